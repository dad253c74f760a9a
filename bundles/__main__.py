"""`python -m bundles`: writes the scripts and styles of the built site anew."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from bundles import modules, pages
from bundles.fault import NotAsKnown
from macros.runtime.node import node

SITE = Path("site")
PROGRAM = Path(__file__).with_name("bundle.mjs")


def write(site: Path) -> None:
    """Bundle the scripts and styles of the built site. Raises NotAsKnown."""
    scripts = site / "assets/scripts"
    html = {path: path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    kept = modules.kept(scripts, html.values())
    inlined = {path.name for path in scripts.glob("*.mjs")} - kept
    row = pages.deferred(html.values())
    together = "".join((scripts / name).read_text("utf-8") for name in row)
    (scripts / pages.TOGETHER).write_text(together, "utf-8")
    for name in row:
        (scripts / name).unlink()
    _write_anew(
        modules=[scripts / name for name in kept],
        plain=scripts.glob("*.js"),
        styles=(site / "assets/styles").glob("*.css"),
    )
    for name in inlined:
        (scripts / name).unlink()
    for path, text in html.items():
        fitted = pages.fitted(text, inlined)
        if fitted != text:
            path.write_text(fitted, "utf-8")


def _write_anew(**files: Iterable[Path]) -> None:
    work = {kind: sorted(map(str, paths)) for kind, paths in files.items()}
    done = subprocess.run(
        [node(), PROGRAM],
        input=json.dumps(work),
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NotAsKnown(done.stderr.strip())


if __name__ == "__main__":
    try:
        write(SITE)
    except NotAsKnown as fault:
        sys.exit(f"stopped: {fault}")
