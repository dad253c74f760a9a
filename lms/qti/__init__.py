"""The questions of the quiz as a QTI 2.1 package: an item a question, and a test over all of them.

Written from the 1EdTech specification: https://www.imsglobal.org/question/index.html
"""

from __future__ import annotations

from lms.posed import every_question
from lms.qti import assessment, items, manifest

TEST = "test.xml"


def files() -> dict[str, bytes]:
    """What the package holds, by path. Raises ValueError and BadRequest."""
    posed = tuple(every_question())
    written = {f"items/{each.identifier}.xml": items.item(each) for each in posed}
    written[TEST] = assessment.test(posed)
    written[manifest.NAME] = manifest.manifest(posed, TEST)
    return {path: text.encode() for path, text in written.items()}
