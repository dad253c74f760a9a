"""Python for who comes with numbers in the address: it starts before the page's own scripts."""

from __future__ import annotations

import pytest
from browser.site_server import SiteServer
from browser.visit import Visit
from playwright.sync_api import Page, expect

PAGE = "scenarios/partial-write-off/"
SCRIPT = "assets/scripts/write-off-scenario.mjs"
NUMBERS = "?owed=8000"
NEVER_ANSWERED = "sessionStorage.setItem('writeoffs-python-is-starting', 'yes')"
RUN = """document.addEventListener("load", ({ target }) => {
  if (target.src?.includes("start-ahead")) window.hasRun = true;
}, { capture: true })"""


def python_workers(page: Page) -> list[str]:
    return [each.url for each in page.workers if ".worker.mjs" in each.url]


def test_it_starts_before_the_page_and_is_the_only_one(page: Page, site_server: SiteServer) -> None:
    with site_server.holding(SCRIPT), page.expect_worker(lambda each: "light" in each.url):
        page.goto(f"{PAGE}{NUMBERS}", wait_until="commit")
        # The theme, whose part that is, comes after the script that is held.
        expect(page.locator("html")).to_have_class("js")
    visit = Visit(page, "partial-write-off")
    visit.expect_figures_for({"owed": "8000"})
    visit.expect_interpreter("light")
    assert len(python_workers(page)) == 1


@pytest.mark.parametrize(
    ("query", "before"), [("", ""), ("?from=a-letter", ""), (NUMBERS, NEVER_ANSWERED)]
)
def test_without_numbers_or_after_a_start_that_never_answered_it_waits(
    page: Page, site_server: SiteServer, query: str, before: str
) -> None:
    page.add_init_script(RUN + ";" + before)
    with site_server.holding(SCRIPT):
        page.goto(f"{PAGE}{query}", wait_until="commit")
        page.wait_for_function("() => window.hasRun")
        assert python_workers(page) == []


@pytest.mark.parametrize("file", ["assets/scripts/light.worker.mjs", "assets/runtime/light-*.bin"])
@pytest.mark.console_errors_expected
def test_what_has_failed_before_the_page_came_is_told_to_it(
    page: Page, site_server: SiteServer, file: str
) -> None:
    with site_server.holding(SCRIPT), site_server.missing(file):
        with page.expect_response(lambda each: each.status == 404):
            page.goto(f"{PAGE}{NUMBERS}", wait_until="commit")
        page.wait_for_function("() => startedAhead.heard.length")
    visit = Visit(page, "partial-write-off")
    visit.expect_figures_for({"owed": "8000"})
    visit.expect_interpreter("pyodide")
