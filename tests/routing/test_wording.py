"""What the questionnaires say: plain, short, and never advice on anybody's taxes."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from questions import GUIDES
from questions.question import Guide

NEVER = (
    r"you can deduct",
    r"\bis (not )?deductible",
    r"\bdeduct",
    r"\bsav(e|ing)s? .*tax",
    r"lower (your )?tax",
    r"\d+ ?%",
    r"\$\s?\d",
    r"\b(60|90|120|180) days",
    r"next year",
    r"amended",
    r"\bform \d",
    r"\bline \d",
    r"1099",
    r"refund your",
    r"throw it away",
    r"you (must|should) (claim|wait|file)",
)


def said(guide: Guide) -> Iterator[str]:
    """Every text that a reader can see."""
    yield from (guide.title, guide.closing)
    for question in guide.questions:
        yield from (question.subject, question.text, question.why, question.ask)
        for answer in question.answers:
            yield from (answer.label, answer.hint, *answer.papers)
    for ending in guide.endings:
        yield from (ending.title, *ending.sentences, ending.entry, *ending.papers)
        yield from (page.words for page in ending.pages)


EVERYTHING = [(slug, text) for slug, guide in GUIDES.items() for text in said(guide) if text]


@pytest.mark.parametrize("phrase", NEVER)
def test_nothing_is_advised(phrase: str) -> None:
    assert [text for _, text in EVERYTHING if re.search(phrase, text, re.IGNORECASE)] == []


def test_the_check_can_fail() -> None:
    assert any(re.search(phrase, "You can deduct this.", re.IGNORECASE) for phrase in NEVER)


def test_sentences_are_short() -> None:
    sentences = [s for _, text in EVERYTHING for s in re.split(r"(?<=[.?!]) ", text)]
    assert [each for each in sentences if len(each.split()) > 20] == []


@pytest.mark.parametrize("guide", GUIDES.values(), ids=list(GUIDES))
def test_questions_are_questions_and_reasons_are_one_sentence(guide: Guide) -> None:
    for question in guide.questions:
        assert question.text.endswith("?")
        assert re.fullmatch(r"[^.]+\.", question.why), question.why
        assert len({answer.slug for answer in question.answers}) == len(question.answers)
        assert 2 <= len(question.answers) <= 8


def test_quotation_marks_are_set_as_in_print() -> None:
    assert [text for _, text in EVERYTHING if "'" in text or '"' in text] == []


def test_a_question_is_one_parameter_of_the_address() -> None:
    for guide in GUIDES.values():
        slugs = [each.slug for each in guide.questions]
        assert len(set(slugs)) == len(slugs)
        assert all(re.fullmatch(r"[a-z-]+", each) for each in slugs)
