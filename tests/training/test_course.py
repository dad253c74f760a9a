"""The course: what must hold for each lesson, for their order, and for each way through them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from course import LESSONS
from course.checks import on, require_sound
from course.lesson import BrokenLesson, Lesson, Started, Way
from questions.predictions import PREDICTIONS
from writeoffs.exercises import EXERCISES

ALL = tuple(LESSONS.values())
FIRST, SECOND = ALL[:2]


def test_there_are_ten_lessons_from_what_it_is_to_who_may_approve() -> None:
    assert len(ALL) == 10
    assert [ALL[0].slug, *(each.slug for each in ALL[-2:])] == [
        *("what-a-write-off-is", "the-cleanup", "who-may-approve"),
    ]


@pytest.mark.parametrize(("way", "minutes"), [*zip(Way, (50, 100, 70), strict=True)])
def test_each_way_takes_its_time_and_ends_with_who_may_approve(way: Way, minutes: int) -> None:
    lessons = on(way, ALL)
    assert sum(each.minutes for each in lessons) == minutes
    assert lessons[0] is FIRST
    assert lessons[-1] is ALL[-1]


@pytest.mark.parametrize("lesson", ALL, ids=lambda each: each.slug)
def test_the_started_example_has_other_numbers_and_the_same_accounts(lesson: Lesson) -> None:
    exercise = EXERCISES[lesson.worked]
    shown, started = exercise.task(), exercise.task(lesson.started.seed)
    accounts = [[line.account for line in task.lines] for task in (shown, started)]
    assert accounts[0] == accounts[1]
    assert shown.effect != started.effect


def test_every_prediction_is_there() -> None:
    assert {slug for each in ALL for slug in each.predictions} <= set(PREDICTIONS)


def test_no_exercise_is_done_alone_in_two_lessons() -> None:
    alone = [slug for each in ALL for slug in each.alone]
    assert len(set(alone)) == len(alone)


@pytest.mark.parametrize(
    ("lessons", "fault"),
    [
        ((replace(FIRST, alone=("no-such",)),), "no exercise 'no-such'"),
        ((replace(FIRST, check=("no-such",)),), "no question 'no-such'"),
        ((replace(FIRST, check=("cash-after", "cash-after")),), "asks a question twice"),
        ((replace(FIRST, alone=("restaurant-that-closed",)),), "is shown with its answer"),
        ((replace(FIRST, started=Started("no-such", 1)),), "no exercise 'no-such'"),
        ((replace(FIRST, ways=()),), "it needs a way"),
        ((replace(FIRST, predictions=()),), "it needs a way, a prediction"),
        ((FIRST, replace(SECOND, slug=FIRST.slug)), "another lesson of that name"),
        ((FIRST, replace(SECOND, again=("what-it-does",))), "must ask 2 questions"),
        (
            (FIRST, replace(SECOND, again=("what-it-does", "lapping"))),
            "'lapping' was not asked before on the way 'Front office'",
        ),
        (
            # The second lesson asks it, but reviewers have not been there.
            (
                FIRST,
                replace(SECOND, ways=(Way.BOOKKEEPER,)),
                replace(ALL[2], again=("client-asks-about-tax", "cash-after")),
            ),
            "'client-asks-about-tax' was not asked before on the way",
        ),
    ],
)
def test_a_broken_course_is_refused_with_file_and_line(
    lessons: tuple[Lesson, ...], fault: str
) -> None:
    with pytest.raises(BrokenLesson, match=rf"course/__init__\.py:\d+: [\w-]+: .*{fault}"):
        require_sound(lessons)


def test_the_course_as_it_stands_is_sound() -> None:
    require_sound(ALL)
