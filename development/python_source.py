"""Python source with something added in its place: a function, a member of a list, a family."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path


def with_member(
    source: str, listing: str, function: str, member: str, imports: Mapping[str, Sequence[str]]
) -> str:
    """A module's source with a function before its `listing`, a member at that one's end, imports.

    The listing is a tuple that the module assigns; `imports` are names by module.
    """
    tree = ast.parse(source)
    (assigned,) = (
        node
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and node.targets[0].id == listing
    )
    known = {
        alias.name for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    wanted = "".join(
        f"from {module} import {each}\n"
        for module, names in imports.items()
        for each in names
        if each not in known
    )
    lines = source.splitlines(keepends=True)
    imports_end = max(
        (node.end_lineno or 0 for node in tree.body if isinstance(node, ast.ImportFrom)),
        default=tree.body[0].end_lineno or 0,
    )
    first, last = assigned.lineno - 1, (assigned.end_lineno or 0) - 1
    return "".join(
        [
            *lines[:imports_end],
            wanted if known else f"\n{wanted}",
            *lines[imports_end:first],
            function,
            *lines[first:last],
            member,
            *lines[last:],
        ]
    )


def with_family(source: str, package: str, family: str) -> str:
    """The source of a package's list of families, with another one at its end."""
    tree = ast.parse(source)
    imported = next(
        node for node in tree.body if isinstance(node, ast.ImportFrom) and node.module == package
    )
    walked = next(
        node.iter
        for node in ast.walk(tree)
        if isinstance(node, ast.comprehension) and isinstance(node.iter, ast.Tuple)
    )
    lines = source.splitlines(keepends=True)
    # From the bottom up, so that the line numbers still hold.
    for node in (walked, imported):
        lines.insert((node.end_lineno or 0) - 1, f"    {family},\n")
    return "".join(lines)


def tidy(*files: Path) -> None:
    """Sort and merge the imports, and format."""
    ruff = (sys.executable, "-m", "ruff")
    for command in (("check", "--quiet", "--select", "I", "--fix"), ("format", "--quiet")):
        subprocess.run([*ruff, *command, *map(str, files)], check=True)
