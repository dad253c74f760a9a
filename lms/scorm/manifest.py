"""imsmanifest.xml: one course that can be started, and every file that it needs."""

from __future__ import annotations

from collections.abc import Iterable

from questions.quiz import TEST
from writeoffs.view.markup import escape

NAME = "imsmanifest.xml"
PACKAGING = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
TITLE = "Write-offs, explained"
# Each namespace with the file beside the manifest that defines it.
LOCATIONS = f"{PACKAGING} imscp_rootv1p1p2.xsd {ADL} adlcp_rootv1p2.xsd"


def manifest(launch: str, player: Iterable[str], course: Iterable[str]) -> str:
    """The manifest: the page at `launch` with the player's files, and the course as its asset."""
    mastery = 100 * TEST.pass_mark // TEST.questions
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<manifest identifier="write-offs" version="1.0" xmlns="{PACKAGING}"'
        f' xmlns:adlcp="{ADL}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        f' xsi:schemaLocation="{LOCATIONS}">\n'
        "<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>\n"
        '<organizations default="course"><organization identifier="course">'
        f'<title>{TITLE}</title><item identifier="lessons" identifierref="start">'
        f"<title>{TITLE}</title><adlcp:masteryscore>{mastery}</adlcp:masteryscore></item>"
        "</organization></organizations>\n<resources>\n"
        f'<resource identifier="start" type="webcontent" adlcp:scormtype="sco" href="{launch}">\n'
        f'{_listed(player)}<dependency identifierref="site"/></resource>\n'
        f'<resource identifier="site" type="webcontent" adlcp:scormtype="asset">\n'
        f"{_listed(course)}</resource>\n</resources>\n</manifest>\n"
    )


def _listed(files: Iterable[str]) -> str:
    return "".join(f'<file href="{escape(path)}"/>\n' for path in files)
