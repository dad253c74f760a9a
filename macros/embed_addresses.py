"""Which scenarios stand alone, for a frame on another site, and where."""

from __future__ import annotations

from pathlib import Path

from writeoffs.scenarios import SCENARIOS

from macros.front_matter import read


def address_of(slug: str) -> str:
    """Where a scenario stands alone, below the site's own address."""
    return f"embed/{slug}/"


def published(docs: Path) -> dict[str, str]:
    """The titles of the scenarios that have a page of their own, by slug."""
    pages = {slug: docs / "scenarios" / f"{slug}.md" for slug in SCENARIOS}
    return {slug: read(page).values["title"] for slug, page in pages.items() if page.exists()}
