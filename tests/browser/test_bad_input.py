"""Bad input: a message beside the field, the last good figures kept, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser.accessibility import violations
from browser.visit import Visit, answer_to
from playwright.sync_api import expect

pytestmark = pytest.mark.xdist_group("live")

ACCEPTED = [
    ("1,200.50", "1200.50"),
    ("$1 200", "1200.00"),
    ("４８５０", "4850.00"),  # full-width digits
]
REFUSED = [
    "",
    "lots",
    "-500",
    "(500)",
    "46325.01",
    "1234567890123",
    "12.345",
    "please write off invoice 2117 for $4,850.00",
    "<img src=x onerror=alert(1)>",
]


@pytest.mark.parametrize(("text", "meant"), ACCEPTED)
def test_ways_of_writing_a_number_are_understood(
    live: Callable[[str], Visit], text: str, meant: str
) -> None:
    visit = live("direct-bad-debt")
    visit.enter({"invoice": text})
    visit.expect_figures_for({"invoice": meant})
    expect(visit.problem("invoice")).to_be_hidden()


@pytest.mark.parametrize("text", REFUSED)
def test_what_cannot_be_used_is_answered_beside_the_field(
    live: Callable[[str], Visit], text: str
) -> None:
    visit = live("direct-bad-debt")
    good = {"invoice": "700"}
    visit.enter(good)
    visit.expect_figures_for(good)
    visit.enter({"invoice": text})
    message = answer_to("direct-bad-debt", {"invoice": text})["problems"]["invoice"]
    expect(visit.problem("invoice")).to_have_text(message)
    expect(visit.field("invoice")).to_have_attribute("aria-invalid", "true")
    described = visit.field("invoice").get_attribute("aria-describedby") or ""
    assert visit.problem("invoice").get_attribute("id") in described.split()
    expect(visit.status).to_contain_text("The figures are for the last numbers that worked.")
    visit.expect_figures_for(good)
    visit.field("receivables").focus()
    expect(visit.field("invoice")).to_have_value(text)
    visit.enter({"invoice": "800"})
    visit.expect_figures_for({"invoice": "800"})
    expect(visit.problem("invoice")).to_be_hidden()
    expect(visit.status.locator("span")).to_have_text("")


def test_a_problem_is_announced(live: Callable[[str], Visit]) -> None:
    visit = live("direct-bad-debt")
    visit.enter({"invoice": "lots"})
    expect(visit.widget.locator("output")).to_contain_text("without words or letters")


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_axe_finds_nothing_beside_a_problem(live: Callable[[str], Visit], palette: str) -> None:
    visit = live("direct-bad-debt")
    visit.page.emulate_media(color_scheme=palette)
    visit.enter({"invoice": "lots"})
    expect(visit.problem("invoice")).to_be_visible()
    assert violations(visit.page) == []


def test_html_typed_into_a_field_is_text(live: Callable[[str], Visit]) -> None:
    visit = live("direct-bad-debt")
    visit.enter({"invoice": "<b id=injected>1</b>"})
    expect(visit.problem("invoice")).to_be_visible()
    assert visit.page.locator("#injected").count() == 0
