"""Lighthouse, as a phone of middling speed, over a few kinds of page of the release.

It works out the times from the page's work on this machine, so they are fit to be looked at only
where the machine does nothing else. Nothing waits for its scores.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from development.browser import ARGUMENTS, FOUND
from development.caddy import serving
from macros.runtime.node import node
from release.__main__ import make

SITE = Path("site")
PROGRAM = Path(sys.prefix) / "bench/node_modules/lighthouse/cli/index.js"
PAGES = ("", "scenarios/direct-bad-debt/", "glossary/write-off/", "explain/books-and-tax/")
# What each must reach, as Lighthouse counts it: of 100.
TARGETS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
ROUNDS = 3


def scores(address: str) -> dict[str, float]:
    """Each score of the page at that address, from 0 to 100."""
    flags = " ".join(("--headless=new", *ARGUMENTS))
    command = [node(), str(PROGRAM), address, "--output=json", "--quiet", f"--chrome-flags={flags}"]
    done = subprocess.run(
        [*command, f"--only-categories={','.join(TARGETS)}"],
        env={**os.environ, "CHROME_PATH": FOUND.read_text()},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    categories = json.loads(done.stdout)["categories"]
    return {name: round(100 * categories[name]["score"]) for name in TARGETS}


def table() -> Iterator[str]:
    """The median of some rounds for each page, as Markdown, a line at a time."""
    yield f"| Lighthouse, mobile, median of {ROUNDS} | {' | '.join(TARGETS)} |"
    yield f"|---|{'---|' * len(TARGETS)}"
    with tempfile.TemporaryDirectory() as folder:
        scratch, dist = Path(folder), Path(folder, "dist")
        make(SITE, dist, "0")
        with serving(dist / "hosts/Caddyfile", dist / "site", "", scratch) as port:
            for page in PAGES:
                rounds = [scores(f"http://127.0.0.1:{port}/{page}") for _ in range(ROUNDS)]
                told = (f"{median(each[name] for each in rounds):.0f}" for name in TARGETS)
                yield f"| /{page} | {' | '.join(told)} |"
    yield f"| target | {' | '.join(f'≥ {least}' for least in TARGETS.values())} |"


if __name__ == "__main__":
    for line in table():
        print(line, flush=True)
