"""The only door to the engine: a request in, the page's parts out.

The macros call `render` at build, the browser's worker calls `respond`, the tests call both. What
is asked has a kind; each kind is answered by a module of its own in answers/.
"""

from __future__ import annotations

import json
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

# A request's lines are objects in a list in an object.
DEEPEST = 8


def respond(text: str) -> str:
    """Answer a request of the page; JSON text both ways, described in the worker's protocol.

    Raises BadRequest when the request is malformed or names something unknown.
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
        raise BadRequest(f"malformed request: {fault!r}") from None
    # As ASCII, for what is typed can hold half a character, which UTF-8 does not write.
    return json.dumps({"id": number, **answer(request)})


def _require_shallow(text: str) -> None:
    """Raises ValueError where it nests deeper than any request does.

    Asked before it is read: in the browser the stack ends before Python counts that deep.
    """
    outside_of_strings = text.replace("\\\\", "").replace('\\"', "").split('"')[::2]
    depth = 0
    for sign in "".join(outside_of_strings):
        depth += (sign in "{[") - (sign in "]}")
        if depth > DEEPEST:
            raise ValueError("it is nested too deep")


def mount(archive: str) -> None:
    """Let the packages that are here find what an archive adds to them: some modules come apart."""
    for name, module in tuple(sys.modules.items()):
        if name.partition(".")[0] == __package__ and hasattr(module, "__path__"):
            module.__path__.append(f"{archive}/{name.replace('.', '/')}")


def _answer_exercise(request: Request) -> dict[str, object]:
    # Only trainees ask this, and in the browser its modules are in an archive of their own.
    from writeoffs.answers import exercise

    return exercise.answer(request)


_ANSWERS: dict[str, Callable[[Request], dict[str, object]]] = {
    "scenario": scenarios.answer,
    "exercise": _answer_exercise,
}
