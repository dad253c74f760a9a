"""`make serve`: the site at a local address, following every edit.

MkDocs writes again and reloads by itself a page, a style or a script that changes. Python that it
has imported stays as it was, and a template is in every page, so a change of those starts it again.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys

import watchfiles

HOST = "127.0.0.1"
FIRST_PORT = 8000
STARTS_ANEW = ("snippets", "macros", "overrides", "mkdocs.yml")


def free_port() -> int:
    """The first port from 8000 up that nothing listens on."""
    for port in range(FIRST_PORT, FIRST_PORT + 100):
        with socket.socket() as candidate:
            # A port whose last server has just gone is free, which the system denies without this.
            candidate.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                candidate.bind((HOST, port))
            except OSError:
                continue
            return port
    sys.exit(f"stopped: ports {FIRST_PORT} to {FIRST_PORT + 99} are all taken: free one of them.")


def run(port: int) -> None:
    """Pack the browser's Python, then become MkDocs."""
    packed = subprocess.run([sys.executable, "-m", "macros.runtime.pack"], check=False)
    if packed.returncode:
        print(f"waiting for the next edit in {', '.join(STARTS_ANEW)}", flush=True)
        return
    # A page that was edited is written again alone; `make build` looks at all of them.
    mkdocs = ["mkdocs", "serve", "--dirty", "--no-strict", "--dev-addr", f"{HOST}:{port}"]
    os.execv(sys.executable, [sys.executable, "-m", *mkdocs])


if __name__ == "__main__":
    watchfiles.run_process(*STARTS_ANEW, target=run, args=(free_port(),))
