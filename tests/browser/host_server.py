"""A site of somebody else on a loopback address: another origin, and another site, than ours."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import cast

PAGE = """<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8"><title>Somebody’s page</title><link rel="icon" href="data:,">
  <style>{style}</style>
</head>
<body><a id="before" href="#">Before</a>{body}<a id="after" href="#">After</a></body>
</html>
"""


class HostServer(ThreadingHTTPServer):
    """Serves the pages it is given, by name. Its host is `localhost`, ours is 127.0.0.1."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), HostRequest)
        self.address = f"http://localhost:{self.server_port}/"
        self.pages: dict[str, str] = {}
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def put(self, body: str, style: str = "") -> str:
        """The address of a page with that body and style sheet."""
        name = f"page-{len(self.pages)}"
        self.pages[f"/{name}"] = PAGE.format(body=body, style=style)
        return self.address + name


class HostRequest(BaseHTTPRequestHandler):
    """Answers with one of the pages."""

    def do_GET(self) -> None:
        page = cast("HostServer", self.server).pages.get(self.path)
        body = (page or "").encode()
        self.send_response(200 if page else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Stay quiet."""
