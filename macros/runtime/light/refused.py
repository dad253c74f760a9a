"""What the packing says of idioms that are not proven."""

from __future__ import annotations

from pathlib import Path


class Refused(Exception):
    """Idioms that the light interpreter may read otherwise, a line each with its file and line."""


def refused(path: Path, line: int, what: str) -> str:
    """What says so of one idiom."""
    return f"{path}:{line}: {what} is not proven for the light interpreter"
