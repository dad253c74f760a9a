"""The built site on a loopback address, served as a good host would serve it.

With the headers of the release, right media types and lasting caching of hashed files. A test
can make files go missing, hang or come late, and read which were asked for.
"""

from __future__ import annotations

import mimetypes
import sys
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from fnmatch import fnmatchcase
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import PurePosixPath
from typing import cast
from urllib.parse import urljoin, urlsplit

from built_site import BuiltSite

from release.policy import EMBED, HEADERS, content_security_policy, script_hashes

# Not every machine's table has these right.
MEDIA_TYPES = {".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm"}
WEBASSEMBLY = "'wasm-unsafe-eval'"


class SiteServer(ThreadingHTTPServer):
    """One server for a whole test session; what a test changes holds for its `with` block.

    Files are named by their path in the site's folder, patterns as the shell writes them: `*` also
    stands for slashes, so that "*.wasm" is any such file anywhere.
    """

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, site: BuiltSite) -> None:
        super().__init__(("127.0.0.1", 0), FileRequest)
        self.site = site
        self.hashes = script_hashes(site.folder)
        self.forbidden = ""  # of what the policy allows
        # A site published below the root of its host must find itself below the root here too.
        self.address = f"http://127.0.0.1:{self.server_port}{urlsplit(site.address).path}"
        self.requests: list[str] = []
        self.absent: list[str] = []
        self.held: list[tuple[str, float | None, threading.Event]] = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def address_of(self, page: str) -> str:
        """Where a page is served: "scenarios/index.html" at "<address>scenarios/"."""
        return self.address + page.removesuffix("index.html")

    @contextmanager
    def recording(self) -> Iterator[list[str]]:
        """The files asked for within the block, in order."""
        before, self.requests = self.requests, []
        try:
            yield self.requests
        finally:
            self.requests = before

    @contextmanager
    def missing(self, pattern: str) -> Iterator[None]:
        """Answer 404 for the files that match."""
        self.absent.append(pattern)
        try:
            yield
        finally:
            self.absent.remove(pattern)

    def hanging(self, pattern: str) -> AbstractContextManager[None]:
        """Never answer for the files that match; the connections close with the block."""
        return self._holding(pattern, None)

    def slow(self, pattern: str, seconds: float) -> AbstractContextManager[None]:
        """Answer late for the files that match."""
        return self._holding(pattern, seconds)

    @contextmanager
    def without_webassembly(self) -> Iterator[None]:
        """Serve pages under a policy that forbids WebAssembly, as some workplaces do."""
        self.forbidden = WEBASSEMBLY
        try:
            yield
        finally:
            self.forbidden = ""

    def headers_of(self, path: str) -> dict[str, str]:
        """What the release has a host say of a file."""
        policy = content_security_policy(self.hashes, framed=path.startswith(EMBED))
        allowed = policy.replace(f" {self.forbidden}", "") if self.forbidden else policy
        return {**HEADERS, "Content-Security-Policy": allowed}

    @contextmanager
    def _holding(self, pattern: str, seconds: float | None) -> Iterator[None]:
        hold = (pattern, seconds, threading.Event())
        self.held.append(hold)
        try:
            yield
        finally:
            self.held.remove(hold)
            hold[2].set()

    def handle_error(self, request: object, client_address: object) -> None:
        """A page that was closed while a file was on its way is no error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class FileRequest(BaseHTTPRequestHandler):
    """Answers one request out of the site's folder."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with the file, unless a test has arranged otherwise."""
        server = cast("SiteServer", self.server)
        wanted = urljoin(server.site.address, urlsplit(self.path).path)
        path = server.site.file_at(wanted) or ""
        server.requests.append(path)
        for pattern, seconds, block_ended in list(server.held):
            if fnmatchcase(path, pattern) and block_ended.wait(seconds):
                self.close_connection = True
                return
        absent = any(fnmatchcase(path, pattern) for pattern in server.absent)
        if absent or not (server.site.folder / path).is_file():
            self._answer(server, HTTPStatus.NOT_FOUND, "404.html")
        else:
            self._answer(server, HTTPStatus.OK, path)

    def _answer(self, server: SiteServer, status: HTTPStatus, path: str) -> None:
        body = (server.site.folder / path).read_bytes()
        if path == "sitemap.xml":
            # Instant navigation looks every link up here, its host and port included.
            body = body.replace(server.site.address.encode(), server.address.encode())
        known = MEDIA_TYPES.get(PurePosixPath(path).suffix) or mimetypes.guess_type(path)[0]
        lasting = path.startswith("assets/runtime/")
        self.send_response(status)
        self.send_header("Content-Type", known or "application/octet-stream")
        self.send_header("Content-Length", str(len(body)))
        for name, value in server.headers_of(path).items():
            self.send_header(name, value)
        self.send_header("Cache-Control", "max-age=31536000, immutable" if lasting else "no-cache")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Stay quiet: `requests` has what a test needs to know."""
