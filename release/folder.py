"""The site as a folder that opens by a double click: no server, no network.

From `file:` a browser shows a folder where a link ends in "/", and loads no module. So links name
the file, and a plain script tells the page to look as it does where scripts are off.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from release.hashed_names import ASSETS
from release.policy import EMBED

SCRIPT = Path(__file__).with_name("opened-from-a-folder.js")
README = Path(__file__).with_name("README.txt")
# The attribute that the script sets on the root, and that frames without an origin have too.
STILL = ":where([data-still])"
LIVE = ":where(:root:not([data-still]))"

# Of a page that has moved, the meta element leads on.
LINK = re.compile(r'(<a\b[^>]*? href="|<meta http-equiv="refresh" content="0; url=)([^"]*)"')
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//")
FOLDER = re.compile(r"(?:^|/)\.{0,2}$")
# Before the first style sheet, so that nothing is painted in another way first.
FIRST_SHEET = '<link rel="stylesheet"'
SCRIPTING = re.compile(r"@media ?([^{}]*)\(scripting: ?(none|enabled)\)([^{}]*)\{")


def write(site: Path, folder: Path) -> None:
    """Write the released site into the folder, ready to be opened, and how to do that."""
    inside = folder / "site"
    shutil.copytree(site, inside)
    shutil.copy(README, folder / README.name)
    shutil.copy(SCRIPT, inside / ASSETS / SCRIPT.name)
    for sheet in sorted((inside / ASSETS).glob("styles-*/*.css")):
        sheet.write_text(as_without_scripts(sheet.read_text("utf-8")), "utf-8")
    for page in sorted(inside.rglob("*.html")):
        html = naming_files(page.read_text("utf-8"))
        where = page.relative_to(inside).as_posix()
        # A frame sees to it by itself, and only a server shows the page of what is missing.
        if not where.startswith(EMBED) and where != "404.html":
            up = "../" * where.count("/")
            script = f'<script src="{up}{ASSETS}/{SCRIPT.name}"></script>'
            html = html.replace(FIRST_SHEET, script + FIRST_SHEET, 1)
        page.write_text(html, "utf-8")


def naming_files(html: str) -> str:
    """The page with every link to a folder of the site naming the page in it."""
    return LINK.sub(lambda link: f'{link[1]}{_file_of(link[2])}"', html)


def _file_of(address: str) -> str:
    if ELSEWHERE.match(address):
        return address
    path, rest = re.fullmatch(r"([^?#]*)(.*)", address, re.DOTALL).groups()  # type: ignore[union-attr]
    if not path or not FOLDER.search(path):
        return address
    return f"{path.removesuffix('/')}/index.html{rest}" if path != "/" else f"/index.html{rest}"


def as_without_scripts(css: str) -> str:
    """The sheet with what it says of pages without scripts holding for still ones too."""
    written, at = [], 0
    while found := SCRIPTING.search(css, at):
        end = _end_of_block(css, found.end())
        inner = css[found.end() : end - 1]
        before, scripting, after = found.groups()
        written.append(css[at : found.start()])
        if scripting == "enabled":
            written.append(f"{found[0]}{LIVE} {{{inner}}} }}")
        else:
            kept = f"{before}{after}".strip().removesuffix("and").strip() or "all"
            written.append(f"{css[found.start() : end]}\n@media {kept} {{ {STILL} {{{inner}}} }}")
        at = end
    return "".join((*written, css[at:]))


def _end_of_block(css: str, at: int) -> int:
    """Where the block ends that has been opened before that place."""
    depth = 1
    while depth:
        depth += {"{": 1, "}": -1}.get(css[at], 0)
        at += 1
    return at
