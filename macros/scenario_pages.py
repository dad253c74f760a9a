"""A live scenario in a page, and the list of all of them."""

from __future__ import annotations

from writeoffs.api import render
from writeoffs.scenarios import SCENARIOS
from writeoffs.view.markup import escape

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


def scenario_list(family: str) -> str:
    """Links to the scenarios of a family (the words before the dot in its kicker)."""
    found = [each for each in SCENARIOS.values() if each.family.startswith(f"{family} ·")]
    if not found:
        raise ValueError(f"no scenario belongs to {family!r}")
    return "\n".join(
        f"- [{escape(each.title)}]({each.slug}.md): {escape(each.lesson)}" for each in found
    )
