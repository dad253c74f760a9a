"""What must hold for the pages as written, told with file and line before any page is built."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.exceptions import BuildError

from macros import review_dates, sources
from macros.front_matter import FrontMatter, NoFrontMatter, read
from macros.page_links import page_links

EXPRESSION = re.compile(r"\{\{.*?\}\}", re.DOTALL)
CALL = re.compile(r"\b([a-z_]\w*)\(")


class BrokenPages(BuildError):
    """Every fault of the pages, a line each, with file and line."""


def check(
    docs: Path, macros: Mapping[str, Callable[..., str]], named: Sequence[sources.Use]
) -> None:
    """Read every page against the macros and sources that there are. Raises BrokenPages.

    `named` is where the pages name a source.
    """
    pages = sorted(docs.rglob("*.md"))
    faults = [f"{path}:{line}: {fault}" for path in pages for line, fault in _faults(path)]
    faults += sources.unknown(named)
    called: set[str] = set()
    for path in pages:
        for line, name in _calls(path.read_text("utf-8")):
            called.add(name)
            if name not in macros:
                faults.append(f"{path}:{line}: {name}: there is no such macro")
    faults += [
        f"{_place(macro)}: {name}: no page calls this macro"
        for name, macro in macros.items()
        if name not in called and macro.__module__.partition(".")[0] == __package__
    ]
    faults += sources.unused(named)
    if faults:
        raise BrokenPages("\n".join(("the pages have faults:", *faults)))


def _faults(path: Path) -> Iterator[tuple[int, str]]:
    try:
        matter = read(path)
    except NoFrontMatter as fault:
        yield fault.line, str(fault)
        return
    yield from _dates(matter)
    yield from review_dates.faults(matter)
    text = path.read_text("utf-8")
    for link in page_links(text):
        if not (path.parent / link.path).is_file():
            yield _line(text, link.place), f"{link.path}: there is no such page"


def _calls(text: str) -> Iterator[tuple[int, str]]:
    for expression in EXPRESSION.finditer(text):
        for call in CALL.finditer(re.sub(r"\"[^\"]*\"|'[^']*'", '""', expression[0])):
            yield _line(text, expression.start()), call[1]


def _place(macro: Callable[..., str]) -> str:
    code = inspect.unwrap(macro).__code__
    return f"{code.co_filename}:{code.co_firstlineno}"


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def _dates(matter: FrontMatter) -> Iterator[tuple[int, str]]:
    values = matter.values
    for key in ("published", "updated"):
        if not _is_date(values.get(key)):
            yield matter.line(key), f"the front matter needs a date, {key}: YYYY-MM-DD"
            return
    if values["updated"] < values["published"]:
        yield matter.line("updated"), "updated before it was published"
    if "reviewed" in values and not _is_review(values["reviewed"]):
        yield (
            matter.line("reviewed"),
            "a review counts only as reviewed: {date: YYYY-MM-DD, credential: CPA}",
        )


def _is_date(value: object) -> bool:
    return isinstance(value, date)


def _is_review(value: Any) -> bool:
    return (
        isinstance(value, Mapping)
        and set(value) == {"date", "credential"}
        and _is_date(value["date"])
        and bool(str(value["credential"] or "").strip())
    )
