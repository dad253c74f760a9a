"""Which modules stay files of their own, and which are written into those that import them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from bundles.fault import NotAsKnown
from macros.page_files import IMPORT

# Pages name a module by its address, or without its ending in the data of <when-needed>; the player
# of the course's packages imports some, and scripts start a worker or import one when it is needed.
BY_PAGES = re.compile(r'<script[^>]* src="[^"]*assets/scripts/([\w.-]+\.mjs)"')
WHEN_NEEDED = re.compile(r'data-modules="([^"]*)"')
BY_THE_PLAYER = re.compile(r'from "\.\./assets/scripts/([\w.-]+\.mjs)"')
BY_SCRIPTS = re.compile(r'import\("\./([\w.-]+\.mjs)"\)|new URL\("([\w.-]+\.mjs)"')
# What a module keeps, or hears, must be there once on a page, however many import the module.
KEEPS = re.compile(
    r"^(?:let |(?:export )?const \w+ = new (?:Map|Set|WeakMap)\b|(?:\w+\.)?addEventListener\("
    r"|customElements\.)",
    re.MULTILINE,
)
WORKER = ".worker.mjs"
PLAYER = Path("lms/scorm/player")


def kept(scripts: Path, pages: Iterable[str]) -> set[str]:
    """The names of those that stay.

    Raises NotAsKnown for a module that is asked for and not there, or there and not asked for.
    """
    texts = {path.name: path.read_text("utf-8") for path in sorted(scripts.glob("*.mjs"))}
    named = _named(texts, pages) & texts.keys()
    # A worker has all it imports to itself.
    in_pages = _reached({name for name in named if not name.endswith(WORKER)}, texts)
    stay = named | {name for name in in_pages if KEEPS.search(texts[name])}
    if unasked := texts.keys() - _reached(stay, texts):
        raise NotAsKnown(f"nobody asks for {', '.join(sorted(unasked))}")
    return stay


def _named(texts: Mapping[str, str], pages: Iterable[str]) -> set[str]:
    named: set[str] = set()
    for html in pages:
        named.update(BY_PAGES.findall(html))
        named.update(f"{each}.mjs" for found in WHEN_NEEDED.findall(html) for each in found.split())
    for path in PLAYER.glob("*.mjs"):
        named.update(BY_THE_PLAYER.findall(path.read_text("utf-8")))
    for text in texts.values():
        named.update(name for both in BY_SCRIPTS.findall(text) for name in both if name)
    return named


def _reached(names: set[str], texts: Mapping[str, str]) -> set[str]:
    """These modules and all that they import. Raises NotAsKnown for one that is not there."""
    reached, new = set(names), sorted(names)
    while new:
        name = new.pop()
        for each in IMPORT.findall(texts[name]):
            if each not in texts:
                raise NotAsKnown(f"{name} imports {each}, which is not there")
            if each not in reached:
                reached.add(each)
                new.append(each)
    return reached
