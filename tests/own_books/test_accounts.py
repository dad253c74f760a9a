"""A reader's accounts: their kinds, names of their own, and what to say when they are off."""

from __future__ import annotations

import pytest
from writeoffs.accounts import Account, Kind
from writeoffs.own_books.accounts import (
    LABELS,
    OutOfBalance,
    Sorted,
    add_account,
    books_of,
    sort_accounts,
    unknown,
    where_to_look,
)
from writeoffs.reports.balances import AccountBalance, Balances


def sorted_as(*accounts: tuple[str, Kind | None, int]) -> tuple[Sorted, ...]:
    return tuple(
        Sorted(AccountBalance(name, "", "", cents, row), kind, "", False)
        for row, (name, kind, cents) in enumerate(accounts)
    )


BALANCED = sorted_as(
    ("Sales", Kind.REVENUE, -50_00),
    ("Capital", Kind.EQUITY, -100_00),
    ("Bank", Kind.CASH, 150_00),
)


def test_every_kind_can_be_chosen() -> None:
    assert set(LABELS) == set(Kind)


def test_books_are_in_the_order_of_the_statements() -> None:
    books = books_of(BALANCED)
    assert [account.name for account in books.chart] == ["Bank", "Capital", "Sales"]
    assert books.balances == (150_00, -100_00, -50_00)


def test_accounts_that_read_alike_keep_apart() -> None:
    books = books_of(
        sorted_as(
            ("Café", Kind.CASH, 3_00),
            ("Caf!", Kind.CASH, 2_00),
            ("应收", Kind.RECEIVABLE, 1_00),
            ("现金", Kind.CASH, 1_00),
            ("Caf", Kind.EQUITY, -7_00),
        )
    )
    assert len({account.slug for account in books.chart}) == 5
    assert [account.name for account in books.chart] == [
        "Café", "Caf! (2)", "现金 (2)", "应收", "Caf (3)",
    ]  # fmt: skip


def test_books_that_do_not_balance_say_by_how_much() -> None:
    with pytest.raises(OutOfBalance) as fault:
        books_of((*BALANCED, *sorted_as(("Rent", Kind.EXPENSE, 27_00))))
    assert fault.value.cents == 27_00


@pytest.mark.parametrize(
    ("off", "hint"),
    [
        (150_00, "“Bank” has that very balance"),
        (-200_00, "Twice the balance of “Capital”"),
        (27_00, "two digits may have changed places"),
        (-1_00, "The credits are $1.00 larger"),
    ],
)
def test_where_to_look(off: int, hint: str) -> None:
    assert hint in where_to_look(BALANCED, off)


def test_what_the_reader_chose_holds_over_a_guess() -> None:
    balances = Balances(tuple(each.account for each in BALANCED))
    first, *others = sort_accounts(balances, {"0": "other_income", "1": "no such kind"})
    assert (first.kind, first.chosen) == (Kind.OTHER_INCOME, True)
    assert not any(each.chosen for each in others)


def test_only_an_unknown_account_with_a_balance_stops_anything() -> None:
    accounts = sorted_as(("What", None, 5_00), ("Ever", None, 0), ("Bank", Kind.CASH, -5_00))
    assert [each.name for each in unknown(accounts)] == ["What"]


def test_an_account_is_added_among_those_of_its_kind() -> None:
    books = add_account(books_of(BALANCED), Account("Savings", Kind.CASH))
    assert [account.name for account in books.chart] == ["Bank", "Savings", "Capital", "Sales"]
    assert add_account(books, Account("Savings", Kind.CASH)) is books
