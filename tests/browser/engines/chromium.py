"""Chromium, driven by Playwright."""

from __future__ import annotations

from pathlib import Path

from browser.engines.engine import Engine
from browser.page_layout import screen
from browser.page_watch import PageWatch
from playwright.sync_api import Browser, Download


class Chromium(Engine):
    """A context of its own in the browser that Playwright has started."""

    def __init__(self, browser: Browser, *, dark: bool = False, scripts: bool = True) -> None:
        self._context = browser.new_context(
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        self._watch = PageWatch(self._context)
        self._page = self._context.new_page()
        self._downloads: list[Download] = []
        self._page.on("download", lambda download: self._downloads.append(download))

    def go(self, address: str) -> None:
        self._page.goto(address)

    def call(self, function: str, text: str) -> str:
        returned: str = self._page.evaluate(function, text)
        return returned

    def press(self, chord: str) -> None:
        self._page.keyboard.press(chord)

    def type(self, text: str) -> None:
        self._page.keyboard.type(text)

    def click(self, x: int, y: int) -> None:
        self._page.mouse.click(x, y)

    def resize(self, width: int) -> None:
        self._page.set_viewport_size(screen(width))

    def heard(self) -> list[str]:
        heard, self._watch.complaints = self._watch.complaints, []
        return heard

    def saved(self, name: str) -> bytes | None:
        self.evaluate("() => null")  # only within a call does Playwright hear of what has come
        for download in self._downloads:
            if download.suggested_filename == name:
                return Path(download.path()).read_bytes()
        return None

    def close(self) -> None:
        self._context.close()
