"""What is measured, in a real browser: starts, and a page that is live."""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Browser, BrowserContext, BrowserType, Page, ViewportSize

from benchmarks.engine import LARGEST, LARGEST_FIELD
from benchmarks.phases import Phases, phases
from benchmarks.server import Link, Server
from development.browser import ARGUMENTS, FOUND
from macros.runtime import manifest

PROBE = Path(__file__).with_name("probe.js")
PATIENCE = 120_000
# Browsers write what they keep of a script or of WebAssembly a while after they used it.
SETTLE = 3.0
WANTED = "1,234.56"
_OWN_MEMORY = re.compile(r"^RssAnon:\s+(\d+) kB$", re.MULTILINE)
PHONE: ViewportSize = {"width": 390, "height": 844}


@dataclass(frozen=True)
class Start:
    """From the navigation to the first figure that Python has worked out; times in milliseconds."""

    first_figure: float
    longest_task: float
    bytes: int
    # Only where Python runs as it does on our pages.
    phases: Phases | None = None


@dataclass(frozen=True)
class Live:
    """A page whose Python has started; times in milliseconds."""

    keystrokes: list[float]
    recalculations: list[float]
    of_the_largest: list[float]
    memory: float  # of the page with its worker, in MB
    frames_per_second: float
    longest_gap: float
    settled: float


def p50(values: list[float]) -> float:
    return median(values)


def p95(values: list[float]) -> float:
    return quantiles(values, n=20)[-1]


@contextmanager
def profile(chromium: BrowserType, folder: Path) -> Iterator[BrowserContext]:
    """A browser that keeps its caches in the folder."""
    context = chromium.launch_persistent_context(
        folder, executable_path=FOUND.read_text(), args=ARGUMENTS
    )
    context.add_init_script(path=PROBE)
    try:
        yield context
    finally:  # a page that never became live would go on trying beside the next one
        context.close()


def open_live(page: Page, address: str, field: str = "invoice") -> None:
    """Open a page and wait for the first figure of its Python."""
    page.goto(f"{address}?{field}={WANTED}")
    page.wait_for_function("probe.firstFigure > 0", timeout=PATIENCE)


def cold_and_warm(chromium: BrowserType, server: Server, path: str) -> tuple[Start, Start]:
    """A start in a new profile, and one more in the same."""
    with tempfile.TemporaryDirectory() as folder:
        cold, warm = (_start(chromium, server, path, Path(folder)) for _ in ("cold", "warm"))
    return cold, warm


def cold_on(link: Link, chromium: BrowserType, server: Server, path: str) -> Start:
    """A start in a new profile, over that link. Raises TimeoutError where nothing comes."""
    server.link = link
    try:
        with tempfile.TemporaryDirectory() as folder:
            return _start(chromium, server, path, Path(folder))
    finally:
        server.link = None


def _start(chromium: BrowserType, server: Server, path: str, folder: Path) -> Start:
    with profile(chromium, folder) as context:
        time.sleep(1)  # the browser's own beginning
        server.sent = 0
        page = context.pages[0]
        open_live(page, server.address + path)
        probe = page.evaluate("probe")
        told = phases(page, probe["firstFigure"])
        start = Start(probe["firstFigure"], probe["longestTask"], server.sent, told)
        time.sleep(SETTLE)
    return start


TIME_IN_WORKER = """() => {
  let began = 0;
  self.addEventListener("message", () => { began = performance.now(); }, { capture: true });
  const post = self.postMessage.bind(self);
  self.times = [];
  self.postMessage = (text) => { self.times.push(performance.now() - began); post(text); };
}"""
ASK_WORKER = """async ([script, scenario, input, count, lightArchives]) => {
  const { request } = await import(script);
  for (let i = 0; i < count; i += 1) {
    const inputs = { [input]: `${1000 + i}.00` };
    await request("benchmark", { scenario, inputs, lightArchives });
  }
}"""
ASK_PAGE = """([scenario, input, count]) => {
  const times = [];
  for (let id = 1; id <= count; id += 1) {
    const inputs = { [input]: `${1000 + id}.00` };
    const request = JSON.stringify({ id, scenario, inputs });
    const began = performance.now();
    window.respond(request);
    times.push(performance.now() - began);
  }
  return times;
}"""


def recalculations(
    page: Page, server: Server, scenario: str, typed_in: str, count: int
) -> list[float]:
    """How long Python takes, many times, each with another amount typed in."""
    workers = [worker for worker in page.workers if ".worker.mjs" in worker.url]
    if not workers:
        return list(page.evaluate(ASK_PAGE, [scenario, typed_in, count]))
    workers[0].evaluate(TIME_IN_WORKER)
    script = f"{server.address}assets/scripts/runtime.mjs"
    needed = [manifest.load().light.apart[manifest.story(scenario)]]
    page.evaluate(ASK_WORKER, [script, scenario, typed_in, count, needed])
    return list(workers[0].evaluate("self.times"))


AS_TYPED = "(text) => { window.pressed = probe.next(text); }"
IN_THE_BAR = "() => { window.pressed = probe.bar(); }"


def keystrokes(page: Page, field: str, count: int, painted: str = AS_TYPED) -> list[float]:
    """From each key pressed to painted figures, where the probe looks for them."""
    page.locator(f"write-off-scenario [name={field}]").focus()
    page.keyboard.press("End")
    times = []
    for i in range(count):
        key, text = ("6", WANTED) if i % 2 else ("Backspace", WANTED[:-1] + "0")
        page.evaluate(painted, f"${text}")
        page.keyboard.press(key)
        times.append(float(page.evaluate("pressed")))
        time.sleep(0.05)
    return times


EXERCISE = "training/exercises/landlord-who-will-not-pay/"
POSTED = (("bad debt expense", "debit"), ("a/r", "credit"))


def verdicts(browser: Browser, server: Server, count: int) -> list[float]:
    """From the button to the painted verdict, each time on an entry of another amount."""
    with browser.new_context() as context:
        context.add_init_script(path=PROBE)
        page = context.new_page()
        page.goto(server.address + EXERCISE)
        element = page.locator("post-the-entry")
        page.wait_for_selector("post-the-entry[data-state=live]", timeout=PATIENCE)
        for number, (account, _) in enumerate(POSTED, start=1):
            element.locator(f"[name=account-{number}]").fill(account)
        times = []
        for i in range(count):
            for number, (_, side) in enumerate(POSTED, start=1):
                element.locator(f"[name={side}-{number}]").fill(f"{1000 + i}.50")
            page.evaluate("() => { window.judged = probe.verdict(); }")
            element.locator("[data-action=check]").click()
            times.append(float(page.evaluate("judged")))
            time.sleep(0.05)
        return times


def live(browser: Browser, server: Server, path: str) -> Live:
    """Use a live page as a reader would."""
    with browser.new_context() as context:
        context.add_init_script(path=PROBE)
        page = context.new_page()
        open_live(page, server.address + path)
        time.sleep(1)
        pressed = keystrokes(page, "invoice", 60)
        dragged = page.evaluate("probe.drag('invoice', 5)")
        return Live(
            pressed,
            recalculations(page, server, "direct-bad-debt", "invoice", 300),
            recalculations(page, server, LARGEST, LARGEST_FIELD, 100),
            memory(browser),
            dragged["framesPerSecond"],
            dragged["longestGap"],
            dragged["settled"],
        )


def page_alone(browser: Browser, server: Server, path: str) -> float:
    """The memory of a page without a worker, in MB."""
    with browser.new_context() as context:
        context.new_page().goto(server.address + path)
        time.sleep(1)
        return memory(browser)


def memory(browser: Browser) -> float:
    """What the largest of the browser's renderers holds for itself, in MB, as Linux counts it."""
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    told = [
        Path(f"/proc/{each['id']}/status").read_text()
        for each in processes
        if each["type"] == "renderer"
    ]
    return max(int(found[1]) for text in told if (found := _OWN_MEMORY.search(text))) / 1024


def keystrokes_beside_the_bar(browser: Browser, server: Server, slowed: int = 1) -> list[float]:
    """The same in the largest form, on a phone, where the bar shows the result meanwhile.

    The page's thread may be slowed so many times; Chromium refuses to slow a worker.
    """
    with browser.new_context(viewport=PHONE) as context:
        context.add_init_script(path=PROBE)
        page = context.new_page()
        open_live(page, f"{server.address}scenarios/{LARGEST}/", LARGEST_FIELD)
        page.locator("details.group > summary").first.click()
        page.locator(".result-bar > div").wait_for()
        time.sleep(1)
        session = context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": slowed})
        return keystrokes(page, LARGEST_FIELD, 60, IN_THE_BAR)
