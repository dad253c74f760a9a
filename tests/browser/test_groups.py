"""A long form folds its groups: the line of each says what it holds, and what is wrong in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser.accessibility import violations
from browser.page_layout import screen
from browser.visit import PATIENCE, Visit, open_scenario
from playwright.sync_api import Browser, Page, expect
from writeoffs.api import render
from writeoffs.scenarios import SCENARIOS

pytestmark = pytest.mark.xdist_group("live")

CLEANUP = "cleanup-before-bank-review"
FOLDED = [slug for slug in SCENARIOS if 'class="group"><summary>' in render(slug)]


def test_the_long_forms_fold() -> None:
    assert set(FOLDED) == {
        "allowance-true-up-then-write-off",
        "cleanup-before-bank-review",
        "inventory-write-down-nrv",
        "write-off-bigger-than-the-reserve",
    }


@pytest.mark.parametrize("slug", FOLDED)
def test_on_a_phone_each_line_says_what_its_group_holds(
    phone: None, live: Callable[[str], Visit], slug: str
) -> None:
    visit = live(slug)
    groups = visit.widget.locator("details.group")
    built = groups.locator(".holds").all_inner_texts()
    assert len(built) >= 4
    expect(visit.widget.locator("details.group[open]")).to_have_count(0)
    assert violations(visit.page) == []
    # The script says the same of the same fields as the engine did.
    visit.widget.locator("form").dispatch_event("focusout")
    assert groups.locator(".holds").all_inner_texts() == built


def test_the_line_follows_as_it_is_typed_and_as_it_was_understood(
    phone: None, live: Callable[[str], Visit]
) -> None:
    visit = live(CLEANUP)
    holds = visit.group("bill_amount").locator(".holds")
    expect(holds).to_have_text("An error: undo it · $1,365.00")
    line = visit.group("bill_amount").locator("summary")
    line.focus()
    visit.page.keyboard.press("Enter")
    visit.enter({"bill_amount": "1200"})
    expect(holds).to_have_text("An error: undo it · $1200")
    visit.expect_figures_for({"bill_amount": "1200"})
    visit.enter({"bill_pile": "left"})
    expect(holds).to_have_text("Leave it for now · $1,200.00")
    line.focus()
    visit.page.keyboard.press("Space")
    expect(visit.field("bill_amount")).to_be_hidden()
    expect(holds).to_be_visible()


def test_a_slider_and_a_number_with_its_unit_are_told_with_it_once(
    phone: None, live: Callable[[str], Visit]
) -> None:
    visit = live("allowance-true-up-then-write-off")
    group = visit.widget.locator("details.group").first
    group.locator("summary").click()
    fields = group.locator("input[type=text]")
    fields.nth(0).fill("$ 60000")
    expect(group.locator(".holds")).to_have_text("Owed $ 60000 · Part not expected 1%")
    fields.nth(1).fill("2%")
    expect(group.locator(".holds")).to_have_text("Owed $60,000.00 · Part not expected 2%")


def test_a_group_with_a_problem_opens_and_its_line_says_so(page: Page) -> None:
    page.set_viewport_size(screen(390))
    visit = open_scenario(page, CLEANUP, "?twice_cost=abc")
    group = visit.group("twice_cost")
    mark = group.locator(".amiss")
    expect(mark).to_be_visible(timeout=PATIENCE)
    expect(visit.problem("twice_cost")).to_be_visible()
    expect(visit.widget.locator("details.group[open]")).to_have_count(1)
    # A reader may close it; the line goes on saying so, until the problem is gone.
    visit.enter({"twice_cost": "lots"})
    group.locator("summary").click()
    expect(visit.problem("twice_cost")).to_be_hidden()
    expect(mark).to_be_visible()
    assert violations(page) == []
    group.locator("summary").click()
    visit.enter({"twice_cost": "1100"})
    visit.expect_figures_for({"twice_cost": "1100"})
    expect(mark).to_be_hidden()


def test_on_a_desk_all_groups_are_open(live: Callable[[str], Visit]) -> None:
    visit = live(CLEANUP)
    groups = visit.widget.locator("details.group")
    expect(visit.widget.locator("details.group[open]")).to_have_count(groups.count())
    groups.first.locator("summary").click()
    expect(visit.field("old_amount")).to_be_hidden()


def test_on_a_desk_nothing_moves_when_the_script_comes(
    browser: Browser, browser_context_args: dict[str, object]
) -> None:
    """Before it has come, or where it never does, all fields of the form are to be seen."""
    context = browser.new_context(**browser_context_args)
    context.route("**/write-off-scenario.mjs", lambda route: route.abort())
    page = context.new_page()
    visit = open_scenario(page, CLEANUP)
    box = visit.part("statements").bounding_box()
    expect(visit.field("case_depreciation")).to_be_visible()
    context.unroute_all()
    visit = open_scenario(page, CLEANUP)
    expect(visit.widget.locator("details.group[open]")).not_to_have_count(0)
    assert visit.part("statements").bounding_box() == box
    context.close()
