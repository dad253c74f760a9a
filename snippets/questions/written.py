"""What is written by hand, as values: where it stands, its slug, and the figures its texts name.

A figure in a text is a name in braces: "{invoice}" is what `figures` has under that name.
"""

from __future__ import annotations

import re
import string
import sys
from collections.abc import Iterator

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def place() -> str:
    """File and line of whoever writes a value: the nearest frame outside of the caller's module."""
    frame = sys._getframe(1)
    module = frame.f_globals["__name__"]
    while frame.f_globals.get("__name__") == module and frame.f_back:
        frame = frame.f_back
    return f"{frame.f_code.co_filename}:{frame.f_lineno}"


def slots(text: str) -> Iterator[str]:
    """The names in braces. Raises ValueError where a brace stands alone."""
    for _, name, form, conversion in string.Formatter().parse(text):
        if name is not None:
            if form or conversion or not name:
                raise ValueError(f"{{{name}}} must be a name alone")
            yield name
