"""Back keeps the numbers: what was done in a page belongs to its entry in the history."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from browser.page_layout import screen
from browser.site_server import SiteServer
from browser.visit import PATIENCE, Visit, answer_to, open_scenario
from playwright.sync_api import BrowserContext, BrowserType, Page, TimeoutError, expect

from development.browser import ARGUMENTS, FOUND

pytestmark = pytest.mark.xdist_group("live")

SAVES_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
STORED = "JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])"
Follow = Callable[[str, str], None]


def away_and_back(page: Page, follow: Follow) -> None:
    """To another page by a link, and back by the browser's button."""
    follow("about/", "^About this site")
    page.go_back()
    expect(page).to_have_title(re.compile("^(?!About)"))


def test_back_and_forward_bring_the_numbers_and_their_figures(
    live: Callable[[str], Visit], started_page: Page, follow: Follow
) -> None:
    visit = live("direct-bad-debt")
    address = started_page.url
    visit.enter({"invoice": "1000"})
    away_and_back(started_page, follow)
    expect(visit.field("invoice")).to_have_value("1,000.00")
    visit.expect_figures_for({"invoice": "1000"})
    assert started_page.url == address
    # Another showing of the same page is another entry, with numbers of its own.
    again = live("direct-bad-debt")
    expect(again.field("invoice")).to_have_value("4,850.00")
    again.enter({"invoice": "2000"})
    again.expect_figures_for({"invoice": "2000"})
    started_page.evaluate("history.go(-2)")
    visit.expect_figures_for({"invoice": "1000"})
    expect(visit.field("invoice")).to_have_value("1,000.00")
    started_page.evaluate("history.go(2)")
    again.expect_figures_for({"invoice": "2000"})


def test_a_choice_a_step_and_the_folds_come_back(
    live: Callable[[str], Visit], started_page: Page, follow: Follow
) -> None:
    visit = live("damaged-stock-insured")
    done = {"damage": "5000", "claim": "accepted"}
    visit.enter(done)
    visit.expect_figures_for(done)
    visit.fold("steps").click()
    visit.button("Next step").click()
    visit.fold("working").click()
    away_and_back(started_page, follow)
    visit.expect_figures_for(done)
    expect(visit.widget.locator("input[value=accepted]")).to_be_checked()
    expect(visit.part("working")).to_be_visible()
    expect(visit.part("lines")).to_be_hidden()
    steps = visit.part("steps").locator("li.step")
    expect(steps.nth(1)).to_be_visible()
    expect(steps.nth(0)).to_be_hidden()


def test_a_step_that_only_these_numbers_have_comes_back(
    live: Callable[[str], Visit], started_page: Page, follow: Follow
) -> None:
    visit = live("cleanup-before-bank-review")
    fewer = {f"{name}_pile": "left" for name in ("old", "twice", "stock", "pennies", "bill")}
    visit.enter(fewer)
    visit.expect_figures_for(fewer)
    visit.fold("steps").click()
    visit.button("Next step").click()
    visit.enter({"old_pile": "loss"})
    more = {**fewer, "old_pile": "loss"}
    visit.expect_figures_for(more)
    visit.button("Next step").click()
    away_and_back(started_page, follow)
    visit.expect_figures_for(more)
    expect(visit.widget.locator(".walk span")).to_have_text("3 of 3")


def test_what_cannot_be_used_comes_back_with_its_message_and_the_last_good_figures(
    live: Callable[[str], Visit], started_page: Page, follow: Follow
) -> None:
    visit = live("direct-bad-debt")
    good = {"invoice": "700"}
    visit.enter(good)
    visit.expect_figures_for(good)
    visit.enter({"invoice": "abc"})
    message = answer_to("direct-bad-debt", {"invoice": "abc"})["problems"]["invoice"]
    expect(visit.problem("invoice")).to_have_text(message)
    away_and_back(started_page, follow)
    expect(visit.field("invoice")).to_have_value("abc")
    expect(visit.problem("invoice")).to_have_text(message)
    visit.expect_figures_for(good)
    expect(visit.status).to_contain_text("The figures are for the last numbers that worked.")


def test_the_groups_that_were_opened_on_a_phone_come_back_open(
    phone: None, live: Callable[[str], Visit], started_page: Page, follow: Follow
) -> None:
    visit = live("cleanup-before-bank-review")
    visit.group("bill_pile").locator("summary").click()
    visit.enter({"bill_amount": "1200"})
    away_and_back(started_page, follow)
    visit.expect_figures_for({"bill_amount": "1200"})
    expect(visit.widget.locator("details.group[open]")).to_have_count(1)
    expect(visit.group("bill_pile")).to_have_attribute("open", "")
    expect(visit.group("bill_pile").locator(".holds")).to_have_text(
        "An error: undo it · $1,200.00", use_inner_text=False
    )


def test_reset_forgets(live: Callable[[str], Visit], started_page: Page, follow: Follow) -> None:
    visit = live("damaged-stock-insured")
    visit.enter({"damage": "5000"})
    visit.expect_figures_for({"damage": "5000"})
    visit.fold("steps").click()
    visit.button("Next step").click()
    visit.button("Reset").click()
    visit.expect_the_sample()
    expect(visit.part("steps")).to_be_hidden()
    expect(visit.widget.locator(".walk span")).to_have_text("1 of 3", use_inner_text=False)
    away_and_back(started_page, follow)
    visit.expect_the_sample()
    expect(visit.field("damage")).to_have_value("7,800.00")
    expect(visit.part("steps")).to_be_hidden()


def test_two_scenarios_on_a_page_keep_apart(started_page: Page, follow: Follow) -> None:
    follow("glossary/", "^Glossary")
    follow("glossary/write-off/", "^Write-off")
    invoice = Visit(started_page, "direct-bad-debt")
    goods = Visit(started_page, "inventory-obsolete")
    invoice.enter({"invoice": "321"})
    goods.enter({"units": "7"})
    goods.expect_figures_for({"units": "7"})
    away_and_back(started_page, follow)
    invoice.expect_figures_for({"invoice": "321"})
    goods.expect_figures_for({"units": "7"})
    goods.button("Reset").click()
    away_and_back(started_page, follow)
    goods.expect_the_sample()
    invoice.expect_figures_for({"invoice": "321"})


def test_the_first_page_keeps_its_number(page: Page) -> None:
    page.goto("")
    visit = Visit(page, "direct-bad-debt")
    visit.expect_state("live")
    visit.enter({"invoice": "1,000"})
    visit.expect_figures_for({"invoice": "1000"})
    page.locator(".md-content").get_by_role("link", name="What a write-off is").first.click()
    expect(page).to_have_title(re.compile("^What a write-off is"))
    page.go_back()
    visit.expect_figures_for({"invoice": "1000"})
    page.reload()
    visit.expect_figures_for({"invoice": "1000"})


def test_scrolling_keeps_the_numbers_and_typing_keeps_the_scroll(
    live: Callable[[str], Visit], started_page: Page, follow: Follow
) -> None:
    """The theme writes its scroll position into the same entry."""
    visit = live("direct-bad-debt")
    visit.enter({"invoice": "1000"})
    started_page.evaluate("scrollTo(0, 700)")
    started_page.wait_for_function("() => history.state?.y === 700")
    visit.field("invoice").evaluate(
        """(field) => {
          field.value = "1100";
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }"""
    )
    visit.expect_figures_for({"invoice": "1100"})
    follow("about/", "^About this site")
    # The theme writes with a delay: it must not reach the entry that the reader goes back to.
    started_page.wait_for_function("() => history.state?.y === 0")
    started_page.go_back()
    visit.expect_figures_for({"invoice": "1100"})
    started_page.wait_for_function("() => Math.abs(scrollY - 700) < 2")


def test_within_a_page_what_was_typed_last_stays(
    live: Callable[[str], Visit], started_page: Page, follow: Follow
) -> None:
    visit = live("direct-bad-debt")
    visit.enter({"invoice": "1000"})
    visit.expect_figures_for({"invoice": "1000"})
    started_page.locator("a.headerlink").first.dispatch_event("click")
    started_page.wait_for_function("() => location.hash !== ''")
    visit.enter({"invoice": "2000"})
    visit.expect_figures_for({"invoice": "2000"})
    started_page.go_back()
    started_page.wait_for_function("() => location.hash === ''")
    visit.expect_figures_for({"invoice": "2000"})
    away_and_back(started_page, follow)
    visit.expect_figures_for({"invoice": "2000"})


def test_a_reload_brings_what_was_typed_at_once_and_its_figures_when_they_are_there(
    page: Page, site_server: SiteServer
) -> None:
    visit = open_scenario(page, "direct-bad-debt")
    visit.enter({"invoice": "1000"})
    visit.expect_figures_for({"invoice": "1000"})
    visit.field("receivables").focus()
    expect(visit.field("invoice")).to_have_value("1,000.00")
    page.evaluate("document.querySelector('a.headerlink').click()")  # an entry of its own
    page.wait_for_function("() => location.hash !== ''")
    # Python has come once, and browsers keep it.
    page.context.new_cdp_session(page).send("Network.clearBrowserCache")
    with site_server.holding("assets/runtime/light-*.bin"):
        page.reload()
        expect(visit.field("invoice")).to_have_value("1,000.00")
        visit.expect_the_sample()
        expect(visit.status).to_contain_text("The figures are the sample’s. Yours follow.")
    visit.expect_figures_for({"invoice": "1000"})
    expect(visit.status.locator("span")).to_have_text("")


def test_what_was_typed_wins_over_the_link_that_it_was_typed_after(page: Page) -> None:
    visit = open_scenario(page, "partial-write-off", "?owed=8000")
    visit.expect_figures_for({"owed": "8000"})
    visit.enter({"owed": "9000"})
    visit.expect_figures_for({"owed": "9000"})
    page.reload()
    visit.expect_figures_for({"owed": "9000"})
    assert page.url.endswith("?owed=8000")  # which is the reader's to copy
    visit.button("Reset").click()
    page.reload()
    visit.expect_the_sample()
    assert page.url.endswith("/partial-write-off/")


@pytest.mark.console_errors_expected
def test_a_visitor_who_saves_data_and_has_no_light_interpreter_finds_what_they_typed(
    page: Page, site_server: SiteServer
) -> None:
    page.add_init_script(SAVES_DATA)
    with site_server.missing("assets/runtime/light-*.bin"):
        visit = open_scenario(page, "direct-bad-debt")
        visit.enter({"invoice": "700"})
        expect(visit.button("Load it")).to_be_visible()
        page.reload()
        expect(visit.button("Load it")).to_be_visible()
    expect(visit.field("invoice")).to_have_value("700")
    expect(visit.status).to_contain_text("The figures are the sample’s.")
    visit.button("Load it").click()
    visit.expect_figures_for({"invoice": "700"})


def test_the_last_keys_before_the_page_goes_are_kept(page: Page) -> None:
    page.add_init_script(SAVES_DATA)
    visit = open_scenario(page, "direct-bad-debt")
    visit.field("invoice").fill("")
    page.evaluate(
        """() => {
          const field = document.querySelector("input[name=invoice]");
          for (const text of ["1", "12", "123"]) {
            field.value = text;
            field.dispatchEvent(new Event("input", { bubbles: true }));
          }
          location.reload();
        }"""
    )
    expect(visit.field("invoice")).to_have_value("123")


def test_a_dragged_slider_writes_no_more_often_than_browsers_allow(
    live: Callable[[str], Visit], started_page: Page
) -> None:
    visit = live("partial-write-off")
    writes = visit.slider("owed").evaluate(
        """async (slider) => {
          let writes = 0;
          const replace = history.replaceState;
          history.replaceState = (...rest) => { writes += 1; replace(...rest); };
          for (let value = 100; value <= 9000; value += 100) {
            slider.value = value;
            slider.dispatchEvent(new Event("input", { bubbles: true }));
            await new Promise((resolve) => setTimeout(resolve, 1000 / 60));
          }
          await new Promise((resolve) => setTimeout(resolve, 500));
          history.replaceState = replace;
          return writes;
        }"""
    )
    assert 2 <= writes <= 20
    assert started_page.evaluate("JSON.stringify(history.state)").count('"9,000.00"') == 1


def test_nothing_is_stored(page: Page, context: BrowserContext) -> None:
    visit = open_scenario(page, "direct-bad-debt")
    visit.expect_state("live")
    before = page.evaluate(STORED)
    visit.enter({"invoice": "1000"})
    visit.expect_figures_for({"invoice": "1000"})
    visit.fold("working").click()
    page.wait_for_function("() => JSON.stringify(history.state).includes('working')")
    assert page.evaluate(STORED) == before
    assert page.evaluate("(async () => (await indexedDB.databases()).length)()") == 0
    assert context.cookies() == []
    # Nor does another tab know of it.
    other = open_scenario(context.new_page(), "direct-bad-debt")
    expect(other.field("invoice")).to_have_value("4,850.00")


@pytest.fixture
def keeping_page(browser_type: BrowserType, site_server: SiteServer) -> Iterator[Page]:
    """A browser that keeps pages whole for the way back, which Playwright's own does not."""
    browser = browser_type.launch(
        executable_path=FOUND.read_text(),
        args=ARGUMENTS,
        ignore_default_args=["--disable-back-forward-cache"],
    )
    page = browser.new_page(base_url=site_server.address, viewport=screen(390))
    page.add_init_script(
        "addEventListener('pageshow', (event) => { console.info(`kept: ${event.persisted}`); })"
    )
    yield page
    browser.close()


def is_kept_whole(page: Page, seconds: int) -> bool:
    """Whether it is, where the reader is away for so long. The page says so itself.

    What is asked while the browser changes pages may get no answer.
    """
    page.goto("llms.txt")
    page.wait_for_timeout(seconds * 1_000)
    try:
        with page.expect_console_message(lambda said: said.text == "kept: true", timeout=5_000):
            page.go_back(wait_until="commit")
    except TimeoutError:
        return False
    return True


def test_a_page_that_the_browser_kept_whole_goes_on(keeping_page: Page) -> None:
    visit = open_scenario(keeping_page, "direct-bad-debt")
    visit.expect_state("live")
    visit.enter({"invoice": "1000"})
    visit.expect_figures_for({"invoice": "1000"})
    visit.fold("working").click()
    # It puts a page away after it has shown the next one, and no event says when.
    assert any(is_kept_whole(keeping_page, seconds) for seconds in (1, 3, 9))
    expect(visit.field("invoice")).to_have_value("1,000.00")
    expect(visit.part("working")).to_be_visible()
    visit.expect_figures_for({"invoice": "1000"})
    visit.enter({"invoice": "1100"})
    visit.expect_figures_for({"invoice": "1100"})
    keeping_page.reload()
    visit.expect_figures_for({"invoice": "1100"})
    expect(visit.part("working")).to_be_visible(timeout=PATIENCE)
