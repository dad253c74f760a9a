"""Each example alone, for a frame on another site: what it holds, and what it leaves out."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
from functools import cache
from pathlib import Path, PurePosixPath
from urllib.parse import urljoin

import pytest
from built_site import ROOT, BuiltSite
from mkdocs.config import load_config
from page_words import straight
from selectolax.lexbor import LexborHTMLParser
from writeoffs.api import render
from writeoffs.scenarios import SCENARIOS
from writeoffs.view.scenario import PRINT

from macros import embed_addresses, embed_code
from macros.runtime import pack

NOT_FOUND = "embed/404.html"
# All that a frame asks for before Python, gzipped as a host does that compresses ahead.
MOST_BYTES = 45 * 1024
# What fit.js may weigh on somebody else's page, by itself.
MOST_BYTES_TO_FIT = 2 * 1024
WIDGET = re.compile(r"<write-off-scenario [^>]*>(.*)</write-off-scenario>", re.DOTALL)
IMPORT = re.compile(r'\b(?:import|from)"(\./[^"]+)"')


@cache
def parsed(site: BuiltSite, page: str) -> LexborHTMLParser:
    return LexborHTMLParser((site.folder / page).read_text("utf-8"))


def weight(site: BuiltSite, path: str) -> int:
    return len(gzip.compress((site.folder / path).read_bytes(), 9))


def page_of(slug: str) -> str:
    return f"embed/{slug}/index.html"


def loaded(site: BuiltSite, page: str) -> set[str]:
    """The files that a browser fetches for a page: its own, and what its modules import."""
    here, found = site.address_of(page), {page}
    waiting = [
        urljoin(here, (each.attributes.get("href") or each.attributes.get("src") or ""))
        for each in parsed(site, page).css("link[rel=stylesheet], script[src]")
    ]
    while waiting:
        address = waiting.pop()
        path = site.file_at(address)
        assert path, f"{page} asks another host for {address}"
        if path not in found:
            found.add(path)
            if path.endswith(".mjs"):
                code = (site.folder / path).read_text("utf-8")
                waiting += [urljoin(address, each) for each in IMPORT.findall(code)]
    return found


def test_there_is_one_for_every_scenario(site: BuiltSite) -> None:
    assert site.embeds == sorted([NOT_FOUND, *(page_of(slug) for slug in SCENARIOS)])


@pytest.mark.parametrize("slug", SCENARIOS)
def test_it_holds_the_figures_of_the_full_page(site: BuiltSite, slug: str) -> None:
    """Byte for byte what the engine writes, but for the button that prints."""
    (html,) = WIDGET.findall((site.folder / page_of(slug)).read_text("utf-8"))
    before, after = render(slug).split(PRINT)
    assert html == before + after


def test_it_is_light(site: BuiltSite, built_embed: str) -> None:
    files = loaded(site, built_embed)
    weights = {path: weight(site, path) for path in files}
    assert sum(weights.values()) <= MOST_BYTES, weights
    if built_embed != NOT_FOUND:
        assert "assets/scripts/runtime.mjs" in files


def test_nothing_of_the_theme_comes_along(site: BuiltSite, built_embed: str) -> None:
    page = parsed(site, built_embed)
    assert all(
        path == built_embed or path.startswith(("assets/scripts/", "assets/styles/embed.css"))
        for path in loaded(site, built_embed)
    )
    assert page.css("nav, header, [class^=md-]:not(body)") == []


def test_a_strict_policy_refuses_nothing_in_it(site: BuiltSite, built_embed: str) -> None:
    page = parsed(site, built_embed)
    assert page.css("[style], style, script:not([src]), [href^='javascript:']") == []
    handlers = [name for each in page.css("*") for name in each.attributes if name[:2] == "on"]
    assert handlers == []


def test_search_engines_are_led_to_the_full_page(site: BuiltSite, built_embed: str) -> None:
    page = parsed(site, built_embed)
    assert page.css_first("meta[name=robots]").attributes["content"] == "noindex"
    assert site.address_of(built_embed) not in site.listed
    canonical = [link.attributes["href"] for link in page.css("link[rel=canonical]")]
    if built_embed == NOT_FOUND:
        assert canonical == []
    else:
        slug = PurePosixPath(built_embed).parent.name
        assert canonical == [site.address_of(f"scenarios/{slug}/index.html")]
        assert canonical[0] in site.listed


def test_it_says_where_more_is_and_where_the_books_end(site: BuiltSite, built_embed: str) -> None:
    page = parsed(site, built_embed)
    foot = page.css_first("body > footer")
    link, *_ = foot.css("a")
    assert (link.attributes["target"], link.attributes["rel"]) == ("_blank", "noopener")
    leads_to = site.file_at(urljoin(site.address_of(built_embed), link.attributes["href"] or ""))
    firm = load_config(str(ROOT / "mkdocs.yml")).extra["firm"]["name"]
    assert firm in foot.text()
    if built_embed == NOT_FOUND:
        assert leads_to == "scenarios/index.html"
    else:
        assert leads_to == built_embed.replace("embed/", "scenarios/")
        assert straight(foot.css_first("p").text()).endswith("confirm it with your CPA or EA.")
        title, *_ = site.parsed[leads_to].css_first("title").text().split(" – ")
        assert page.css_first("h1").text() == title


def test_no_number_is_called_like_a_setting() -> None:
    """Of a frame's address: each name has one meaning."""
    names = {each.name for scenario in SCENARIOS.values() for each in scenario.inputs}
    assert names & {"brief", "theme", "accent"} == set()


def test_every_link_leads_out_of_the_frame(site: BuiltSite, built_embed: str) -> None:
    assert parsed(site, built_embed).css_first("head > base").attributes == {"target": "_blank"}


def test_what_fits_a_frame_is_light_and_keeps_to_itself(site: BuiltSite) -> None:
    """It stands on pages of others, at this address, and leaves no name behind."""
    path = "assets/scripts/fit.js"
    assert weight(site, path) <= MOST_BYTES_TO_FIT
    code = (site.folder / path).read_text("utf-8").strip()
    assert (code[0], code[-1]) == ("{", "}")
    assert not re.search(r"\b(?:var|function|eval|innerHTML|cookie|localStorage|fetch)\b", code)


@pytest.mark.parametrize("slug", SCENARIOS)
def test_another_site_can_read_how_to_show_it(site: BuiltSite, slug: str) -> None:
    """As oEmbed 1.0 asks of a rich answer, found from the page by discovery."""
    (link,) = site.parsed[f"scenarios/{slug}/index.html"].css(
        'link[rel~=alternate][type="application/json+oembed"]'
    )
    answer = json.loads((site.folder / (site.file_at(link.attributes["href"]) or "")).read_text())
    assert (answer["version"], answer["type"]) == ("1.0", "rich")
    assert answer["provider_url"] == site.address
    (frame,) = LexborHTMLParser(answer["html"]).css("body > *")
    told = frame.attributes
    assert frame.tag == "iframe"
    assert site.file_at(told["src"] or "") == page_of(slug)
    assert (told["width"], told["height"]) == (str(answer["width"]), str(answer["height"]))
    assert told["title"] == answer["title"]
    assert set((told["sandbox"] or "").split()) == set(embed_code.SANDBOX.split())


def test_only_scenarios_can_be_shown(site: BuiltSite) -> None:
    found = {name for name, page in site.parsed.items() if page.css('link[type*="oembed"]')}
    assert found == {f"scenarios/{slug}/index.html" for slug in SCENARIOS}


def test_without_script_the_page_that_hands_them_out_has_lines_and_addresses(
    site: BuiltSite,
) -> None:
    page = site.parsed["firms/put-an-example-on-your-site/index.html"]
    lines = page.css_first(".chooser pre").text()
    assert lines.count("\n") == 2
    (frame,) = LexborHTMLParser(lines).css("iframe")
    assert site.file_at(frame.attributes["src"] or "") == page_of("direct-bad-debt")
    assert page.css_first(".chooser form").attributes.get("hidden", "no") is None
    told = [site.file_at(cell.text()) for cell in page.css(".addresses td code")]
    assert sorted(told) == sorted(page_of(slug) for slug in SCENARIOS)


def test_a_scenario_without_a_page_gets_no_frame(tmp_path: Path) -> None:
    (tmp_path / "scenarios").mkdir()
    (tmp_path / "scenarios" / "cash-basis.md").write_text("---\ntitle: Paid or not\n---\n")
    assert embed_addresses.published(tmp_path) == {"cash-basis": "Paid or not"}


# Black on white is 21, the most there is; #767676 is the lightest gray that white bears, at 4.54,
# and #777777 falls short at 4.48: the pair that WebAIM's guide to contrast names.
CONTRASTS = [
    ("#000000", "#ffffff", "21.00"),
    ("#ffffff", "#ffffff", "1.00"),
    ("#767676", "#ffffff", "4.54"),
    ("#ffffff", "#777777", "4.48"),
    ("#ff0000", "#ffffff", "4.00"),
]
COLORS = {
    "1f5f8b": "#1f5f8b",
    "#FFF": "#ffffff",
    " 0a0 ": "#00aa00",
    "red": None,
    "#12345": None,
    "#1234567": None,
    "1f5f8b;}*{": None,
    "": None,
}


def in_node(code: str, *arguments: object) -> object:
    """What a program of one module prints, as JSON."""
    done = subprocess.run(
        [pack.node(), "--input-type=module", "--eval", code, *map(json.dumps, arguments)],
        cwd=ROOT / "docs/assets/scripts",
        check=True,
        capture_output=True,
        text=True,
    )
    return json.loads(done.stdout)


def test_contrast_is_that_of_wcag() -> None:
    found = in_node(
        'import { contrast } from "./contrast.mjs";'
        "const pairs = JSON.parse(process.argv[1]);"
        "console.log(JSON.stringify(pairs.map(([a, b]) => contrast(a, b).toFixed(2))));",
        [pair[:2] for pair in CONTRASTS],
    )
    assert found == [ratio for *_, ratio in CONTRASTS]


def test_only_six_or_three_digits_are_a_color() -> None:
    found = in_node(
        'import { colorOf } from "./contrast.mjs";'
        "console.log(JSON.stringify(JSON.parse(process.argv[1]).map(colorOf)));",
        list(COLORS),
    )
    assert found == list(COLORS.values())
