"""A Caddy that serves a release on loopback, with the Caddyfile that the release brings."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

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


@contextmanager
def serving(caddyfile: Path, site: Path, base_path: str, scratch: Path) -> Iterator[int]:
    """Serve the folder `site` below the path while the block runs, at this port."""
    if not FOUND.exists():
        pytest.fail("no web server is set up: run `make test`", pytrace=False)
    port = free_port()
    settings = scratch / "Caddyfile"
    settings.write_text(SETTINGS.format(caddyfile=caddyfile))
    told = {"ADDRESS": f"http://127.0.0.1:{port}", "SITE": str(site), "BASE_PATH": base_path}
    command = [*WITH_US, FOUND.read_text(), "run", "--config", settings, "--adapter", "caddyfile"]
    with (scratch / "caddy.log").open("w+") as log:
        # Whatever it keeps for itself it keeps in its home.
        environment = {**os.environ, **told, "HOME": str(scratch), "XDG_DATA_HOME": str(scratch)}
        caddy = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        try:
            wait_until_it_answers(port, caddy, Path(log.name))
            yield port
        finally:
            caddy.terminate()
            caddy.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_until_it_answers(port: int, caddy: subprocess.Popen[bytes], log: Path) -> None:
    while caddy.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except ConnectionRefusedError:
            time.sleep(0.02)
    pytest.fail(f"Caddy did not start: {log.read_text()}", pytrace=False)
