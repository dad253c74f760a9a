"""How a page lies on a screen of some width: what sticks out, and which tables are too wide."""

from __future__ import annotations

from playwright.sync_api import Page, ViewportSize

# From the narrowest phone, or a desk zoomed to 400 %, up to a desk.
WIDTHS = (1280, 1024, 768, 600, 412, 390, 375, 360, 320)
NARROWEST = WIDTHS[-1]

STICKING_OUT = """() =>
  document.documentElement.scrollWidth <= innerWidth ? [] :
    [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
      .map((element) => `${element.localName}.${element.className}`)
      .concat(`the page is ${document.documentElement.scrollWidth} px wide`)
"""
# The theme puts a plain table into a box that scrolls by itself; that is its place.
TOO_WIDE = """() =>
  [...document.querySelectorAll(".md-content table")]
    .filter((table) => {
      const place = table.closest(".md-typeset__scrollwrap") ?? table.parentElement;
      const { right } = table.getBoundingClientRect();
      return place.scrollWidth > place.clientWidth
        || table.offsetWidth > place.clientWidth
        || table.scrollWidth > table.offsetWidth
        || [...table.querySelectorAll("th, td")].some((cell) =>
          cell.getBoundingClientRect().right > right + 1);
    })
    .map((table) => (table.caption ?? table.rows[0] ?? table).textContent.trim())
"""


def screen(width: int) -> ViewportSize:
    """A screen of that width, in CSS pixels."""
    return {"width": width, "height": 844}


def sticking_out(page: Page) -> list[str]:
    """What makes the page scroll sideways at the width it has now."""
    found: list[str] = page.evaluate(STICKING_OUT)
    return found


def too_wide(page: Page) -> list[str]:
    """The tables of the content that are wider than their place, or whose cells stick out."""
    found: list[str] = page.evaluate(TOO_WIDE)
    return found
