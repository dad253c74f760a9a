"""A scenario on paper: one sheet with the reader's numbers, the working and the day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from browser.paper import SIZES, sheets, too_small
from browser.visit import Visit, open_scenario
from playwright.sync_api import Browser, Page, expect
from writeoffs.scenarios import SCENARIOS

from macros.firm import block
from macros.firm.shown import printed as line_of

FIRM = line_of(block.read())
LONG_NAME = "The Commonwealth Association of Independent Grocers of Maine"
# What takes more sheets, and why.
MORE_SHEETS = {
    # Ten entries, two pairs of statements and a table of both years.
    "direct-vs-allowance-two-years": 2,
}
COLORS = """() => [...document.querySelectorAll("body, article *")].map((element) => {
  const { color, backgroundColor, borderTopColor, fill } = getComputedStyle(element);
  return [element.localName, color, backgroundColor, borderTopColor, fill].join();
})"""


@pytest.fixture(scope="module")
def reader(browser: Browser, browser_context_args: dict[str, object]) -> Iterator[Page]:
    """Someone whose device is dark: paper is white all the same."""
    context = browser.new_context(**{**browser_context_args, "color_scheme": "dark"})
    context.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("slug", SCENARIOS)
def test_a_scenario_is_one_sheet_whomever_it_is_for(reader: Page, slug: str) -> None:
    open_scenario(reader, slug)
    reader.get_by_label("Prepared for").fill(LONG_NAME)
    assert sheets(reader) == dict.fromkeys(SIZES, MORE_SHEETS.get(slug, 1))


@pytest.mark.parametrize("slug", SCENARIOS)
def test_the_sheet_reads_well_and_holds_what_it_should(reader: Page, slug: str) -> None:
    visit = open_scenario(reader, slug)
    reader.emulate_media(media="print")
    reader.evaluate("dispatchEvent(new Event('beforeprint'))")
    for shown in ("story", "facts", "statements", "entries", "ratios", "working"):
        expect(visit.part(shown)).to_be_visible()
    for shown in ("h1", ".printed"):
        expect(reader.locator("article").locator(shown)).to_be_visible()
    for furniture in (".md-header", ".md-tabs", ".md-footer", ".trail", ".page-facts", "h2"):
        expect(reader.locator(furniture).locator("visible=true")).to_have_count(0)
    for furniture in ("form", "button", "figure", ".lesson"):
        expect(visit.widget.locator(furniture).locator("visible=true")).to_have_count(0)
    assert too_small(reader) == []
    assert too_small(reader, 100) != []
    expect(reader.locator("article h1")).to_have_css("color", "rgb(29, 36, 48)")


def test_whom_it_is_for_goes_onto_paper_and_nowhere_else(reader: Page) -> None:
    reader.emulate_media(media="null")  # as it was before a test asked for paper
    visit = open_scenario(reader, "direct-bad-debt")
    address = reader.url
    field = reader.get_by_label("Prepared for")
    field.fill(" Birch & <b>Sons</b> ")
    field.press("Tab")
    reader.evaluate("dispatchEvent(new Event('beforeprint'))")
    printed = rf"^{re.escape(FIRM)} · Prepared for Birch & <b>Sons</b> · Printed .+ from http"
    expect(visit.widget.locator(".printed")).to_have_text(re.compile(printed))
    reader.evaluate("dispatchEvent(new Event('afterprint'))")
    field.press("Enter")
    expect(visit.widget).to_have_attribute("data-state", "static")  # nothing was asked of Python
    kept = "JSON.stringify([history.state, {...sessionStorage}, {...localStorage}])"
    reader.wait_for_timeout(1000)  # what is typed as a number is kept after a pause
    assert "Birch" not in reader.evaluate(kept)
    assert reader.url == address
    reader.reload()
    expect(field).to_have_value("")


@pytest.mark.parametrize("path", ["scenarios/direct-bad-debt/", "explain/which-kind/"])
def test_a_dark_device_prints_in_the_colors_of_a_light_one(page: Page, path: str) -> None:
    colors: dict[tuple[str, str], list[str]] = {}
    for palette in ("light", "dark"):
        page.emulate_media(color_scheme=palette)
        page.goto(path, wait_until="networkidle")  # the result bar's style sheet comes late
        for media in ("screen", "print"):
            page.emulate_media(media=media)
            colors[palette, media] = page.evaluate(COLORS)
    assert colors["dark", "print"] == colors["light", "print"]
    assert colors["dark", "screen"] != colors["light", "screen"]


def test_the_home_page_is_one_sheet_that_begins_with_what_a_write_off_is(reader: Page) -> None:
    reader.goto("./")
    visit = Visit(reader, "direct-bad-debt")
    assert sheets(reader) == dict.fromkeys(SIZES, 1)
    reader.emulate_media(media="print")
    reader.evaluate("dispatchEvent(new Event('beforeprint'))")
    lead = reader.locator("article .lead")
    tops = []
    for shown in (
        lead.get_by_text("takes an amount off the books"),
        lead.get_by_text("not a tax deduction"),
        visit.widget.locator(".printed"),
        *map(visit.part, ("story", "facts", "moved", "statements", "entries", "working")),
    ):
        expect(shown).to_be_visible()
        tops.append((shown.bounding_box() or {"y": -1})["y"])
    assert tops == sorted(tops)
    for furniture in ("form", "figure", "nav", "h2", ".lesson"):
        expect(visit.widget.locator(furniture).locator("visible=true")).to_have_count(0)
    assert too_small(reader) == []


@pytest.mark.xdist_group("live")
def test_the_readers_numbers_are_printed_with_the_day_and_the_way_back(
    live: Callable[[str], Visit],
) -> None:
    visit = live("direct-bad-debt")
    visit.enter({"invoice": "1,234.56"})
    visit.expect_figures_for({"invoice": "1,234.56"})
    page, line = visit.page, visit.widget.locator(".printed")
    day = page.evaluate("new Date().toLocaleDateString('en-US', { dateStyle: 'long' })")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(line).to_have_text(
        re.compile(rf"^{re.escape(FIRM)} · Printed {day} from http.*/\?invoice=1234\.56$")
    )
    expect(visit.part("facts")).to_contain_text("$1,234.56")
    expect(visit.part("working")).to_be_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(line).to_have_count(0)
    expect(visit.part("working")).to_be_hidden()


def test_with_scripts_off_the_working_is_printed_and_the_day_is_the_pages(
    browser: Browser, browser_context_args: dict[str, object]
) -> None:
    context = browser.new_context(**{**browser_context_args, "java_script_enabled": False})
    page = context.new_page()
    visit = open_scenario(page, "direct-bad-debt")
    page.emulate_media(media="print")
    expect(visit.part("working")).to_be_visible()
    expect(page.locator(".page-facts")).to_contain_text("Updated")
    assert sheets(page) == dict.fromkeys(SIZES, 1)
    context.close()
