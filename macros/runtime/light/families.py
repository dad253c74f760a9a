"""The register of scenarios, lowered: a family is read when one of its stories is asked for.

The engine gathers all families as it starts. More than a third of its files, and of the time that
reading them in takes, would go to stories of other pages.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from pathlib import Path

from macros.runtime.light.refused import Refused, refused

PACKAGE = "writeoffs.scenarios"
REGISTER = (PACKAGE, "SCENARIOS")


def is_one(module: str, imported: tuple[str, str]) -> bool:
    """Whether what the module imports is one of the families that it gathers."""
    return module == imported[0] == PACKAGE


def slugs(path: Path, family: ast.Module) -> list[str]:
    """Of the scenarios that the family defines. Raises Refused where one is no plain text."""
    found = []
    for node in ast.walk(family):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Scenario":
            named = {each.arg: each.value for each in node.keywords}
            match named.get("slug"):
                case ast.Constant(str(slug)):
                    found.append(slug)
                case _:
                    what = "a scenario whose slug is no plain text"
                    raise Refused(refused(path, node.lineno, what))
    return found


def register(stories: Mapping[str, str]) -> str:
    """The text of the module that holds all scenarios. `stories` has the module of each."""
    return f"import light_families\n{REGISTER[1]} = light_families.Families({dict(stories)!r})"
