"""Finds the Caddy that serves the release to the tests, and gets one where the machine has none.

Debian's package is unpacked, not installed: as a service it would start by itself and take port 80.
The program's path is kept in .venv/web-server.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from development import debian

FOUND = Path(sys.prefix) / "web-server"
UNPACKED = Path(sys.prefix) / "caddy"


def works(executable: str) -> bool:
    """Whether it is a Caddy that can be started."""
    done = subprocess.run([executable, "version"], capture_output=True, text=True, check=False)
    return done.returncode == 0 and done.stdout.lstrip("v").startswith("2.")


def candidates() -> Iterator[str]:
    """Paths to try, each step taken only when those before it did not help."""
    yield from filter(None, [shutil.which("caddy")])
    debian.unpack(UNPACKED, "caddy")
    yield from map(str, UNPACKED.glob("usr/bin/caddy"))


def main() -> None:
    """Keep the path of a working Caddy, or stop and say what to do."""
    if FOUND.exists() and Path(FOUND.read_text()).exists():
        return
    for executable in candidates():
        if works(executable):
            FOUND.write_text(executable)
            print(f"the tests serve the release with {executable}")
            return
    sys.exit("stopped: the tests need the web server Caddy 2: install caddy, then run make again.")


if __name__ == "__main__":
    main()
