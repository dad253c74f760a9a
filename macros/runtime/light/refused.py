"""What the packing says of idioms that are not proven."""

from __future__ import annotations

import ast
from pathlib import Path


class Refused(Exception):
    """Idioms that the light interpreter may read otherwise, a line each with its file and line."""


def refused(path: Path, node: ast.AST, what: str) -> str:
    """The line that says so."""
    line = getattr(node, "lineno", 0)
    return f"{path}:{line}: {what} is not proven for the light interpreter"
