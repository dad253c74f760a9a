"""The page that hands out the lines: what is chosen and shown is what is pasted."""

from __future__ import annotations

import re

import pytest
from browser.accessibility import violations
from browser.site_server import SiteServer
from browser.test_every_page import SAVES_DATA
from built_site import BuiltSite
from playwright.sync_api import BrowserContext, Locator, Page, expect
from selectolax.lexbor import LexborHTMLParser, LexborNode

PAGE = "firms/put-an-example-on-your-site/"


@pytest.fixture
def chooser(page: Page) -> Locator:
    page.add_init_script(SAVES_DATA)
    page.goto(PAGE)
    return page.locator("embed-chooser")


def pasted(chooser: Locator) -> LexborNode:
    """The iframe in the lines."""
    (frame,) = LexborHTMLParser(chooser.locator("pre").inner_text()).css("iframe")
    return frame


def test_what_is_shown_is_what_is_pasted(
    chooser: Locator,
    page: Page,
    context: BrowserContext,
    site: BuiltSite,
    site_server: SiteServer,
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    chooser.get_by_label("Example").select_option("partial-write-off")
    chooser.get_by_label("In brief").check()
    chooser.get_by_label("Dark").check()
    chooser.get_by_label("Color of links").fill("ffcc00")
    chooser.get_by_label("Height in pixels").fill("900")
    shown = chooser.locator("iframe")
    inside = shown.content_frame
    owed = inside.locator("input[name=owed]")
    owed.fill("8,000.00")
    query = "?brief&owed=8%2C000.00&theme=dark&accent=ffcc00"
    expect(chooser.locator("pre")).to_contain_text("owed=8%2C000.00")
    frame = pasted(chooser).attributes
    assert frame["src"] == f"{site.address}embed/partial-write-off/{query}"
    assert frame["height"] == "900"
    # The preview is of this host, and what was typed is in it but not in its address. It has no
    # sandbox, which would keep nothing out here.
    chooser.get_by_label("Light").check()
    chooser.get_by_label("Dark").check()
    told = {name: shown.get_attribute(name) for name in frame if name not in ("src", "sandbox")}
    assert told == {name: frame[name] for name in told}
    look = query.replace("owed=8%2C000.00&", "")
    assert shown.get_attribute("src") == f"{site_server.address}embed/partial-write-off/{look}"
    expect(owed).to_have_value("8,000.00")
    expect(inside.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    expect(inside.locator("[data-part=ratios]")).to_be_hidden()
    expect(inside.locator("footer a")).to_have_css("color", "rgb(255, 204, 0)")
    # It grows, here as there, and begins as high as it is here.
    chooser.get_by_label("Let the frame grow").check()
    expect(shown).to_have_attribute("style", re.compile(r"height: \d{4}px"))
    height = shown.evaluate("frame => String(frame.clientHeight)")
    expect(chooser.get_by_label("Height in pixels")).to_have_value(height)
    assert pasted(chooser).attributes["height"] == height
    chooser.get_by_role("button", name="Copy the lines").click()
    expect(chooser.locator("output")).to_have_text("Copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == chooser.locator("pre").inner_text()
    grown = f'\n<script src="{site.address}assets/scripts/fit.js" async></script>'
    assert copied.endswith(f"</iframe>{grown}")
    # A new example begins with its own numbers.
    chooser.get_by_label("Example").select_option("cash-basis")
    assert "owed" not in chooser.locator("pre").inner_text()


def test_what_cannot_be_used_is_told_beside_the_field(chooser: Locator, page: Page) -> None:
    expect(chooser.locator("iframe")).to_have_count(0)
    chooser.get_by_role("button", name="Show the example").click()
    expect(chooser.locator("iframe")).to_have_count(1)
    chooser.get_by_label("Height in pixels").fill("12")
    expect(chooser.locator("#embed-height-problem")).to_have_text(
        "Enter a whole number from 200 to 20000."
    )
    assert pasted(chooser).attributes["height"] == "760"
    accent = chooser.get_by_label("Color of links")
    accent.fill("blue")
    expect(chooser.locator("#embed-accent-problem")).to_contain_text("as in #0b5394")
    assert "accent" not in (pasted(chooser).attributes["src"] or "")
    accent.fill("ffff00")
    expect(chooser.locator("#embed-accent-problem")).to_contain_text("Too faint")
    assert violations(page) == []
