"""The page's runtime.mjs, driven from a test."""

from __future__ import annotations

import json
from typing import Any

from browser.site_server import SiteServer
from playwright.sync_api import Page, Worker
from writeoffs.api import respond

from macros.runtime import manifest

# A page without a widget, so that nothing starts by itself.
PAGE = "about/"
PATIENCE = 60_000
LIVE = {"answer": None}

PREPARE = """async ([script, files]) => {
  window.files = files;
  window.python = await import(script);
  window.news = [];
  python.subscribe((each) => news.push({ ...each, failure: each.failure?.reason ?? null }));
  window.outcome = (promise) =>
    promise.then((answer) => ({ answer }), ({ name, reason }) => ({ name, reason }));
  window.ask = (invoice, key = "widget") =>
    outcome(python.request(key, { scenario: "direct-bad-debt", inputs: { invoice } }));
}"""


class Runtime:
    """The page's runtime, from the test's side."""

    def __init__(self, page: Page, server: SiteServer) -> None:
        packed = manifest.load()
        self.page = page
        self.server = server
        self.files = {"core": packed.core, "engine": packed.engine, "download": packed.download}

    def open(self) -> None:
        self.page.goto(PAGE)
        self.page.evaluate(PREPARE, [self.server.script("runtime.mjs"), self.files])

    def run(self, expression: str) -> Any:
        return self.page.evaluate(expression)

    def start(self) -> dict[str, str | None]:
        """How the start ends: LIVE or the failure."""
        return self.run("outcome(python.start(files))")

    def restart(self) -> dict[str, str | None]:
        """How a new start ends."""
        return self.run("outcome(python.restart(files))")

    def started(self) -> None:
        assert self.start() == LIVE
        assert self.state == "live"

    @property
    def state(self) -> str:
        return self.run("python.state()")

    @property
    def workers(self) -> list[Worker]:
        return [worker for worker in self.page.workers if ".worker.mjs" in worker.url]

    @property
    def news(self) -> list[dict[str, Any]]:
        return self.run("news")

    def has_failed(self) -> None:
        """Wait until it has. (A policy without eval forbids Playwright's own way of waiting.)"""
        self.run("new Promise((end) => python.subscribe(({ failure }) => failure && end()))")


def expected(number: int, invoice: str) -> dict[str, Any]:
    request = {"id": number, "scenario": "direct-bad-debt", "inputs": {"invoice": invoice}}
    return json.loads(respond(json.dumps(request)))


def failure(reason: str) -> dict[str, str]:
    return {"name": "RuntimeFailure", "reason": reason}
