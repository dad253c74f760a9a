"""Nothing of a page's scripts takes its turn before the page is first painted."""

from __future__ import annotations

from pathlib import Path

from built_site import BuiltSite
from selectolax.lexbor import LexborHTMLParser


def in_the_way(page: LexborHTMLParser) -> list[str]:
    """The scripts from files that run while the page is still read."""
    return [
        script.attributes["src"] or ""
        for script in page.css("script[src]")
        if script.attributes.get("type") != "module"
        and not {"defer", "async"} & script.attributes.keys()
    ]


def test_no_script_runs_before_the_page_is_there(site: BuiltSite) -> None:
    found = {name: in_the_way(page) for name, page in site.parsed.items()}
    assert {name: scripts for name, scripts in found.items() if scripts} == {}
    assert all(page.css('script[src*="/bundle."][defer]') for page in site.parsed.values())


def test_the_theme_comes_before_every_module_but_a_scenarios(site: BuiltSite) -> None:
    """What the theme writes into the history at its start, a page's modules find."""
    for name, page in site.parsed.items():
        before = ["start-ahead", "write-off-scenario"] if page.css("write-off-scenario") else []
        order = [script.attributes["src"] or "" for script in page.css("script[src]")]
        assert [Path(each).name.partition(".")[0] for each in order[: len(before) + 6]] == [
            *before,
            *("search-when-asked", "keep-history-state", "one-release", "color-switch"),
            *("keep-style-sheets", "bundle"),
        ], name


def test_the_theme_leaves_the_colors_alone(site: BuiltSite) -> None:
    """Its own switch has the whole page styled four times over at every start."""
    for name, page in site.parsed.items():
        assert len(page.css("[data-color-switch] input")) == 3, name
        assert not page.css("[data-md-component=palette]"), name


def test_a_script_in_the_way_is_found() -> None:
    page = LexborHTMLParser(
        '<script src="a.js"></script><script src="b.js" defer></script>'
        '<script src="c.mjs" type="module"></script><script>"short"</script>'
        '<script src="d.js" async></script>'
    )
    assert in_the_way(page) == ["a.js"]
