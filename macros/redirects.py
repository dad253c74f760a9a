"""`python -m macros.redirects`: writes a page at every old address of snippets/redirects.yml."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from pathlib import Path

import yaml
from mkdocs.utils import get_relative_url
from writeoffs.view.markup import escape

REDIRECTS = Path(__file__).parents[1] / "snippets" / "redirects.yml"
ADDRESS = re.compile(r"([a-z0-9-]+/)+")
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
# What only a page at an old address says: `make serve` builds over what it has built before.
MOVED = "<title>This page has moved</title>"

PAGE = """<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    {moved}
    <link rel="canonical" href="{canonical}">
    <meta http-equiv="refresh" content="0; url={relative}">
  </head>
  <body>
    <h1>This page has moved</h1>
    <p><a href="{relative}">Go to where it is now</a></p>
  </body>
</html>
"""


class BrokenRedirects(Exception):
    """Every fault of the redirects, a line each, with file and line."""


def load(path: Path = REDIRECTS) -> Mapping[str, str]:
    """The new address of every old one."""
    found: dict[str, str] = yaml.safe_load(path.read_text("utf-8"))
    return found


def write(site: Path, path: Path = REDIRECTS) -> None:
    """Write a page at every old address of the built site, or none. Raises BrokenRedirects."""
    moved = load(path)
    faults = [
        f"{path}:{_line(path, old)}: {fault}"
        for old, new in moved.items()
        for fault in _faults(site, old, new)
    ]
    if faults:
        raise BrokenRedirects("\n".join(faults))
    for old, new in moved.items():
        (canonical,) = CANONICAL.findall((site / new / "index.html").read_text("utf-8"))
        page = site / old / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(
            PAGE.format(
                moved=MOVED, canonical=canonical, relative=escape(get_relative_url(new, old))
            ),
            "utf-8",
        )


def _faults(site: Path, old: str, new: str) -> list[str]:
    faults = [
        f"{address}: an address is words joined by hyphens, each followed by a slash"
        for address in (old, new)
        if not ADDRESS.fullmatch(address)
    ]
    if not faults:
        if not (site / new / "index.html").exists():
            faults.append(f"{new}: there is no such page")
        page = site / old / "index.html"
        if page.exists() and MOVED not in page.read_text("utf-8"):
            faults.append(f"{old}: there is a page at this address")
    return faults


def _line(path: Path, old: str) -> int:
    lines = path.read_text("utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if line.startswith(old)), 1)


if __name__ == "__main__":
    try:
        write(Path("site"))
    except BrokenRedirects as fault:
        sys.exit(f"stopped: a redirect is wrong:\n{fault}")
