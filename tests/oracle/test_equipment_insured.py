"""equipment-insured against figures worked out by hand, without the engine."""

from __future__ import annotations

from pathlib import Path

import pytest
from writeoffs.accounts import Side
from writeoffs.api import render, sample
from writeoffs.money import format_money
from writeoffs.ratios import RATIOS

SLUG = "equipment-insured"
PAGE = Path(__file__).parents[2] / "docs" / "scenarios" / f"{SLUG}.md"

# By hand, from the trial balance. 30,000.00 over 120 months are 250.00 a month: the books have
# 60 of them, 15,000.00, and 64 are 16,000.00. So 14,000.00 is lost. 16,500.00 is paid.
ENTRIES: list[tuple[str, list[tuple[str, str, str]]]] = [
    (
        "2025-11-14",
        [("Depreciation", "$1,000.00", ""), ("Accumulated depreciation", "", "$1,000.00")],
    ),
    (
        "2025-11-14",
        [
            ("Accumulated depreciation", "$16,000.00", ""),
            ("Casualty loss on equipment", "$14,000.00", ""),
            ("Equipment", "", "$30,000.00"),
        ],
    ),
    (
        "2025-12-05",
        [
            ("Insurance claim receivable", "$14,000.00", ""),
            ("Casualty loss on equipment", "", "$14,000.00"),
        ],
    ),
    (
        "2025-12-29",
        [
            ("Checking", "$16,500.00", ""),
            ("Insurance claim receivable", "", "$14,000.00"),
            ("Gain on insurance money", "", "$2,500.00"),
        ],
    ),
]
# What the statements show afterwards. Cash 22,860.00 + 16,500.00; current assets were 101,965.00,
# long-term assets 56,900.00 and debts 90,155.00. Profit 27,385.00 - 1,000.00 + 2,500.00.
AFTER = {
    "cash": "$39,360.00",
    "current_assets": "$118,465.00",
    "noncurrent_assets": "$41,900.00",
    "total_assets": "$160,365.00",
    "total_liabilities": "$90,155.00",
    "total_equity": "$70,210.00",
    "operating_income": "$30,765.00",
    "other_income": "$2,500.00",
    "other_expense": "$4,380.00",
    "net_income": "$28,885.00",
}
# The ratios a lender asks for, as the page shows them: 118,465 / 46,955; 90,155 / 70,210;
# 30,765 / 4,380.
RATIOS_AFTER = {
    "current_ratio": "2.52",
    "debt_to_equity": "1.28",
    "times_interest_earned": "7.02",
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
