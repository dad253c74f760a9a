"""The built pages hold what the engine writes, byte for byte."""

from __future__ import annotations

import re

from built_site import BuiltSite
from selectolax.lexbor import LexborHTMLParser
from writeoffs.api import render, render_in_two
from writeoffs.scenarios import SCENARIOS

HOME = "index.html"
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


def in_two(site: BuiltSite, page: str, slug: str) -> tuple[str, str]:
    """The two pieces of the page's scenario, under the legend that the page gives it."""
    legend = site.parsed[page].css_first("write-off-scenario legend").text()
    return render_in_two(slug, legend)


def test_built_html_is_what_cpython_writes(site: BuiltSite) -> None:
    found = [each for each in widgets(site) if each[0] != HOME]
    assert {slug for _, slug, _ in found} == set(SCENARIOS)
    for page, slug, html in found:
        assert html in (render(slug), render(slug, brief=True)), page


def test_so_is_that_of_the_first_page_around_its_own_words(site: BuiltSite) -> None:
    ((slug, html),) = [(slug, html) for page, slug, html in widgets(site) if page == HOME]
    opening, following = in_two(site, HOME, slug)
    assert html.startswith(opening)
    assert html.endswith(following)
    words = LexborHTMLParser(html.removeprefix(opening).removesuffix(following)).body
    assert [node.tag for node in words.iter()] == ["nav", "h2"]
    assert not words.css("[data-part], [data-line], table, form")


def test_every_scenario_has_a_page_of_its_own(site: BuiltSite) -> None:
    own = {(page, slug) for page, slug, html in widgets(site) if html == render(slug)}
    assert {(f"scenarios/{slug}/index.html", slug) for slug in SCENARIOS} <= own


def test_the_first_page_begins_with_its_words_and_a_scenario(site: BuiltSite) -> None:
    words, scenario, *_ = site.parsed[HOME].css("article > h1 ~ *")
    assert words.attributes["class"] == "lead"
    assert scenario.css_first("write-off-scenario") is not None


def test_scenarios_on_one_page_share_no_input(site: BuiltSite) -> None:
    """Or a link's numbers would go to both."""
    slugs: dict[str, list[str]] = {}
    for page, slug, _ in widgets(site):
        slugs.setdefault(page, []).append(slug)
    assert max(map(len, slugs.values())) > 1
    for page, together in slugs.items():
        names = [each.name for slug in together for each in SCENARIOS[slug].inputs]
        assert len(names) == len(set(names)), page
