"""The links from page to page, as they stand in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LINK = re.compile(r"\]\(([^)\s#?:]+\.md)[^)]*\)")


@dataclass(frozen=True)
class PageLink:
    """A link to a page: its path as written, and where in the text the link stands."""

    path: str
    place: int


def page_links(text: str) -> Iterator[PageLink]:
    """Every link to a page in a Markdown text, in order."""
    for link in LINK.finditer(text):
        yield PageLink(link[1], link.start())
