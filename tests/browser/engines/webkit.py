"""WebKitGTK's small browser, over WebDriver, on a screen that nobody sees."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from browser.engines.engine import WebDriverEngine, saved_in
from browser.page_layout import screen
from selenium.common import WebDriverException
from selenium.webdriver import WebKitGTK as Driver
from selenium.webdriver.remote.command import Command
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service
from urllib3.exceptions import HTTPError

from development.engines import program

SECONDS = 60  # for a page to come
ANSWER = 15  # seconds for whatever is asked of it

# Without this the window's own buttons keep a page wider than a phone.
SMALL_BUTTONS = "* { margin: 0; padding: 0; border: 0; min-width: 0; font-size: 1px; }\n"
NO_MOTION = "[Settings]\ngtk-enable-animations=false\n"

# Driven from outside, this browser tells nobody what a page complains about; so the page is told to
# keep it, as soon as it is there.
KEEP_COMPLAINTS = """(url) => {
  if (window.isLeft) return "false";
  if (location.href === url && document.head && !window.complaints) {
    const complaints = window.complaints = [];
    for (const level of ["error", "warn"]) {
      const { [level]: print } = console;
      console[level] = (...words) => { complaints.push(`${level}: ${words}`); print(...words); };
    }
    addEventListener("error", ({ message }) => complaints.push(`uncaught: ${message}`));
    addEventListener("unhandledrejection", ({ reason }) => complaints.push(`uncaught: ${reason}`));
    addEventListener("securitypolicyviolation", (event) =>
      complaints.push(`${event.violatedDirective} forbids ${event.blockedURI}`));
  }
  return String(!!window.complaints && !!document.body && document.readyState === "complete");
}"""
KEPT = "() => JSON.stringify((window.complaints ?? []).splice(0))"
# The next page may have the same address as the one that is shown, and must not be taken for it.
LEAVE = "() => String(window.isLeft = true)"


class Screen:
    """An X server without a screen."""

    def __init__(self) -> None:
        reading, writing = os.pipe()
        self._process = subprocess.Popen(
            [str(program("Xvfb")), "-displayfd", str(writing), "-nolisten", "tcp"],
            pass_fds=[writing],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as said:
            self.name = f":{said.readline().strip()}"

    def close(self) -> None:
        self._process.terminate()
        self._process.wait()


class WebKit(WebDriverEngine):
    """A MiniBrowser of its own; settings and downloads are in the folder."""

    def __init__(self, folder: Path, *, dark: bool = False, scripts: bool = True) -> None:
        self._downloads = folder / "downloads"
        self._complaints: list[str] = []
        write_settings(folder, self._downloads)
        self._screen = Screen()
        options = Options()
        options.page_load_strategy = "none"  # `go` waits by itself
        options.add_argument("--automation")
        options.add_argument(f"--enable-javascript={str(scripts).lower()}")
        if dark:
            options.add_argument("--dark-mode")
        environment = {
            **os.environ,
            "DISPLAY": self._screen.name,
            "XDG_CONFIG_HOME": str(folder),
            "http_proxy": "http://127.0.0.1:9",
            "no_proxy": "127.0.0.1,localhost",
        }
        service = Service(str(program("WebKitWebDriver")), env=environment)
        # How long it waits for an answer is settled when the driver is made. A page that never
        # rests would hold up the whole run.
        waits = socket.getdefaulttimeout()
        socket.setdefaulttimeout(SECONDS)
        try:
            self._driver = Driver(options=options, service=service)
        except BaseException:
            self._screen.close()
            raise
        finally:
            socket.setdefaulttimeout(waits)
        self._driver.set_script_timeout(SECONDS)
        self._driver.command_executor.client_config.timeout = ANSWER

    def go(self, address: str) -> None:
        self._take_complaints()
        self.call(LEAVE, "")
        self._driver.get("about:blank")
        self._driver.get(address)
        self._wait_for(lambda: self.call(KEEP_COMPLAINTS, address) == "true")

    def call(self, function: str, text: str) -> str:
        returned: str = self._driver.execute_script(f"return ({function})(arguments[0])", text)
        return returned

    def resize(self, width: int) -> None:
        self._driver.set_window_rect(**screen(width))

    def heard(self) -> list[str]:
        self._take_complaints()
        heard, self._complaints = self._complaints, []
        return heard

    def saved(self, name: str) -> bytes | None:
        return saved_in(self._downloads, name)

    def close(self) -> None:
        self._driver.quit()
        self._screen.close()

    def perform(self, actions: list[dict[str, object]]) -> None:
        self._driver.execute(Command.W3C_ACTIONS, {"actions": actions})

    def _take_complaints(self) -> None:
        self._complaints += json.loads(self.call(KEPT, ""))

    def _wait_for(self, done: Callable[[], bool]) -> None:
        until = time.monotonic() + SECONDS
        while True:
            try:
                if done():
                    return
            except (WebDriverException, HTTPError):  # asked of a page that went, it never answers
                if time.monotonic() > until:
                    raise
            if time.monotonic() > until:
                raise TimeoutError(self._driver.current_url)
            time.sleep(0.02)


def write_settings(folder: Path, downloads: Path) -> None:
    """What the window looks like, and where it saves files."""
    downloads.mkdir()
    (folder / "user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{downloads}"\n', "utf-8")
    (folder / "gtk-3.0").mkdir()
    (folder / "gtk-3.0/gtk.css").write_text(SMALL_BUTTONS, "utf-8")
    (folder / "gtk-3.0/settings.ini").write_text(NO_MOTION, "utf-8")
