"""The glossary as readers use it: previews in a text, the index's filter, and the search."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from browser.accessibility import violations
from browser.page_watch import watched_page
from browser.site_server import SiteServer
from playwright.sync_api import Browser, FloatRect, Locator, Page, ViewportSize, expect

PHONE: ViewportSize = {"width": 390, "height": 844}
# A page with a preview, and the term that it previews first.
TEXT = "glossary/bad-debt-expense/"
TERM = "allowance-for-credit-losses"


def preview(page: Page) -> tuple[Locator, Locator]:
    """The button of the term and the card that it opens."""
    return page.locator(f"button[popovertarget=term-{TERM}]"), page.locator(f"#term-{TERM}")


def shown_terms(page: Page) -> list[str]:
    """The titles that the index shows."""
    return page.locator("glossary-filter dt:visible").all_inner_texts()


@pytest.fixture(scope="module")
def searched(
    browser: Browser, browser_context_args: dict[str, object], site_server: SiteServer
) -> Iterator[Page]:
    """A page whose search has read its index, for all tests that ask it something."""
    context = browser.new_context(**browser_context_args)
    with watched_page(context, site_server.address) as page:
        page.goto("about/")
        yield page


def search_for(page: Page, words: str) -> None:
    """Type the words into the site's search, and wait for what it finds."""
    search = page.get_by_role("textbox", name="Search")
    told = page.locator(".md-search-result__meta")
    # The search listens to keys. What it found before must be gone, or it would be taken for this.
    search.fill("")
    search.press("Backspace")
    expect(told).to_have_text("Type to start searching")
    # Key by key the theme would sometimes warn of a query that ends in a hyphen, “write-”.
    search.fill(words[:-1])
    search.press(words[-1])
    expect(told).not_to_have_text("Type to start searching")


def test_a_preview_opens_and_closes_by_keyboard(page: Page) -> None:
    page.goto(TEXT)
    button, card = preview(page)
    expect(card).to_be_hidden()
    button.focus()
    page.keyboard.press("Enter")
    expect(card).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(button).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    expect(card.get_by_role("link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"/glossary/{TERM}/$"))


def test_a_preview_stands_beside_its_word_on_a_desk(page: Page) -> None:
    page.goto(TEXT)
    button, card = preview(page)
    button.click()
    word, box = button.bounding_box(), card.bounding_box()
    assert word is not None
    assert box is not None
    gap = max(box["y"] - (word["y"] + word["height"]), word["y"] - (box["y"] + box["height"]))
    assert 0 <= gap <= 20
    page.mouse.click(5, 300)
    expect(card).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_preview_lies_at_the_lower_edge_of_a_phone(
    browser: Browser, browser_context_args: dict[str, object], scripts: bool
) -> None:
    phone = {"viewport": PHONE, "has_touch": True, "java_script_enabled": scripts}
    context = browser.new_context(**{**browser_context_args, **phone})
    page = context.new_page()
    page.goto(TEXT)
    button, card = preview(page)
    button.tap()
    expect(card).to_be_visible()
    box = card.bounding_box()
    assert box is not None
    assert (box["x"], box["width"]) == (0, PHONE["width"])
    assert box["y"] + box["height"] == pytest.approx(PHONE["height"], abs=1)
    page.touchscreen.tap(PHONE["width"] / 2, 20)
    expect(card).to_be_hidden()
    context.close()


def test_a_preview_opens_after_the_theme_has_changed_the_page(page: Page) -> None:
    page.goto("glossary/")
    page.locator(f"glossary-filter dt a[href$='{TEXT.removeprefix('glossary/')}']").click()
    expect(page).to_have_title(re.compile("^Bad debt expense"))
    button, card = preview(page)
    button.click()
    expect(card).to_be_visible()


def test_previews_are_not_printed(page: Page) -> None:
    page.goto(TEXT)
    button, card = preview(page)
    button.click()
    page.emulate_media(media="print")
    expect(card).to_be_hidden()
    expect(button).to_have_css("text-decoration-line", "none")


def test_the_index_is_filtered_as_the_reader_types(page: Page) -> None:
    page.goto("glossary/")
    field, status = page.get_by_label("Find a term"), page.locator("glossary-filter [role=status]")
    every = len(shown_terms(page))
    expect(status).to_have_text(f"{every} terms")
    field.press_sequentially("doubtful accounts")
    assert shown_terms(page) == ["Allowance for credit losses"]
    expect(status).to_have_text(f"1 of {every} terms")
    expect(page.locator(".letters a:visible")).to_have_text(["A"])
    assert violations(page) == []
    field.press("Escape")
    expect(field).to_have_value("")
    assert len(shown_terms(page)) == every
    field.fill("zebra")
    expect(status).to_contain_text("No term has “zebra” in it.")
    assert shown_terms(page) == []


@pytest.mark.parametrize("written", ["write-off", "Write Off", "WRITE–OFF"])
def test_hyphens_and_capitals_do_not_matter(page: Page, written: str) -> None:
    page.goto("glossary/")
    page.get_by_label("Find a term").fill(written)
    assert "Write-off" in shown_terms(page)
    assert "Bad debts item" not in shown_terms(page)


def test_the_filter_is_there_after_the_theme_has_changed_the_page(page: Page) -> None:
    page.goto(TEXT)
    page.locator(".md-tabs").get_by_role("link", name="Glossary").click()
    expect(page).to_have_title(re.compile("^Glossary"))
    page.get_by_label("Find a term").fill("DSO")
    assert "Days sales outstanding" in shown_terms(page)


def test_without_scripts_the_index_is_whole_and_has_no_filter(
    browser: Browser, browser_context_args: dict[str, object]
) -> None:
    context = browser.new_context(**{**browser_context_args, "java_script_enabled": False})
    page = context.new_page()
    page.goto("glossary/")
    expect(page.locator("glossary-filter input")).to_have_count(0)
    assert len(shown_terms(page)) == page.locator("glossary-filter dt").count() > 0
    context.close()


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def phone(
    browser: Browser, browser_context_args: dict[str, object], request: pytest.FixtureRequest
) -> Iterator[Page]:
    """The index on a phone, with scripts and without."""
    phone = {"viewport": PHONE, "has_touch": True, "java_script_enabled": request.param}
    context = browser.new_context(**{**browser_context_args, **phone})
    page = context.new_page()
    page.goto("glossary/")
    yield page
    context.close()


def box_of(locator: Locator) -> FloatRect:
    """Where it lies on the screen."""
    box = locator.bounding_box()
    assert box is not None
    return box


def test_on_a_phone_a_term_is_two_lines_that_open_in_place(phone: Page) -> None:
    assert shown_terms(phone) == []
    rows = phone.locator("glossary-filter summary")
    terms = rows.count()
    assert terms == phone.locator("glossary-filter dt").count()
    assert box_of(phone.locator("glossary-filter"))["height"] < 70 * terms + PHONE["height"]
    folded = phone.locator("glossary-filter details").filter(has_text="A/R, trade receivables")
    row = folded.locator("summary")
    closed = box_of(row)
    assert 44 <= closed["height"] <= 64
    link = folded.get_by_role("link", name="More about accounts receivable")
    expect(link).to_be_hidden()
    row.tap()
    expect(folded.get_by_text("Also called: A/R, trade receivables")).to_be_visible()
    # The line has become the whole definition.
    assert box_of(row)["height"] > closed["height"]
    link.tap()
    expect(phone).to_have_url(re.compile("/glossary/accounts-receivable/$"))


def test_on_a_phone_the_letters_lie_at_the_lower_edge(phone: Page) -> None:
    bar, header = phone.locator(".letters"), phone.locator(".md-header")
    for letter in ("S", "C", "A"):
        link = bar.get_by_role("link", name=letter, exact=True)
        size = box_of(link)
        assert size["width"] >= 24
        assert size["height"] >= 40
        link.tap()
        expect(phone.locator(f"#letter-{letter.lower()}")).to_be_in_viewport()
        box = box_of(bar)
        assert box["y"] + box["height"] == pytest.approx(PHONE["height"], abs=1)
        heading = box_of(phone.locator(f"#letter-{letter.lower()}"))
        assert heading["y"] >= box_of(header)["height"]
        assert heading["y"] + heading["height"] <= box["y"]


def test_the_letters_cover_no_term_that_has_the_focus(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto("glossary/")
    page.locator("glossary-filter summary").first.focus()
    covered = []
    for _ in range(30):
        page.keyboard.press("Tab")
        focus = box_of(page.locator(":focus"))
        if focus["y"] + focus["height"] > box_of(page.locator(".letters"))["y"]:
            covered.append(page.locator(":focus").inner_text())
    assert covered == []


def test_the_filter_works_on_the_compact_list(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto("glossary/")
    page.get_by_label("Find a term").fill("doubtful accounts")
    expect(page.locator("glossary-filter .name").locator("visible=true")).to_have_text(
        ["Allowance for credit losses"]
    )
    expect(page.locator(".letters a:visible")).to_have_text(["A"])
    assert violations(page) == []


def test_on_a_low_screen_the_letters_stay_where_they_are(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto("glossary/")
    expect(page.locator(".letters")).to_have_css("position", "static")


def test_paper_gets_whole_definitions_from_a_phone_too(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto("glossary/")
    page.emulate_media(media="print")
    assert len(shown_terms(page)) == page.locator("glossary-filter dt").count() > 0
    for furniture in ("details", ".letters", ".filter"):
        expect(page.locator(f"glossary-filter {furniture}:visible")).to_have_count(0)


def test_on_a_desk_a_term_is_open_and_cannot_be_folded(page: Page) -> None:
    page.goto("glossary/")
    expect(page.locator("glossary-filter summary:visible")).to_have_count(0)
    expect(page.locator("glossary-filter dd:visible").first).to_be_visible()


@pytest.mark.parametrize(
    "words",
    ["tax write-off", "tax write off", "Tax write-offs", "tax writeoff", "write off taxes"],
)
def test_the_search_finds_the_page_for_readers_who_mean_their_taxes(
    searched: Page, words: str
) -> None:
    search_for(searched, words)
    first = searched.locator(".md-search-result__link").first
    expect(first).to_have_attribute("href", re.compile("/explain/looking-for-a-tax-write-off/"))


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("allowance for doubtful accounts", "allowance-for-credit-losses"),
        ("NRV", "net-realizable-value"),
        ("escheat", "unclaimed-property"),
        ("write-off", "write-off"),
        ("written off", "write-off"),
        ("DSO", "days-sales-outstanding"),
        ("dead stock", "obsolete-inventory"),
        ("tax deduction", "tax-deduction"),
        # Names that are part of a longer one, and the longer ones.
        ("bad debt", "bad-debt"),
        ("bad debts", "bad-debt"),
        ("charge-off", "charge-off"),
        ("specific charge-off", "specific-charge-off-method"),
        ("write-down", "write-down"),
        ("inventory write-down", "inventory-write-down"),
        ("inventory write-off", "inventory-write-off"),
        ("A/R", "accounts-receivable"),
        ("A/R turnover", "a-r-turnover"),
    ],
)
def test_the_search_finds_a_term_first_by_any_of_its_names(
    searched: Page, words: str, slug: str
) -> None:
    search_for(searched, words)
    first = searched.locator(".md-search-result__link").first
    expect(first).to_have_attribute("href", re.compile(f"/glossary/{slug}/"))
