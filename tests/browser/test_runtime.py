"""runtime.mjs and its worker, with the real Pyodide: starting, asking, failing, starting again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browser.python_runtime import LIVE, PATIENCE, Runtime, expected, failure
from browser.site_server import SiteServer
from playwright.sync_api import BrowserContext, Page, expect

from macros.runtime import manifest

# All that a start downloads, but for the worker.
FILES = (
    "SHA256SUMS",
    "pyodide.js",
    "pyodide.asm.js",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
    "writeoffs-*.zip",
)


@pytest.fixture
def runtime(page: Page, site_server: SiteServer) -> Runtime:
    page.set_default_timeout(PATIENCE)
    runtime = Runtime(page, site_server)
    runtime.open()
    return runtime


def test_a_start_tells_its_progress_and_answers_what_was_asked_meanwhile(runtime: Runtime) -> None:
    assert runtime.news == [
        {"state": "static", "interpreter": "", "loaded": 0, "total": 0, "failure": None}
    ]
    asked_early = runtime.run(
        """async () => {
          const early = ask("100.00");
          const starts = [python.start(files), python.start(files)];
          const meanwhile = ask("200.00", "another widget");
          await Promise.all(starts);
          return Promise.all([early, meanwhile]);
        }"""
    )
    assert asked_early == [
        {"answer": expected(1, "100.00")},
        {"answer": expected(2, "200.00")},
    ]
    assert len(runtime.workers) == 1
    assert [each["state"] for each in runtime.news][-1] == "live"
    progress = [(each["loaded"], each["total"]) for each in runtime.news if each["total"]]
    assert progress == sorted(progress)
    # Caddy names no length of what was compressed ahead, so the size of all of it is told.
    assert runtime.files["download"] * 0.9 < progress[-1][1] <= runtime.files["download"]
    assert progress[-1][0] <= progress[-1][1]


def test_a_dragged_slider_skips_values_but_never_the_last(runtime: Runtime) -> None:
    runtime.started()
    outcomes = runtime.run(
        """async () => {
          const asked = [];
          for (let cents = 1; cents <= 120; cents += 1) {
            asked.push(ask(`10.${String(cents % 100).padStart(2, "0")}`));
            if (cents % 4 === 0) await new Promise((wait) => requestAnimationFrame(wait));
          }
          return Promise.all(asked);
        }"""
    )
    answers = [each["answer"] for each in outcomes]
    assert answers[-1]["texts"]["invoice"] == "10.20"
    assert answers.count(None) > 0
    ids = [answer["id"] for answer in answers if answer]
    assert ids == list(range(1, len(ids) + 1))


def test_widgets_do_not_push_each_other_out(runtime: Runtime) -> None:
    runtime.started()
    outcomes = runtime.run(
        """Promise.all([
          ask("1", "first"), ask("2", "first"), ask("3", "first"),
          ask("4", "second"), ask("5", "second"), ask("6", "third"),
        ])"""
    )
    texts = [each["answer"] and each["answer"]["texts"]["invoice"] for each in outcomes]
    assert texts == ["1.00", None, "3.00", None, "5.00", "6.00"]


def test_python_needs_no_network_once_it_is_live(runtime: Runtime, context: BrowserContext) -> None:
    runtime.started()
    context.set_offline(True)
    assert runtime.run("ask('77.00')") == {"answer": expected(1, "77.00")}


@pytest.mark.parametrize(
    "file",
    [
        "python.worker.mjs",
        *FILES,
    ],
)
@pytest.mark.console_errors_expected
def test_a_missing_file_is_told(runtime: Runtime, site_server: SiteServer, file: str) -> None:
    with site_server.missing(f"*/{file}"):
        assert runtime.start() == failure("missing")
    assert runtime.state == "failed"
    assert runtime.news[-1]["failure"] == "missing"
    assert runtime.run("ask('1')") == failure("missing")


@pytest.mark.parametrize("file", FILES)
def test_a_damaged_file_is_told_and_fetched_again(
    runtime: Runtime, site_server: SiteServer, file: str
) -> None:
    """It is held against its sum before it is used. Retry does not take what the browser kept."""
    with site_server.spoiled(f"*/{file}"):
        assert runtime.start() == failure("damaged")
    assert runtime.restart() == LIVE


@pytest.mark.parametrize("file", ["pyodide.asm.wasm", "writeoffs-*.zip"])
@pytest.mark.console_errors_expected
def test_a_file_that_breaks_off_is_told_and_fetched_again(
    runtime: Runtime, site_server: SiteServer, file: str
) -> None:
    with site_server.cut_off(f"*/{file}", after=30_000):
        assert runtime.start() == failure("missing")
    assert runtime.restart() == LIVE


def test_a_file_that_was_uploaded_in_part_is_told(
    runtime: Runtime, context: BrowserContext
) -> None:
    """Such a file looks whole: it comes to its end without an error."""
    context.route(
        "**/pyodide.asm.wasm",
        lambda route: (
            whole := route.fetch(),
            route.fulfill(response=whole, body=whole.body()[:-1000]),
        ),
    )
    assert runtime.start() == failure("damaged")


@pytest.mark.console_errors_expected
def test_a_page_in_the_place_of_a_file_is_a_missing_file(
    runtime: Runtime, context: BrowserContext
) -> None:
    context.route(
        "**/python_stdlib.zip",
        lambda route: route.fulfill(status=200, content_type="text/html", body="<!doctype html>"),
    )
    assert runtime.start() == failure("missing")


@pytest.mark.console_errors_expected
def test_webassembly_of_the_wrong_type_is_a_missing_file(
    runtime: Runtime, context: BrowserContext
) -> None:
    context.route(
        "**/*.wasm", lambda route: route.fulfill(response=route.fetch(), content_type="text/plain")
    )
    assert runtime.start() == failure("missing")


@pytest.mark.console_errors_expected
def test_forbidden_webassembly_is_told(page: Page, site_server: SiteServer) -> None:
    with site_server.without_webassembly():
        runtime = Runtime(page, site_server)
        runtime.open()
        assert runtime.start() == failure("blocked")


@pytest.mark.console_errors_expected
def test_a_failed_start_can_be_tried_again(runtime: Runtime, site_server: SiteServer) -> None:
    with site_server.missing("*.wasm"):
        assert runtime.start() == failure("missing")
        assert runtime.run("outcome(python.start(files))") == failure("missing")
    assert runtime.restart() == LIVE
    assert runtime.state == "live"
    assert runtime.news[-1]["failure"] is None
    assert runtime.run("ask('5')") == {"answer": expected(1, "5")}


@pytest.fixture
def stalled(page: Page, site_server: SiteServer) -> Iterator[Runtime]:
    """A runtime whose start stands still."""
    runtime = Runtime(page, site_server)
    page.clock.install()
    runtime.open()
    with site_server.hanging("*.wasm"):
        runtime.run("() => { window.ending = outcome(python.start(files)); }")
        runtime.page.wait_for_timeout(500)
        assert runtime.state == "starting"
        yield runtime


@pytest.mark.console_errors_expected
def test_a_start_that_stands_still_ends(stalled: Runtime) -> None:
    with stalled.workers[0].expect_event("close"):
        stalled.page.clock.run_for(46_000)
    assert stalled.run("ending") == failure("timeout")


@pytest.mark.console_errors_expected
def test_after_a_start_that_never_answered_the_next_page_waits_to_be_asked(
    stalled: Runtime,
) -> None:
    stalled.page.clock.run_for(46_000)
    assert stalled.run("ending") == failure("timeout")
    stalled.open()
    assert stalled.run("python.mayStartByItself(files, true)") is False


def test_a_start_that_answered_leaves_no_mark(runtime: Runtime) -> None:
    runtime.started()
    runtime.open()
    assert runtime.run("python.mayStartByItself(files, true)") is True


@pytest.mark.console_errors_expected
def test_a_start_that_the_reader_left_leaves_no_mark(
    runtime: Runtime, site_server: SiteServer
) -> None:
    with site_server.hanging("*.wasm"):
        runtime.run("() => { outcome(python.start(files)); }")
        runtime.open()
        assert runtime.run("python.mayStartByItself(files, true)") is True


@pytest.mark.parametrize(
    ("connection", "may"),
    [
        ("{ effectiveType: '4g', saveData: false }", True),
        ("{ effectiveType: '4g', saveData: true }", False),
        ("{ effectiveType: '3g', saveData: false }", False),
        ("{ effectiveType: 'slow-2g', saveData: false }", False),
        ("undefined", True),
    ],
)
def test_data_is_saved_where_the_reader_saves_data(
    page: Page, site_server: SiteServer, connection: str, may: bool
) -> None:
    page.add_init_script(
        f"Object.defineProperty(navigator, 'connection', {{ get: () => ({connection}) }})"
    )
    runtime = Runtime(page, site_server)
    runtime.open()
    assert runtime.run("python.mayStartByItself(files, true)") is may
    light = "{ ...files, light: { download: 1 } }"
    assert runtime.run(f"python.mayStartByItself({light}, true)") is True
    assert runtime.run(f"python.mayStartByItself({light}, false)") is may


def test_a_worker_that_was_killed_is_noticed_and_replaced(
    page: Page, site_server: SiteServer
) -> None:
    page.clock.install()
    runtime = Runtime(page, site_server)
    runtime.open()
    runtime.started()
    runtime.workers[0].evaluate("self.close()")
    runtime.run("() => { window.asked = [ask('1'), ask('2'), ask('3', 'another widget')]; }")
    page.clock.run_for(11_000)
    assert runtime.run("Promise.all(asked)") == [
        failure("timeout"),
        failure("timeout"),
        failure("timeout"),
    ]
    assert runtime.state == "failed"
    assert runtime.restart() == LIVE
    assert runtime.run("ask('4')") == {"answer": expected(2, "4")}
    assert len(runtime.workers) == 1


def test_an_error_in_a_live_worker_ends_it(runtime: Runtime) -> None:
    runtime.started()
    runtime.workers[0].evaluate("() => { setTimeout(() => { throw new Error('a stray') }); }")
    runtime.has_failed()
    assert runtime.news[-1]["failure"] == "dead"


@pytest.mark.console_errors_expected
def test_a_fault_in_python_is_told_and_logged(runtime: Runtime) -> None:
    runtime.started()
    logged: list[str] = []
    runtime.page.on("console", lambda message: logged.append(message.text))
    outcome = runtime.run("outcome(python.request('x', { scenario: 'no-such', inputs: {} }))")
    assert outcome == failure("error")
    assert runtime.state == "failed"
    assert any("BadRequest" in text for text in logged)


def test_one_python_serves_page_after_page(page: Page, site_server: SiteServer) -> None:
    page.goto("scenarios/direct-bad-debt/")
    page.wait_for_selector("write-off-scenario[data-state=live]", timeout=PATIENCE)
    with site_server.recording() as requests:
        page.get_by_role("link", name="With an allowance").first.click()
        page.wait_for_url("**/allowance-write-off/")
        page.wait_for_selector("write-off-scenario[data-scenario=allowance-write-off]")
        page.locator("write-off-scenario input[type=text]").first.fill("1234")
        expect(
            page.locator("write-off-scenario [data-part]", has_text="$1,234.00")
        ).not_to_have_count(0)
    family = manifest.load().light.apart[manifest.story("allowance-write-off")]
    asked = [path for path in requests if "assets/runtime" in path or "worker" in path]
    assert asked == [f"assets/runtime/{family}"]
    assert len(Runtime(page, site_server).workers) == 1
