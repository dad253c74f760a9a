"""Listens to a browser context while a test uses it: complaints, and requests to other hosts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, WebError


class PageWatch:
    """What the pages and workers of one browser context have complained about and asked for."""

    def __init__(self, context: BrowserContext, *addresses: str) -> None:
        self.complaints: list[str] = []
        self.foreign: list[str] = []
        self._own = (*addresses, "data:", "blob:")
        context.on("console", self._on_console)
        context.on("weberror", self._on_error)
        context.on("request", self._on_request)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            where = message.location
            self.complaints.append(f"{message.type}: {message.text} ({where['url']})")

    def _on_error(self, error: WebError) -> None:
        self.complaints.append(f"uncaught: {error.error}")

    def _on_request(self, request: Request) -> None:
        if not request.url.startswith(self._own):
            self.foreign.append(request.url)


@contextmanager
def watched_page(context: BrowserContext, *addresses: str) -> Iterator[Page]:
    """A page for many tests, after which it must have asked no other host and printed no error."""
    watch = PageWatch(context, *addresses)
    yield context.new_page()
    assert watch.foreign == [], watch.foreign
    assert watch.complaints == [], watch.complaints
    context.close()
