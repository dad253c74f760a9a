"""Money as people read it, and rounding to the nearest cent."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from writeoffs.money import (
    format_amount,
    format_decimal,
    format_money,
    percent_of,
    round_half_up,
)
from writeoffs.numerals import parse_decimal


@pytest.mark.parametrize(
    ("cents", "amount", "money"),
    [
        (0, "0.00", "$0.00"),
        (5, "0.05", "$0.05"),
        (485_000, "4,850.00", "$4,850.00"),
        (-1, "−0.01", "−$0.01"),
        (-3_600_000, "−36,000.00", "−$36,000.00"),
        (123_456_789_012_345, "1,234,567,890,123.45", "$1,234,567,890,123.45"),
    ],
)
def test_cents_are_written_in_full(cents: int, amount: str, money: str) -> None:
    assert format_amount(cents) == amount
    assert format_money(cents) == money


def test_a_quantity_has_no_point() -> None:
    assert format_decimal(1_234_567, 0) == "1,234,567"
    assert format_decimal(-12, 0) == "−12"


@given(scaled=st.integers(0, 10**12 - 1), places=st.integers(0, 6))
def test_what_is_written_is_read_back(scaled: int, places: int) -> None:
    assert parse_decimal(format_decimal(scaled, places), places, "1") == scaled


@given(cents=st.integers(0, 10**14 - 1))
def test_money_with_its_dollar_sign_is_read_back(cents: int) -> None:
    assert parse_decimal(format_money(cents), 2, "1", "$") == cents


@pytest.mark.parametrize(
    ("value", "nearest"),
    [
        (Fraction(1, 2), 1),
        (Fraction(-1, 2), -1),
        (Fraction(3, 2), 2),
        (Fraction(5, 2), 3),
        (Fraction(-5, 2), -3),
        (Fraction(49, 100), 0),
        (Fraction(-49, 100), 0),
        (Fraction(51, 100), 1),
        (Fraction(7), 7),
    ],
)
def test_a_half_rounds_away_from_zero(value: Fraction, nearest: int) -> None:
    assert round_half_up(value) == nearest


@given(value=st.fractions(max_denominator=10_000))
def test_rounding_is_never_off_by_more_than_a_half(value: Fraction) -> None:
    nearest = round_half_up(value)
    assert abs(nearest - value) <= Fraction(1, 2)
    assert round_half_up(-value) == -nearest


@pytest.mark.parametrize(
    ("cents", "hundredths", "part"),
    [
        (3_000_00, 30_00, 900_00),
        # 1.5 cents; half a cent; a little less than half a cent.
        (5, 30_00, 2),
        (50_00, 1, 1),
        (49_99, 1, 0),
        (1_234_56, 100_00, 1_234_56),
        (1_234_56, 0, 0),
    ],
)
def test_a_percentage_is_taken_in_whole_cents(cents: int, hundredths: int, part: int) -> None:
    assert percent_of(cents, hundredths) == part
    assert percent_of(-cents, hundredths) == -part
