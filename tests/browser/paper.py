"""A page on paper: how many sheets it takes, and what on it is printed too small."""

from __future__ import annotations

import re

from playwright.sync_api import Page

SIZES = ("Letter", "A4")
# 7.5 pt in CSS pixels: the smallest print that still reads well.
SMALLEST = 10

_TOO_SMALL = """(smallest) => [...document.querySelectorAll("article *")]
  .filter((element) => element.checkVisibility()
    && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
    && parseFloat(getComputedStyle(element).fontSize) < smallest)
  .map((element) => element.outerHTML.slice(0, 80))"""
SHEET = re.compile(rb"/Type\s*/Page\b")


def sheets(page: Page) -> dict[str, int]:
    """How many sheets of each size the page takes."""
    return {size: len(SHEET.findall(page.pdf(format=size))) for size in SIZES}


def too_small(page: Page, smallest: float = SMALLEST) -> list[str]:
    """What the page shows in smaller print, in CSS pixels; as printed while it emulates paper."""
    found: list[str] = page.evaluate(_TOO_SMALL, smallest)
    return found
