"""The entries that stories share: sides, accounts, natures, and nothing where nothing happens."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from writeoffs.ledger import Entry, Nature, credit, debit
from writeoffs.scenarios.allowance import percentage_of_sales, required_allowance
from writeoffs.scenarios.entries import (
    YEAR_END,
    collect,
    compound,
    credit_if,
    debit_if,
    dispose,
    lower_the_price,
    reinstate,
    remove_stock,
    retire,
    true_up,
    write_off_against_allowance,
    write_off_directly,
)
from writeoffs.scenarios.equipment import straight_line
from writeoffs.scenarios.inventory_count import move_to_count

RECEIVABLE = "Accounts receivable"
ALLOWANCE = "Allowance for credit losses"
Builder = Callable[[int], tuple[Entry, ...]]
BUILDERS: dict[str, tuple[Builder, Nature, str, str]] = {
    # what it does: nature, debited, credited
    "write_off_directly": (
        lambda c: write_off_directly(c, "memo"),
        Nature.WRITE_OFF,
        "Bad debts",
        RECEIVABLE,
    ),
    "write_off_directly elsewhere": (
        lambda c: write_off_directly(c, "memo", account="Small-balance adjustments"),
        Nature.WRITE_OFF,
        "Small-balance adjustments",
        RECEIVABLE,
    ),
    "write_off_against_allowance": (
        lambda c: write_off_against_allowance(c, "memo"),
        Nature.WRITE_OFF,
        ALLOWANCE,
        RECEIVABLE,
    ),
    "true_up": (lambda c: true_up(c, "Expense", "memo"), Nature.ESTIMATE, "Expense", ALLOWANCE),
    "true_up below zero": (
        lambda c: true_up(-c, "Expense", "memo"),
        Nature.ESTIMATE,
        ALLOWANCE,
        "Expense",
    ),
    "lower_the_price": (
        lambda c: lower_the_price(c, "memo"),
        Nature.CONCESSION,
        "Sales returns and allowances",
        RECEIVABLE,
    ),
    "collect": (lambda c: collect(c, "memo"), Nature.COLLECTION, "Checking", RECEIVABLE),
    "reinstate": (
        lambda c: reinstate(c, "Bad debt recoveries", "why", "memo"),
        Nature.RECOVERY,
        RECEIVABLE,
        "Bad debt recoveries",
    ),
    "remove_stock": (
        lambda c: remove_stock(c, "Loss", "memo", Nature.WRITE_OFF, "why"),
        Nature.WRITE_OFF,
        "Loss",
        "Inventory",
    ),
    "remove_stock to a reserve": (
        lambda c: remove_stock(
            c, "Loss", "memo", Nature.WRITE_DOWN, "why", credited="Inventory reserve"
        ),
        Nature.WRITE_DOWN,
        "Loss",
        "Inventory reserve",
    ),
    "move_to_count up": (
        lambda c: move_to_count(c, "Purchases", "memo", "why", Nature.CORRECTION),
        Nature.CORRECTION,
        "Inventory",
        "Purchases",
    ),
    "move_to_count down": (
        lambda c: move_to_count(-c, "Shrinkage", "memo", "why", Nature.WRITE_OFF),
        Nature.WRITE_OFF,
        "Shrinkage",
        "Inventory",
    ),
    "dispose, fully depreciated": (
        lambda c: dispose("Equipment", c, c, 0, "Result", "memo"),
        Nature.SALE,
        "Accumulated depreciation",
        "Equipment",
    ),
    "dispose, of no cost": (
        lambda c: dispose("Equipment", 0, 0, c, "Result", "memo"),
        Nature.SALE,
        "Checking",
        "Result",
    ),
    "retire, not depreciated": (
        lambda c: retire("Equipment", c, 0, "Loss", "memo"),
        Nature.WRITE_OFF,
        "Loss",
        "Equipment",
    ),
    "retire, fully depreciated": (
        lambda c: retire("Equipment", c, c, "Loss", "memo"),
        Nature.WRITE_OFF,
        "Accumulated depreciation",
        "Equipment",
    ),
}
EACH_BUILDER = pytest.mark.parametrize("name", BUILDERS)


@EACH_BUILDER
def test_debits_and_credits_the_accounts_with_a_reason_for_both(name: str) -> None:
    build, nature, debited, credited = BUILDERS[name]
    (entry,) = build(1_234_56)
    assert (entry.date, entry.memo, entry.nature) == (YEAR_END, "memo", nature)
    assert [(line.account, line.side.value, line.cents) for line in entry.lines] == [
        (debited, "debit", 1_234_56),
        (credited, "credit", 1_234_56),
    ]
    assert all(line.reason for line in entry.lines)


@EACH_BUILDER
def test_there_is_no_entry_for_nothing(name: str) -> None:
    build, *_ = BUILDERS[name]
    assert build(0) == ()


def test_an_entry_takes_another_day() -> None:
    day = date(2025, 6, 30)
    (entry,) = collect(1, "memo", day=day)
    assert entry.date == day


def sold_for(proceeds: int, **how: object) -> list[tuple[str, int]]:
    (entry,) = dispose("Van", 18_000_00, 13_500_00, proceeds, "Result", "memo", **how)
    return [(line.account, line.signed) for line in entry.lines]


def test_what_comes_in_above_the_value_left_is_a_gain_and_below_it_a_loss() -> None:
    gone = [("Accumulated depreciation", 13_500_00)], [("Van", -18_000_00)]
    assert sold_for(5_000_00) == [
        ("Checking", 5_000_00),
        *gone[0],
        *gone[1],
        ("Result", -500_00),
    ]
    assert sold_for(5_000_00, gain="Gain")[-1] == ("Gain", -500_00)
    assert sold_for(4_500_00) == [("Checking", 4_500_00), *gone[0], *gone[1]]
    assert sold_for(4_000_00, received=("Scrap", "why"), gain="Gain") == [
        ("Scrap", 4_000_00),
        *gone[0],
        ("Result", 500_00),
        *gone[1],
    ]


def test_only_what_was_left_of_an_assets_value_is_lost() -> None:
    (entry,) = retire("Equipment", 18_000_00, 13_500_00, "Loss", "memo", contra="Wear")
    assert [(line.account, line.signed) for line in entry.lines] == [
        ("Wear", 13_500_00),
        ("Loss", 4_500_00),
        ("Equipment", -18_000_00),
    ]


def test_a_compound_entry_leaves_out_lines_of_nothing() -> None:
    lines = (debit("A", 5, "why"), None, credit("B", 5, "why"))
    (entry,) = compound(YEAR_END, "memo", Nature.CORRECTION, *lines)
    assert entry.lines == (lines[0], lines[2])
    assert compound(YEAR_END, "memo", Nature.CORRECTION, None, None) == ()
    assert debit_if("A", 0, "why") is credit_if("A", 0, "why") is None
    assert debit_if("A", 5, "why") == debit("A", 5, "why")
    assert credit_if("A", 5, "why") == credit("A", 5, "why")


def test_each_bucket_of_an_aging_is_rounded_to_the_cent_a_half_up() -> None:
    assert required_allowance(()) == 0
    assert required_allowance(((1, 50_00),)) == 1
    assert required_allowance(((1, 49_99),)) == 0
    assert required_allowance(((1, 50_00), (1, 50_00))) == 2
    assert required_allowance(((100_00, 100_00), (50_00, 1_00))) == 100_50


def test_a_percentage_of_sales_is_rounded_to_the_cent_a_half_up() -> None:
    assert percentage_of_sales(1, 50_00) == 1
    assert percentage_of_sales(1, 49_99) == 0
    assert percentage_of_sales(0, 5_00) == 0


@pytest.mark.parametrize(
    ("cost", "life", "months", "depreciation"),
    [(18_000_00, 60, 42, 12_600_00), (18_000_00, 60, 0, 0), (1, 2, 1, 1), (100, 3, 1, 33)],
)
def test_straight_line_depreciation(cost: int, life: int, months: int, depreciation: int) -> None:
    assert straight_line(cost, life, months) == depreciation


def test_after_its_whole_life_nothing_is_left() -> None:
    assert straight_line(100_01, 7, 7) == 100_01
