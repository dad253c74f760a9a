"""CSV: read back by Python's own reader as it was written, and never as a formula."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from writeoffs.export.plain import amount, words
from writeoffs.export.spreadsheet import write_csv

CELLS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=12)
ODD_CELLS = CELLS | st.builds(str.__add__, st.sampled_from("=+-@\t\r\n,\"';"), CELLS)


def read(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text, newline="")))


@given(st.lists(st.tuples(ODD_CELLS, ODD_CELLS), max_size=4))
def test_rows_are_read_back_as_written(rows: list[tuple[str, str]]) -> None:
    found = read(write_csv(rows))
    assert [len(row) for row in found] == [2] * len(rows)
    for row, written in zip(found, rows, strict=True):
        for cell, text in zip(row, written, strict=True):
            assert cell in (text, f"'{text}")


@given(ODD_CELLS)
def test_no_text_can_become_a_formula(cell: str) -> None:
    ((kept, _),) = read(write_csv([(cell, "")]))
    assert not kept.startswith(("=", "+", "@", "\t", "\r"))
    if kept.startswith("-"):
        float(kept)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_an_apostrophe_stands_before_what_begins_a_formula(start: str) -> None:
    assert read(write_csv([(f"{start}SUM(A1)", start)])) == [[f"'{start}SUM(A1)", f"'{start}"]]


@pytest.mark.parametrize("text", ["-1+cmd|' /C calc'!A0", "-٣", "+5", "-", "-5.", "-5\n"])
def test_only_plain_numbers_keep_their_minus(text: str) -> None:
    assert read(write_csv([(text, "-36000.00", "-5")])) == [[f"'{text}", "-36000.00", "-5"]]


def test_lines_end_with_crlf_and_only_what_needs_quotes_has_them() -> None:
    rows = [("Bad debts", "a, b", 'say "so"', ""), ("two\nlines", "4.00", "", "x")]
    assert write_csv(rows) == 'Bad debts,"a, b","say ""so""",\r\n"two\nlines",4.00,,x\r\n'


@pytest.mark.parametrize(
    ("cents", "text"),
    [(0, "0.00"), (5, "0.05"), (-5, "-0.05"), (-100, "-1.00"), (123456789, "1234567.89")],
)
def test_amounts_are_plain_numbers(cents: int, text: str) -> None:
    assert amount(cents) == text


def test_typographic_signs_become_those_of_a_keyboard() -> None:
    assert words("the owner’s “own” −5") == 'the owner\'s "own" -5'
