"""The built pages hold what the engine writes, byte for byte."""

from __future__ import annotations

import re

from built_site import BuiltSite
from writeoffs.api import render
from writeoffs.scenarios import SCENARIOS

WIDGET = re.compile(
    r'<write-off-scenario data-scenario="([^"]+)"[^>]*>(.*?)</write-off-scenario>', re.DOTALL
)


def widgets(site: BuiltSite) -> list[tuple[str, str, str]]:
    """Every live scenario of the site: its page, its slug and the HTML inside it."""
    return [
        (page, slug, html)
        for page in site.pages
        for slug, html in WIDGET.findall((site.folder / page).read_text("utf-8"))
    ]


def test_built_html_is_what_cpython_writes(site: BuiltSite) -> None:
    found = widgets(site)
    assert {slug for _, slug, _ in found} == set(SCENARIOS)
    for page, slug, html in found:
        assert html in (render(slug), render(slug, brief=True)), page


def test_every_scenario_has_a_page_of_its_own(site: BuiltSite) -> None:
    own = {(page, slug) for page, slug, html in widgets(site) if html == render(slug)}
    assert {(f"scenarios/{slug}/index.html", slug) for slug in SCENARIOS} <= own


def test_the_first_page_begins_with_a_scenario(site: BuiltSite) -> None:
    first = site.parsed["index.html"].css_first("article h1 ~ *")
    assert first.css_first("write-off-scenario") is not None


def test_scenarios_on_one_page_share_no_input(site: BuiltSite) -> None:
    """Or a link's numbers would go to both."""
    for page in site.pages:
        slugs = [slug for where, slug, _ in widgets(site) if where == page]
        names = [each.name for slug in slugs for each in SCENARIOS[slug].inputs]
        assert len(names) == len(set(names)), page
