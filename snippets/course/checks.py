"""What must hold for every lesson, and for the course they make together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from questions.quiz import QUESTIONS
from writeoffs.exercises import EXERCISES

from course.lesson import Lesson, Way

REPEATED = 2  # questions of earlier lessons that each lesson asks again


def require_sound(lessons: Sequence[Lesson]) -> None:
    """Raises BrokenLesson, which names file and line, at the first fault."""
    for number, lesson in enumerate(lessons):
        earlier = lessons[:number]
        fault = next(chain(_faults(lesson), _faults_of_order(lesson, earlier)), "")
        if fault:
            raise lesson.broken(fault)


def _faults(lesson: Lesson) -> Iterator[str]:
    for exercise in (lesson.worked, *lesson.alone):
        if exercise not in EXERCISES:
            yield f"there is no exercise {exercise!r}"
    for question in lesson.questions:
        if question not in QUESTIONS:
            yield f"there is no question {question!r}"
    if len(set(lesson.questions)) < len(lesson.questions):
        yield "it asks a question twice"
    if lesson.worked in lesson.alone:
        yield f"{lesson.worked} is shown with its answer, so nobody does it alone"
    if not EXERCISES[lesson.worked].varied:
        yield f"{lesson.worked} has no numbers that vary"
    if not (lesson.ways and lesson.predictions and lesson.alone and lesson.check):
        yield "it needs a way, a prediction, an exercise to do alone and questions"


def _faults_of_order(lesson: Lesson, earlier: Sequence[Lesson]) -> Iterator[str]:
    if lesson.slug in (each.slug for each in earlier):
        yield "there is another lesson of that name"
    if not earlier:
        return
    if len(lesson.again) != REPEATED:
        yield f"it must ask {REPEATED} questions of earlier lessons again"
    for way in lesson.ways:
        asked = {question for each in on(way, earlier) for question in each.check}
        for question in lesson.again:
            if question not in asked:
                yield f"{question!r} was not asked before on the way {way.label!r}"


def on(way: Way, lessons: Sequence[Lesson]) -> tuple[Lesson, ...]:
    """The lessons of a way, in order."""
    return tuple(each for each in lessons if way in each.ways)
