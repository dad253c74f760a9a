"""The main job: a reader changes a number, and Python in the browser works out every figure."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from browser.site_server import SiteServer
from browser.visit import Visit, answer_to
from playwright.sync_api import Page, expect
from writeoffs.scenarios import SCENARIOS

pytestmark = pytest.mark.xdist_group("live")

INPUTS = [
    ("direct-bad-debt", {"invoice": "0"}),
    ("direct-bad-debt", {"invoice": "46325", "receivables": "46,325.00"}),
    ("direct-bad-debt", {"invoice": "$1 200", "receivables": "1000000"}),
    ("allowance-write-off", {"account": "9400.01", "allowance": "0"}),
    ("allowance-write-off", {"account": "118460", "allowance": "118460"}),
    ("partial-write-off", {"owed": "12600.01", "paid_rate": "33.33%"}),
    ("partial-write-off", {"owed": "100", "paid_rate": "100"}),
    ("cash-basis", {"invoice": "3600", "received": "3600"}),
    ("cash-basis", {"invoice": "1000000", "received": "0.01"}),
    ("inventory-obsolete", {"units": "3087", "loss_line": "own_line"}),
    ("inventory-obsolete", {"units": "1", "unit_cost": "0.01"}),
    ("inventory-write-down-nrv", {"test": "in_total", "loss_line": "own_line"}),
    ("inventory-write-down-nrv", {"d_price": "1", "d_cost_to_sell": "2.10", "c_pieces": "0"}),
]


@pytest.mark.parametrize("slug", SCENARIOS)
def test_the_sample_is_the_same_from_the_browser(
    live: Callable[[str], Visit], site_server: SiteServer, slug: str
) -> None:
    """Python in the browser answers the defaults with the HTML that the page was built with."""
    visit = live(slug)
    answer = visit.page.evaluate(
        """async ([script, scenario]) => {
          const python = await import(script);
          const { lightArchive } = document.querySelector("write-off-scenario").dataset;
          const lightArchives = lightArchive.split(" ");
          return python.request("a test", { scenario, inputs: {}, link: false, lightArchives });
        }""",
        [site_server.script("runtime.mjs"), slug],
    )
    expected = answer_to(slug, {})
    assert answer["parts"] == expected["parts"]
    assert {**answer, "id": 0} == expected


@pytest.mark.parametrize(("slug", "inputs"), INPUTS)
def test_other_numbers_give_the_figures_of_cpython(
    live: Callable[[str], Visit], slug: str, inputs: dict[str, str]
) -> None:
    visit = live(slug)
    visit.enter(inputs)
    visit.expect_figures_for(inputs)


def test_a_slider_moves_its_field_and_the_figures(live: Callable[[str], Visit]) -> None:
    visit = live("direct-bad-debt")
    visit.slider("invoice").focus()
    visit.page.keyboard.press("ArrowRight")
    visit.expect_figures_for({"invoice": "4851"})
    expect(visit.field("invoice")).to_have_value("4,851.00")
    expect(visit.slider("invoice")).to_have_attribute("aria-valuetext", "$4,851.00")


def test_a_field_moves_its_slider_and_the_sliders_that_depend_on_it(
    live: Callable[[str], Visit],
) -> None:
    visit = live("direct-bad-debt")
    visit.enter({"invoice": "900", "receivables": "2000"})
    expect(visit.slider("invoice")).to_have_value("900")
    expect(visit.slider("invoice")).to_have_attribute("max", "2000")


def test_a_dragged_slider_ends_on_the_last_value(live: Callable[[str], Visit]) -> None:
    visit = live("partial-write-off")
    visit.slider("owed").evaluate(
        """async (slider) => {
          for (let value = 100; value <= 9000; value += 100) {
            slider.value = value;
            slider.dispatchEvent(new Event("input", { bubbles: true }));
            await new Promise((resolve) => setTimeout(resolve, 1000 / 60));
          }
        }"""
    )
    visit.expect_figures_for({"owed": "9000"})


def test_typing_is_taken_as_understood_when_the_field_is_left(
    live: Callable[[str], Visit],
) -> None:
    visit = live("direct-bad-debt")
    visit.field("invoice").press_sequentially("")
    visit.enter({"invoice": "$1 200"})
    visit.expect_figures_for({"invoice": "1200"})
    expect(visit.field("invoice")).to_have_value("$1 200")
    visit.field("receivables").focus()
    expect(visit.field("invoice")).to_have_value("1,200.00")


def test_everything_works_by_keyboard(live: Callable[[str], Visit]) -> None:
    visit = live("inventory-obsolete")
    keys = visit.page.keyboard
    visit.field("units").focus()
    keys.press("Control+A")
    keys.type("200")
    visit.expect_figures_for({"units": "200"})
    for _ in range(4):
        keys.press("Tab")
    keys.press("ArrowDown")
    visit.expect_figures_for({"units": "200", "loss_line": "own_line"})
    keys.press("Tab")
    assert visit.page.evaluate("document.activeElement.textContent") == "Every account line"
    keys.press("Enter")
    expect(visit.part("lines")).to_be_visible()
    visit.button("Reset").focus()
    keys.press("Enter")
    visit.expect_the_sample()
    expect(visit.field("units")).to_have_value("140")


def test_an_open_detail_and_the_focus_stay_while_figures_change(
    live: Callable[[str], Visit],
) -> None:
    visit = live("direct-bad-debt")
    visit.widget.get_by_text("Every account line").click()
    visit.enter({"invoice": "700"})
    visit.expect_figures_for({"invoice": "700"})
    expect(visit.part("lines")).to_be_visible()
    expect(visit.field("invoice")).to_be_focused()


HOLD_FRAMES = """() => {
  window.inTime = window.requestAnimationFrame;
  window.held = [];
  window.requestAnimationFrame = (then) => window.held.push(then);
}"""
LET_GO = """() => {
  window.requestAnimationFrame = window.inTime;
  window.held.forEach((then) => then());
}"""
SHOWN = """(parts) => Object.fromEntries(parts.map((part) => {
  const { top, bottom } = part.getBoundingClientRect();
  const isSeen = !part.closest("details:not([open])") && top < innerHeight && bottom > 0;
  return [part.dataset.part, [part.innerHTML, isSeen]];
}))"""


def test_what_is_seen_comes_first_and_the_rest_when_it_is_painted(
    live: Callable[[str], Visit],
) -> None:
    visit = live("direct-bad-debt")
    visit.field("invoice").focus()
    visit.page.evaluate(HOLD_FRAMES)
    try:
        visit.field("invoice").fill("1000")
        expect(visit.part("moved")).to_contain_text("$1,000.00")
        shown = visit.widget.locator("[data-part]").evaluate_all(SHOWN)
    finally:
        visit.page.evaluate(LET_GO)
    before, after = (answer_to(visit.slug, typed)["parts"] for typed in ({}, {"invoice": "1000"}))
    moved = {name for name, html in after.items() if html != before[name]}
    assert {name: html for name, (html, _) in shown.items()} == {
        name: (after if is_seen else before)[name] for name, (_, is_seen) in shown.items()
    }
    assert {is_seen for name, (_, is_seen) in shown.items() if name in moved} == {True, False}
    visit.expect_figures_for({"invoice": "1000"})


def test_what_moved_is_announced_in_one_sentence_once_typing_stops(
    live: Callable[[str], Visit],
) -> None:
    visit = live("direct-bad-debt")
    said = visit.widget.locator("output")
    expect(said).to_have_text("")
    visit.enter({"invoice": "700"})
    expect(said).to_have_text(answer_to("direct-bad-debt", {"invoice": "700"})["announcement"])


def test_two_scenarios_on_one_page_answer_each_for_itself(started_page: Page) -> None:
    started_page.locator(".md-tabs a", has_text="Glossary").dispatch_event("click")
    started_page.locator(".md-content a", has_text=re.compile("^Write-off$")).first.click()
    invoice = Visit(started_page, "direct-bad-debt")
    stock = Visit(started_page, "inventory-obsolete")
    stock.expect_state("live")
    invoice.enter({"invoice": "321"})
    stock.enter({"units": "7"})
    invoice.expect_figures_for({"invoice": "321"})
    stock.expect_figures_for({"units": "7"})
