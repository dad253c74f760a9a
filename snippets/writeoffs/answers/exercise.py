"""Answers about an exercise: what is asked with a seed's numbers, or the verdict on an entry."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from writeoffs.answers.request import BadRequest, Request
from writeoffs.exercises import EXERCISES
from writeoffs.exercises.exercise import Exercise
from writeoffs.exercises.numbers import MOST_SEED
from writeoffs.marking import mark
from writeoffs.posting import FIELDS, read_posting
from writeoffs.task import Task
from writeoffs.view.exercise import asked, frame, worked_example
from writeoffs.view.verdict import judged

CHOOSE_A_DATE = "Choose the date of the entry."


def render(slug: str) -> str:
    """The HTML of an exercise with its sample's numbers, before any script runs.

    Raises BadRequest for an unknown slug.
    """
    exercise = _exercise(slug)
    return frame(exercise, exercise.task())


def render_in_lesson(slug: str, started_with: int | None = None) -> str:
    """The same without an offer of other numbers.

    `started_with` is a seed: then the numbers are that seed's, and the accounts are filled in.
    Raises BadRequest for an unknown slug.
    """
    exercise, started = _exercise(slug), started_with is not None
    return frame(exercise, exercise.task(started_with), started=started, varies=False)


def render_worked(slug: str) -> str:
    """The HTML of an exercise with its answer in view. Raises BadRequest for an unknown slug."""
    return worked_example(_exercise(slug).task())


def answer(request: Request) -> dict[str, object]:
    """Answer a request of kind "exercise".

    {"exercise": slug, "seed": n} is answered by the parts of what is asked; without a seed, or with
    null, the numbers are the sample's. With "lines", [{"account", "debit", "credit"}, …], it is
    answered by the verdict and its parts; no lines mean "no entry is needed". Where the task offers
    dates, "date" names one (YYYY-MM-DD), "" says that none was chosen, and without it the date is
    not judged. What cannot be read is answered by problems, by the name of the field.

    Raises BadRequest when the request is malformed or names an unknown exercise or date.
    """
    slug, seed = request.get("exercise"), request.get("seed")
    if not isinstance(slug, str):
        raise BadRequest("malformed request: it names no exercise")
    if seed is not None and (type(seed) is not int or not 0 <= seed <= MOST_SEED):
        raise BadRequest(f"malformed request: a seed is a whole number up to {MOST_SEED}")
    exercise = _exercise(slug)
    task = exercise.task(seed if exercise.varied else None)
    if "lines" not in request:
        return {"ok": True, "parts": asked(exercise, task), "problems": {}}
    return _verdict(task, lines_typed(request["lines"]), request.get("date"))


def _verdict(task: Task, lines: list[Mapping[str, str]], chosen: object) -> dict[str, object]:
    read = read_posting(lines, task.treatment.opening.chart)
    problems = dict(read.problems)
    day = None
    if chosen is not None and task.dates:
        if chosen == "":
            problems["date"] = CHOOSE_A_DATE
        else:
            day = _day(task, chosen)
    texts = [dict(each) for each in read.texts]
    if problems:
        return {"ok": False, "problems": problems, "texts": texts}
    verdict = mark(task, read.lines, day)
    return {
        "ok": True,
        "problems": {},
        "texts": texts,
        "verdict": verdict.mark.value,
        "misconception": verdict.misconception,
        "parts": judged(verdict, mending=task.journal is not None),
    }


def _day(task: Task, chosen: object) -> date:
    for each in task.dates:
        if each.day.isoformat() == chosen:
            return each.day
    raise BadRequest(f"the exercise offers no date “{chosen}”")


def lines_typed(lines: object) -> list[Mapping[str, str]]:
    """The lines of an entry as a request has them. Raises BadRequest."""
    if not isinstance(lines, list):
        raise BadRequest("malformed request: its lines are no list")
    for each in lines:
        if not isinstance(each, dict) or not all(
            isinstance(each.get(name, ""), str) for name in FIELDS
        ):
            raise BadRequest("malformed request: a line is not account, debit and credit as text")
    return [{name: each.get(name, "") for name in FIELDS} for each in lines]


def _exercise(slug: str) -> Exercise:
    try:
        return EXERCISES[slug]
    except KeyError:
        raise BadRequest(f"there is no exercise “{slug}”") from None
