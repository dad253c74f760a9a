"""equipment-sold against figures worked out by hand, without the engine."""

from __future__ import annotations

from pathlib import Path

import pytest
from writeoffs.accounts import Side
from writeoffs.api import render, sample
from writeoffs.money import format_money
from writeoffs.ratios import RATIOS

SLUG = "equipment-sold"
PAGE = Path(__file__).parents[2] / "docs" / "scenarios" / f"{SLUG}.md"

# By hand, from the trial balance. 24,000.00 over 96 months are 250.00 a month: the books have
# 72 of them, 18,000.00, and 75 are 18,750.00. So 5,250.00 is left, and 7,200.00 is 1,950.00 more.
ENTRIES: list[tuple[str, list[tuple[str, str, str]]]] = [
    (
        "2025-12-31",
        [("Depreciation", "$750.00", ""), ("Accumulated depreciation", "", "$750.00")],
    ),
    (
        "2025-12-31",
        [
            ("Checking", "$7,200.00", ""),
            ("Accumulated depreciation", "$18,750.00", ""),
            ("Equipment", "", "$24,000.00"),
            ("Gain or loss on equipment", "", "$1,950.00"),
        ],
    ),
    (
        "2025-12-31",
        [("Gain or loss on equipment", "$450.00", ""), ("Checking", "", "$450.00")],
    ),
]
# What the statements show afterwards. Cash 22,860.00 + 7,200.00 - 450.00; current assets were
# 101,965.00, long-term assets 56,900.00 and debts 90,155.00. The costs of the year were 186,685.00,
# and 750.00 of depreciation less the gain of 1,500.00 takes 750.00 off them.
AFTER = {
    "cash": "$29,610.00",
    "current_assets": "$108,715.00",
    "noncurrent_assets": "$50,900.00",
    "total_assets": "$159,615.00",
    "total_liabilities": "$90,155.00",
    "total_equity": "$69,460.00",
    "operating_expenses": "$185,935.00",
    "operating_income": "$32,515.00",
    "net_income": "$28,135.00",
}
# The ratios a lender asks for, as the page shows them: 108,715 / 46,955; 88,525 / 46,955;
# 90,155 / 69,460; 32,515 / 4,380; 17,430 x 365 / 268,450.
RATIOS_AFTER = {
    "current_ratio": "2.32",
    "quick_ratio": "1.89",
    "debt_to_equity": "1.30",
    "times_interest_earned": "7.42",
    "days_in_inventory_ending": "23.70",
}


def test_entries() -> None:
    assert ENTRIES, "work the entries out by hand and fill them in"
    (told,) = sample(SLUG).outcomes
    assert [
        (
            entry.date.isoformat(),
            [
                (line.account, format_money(line.cents), "")
                if line.side is Side.DEBIT
                else (line.account, "", format_money(line.cents))
                for line in entry.lines
            ],
        )
        for entry in told.treatment.entries
    ] == ENTRIES


@pytest.mark.parametrize("name", AFTER)
def test_figure_afterwards(name: str) -> None:
    assert AFTER[name], f"work {name} out by hand and fill it in"
    (told,) = sample(SLUG).outcomes
    totals = {**told.after.balance_sheet.totals, **told.after.profit_and_loss.totals}
    assert format_money(totals[name]) == AFTER[name]


@pytest.mark.parametrize("name", RATIOS_AFTER)
def test_ratio_afterwards(name: str) -> None:
    assert RATIOS_AFTER[name], f"work {name} out by hand and fill it in"
    (told,) = sample(SLUG).outcomes
    (ratio,) = (each for each in RATIOS if each.name == name)
    assert ratio.shown(told.after.ratios[name]) == RATIOS_AFTER[name]


def test_nothing_is_left_to_fill_in() -> None:
    assert "FILL IN" not in render(SLUG)
    assert "FILL IN" not in PAGE.read_text("utf-8")
