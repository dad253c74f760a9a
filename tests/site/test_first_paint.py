"""Nothing of a page's scripts takes its turn before the page is first painted."""

from __future__ import annotations

import re
from pathlib import Path

from built_site import BuiltSite
from selectolax.lexbor import LexborHTMLParser

AHEAD = "start-ahead.js"


def in_the_way(page: LexborHTMLParser) -> list[str]:
    """The scripts from files that run while the page is still read, by name."""
    return [
        Path(script.attributes["src"] or "").name
        for script in page.css("script[src]")
        if script.attributes.get("type") != "module"
        and not {"defer", "async"} & script.attributes.keys()
    ]


def test_no_script_runs_before_the_page_is_there(site: BuiltSite) -> None:
    found = {name: in_the_way(page) for name, page in site.parsed.items()}
    with_one = {name: scripts for name, scripts in found.items() if scripts}
    scenarios = [name for name, page in site.parsed.items() if page.css("write-off-scenario")]
    assert with_one == {name: [AHEAD] for name in scenarios}
    assert all(page.css('script[src*="/bundle."][defer]') for page in site.parsed.values())


def test_the_one_that_does_waits_for_nothing(site: BuiltSite) -> None:
    """It comes with the styles, which a script after them would wait for."""
    heads = [page.css("script[src], link[rel=stylesheet]")[0] for page in site.parsed.values()]
    scripts = [each.attributes["src"] or "" for each in heads if each.tag == "script"]
    assert {Path(each).name for each in scripts} == {AHEAD}
    for script in scripts:
        assert (site.folder / "assets/scripts" / Path(script).name).stat().st_size < 700


def test_what_painting_waits_for_is_at_the_end_of_every_page_that_waits(site: BuiltSite) -> None:
    script = (site.folder / "assets/scripts" / AHEAD).read_text("utf-8")
    (end,) = re.findall(r'"#(\w+)"', script)
    for name, page in site.parsed.items():
        if page.css("write-off-scenario"):
            assert page.css(
                f"write-off-scenario ~ * #{end}, main ~ #{end}, .md-container ~ #{end}"
            ), name


def test_the_theme_comes_before_every_module_but_a_scenarios(site: BuiltSite) -> None:
    """What the theme writes into the history at its start, a page's modules find."""
    for name, page in site.parsed.items():
        before = ["start-ahead", "write-off-scenario"] if page.css("write-off-scenario") else []
        order = [script.attributes["src"] or "" for script in page.css("script[src]")]
        assert [Path(each).name.partition(".")[0] for each in order[: len(before) + 2]] == [
            *before,
            *("every-page", "bundle"),
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
