"""The light interpreter in the browser, and Pyodide where it fails: quietly, once a visit."""

from __future__ import annotations

import json
from typing import Any

import pytest
from browser.python_runtime import LIVE, PATIENCE, Runtime, expected, failure
from browser.site_server import SiteServer
from playwright.sync_api import BrowserContext, Page
from writeoffs.api import respond

from macros.runtime import manifest

OF_PYODIDE = ("python.worker.mjs", "pyodide", ".zip")


class LightRuntime(Runtime):
    """A runtime whose page names the light interpreter, too."""

    def __init__(self, page: Page, server: SiteServer) -> None:
        super().__init__(page, server)
        light = manifest.load().light
        named = {"core": light.core, "engine": light.engine, "download": light.download}
        archives = [light.apart[manifest.story("direct-bad-debt")]]
        self.files: dict[str, Any] = {**self.files, "light": {**named, "archives": archives}}

    @property
    def told(self) -> list[list[str]]:
        """The states that the page was told, one after the other, and of which interpreter."""
        told: list[list[str]] = []
        for each in self.news:
            if [each["state"], each["interpreter"]] not in told[-1:]:
                told.append([each["state"], each["interpreter"]])
        return told


STARTED = [["static", ""], ["starting", "light"], ["live", "light"]]
TURNED = [["starting", "pyodide"], ["live", "pyodide"]]


@pytest.fixture
def runtime(page: Page, site_server: SiteServer) -> LightRuntime:
    page.set_default_timeout(PATIENCE)
    runtime = LightRuntime(page, site_server)
    runtime.open()
    return runtime


def test_it_answers_as_cpython_does_and_nothing_of_pyodide_is_fetched(
    runtime: LightRuntime, site_server: SiteServer, context: BrowserContext
) -> None:
    with site_server.recording() as requests:
        early = runtime.run(
            "async () => { const early = ask('100.00'); await python.start(files); return early; }"
        )
    assert early == {"answer": expected(1, "100.00")}
    assert runtime.told == STARTED
    assert [path for path in requests if any(each in path for each in OF_PYODIDE)] == []
    context.set_offline(True)
    assert runtime.run("ask('half \\ud83d of ９９ ’')") == {
        "answer": expected(2, "half \ud83d of ９９ ’")
    }


def test_what_a_request_needs_more_of_it_is_fetched_once(
    runtime: LightRuntime, site_server: SiteServer
) -> None:
    runtime.started()
    more = manifest.load().light.apart["exercise"]
    asked = {"kind": "exercise", "exercise": "restaurant-that-closed", "seed": 4711}
    call = f"outcome(python.request('entry', {json.dumps({**asked, 'lightArchives': [more]})}))"
    with site_server.recording() as requests:
        answers = [runtime.run(call)["answer"] for _ in range(2)]
    assert answers == [json.loads(respond(json.dumps({**asked, "id": id}))) for id in (1, 2)]
    assert len([path for path in requests if more in path]) == 1
    assert runtime.told == STARTED


@pytest.mark.parametrize("file", ["light.worker.mjs", "micropython.wasm", "light-*.bin"])
@pytest.mark.console_errors_expected
def test_where_it_cannot_start_pyodide_answers_what_was_asked(
    runtime: LightRuntime, site_server: SiteServer, file: str
) -> None:
    with site_server.missing(f"*/{file}"):
        asked = runtime.run(
            "async () => { const early = ask('5'); await python.start(files); return early; }"
        )
    assert asked == {"answer": expected(2, "5")}  # the light one was asked first
    assert runtime.told == [*STARTED[:2], *TURNED]


def test_a_damaged_file_of_it_is_not_used(runtime: LightRuntime, site_server: SiteServer) -> None:
    with site_server.spoiled("*/light-*.bin"):
        runtime.started()
    assert runtime.told == [*STARTED[:2], *TURNED]


@pytest.mark.console_errors_expected
def test_where_memory_is_short_pyodide_answers(
    runtime: LightRuntime, context: BrowserContext
) -> None:
    refuse = "WebAssembly.instantiate = async () => { throw new RangeError('no memory'); };"
    context.route(
        "**/light.worker.mjs",
        lambda route: (
            whole := route.fetch(),
            route.fulfill(response=whole, body=f"{refuse}\n{whole.text()}"),
        ),
    )
    runtime.started()
    assert runtime.run("ask('5')") == {"answer": expected(1, "5")}
    assert runtime.told == [*STARTED[:2], *TURNED]


def test_what_it_lacks_is_answered_by_pyodide_for_the_rest_of_the_visit(
    runtime: LightRuntime,
) -> None:
    runtime.started()
    own_books = manifest.load().apart["own-books"]
    forgotten = runtime.run(
        f"""outcome(python.request("own", {{
          kind: "own-books", step: "forget", archives: ["{own_books}"] }}))"""
    )
    assert forgotten == {"answer": {"id": 2, "ok": True}}
    assert runtime.told == [*STARTED, *TURNED]
    assert runtime.run("ask('6')") == {"answer": expected(3, "6")}
    assert len(runtime.workers) == 1


def test_what_is_under_way_when_a_page_ends_it_is_answered_by_pyodide(
    runtime: LightRuntime,
) -> None:
    runtime.started()
    asked = runtime.run(
        """() => {
          const asked = ask("7");
          python.endLight();
          const { light, ...pyodide } = files;
          python.start(pyodide);
          return asked;
        }"""
    )
    assert asked == {"answer": expected(2, "7")}
    assert runtime.told == [*STARTED, ["static", ""], *TURNED]


def test_when_it_was_killed_the_request_under_way_is_answered_nevertheless(
    page: Page, site_server: SiteServer
) -> None:
    page.set_default_timeout(PATIENCE)
    page.clock.install()
    runtime = LightRuntime(page, site_server)
    runtime.open()
    runtime.started()
    runtime.workers[0].evaluate("self.close()")
    runtime.run(
        """() => {
          window.asked = Promise.all([
            ask("1", "first"), ask("2", "second"), ask("3", "first"), ask("4", "third"),
          ]);
        }"""
    )
    page.clock.run_for(11_000)
    page.clock.resume()
    answers = [each["answer"] for each in runtime.run("asked")]
    texts = [each and each["texts"]["invoice"] for each in answers]
    # What gave way to something newer stays unanswered.
    assert texts == [None, "2.00", "3.00", "4.00"]
    assert runtime.told == [*STARTED, *TURNED]


@pytest.mark.console_errors_expected
def test_where_pyodide_fails_too_the_page_is_told_once_and_retry_asks_for_pyodide(
    runtime: LightRuntime, site_server: SiteServer
) -> None:
    with site_server.missing("*.wasm"):
        assert runtime.start() == failure("missing")
    assert runtime.told == [*STARTED[:2], ["starting", "pyodide"], ["failed", "pyodide"]]
    assert runtime.restart() == LIVE
    assert runtime.told[-2:] == TURNED
