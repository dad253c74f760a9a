"""One sheet in place of the theme's, without what the site cannot use."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
from collections.abc import Set
from pathlib import Path

from macros.runtime.node import node
from theme_styles import words

PROGRAM = Path(__file__).with_name("purged.mjs")
FOLDER = "assets/stylesheets"
# In the order in which pages name them.
WHOLE = ("main", "palette")
NAMED = re.compile(
    r"\s*".join(
        rf'<link rel="stylesheet" href="([^"]*){FOLDER}/{name}\.\w+\.min\.css">' for name in WHOLE
    )
)
ASKED = re.compile(r"var\(\s*(--[\w-]+)")
DECLARED = re.compile(r"[{;]\s*(--[\w-]+)\s*:")


class NotAsKnown(Exception):
    """The theme is other than this step takes it to be; the message says how."""


def write(site: Path, engine: Path) -> Path:
    """Write the sheet into the built site, name it in every page, and take the theme's out.

    Raises NotAsKnown.
    """
    whole = [_the_only(site / FOLDER, name) for name in WHOLE]
    known = words.of_the_site(site, engine)
    ours = (path.read_text("utf-8") for path in site.glob("assets/styles/*.css"))
    elsewhere = known.union(*(words.in_code(css) for css in ours))
    css = purged(
        "".join(each.read_text("utf-8") for each in whole),
        known,
        {word for word in elsewhere if word.startswith("--")},
    )
    sheet = site / FOLDER / f"theme.{hashlib.sha256(css.encode()).hexdigest()[:8]}.css"
    sheet.write_text(css, "utf-8")
    for page in site.rglob("*.html"):
        _name(sheet, page)
    for each in whole:
        each.unlink()
        each.with_name(f"{each.name}.map").unlink(missing_ok=True)
    return sheet


def purged(css: str, known: Set[str], variables: Set[str]) -> str:
    """The sheet without selectors that the known words cannot make up, and without variables that
    neither the rest of it nor anything else asks for. Raises NotAsKnown.
    """
    work = {
        "css": css,
        "words": sorted(known | words.completed(known, words.in_code(css))),
        "variables": sorted(variables),
    }
    done = subprocess.run(
        [node(), PROGRAM], input=json.dumps(work), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise NotAsKnown(f"PurgeCSS could not read the theme's sheets: {done.stderr.strip()}")
    asked = {*ASKED.findall(done.stdout), *variables}
    if lost := asked & {*DECLARED.findall(css)} - {*DECLARED.findall(done.stdout)}:
        raise NotAsKnown(f"variables are asked for and no longer there: {', '.join(sorted(lost))}")
    return done.stdout


def _the_only(folder: Path, name: str) -> Path:
    found = list(folder.glob(f"{name}.*.min.css"))
    if len(found) != 1:
        raise NotAsKnown(f"{folder} has {len(found)} sheets of the theme that are called {name}")
    return found[0]


def _name(sheet: Path, page: Path) -> None:
    html = page.read_text("utf-8")
    named = NAMED.sub(rf'<link rel="stylesheet" href="\g<1>{FOLDER}/{sheet.name}">', html)
    if re.search(rf"{FOLDER}/(?:{'|'.join(WHOLE)})\.", named):
        raise NotAsKnown(f"{page} names the theme's sheets in another way")
    if named != html:
        page.write_text(named, "utf-8")
