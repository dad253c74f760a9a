"""A macro's mistake, told with the page's file and line."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

from macros import generator


class PageError(Exception):
    """A page calls a macro in a way that cannot be answered."""


def located(env: Any, macro: Callable[..., str], name: str = "") -> Callable[..., str]:
    """The macro, with LookupError and ValueError raised as PageError that names file and line.

    `name` is what pages call it, where that is not the function's own name.
    """
    called = name or macro.__name__

    @functools.wraps(macro)
    def call(*args: str, **named: str) -> str:
        try:
            return macro(*args, **named)
        except (LookupError, ValueError) as fault:
            source = Path(env.conf["docs_dir"], generator.source(env.page))
            line = _line_of(source.read_text(), called, args)
            raise PageError(f"{source}:{line}: {called}: {fault}") from fault

    return call


def _line_of(text: str, macro: str, args: tuple[str, ...]) -> int:
    calls = [
        (number, line) for number, line in enumerate(text.splitlines(), 1) if f"{macro}(" in line
    ]
    exact = [number for number, line in calls if all(f'"{arg}"' in line for arg in args)]
    return exact[0] if exact else calls[0][0] if calls else 1
