"""A live scenario in a page."""

from __future__ import annotations

from mkdocs.utils import get_relative_url
from writeoffs.api import render
from writeoffs.ratios import RATIOS

from macros import page_files
from macros.runtime import manifest
from macros.samples import sample

CONVENTIONS = "about/what-we-simplify/"


def scenario(slug: str, page: str) -> str:
    """The scenario as the page holds it before any script runs, for the page at this address.

    Below it stands where each of its ratios is explained. Raises BadRequest.
    """
    return _live(slug, render(slug), page) + _conventions(slug, get_relative_url(CONVENTIONS, page))


def scenario_in_brief(slug: str, page: str) -> str:
    """The same without every account line, the ratios and the working. Raises BadRequest."""
    return _live(slug, render(slug, brief=True), page)


def _live(slug: str, html: str, page: str) -> str:
    runtime = manifest.load()
    return (
        f'<div class="scenario">\n<write-off-scenario data-scenario="{slug}" data-state="static"'
        f' data-core="{runtime.core}" data-engine="{runtime.engine}"'
        f' data-download="{runtime.download}" data-search-exclude>{html}'
        f"</write-off-scenario>{page_files.script('write-off-scenario', page)}\n</div>"
    )


def _conventions(slug: str, address: str) -> str:
    shown = {name for told in sample(slug).outcomes for name in told.after.ratios}
    links = ", ".join(
        f'<a href="{address}#{ratio.name}">{ratio.label}</a>'
        for ratio in RATIOS
        if ratio.name in shown
    )
    return f'\n<p class="counted">How each ratio is counted, and why so: {links}.</p>'
