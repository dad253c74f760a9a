"""A server for measuring: brotli as a good host sends it, a link of a chosen speed, bytes counted."""

from __future__ import annotations

import mimetypes
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import brotli

MEDIA_TYPES = {".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm"}
# What gains nothing from a second compression.
COMPRESSED = {".png", ".jpg", ".jpeg", ".webp", ".woff2"}
CHUNK = 4096


@dataclass
class Link:
    """A link between the server and the browser: everything that is sent shares its speed."""

    bits_per_second: float
    round_trip: float

    def __post_init__(self) -> None:
        self._free_at = 0.0
        self._lock = threading.Lock()

    def wait_for(self, size: int) -> None:
        """Return when the link would have carried so many more bytes."""
        with self._lock:
            self._free_at = max(self._free_at, time.monotonic()) + size * 8 / self.bits_per_second
            wait = self._free_at - time.monotonic()
        if wait > 0:
            time.sleep(wait)


class Server:
    """Serves folders, each under the first part of the path; "" is the rest of the paths."""

    def __init__(self, folders: Mapping[str, Path]) -> None:
        self.folders = folders
        self.link: Link | None = None
        self.sent = 0
        self._bodies: dict[Path, tuple[bytes, bool]] = {}
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._http.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._http.server_port}"
        threading.Thread(target=self._http.serve_forever, daemon=True).start()

    def close(self) -> None:
        """Stop serving."""
        self._http.shutdown()
        self._http.server_close()

    def body(self, path: Path) -> tuple[bytes, bool]:
        """The bytes that go over the wire for a file, and whether they are brotli."""
        if path not in self._bodies:
            raw = path.read_bytes()
            squeezed = path.suffix not in COMPRESSED
            self._bodies[path] = (brotli.compress(raw) if squeezed else raw, squeezed)
        return self._bodies[path]

    def file_at(self, target: str) -> Path | None:
        """The file that a path asks for."""
        path = unquote(urlsplit(target).path).removeprefix("/")
        first, _, rest = path.partition("/")
        file = self.folders[first] / rest if first in self.folders else self.folders[""] / path
        if file.is_dir():
            file /= "index.html"
        return file if file.is_file() else None

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            """Answers over the server's link."""

            protocol_version = "HTTP/1.1"

            def setup(self) -> None:
                super().setup()
                if server.link:
                    time.sleep(server.link.round_trip)  # TCP's handshake

            def do_GET(self) -> None:
                if server.link:
                    time.sleep(server.link.round_trip)
                file = server.file_at(self.path)
                if not file:
                    self.send_response(HTTPStatus.NOT_FOUND)
                    self.send_header("Content-Length", "0")
                    return self.end_headers()
                body, squeezed = server.body(file)
                self.send_response(HTTPStatus.OK)
                guess = MEDIA_TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0]
                self.send_header("Content-Type", guess or "application/octet-stream")
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Cache-Control", "max-age=31536000, immutable")
                if squeezed:
                    self.send_header("Content-Encoding", "br")
                self.end_headers()
                server.sent += len(body)
                for start in range(0, len(body), CHUNK if server.link else len(body) or 1):
                    chunk = body[start : start + CHUNK] if server.link else body
                    if server.link:
                        server.link.wait_for(len(chunk))
                    self.wfile.write(chunk)
                return None

            def log_message(self, format: str, *args: object) -> None:
                """The table is all that is printed."""

        return Handler
