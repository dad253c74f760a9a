"""Which questions a test asks, in Python. tests/browser/test_quiz_test.py holds the script to it.

`draws.json` is a table of seeds and what they draw: a later change of either side must not give
another test to a number that a trainer has sent out.
"""

from __future__ import annotations

import itertools
import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from questions.quiz import SUBJECTS, TEST
from quiz.drawn import draw, numbers

DRAWS = json.loads((Path(__file__).parent / "draws.json").read_text("utf-8"))
REAL = [[each.slug for each in subject.questions] for subject in SUBJECTS.values()]
OF_QUESTION = {each.slug: slug for slug, own in SUBJECTS.items() for each in own.questions}


def test_the_generator_is_the_published_one() -> None:
    """The first numbers of mulberry32, as its publications print them for a seed of 0 and 1."""
    assert list(itertools.islice(numbers(0), 3)) == [1144304738, 1416247, 958946056]
    assert list(itertools.islice(numbers(1), 3)) == [2693262067, 11749833, 2265367787]


@pytest.mark.parametrize("row", DRAWS["draws"], ids=lambda row: str(row["seed"]))
def test_a_number_draws_what_the_table_says(row: dict[str, object]) -> None:
    assert draw(row["seed"], DRAWS["subjects"], row["wanted"]) == row["drawn"]


@given(st.integers(1, 999_999))
def test_a_test_is_drawn_evenly(seed: int) -> None:
    drawn = draw(seed, REAL, TEST.questions)
    assert len(set(drawn)) == len(drawn) == TEST.questions
    counts = Counter(OF_QUESTION[slug] for slug in drawn)
    assert set(counts) == set(SUBJECTS)
    assert set(counts.values()) <= {1, 2}
    assert drawn == draw(seed, REAL, TEST.questions)


def test_different_numbers_draw_different_tests() -> None:
    """Not every pair of numbers can differ, but these many must."""
    tests = {tuple(draw(seed, REAL, TEST.questions)) for seed in range(1, 501)}
    assert len(tests) == 500


def test_every_question_can_come() -> None:
    seen = {slug for seed in range(1, 301) for slug in draw(seed, REAL, TEST.questions)}
    assert seen == set(OF_QUESTION)


def test_the_pass_mark_leaves_room_for_slips_and_is_no_formality() -> None:
    assert len(SUBJECTS) <= TEST.questions
    assert TEST.questions // 2 < TEST.pass_mark < TEST.questions
    assert 0 < TEST.again_after < TEST.questions
