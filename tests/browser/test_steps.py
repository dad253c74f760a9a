"""A story with several entries is walked entry by entry."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser.accessibility import violations
from browser.visit import Visit
from playwright.sync_api import expect

pytestmark = pytest.mark.xdist_group("live")


def test_the_steps_are_walked_by_buttons_and_keyboard(live: Callable[[str], Visit]) -> None:
    visit = live("damaged-stock-insured")
    visit.widget.get_by_text("Step by step").click()
    steps = visit.part("steps").locator("li.step")
    back, on = visit.button("Previous step"), visit.button("Next step")
    expect(steps.nth(0)).to_be_visible()
    expect(steps.nth(1)).to_be_hidden()
    expect(back).to_be_disabled()
    on.click()
    expect(steps.nth(0)).to_be_hidden()
    expect(steps.nth(1)).to_be_visible()
    on.focus()
    visit.page.keyboard.press("Enter")
    expect(steps.nth(2)).to_be_visible()
    expect(on).to_be_disabled()
    assert violations(visit.page) == []


def test_the_step_stays_while_the_figures_change(live: Callable[[str], Visit]) -> None:
    visit = live("damaged-stock-insured")
    visit.widget.get_by_text("Step by step").click()
    visit.button("Next step").click()
    visit.enter({"damage": "5000"})
    visit.expect_figures_for({"damage": "5000"})
    steps = visit.part("steps").locator("li.step")
    expect(steps.nth(1)).to_be_visible()
    visit.enter({"claim": "open"})
    visit.expect_figures_for({"damage": "5000", "claim": "open"})
    expect(steps).to_have_count(1)
    expect(steps.nth(0)).to_be_visible()


def test_two_treatments_are_walked_together_to_the_end_of_the_longer_one(
    live: Callable[[str], Visit],
) -> None:
    """With an allowance there are six entries, without one there are four."""
    visit = live("direct-vs-allowance-two-years")
    visit.fold("steps").click()
    place = visit.widget.locator(".walk span")
    expect(place).to_have_text("1 of 6")
    for _ in range(5):
        visit.button("Next step").click()
    expect(place).to_have_text("6 of 6")
    expect(visit.button("Next step")).to_be_disabled()
    expect(visit.part("steps").locator("li.step:visible")).to_have_count(1)
