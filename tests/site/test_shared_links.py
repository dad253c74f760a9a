"""How a link to a page looks where it is shared: its words, and a picture that was drawn for it."""

from __future__ import annotations

import gzip
import re
import struct
from pathlib import Path

import pytest
from built_site import ROOT, BuiltSite
from mkdocs.config import load_config

from macros.firm import block
from macros.share_pictures import __main__ as command
from macros.share_pictures.cards import Card, cards
from macros.share_pictures.drawing import Look, png

TAGS = re.compile(r' *<meta (?:property="og:|name="twitter:)[^>]*>\n?')
ERRORS = "404.html"
# What Facebook, LinkedIn and X show of each before they cut it.
LONGEST = {"og:title": 70, "og:description": 160, "og:image:alt": 420}
LARGEST_PICTURE = 60_000
HEAVIER = 1024


def told(site: BuiltSite, page: str) -> dict[str, str]:
    """What a page says about a link to it."""
    found = site.parsed[page].css("head meta[property^='og:'], head meta[name^='twitter:']")
    tags = [each.attributes for each in found]
    names = [tag.get("property") or tag.get("name") or "" for tag in tags]
    assert len(names) == len(set(names))
    return dict(zip(names, (tag["content"] or "" for tag in tags), strict=True))


def size(picture: Path) -> tuple[int, int]:
    """The width and height that the header of a PNG states."""
    start = picture.read_bytes()[:24]
    assert start[:16] == b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR"
    width, height = struct.unpack(">II", start[16:])
    return width, height


def test_every_page_says_how_its_link_looks(site: BuiltSite, built_page: str) -> None:
    if built_page == ERRORS:
        assert told(site, built_page) == {}
        return
    tags, page = told(site, built_page), site.parsed[built_page]
    description = page.css_first("meta[name=description]").attributes["content"]
    assert tags["og:title"] in page.css_first("head title").text()
    assert tags["og:description"] == description
    assert tags["og:url"] == site.address_of(built_page)
    assert tags["og:type"] == ("website" if built_page == "index.html" else "article")
    assert tags["og:image:alt"].startswith(f"{tags['og:title']}. ")
    assert tags["twitter:card"] == "summary_large_image"
    assert {
        name: tags[name] for name, most in LONGEST.items() if not 0 < len(tags[name]) <= most
    } == {}
    picture = site.folder / (site.file_at(tags["og:image"]) or "")
    assert (tags["og:image:width"], tags["og:image:height"]) == ("1200", "630")
    assert size(picture) == (1200, 630)
    assert picture.stat().st_size < LARGEST_PICTURE


def test_no_page_gets_heavier_by_more_than_a_kilobyte(site: BuiltSite) -> None:
    heavier = {}
    for page in site.pages:
        whole = (site.folder / page).read_text("utf-8")
        bare = TAGS.sub("", whole)
        assert "og:" not in bare
        more = len(gzip.compress(whole.encode())) - len(gzip.compress(bare.encode()))
        if more > HEAVIER:
            heavier[page] = more
    assert heavier == {}


def test_a_scenario_is_pictured_with_the_figures_that_move(site: BuiltSite) -> None:
    assert told(site, "scenarios/direct-bad-debt/index.html")["og:image:alt"] == (
        "One invoice the customer will never pay. Profit down $4,850.00, Assets down $4,850.00, "
        "Cash no change"
    )
    # The year in the books, and the year after it.
    assert told(site, "scenarios/direct-vs-allowance-two-years/index.html")[
        "og:image:alt"
    ].startswith("Two years, kept both ways. Year 2 beside year 1: Direct write-off: Profit ")


@pytest.fixture(scope="module")
def own() -> tuple[dict[str, Card], Look]:
    """The cards of the site as it stands in this folder, and their look."""
    config, firm = load_config(str(ROOT / "mkdocs.yml")), block.read(ROOT / "mkdocs.yml")
    found = cards(Path(config.docs_dir), config.nav or [])
    return {card.path: card for card in found}, command.look(config.site_name, firm)


@pytest.mark.parametrize("page", ["index", "glossary/write-off", "scenarios/cash-basis"])
def test_the_same_card_is_the_same_bytes(
    site: BuiltSite, own: tuple[dict[str, Card], Look], page: str
) -> None:
    drawn, look = own
    built = site.folder / command.PICTURES / f"{page}.png"
    assert png(drawn[f"{page}.md"], look) == built.read_bytes()


def test_another_accent_is_another_picture(own: tuple[dict[str, Card], Look]) -> None:
    drawn, look = own
    other = Look(look.site, look.firm, {**look.colors, "accent": "#7a1f5c"})
    assert png(drawn["index.md"], other) != png(drawn["index.md"], look)


def test_a_picture_is_drawn_once_and_forgotten_with_its_card(
    tmp_path: Path, own: tuple[dict[str, Card], Look], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn, look = own
    pages, cache = [drawn["index.md"], drawn["about/index.md"]], tmp_path / "cache"
    command.write(tmp_path / "first", pages, look, cache)
    assert len(list(cache.iterdir())) == 2
    monkeypatch.setattr(command, "png", lambda *_: pytest.fail("drawn a second time"))
    command.write(tmp_path / "second", pages[:1], look, cache)
    assert len(list(cache.iterdir())) == 1
    for folder in ("first", "second"):
        assert size(tmp_path / folder / command.PICTURES / "index.png") == (1200, 630)


def test_a_letter_that_the_font_lacks_is_told(
    tmp_path: Path, own: tuple[dict[str, Card], Look]
) -> None:
    drawn, look = own
    other = Look(look.site, "Łódź & Co", look.colors)
    with pytest.raises(SystemExit, match=r"^stopped: index\.md: its picture’s font lacks Ł ź$"):
        command.write(tmp_path / "site", [drawn["index.md"]], other, tmp_path / "cache")


def test_the_font_comes_with_its_license() -> None:
    notice = ROOT / "node_modules/@fontsource/source-serif-4/LICENSE"
    assert "SIL OPEN FONT LICENSE Version 1.1" in notice.read_text("utf-8")
