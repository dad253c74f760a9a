"""Answers about the case: its parts for a seed, what an entry lacks, or both books compared."""

from __future__ import annotations

from collections.abc import Mapping

from writeoffs.answers.exercise import lines_typed
from writeoffs.answers.request import BadRequest, Request
from writeoffs.case.cleanup import FIRST_SEED, Cleanup, build
from writeoffs.case.comparison import Answered, compare
from writeoffs.case.finding import Answer
from writeoffs.exercises.numbers import MOST_SEED
from writeoffs.marking import mark
from writeoffs.posting import Read, read_posting
from writeoffs.task import Mark
from writeoffs.view.case.compared import result, score
from writeoffs.view.case.findings import LONGEST_REASON
from writeoffs.view.case.frame import frame, lists_shown, parts
from writeoffs.view.case.reviewer import answers as reviewers_answers

_CODES = {answer.code: answer for answer in Answer}
UNREADABLE = "There is an entry in it that cannot be read yet."


def render() -> tuple[str, str]:
    """The HTML of the case of the first seed, before any script runs: its lists, and the rest."""
    case = build(FIRST_SEED)
    return lists_shown(case), frame(case)


def render_answers(seed: int) -> str:
    """What the reviewer did in the case of that seed."""
    return reviewers_answers(build(seed))


def answer(request: Request) -> dict[str, object]:
    """Answer a request of kind "case", with a "seed".

    Alone it is answered by the parts of the case. With "finding" and "lines", [{"account", "debit",
    "credit"}, …], it is answered by what is wrong with that entry, by the name of the field, and as
    "entry" where it does not balance. With "answers", {number: {"answer", "lines", "reason"}}, it
    is answered by both books; entries that cannot be read are problems by the finding's number.

    Raises BadRequest when the request is malformed or names an unknown finding.
    """
    seed = request.get("seed")
    if type(seed) is not int or not 0 <= seed <= MOST_SEED:
        raise BadRequest(f"malformed request: a seed is a whole number up to {MOST_SEED}")
    case = build(seed)
    if "answers" in request:
        return _compared(case, request["answers"])
    if "lines" in request:
        return _checked(case, request.get("finding"), request["lines"])
    return {"ok": True, "parts": parts(case), "problems": {}}


def _checked(case: Cleanup, number: object, lines: object) -> dict[str, object]:
    if type(number) is not int or not 1 <= number <= len(case.findings):
        raise BadRequest(f"there is no finding “{number}”")
    read = _read(case, lines)
    problems = dict(read.problems)
    if not problems:
        verdict = mark(case.findings[number - 1].task, read.lines)
        if verdict.mark is Mark.UNBALANCED:
            problems["entry"] = " ".join(verdict.told)
    return {"ok": not problems, "problems": problems, "texts": [dict(each) for each in read.texts]}


def _compared(case: Cleanup, said: object) -> dict[str, object]:
    if not isinstance(said, dict):
        raise BadRequest("malformed request: its answers are no object")
    answered: dict[int, Answered] = {}
    problems: dict[str, str] = {}
    for key, each in said.items():
        if not key.isdecimal() or not 1 <= int(key) <= len(case.findings):
            raise BadRequest(f"there is no finding “{key}”")
        decided = _CODES.get(str(each.get("answer"))) if isinstance(each, dict) else None
        if decided is None:
            raise BadRequest(f"malformed request: finding {key} has no answer")
        read = _read(case, each.get("lines", []))
        if read.problems:
            problems[key] = UNREADABLE
        reason = str(each.get("reason", ""))[:LONGEST_REASON].strip()
        answered[int(key)] = Answered(decided, read.lines, reason)
    if problems:
        return {"ok": False, "problems": problems}
    found = compare(case, answered)
    return {
        "ok": True,
        "problems": {},
        "parts": result(case, found),
        "announcement": score(found),
    }


def _read(case: Cleanup, lines: object) -> Read:
    """The entry as typed. Lines that are all empty are no entry."""
    typed: list[Mapping[str, str]] = lines_typed(lines)
    if not any(text.strip() for each in typed for text in each.values()):
        return Read((), {}, tuple(typed))
    return read_posting(typed, case.before.opening.chart)
