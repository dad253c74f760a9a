"""Finds Chromium's headless shell, which the browser tests drive, and gets it where it is missing.

It is Chromium without windows. A whole Chromium draws toolbars for every page that a test opens,
which costs more than the page. Debian's packages are unpacked, not installed, so that an older
Chromium of the machine stays as it is. Where the shell cannot be had, the tests drive the whole
one. The path of what they drive is kept in .venv/headless-shell.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from development import browser, debian

FOUND = Path(sys.prefix) / "headless-shell"
UNPACKED = Path(sys.prefix) / "chromium-headless-shell"
PACKAGES = ("chromium-headless-shell", "chromium-common")


def candidates() -> Iterator[str]:
    """Paths to try, each step taken only when those before it did not help."""
    yield from filter(None, [shutil.which("chromium-headless-shell")])
    debian.unpack(UNPACKED, *PACKAGES)
    yield from map(str, UNPACKED.glob("usr/lib/chromium/chromium-headless-shell"))
    print("there is no headless shell of Chromium: the tests take twice as long", flush=True)
    yield browser.FOUND.read_text()


def main() -> None:
    """Keep the path of what the tests drive; `development.browser` comes before this."""
    if FOUND.exists() and Path(FOUND.read_text()).exists():
        return
    found = next(filter(browser.works, candidates()), None)
    if found is None:
        sys.exit("stopped: no Chromium starts any more: remove .venv/browser, then run make again.")
    FOUND.write_text(found)
    print(f"the tests use {found}")


if __name__ == "__main__":
    main()
