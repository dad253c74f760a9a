"""A page of the site twice more: with Pyodide run the plain way, and without its widget."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from macros.runtime.pack import ENGINE, PYODIDE, pyodide_sums

PAGE = Path("scenarios/direct-bad-debt/index.html")
WIDGET = re.compile(r"<write-off-scenario .*?</write-off-scenario>", re.DOTALL)
SCRIPT = re.compile(r'<script type="module" src="[^"]*write-off-scenario\.mjs"></script>')


def write_variants(site: Path, folder: Path) -> None:
    """Write <folder>/naive and <folder>/without, pages as deep in the site as PAGE is."""
    page = (site / PAGE).read_text()
    naive, without = folder / "naive", folder / "without"
    naive.mkdir()
    without.mkdir()
    (without / "index.html").write_text(replace(SCRIPT, "", replace(WIDGET, "", page)))

    plain = '<script src="naive.mjs" type="module"></script>'
    (naive / "index.html").write_text(replace(SCRIPT, plain, page))
    shutil.copy(Path(__file__).with_name("naive.mjs"), naive)
    (naive / "pyodide").mkdir()
    for name, _ in pyodide_sums():
        shutil.copy(PYODIDE / name, naive / "pyodide")
    shutil.make_archive(str(naive / "writeoffs"), "zip", ENGINE.parent, ENGINE.name)


def replace(pattern: re.Pattern[str], text: str, page: str) -> str:
    """The page with the one match of the pattern replaced."""
    replaced, count = pattern.subn(lambda _: text, page)
    if count != 1:
        raise ValueError(f"{PAGE} has {count} places that match {pattern.pattern}")
    return replaced
