"""What an agency keeps, and what is left for the business: exact, and no cent between them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from engine.stories import outcomes
from hypothesis import given
from hypothesis import strategies as st
from writeoffs.scenarios.collection import agency_keeps


@pytest.mark.parametrize(
    ("collected", "rate", "kept"),
    [
        (3_000_00, 30_00, 900_00),
        # A third of 100.00, as a contract may put it: 33.33 percent.
        (100_00, 33_33, 33_33),
        # 25 percent of 1.50 is 37.5 cents, and the half cent is the agency's.
        (1_50, 25_00, 38),
        (1_49, 25_00, 37),
        (0, 30_00, 0),
        (3_000_00, 0, 0),
        (3_000_00, 100_00, 3_000_00),
    ],
)
def test_the_agencys_part_is_whole_cents(collected: int, rate: int, kept: int) -> None:
    assert agency_keeps(collected, rate) == kept


@given(collected=st.integers(0, 1_000_000_00), rate=st.integers(0, 100_00))
def test_the_agencys_part_is_within_half_a_cent_and_never_more_than_all(
    collected: int, rate: int
) -> None:
    kept = agency_keeps(collected, rate)
    assert 0 <= kept <= collected
    assert abs(kept - Fraction(collected * rate, 100_00)) <= Fraction(1, 2)


@pytest.mark.parametrize(("collected", "cash"), [("1.50", 1_12), ("1.49", 1_12), ("0.01", 1)])
def test_the_business_gets_the_rest_to_the_cent(collected: str, cash: int) -> None:
    """At 25 percent."""
    for told in outcomes("agency-keeps-a-part", collected=collected, rate="25"):
        assert told.balance_sheet.totals["cash"].cents == cash


def test_only_one_way_tells_the_agencys_part_as_a_cost() -> None:
    gross, net = outcomes("agency-keeps-a-part")
    fees, bad_debts = "Collection agency fees", "Bad debts"
    assert (gross.after.books.balance(fees), gross.after.books.balance(bad_debts)) == (
        900_00,
        2_200_00,
    )
    assert (net.after.books.balance(fees), net.after.books.balance(bad_debts)) == (0, 3_100_00)
