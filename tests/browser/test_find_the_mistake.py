"""A wrong entry found in the journal and corrected, by keyboard alone and without scripts."""

from __future__ import annotations

import re

import pytest
from browser.accessibility import violations
from browser.page_layout import NARROWEST, screen, sticking_out, too_wide
from browser.site_server import SiteServer
from browser.test_post_the_entry import Desk
from playwright.sync_api import Browser, Page, expect
from writeoffs.exercises import EXERCISES

pytestmark = pytest.mark.xdist_group("exercises")

SLUG = "heating-contractor-december"
LISTEN = """
window.heard = [];
for (const type of ["mistake-found", "entry-marked"]) {
  document.addEventListener(type, ({ detail }) => window.heard.push({ type, ...detail }));
}
"""


def open_journal(page: Page, query: str = "") -> Desk:
    page.goto(f"training/mistakes/{SLUG}/{query}")
    return Desk(page)


def test_found_and_corrected_by_keyboard_alone(page: Page) -> None:
    page.add_init_script(LISTEN)
    desk = open_journal(page)
    keyboard, journal = page.keyboard, page.locator("find-the-mistake")
    told = journal.locator(".told")
    journal.get_by_role("button", name="Is it this one?").press("Enter")
    expect(told).to_have_text("Choose an entry first.")
    expect(journal.get_by_role("radio").first).to_be_focused()
    for _ in range(2):  # the first arrow goes to the second entry, and chooses it
        keyboard.press("ArrowDown")
        keyboard.press("Enter")
    expect(told).to_contain_text("Yes, that is the one.")
    expect(told).to_contain_text("Entry 3 is wrong. The loss is counted twice.")
    expect(told.get_by_role("link", name="Why it is not so")).to_have_attribute(
        "href", re.compile(r"^[./]+/explain/what-a-write-off-does-not-do/#3-with-an-allowance")
    )
    # The button, the link, two folds, then the form.
    for _ in range(5):
        keyboard.press("Tab")
    expect(desk.field("account-1")).to_be_focused()
    for text in ("doubtful", "\t", "3275.5", "\n", "bad debt ex", "\t"):
        if text in "\t\n":
            keyboard.press("Tab" if text == "\t" else "Enter")
        else:
            keyboard.type(text)
    keyboard.press("=")
    keyboard.press("Control+Enter")
    desk.expect_verdict("right")
    expect(desk.verdict).to_contain_text("The mistake had left profit $3,275.50 too low")
    expect(desk.part("compared")).to_contain_text("With the mistake")
    assert desk.net_income("yours") == desk.net_income("right") == "5387500"
    assert page.evaluate("window.heard") == [
        {"type": "mistake-found", "exercise": SLUG, "right": False},
        {"type": "mistake-found", "exercise": SLUG, "right": True},
        {
            "type": "entry-marked",
            "exercise": SLUG,
            "seed": None,
            "verdict": "right",
            "right": True,
        },
    ]
    assert violations(page) == []
    page.set_viewport_size(screen(NARROWEST))
    assert sticking_out(page) == []
    assert too_wide(page) == []


def test_other_numbers_come_with_their_journal_and_what_was_found_and_chosen_stays(
    page: Page, site_server: SiteServer
) -> None:
    page.add_init_script(LISTEN)
    with site_server.holding("assets/runtime/light-*.bin"):
        desk = open_journal(page, "?seed=4711")
        journal = page.locator("find-the-mistake")
        journal.get_by_role("radio").nth(2).check()
        journal.get_by_role("button", name="Is it this one?").click()
        expect(journal.locator(".told")).to_contain_text("Entry 3 is wrong.")
        journal.get_by_role("radio").nth(1).check()
    account, _ = EXERCISES[SLUG].task(4711).lines
    amount = f"{account.cents // 100:,}.{account.cents % 100:02}"
    expect(journal.locator("[data-posted='3'] td").first).to_have_text(amount, timeout=30_000)
    expect(journal.locator(".told")).to_contain_text("Entry 3 is wrong.")
    expect(journal.get_by_role("radio").nth(1)).to_be_checked()
    desk.post(("bad debt expense", amount, ""), ("a/r", "", amount))
    desk.expect_verdict("wrong")
    (_, marked) = page.evaluate("window.heard")
    assert (marked["seed"], marked["verdict"], marked["right"]) == (4711, "wrong", False)


def test_without_scripts_the_journal_and_its_answer_are_there(
    browser: Browser, browser_context_args: dict[str, object]
) -> None:
    context = browser.new_context(**{**browser_context_args, "java_script_enabled": False})
    page = context.new_page()
    open_journal(page)
    journal = page.locator("find-the-mistake")
    expect(journal.get_by_role("table", name="The journal as it stands")).to_be_visible()
    expect(journal.locator("input, button, .told").locator("visible=true")).to_have_count(0)
    sentence = journal.get_by_text("The loss is counted twice.")
    expect(sentence).to_be_hidden()
    journal.get_by_text("Which entry is wrong, and why the others are right").click()
    expect(sentence).to_be_visible()
    context.close()
