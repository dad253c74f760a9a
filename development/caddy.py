"""A Caddy that serves a release on loopback, with the Caddyfile that the release brings."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from development.web_server import FOUND

# What a test needs besides: no door to change its settings by, and no other interface.
SETTINGS = """{{
	admin off
	default_bind 127.0.0.1
}}
import {caddyfile}
"""
# It ends with the process that started it, however that ends.
WITH_US = ("setpriv", "--pdeathsig", "TERM")


class CannotServe(Exception):
    """Caddy is not there or did not start; the message says why."""


@contextmanager
def serving(caddyfile: Path, site: Path, base_path: str, scratch: Path) -> Iterator[int]:
    """Serve the folder `site` below the path while the block runs, at this port.

    Raises CannotServe.
    """
    if not FOUND.exists():
        raise CannotServe("no web server is set up")
    port = free_port()
    settings = scratch / "Caddyfile"
    settings.write_text(SETTINGS.format(caddyfile=caddyfile))
    told = {"ADDRESS": f"http://127.0.0.1:{port}", "SITE": str(site), "BASE_PATH": base_path}
    run = (FOUND.read_text(), "run", "--config", str(settings), "--adapter", "caddyfile")
    with (scratch / "caddy.log").open("w+") as log:
        # Whatever it keeps for itself it keeps in its home.
        environment = {**os.environ, **told, "HOME": str(scratch), "XDG_DATA_HOME": str(scratch)}
        caddy = subprocess.Popen([*WITH_US, *run], env=environment, stdout=log, stderr=log)
        try:
            wait_until_it_answers(port, caddy, Path(log.name))
            yield port
        finally:
            caddy.terminate()
            caddy.wait()


def free_port() -> int:
    """A port of loopback that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_until_it_answers(port: int, caddy: subprocess.Popen[bytes], log: Path) -> None:
    """Return when Caddy takes connections. Raises CannotServe."""
    while caddy.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except ConnectionRefusedError:
            time.sleep(0.02)
    raise CannotServe(f"Caddy did not start: {log.read_text()}")
