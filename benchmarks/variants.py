"""Pages of the site once more: Pyodide run the plain way, ours alone, no widget."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from macros.runtime.pack import ENGINE, PYODIDE, SUMS
from macros.runtime.sums import expected_sums

HOME = Path("index.html")
PAGE = Path("scenarios/direct-bad-debt/index.html")
WIDGET = re.compile(r"<write-off-scenario .*?</write-off-scenario>", re.DOTALL)
LIGHT = re.compile(r' data-light-[a-z]+="[^"]*"')
SCRIPT = re.compile(r'<script type="module" src="[^"]*write-off-scenario\.mjs"></script>')
STARTED_AHEAD = re.compile(r'<script src="[^"]*start-ahead\.js"[^>]*></script>')
IN_THE_HEAD = re.compile(r'<script src="[^"]*write-off-scenario\.mjs" type="module"></script>')
ASKED_AHEAD = re.compile(r'<link rel="modulepreload"[^>]*>')


def write_variants(site: Path, folder: Path) -> None:
    """Write <folder>/naive, /pyodide, /without and /home, as deep in the site as PAGE is."""
    page = (site / PAGE).read_text()
    naive, pyodide = folder / "naive", folder / "pyodide"
    without, home = folder / "without", folder / "home"
    for each in (naive, pyodide, without, home):
        each.mkdir()
    (pyodide / "index.html").write_text(replace(STARTED_AHEAD, "", LIGHT.sub("", page)))
    (without / "index.html").write_text(without_widget(page))
    # Its addresses are those of a page at the top of the site.
    at_the_top = (site / HOME).read_text().replace("<head>", '<head><base href="/">', 1)
    (home / "index.html").write_text(without_widget(at_the_top))

    plain = '<script src="naive.mjs" type="module"></script>'
    (naive / "index.html").write_text(replace(SCRIPT, plain, without_head_start(page)))
    shutil.copy(Path(__file__).with_name("naive.mjs"), naive)
    (naive / "pyodide").mkdir()
    for name, _ in expected_sums(SUMS):
        shutil.copy(PYODIDE / name, naive / "pyodide")
    shutil.make_archive(str(naive / "writeoffs"), "zip", ENGINE.parent, ENGINE.name)


def without_widget(page: str) -> str:
    """The page with neither the widget nor its script."""
    return replace(SCRIPT, "", replace(WIDGET, "", without_head_start(page)))


def without_head_start(page: str) -> str:
    """The page without what lets our widget begin early."""
    return ASKED_AHEAD.sub("", replace(STARTED_AHEAD, "", replace(IN_THE_HEAD, "", page)))


def replace(pattern: re.Pattern[str], text: str, page: str) -> str:
    """The page with the one match of the pattern replaced."""
    replaced, count = pattern.subn(lambda _: text, page)
    if count != 1:
        raise ValueError(f"the page has {count} places that match {pattern.pattern}")
    return replaced
