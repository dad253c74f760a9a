"""The result stays in reach: a bar at the lower edge while a form is filled that hides it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from browser.accessibility import violations
from browser.page_layout import NARROWEST, screen, sticking_out
from browser.site_server import SiteServer
from browser.visit import Visit, open_scenario
from playwright.sync_api import Browser, Page, ViewportSize, expect
from writeoffs.scenarios import SCENARIOS

pytestmark = pytest.mark.xdist_group("live")

CLEANUP = "cleanup-before-bank-review"
# A window of 1280 × 800 that is zoomed to 200 %.
ZOOMED: ViewportSize = {"width": 640, "height": 400}

FIGURES = """(widget, place) => Object.fromEntries(
  [...widget.querySelectorAll(`${place} [data-cents]:not([data-when=change])`)].map((figure) => [
    `${figure.dataset.line} ${figure.dataset.when}`,
    [figure.dataset.cents, figure.textContent.replace("$", "")],
  ]))"""
# The control that has the focus, and the bar's upper edge, once both have come to rest.
COVERED = """async () => {
  const bar = document.querySelector(".result-bar > div");
  const measured = () => {
    const focused = document.activeElement;
    const field = focused.closest(".number, .choice label, .twins, summary") ?? focused;
    return {
      name: focused.name ?? focused.textContent,
      below: bar.checkVisibility() && !bar.contains(focused)
        ? Math.round(field.getBoundingClientRect().bottom - bar.getBoundingClientRect().top)
        : null,
    };
  };
  let last, same = 0;
  while (same < 3) {
    await new Promise(requestAnimationFrame);
    const now = measured();
    same = now.below === last?.below ? same + 1 : 0;
    last = now;
  }
  return last;
}"""
KEYBOARD = """(height) => {
  Object.defineProperty(visualViewport, "height", { configurable: true, get: () => height });
  visualViewport.dispatchEvent(new Event("resize"));
}"""
NO_KEYBOARD = """() => {
  delete visualViewport.height;
  visualViewport.dispatchEvent(new Event("resize"));
}"""


def figures(visit: Visit, place: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = visit.widget.evaluate(FIGURES, place)
    return found


def fill(visit: Visit) -> Visit:
    """Type into the first group of the cleanup."""
    visit.group("old_amount").locator("summary").click()
    visit.enter({"old_amount": "7000"})
    visit.expect_figures_for({"old_amount": "7000"})
    return visit


def test_it_shows_what_the_statements_say_while_they_are_out_of_view(
    phone: None, live: Callable[[str], Visit]
) -> None:
    visit = live(CLEANUP)
    expect(visit.bar).to_be_hidden()
    fill(visit)
    expect(visit.bar).to_be_visible()
    shown, stated = figures(visit, ".result-bar"), figures(visit, "[data-part=statements]")
    assert {name.split()[0] for name in shown} == {"net_income", "total_assets", "cash"}
    assert shown == {name: stated[name] for name in shown}
    expect(visit.bar.locator("dl > div")).to_have_text(
        [
            re.compile(r"Profit.*→.*▼ down"),
            re.compile(r"Assets.*→.*▼ down"),
            re.compile(r"Cash.*→.*▲ up"),
        ]
    )
    # What is announced is announced elsewhere.
    expect(visit.widget.locator(".result-bar").locator("output, [role=status]")).to_have_count(0)
    assert visit.widget.locator(".result-bar [aria-live], [aria-live] .result-bar").count() == 0
    assert violations(visit.page) == []
    assert sticking_out(visit.page) == []


def test_it_leads_to_the_statements_and_is_gone_where_they_are(
    phone: None, live: Callable[[str], Visit]
) -> None:
    visit = fill(live(CLEANUP))
    bar = visit.bar.get_by_role("button", name="To the statements")
    visit.bar.click(position={"x": 20, "y": 10})  # all of the bar is the button
    expect(visit.bar).to_be_hidden()
    expect(visit.part("statements")).to_be_focused()
    expect(visit.part("statements")).to_be_in_viewport(ratio=0.3)
    visit.field("old_amount").focus()
    expect(bar).to_be_visible()
    # After the last field of the form comes the bar, and after it what follows the statements.
    visit.unfold_the_groups()
    visit.field("case_depreciation").evaluate(
        """(field) => {
          field.focus();
          scrollBy(0, field.getBoundingClientRect().bottom - innerHeight + 100);
        }"""
    )
    expect(bar).to_be_visible()
    visit.page.keyboard.press("Tab")
    expect(bar).to_be_focused()
    visit.page.keyboard.press("Enter")
    expect(visit.part("statements")).to_be_focused()
    visit.page.keyboard.press("Tab")
    expect(visit.fold("lines")).to_be_focused()


@pytest.mark.parametrize("width", [390, NARROWEST])
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_it_covers_no_field_that_has_the_focus(
    started_page: Page, phone: None, live: Callable[[str], Visit], width: int, key: str
) -> None:
    started_page.set_viewport_size(screen(width))
    visit = fill(live(CLEANUP))
    visit.unfold_the_groups()
    first, last = visit.field("old_amount"), visit.field("case_depreciation")
    start, end = (first, last) if key == "Tab" else (last, first)
    start.focus()
    stops = []
    for _ in range(60):
        stops.append(started_page.evaluate(COVERED))
        if end.evaluate("field => field === document.activeElement"):
            break
        started_page.keyboard.press(key)
    assert {each.name for each in SCENARIOS[CLEANUP].inputs} - {"old_pile"} <= {
        stop["name"] for stop in stops
    }
    beside_the_bar = [stop for stop in stops if stop["below"] is not None]
    assert len(beside_the_bar) > len(stops) / 2
    assert [stop for stop in beside_the_bar if stop["below"] > 0] == []


def test_a_covered_field_would_be_noticed(phone: None, live: Callable[[str], Visit]) -> None:
    visit = fill(live(CLEANUP))
    visit.unfold_the_groups()
    visit.field("bill_amount").focus()
    assert visit.page.evaluate(COVERED)["below"] <= 0
    visit.page.evaluate(
        """() => {
          const field = document.activeElement;
          const bar = document.querySelector(".result-bar > div").getBoundingClientRect();
          scrollBy(0, field.getBoundingClientRect().top - bar.top);
        }"""
    )
    assert visit.page.evaluate(COVERED)["below"] > 0


def test_it_stands_above_a_keyboard_on_the_screen(
    phone: None, live: Callable[[str], Visit]
) -> None:
    """As far as a browser without such a keyboard can tell: the part that is seen gets shorter."""
    visit = live(CLEANUP)
    visit.unfold_the_groups()
    visit.enter({"old_amount": "7000"})
    visit.expect_figures_for({"old_amount": "7000"})
    visit.page.evaluate(KEYBOARD, 500)
    visit.field("twice_amount").focus()
    expect(visit.bar).to_be_visible()
    edges = visit.bar.evaluate(
        "bar => [bar, document.activeElement].map((each) => each.getBoundingClientRect().bottom)"
    )
    assert edges[0] == pytest.approx(500, abs=1)
    assert visit.page.evaluate(COVERED)["below"] <= 0
    visit.page.evaluate(KEYBOARD, 200)  # a phone on its side: a bar would leave too little
    expect(visit.bar).to_be_hidden()
    visit.page.evaluate(NO_KEYBOARD)
    expect(visit.bar).to_be_visible()
    assert visit.bar.evaluate("bar => bar.getBoundingClientRect().bottom") == pytest.approx(844)


@pytest.mark.parametrize("size", [ZOOMED, screen(NARROWEST)], ids=["zoomed", "narrow"])
def test_it_fits_a_small_screen(
    started_page: Page, phone: None, live: Callable[[str], Visit], size: ViewportSize
) -> None:
    started_page.set_viewport_size(size)
    visit = fill(live(CLEANUP))
    expect(visit.bar).to_be_visible()
    box = visit.bar.bounding_box()
    assert box is not None
    assert box["height"] <= size["height"] / 4
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= size["width"]
    assert sticking_out(started_page) == []


def test_it_says_when_its_figures_are_not_those_that_were_typed(
    phone: None, live: Callable[[str], Visit]
) -> None:
    visit = fill(live(CLEANUP))
    note = visit.bar.locator(".note")
    expect(note).to_have_text("")
    visit.enter({"old_amount": "abc"})
    expect(note).to_have_text("The figures are for the last numbers that worked.")
    visit.enter({"old_amount": "7100"})
    visit.expect_figures_for({"old_amount": "7100"})
    expect(note).to_have_text("")


def test_it_is_not_there_when_the_result_is_in_view_anyway(
    started_page: Page, live: Callable[[str], Visit]
) -> None:
    started_page.set_viewport_size({"width": 1280, "height": 1600})
    visit = live("direct-bad-debt")
    visit.enter({"invoice": "700"})
    visit.expect_figures_for({"invoice": "700"})
    expect(visit.part("statements")).to_be_in_viewport()
    expect(visit.bar).to_be_hidden()
    # A window so low that the form fills it.
    started_page.set_viewport_size({"width": 1280, "height": 420})
    visit.field("invoice").focus()
    expect(visit.bar).to_be_visible()
    started_page.set_viewport_size({"width": 1280, "height": 800})


def test_it_is_not_printed(phone: None, live: Callable[[str], Visit]) -> None:
    visit = fill(live(CLEANUP))
    expect(visit.bar).to_be_visible()
    visit.page.emulate_media(media="print")
    expect(visit.bar).to_be_hidden()
    visit.page.emulate_media(media="screen")


def test_two_treatments_are_told_apart_where_they_differ(
    started_page: Page, phone: None, live: Callable[[str], Visit]
) -> None:
    started_page.set_viewport_size({"width": 390, "height": 580})
    visit = live("cash-basis")
    visit.enter({"invoice": "3700"})
    visit.expect_figures_for({"invoice": "3700"})
    expect(visit.bar).to_be_visible()
    expect(visit.bar.locator("dl > div")).to_have_text(
        [
            re.compile(r"Profit.*Cash-basis books:.*Accrual books:"),
            re.compile(r"Assets.*Cash-basis books:.*Accrual books:"),
            re.compile(r"Cash\$\d+,\d+\.\d\d no change"),
        ]
    )


def test_there_is_one_bar_however_many_forms_there_are(
    started_page: Page, follow: Callable[[str, str], None]
) -> None:
    started_page.set_viewport_size({"width": 390, "height": 300})
    follow("glossary/", "^Glossary")
    follow("glossary/write-off/", "^Write-off")
    invoice, goods = (
        Visit(started_page, slug) for slug in ("direct-bad-debt", "inventory-obsolete")
    )
    invoice.expect_state("live")
    invoice.field("invoice").focus()
    expect(invoice.bar).to_be_visible()
    goods.field("units").focus()
    expect(goods.bar).to_be_visible()
    expect(invoice.bar).to_be_hidden()
    follow("about/", "^About this site")
    assert started_page.evaluate("document.documentElement.style.scrollPaddingBottom") == ""
    started_page.set_viewport_size({"width": 1280, "height": 800})


def test_before_python_is_there_it_says_whose_figures_it_shows(
    page: Page, site_server: SiteServer
) -> None:
    page.set_viewport_size(screen(390))
    with site_server.holding("assets/runtime/light-*.bin"):
        visit = open_scenario(page, CLEANUP)
        visit.group("old_amount").locator("summary").click()
        visit.enter({"old_amount": "7000"})
        expect(visit.bar).to_be_visible()
        expect(visit.bar.locator(".note")).to_contain_text("The figures are the sample’s.")
    visit.expect_figures_for({"old_amount": "7000"})
    expect(visit.bar.locator(".note")).to_have_text("")


def test_without_scripts_there_is_none(
    browser: Browser, browser_context_args: dict[str, object]
) -> None:
    context = browser.new_context(**{**browser_context_args, "java_script_enabled": False})
    visit = open_scenario(context.new_page(), CLEANUP)
    expect(visit.part("statements")).to_be_visible()
    expect(visit.bar).to_have_count(1)
    expect(visit.bar).to_be_hidden()
    context.close()
