"""From decisions to entries and statements, each figure worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from own_books.owed import DAY, OWED, books, item, undone, written_off
from writeoffs.accounts import Account, Kind, Side
from writeoffs.checks import AS_THEY_COME, require_right
from writeoffs.ledger import Nature
from writeoffs.outcome import Outcome
from writeoffs.own_books.accounts import add_account
from writeoffs.own_books.boxes import books_of_boxes, books_of_receivables
from writeoffs.own_books.decisions import Decision, Decisions, Mistake
from writeoffs.own_books.plan import DIFFERENCE, Choices, Plan, account_of_the_list, plan
from writeoffs.piles import Pile

CHOICES = Choices(DAY, "Accounts receivable", "Sales")
TWO = {6: written_off(), 7: written_off(700_00)}


def outcome_of(planned: Plan) -> Outcome:
    """Followed through, with the checks that hold for a reader's books."""
    outcome = Outcome.of(planned.treatment)
    require_right(outcome, AS_THEY_COME)
    return outcome


def after(planned: Plan) -> dict[str, int]:
    """The totals of both statements afterwards, in cents."""
    state = outcome_of(planned).after
    return {**state.balance_sheet.totals, **state.profit_and_loss.totals}


def lines(planned: Plan) -> list[tuple[str, str, int, str]]:
    """Every line of every entry: account, side, cents, and the customer it names."""
    return [
        (line.account, line.side.value, line.cents, name)
        for entry, names in zip(planned.treatment.entries, planned.names, strict=True)
        for line, name in zip(entry.lines, names, strict=True)
    ]


def test_nothing_decided_moves_nothing() -> None:
    planned = plan(books(), OWED, {}, CHOICES)
    assert planned.treatment.entries == ()
    assert after(planned)["total_assets"] == 16_796_35


def test_charged_directly_profit_and_receivables_fall_alike() -> None:
    planned = plan(books(), OWED, TWO, CHOICES)
    assert lines(planned) == [
        ("Bad debts", "debit", 6_215_00, ""),
        ("Accounts receivable", "credit", 6_215_00, "Alder Bistro"),
        ("Bad debts", "debit", 700_00, ""),
        ("Accounts receivable", "credit", 700_00, "Birch Market"),
    ]
    told = after(planned)
    assert told["gross_ar"] == 881_35  # 7,796.35 less 6,915.00
    assert told["net_income"] == 85_00  # 7,000.00 less 6,915.00
    assert told["cash"] == 10_000_00
    assert told["total_assets"] == 9_881_35


def test_one_entry_names_every_customer() -> None:
    planned = plan(books(), OWED, TWO, replace(CHOICES, one_entry=True))
    (entry,) = planned.treatment.entries
    assert entry.memo == "Write off: 2 customers"
    assert lines(planned) == [
        ("Bad debts", "debit", 6_915_00, ""),
        ("Accounts receivable", "credit", 6_215_00, "Alder Bistro"),
        ("Accounts receivable", "credit", 700_00, "Birch Market"),
    ]


def test_against_an_allowance_that_is_large_enough_profit_does_not_move() -> None:
    held = books(Allowance=7_000_00, Equity=-203_65)
    told = after(plan(held, OWED, TWO, replace(CHOICES, against_allowance=True)))
    assert told["net_income"] == 7_000_00
    assert told["net_ar"] == 796_35  # 7,796.35 less 7,000.00, before and after
    assert told["allowance"] == 85_00


def test_what_the_allowance_lacks_is_charged_to_the_year() -> None:
    planned = plan(books(), OWED, TWO, replace(CHOICES, against_allowance=True))
    *write_offs, last = planned.treatment.entries
    assert [entry.nature for entry in write_offs] == [Nature.WRITE_OFF, Nature.WRITE_OFF]
    assert last.nature is Nature.ESTIMATE
    assert last.total(Side.DEBIT) == 5_915_00  # 6,915.00 less the 1,000.00 that it held
    told = after(planned)
    assert told["allowance"] == 0
    assert told["net_income"] == 1_085_00  # 7,000.00 less 5,915.00
    assert "$5,915.00 less than what is written off" in planned.notes[0]


def test_a_sale_entered_twice_comes_off_sales() -> None:
    decisions = {7: undone(Mistake.TWICE)}
    planned = plan(books(), OWED, decisions, CHOICES)
    assert lines(planned) == [
        ("Sales", "debit", 1_700_50, ""),
        ("Accounts receivable", "credit", 1_700_50, "Birch Market"),
    ]
    assert planned.treatment.entries[0].nature is Nature.CORRECTION
    told = after(planned)
    assert told["net_revenue"] == 28_299_50
    assert told["operating_expenses"] == 23_000_00


@pytest.mark.parametrize(
    "decision",
    [
        undone(Mistake.UNMATCHED),
        undone(Mistake.EARLIER),
        Decision(Pile.KEEP),
        Decision(Pile.LOOK),
    ],
)
def test_everything_else_posts_nothing(decision: Decision) -> None:
    assert plan(books(), OWED, {6: decision, 7: decision}, CHOICES).treatment.entries == ()


def test_a_copy_of_a_credit_is_undone_the_other_way_round() -> None:
    planned = plan(books(), OWED, {8: undone(Mistake.TWICE)}, CHOICES)
    assert lines(planned) == [
        ("Sales", "credit", 120_00, ""),
        ("Accounts receivable", "debit", 120_00, "Cedar Inn"),
    ]


def test_the_invoices_of_a_customer_are_one_line() -> None:
    owed = replace(
        OWED,
        items=tuple(
            item(row, "Elm & Co.", 0, 0, 100_00, type="Invoice", document=str(row))
            for row in range(11, 16)
        ),
        detail=True,
    )
    decisions: Decisions = {row: written_off() for row in range(11, 16)}
    planned = plan(books(Accounts=500_00, Equity=-1_500_00), owed, decisions, CHOICES)
    (entry,) = planned.treatment.entries
    assert entry.total(Side.CREDIT) == 500_00
    assert entry.lines[1].reason == "Elm & Co.: 11, 12, 13 and 2 more"


def test_the_books_own_account_for_bad_debts_is_used() -> None:
    held = add_account(books(), Account("6500 Bad Debt Expense", Kind.EXPENSE))
    planned = plan(held, OWED, {6: written_off()}, CHOICES)
    assert lines(planned)[0] == ("6500 Bad Debt Expense", "debit", 6_215_00, "")


def test_by_the_books_the_difference_stays() -> None:
    held = books(Accounts=8_000_00, Equity=6_000_00)
    told = after(plan(held, OWED, {6: written_off()}, CHOICES))
    assert told["gross_ar"] == 1_785_00  # 8,000.00 less 6,215.00


def test_by_the_list_the_difference_is_a_line_of_equity() -> None:
    held = books(Accounts=8_000_00, Equity=6_000_00)
    planned = plan(held, OWED, {6: written_off()}, replace(CHOICES, by_list=True))
    outcome = outcome_of(planned)
    assert outcome.before.balance_sheet.totals["gross_ar"] == 7_796_35
    assert outcome.after.balance_sheet.totals["gross_ar"] == 1_581_35
    assert outcome.before.books.balance(DIFFERENCE) == -203_65


def test_cash_basis_books_stand_still() -> None:
    held = books(Accounts=0, Allowance=0, Equity=-1_000_00)
    planned = plan(held, OWED, TWO, replace(CHOICES, cash_basis=True))
    assert planned.treatment.entries == ()
    assert planned.treatment.cash_basis
    assert after(planned)["net_income"] == 7_000_00


def test_cash_basis_statements_that_hold_receivables_stand_still_too() -> None:
    planned = plan(books(), OWED, TWO, replace(CHOICES, cash_basis=True))
    assert planned.treatment.entries == ()
    assert after(planned)["gross_ar"] == 7_796_35


def test_the_account_of_the_list_is_the_one_that_agrees_with_it() -> None:
    held = add_account(books(), Account("Other receivables", Kind.RECEIVABLE))
    assert account_of_the_list(held, OWED) == "Accounts receivable"
    less = replace(OWED, items=OWED.items[2:])
    assert account_of_the_list(held, less) == "Accounts receivable"  # the largest
    assert account_of_the_list(books_of_receivables(5), OWED) == "Accounts receivable"


def test_from_nine_boxes_equity_is_what_is_left() -> None:
    held = books_of_boxes(
        {
            "cash": 10_000_00,
            "other_current_assets": 500_00,
            "inventory": 4_000_00,
            "noncurrent_assets": 20_000_00,
            "current_liabilities": 6_000_00,
            "noncurrent_liabilities": 9_000_00,
            "sales": 90_000_00,
            "cost_of_sales": 50_000_00,
            "other_costs": 30_000_00,
        },
        7_796_35,
    )
    before = outcome_of(plan(held, OWED, TWO, CHOICES)).before
    totals = {**before.balance_sheet.totals, **before.profit_and_loss.totals}
    assert totals["total_assets"] == 42_296_35
    assert totals["total_liabilities"] == 15_000_00
    assert totals["total_equity"] == 27_296_35
    assert totals["net_income"] == 10_000_00
    told = after(plan(held, OWED, TWO, CHOICES))
    assert told["net_income"] == 3_085_00
    assert told["total_assets"] == 35_381_35
