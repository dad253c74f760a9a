"""The quiz: questions by subject, and the test that is drawn from all of them."""

from __future__ import annotations

from dataclasses import dataclass

from questions.quiz import (
    allowance,
    basics,
    books_and_tax,
    cash_basis,
    cleanup,
    controls,
    direct,
    equipment,
    inventory,
    partial,
    payables,
    prepaid,
    quickbooks,
    ratios,
    recovery,
    sales_tax,
    words,
)
from questions.quiz.question import BadQuestion, Question, Subject


@dataclass(frozen=True, slots=True)
class MixedTest:
    """How many questions the test asks, how many must be right at once, and when a wrong one
    comes again: after so many others."""

    questions: int
    pass_mark: int
    again_after: int


TEST = MixedTest(questions=20, pass_mark=16, again_after=3)

SUBJECTS: dict[str, Subject] = {
    each.slug: each
    for each in (
        *(basics.SUBJECT, words.SUBJECT, ratios.SUBJECT),
        *(direct.SUBJECT, partial.SUBJECT, allowance.SUBJECT, recovery.SUBJECT),
        *(sales_tax.SUBJECT, cash_basis.SUBJECT, books_and_tax.SUBJECT),
        *(inventory.SUBJECT, equipment.SUBJECT, prepaid.SUBJECT, payables.SUBJECT),
        *(cleanup.SUBJECT, controls.SUBJECT, quickbooks.SUBJECT),
    )
}


def _by_slug() -> dict[str, Question]:
    found: dict[str, Question] = {}
    for subject in SUBJECTS.values():
        for question in subject.questions:
            if question.slug in found:
                raise BadQuestion(
                    f"{question.place}: {question.slug}: "
                    f"that slug is taken by {found[question.slug].place}"
                )
            found[question.slug] = question
    return found


QUESTIONS: dict[str, Question] = _by_slug()
