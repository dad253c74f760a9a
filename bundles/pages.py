"""What the pages say of scripts, made to fit what has become of those."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

from bundles.fault import NotAsKnown

DEFERRED = r'<script src="([^"]*assets/scripts/)([\w-]+\.js)" defer></script>'
RUN = re.compile(rf"(?:{DEFERRED}\s*){{2,}}")
NAMES = re.compile(DEFERRED)
TOGETHER = "every-page.js"
AHEAD = re.compile(r'<link rel="modulepreload" href="[^"]*/([\w.-]+\.mjs)">')


def deferred(pages: Iterable[str]) -> tuple[str, ...]:
    """The names of the plain scripts that every page runs one after the other.

    Raises NotAsKnown where pages differ in them.
    """
    runs = {
        tuple(name for _, name in NAMES.findall(run[0]))
        for html in pages
        for run in RUN.finditer(html)
    }
    if len(runs) != 1:
        raise NotAsKnown(f"pages run {len(runs)} different rows of plain scripts: {sorted(runs)}")
    return runs.pop()


def fitted(html: str, inlined: Set[str]) -> str:
    """The page with one script in the place of that row, and asking ahead for none that is gone."""
    html = RUN.sub(rf'<script src="\g<1>{TOGETHER}" defer></script>\n  ', html)
    return AHEAD.sub(lambda found: "" if found[1] in inlined else found[0], html)
