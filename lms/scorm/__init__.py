"""The course as a SCORM 1.2 package: the built site, a page that reports to the learning system.

Written from SCORM 1.2 (ADL, 2001): Content Aggregation Model and Run-Time Environment.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lms.scorm import codes, contents, manifest

PLAYER = Path(__file__).with_name("player")
SCHEMAS = Path(__file__).with_name("schemas")
LAUNCH = "start.html"


def files(site: Path) -> dict[str, bytes]:
    """What the package holds, by path. Raises BrokenLink, NotAsBuilt and TooMuchToKeep."""
    course = contents.of(site)
    player = {LAUNCH: _renamed(PLAYER / LAUNCH), **_player(course)}
    schemas = {path.name: path.read_bytes() for path in sorted(SCHEMAS.glob("*.xsd"))}
    listed = manifest.manifest(LAUNCH, sorted(player), sorted(course))
    return {**course, **player, **schemas, manifest.NAME: listed.encode()}


def _player(course: Iterable[str]) -> dict[str, bytes]:
    """The scripts and styles of the page that reports, in the folder scorm/."""
    found = {
        f"scorm/{contents.renamed(path.name)}": _renamed(path)
        for path in sorted(PLAYER.iterdir())
        if path.name != LAUNCH
    }
    pages = (path for path in course if path.endswith(contents.INDEX))
    found["scorm/course.js"] = codes.module(pages).encode()
    return found


def _renamed(path: Path) -> bytes:
    return contents.renamed(path.read_text("utf-8")).encode()
