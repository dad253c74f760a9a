"""Firefox as Debian packages it, over WebDriver BiDi, which it speaks by itself."""

from __future__ import annotations

import json
import os
import re
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from browser.engines.engine import WebDriverEngine, saved_in
from browser.page_layout import screen
from selenium.webdriver.common.bidi.common import command_builder
from selenium.webdriver.remote.websocket_connection import WebSocketConnection

from development.engines import FIREFOX, program

LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
SECONDS = 60  # to start, and to answer
# Where nothing listens: a request to another host fails even where a test does not look.
NOWHERE = {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.share_proxy_settings": True,
    "network.proxy.no_proxies_on": "127.0.0.1, localhost",
}


class Told:
    """One kind of event, as the connection wants it described."""

    def __init__(self, event_class: str) -> None:
        self.event_class = event_class

    @staticmethod
    def from_json(params: dict[str, Any]) -> dict[str, Any]:
        return params


class Firefox(WebDriverEngine):
    """A Firefox of its own, with a fresh profile in the folder."""

    def __init__(self, folder: Path, *, dark: bool = False, scripts: bool = True) -> None:
        self._downloads = folder / "downloads"
        self._downloads.mkdir()
        self._complaints = []
        write_profile(
            folder,
            {
                **NOWHERE,
                "app.normandy.enabled": False,
                "browser.aboutwelcome.enabled": False,
                "browser.download.dir": str(self._downloads),
                "browser.download.folderList": 2,
                "javascript.enabled": scripts,
                "layout.css.prefers-color-scheme.content-override": 0 if dark else 1,
                "ui.prefersReducedMotion": 1,
            },
        )
        said = folder / "said.txt"
        command = (program(*FIREFOX), "--headless", "--no-remote", "--profile", folder)
        with said.open("w") as stderr:
            self._process = subprocess.Popen(
                [*command, "--remote-debugging-port", "0", "about:blank"],
                env={**os.environ, "MOZ_CRASHREPORTER_DISABLE": "1"},
                stdout=subprocess.DEVNULL,
                stderr=stderr,
            )
        try:
            address = told_in(said)
        except BaseException:
            self._process.kill()
            raise
        self._connection = WebSocketConnection(f"{address}/session", SECONDS, 0.005)
        self._send("session.new", capabilities={})
        # A tab of our own: the first one never has the focus, and no key presses a button in it.
        self._page: str = self._send("browsingContext.create", type="tab")["context"]
        self._connection.add_callback(Told("log.entryAdded"), self._on_entry)
        self._send("session.subscribe", events=["log.entryAdded"])

    def go(self, address: str) -> None:
        self._send("browsingContext.navigate", context=self._page, url=address, wait="complete")

    def call(self, function: str, text: str) -> str:
        answer = self._send(
            "script.callFunction",
            functionDeclaration=function,
            arguments=[{"type": "string", "value": text}],
            awaitPromise=False,
            target={"context": self._page},
        )
        if answer["type"] != "success":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        returned: str = answer["result"]["value"]
        return returned

    def resize(self, width: int) -> None:
        self._send("browsingContext.setViewport", context=self._page, viewport=screen(width))

    def heard(self) -> list[str]:
        heard, self._complaints = self._complaints, []
        return heard

    def saved(self, name: str) -> bytes | None:
        return saved_in(self._downloads, name)

    def close(self) -> None:
        self._connection.close()
        self._process.terminate()
        try:
            self._process.wait(SECONDS)
        finally:
            self._process.kill()

    def perform(self, actions: list[dict[str, object]]) -> None:
        self._send("input.performActions", context=self._page, actions=actions)

    def _send(self, method: str, **params: object) -> Any:
        return self._connection.execute(command_builder(method, params))

    def _on_entry(self, entry: dict[str, Any]) -> None:
        if entry["level"] in ("error", "warn"):
            self._complaints.append(f"{entry['level']}: {entry['text']}")


def told_in(said: Path) -> str:
    """The address that Firefox says it listens at."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        if listening := LISTENING.search(said.read_text("utf-8")):
            return listening[1]
        time.sleep(0.02)
    raise TimeoutError(f"Firefox did not start: {said.read_text('utf-8')}")


def write_profile(folder: Path, preferences: Mapping[str, object]) -> None:
    lines = [f"user_pref({json.dumps(n)}, {json.dumps(v)});\n" for n, v in preferences.items()]
    (folder / "user.js").write_text("".join(lines), "utf-8")
