"""A reader takes the books along: files that the browser makes with their numbers, or paper."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from browser.accessibility import violations
from browser.site_server import SiteServer
from browser.visit import PATIENCE, Visit, open_scenario
from playwright.sync_api import Download, Page, expect
from writeoffs.api import respond

pytestmark = pytest.mark.xdist_group("live")

SAVES_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
BUTTONS = ("Entries for QuickBooks (CSV)", "Statements (CSV)", "Ledger text (beancount)")


def files_for(slug: str, inputs: dict[str, str]) -> dict[str, str]:
    """The files that CPython writes for the same numbers."""
    request = {"id": 0, "scenario": slug, "inputs": inputs, "files": True}
    files: dict[str, str] = json.loads(respond(json.dumps(request)))["files"]
    return files


def press(visit: Visit, group: str, button: str) -> Download:
    row = visit.widget.get_by_role("group", name=group, exact=True)
    with visit.page.expect_download(timeout=PATIENCE) as waiting:
        row.get_by_role("button", name=button).click()
    return waiting.value


def text_of(download: Download) -> str:
    return Path(download.path()).read_bytes().decode()


@pytest.mark.parametrize(
    ("slug", "inputs", "groups"),
    [
        ("direct-bad-debt", {"invoice": "1,234.56"}, {"Take it with you": BUTTONS}),
        (
            "cash-basis",
            {"invoice": "5000", "received": "1250.25"},
            {
                # There is no entry to import.
                "Take it with you (Cash-basis books)": BUTTONS[1:],
                "Take it with you (Accrual books)": BUTTONS,
            },
        ),
    ],
)
def test_each_file_is_the_one_that_cpython_writes_for_these_numbers(
    live: Callable[[str], Visit],
    site_server: SiteServer,
    slug: str,
    inputs: dict[str, str],
    groups: dict[str, tuple[str, ...]],
) -> None:
    visit = live(slug)
    visit.enter(inputs)
    visit.expect_figures_for(inputs)
    with site_server.recording() as requests:
        downloads = [
            press(visit, group, button) for group, offered in groups.items() for button in offered
        ]
        saved = {each.suggested_filename: text_of(each) for each in downloads}
    expected = files_for(slug, inputs)
    expected.pop("cash-basis-cash-quickbooks.csv", None)
    assert saved == expected
    assert not saved.items() & files_for(slug, {}).items()
    assert list(requests) == []
    expect(visit.widget.locator(".copied")).to_have_text(f"Saved as {list(expected)[-1]}.")
    visit.expect_figures_for(inputs)


def test_numbers_typed_just_before_are_those_of_the_file(live: Callable[[str], Visit]) -> None:
    visit = live("direct-bad-debt")
    visit.enter({"invoice": "77"})
    saved = text_of(press(visit, "Take it with you", BUTTONS[0]))
    assert (
        saved == files_for("direct-bad-debt", {"invoice": "77"})["direct-bad-debt-quickbooks.csv"]
    )


def test_nothing_is_saved_with_a_number_that_cannot_be_used(live: Callable[[str], Visit]) -> None:
    visit = live("direct-bad-debt")
    saved: list[Download] = []

    def note(download: Download) -> None:
        saved.append(download)

    visit.page.on("download", note)
    visit.enter({"invoice": "abc"})
    visit.button(BUTTONS[1]).click()
    said = visit.widget.locator(".copied")
    expect(said).to_have_text("Not saved. First correct the marked number.")
    expect(visit.problem("invoice")).to_be_visible()
    assert saved == []
    visit.page.remove_listener("download", note)


def test_the_page_stays_accessible_after_a_file_was_saved(live: Callable[[str], Visit]) -> None:
    visit = live("cash-basis")
    press(visit, "Take it with you (Accrual books)", BUTTONS[2])
    assert violations(visit.page) == []


def test_a_button_pressed_before_python_is_there_starts_it_and_waits(
    page: Page, site_server: SiteServer
) -> None:
    with (
        page.expect_download(timeout=PATIENCE) as waiting,
        site_server.holding("assets/runtime/light-*.bin"),
    ):
        visit = open_scenario(page, "direct-bad-debt")
        visit.button(BUTTONS[0]).click()
        visit.expect_state("starting")
    expected = files_for("direct-bad-debt", {})
    saved = waiting.value
    assert text_of(saved) == expected[saved.suggested_filename]


@pytest.mark.console_errors_expected
def test_a_visitor_who_saves_data_is_asked_before_pyodide_makes_the_file(
    page: Page, site_server: SiteServer
) -> None:
    page.add_init_script(SAVES_DATA)
    with site_server.missing("assets/runtime/light-*.bin"):
        visit = open_scenario(page, "direct-bad-debt")
        visit.button(BUTTONS[2]).click()
        load = visit.button("Load it")
        expect(load).to_be_visible()
    with page.expect_download(timeout=PATIENCE) as waiting:
        load.click()
    assert text_of(waiting.value) == files_for("direct-bad-debt", {})["direct-bad-debt.beancount"]


def test_print_asks_the_browser_to_print(page: Page) -> None:
    page.add_init_script("window.print = () => { window.printed = true; }")
    visit = open_scenario(page, "direct-bad-debt")
    visit.button("Print").click()
    assert page.evaluate("window.printed") is True
    page.emulate_media(media="print")
    for unprinted in (visit.button("Print"), visit.button(BUTTONS[0])):
        expect(unprinted).to_be_hidden()
    expect(visit.part("statements")).to_be_visible()
