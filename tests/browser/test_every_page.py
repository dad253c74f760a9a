"""What holds for every page of the site, whatever is on it.

The visitor here saves data, so that Python does not start by itself.
"""

from __future__ import annotations

import gzip

import pytest
from browser.accessibility import violations
from browser.site_server import SiteServer
from built_site import BuiltSite
from playwright.sync_api import Page, ViewportSize

# All that a page without Python asks for, gzipped as a host does that compresses ahead.
MOST_BYTES = 100 * 1024

SAVES_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
# axe and the eye leave out what is folded away.
UNFOLD = "document.querySelectorAll('details').forEach((details) => { details.open = true })"

PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1280, "height": 800}


@pytest.fixture(autouse=True)
def visitor(page: Page) -> None:
    page.add_init_script(SAVES_DATA)


def visit(page: Page, built_page: str) -> None:
    """Open a page and wait until it has loaded all it wants without a reader's doing."""
    page.goto(built_page.removesuffix("index.html"), wait_until="networkidle")


@pytest.mark.parametrize(
    ("palette", "screen"), [("light", DESK), ("dark", PHONE)], ids=["light", "dark"]
)
def test_axe_finds_nothing(page: Page, built_page: str, palette: str, screen: ViewportSize) -> None:
    page.emulate_media(color_scheme=palette)
    page.set_viewport_size(screen)
    visit(page, built_page)
    page.evaluate(UNFOLD)
    assert violations(page) == []


@pytest.mark.parametrize("palette", ["light", "dark"])
@pytest.mark.parametrize("screen", [DESK, PHONE], ids=["desk", "phone"])
def test_axe_finds_nothing_around_the_page(page: Page, palette: str, screen: ViewportSize) -> None:
    """The theme's own parts: tabs on a desk, the menu on a phone, and the search on both."""
    page.emulate_media(color_scheme=palette)
    page.set_viewport_size(screen)
    visit(page, "index.html")
    if screen is PHONE:
        page.locator(".md-header label[for=__drawer]").click()
        page.locator("#__drawer:checked").wait_for(state="attached")
        assert violations(page) == []
        # Beside the menu, which covers the middle.
        page.locator(".md-overlay").click(position={"x": PHONE["width"] - 10, "y": 400})
        page.locator(".md-header label.md-header__button[for=__search]").click()
    # Key by key: the search listens to keys.
    page.get_by_role("textbox", name="Search").press_sequentially("write-off")
    page.locator(".md-search-result__link").first.wait_for()
    assert violations(page) == []


def test_axe_does_find_faults(page: Page) -> None:
    """The checks above can fail."""
    visit(page, "index.html")
    page.evaluate("document.body.append(document.createElement('button'))")
    assert any(fault.startswith("button-name at ") for fault in violations(page))


def test_the_menu_opens_by_keyboard_on_a_narrow_screen(page: Page) -> None:
    """As it must for someone at a desk who has zoomed to 400 %."""
    page.set_viewport_size({"width": 320, "height": 640})
    visit(page, "index.html")
    menu = page.locator(".md-header label[for=__drawer]")
    for _ in range(10):
        page.keyboard.press("Tab")
        if menu.evaluate("label => label === document.activeElement"):
            break
    page.keyboard.press("Enter")
    assert page.locator("#__drawer").is_checked()


def test_nothing_sticks_out_on_a_narrow_phone(page: Page, built_page: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    visit(page, built_page)
    page.evaluate(UNFOLD)
    widest = page.evaluate("document.documentElement.scrollWidth")
    culprits = page.evaluate(
        """() => [...document.body.querySelectorAll("*")]
          .filter((element) => element.getBoundingClientRect().right > 320.5)
          .map((element) => `${element.localName}.${element.className}`)"""
    )
    assert widest <= 320, culprits


def test_no_table_is_wider_than_its_place(page: Page, built_page: str) -> None:
    visit(page, built_page)
    page.evaluate(UNFOLD)
    for width in (320, 360, 375, 390, 412, 600, 768, 1024, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        too_wide = page.evaluate(
            """() => [...document.querySelectorAll("write-off-scenario table")]
              .filter((table) => table.offsetWidth > table.parentElement.clientWidth
                || [...table.querySelectorAll("td")].some((cell) =>
                  cell.getBoundingClientRect().right > table.getBoundingClientRect().right + 1))
              .map((table) => table.caption.textContent)"""
        )
        assert too_wide == [], f"at {width} px"


def test_a_page_is_light_and_leaves_python_to_the_reader(
    page: Page, built_page: str, site: BuiltSite, site_server: SiteServer
) -> None:
    with site_server.recording() as requests:
        visit(page, built_page)
    assert [path for path in requests if path.startswith("assets/runtime/")] == []
    weights = {path: len(gzip.compress((site.folder / path).read_bytes(), 9)) for path in requests}
    assert built_page in weights
    assert sum(weights.values()) <= MOST_BYTES, weights
