"""The only door to the engine: a request in, the page's parts out.

The macros call `render` at build, the browser's worker calls `respond`, the tests call both. What
is asked has a kind; each kind is answered by a module of its own in answers/.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable

from writeoffs.answers import scenario as scenarios
from writeoffs.answers.request import BadRequest, Request
from writeoffs.answers.scenario import Answer, render, render_in_two, sample, work_out

__all__ = [
    "Answer",
    "BadRequest",
    "mount",
    "render",
    "render_in_two",
    "respond",
    "sample",
    "work_out",
]

Progress = Callable[[int, int], None]

# A request's lines are objects in a list in an object.
DEEPEST = 8
_OTHERS = re.compile(r"[^][{}]+")


def respond(text: str, progress: Progress | None = None) -> str:
    """Answer a request of the page; JSON text both ways, described in the worker's protocol.

    `progress` is told how far a long answer is: how much of how much. Raises BadRequest when the
    request is malformed or names something unknown.
    """
    try:
        _require_shallow(text)
        request = json.loads(text)
        number, kind = request["id"], request.get("kind", "scenario")
        if type(number) is not int:
            raise TypeError("the request's number is not a whole number")
        answer = _ANSWERS[kind]
    # ValueError: no JSON, or a whole number too long to read.
    except (ValueError, LookupError, TypeError, AttributeError) as fault:
        raise BadRequest(f"malformed request: {type(fault).__name__}: {fault}") from None
    # As ASCII, for what is typed can hold half a character, which UTF-8 does not write.
    return json.dumps({"id": number, **answer(request, progress)})


def _require_shallow(text: str) -> None:
    """Raises ValueError where it nests deeper than any request does.

    Asked before it is read: in the browser the stack ends before Python counts that deep.
    """
    outside_of_strings = text.replace("\\\\", "").replace('\\"', "").split('"')[::2]
    depth = 0
    for sign in _OTHERS.sub("", "".join(outside_of_strings)):
        depth += (sign in "{[") - (sign in "]}")
        if depth > DEEPEST:
            raise ValueError("it is nested too deep")


def mount(archive: str) -> None:
    """Let what an archive adds be found: modules of packages that are here, and new ones.

    It holds some of the engine, and what of the standard library nothing else needs.
    """
    sys.path.append(archive)
    _archives.append(archive)
    _find_in_archives()


def _find_in_archives() -> None:
    for archive in _archives:
        for name, module in tuple(sys.modules.items()):
            place = f"{archive}/{name.replace('.', '/')}"
            if hasattr(module, "__path__") and place not in module.__path__:
                module.__path__.append(place)


_archives: list[str] = []


def _answer_scenario(request: Request, _: Progress | None) -> dict[str, object]:
    return scenarios.answer(request)


# What only some pages ask is imported when it is asked: in the browser its modules are in an
# archive of their own.
def _answer_exercise(request: Request, _: Progress | None) -> dict[str, object]:
    from writeoffs.answers import exercise

    return exercise.answer(request)


def _answer_own_books(request: Request, progress: Progress | None) -> dict[str, object]:
    from writeoffs.answers import own_books

    _find_in_archives()  # its packages have only come now, and a workbook needs another archive
    return own_books.answer(request, progress)


def _answer_case(request: Request, _: Progress | None) -> dict[str, object]:
    from writeoffs.answers import case

    return case.answer(request)


_ANSWERS: dict[str, Callable[[Request, Progress | None], dict[str, object]]] = {
    "scenario": _answer_scenario,
    "exercise": _answer_exercise,
    "own-books": _answer_own_books,
    "case": _answer_case,
}
