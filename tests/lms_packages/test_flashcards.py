"""The text for Anki: its head, its cards by hand, and that it is the same each time.

Read here as Anki reads it: lines that begin with # first, then fields between tabs, in quotes where
they need them.
"""

from __future__ import annotations

import csv

import pytest
from questions.quiz import QUESTIONS
from quiz.by_hand import AMOUNTS
from selectolax.lexbor import LexborHTMLParser

from lms import flashcards

WRITTEN = flashcards.written()
LINES = WRITTEN.splitlines()
HEAD = dict(line.removeprefix("#").split(":", 1) for line in LINES if line.startswith("#"))
ROWS = list(csv.reader((line for line in LINES if not line.startswith("#")), delimiter="\t"))
BACKS = {guid.removeprefix("write-offs-"): back for guid, _, back, _ in ROWS}


def test_its_head_says_how_to_read_it() -> None:
    assert HEAD == {
        "separator": "tab",
        "html": "true",
        "notetype": "Basic",
        "deck": "Write-offs",
        "columns": "guid\tFront\tBack\ttags",
        "guid column": "1",
        "tags column": "4",
    }


def test_each_question_is_a_card_that_keeps_its_name() -> None:
    assert [guid for guid, *_ in ROWS] == [f"write-offs-{slug}" for slug in QUESTIONS]


def test_a_card_is_one_line_and_its_tag_one_word() -> None:
    assert len(LINES) == len(HEAD) + len(QUESTIONS)
    assert all(" " not in tag and tag.startswith("write-offs::") for *_, tag in ROWS)


@pytest.mark.parametrize("slug", AMOUNTS)
def test_an_amount_is_the_one_worked_out_by_hand(slug: str) -> None:
    right, slips = AMOUNTS[slug]
    back = LexborHTMLParser(BACKS[slug])
    answer = back.css_first("b")
    assert answer is not None
    assert answer.text() == right
    told = [each.text() for each in back.css("li")]
    for amount in slips.values():
        assert any(each.startswith(f"{amount}: ") for each in told)


def test_an_order_is_told_from_first_to_last() -> None:
    ordered = LexborHTMLParser(BACKS["from-sale-to-entry"])
    assert [each.text().rstrip(".") for each in ordered.css("ol b")] == [
        "The sale is made on credit",
        "The customer fails",
        "You judge that the money will not come, and keep the papers",
        "Somebody who takes no payments approves it",
        "The entry is posted",
    ]


def test_nothing_in_it_depends_on_when_it_is_made() -> None:
    assert flashcards.written() == WRITTEN
