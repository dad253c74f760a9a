"""An example alone, as it stands in a frame: how it lies, and what its address may set."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browser.accessibility import violations
from browser.page_layout import screen, sticking_out
from browser.page_watch import watched_page
from browser.site_server import SiteServer
from browser.test_every_page import SAVES_DATA, UNFOLD
from playwright.sync_api import Browser, Page, expect

# As narrow as a column beside a text, the narrowest phone, and a wide column.
WIDTHS = (280, 320, 800)
# A form of several groups with many figures, a story of two years, and no example at all.
LOOKED_AT = [
    "embed/cleanup-before-bank-review/",
    "embed/direct-vs-allowance-two-years/",
    "embed/404.html",
]


@pytest.fixture(scope="module")
def alone(
    browser: Browser, browser_context_args: dict[str, object], site_server: SiteServer
) -> Iterator[Page]:
    """A page for many visits, of somebody who saves data, so that Python does not start."""
    context = browser.new_context(**browser_context_args)
    context.add_init_script(SAVES_DATA)
    with watched_page(context, site_server.address) as page:
        yield page


def test_it_fits_every_width(alone: Page, built_embed: str) -> None:
    alone.goto(built_embed.removesuffix("index.html"))
    alone.evaluate(UNFOLD)
    found: dict[int, list[str]] = {}
    for width in WIDTHS:
        alone.set_viewport_size(screen(width))
        found[width] = sticking_out(alone)[-1:]
    assert not any(found.values()), found


@pytest.mark.parametrize("address", LOOKED_AT)
def test_axe_finds_nothing_in_either_palette(alone: Page, address: str) -> None:
    alone.set_viewport_size(screen(WIDTHS[0]))
    for theme in ("light", "dark"):
        alone.goto(f"{address}?theme={theme}")
        alone.evaluate(UNFOLD)
        assert violations(alone) == [], theme


# An accent of black is read well on white and not on the dark paper, one of white the other way.
# #777777 on white is 4.48, just too faint; #767676 is 4.54.
LIGHT, DARK = "#1f5f8b", "#8fc1e6"
LOOKS = [
    # the address, what the device prefers; the palette, the accent, and whether it is brief
    ("", "light", "default", LIGHT, False),
    ("", "dark", "slate", DARK, False),
    ("?theme=light", "dark", "default", LIGHT, False),
    ("?theme=dark", "light", "slate", DARK, False),
    ("?theme=auto&brief", "dark", "slate", DARK, True),
    ("?accent=000000", "light", "default", "#000000", False),
    ("?accent=000000", "dark", "slate", DARK, False),
    ("?accent=%23FFF", "dark", "slate", "#ffffff", False),
    ("?accent=fff", "light", "default", LIGHT, False),
    ("?accent=767676", "light", "default", "#767676", False),
    ("?accent=777777", "light", "default", LIGHT, False),
    # What nobody offers
    ("?theme=constructor&brief=%3Cb%3E", "light", "default", LIGHT, False),
    ("?accent=red", "light", "default", LIGHT, False),
    ("?accent=0;}*{display:none}", "light", "default", LIGHT, False),
    ("?accent=url(//elsewhere.test/a)&style=x&onload=x", "light", "default", LIGHT, False),
    ("?theme=light&theme=dark&__proto__=x", "dark", "default", LIGHT, False),
]


@pytest.mark.parametrize(("query", "prefers", "palette", "accent", "brief"), LOOKS)
def test_its_address_sets_its_looks_and_nothing_else(
    alone: Page, query: str, prefers: str, palette: str, accent: str, brief: bool
) -> None:
    alone.emulate_media(color_scheme=prefers)
    alone.goto(f"embed/direct-bad-debt/{query}")
    found = alone.evaluate(
        """() => {
          const page = document.documentElement;
          const { color } = getComputedStyle(document.querySelector("footer a"));
          return [page.dataset.mdColorScheme, color, getComputedStyle(page).colorScheme];
        }"""
    )
    red, green, blue = (int(accent[place : place + 2], 16) for place in (1, 3, 5))
    scheme = "dark" if palette == "slate" else "light"
    assert found == [palette, f"rgb({red}, {green}, {blue})", scheme]
    for shown in ("statements", "entries", "lesson"):
        expect(alone.locator(f"[data-part={shown}]")).to_be_visible()
    for left_out in ("ratios", "take-along"):
        expect(alone.locator(f"[data-part={left_out}]")).to_be_visible(visible=not brief)


def test_it_follows_the_device_and_judges_the_accent_anew(alone: Page) -> None:
    alone.emulate_media(color_scheme="light")
    alone.goto("embed/direct-bad-debt/?accent=000000")
    link = alone.locator("footer a")
    expect(link).to_have_css("color", "rgb(0, 0, 0)")
    alone.emulate_media(color_scheme="dark")
    expect(link).to_have_css("color", "rgb(143, 193, 230)")  # the palette's own
    alone.emulate_media(color_scheme="light")
    expect(link).to_have_css("color", "rgb(0, 0, 0)")


@pytest.mark.console_errors_expected
def test_where_there_is_no_such_example_a_small_page_says_so(
    page: Page, site_server: SiteServer
) -> None:
    """The server answers 404 with the site's one page for that, as a host of files does."""
    page.goto("embed/no-such-example/?brief")
    page.wait_for_url("**/embed/404.html")
    expect(page.get_by_role("heading")).to_have_text("This example is not here")
    leads_to = page.get_by_role("link").evaluate("link => link.href")
    assert leads_to == f"{site_server.address}scenarios/"
    page.goto("scenarios/no-such-example/")
    expect(page.get_by_role("heading", level=1)).to_have_text("This page is not here")
