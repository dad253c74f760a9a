"""What a browser may do with the pages: the headers, worked out from the pages themselves.

Every host's file and every test reads them here.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

# Inline scripts that a browser runs; data such as JSON is none.
INLINE = re.compile(r"<script(?: type=\"(?:module|text/javascript)\")?>(.*?)</script>", re.DOTALL)
STYLED = re.compile(r"<style\b|\sstyle=\"|\son[a-z]+=\"")
EMBED = "embed/"

HEADERS: Mapping[str, str] = {
    # An address can hold what a reader typed, and a server notes where requests come from.
    "Referrer-Policy": "strict-origin",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


class BrokenPolicy(Exception):
    """A page holds what no strict policy allows; the message names it."""


def script_hashes(site: Path) -> tuple[str, ...]:
    """The hash of every inline script of the site, in order. Raises BrokenPolicy."""
    found: set[str] = set()
    for page in sorted(site.rglob("*.html")):
        html = page.read_text("utf-8")
        if styled := STYLED.search(html):
            raise BrokenPolicy(f"{page}: {styled[0].strip()}… cannot be allowed by a strict policy")
        found |= {_hash(script) for script in INLINE.findall(html)}
    return tuple(sorted(found))


def content_security_policy(hashes: Iterable[str], *, framed: bool = False) -> str:
    """The policy of a page; `framed` is one that other sites may show in a frame."""
    ancestors = "*" if framed else "'none'"
    return "; ".join((*_directives(hashes), f"frame-ancestors {ancestors}"))


def in_the_page(hashes: Iterable[str]) -> str:
    """The same for a host that sets no headers; a page cannot say who may frame it."""
    return "; ".join(_directives(hashes))


def _directives(hashes: Iterable[str]) -> tuple[str, ...]:
    scripts = " ".join(f"'{each}'" for each in hashes)
    return (
        "default-src 'none'",
        "base-uri 'self'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'none'",
        "frame-src 'self'",
        # The theme's icons are masks written into its style sheet.
        "img-src 'self' data:",
        "manifest-src 'self'",
        f"script-src 'self' {scripts} 'wasm-unsafe-eval'",
        "style-src 'self'",
        "worker-src 'self'",
    )


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
