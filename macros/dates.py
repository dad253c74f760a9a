"""When a page was published, updated and reviewed: from its front matter, never guessed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from writeoffs.view.markup import escape, format_date


def dates(meta: Mapping[str, Any]) -> str:
    """The dates as a line. A review counts only with the reviewer's credential beside its date."""
    facts = [("Published", _dated(meta, "published")), ("Updated", _dated(meta, "updated"))]
    if "reviewed" in meta:
        by = meta["reviewed"]
        facts.append(("Reviewed", f"{_time(by['on'])}, {escape(by['credential'])}"))
    else:
        facts.append(("Reviewed", "A professional’s review is due."))
    rows = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in facts)
    return f'<dl class="dates">{rows}</dl>'


def _dated(meta: Mapping[str, Any], name: str) -> str:
    if not isinstance(meta.get(name), date):
        raise ValueError(f"the page’s front matter needs a date `{name}: YYYY-MM-DD`")
    return _time(meta[name])


def _time(day: date) -> str:
    return f'<time datetime="{day.isoformat()}">{format_date(day)}</time>'
