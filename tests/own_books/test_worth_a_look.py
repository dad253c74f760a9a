"""What a cleanup bookkeeper looks at first: found where it is, and not found where it is not."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from built_site import ROOT
from own_books.owed import OWED, item
from writeoffs.accounts import Kind
from writeoffs.own_books.accounts import Sorted
from writeoffs.own_books.worth_a_look import Finding, in_the_books, in_the_list
from writeoffs.reports.balances import AccountBalance
from writeoffs.reports.receivables import Receivable, Receivables


def listed(*items: Receivable) -> list[str]:
    return [each.what for each in in_the_list(replace(OWED, items=items, detail=True))]


def held(*accounts: tuple[str, Kind, int]) -> list[Finding]:
    return list(
        in_the_books(
            tuple(
                Sorted(AccountBalance(name, "", "", cents, row), kind, "", False)
                for row, (name, kind, cents) in enumerate(accounts)
            )
        )
    )


def test_an_ordinary_list_has_nothing_to_look_at() -> None:
    assert listed(item(1, "Alder", 100_00), item(2, "Birch", 0, 50_00)) == []


def test_a_customer_with_a_credit_balance() -> None:
    (finding,) = listed(item(1, "Cedar Inn", -120_00), item(2, "Birch", 500_00))
    assert finding == "1 customer with a credit balance, $120.00 in all: Cedar Inn"


def test_an_open_payment_beside_an_open_invoice() -> None:
    found = listed(item(1, "Birch", 500_00), item(2, "Birch", -200_00), item(3, "Elm", -5_00))
    assert found == [
        "1 customer with a credit balance, $5.00 in all: Elm",
        "1 open payment or credit beside open invoices of the same customer: Birch",
    ]


def test_amounts_that_cancel_each_other() -> None:
    (finding,) = listed(item(1, "Birch", 200_00, -200_00), item(2, "Elm"))
    assert finding == "1 balance of zero, made of amounts that cancel each other: Birch"


def test_pennies_up_to_a_dollar() -> None:
    (finding,) = listed(item(1, "Birch", 1_00), item(2, "Elm", 1_01), item(3, "Fir", 85))
    assert finding == "2 balances of $1.00 or less"


def test_the_same_customer_amount_and_week() -> None:
    days = [date(2025, 3, 1), date(2025, 3, 8), date(2025, 3, 16)]
    items = [item(row, "Birch", 9_00, dated=day) for row, day in enumerate(days)]
    (finding,) = listed(*items)
    assert finding.startswith("1 item like another one of the same customer")
    assert listed(item(1, "Birch", 9_00), item(2, "Birch", 9_00)) == []  # no day, no week


def test_an_item_without_a_due_date_among_others() -> None:
    (finding,) = listed(item(1, "Birch", 9_00, due=date(2025, 3, 1)), item(2, "Elm", 9_00))
    assert finding == "1 item without a due date: Elm"


def test_no_more_than_three_are_named() -> None:
    many = [item(row, f"Customer {row}", -1_00_00) for row in range(5)]
    (finding,) = listed(*many)
    assert finding.endswith("Customer 0, Customer 1, Customer 2 and 2 more")


@pytest.mark.parametrize(
    ("name", "kind", "cents"),
    [
        ("Undeposited Funds", Kind.CASH, 930_00),
        ("Payments to deposit", Kind.OTHER_CURRENT_ASSET, 1),
        ("Opening Balance Equity", Kind.EQUITY, -350_00),
        ("Uncategorized Expense", Kind.EXPENSE, 275_00),
        ("Ask My Accountant", Kind.EXPENSE, 10_00),
        ("Unapplied Cash Payment Income", Kind.REVENUE, -10_00),
        ("Checking", Kind.CASH, -1),
        ("Inventory Asset", Kind.INVENTORY, -5_00),
        ("Accounts Receivable", Kind.RECEIVABLE, -5_00),
        ("Prepaid rent", Kind.OTHER_CURRENT_ASSET, -5_00),
        ("Van", Kind.FIXED_ASSET, -5_00),
        ("Sales Tax Payable", Kind.CURRENT_LIABILITY, 5_00),
        ("Visa", Kind.CURRENT_LIABILITY, 5_00),
        ("Loan to shareholder", Kind.OTHER_NONCURRENT_ASSET, 5_00),
        ("Due from owner", Kind.OTHER_CURRENT_ASSET, 5_00),
    ],
)
def test_accounts_worth_a_look(name: str, kind: Kind, cents: int) -> None:
    (finding,) = held((name, kind, cents))
    assert finding.what.startswith(f"{name}: $")
    assert held((name, kind, 0)) == []


@pytest.mark.parametrize(
    ("name", "kind", "cents"),
    [
        ("Checking", Kind.CASH, 1),
        ("Visa", Kind.CURRENT_LIABILITY, -5_00),
        ("Sales Tax Payable", Kind.CURRENT_LIABILITY, -5_00),
        ("Loan from shareholder", Kind.NONCURRENT_LIABILITY, -5_00),
        ("Sales", Kind.REVENUE, -5_00),
    ],
)
def test_accounts_as_they_should_be(name: str, kind: Kind, cents: int) -> None:
    assert held((name, kind, cents)) == []


@pytest.mark.parametrize(
    ("worn", "words"), [(99, None), (100, "all of the cost"), (101, "more than the cost")]
)
def test_depreciation_up_to_the_cost_and_above(worn: int, words: str | None) -> None:
    found = held(
        ("Van", Kind.FIXED_ASSET, 100_00),
        ("Accumulated depreciation", Kind.ACCUMULATED_DEPRECIATION, -worn * 100),
    )
    assert [words in each.what for each in found if words] == ([True] if words else [])
    assert len(found) == (1 if words else 0)


def test_inventory_and_prepaids_that_did_not_move() -> None:
    accounts = tuple(
        Sorted(AccountBalance(name, "", "", 5_00, row), kind, "", False)
        for row, (name, kind) in enumerate(
            [
                ("Goods", Kind.INVENTORY),
                ("Prepaid rent", Kind.OTHER_CURRENT_ASSET),
                ("Deposit", Kind.OTHER_CURRENT_ASSET),
            ]
        )
    )
    assert in_the_books(accounts) == ()
    assert in_the_books(accounts, {"Goods": 4_00}) == ()
    found = in_the_books(accounts, {"Goods": 5_00, "Prepaid rent": 5_00, "Deposit": 5_00})
    assert [each.what for each in found] == [
        "Goods: $5.00, as in the period before",
        "Prepaid rent: $5.00, as in the period before",
    ]


def every_finding() -> list[Finding]:
    day = date(2025, 3, 1)
    items = (
        item(1, "A", -5_00, due=day),
        item(2, "B", 5_00, dated=day),
        item(3, "B", 5_00, dated=day),
        item(4, "B", -1_00),
        item(5, "C", 2_00, -2_00),
    )
    names = (
        *("Undeposited Funds", "Opening Balance Equity", "Suspense", "Unapplied cash"),
        *("Sales tax", "Visa"),
    )
    accounts = [(name, Kind.CURRENT_LIABILITY, 5_00) for name in names]
    below = [(f"{kind.code} {n}", kind, -5_00) for n, kind in enumerate(Kind)]
    return [
        *in_the_list(Receivables(OWED.buckets, items, True)),
        *held(*accounts, *below, ("Loan to owner", Kind.OTHER_CURRENT_ASSET, 5_00)),
    ]


def test_every_page_that_a_finding_leads_to_is_there() -> None:
    pages = {each.page for each in every_finding()}
    assert len(pages) > 5
    assert [page for page in pages if not (ROOT / "docs" / page).exists()] == []


def test_nothing_is_called_wrong_and_nothing_is_said_of_tax() -> None:
    refused = re.compile(r"\bwrong\b(?! customer)|deduct|taxable|tax return|IRS|illegal", re.I)
    said = [f"{each.what} {each.why}" for each in every_finding()]
    assert len(said) > 12
    assert [each for each in said if refused.search(each)] == []
