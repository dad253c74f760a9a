"""`make portable`: builds the same sources with ProperDocs and with Zensical; compares the text.

Material for MkDocs has an end date, so this says beforehand what a move would change. A difference
is told and is no failure: neither of the two writes the site today.
"""

from __future__ import annotations

import difflib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

SITE = Path("site")
ROOMS = ("docs", "macros", "overrides", "snippets", "tests")
SETTINGS = Path("mkdocs.yml")
PROGRAMS = Path(sys.prefix) / "portable" / "bin"
# Written by overrides/, which Zensical cannot read: its templates know no methods of Python.
OF_OUR_TEMPLATES = ".page-facts, .page-sources, .trail"
# Marks for the eye, and what is no text.
NO_TEXT = "a.headerlink, script, style, [hidden]"
SHOWN = 100  # letters of what differs


@dataclass(frozen=True)
class Generator:
    """A program that builds the site: its name, the settings it cannot read, its arguments."""

    name: str
    leaves_out: str
    arguments: tuple[str, ...]


GENERATORS = (
    Generator("properdocs", "", ("build", "--strict", "--quiet", "--config-file", SETTINGS.name)),
    Generator("zensical", "  custom_dir: overrides\n", ("build", "--config-file", SETTINGS.name)),
)


def article_text(html: str) -> list[str]:
    """The words that a reader reads on a page. An empty list where there is no article."""
    article = LexborHTMLParser(html).css_first("article")
    if article is None:
        return []
    for node in article.css(f"{OF_OUR_TEMPLATES}, {NO_TEXT}"):
        node.decompose()
    return article.text(separator=" ").split()


def pages(folder: Path) -> dict[str, list[str]]:
    """The article's text of every page that a generator writes, by its path in the site."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*.html")}
    return {name: article_text(path.read_text("utf-8")) for name, path in sorted(found.items())}


def differences(
    ours: Mapping[str, Sequence[str]], theirs: Mapping[str, Sequence[str]]
) -> Iterator[str]:
    """A line for every page that is missing, too many or other, with the first that differs."""
    for name in sorted(ours.keys() | theirs.keys()):
        if name not in theirs:
            yield f"{name}: is missing"
        elif name not in ours:
            yield f"{name}: is too many"
        elif ours[name] != theirs[name]:
            yield f"{name}: {_first_change(ours[name], theirs[name])}"


def _first_change(ours: Sequence[str], theirs: Sequence[str]) -> str:
    matcher = difflib.SequenceMatcher(None, ours, theirs, autojunk=False)
    places = [place for place in matcher.get_opcodes() if place[0] != "equal"]
    _, start, end, other_start, other_end = places[0]
    here, there = " ".join(ours[start:end]), " ".join(theirs[other_start:other_end])
    return f"{len(places)} places differ, first “{here[:SHOWN]}” here, “{there[:SHOWN]}” there"


def built(generator: Generator, folder: Path) -> Path | None:
    """The site that the generator wrote; none where it stopped, and then its words were printed."""
    for room in ROOMS:
        shutil.copytree(room, folder / room, ignore=shutil.ignore_patterns("__pycache__"))
    settings = SETTINGS.read_text("utf-8").replace(generator.leaves_out, "")
    (folder / SETTINGS).write_text(settings, "utf-8")
    done = subprocess.run(
        [PROGRAMS / generator.name, *generator.arguments],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        print("\n".join(done.stdout.strip().splitlines()[-12:]))
        return None
    return folder / "site"


def main() -> None:
    """Build with each, and print what differs from site/, which was built just before."""
    # Frames and redirects are written by our own commands, whatever builds the pages.
    ours = {name: text for name, text in pages(SITE).items() if text}
    for generator in GENERATORS:
        with tempfile.TemporaryDirectory() as folder:
            site = built(generator, Path(folder))
            if site is None:
                print(f"warning: {generator.name} did not build the site; its words are above.")
                continue
            theirs = {name: text for name, text in pages(site).items() if text}
        found = list(differences(ours, theirs))
        for line in found:
            print(f"warning: {generator.name}: {line}")
        print(f"{generator.name}: {len(ours)} pages compared, {len(found)} differ")


if __name__ == "__main__":
    main()
