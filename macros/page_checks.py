"""What must hold for the pages as written, told with file and line before any page is built."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.exceptions import BuildError
from mkdocs.utils.meta import get_data


class BrokenPages(BuildError):
    """Every fault of the pages, a line each, with file and line."""


def check(docs: Path) -> None:
    """Read every page. Raises BrokenPages."""
    faults = [
        f"{path}:{line}: {fault}"
        for path in sorted(docs.rglob("*.md"))
        for line, fault in _dates(path.read_text("utf-8"))
    ]
    if faults:
        raise BrokenPages("\n".join(("the pages have faults:", *faults)))


def _dates(text: str) -> Iterator[tuple[int, str]]:
    meta = get_data(text)[1]
    for key in ("published", "updated"):
        if not _is_date(meta.get(key)):
            yield _line(text, key), f"the front matter needs a date, {key}: YYYY-MM-DD"
            return
    if meta["updated"] < meta["published"]:
        yield _line(text, "updated"), "updated before it was published"
    if "reviewed" in meta and not _is_review(meta["reviewed"]):
        yield (
            _line(text, "reviewed"),
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


def _line(text: str, key: str) -> int:
    return next((n for n, line in enumerate(text.splitlines(), 1) if line.startswith(f"{key}:")), 1)
