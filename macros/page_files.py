"""Style sheets and scripts that only some pages need, so that no other page pays for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from mkdocs.utils import get_relative_url

ASSETS = Path(__file__).parents[1] / "docs"
IMPORT = re.compile(r'^import\b[^"]*"\./([^"]+)";', re.MULTILINE)


def style(name: str, page: str) -> str:
    """A link to a sheet of docs/assets/styles/, for the page at that address. LookupError."""
    return f'<link rel="stylesheet" href="{_address(f"assets/styles/{name}.css", page)}">'


def script(name: str, page: str) -> str:
    """A module of docs/assets/scripts/, for the page at that address. Raises LookupError."""
    address = _address(f"assets/scripts/{name}.mjs", page)
    return f'<script type="module" src="{address}"></script>'


def script_with_imports(name: str, page: str, *workers: str) -> str:
    """The same, and the browser asks for all that it imports at once, not for one after the other.

    So it does for the workers that it starts, and for these first: they have the longest way to go.
    Raises LookupError.
    """
    of_workers = [f"{each}.mjs" for each in workers]
    imported = (each for start in (*of_workers, f"{name}.mjs") for each in _imported(start))
    modules = dict.fromkeys((*of_workers, *imported))
    ahead = "".join(
        f'<link rel="modulepreload" href="{_address(f"assets/scripts/{each}", page)}">'
        for each in modules
    )
    return f"{ahead}{script(name, page)}"


def scripts(names: Iterable[str], page: str) -> str:
    """Several modules, in that order. Raises LookupError."""
    return "".join(script(name, page) for name in names)


def when_needed(modules: Sequence[str], html: str, at_once: str = "") -> str:
    """HTML of a page that holds a lot: modules come when the reader comes near. LookupError.

    Where the address has a parameter `at_once`, they come at once. For the script "when-needed",
    which the page holds once.
    """
    for name in modules:
        _require(f"assets/scripts/{name}.mjs")
    parameter = f' data-at-once="{at_once}"' if at_once else ""
    return f'<when-needed data-modules="{" ".join(modules)}"{parameter}>{html}</when-needed>'


def theme_script(folders: Iterable[str]) -> str:
    """The theme's script, found in its folders: its address names its version. LookupError."""
    found = [
        path.relative_to(folder).as_posix()
        for folder in map(Path, folders)
        for path in folder.glob("assets/javascripts/bundle.*.min.js")
    ]
    if len(found) != 1:
        raise LookupError(f"the theme has {len(found)} scripts named bundle")
    return found[0]


@cache
def _imported(module: str) -> tuple[str, ...]:
    """All that a module imports at the start."""
    _require(f"assets/scripts/{module}")
    found = [module]
    for each in found:  # grows meanwhile
        text = (ASSETS / "assets/scripts" / each).read_text("utf-8")
        found += dict.fromkeys(other for other in IMPORT.findall(text) if other not in found)
    return tuple(found[1:])


def _address(path: str, page: str) -> str:
    _require(path)
    return get_relative_url(path, page)


def _require(path: str) -> None:
    if not (ASSETS / path).exists():
        raise LookupError(f"there is no docs/{path}")
