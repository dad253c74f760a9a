"""What the build leaves out of the theme's sheet selects nothing, either, once scripts have run."""

from __future__ import annotations

from collections.abc import Callable

from browser.page_layout import screen
from browser.visit import PATIENCE, Visit
from playwright.sync_api import Page, expect

PLANT = "document.body.insertAdjacentHTML('beforeend', '<aside class=md-annotation></aside>')"


def test_what_the_theme_opens_has_its_styles(
    page: Page, unstyled: Callable[[Page], list[str]]
) -> None:
    page.goto("scenarios/chargeback/")
    page.mouse.wheel(0, 2000)
    expect(page.locator(".md-header--shadow")).to_be_visible()
    page.get_by_role("textbox", name="Search").press_sequentially("allowance")
    page.locator(".md-search-result__more summary").first.click()
    assert unstyled(page) == []
    page.keyboard.press("Escape")
    page.set_viewport_size(screen(390))
    page.locator(".md-header label[for=__drawer]").click()
    page.locator("#__drawer:checked").wait_for(state="attached")
    assert unstyled(page) == []
    page.evaluate(PLANT)
    assert unstyled(page) == ['<aside class="md-annotation"></aside>']


def test_what_python_writes_has_its_styles(
    live: Callable[[str], Visit],
    follow: Callable[[str, str], None],
    unstyled: Callable[[Page], list[str]],
) -> None:
    visit = live("allowance-write-off")
    visit.enter({"account": "much"})
    expect(visit.problem("account")).not_to_be_empty(timeout=PATIENCE)
    assert unstyled(visit.page) == []
    follow("training/exercises/landlord-who-will-not-pay/", "the landlord who will not pay")
    exercise = visit.page.locator("post-the-entry")
    exercise.locator("[name=account-1]").fill("Bad debts")
    exercise.locator("[name=debit-1]").fill("3,275.50")
    exercise.locator("[name=account-2]").fill("Accounts receivable")
    exercise.locator("[name=credit-2]").fill("3,275.50")
    exercise.locator("[data-action=check]").click()
    expect(exercise.locator("output")).not_to_be_empty(timeout=PATIENCE)
    assert unstyled(visit.page) == []
