"""Ways on from a page: for each kind of reader one link, and what they find there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mkdocs.utils import get_relative_url
from writeoffs.view.markup import escape

from macros.addresses import page_address

KEYS = {"reader", "page", "finds"}


def ways_on(ways: Sequence[Any], docs: Path, here: str) -> str:
    """The `ways:` of a page's front matter, for the page at the address `here`.

    Each names its `reader`, a `page` of docs/ and what the reader `finds` there. Raises ValueError.
    """
    items = "".join(f"<li>{_way(way, docs, here)}</li>" for way in ways)
    return f'<nav class="ways" aria-label="Ways on"><ul>{items}</ul></nav>'


def _way(way: Any, docs: Path, here: str) -> str:
    if set(way) != KEYS:
        raise ValueError(f"each of `ways:` needs {', '.join(sorted(KEYS))}, and nothing else")
    if not (docs / way["page"]).is_file():
        raise ValueError(f"{way['page']}: there is no such page")
    address = get_relative_url(page_address(way["page"]), here)
    return f'<a href="{address}">{escape(way["reader"])}</a> <span>{escape(way["finds"])}</span>'
