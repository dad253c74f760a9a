"""A server for measuring: brotli as from a good host, a link of a chosen speed, bytes counted."""

from __future__ import annotations

import hashlib
import json
import mimetypes
import subprocess
import threading
import time
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from macros.runtime.node import node

MEDIA_TYPES = {".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm"}
CHUNK = 4096


class Link:
    """A link between server and browser; everything that is sent shares its speed."""

    def __init__(self, bits_per_second: float, round_trip: float) -> None:
        self.bits_per_second = bits_per_second
        self.round_trip = round_trip
        self._free_at = 0.0
        self._lock = threading.Lock()

    def carry(self, size: int) -> None:
        """Return when the link has carried so many bytes more."""
        with self._lock:
            self._free_at = max(self._free_at, time.monotonic()) + size * 8 / self.bits_per_second
            wait = self._free_at - time.monotonic()
        if wait > 0:
            time.sleep(wait)


class Server(ThreadingHTTPServer):
    """Serves folders, each under the first part of the path; the one called "" has the rest."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, folders: Mapping[str, Path], compressed: Path) -> None:
        super().__init__(("127.0.0.1", 0), FileRequest)
        self.folders = folders
        self.link: Link | None = None
        self.sent = 0
        self.address = f"http://127.0.0.1:{self.server_port}/"
        self._bodies = self._compress(compressed)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def _compress(self, into: Path) -> dict[Path, bytes]:
        files = [path for f in self.folders.values() for path in f.rglob("*") if path.is_file()]
        targets = {path: into / hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
        sources = {target: path for path, target in targets.items()}  # the same file only once
        work = [[str(source), str(target)] for target, source in sources.items()]
        script = Path(__file__).with_name("brotli.mjs")
        subprocess.run([node(), script], input=json.dumps(work), text=True, check=True)
        return {path: target.read_bytes() for path, target in targets.items()}

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that closes drops its connections; that is no news."""

    def find(self, target: str) -> tuple[Path, bytes] | None:
        """The file that a path asks for, and its body."""
        path = unquote(urlsplit(target).path).removeprefix("/")
        first, _, rest = path.partition("/")
        file = self.folders[first] / rest if first in self.folders else self.folders[""] / path
        for candidate in (file, file / "index.html"):
            if candidate in self._bodies:
                return candidate, self._bodies[candidate]
        return None


class FileRequest(BaseHTTPRequestHandler):
    """Answers over the server's link."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server

    def setup(self) -> None:
        super().setup()
        if self.server.link:
            time.sleep(self.server.link.round_trip)  # the handshake

    def do_GET(self) -> None:
        link = self.server.link
        if link:
            time.sleep(link.round_trip)
        found = self.server.find(self.path)
        if not found:
            self.send_response(HTTPStatus.NOT_FOUND)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        file, body = found
        self.send_response(HTTPStatus.OK)
        media_type = MEDIA_TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0]
        self.send_header("Content-Type", media_type or "application/octet-stream")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Encoding", "br")
        self.send_header("Cache-Control", "max-age=31536000, immutable")
        self.end_headers()
        self.server.sent += len(body)
        size = CHUNK if link else len(body)
        for start in range(0, len(body), size):
            if link:
                link.carry(min(size, len(body) - start))
            self.wfile.write(body[start : start + size])

    def log_message(self, format: str, *args: object) -> None:
        """Stay quiet: the table is all there is to print."""
