"""The release on a loopback address: a Caddy, and the link between it and the browser.

A test can make files go missing, hang or come late, and read which were asked for.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Self
from urllib.parse import unquote, urlsplit

from browser.link import HOST, NO_PACE, REPORTS, Fault, Link
from built_site import ROOT, BuiltSite
from playwright.sync_api import Page
from released import at_address, with_other_scripts

from development import caddy

HASHED = re.compile(r"^(assets/(?:scripts|styles))-[0-9a-f]{16}/")
WEBASSEMBLY = b" 'wasm-unsafe-eval'"
# Browsers report what the policy forbade in a page, a frame or a worker.
POLICY = b"Content-Security-Policy: "
REPORTED = POLICY + b"report-uri " + REPORTS + b"; "


class SiteServer(ExitStack):
    """Serves a release until its block ends; what a test changes holds for a block of its own.

    Files are named by their path in the built site, without the hash that the release adds;
    patterns are as the shell writes them: `*` also stands for slashes, so that "*.wasm" is any
    such file anywhere.
    """

    def __init__(self, site: BuiltSite, dist: Path) -> None:
        super().__init__()
        # A site published below the root of its host must find itself below the root here too.
        self.base_path = urlsplit(site.address).path
        self.link = Link(self.name_of)
        self.link.rewritten[POLICY] = REPORTED
        self.callback(self.link.close)
        self.address = f"http://{HOST}:{self.link.own_port}{self.base_path}"
        self.caddyfile = dist / "hosts/Caddyfile"
        scratch = Path(self.enter_context(tempfile.TemporaryDirectory(dir=dist.parent)))
        self.folder = at_address(dist / "site", site.address, self.address, scratch / "site")
        self.link.port = self.enter_context(self._caddy(self.folder, scratch))

    def __enter__(self) -> Self:
        return self

    def _caddy(self, folder: Path, scratch: Path) -> AbstractContextManager[int]:
        return caddy.serving(self.caddyfile, folder, self.base_path.rstrip("/"), scratch)

    @contextmanager
    def released_anew(self) -> Iterator[None]:
        """Serve the next release, of which nothing but the scripts has changed."""
        first = self.link.port
        with tempfile.TemporaryDirectory(dir=self.folder.parent) as scratch:
            folder = with_other_scripts(self.folder, Path(scratch) / "site")
            with self._caddy(folder, Path(scratch)) as port:
                self.link.turn_to(port)
                try:
                    yield
                finally:
                    self.link.turn_to(first)

    def address_of(self, page: str) -> str:
        """Where a page is served: "scenarios/index.html" at "<address>scenarios/"."""
        return self.address + page.removesuffix("index.html")

    def script(self, name: str) -> str:
        """Where a script of ours is served, under the name that the release gave its folder."""
        (found,) = self.folder.glob(f"assets/scripts-*/{name}")
        return self.address + found.relative_to(self.folder).as_posix()

    def source(self, page: Page, name: str) -> str:
        """Where the page finds a module as it is written; the build writes it into others."""
        address = f"{self.address}{name}"
        source = ROOT / "docs/assets/scripts" / name
        page.route(
            address, lambda route: route.fulfill(path=source, content_type="text/javascript")
        )
        return address

    def name_of(self, path: str) -> str:
        """The file of the built site that a path on this server leads to."""
        name = HASHED.sub(r"\1/", unquote(path).removeprefix(self.base_path))
        return f"{name}index.html" if name == "" or name.endswith("/") else name

    @contextmanager
    def recording(self) -> Iterator[list[str]]:
        """The files asked for within the block, in order."""
        before, self.link.names = self.link.names, []
        try:
            yield self.link.names
        finally:
            self.link.names = before

    @contextmanager
    def overhearing(self) -> Iterator[list[bytes]]:
        """All that is sent here within the block: each request whole, head and body."""
        before, self.link.sent = self.link.sent, []
        try:
            yield self.link.sent
        finally:
            self.link.sent = before

    def missing(self, pattern: str) -> AbstractContextManager[None]:
        """The files that match are not there."""
        return self.link.failing(Fault(pattern, missing=True))

    def hanging(self, pattern: str) -> AbstractContextManager[None]:
        """Never answer for the files that match; the connections close with the block."""
        return self.link.failing(Fault(pattern, lost=True))

    def holding(self, pattern: str) -> AbstractContextManager[None]:
        """Answer for the files that match once the block has ended."""
        return self.link.failing(Fault(pattern, held=True))

    def cut_off(self, pattern: str, after: int) -> AbstractContextManager[None]:
        """Break the connection off after so many bytes of the files that match."""
        return self.link.failing(Fault(pattern, cut=after))

    def spoiled(self, pattern: str) -> AbstractContextManager[None]:
        """Change a byte in the middle of the files that match."""
        return self.link.failing(Fault(pattern, spoiled=True))

    @contextmanager
    def narrow(self, bytes_a_second: float, delay: float) -> Iterator[None]:
        """A slow line: all connections share it, and every request waits so many seconds."""
        self.link.pace, self.link.delay = bytes_a_second, delay
        try:
            yield
        finally:
            self.link.pace, self.link.delay = NO_PACE, 0

    @contextmanager
    def without_webassembly(self) -> Iterator[None]:
        """Serve pages under a policy that forbids WebAssembly, as some workplaces do."""
        self.link.rewritten[WEBASSEMBLY] = b""
        try:
            yield
        finally:
            del self.link.rewritten[WEBASSEMBLY]

    def violations(self) -> list[str]:
        """What was reported to be against the policy since this was last asked."""
        found = [json.loads(report)["csp-report"] for report in self.link.reports]
        self.link.reports.clear()
        names = ("violated-directive", "blocked-uri", "document-uri")
        return [" ".join(str(each.get(name)) for name in names) for each in found]
