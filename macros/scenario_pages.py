"""A live scenario in a page."""

from __future__ import annotations

from writeoffs.api import render

from macros.runtime import manifest


def scenario(slug: str) -> str:
    """The scenario as the page holds it before any script runs. Raises BadRequest."""
    return _live(slug, render(slug))


def scenario_in_brief(slug: str) -> str:
    """The same without every account line, the ratios and the working. Raises BadRequest."""
    return _live(slug, render(slug, brief=True))


def _live(slug: str, html: str) -> str:
    runtime = manifest.load()
    return (
        f'<div class="scenario">\n<write-off-scenario data-scenario="{slug}" data-state="static"'
        f' data-core="{runtime.core}" data-engine="{runtime.engine}"'
        f' data-download="{runtime.download}" data-search-exclude>{html}'
        "</write-off-scenario>\n</div>"
    )
