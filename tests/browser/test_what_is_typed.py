"""What a reader types stays in the browser, where the site says that it does, and stays text."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote_plus

import pytest
from browser.every_field import pages_with_every_kind, type_everywhere, until_python_has_answered
from browser.site_server import SiteServer
from built_site import SITE, SiteIsMissing
from playwright.sync_api import Dialog, Page, expect

# A word and a number that no page has, by the kind of field.
TYPED = {"": "Kanarie", "decimal": "1,739.17", "numeric": "739117"}
# A field for a number refuses the word, which may go nowhere either.
REFUSED = {"": "Kanarie"}
CANARY = re.compile(r"kanarie|1,?739\.17|739117", re.IGNORECASE)

LEFT_BEHIND = """async () => ({
  local: { ...localStorage },
  session: { ...sessionStorage },
  databases: await indexedDB.databases(),
  caches: await caches.keys(),
  cookies: document.cookie,
  title: document.title,
  name: window.name,
  referrer: document.referrer,
  address: location.href,
  history: history.state,
})"""
# The reader’s own doing: the address then holds the numbers.
COPY_LINK = "document.querySelector('[data-action=copy]')?.click()"
ASK_AGAIN = "async () => { await fetch('./?again') }"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test of what is typed runs once for each of a few pages that have every kind of field."""
    if "address" in metafunc.fixturenames:
        try:
            metafunc.parametrize("address", pages_with_every_kind(SITE))
        except SiteIsMissing as missing:
            pytest.fail(str(missing), pytrace=False)


def test_what_is_typed_is_not_sent_and_not_kept(
    page: Page, site_server: SiteServer, address: str
) -> None:
    """But for the draft of an entry, while the tab is open, and for the way back to a page.

    The number of a test is in the address, which brings the same test to somebody else.
    """
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    with site_server.overhearing() as sent:
        page.goto(address)
        for text in (REFUSED, TYPED):
            assert type_everywhere(page, text)
            until_python_has_answered(page)
        left = page.evaluate(LEFT_BEHIND)
        page.evaluate(COPY_LINK)
        page.evaluate(ASK_AGAIN)
    assert [each for each in sent if b"/?again " in each]  # so all that was sent before is heard
    assert [each for each in sent if CANARY.search(unquote_plus(each.decode()))] == []
    assert [each for each in said if CANARY.search(each)] == []
    for key in [key for key in left["session"] if key.startswith("writeoffs-draft:")]:
        del left["session"][key]
    (left["history"] or {}).pop("remembered", None)
    left["address"] = re.sub(r"\?seed=\d+$", "", left["address"])  # the number of a test
    assert {place: held for place, held in left.items() if CANARY.search(json.dumps(held))} == {}
    assert (left["databases"], left["caches"], left["cookies"]) == ([], [], "")


MARKUP = "<img src=x onerror=ran=1><script>ran=1</script><b data-planted>b</b>"
HOSTILE = (
    MARKUP + f"\"'></title></textarea></script><svg/onload=ran=1 data-planted>{MARKUP}",
    "javascript:ran=1//{{ 7 * 7 }}{% raw %}${7 * 7}<%= 7 * 7 %>",
    "constructor \u202etxet\u2066\u200f nul\0l \ufeff\ud800",
    "9" * 5_000,
)
PLANTED = """() => [
  window.ran ?? "",
  ...document.querySelectorAll("[data-planted], [src=x], [onerror], [onload], [href^=javascript]"),
].map((each) => each.outerHTML ?? each).filter(Boolean)"""


def planted(page: Page) -> list[str]:
    """What of a hostile text has become more than text."""
    return [each for frame in page.frames for each in frame.evaluate(PLANTED)]


def test_hostile_text_stays_text(page: Page, address: str) -> None:
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        if dialog.type == "beforeunload":  # some pages ask before they are left
            dialog.accept()
        else:
            asked.append(dialog.message)
            dialog.dismiss()

    page.on("dialog", answer)
    page.goto(address)
    names: set[str] = set()
    for text in HOSTILE:
        names.update(type_everywhere(page, {"": text}))
        until_python_has_answered(page)
        assert planted(page) == []
    # The same in an address, with the parameters that any page takes.
    names |= {"q", "h", "seed", "theme", "accent", "brief", "fit"}
    value = quote(HOSTILE[0]) + "%00%ED%A0%80"
    page.goto(f"{address}?{'&'.join(f'{quote(name)}={value}' for name in names)}#{value}")
    page.wait_for_load_state("networkidle")
    until_python_has_answered(page)
    assert planted(page) == []
    assert asked == []


def hostile_progress() -> list[str]:
    """Files and stored texts that are no progress, or are and mean ill."""
    day, empty = "2026-11-26", {"version": 1, "predictions": {}, "entries": {}, "mistakes": {}}
    whole: dict[str, Any] = {**empty, "questions": {}, "tests": []}
    taken = {"right": True, "tries": 1, "day": day}
    return [
        MARKUP,
        json.dumps({**whole, "mistakes": {MARKUP: {"right": True, "day": day}}}),
        json.dumps({**whole, "mistakes": {"a": {"right": True, "day": MARKUP}}}),
        json.dumps({**whole, "tests": [MARKUP]}),
        '{"version": 1, "__proto__": {"ran": 1}}',
        "[" * 20_000,
        # A name that every object answers to. It counts as what it is: a thing not known before.
        json.dumps({**whole, "entries": {"constructor sample": taken, "constructor": taken}}),
    ]


def test_a_hostile_file_of_progress_stays_text(page: Page, tmp_path: Path) -> None:
    page.goto("training/course/")
    for number, text in enumerate(hostile_progress()):
        file = tmp_path / f"{number}.json"
        file.write_text(text, "utf-8")
        page.locator("course-progress input[type=file]").set_input_files(file)
        status = page.locator("course-progress .status")
        expect(status).to_have_text(re.compile("holds no progress|Brought in"))
        assert planted(page) == []
    # What was brought in last can still be read by every page, and so can what is hostile there.
    for text in ("", *hostile_progress()):
        if text:
            page.evaluate("(text) => localStorage.setItem('writeoffs-progress', text)", text)
        page.goto("training/course/record/")
        expect(page.locator("training-record [data-count]").first).to_contain_text("of")
        expect(page.locator("training-record .status")).to_have_text(
            "" if not text or text == hostile_progress()[-1] else re.compile("was kept apart")
        )
        assert planted(page) == []
