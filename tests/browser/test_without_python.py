"""When Python cannot come: the sample stays, what was typed stays, and the page says so plainly."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from browser.accessibility import violations
from browser.site_server import SiteServer
from browser.visit import FOLLOW, PATIENCE, Visit, open_scenario
from playwright.sync_api import Browser, Page, expect
from writeoffs.inputs import Amount
from writeoffs.scenarios import SCENARIOS

SAVES_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"


def expect_failure(visit: Visit, sentence: str) -> None:
    visit.expect_state("failed")
    expect(visit.status).to_contain_text(sentence)
    expect(visit.status).to_contain_text("What you typed is kept.")
    expect(visit.button("Retry")).to_be_visible()


@pytest.mark.parametrize("slug", SCENARIOS)
def test_with_scripts_off_the_page_is_complete(
    browser: Browser, browser_context_args: dict[str, object], slug: str
) -> None:
    context = browser.new_context(**{**browser_context_args, "java_script_enabled": False})
    visit = open_scenario(context.new_page(), slug)
    for shown in ("story", "facts", "moved", "statements", "picture", "entries", "ratios"):
        expect(visit.part(shown)).to_be_visible()
    visit.widget.get_by_text("Every account line").click()
    expect(visit.part("lines")).to_be_visible()
    for dead in ("form", ".actions", ".status"):
        expect(visit.widget.locator(dead)).not_to_have_count(0)
        expect(visit.widget.locator(dead).locator("visible=true")).to_have_count(0)
    context.close()


@pytest.mark.console_errors_expected
def test_where_webassembly_is_blocked(page: Page, site_server: SiteServer) -> None:
    with site_server.without_webassembly():
        visit = open_scenario(page, "direct-bad-debt")
        visit.enter({"invoice": "700"})
        expect_failure(visit, "This browser does not let the page run Python.")
    visit.expect_the_sample()
    assert violations(page) == []
    expect(visit.status).to_contain_text("The figures are the sample’s.")
    expect(visit.field("invoice")).to_have_value("700")


# That of the light interpreter, and then that of Pyodide.
WASM = "assets/runtime/*.wasm"


@pytest.mark.parametrize(
    ("fails", "sentence"),
    [
        (lambda server: server.missing(WASM), "A file that Python needs did not arrive."),
        (lambda server: server.cut_off(WASM, 100_000), "A file that Python needs did not arrive."),
        (lambda server: server.spoiled(WASM), "A file that Python needs arrived damaged."),
    ],
    ids=["missing", "cut off", "damaged"],
)
@pytest.mark.console_errors_expected
def test_a_file_that_is_not_right_and_retry(
    page: Page,
    site_server: SiteServer,
    fails: Callable[[SiteServer], AbstractContextManager[None]],
    sentence: str,
) -> None:
    with fails(site_server):
        visit = open_scenario(page, "direct-bad-debt")
        visit.enter({"invoice": "700"})
        expect_failure(visit, sentence)
        visit.expect_the_sample()
    visit.button("Retry").click()
    visit.expect_figures_for({"invoice": "700"})
    expect(visit.button("Retry")).to_be_hidden()


def test_a_worker_killed_mid_request_keeps_the_last_figures(page: Page) -> None:
    """As a phone short of memory kills it: without a word. First the light one, then Pyodide."""
    page.add_init_script(
        """const Real = Worker;
        window.Worker = class extends Real {
          constructor(...args) { super(...args); window.lastWorker = this; }
        };"""
    )
    page.clock.install()
    visit = open_scenario(page, "direct-bad-debt")
    good = {"invoice": "700"}
    visit.enter(good)
    visit.expect_figures_for(good)
    page.evaluate("lastWorker.terminate()")
    visit.enter({"invoice": "800"})
    # A tab that was asleep could not be answered: it waits again.
    page.clock.fast_forward(600_000)
    visit.expect_state("live")
    page.clock.run_for(11_000)
    quietly = {"invoice": "800"}
    visit.expect_figures_for(quietly)
    visit.expect_interpreter("pyodide")
    page.evaluate("lastWorker.terminate()")
    visit.enter({"invoice": "900"})
    page.clock.run_for(11_000)
    expect_failure(visit, "Python took too long to answer.")
    expect(visit.status).to_contain_text("The figures are for the last numbers that worked.")
    visit.expect_figures_for(quietly)
    expect(visit.field("invoice")).to_have_value("900")
    visit.button("Retry").click()
    visit.expect_figures_for({"invoice": "900"})


def test_after_the_start_it_works_offline(page: Page) -> None:
    visit = open_scenario(page, "direct-bad-debt")
    visit.expect_state("live")
    page.context.set_offline(True)
    visit.enter({"invoice": "700"})
    visit.expect_figures_for({"invoice": "700"})


def test_the_first_question_is_answered_once_python_has_started(
    page: Page, site_server: SiteServer
) -> None:
    with site_server.holding("assets/runtime/light-*.bin"):
        visit = open_scenario(page, "direct-bad-debt")
        visit.enter({"invoice": "700"})
        visit.expect_state("starting")
        expect(visit.status).to_contain_text("Python is starting")
        expect(visit.status).to_contain_text("The figures are the sample’s. Yours follow.")
    visit.expect_figures_for({"invoice": "700"})
    expect(visit.status.locator("span")).to_have_text("")


def test_a_visitor_who_saves_data_gets_the_light_interpreter_with_the_first_number(
    page: Page, site_server: SiteServer
) -> None:
    page.add_init_script(SAVES_DATA)
    with site_server.recording() as requests:
        visit = open_scenario(page, "direct-bad-debt")
        visit.field("invoice").focus()
        page.wait_for_load_state("networkidle")
        assert [path for path in requests if path.startswith("assets/runtime/")] == []
        visit.enter({"invoice": "700"})
        visit.expect_figures_for({"invoice": "700"})
    assert [path for path in requests if "pyodide" in path or path.endswith(".zip")] == []


@pytest.mark.console_errors_expected
def test_a_visitor_who_saves_data_is_asked_before_pyodide_comes(
    page: Page, site_server: SiteServer
) -> None:
    page.add_init_script(SAVES_DATA)
    with site_server.recording() as requests, site_server.missing("assets/runtime/light-*.bin"):
        visit = open_scenario(page, "direct-bad-debt")
        visit.enter({"invoice": "700"})
        load = visit.widget.get_by_role("button", name="Load it")
        expect(load).to_be_visible()
        assert [path for path in requests if "pyodide" in path or path.endswith(".zip")] == []
        load.click()
        visit.expect_figures_for({"invoice": "700"})


def test_one_python_serves_the_whole_visit(page: Page, site_server: SiteServer) -> None:
    visit = open_scenario(page, "direct-bad-debt")
    visit.expect_state("live")
    with site_server.recording() as requests:
        follow = page.locator(".md-footer__link--next")
        slug = (follow.get_attribute("href") or "").strip("/").split("/")[-1]
        follow.click()
        visit = Visit(page, slug)
        visit.expect_state("live")
        first = next(each for each in SCENARIOS[slug].inputs if isinstance(each, Amount))
        visit.enter({first.name: "500"})
        visit.expect_figures_for({first.name: "500"})
        page.go_back()
        visit = Visit(page, "direct-bad-debt")
        visit.enter({"invoice": "500"})
        visit.expect_figures_for({"invoice": "500"})
    assert [path for path in requests if "runtime" in path or "worker" in path] == []


def test_own_books_bring_pyodide_which_then_serves_the_rest_of_the_visit(page: Page) -> None:
    visit = open_scenario(page, "direct-bad-debt")
    visit.enter({"invoice": "700"})
    visit.expect_figures_for({"invoice": "700"})
    visit.expect_interpreter("light")
    page.evaluate(FOLLOW, page.url.replace("scenarios/direct-bad-debt/", "your-books/"))
    books = page.locator("own-books")
    expect(books).to_have_attribute("data-state", "live", timeout=PATIENCE)
    expect(books).to_have_attribute("data-runtime", "pyodide")
    page.go_back()
    visit.expect_figures_for({"invoice": "700"})
    visit.enter({"invoice": "800"})
    visit.expect_figures_for({"invoice": "800"})
    visit.expect_interpreter("pyodide")


def test_python_starts_by_itself_only_when_the_widget_is_near(
    page: Page, site_server: SiteServer
) -> None:
    page.set_viewport_size({"width": 1280, "height": 300})
    with site_server.recording() as requests:
        page.goto("glossary/write-off/", wait_until="networkidle")
        assert [path for path in requests if path.startswith("assets/runtime/")] == []
        stock = Visit(page, "inventory-obsolete")
        expect(stock.widget).to_have_attribute("data-state", "static")
        stock.widget.scroll_into_view_if_needed()
        stock.expect_state("live")


def test_a_page_says_nothing_of_python_once_it_is_live(page: Page) -> None:
    visit = open_scenario(page, "direct-bad-debt")
    expect(visit.status).not_to_contain_text("failed", timeout=PATIENCE)
    visit.expect_state("live")
    expect(visit.status.locator("span")).to_have_text("")
    expect(visit.status.locator("progress")).to_be_hidden()
