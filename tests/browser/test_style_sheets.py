"""The style sheets of a page stay where they are while a reader goes from page to page."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

# Where each sheet of the head is said to be, and whether it is one that was there before.
SHEETS = """() => Array.from(document.head.querySelectorAll("link[rel=stylesheet]"), (link) =>
  [link.getAttribute("href"), link.wasThere === true])"""
MARK = """() => {
  for (const link of document.head.querySelectorAll("link[rel=stylesheet]")) link.wasThere = true;
}"""


def test_the_sheets_are_read_once_and_taken_along(page: Page) -> None:
    page.goto("explain/", wait_until="networkidle")
    # The theme has written every other address of the page anew.
    assert page.locator(".md-logo").first.get_attribute("href") == page.url.removesuffix("explain/")
    before = page.evaluate(SHEETS)
    assert before
    assert [where for where, _ in before if not where.startswith("../assets/")] == []
    page.evaluate(MARK)
    page.locator("article").get_by_role("link", name="What a write-off is").first.click()
    expect(page).to_have_url(re.compile("/explain/what-a-write-off-is/$"))
    expect(page.locator("h1")).to_contain_text("What a write-off is")
    root = page.url.removesuffix("explain/what-a-write-off-is/")
    there = [[where.replace("../", root), True] for where, _ in before]
    assert page.evaluate(SHEETS) == there
    expect(page.locator("body")).to_have_css("color", "rgb(29, 36, 48)")


def test_the_sheets_are_taken_along_by_back_after_a_reload(page: Page) -> None:
    page.goto("explain/")
    page.locator("article").get_by_role("link", name="What a write-off is").first.click()
    expect(page.locator("h1")).to_contain_text("What a write-off is")
    page.reload(wait_until="networkidle")
    page.evaluate(MARK)
    page.go_back()
    expect(page.locator("h1")).not_to_contain_text("What a write-off is")
    sheets = page.evaluate(SHEETS)
    assert sheets
    # Brought into the page that was there, or loaded whole: never both.
    assert len({where for where, _ in sheets}) == len(sheets)
    assert len({was_there for _, was_there in sheets}) == 1
