"""Amounts and dates as programs and people write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from writeoffs.reports.amounts import Convention, NotAnAmount, cents_of, convention_of
from writeoffs.reports.dates import NotADate, date_of, last_date_in, order_of
from writeoffs.reports.sheet import Cell, Unreadable

POINT, COMMA = Convention.POINT, Convention.COMMA


@pytest.mark.parametrize(
    ("cell", "cents"),
    [
        ("", None),
        ("  ", None),
        ("-", 0),
        ("$ -", 0),
        ("–", 0),
        ("0", 0),
        ("1,200.50", 120050),
        ("1200.5", 120050),
        ("1200", 120000),
        (".75", 75),
        ("-500", -50000),
        ("−500.00", -50000),
        ("500-", -50000),
        ("500.00 -", -50000),
        ("(500.00)", -50000),
        ("( 500.00 )", -50000),
        ("($500.00)", -50000),
        ("$(500.00)", -50000),
        ("-$175,804.25", -17580425),
        ("$-175,804.25", -17580425),
        ("$ -5,453.67", -545367),
        ("$\t438,091.60  ", 43809160),
        ("38.40  ", 3840),
        ("€1,200.50", 120050),
        ("1,200.50 €", 120050),
        ("1 200.50", 120050),
        ("1'200.50", 120050),
        ("1,23,456.00", 12345600),
        ("US$ 5.00", 500),
        ("5.00 USD", 500),
        ("1,200.50 DR", 120050),
        ("1,200.50 Cr", -120050),
        ("1200.9999999999995", 120100),
        ("270888.46999999997", 27088847),
        ("１２３.４５", 12345),
        (Decimal("1200.9999999999995"), 120100),
        (Decimal("-0.005"), -1),
        (Decimal("1E+3"), 100000),
    ],
)
def test_an_amount_is_read_to_the_cent(cell: Cell, cents: int | None) -> None:
    assert cents_of(cell) == cents


@pytest.mark.parametrize(
    "cell",
    [
        "abc",
        "5 apples",
        "12.5%",
        "1.200",
        "1.200,50",
        "99.250.02",
        "1,20",
        "(500.00",
        "500.00)",
        "(-500.00)",
        "--5",
        "-5-",
        "5 CR-",
        "1.2E+05",
        "#VALUE!",
        "12/31/2025",
        "9" * 13,
        "1" * 80,
        "$",
        ".",
        Decimal("1E+13"),
        Decimal("NaN"),
        Decimal("Infinity"),
        date(2025, 1, 1),
        Unreadable("a formula"),
    ],
)
def test_what_is_no_amount_is_never_zero(cell: Cell) -> None:
    with pytest.raises(NotAnAmount):
        cents_of(cell)


@pytest.mark.parametrize(
    ("cell", "cents"),
    [
        ("1.200,50", 120050),
        ("1200,5", 120050),
        ("1.200", 120000),
        ("1.234.567,89", 123456789),
        ("-1.200,50 €", -120050),
        ("(1 200,50)", -120050),
        ("1'200,50", 120050),
    ],
)
def test_a_comma_may_stand_before_the_cents(cell: str, cents: int) -> None:
    assert cents_of(cell, COMMA) == cents


@pytest.mark.parametrize(
    ("texts", "convention", "settled"),
    [
        (["", "-", "Orchard", "1,200.50"], POINT, True),
        (["1.200", "17,5"], COMMA, True),
        (["1,200", "1.200.300"], COMMA, True),
        (["1,200"], POINT, False),
        (["1.200"], COMMA, False),
        (["(1.200,00)"], COMMA, True),
        (["0.125"], POINT, True),
        (["1200", "5"], POINT, True),
        ([], POINT, True),
    ],
)
def test_one_amount_settles_how_all_are_written(
    texts: list[str], convention: Convention, settled: bool
) -> None:
    assert convention_of(texts) == (convention, settled)


@given(st.integers(-(10**13) + 1, 10**13 - 1))
def test_whatever_is_written_is_read_back(cents: int) -> None:
    whole, part = divmod(abs(cents), 100)
    plain = f"{whole:,}.{part:02}"
    swapped = plain.translate(str.maketrans(",.", ".,"))
    for text, convention in ((plain, POINT), (swapped, COMMA)):
        forms = (
            [f"-{text}", f"({text})", f"{text}-", f"${text} CR"]
            if cents < 0
            else [text, f"${text}"]
        )
        assert {cents_of(form, convention) for form in forms} == {cents}


@pytest.mark.parametrize(
    ("cell", "day_first", "day"),
    [
        ("09/01/2026", False, date(2026, 9, 1)),
        ("09/01/2026", True, date(2026, 1, 9)),
        ("9/1/26", False, date(2026, 9, 1)),
        ("2026-09-01", True, date(2026, 9, 1)),
        ("2026-09-01T00:00:00", False, date(2026, 9, 1)),
        ("9/1/2026 12:00 AM", False, date(2026, 9, 1)),
        ("01.09.2026", False, date(2026, 9, 1)),
        ("1 Sep 2026", False, date(2026, 9, 1)),
        ("01-Sept-26", False, date(2026, 9, 1)),
        ("September 1, 2026", False, date(2026, 9, 1)),
        ("Sep 1 2026", False, date(2026, 9, 1)),
        ("12/31/98", False, date(1998, 12, 31)),
        ("46266", False, date(2026, 9, 1)),
        (Decimal("46266.5"), False, date(2026, 9, 1)),
        ("", False, None),
    ],
)
def test_a_date_is_read(cell: Cell, day_first: bool, day: date | None) -> None:
    assert date_of(cell, day_first) == day


@pytest.mark.parametrize(
    "cell",
    ["soon", "13/13/2025", "02/30/2025", "123/1/2025", "1/1/202", "Mayor 5, 2025", "5", "1" * 99],
)
def test_what_is_no_date_is_refused(cell: str) -> None:
    with pytest.raises(NotADate):
        date_of(cell, day_first=False)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("As of December 21, 2025", date(2025, 12, 21)),
        ("As at 30 September 2026", date(2026, 9, 30)),
        ("Trial Balance As at 10/31/2025", date(2025, 10, 31)),
        ("January 1, 2024 – July 9, 2025", date(2025, 7, 9)),
        ("Date Range: 2023-01-01 to 2023-12-31", date(2023, 12, 31)),
        ("Jul 1 - Jul 27 2025", date(2025, 7, 27)),
        ("January - February, 2024", date(2024, 2, 29)),
        ("Jan - Dec 26", date(2026, 12, 31)),
        ("May 31, 26", date(2026, 5, 31)),
        ("Larkspur Signs LLC", None),
    ],
)
def test_a_title_names_its_last_day(text: str, day: date | None) -> None:
    assert last_date_in(text) == day


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["03/04/2026", "13/04/2026"], (True, True)),
        (["03/04/2026", "04/13/2026"], (False, True)),
        (["03/04/2026"], (None, True)),
        (["04/04/2026", "2026-01-02", "01.02.2026", ""], (None, False)),
    ],
)
def test_one_date_settles_the_order_of_all(
    texts: list[str], order: tuple[bool | None, bool]
) -> None:
    assert order_of(texts) == order
