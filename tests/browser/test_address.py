"""The address carries the state: links bring numbers, Copy link takes them along."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser.visit import PATIENCE, Visit, answer_to, open_scenario
from playwright.sync_api import BrowserContext, Page, expect


def test_a_link_opens_with_its_figures(page: Page) -> None:
    visit = open_scenario(page, "partial-write-off", "?owed=8000&paid_rate=12.5")
    visit.expect_figures_for({"owed": "8000", "paid_rate": "12.5"})
    expect(visit.field("owed")).to_have_value("8,000.00")
    expect(visit.field("paid_rate")).to_have_value("12.5")


def test_a_link_makes_its_choice(page: Page) -> None:
    visit = open_scenario(page, "inventory-obsolete", "?loss_line=own_line")
    visit.expect_figures_for({"loss_line": "own_line"})
    expect(visit.widget.get_by_label("On a line of its own")).to_be_checked()


def test_bad_values_fall_back_to_the_sample_with_a_message(page: Page) -> None:
    bad = {"owed": "<b>8000", "paid_rate": "20"}
    visit = open_scenario(page, "partial-write-off", "?owed=%3Cb%3E8000&paid_rate=20")
    message = answer_to("partial-write-off", bad, link=True)["problems"]["owed"]
    expect(visit.problem("owed")).to_have_text(message, timeout=PATIENCE)
    assert message.endswith("The sample’s figure is shown instead.")
    visit.expect_figures_for({"paid_rate": "20"})
    expect(visit.field("owed")).to_have_value("12,600.00")


@pytest.mark.xdist_group("live")
def test_copy_link_and_reset(live: Callable[[str], Visit], started_page: Page) -> None:
    started_page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit = live("direct-bad-debt")
    visit.enter({"invoice": "1,200.50"})
    visit.expect_figures_for({"invoice": "1200.50"})
    visit.button("Copy link to these numbers").click()
    expect(visit.widget.locator(".copied")).to_have_text("Link copied.")
    link = started_page.evaluate("navigator.clipboard.readText()")
    assert link.endswith("/scenarios/direct-bad-debt/?invoice=1200.50")
    assert started_page.url == link
    visit.button("Reset").click()
    visit.expect_the_sample()
    expect(visit.field("invoice")).to_have_value("4,850.00")
    assert started_page.url.endswith("/scenarios/direct-bad-debt/")


def test_a_copied_link_opens_what_was_copied(page: Page, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit = open_scenario(page, "inventory-obsolete")
    typed = {"units": "1,000", "unit_cost": "$12.5", "loss_line": "own_line"}
    visit.enter(typed)
    visit.expect_figures_for(typed)
    visit.button("Copy link to these numbers").click()
    expect(visit.widget.locator(".copied")).to_have_text("Link copied.")
    page.goto(page.evaluate("navigator.clipboard.readText()"))
    visit.expect_figures_for(typed)
