"""Stories over two years: the day of every entry, and the figures of each year."""

from __future__ import annotations

from datetime import date

import pytest
from engine.stories import tell

YEAR_1, YEAR_2 = date(2024, 12, 31), date(2025, 12, 31)
ENTERED = {"set_aside_1": "5,000", "failed": "1,000.01", "set_aside_2": "2,000"}


@pytest.mark.parametrize(
    ("slug", "days"),
    [
        ("book-vs-tax-two-years", [[YEAR_1] * 3 + [YEAR_2] * 3]),
        (
            "direct-vs-allowance-two-years",
            [[YEAR_1] * 2 + [YEAR_2] * 2, [YEAR_1] * 3 + [YEAR_2] * 3],
        ),
    ],
)
def test_every_entry_has_the_last_day_of_its_year(slug: str, days: list[list[date]]) -> None:
    told = tell(slug)
    assert [[entry.date for entry in each.entries] for each in told.treatments] == days


@pytest.mark.parametrize(
    ("slug", "figures"),
    [
        (
            "book-vs-tax-two-years",
            {
                "book-bad-debts": ((5_000_00, -1_999_99), 3_000_01),
                "specific-charge-offs": ((0, 1_000_01), 1_000_01),
                "gap": ((5_000_00, -3_000_00), None),
                "gap-so-far": ((5_000_00, 2_000_00), None),
            },
        ),
        (
            "direct-vs-allowance-two-years",
            {
                "profit-direct": ((82_000_00, 77_499_99), 159_499_99),
                "profit-allowance": ((77_000_00, 80_499_99), 157_499_99),
                "profit-apart": ((5_000_00, -3_000_00), 2_000_00),
            },
        ),
    ],
)
def test_the_figures_year_by_year(
    slug: str, figures: dict[str, tuple[tuple[int, int], int | None]]
) -> None:
    told = tell(slug, **ENTERED)
    assert {each.slug: (each.years, each.both) for each in told.year_by_year} == figures


@pytest.mark.parametrize("slug", ["book-vs-tax-two-years", "direct-vs-allowance-two-years"])
@pytest.mark.parametrize(
    ("needed", "told"), [("5,999.99", "less $0.01"), ("6,000", "plus $0.00"), ("7,000", "plus $1,")]
)
def test_the_second_years_gap_is_added_or_taken_off(slug: str, needed: str, told: str) -> None:
    assert f"$6,000.00 {told}" in tell(slug, set_aside_2=needed).working[-1]
