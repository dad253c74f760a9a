"""What holds for every page of the site, whatever is on it.

Each page is opened once and looked at from a desk's width down to the narrowest phone's. The
visitor here saves data, so that Python does not start by itself.
"""

from __future__ import annotations

import functools
import gzip
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from browser.accessibility import AXE, BY_LOOKS, violations, what_is_shown
from browser.page_layout import NARROWEST, WIDTHS, screen, sticking_out, too_wide
from browser.page_watch import PageWatch
from browser.site_server import SiteServer
from built_site import BuiltSite
from playwright.sync_api import Browser, Page, expect

# All that a page without Python asks for, gzipped as a host does that compresses ahead.
MOST_BYTES = 100 * 1024

DESK, PHONE = 1280, 390
PALETTES = {DESK: "light", PHONE: "dark"}

# The list of pages beside a page, which a test of its own looks at: most of what axe would go over.
BESIDE = (".md-sidebar",)
# What shows other things on a phone, on every page the same; that test looks there, too.
AROUND = (*BESIDE, ".md-header", ".md-tabs", ".md-footer")

SAVES_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
# What was asked for by the page, also where the browser still had it from another page.
LOADED = """() => ["navigation", "resource"].flatMap((type) =>
  performance.getEntriesByType(type).map((each) => each.name))"""
# axe and the eye leave out what is folded away.
UNFOLD = "document.querySelectorAll('details').forEach((details) => { details.open = true })"

# As a script names them on the body, some time after the device has chosen another.
NAMED = {"light": "default", "dark": "slate"}


@dataclass(frozen=True)
class Visitor:
    """One page that goes from address to address."""

    page: Page
    watch: PageWatch

    def open(self, path: str) -> None:
        """Open a page of the site as someone does who has never been here."""
        self.page.set_viewport_size(screen(DESK))
        self.page.emulate_media(color_scheme=PALETTES[DESK])
        self.page.goto(path.removesuffix("index.html"))

    def heard(self) -> list[str]:
        """What the pages have complained about and asked of other hosts since the last call."""
        found = [*self.watch.complaints, *self.watch.foreign]
        self.watch.complaints.clear()
        self.watch.foreign.clear()
        return found


@pytest.fixture(scope="module")
def one_visitor(
    browser: Browser, browser_context_args: dict[str, object], site_server: SiteServer
) -> Iterator[Visitor]:
    context = browser.new_context(**browser_context_args)
    context.add_init_script(SAVES_DATA)
    context.add_init_script(AXE)
    watch = PageWatch(context, site_server.address)
    page = context.new_page()
    yield Visitor(page, watch)
    context.close()


@pytest.fixture
def visitor(one_visitor: Visitor) -> Iterator[Visitor]:
    yield one_visitor
    assert one_visitor.heard() == []


@functools.cache
def weight(path: Path) -> int:
    """Bytes of a file, gzipped."""
    return len(gzip.compress(path.read_bytes(), 9))


def too_heavy(built_page: str, requests: list[str], folder: Path) -> list[str]:
    """What is wrong with the files that a page has asked for, if anything."""
    weights = {path: weight(folder / path) for path in requests}
    faults = [f"asks for {path}" for path in requests if path.startswith("assets/runtime/")]
    if built_page not in weights:
        faults.append("was never asked for")
    total = sum(weights.values())
    if total > MOST_BYTES:
        faults.append(f"weighs {total:,} bytes: {weights}")
    return faults


def faults_by_width(page: Page) -> dict[str, list[str]]:
    """What is too wide, and what axe finds in both palettes, from a desk down to a phone.

    Where the phone shows what the desk has shown, axe is asked there for what looks decide.
    """
    faults, on_the_desk = {}, None
    # At the widths between, only tables are looked at.
    has_tables = page.locator(".md-content table").count() > 0
    for width in WIDTHS if has_tables else (*PALETTES, NARROWEST):
        page.set_viewport_size(screen(width))
        faults[f"tables at {width} px"] = too_wide(page)
        if width in PALETTES:
            page.emulate_media(color_scheme=PALETTES[width])
            named = NAMED[PALETTES[width]]
            expect(page.locator("body")).to_have_attribute("data-md-color-scheme", named)
            shown = what_is_shown(page, AROUND)
            found = violations(page, BESIDE, BY_LOOKS if shown == on_the_desk else ())
            faults[f"axe, {PALETTES[width]}, at {width} px"] = found
            on_the_desk = shown
    faults[f"sticking out at {NARROWEST} px"] = sticking_out(page)
    return faults


def test_a_page_holds_for_everyone(
    visitor: Visitor, built_page: str, site: BuiltSite, site_server: SiteServer
) -> None:
    """Light, without Python, as wide as the screen, and without a fault that axe can find."""
    page = visitor.page
    with site_server.recording() as requests:
        visitor.open(built_page)
        page.evaluate(UNFOLD)
        faults = faults_by_width(page)
        page.wait_for_load_state("networkidle")
        loaded = [site_server.name_of(urlsplit(each).path) for each in page.evaluate(LOADED)]
    faults["weight"] = too_heavy(built_page, [*requests, *loaded], site.folder)
    faults["complaints"] = visitor.heard()
    assert {check: found for check, found in faults.items() if found} == {}


PLANT = """(html) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    .wide { width: 50rem; min-width: 50rem; max-width: none !important; }
    .shifted { position: relative; left: 4rem; }
    .faint { color: #ddd; }
    @media (prefers-color-scheme: dark) { .dim { color: #333; } }
    @media (max-width: 600px) { .desk { display: none; } }
    @media (min-width: 600px) { .phone { display: none; } }`);
  document.adoptedStyleSheets.push(sheet);
  document.querySelector(".md-content__inner").insertAdjacentHTML("beforeend", html);
}"""


def table(*, cell: str = "", whole: str = "") -> str:
    return f"<table class='{whole}'><caption>Told</caption><td class='{cell}'>1</td></table>"


@pytest.mark.parametrize(
    ("html", "check", "fault"),
    [
        ("<button></button>", violations, "button-name at "),
        ("<p class=faint>Faint words</p>", violations, "color-contrast at "),
        ("<div class=wide>Wide</div>", sticking_out, "div.wide"),
        (table(whole="wide"), too_wide, "Told"),
        (table(cell="shifted", whole="own"), too_wide, "Told"),
        (f"<div class=md-typeset__scrollwrap>{table(cell='wide')}</div>", too_wide, "Told"),
    ],
)
def test_what_is_looked_for_would_be_found(
    visitor: Visitor, html: str, check: Callable[[Page], list[str]], fault: str
) -> None:
    page = visitor.page
    visitor.open("about/index.html")
    page.set_viewport_size(screen(NARROWEST))
    assert check(page) == []
    page.evaluate(PLANT, html)
    assert any(fault in each for each in check(page))


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("<div class=desk><button></button></div>", {"axe, light, at 1280 px": "button-name at "}),
        ("<div class=phone><button></button></div>", {"axe, dark, at 390 px": "button-name at "}),
        ("<p class=dim>Dim words</p>", {"axe, dark, at 390 px": "color-contrast at "}),
    ],
)
def test_both_palettes_and_what_only_one_width_shows_are_looked_at(
    visitor: Visitor, html: str, fault: dict[str, str]
) -> None:
    visitor.open("about/index.html")
    visitor.page.evaluate(PLANT, html)
    found = {place: each for place, each in faults_by_width(visitor.page).items() if each}
    assert found.keys() == fault.keys()
    for place, (each,) in found.items():
        assert each.startswith(fault[place])


def test_a_file_that_another_page_has_brought_is_weighed_too(
    visitor: Visitor, site_server: SiteServer
) -> None:
    visitor.open("about/index.html")
    with site_server.recording() as requests:
        visitor.open("explain/index.html")
    assert "assets/styles/every-page.css" not in requests
    assert any(each.endswith("/every-page.css") for each in visitor.page.evaluate(LOADED))


def test_what_a_page_asks_for_is_weighed(tmp_path: Path) -> None:
    heavy = tmp_path / "assets/runtime/heavy"
    heavy.parent.mkdir(parents=True)
    heavy.write_bytes(os.urandom(MOST_BYTES))
    (tmp_path / "index.html").touch()
    assert too_heavy("index.html", ["index.html"], tmp_path) == []
    assert too_heavy("index.html", [], tmp_path) == ["was never asked for"]
    asks, weighs = too_heavy("index.html", ["index.html", "assets/runtime/heavy"], tmp_path)
    assert asks == "asks for assets/runtime/heavy"
    assert weighs.startswith("weighs 102,")


@pytest.mark.parametrize("palette", ["light", "dark"])
@pytest.mark.parametrize("width", [DESK, PHONE], ids=["desk", "phone"])
def test_axe_finds_nothing_around_the_page(visitor: Visitor, palette: str, width: int) -> None:
    """The theme's own parts: tabs on a desk, the menu on a phone, and the search on both."""
    page = visitor.page
    visitor.open("training/course/index.html")
    page.emulate_media(color_scheme=palette)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", NAMED[palette])
    if width == DESK:
        expect(page.locator(".md-sidebar--primary .md-nav__item--active").first).to_be_visible()
    page.set_viewport_size(screen(width))
    if width == PHONE:
        page.locator(".md-header label[for=__drawer]").click()
        page.locator("#__drawer:checked").wait_for(state="attached")
        assert violations(page) == []
        # Beside the menu, which covers the middle.
        page.locator(".md-overlay").click(position={"x": PHONE - 10, "y": 400})
        page.locator(".md-header label.md-header__button[for=__search]").click()
    # Key by key: the search listens to keys.
    page.get_by_role("textbox", name="Search").press_sequentially("allowance")
    page.locator(".md-search-result__link").first.wait_for()
    assert violations(page) == []


def test_the_menu_opens_by_keyboard_on_a_narrow_screen(visitor: Visitor) -> None:
    """As it must for someone at a desk who has zoomed to 400 %."""
    page = visitor.page
    visitor.open("index.html")
    page.set_viewport_size(screen(NARROWEST))
    menu = page.locator(".md-header label[for=__drawer]")
    for _ in range(10):
        page.keyboard.press("Tab")
        if menu.evaluate("label => label === document.activeElement"):
            break
    page.keyboard.press("Enter")
    assert page.locator("#__drawer").is_checked()
