"""A test over all questions, a section a subject, for systems that import tests."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from writeoffs.view.markup import escape

from lms.posed import Posed
from lms.qti.items import QTI, SCHEMA, XSI

IDENTIFIER = "write-offs"
TITLE = "Write-offs, explained: every question"


def test(questions: Sequence[Posed]) -> str:
    """The test as XML. Its items stand in the folder items/."""
    sections = "".join(
        f'<assessmentSection identifier="{slug}" title="{escape(of[0].subject.title)}"'
        f' visible="true">\n{"".join(map(_reference, of))}</assessmentSection>\n'
        for slug, of in (
            (slug, list(of)) for slug, of in groupby(questions, lambda each: each.subject.slug)
        )
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<assessmentTest xmlns="{QTI}" xmlns:xsi="{XSI}"'
        f' xsi:schemaLocation="{QTI} {SCHEMA}" identifier="{IDENTIFIER}" title="{TITLE}">\n'
        '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>\n'
        '<testPart identifier="questions" navigationMode="nonlinear" submissionMode="individual">\n'
        f"{sections}</testPart>\n"
        '<outcomeProcessing><setOutcomeValue identifier="SCORE"><sum>'
        '<testVariables variableIdentifier="SCORE"/></sum></setOutcomeValue></outcomeProcessing>\n'
        "</assessmentTest>\n"
    )


def _reference(posed: Posed) -> str:
    name = posed.identifier
    return f'<assessmentItemRef identifier="{name}" href="items/{name}.xml"/>\n'
