"""The forms to print, filled in or not: a sheet each, and nothing typed is kept or sent."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browser.page_layout import NARROWEST
from browser.paper import SHEET, SIZES, sheets, too_small
from browser.site_server import SiteServer
from playwright.sync_api import Browser, Dialog, Page, expect

ADDRESS = "explain/approval-form/"
CANARY = "Linden Lane Grocery"


@pytest.fixture
def without_script(browser: Browser, browser_context_args: dict[str, object]) -> Iterator[Page]:
    context = browser.new_context(**{**browser_context_args, "java_script_enabled": False})
    yield context.new_page()
    context.close()


def test_filled_in_it_is_a_sheet_and_stays_in_the_page(page: Page, site_server: SiteServer) -> None:
    page.goto(ADDRESS)
    policy, approval = (page.locator("paper-form").nth(number) for number in (0, 1))
    page.wait_for_load_state("networkidle")
    with site_server.recording() as requests:
        approval.get_by_label("Customer", exact=True).fill(CANARY)
        approval.get_by_label("Customer", exact=True).press("Enter")
        approval.get_by_label("What happened").fill(f"{CANARY} closed in spring.\n" * 4)
        approval.get_by_label("The invoice arrived").check()
        assert requests == []
    kept = "JSON.stringify([history.state, {...sessionStorage}, {...localStorage}])"
    assert CANARY not in page.evaluate(kept)
    assert CANARY not in page.url

    page.evaluate("window.print = () => {}")
    press = approval.get_by_role("button", name="Print this form alone")
    for size in SIZES:
        press.click()
        # The first sheet is the form alone; once it is printed, the page is whole again.
        assert len(SHEET.findall(page.pdf(format=size))) == 1
        assert len(SHEET.findall(page.pdf(format=size))) == 2
    page.emulate_media(media="print")
    assert too_small(page) == []
    expect(policy.get_by_role("button")).to_be_hidden()
    expect(page.locator("h1")).to_be_hidden()
    page.emulate_media(media="screen")

    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", stay)
    page.get_by_role("link", name="your own books", exact=True).click()
    assert len(asked) == 1
    expect(approval.get_by_label("Customer", exact=True)).to_have_value(CANARY)


def test_without_script_both_print_with_lines_to_write_on(without_script: Page) -> None:
    page = without_script
    page.goto(ADDRESS)
    expect(page.get_by_role("button", name="Print this form alone")).to_have_count(0)
    page.set_viewport_size({"width": NARROWEST, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") == NARROWEST
    page.get_by_label("Customer", exact=True).fill(CANARY)
    assert sheets(page) == dict.fromkeys(SIZES, 2)
    page.emulate_media(media="print")
    lines = page.get_by_label("What happened")
    assert lines.bounding_box()["height"] > 60  # type: ignore[index]
    expect(lines).to_have_css("print-color-adjust", "exact")
