"""What is in the QTI package: every file as a resource."""

from __future__ import annotations

from collections.abc import Sequence

from lms.posed import Posed

NAME = "imsmanifest.xml"
PACKAGING = "http://www.imsglobal.org/xsd/imscp_v1p1"


def manifest(questions: Sequence[Posed], test: str) -> str:
    """The manifest as XML."""
    items = "".join(
        f'<resource identifier="{each.identifier}" type="imsqti_item_xmlv2p1"'
        f' href="items/{each.identifier}.xml"><file href="items/{each.identifier}.xml"/>'
        "</resource>\n"
        for each in questions
    )
    depends = "".join(f'<dependency identifierref="{each.identifier}"/>' for each in questions)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<manifest xmlns="{PACKAGING}"'
        ' identifier="write-offs-qti">\n'
        "<metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion>"
        "</metadata>\n<organizations/>\n<resources>\n"
        f'<resource identifier="write-offs-test" type="imsqti_test_xmlv2p1" href="{test}">'
        f'<file href="{test}"/>{depends}</resource>\n{items}</resources>\n</manifest>\n'
    )
