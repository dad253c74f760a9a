"""What goes wrong around a page: a poor line, a new release, a frozen tab, a wrong clock.

Each time the sample and what was typed stay. What Python does when a file fails is in
test_without_python.py, and how its start ends in test_runtime.py.
"""

from __future__ import annotations

import pytest
from browser.site_server import SiteServer
from browser.visit import Visit, open_scenario
from playwright.sync_api import BrowserContext, Page, expect

TYPED = {"invoice": "700"}
SAVES_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
NO_STORAGE = """for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("", "SecurityError"); } });
}"""


def test_on_a_slow_line_the_page_is_there_long_before_python(
    page: Page, site_server: SiteServer
) -> None:
    """1.6 megabits a second, and 300 milliseconds to the server and back."""
    with site_server.narrow(bytes_a_second=200_000, delay=0.3):
        visit = open_scenario(page, "direct-bad-debt")
        visit.enter(TYPED)
        expect(visit.status).to_contain_text("Python is starting: ")
        expect(visit.status).to_contain_text("The figures are the sample’s. Yours follow.")
        visit.expect_the_sample()
        visit.expect_figures_for(TYPED)


@pytest.mark.console_errors_expected
def test_a_kept_page_meets_a_new_release(page: Page, site_server: SiteServer) -> None:
    """Its own files are gone for good. The second try loads the page anew, which then names others.

    The release is a new one only in that the old files are missing, until the page is asked again.
    """
    page.add_init_script(SAVES_DATA)
    visit = open_scenario(page, "direct-bad-debt")
    with site_server.missing("assets/*"):
        visit.enter(TYPED)
        visit.button("Load it").click()
        visit.expect_state("failed")
        expect(visit.status).to_contain_text("A file that Python needs did not arrive.")
        expect(visit.status).to_contain_text("What you typed is kept.")
        with page.expect_request("**/python.worker.mjs"):
            visit.button("Retry").click()
        visit.expect_state("failed")
        visit.expect_the_sample()
    with page.expect_event("load"):
        visit.button("Retry").click()
    expect(visit.field("invoice")).to_have_value("700")
    visit.expect_figures_for(TYPED)


@pytest.mark.console_errors_expected
def test_a_link_into_a_new_release_loads_the_page_whole(
    page: Page, site_server: SiteServer
) -> None:
    """The scripts of two releases never run side by side."""
    visit = open_scenario(page, "direct-bad-debt")
    visit.enter(TYPED)
    visit.expect_figures_for(TYPED)
    page.evaluate("window.old = true")
    with site_server.released_anew():
        page.get_by_role("link", name="With an allowance").first.click()
        page.wait_for_url("**/allowance-write-off/")
        expect(page.locator("script[src*='/assets/scripts-0000']")).not_to_have_count(0)
        page.wait_for_function("() => !window.old")
        later = Visit(page, "allowance-write-off")
        later.enter({"account": "600"})
        later.expect_figures_for({"account": "600"})
        page.go_back()
        visit.expect_figures_for(TYPED)


@pytest.mark.console_errors_expected
def test_without_a_connection_no_try_loses_the_page(page: Page, site_server: SiteServer) -> None:
    def retry() -> None:
        with page.expect_request("**/python.worker.mjs"):
            visit.button("Retry").click()

    with site_server.missing("assets/runtime/*.wasm"):
        visit = open_scenario(page, "direct-bad-debt")
        visit.enter(TYPED)
        visit.expect_state("failed")
        retry()
        visit.expect_state("failed")
    page.context.set_offline(True)
    retry()
    visit.expect_state("failed")
    visit.expect_the_sample()
    expect(visit.field("invoice")).to_have_value("700")
    page.context.set_offline(False)
    visit.button("Retry").click()
    visit.expect_figures_for(TYPED)


def test_a_tab_that_was_frozen_goes_on(page: Page, site_server: SiteServer) -> None:
    session = page.context.new_cdp_session(page)
    with site_server.holding("assets/runtime/*.wasm"):
        visit = open_scenario(page, "direct-bad-debt")
        visit.enter(TYPED)
        visit.expect_state("starting")
        session.send("Page.setWebLifecycleState", {"state": "frozen"})
        page.wait_for_timeout(1_000)
        session.send("Page.setWebLifecycleState", {"state": "active"})
    visit.expect_figures_for(TYPED)
    session.send("Page.setWebLifecycleState", {"state": "frozen"})
    session.send("Page.setWebLifecycleState", {"state": "active"})
    visit.enter({"invoice": "800"})
    visit.expect_figures_for({"invoice": "800"})


def test_two_tabs_keep_their_own_numbers(page: Page, context: BrowserContext) -> None:
    one, other = (open_scenario(tab, "direct-bad-debt") for tab in (page, context.new_page()))
    one.enter(TYPED)
    other.enter({"invoice": "800"})
    other.expect_figures_for({"invoice": "800"})
    one.expect_figures_for(TYPED)
    one.page.reload()
    one.expect_figures_for(TYPED)
    expect(other.field("invoice")).to_have_value("800")


def test_a_wrong_clock_changes_no_figure(page: Page) -> None:
    page.clock.set_system_time("1970-01-02T12:00:00")
    visit = open_scenario(page, "direct-bad-debt")
    visit.enter(TYPED)
    visit.expect_figures_for(TYPED)


def test_many_fast_edits_end_with_the_last(page: Page) -> None:
    visit = open_scenario(page, "direct-bad-debt")
    visit.expect_state("live")
    field = visit.field("invoice")
    field.fill("")
    field.press_sequentially("1234567890" * 4)
    for _ in range(37):
        field.press("Backspace")
    expect(field).to_have_value("123")
    visit.expect_figures_for({"invoice": "123"})


@pytest.mark.console_errors_expected
def test_where_nothing_may_be_stored_everything_works(page: Page) -> None:
    """The theme complains, because it cannot remember the palette."""
    page.add_init_script(NO_STORAGE)
    visit = open_scenario(page, "direct-bad-debt")
    visit.enter(TYPED)
    visit.expect_figures_for(TYPED)
    page.reload()
    visit.expect_figures_for(TYPED)
