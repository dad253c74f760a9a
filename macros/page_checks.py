"""What must hold for the pages as written, told with file and line before any page is built."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.exceptions import BuildError

from macros import sources
from macros.front_matter import FrontMatter, NoFrontMatter, read


class BrokenPages(BuildError):
    """Every fault of the pages, a line each, with file and line."""


def check(docs: Path) -> None:
    """Read every page. Raises BrokenPages."""
    faults = [
        f"{path}:{line}: {fault}"
        for path in sorted(docs.rglob("*.md"))
        for line, fault in _faults(path)
    ]
    faults += sources.unknown(docs)
    if faults:
        raise BrokenPages("\n".join(("the pages have faults:", *faults)))


def _faults(path: Path) -> Iterator[tuple[int, str]]:
    try:
        matter = read(path)
    except NoFrontMatter as fault:
        yield fault.line, str(fault)
        return
    yield from _dates(matter)


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
