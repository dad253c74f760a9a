"""A live scenario in a page."""

from __future__ import annotations

from mkdocs.utils import get_relative_url
from writeoffs.api import render, render_in_two
from writeoffs.ratios import RATIOS
from writeoffs.view.markup import escape
from writeoffs.view.scenario import PRINT

from macros import page_files
from macros.runtime.attributes import light_first_for, told_at_the_start
from macros.samples import sample

CONVENTIONS = "about/what-we-simplify/"
IN_FULL = "The example in full"


def scenario(slug: str, page: str, firm: str) -> str:
    """The scenario as the page holds it before any script runs, for the page at this address.

    `firm` is whose sheet it is when it is printed. Below it stands where each of its ratios is
    explained. Raises BadRequest.
    """
    return _live(slug, render(slug), page, firm) + _conventions(
        slug, get_relative_url(CONVENTIONS, page)
    )


def scenario_in_brief(slug: str, page: str) -> str:
    """The same without every account line, the ratios and the working. Raises BadRequest."""
    return _live(slug, render(slug, brief=True), page)


def scenario_in_two(slug: str, legend: str, between: str, page: str, firm: str) -> str:
    """The scenario as a first screen and all that follows, with HTML of the page between them.

    The legend stands above the number to change. Raises BadRequest.
    """
    opening, following = render_in_two(slug, legend)
    whole = f"{opening}{between}<h2>{IN_FULL}</h2>{following}"
    return _live(slug, whole, page, firm) + _conventions(slug, get_relative_url(CONVENTIONS, page))


def scenario_in_a_frame(slug: str, page: str, full_page: str) -> str:
    """The same for a frame on somebody else's page, which cannot be printed as a sheet.

    `full_page` is the address of the scenario's own page. Raises BadRequest.
    """
    address = f' data-full-page="{get_relative_url(full_page, page)}"'
    return _live(slug, render(slug).replace(PRINT, ""), page, more=address)


def starts_ahead(slug: str) -> dict[str, str]:
    """What the head of its page says for who comes with numbers in the address (start-ahead.js)."""
    names = " ".join(each.name for each in sample(slug).scenario.inputs)
    return {"names": names, "start": told_at_the_start(slug)}


def _live(slug: str, html: str, page: str, firm: str = "", more: str = "") -> str:
    printed = f' data-firm="{escape(firm)}"' if firm else ""
    return (
        f'<div class="scenario">\n<write-off-scenario data-scenario="{slug}" data-state="static"'
        f" {light_first_for(slug)}{printed} data-search-exclude{more}>{html}"
        "</write-off-scenario>"
        f"{page_files.script_with_imports('write-off-scenario', page, 'light.worker')}\n</div>"
    )


def _conventions(slug: str, address: str) -> str:
    shown = {name for told in sample(slug).outcomes for name in told.after.ratios}
    links = ", ".join(
        f'<a href="{address}#{ratio.name}">{ratio.label}</a>'
        for ratio in RATIOS
        if ratio.name in shown
    )
    return f'\n<p class="counted">How each ratio is worked out, and why: {links}.</p>'
