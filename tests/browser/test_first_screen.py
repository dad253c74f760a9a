"""The first screen of the home page: what a write-off is, one number to change, what it moves."""

from __future__ import annotations

import re

import pytest
from browser.accessibility import violations
from browser.site_server import SiteServer
from browser.visit import Visit
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=800)
EACH_SCREEN = pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
# 200 % of zoom on a desk, and the narrowest phone.
SMALL = {
    "zoomed": ViewportSize(width=640, height=400),
    "narrow": ViewportSize(width=320, height=640),
}

WHAT_IT_IS = re.compile(r"^A write-off takes an amount off the books because ")
NOT_A_DEDUCTION = re.compile(
    r"^It is not a tax deduction: .*a separate question.* confirm with your CPA or EA\.$"
)
WAYS = ["I own a business", "I keep books", "I train staff or run a bookkeeping firm"]


def home(page: Page, query: str = "") -> Visit:
    page.goto(query or "./")
    return Visit(page, "direct-bad-debt")


def sentences(page: Page) -> list[Locator]:
    lead = page.locator("article .lead p")
    return [lead.filter(has_text=WHAT_IT_IS), lead.filter(has_text=NOT_A_DEDUCTION)]


def results(visit: Visit) -> list[Locator]:
    """The result in a sentence, and the three bars with their words and figures."""
    picture = visit.part("picture").locator("svg")
    return [
        visit.part("moved").locator("p"),
        *picture.locator("text").all(),
        *picture.locator("rect.kept").all(),
        *picture.locator("> rect.moved").all(),
    ]


def change(visit: Visit) -> list[Locator]:
    """The number to change: its label, its field and its slider."""
    label = visit.widget.get_by_text("Amount they will never pay", exact=True).locator(
        "visible=true"
    )
    return [label, visit.field("invoice"), visit.slider("invoice")]


def expect_in_view(page: Page, wanted: list[Locator]) -> None:
    """Each of them lies wholly in the window, which nobody has scrolled."""
    assert page.evaluate("[scrollX, scrollY]") == [0, 0]
    size = page.viewport_size
    assert size
    top = page.locator(".md-header").bounding_box()
    assert top
    for each in wanted:
        expect(each).to_be_visible()
        box = each.bounding_box()
        assert box, each
        assert box["x"] >= 0, each
        assert box["y"] >= top["y"] + top["height"], each
        assert box["x"] + box["width"] <= size["width"], each
        assert box["y"] + box["height"] <= size["height"], each


def figures(visit: Visit) -> list[str]:
    return visit.part("picture").locator("text").all_text_contents()


@EACH_SCREEN
def test_it_says_what_this_is_and_a_number_moves_the_books(
    page: Page, screen: ViewportSize
) -> None:
    page.set_viewport_size(screen)
    visit = home(page)
    visit.expect_state("live")
    expect_in_view(page, [page.locator("h1"), *sentences(page), *change(visit), *results(visit)])
    assert len(results(visit)) == 1 + 6 + 3 + 2
    visit.enter({"invoice": "1,000"})
    # By hand: 46,325.00 and 55,925.00, each less 1,000.00.
    expect(visit.part("moved")).to_have_text(
        "Receivables fall $1,000.00, and profit falls $1,000.00. Cash does not move."
    )
    assert figures(visit) == [
        *("Customers owe", "▼ $46,325.00 → $45,325.00"),
        *("Profit", "▼ $55,925.00 → $54,925.00"),
        *("Cash", "$28,640.00, no change"),
    ]
    visit.expect_figures_for({"invoice": "1000"})
    expect_in_view(page, [*sentences(page), *change(visit), *results(visit)])


@EACH_SCREEN
def test_the_slider_moves_the_bars(page: Page, screen: ViewportSize) -> None:
    page.set_viewport_size(screen)
    visit = home(page)
    visit.expect_state("live")
    bar = visit.part("picture").locator("> svg > rect.moved").first
    before = bar.get_attribute("width")
    visit.slider("invoice").focus()
    page.keyboard.press("End")
    visit.expect_figures_for({"invoice": "46325"})
    # All that customers owe is gone: of 55,925 units of profit on 360 wide, 46,325 are hatched.
    assert (before, bar.get_attribute("width")) == ("32", "298")


@EACH_SCREEN
def test_a_problem_is_told_beside_the_field_in_the_same_screen(
    page: Page, screen: ViewportSize
) -> None:
    page.set_viewport_size(screen)
    visit = home(page)
    visit.enter({"invoice": "99,999"})
    expect(visit.problem("invoice")).to_contain_text("$46,325.00", timeout=60_000)
    expect_in_view(page, [*change(visit), visit.problem("invoice"), *results(visit)])
    assert figures(visit)[1] == "▼ $46,325.00 → $41,475.00"


@EACH_SCREEN
def test_with_scripts_off_the_sample_is_told(
    browser: Browser, browser_context_args: dict[str, object], screen: ViewportSize
) -> None:
    options = {**browser_context_args, "java_script_enabled": False, "viewport": screen}
    context = browser.new_context(**options)
    page = context.new_page()
    visit = home(page)
    facts = visit.part("facts").locator("dt, dd").all()
    assert [each.inner_text() for each in facts] == [
        *("Amount they will never pay", "$4,850.00"),
        *("All that customers owe, before", "$46,325.00"),
    ]
    expect_in_view(page, [*sentences(page), *facts, *results(visit)])
    expect(visit.part("moved")).to_have_text(
        "Receivables fall $4,850.00, and profit falls $4,850.00. Cash does not move."
    )
    expect(visit.widget.locator("form")).to_be_hidden()
    for shown in ("story", "statements", "entries", "lesson", "ratios"):
        expect(visit.part(shown)).to_be_visible()
    context.close()


@pytest.mark.console_errors_expected
def test_where_python_cannot_come_the_sample_stays(page: Page, site_server: SiteServer) -> None:
    page.set_viewport_size(PHONE)
    with site_server.without_webassembly():
        visit = home(page)
        visit.enter({"invoice": "700"})
        visit.expect_state("failed")
    expect(visit.status).to_contain_text("The figures are the sample’s.")
    expect_in_view(page, [*change(visit), *results(visit)])
    assert violations(page) == []


@pytest.mark.parametrize("screen", SMALL.values(), ids=SMALL)
def test_on_a_small_screen_the_result_follows_the_number(page: Page, screen: ViewportSize) -> None:
    """With nothing between them that one must scroll past, and nothing beside the page."""
    page.set_viewport_size(screen)
    visit = home(page)
    visit.expect_state("live")
    _, field, _ = change(visit)
    field.focus()
    field.evaluate("field => scrollTo(0, field.getBoundingClientRect().top + scrollY - 100)")
    expect(visit.part("moved").locator("p")).to_be_in_viewport(ratio=1)
    assert page.evaluate("document.documentElement.scrollWidth") == screen["width"]


def test_another_number_is_folded_away_and_moves_the_books_too(page: Page) -> None:
    visit = home(page)
    visit.expect_state("live")
    expect(visit.field("receivables")).to_be_hidden()
    visit.widget.get_by_text("Change another number").click()
    visit.enter({"receivables": "50,000"})
    visit.expect_figures_for({"receivables": "50000"})
    assert figures(visit)[1] == "▼ $50,000.00 → $45,150.00"


def test_what_is_wrong_with_a_folded_number_is_seen(page: Page) -> None:
    visit = home(page, "?receivables=none")
    expect(visit.problem("receivables")).to_be_visible(timeout=60_000)
    expect(visit.problem("receivables")).to_be_in_viewport(ratio=1)


@EACH_SCREEN
def test_three_readers_find_their_way_on(page: Page, screen: ViewportSize) -> None:
    page.set_viewport_size(screen)
    visit = home(page)
    ways = page.get_by_role("navigation", name="Ways on").get_by_role("link")
    expect(ways).to_have_text(WAYS)
    # After the number and before the statements, for eyes and for the keyboard.
    tops = [
        (each.bounding_box() or {"y": -1})["y"]
        for each in (visit.part("picture"), ways.first, visit.part("statements"))
    ]
    assert tops == sorted(tops)
    if screen == DESK:
        expect_in_view(page, ways.all())
    for name in WAYS:
        ways.filter(has_text=name).click()
        expect(page).not_to_have_title(re.compile("^Write-offs, explained$"))
        page.go_back()
        expect(page).to_have_title("Write-offs, explained")
