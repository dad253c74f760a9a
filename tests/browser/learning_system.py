"""A learning system: scorm-again in a page, and a server that knows files and nothing else.

As some systems do, it leads no folder to its page and has no type for WebAssembly.
"""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import PurePosixPath
from typing import Any, cast
from urllib.parse import urlsplit

from built_site import ROOT
from playwright.sync_api import FrameLocator, Locator, Page, expect

from lms.scorm import LAUNCH

TYPES = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".png": "image/png",
}
RUN_TIME = ROOT / "node_modules/scorm-again/dist/scorm12.min.js"
# What a trainee's record was at the end of a visit, the system keeps for the next one.
SYSTEM = f"""<!doctype html><html lang="en"><title>A learning system</title>
<link rel="icon" href="data:,"><script src="/scorm12.js"></script><script>
const query = new URLSearchParams(location.search);
if (!query.has("without")) {{
  window.API = new Scorm12API({{ logLevel: 5 }});
  const kept = JSON.parse(query.get("record") ?? "{{}}");
  if (query.has("refuses")) API.LMSInitialize = () => "false";
  API.loadFromJSON({{ ...kept, student_data: {{ mastery_score: "80" }} }}, "");
}}
</script>
<iframe id="visit" title="visit" style="width:100%;height:90vh" src="/{LAUNCH}"></iframe></html>"""


class LearningSystem(ThreadingHTTPServer):
    """Serves a package below the root of its host, and the page of the system at /system."""

    daemon_threads = True

    def __init__(self, files: dict[str, bytes]) -> None:
        super().__init__(("127.0.0.1", 0), _Request)
        self.files = files
        self.address = f"http://127.0.0.1:{self.server_port}/"
        self.missed: list[str] = []
        threading.Thread(target=self.serve_forever, daemon=True).start()


class _Request(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with a file of the package, or with the system's own."""
        system = cast("LearningSystem", self.server)
        path = urlsplit(self.path).path[1:]
        own = {"system": SYSTEM.encode(), "scorm12.js": RUN_TIME.read_bytes()}
        body = own.get(path) or system.files.get(path)
        if body is None:
            system.missed.append(path)
        suffix = ".html" if path == "system" else PurePosixPath(path).suffix
        self.send_response(200 if body is not None else 404)
        self.send_header("Content-Type", TYPES.get(suffix, "application/octet-stream"))
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@dataclass(frozen=True)
class Visit:
    """One visit of a trainee: the system's page with the course in it."""

    page: Page

    @property
    def line(self) -> Locator:
        """What the course says of its record."""
        return self._player.get_by_role("status").first

    @property
    def course(self) -> FrameLocator:
        """The page of the course that is open."""
        return self._player.frame_locator("#course")

    @property
    def _player(self) -> FrameLocator:
        return self.page.frame_locator("#visit")

    def record(self) -> dict[str, Any]:
        """What the system holds of the trainee."""
        held: dict[str, Any] = json.loads(self.page.evaluate("JSON.stringify(API.cmi)"))
        return held

    def leave(self) -> dict[str, Any]:
        """Close the course, and give the record that the system keeps."""
        self.page.evaluate("document.querySelector('#visit').src = 'about:blank'")
        expect(self._player.locator("#record")).to_have_count(0)
        return self.record()
