"""The course in pages: the ways in, the list of lessons, and what each lesson holds.

What a trainee has done is in their browser alone. `data-parts` says what a lesson consists of, so
that a script can tell what of it is done: {"predictions", "entries", "questions"}, each a list. An
entry is an exercise's slug, with a seed behind it where only those numbers count.
"""

from __future__ import annotations

import json
from pathlib import Path

from course import LESSONS
from course.checks import on
from course.lesson import Lesson, Way
from mkdocs.utils import get_relative_url
from writeoffs.view.markup import escape

from macros import exercises, page_files, predictions, quiz
from macros.addresses import page_address

FOLDER = "training/course"
# What a lesson loads at once.
_SCRIPTS = ("when-needed", "keep-progress", "lesson-progress")
_ALL = tuple(LESSONS.values())
_NUMBERS = {slug: number for number, slug in enumerate(LESSONS, 1)}
_PARTS = (("predictions", "Predicted"), ("entries", "Posted"), ("questions", "Checked"))


def course_ways(page: str, docs: Path) -> str:
    """The three ways in, each with its time and its lessons, for the page at that address."""
    return "".join(
        f'<section class="way" aria-labelledby="{way.slug}"><h3 id="{way.slug}">{way.label}</h3>'
        f"<p>{escape(way.who)} {_time(way)}</p><ol>{_links(way, page, docs)}</ol></section>"
        for way in Way
    )


def course_lessons(page: str, docs: Path) -> str:
    """Every lesson in order, and a place for what is done of it."""
    rows = "".join(
        f'<tr data-lesson="{each.slug}" data-parts="{_parts(each)}"><th scope="row">'
        f'<a href="{_address(each, page, docs)}">{_NUMBERS[each.slug]}. {escape(each.title)}</a>'
        f'<span class="why">You can {escape(each.aim)}.</span></th>'
        f'<td>{each.minutes} min</td><td class="done">–</td></tr>'
        for each in _ALL
    )
    return (
        f'<div class="course">\n{page_files.style("training", page)}'
        '<course-progress><table class="lessons"><caption>The ten lessons in order</caption><thead>'
        '<tr><th scope="col">Lesson, and what you can do afterwards</th><th scope="col">Time</th>'
        f'<th scope="col">Done</th></tr></thead><tbody>{rows}</tbody></table>{_KEEPING}'
        f"</course-progress>{page_files.script('course-progress', page)}\n</div>"
    )


def lesson_head(page: str) -> str:
    """Which lesson the page is, how long it takes, for whom, and its aim. Raises LookupError."""
    lesson = _lesson(page)
    ways = ", ".join(way.label.lower() for way in lesson.ways)
    return (
        f'<div class="lesson-head">\n{page_files.style("training", page)}'
        f"{page_files.scripts(_SCRIPTS, page)}"
        f'<p class="lesson-facts">Lesson {_NUMBERS[lesson.slug]} of {len(_ALL)}, '
        f"about {lesson.minutes} minutes. For: {ways}</p>"
        f'<p class="aim">Afterwards you can {escape(lesson.aim)}.</p>\n</div>'
    )


def lesson_practice(page: str, docs: Path) -> str:
    """All that is done in a lesson, under headings of its page, and what comes after it.

    Raises LookupError and ValueError.
    """
    lesson = _lesson(page)
    parts = [
        "## Predict, then see { #predict }",
        *(predictions.predict(slug, page, docs) for slug in lesson.predictions),
        "## An example with its answer { #example }",
        exercises.worked_example(lesson.worked, page),
        "## The same, with steps left out { #started }",
        "The accounts are there, and the numbers are others. Fill in the amounts.",
        exercises.started_exercise(lesson.worked, lesson.started.seed, page),
        "## On your own { #alone }",
        *(exercises.exercise_alone(slug, page, docs) for slug in lesson.alone),
        "## Check { #check }",
        quiz.quiz_picked(lesson.check, page, docs),
    ]
    if lesson.again:
        parts += [
            "## From earlier lessons { #again }",
            "You have met these two before. Coming back to them is what makes them stay.",
            quiz.quiz_picked(lesson.again, page, docs),
        ]
    return "\n\n".join((*parts, _end(lesson, page, docs)))


def training_record(page: str) -> str:
    """A record to print: filled in by the script, or by hand where there is none."""
    counts = "".join(f'<td data-count="{part}"></td>' for part, _ in _PARTS)
    rows = "".join(
        f'<tr data-lesson="{each.slug}" data-parts="{_parts(each)}">'
        f'<th scope="row">{_NUMBERS[each.slug]}. {escape(each.title)}</th>{counts}</tr>'
        for each in _ALL
    )
    heads = "".join(f'<th scope="col">{head}</th>' for _, head in _PARTS)
    return (
        f'<div class="course">\n{page_files.style("training", page)}<training-record>'
        f'<p class="fields">{_field("Name", 80)} {_field("Date", 40)}'
        '<button type="button" data-action="print" hidden>Print</button></p>'
        '<table class="lessons"><caption>Lessons</caption><thead><tr>'
        f'<th scope="col">Lesson</th>{heads}</tr></thead><tbody>{rows}</tbody></table>'
        '<table class="tests"><caption>Tests over everything</caption><thead><tr>'
        '<th scope="col">Date</th><th scope="col">Test number</th>'
        '<th scope="col">Right at the first try</th><th scope="col">Result</th></tr></thead>'
        '<tbody><tr class="none"><td></td><td></td><td></td><td></td></tr></tbody></table>'
        '<p class="status" role="status"></p></training-record>'
        f"{page_files.script('training-record', page)}\n</div>"
    )


_KEEPING = (
    '<div class="keeping" hidden><p class="kept-where">What you have done is kept in this browser '
    'only.</p><p class="buttons"><button type="button" data-action="export">Save to a file</button>'
    ' <label class="import">Bring in a file <input type="file" accept=".json,application/json">'
    '</label> <button type="button" data-action="clear">Clear my progress</button>'
    ' <button type="button" data-action="undo" hidden>Bring it back</button></p>'
    '<p class="status" role="status"></p></div>'
)


def _field(label: str, longest: int) -> str:
    return (
        f'<label>{label} <input type="text" name="{label.lower()}" autocomplete="off"'
        f' maxlength="{longest}"></label>'
    )


def _end(lesson: Lesson, page: str, docs: Path) -> str:
    after: dict[str, list[str]] = {}
    for way in lesson.ways:
        lessons = on(way, _ALL)
        following = lessons[lessons.index(lesson) + 1 :]
        if following:
            link = _link(following[0], page, docs)
            after.setdefault(link, []).append(way.label.lower())
    if len(after) == 1:
        (following_link,) = after
        ways_on = f"<p><strong>Next:</strong> {following_link}</p>"
    elif after:
        ways_on = "".join(
            f"<p><strong>Next</strong> ({', '.join(ways)}): {link}</p>"
            for link, ways in after.items()
        )
    else:
        test = get_relative_url(page_address("training/quiz/test.md"), page)
        record = get_relative_url(page_address(f"{FOLDER}/record.md"), page)
        ways_on = (
            f'<p><strong>Next:</strong> <a href="{test}">the test over everything</a>, then '
            f'<a href="{record}">your record</a></p>'
        )
    return (
        f'<div class="lesson-end"><lesson-progress data-parts="{_parts(lesson)}" hidden>'
        f"</lesson-progress>{ways_on}</div>"
    )


def _lesson(page: str) -> Lesson:
    slug = page.removeprefix(f"{FOLDER}/").removesuffix("/")
    if slug not in LESSONS:
        raise LookupError(f"there is no lesson {slug!r}, only {', '.join(LESSONS)}")
    return LESSONS[slug]


def parts_of(lesson: Lesson) -> dict[str, tuple[str, ...]]:
    """What a lesson consists of, as `data-parts` has it."""
    return {
        "predictions": lesson.predictions,
        "entries": (f"{lesson.worked} {lesson.started.seed}", *lesson.alone),
        "questions": lesson.questions,
    }


def _parts(lesson: Lesson) -> str:
    return escape(json.dumps(parts_of(lesson), separators=(",", ":")))


def _address(lesson: Lesson, page: str, docs: Path) -> str:
    path = f"{FOLDER}/{lesson.slug}.md"
    if not (docs / path).is_file():
        raise LookupError(f"{lesson.place}: the lesson has no page docs/{path}")
    return get_relative_url(page_address(path), page)


def _link(lesson: Lesson, page: str, docs: Path) -> str:
    return f'<a href="{_address(lesson, page, docs)}">{escape(lesson.title)}</a>'


def _links(way: Way, page: str, docs: Path) -> str:
    return "".join(
        f'<li value="{_NUMBERS[each.slug]}">{_link(each, page, docs)}</li>'
        for each in on(way, _ALL)
    )


def _time(way: Way) -> str:
    lessons = on(way, _ALL)
    return f"{len(lessons)} lessons, about {sum(each.minutes for each in lessons)} minutes."
