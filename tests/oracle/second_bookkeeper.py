"""Beancount reads what the engine exports, and comes to figures of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from beancount import loader
from beancount.core import data as directives
from writeoffs.export.beancount import account_name, ledger
from writeoffs.outcome import Outcome, State


def load(text: str) -> list[directives.Directive]:
    """What beancount read. Asserts that it found nothing wrong."""
    entries, errors, _ = loader.load_string(text)
    assert errors == []
    return entries


def balances_after_each(entries: list[directives.Directive]) -> Iterator[dict[str, Decimal]]:
    """Every account's balance after each transaction, added up from what beancount read."""
    balances = {entry.account: Decimal() for entry in entries if isinstance(entry, directives.Open)}
    for entry in entries:
        if isinstance(entry, directives.Transaction):
            for posting in entry.postings:
                assert posting.units.currency == "USD"
                balances[posting.account] += posting.units.number
            yield dict(balances)


def assert_same_accounts(found: Mapping[str, Decimal], state: State) -> None:
    books = state.books
    assert {name: number * 100 for name, number in found.items()} == {
        account_name(account): cents
        for account, cents in zip(books.chart, books.balances, strict=True)
    }


def assert_same_totals(found: Mapping[str, Decimal], state: State) -> None:
    def held(*families: str) -> Decimal:
        return 100 * sum(
            (number for name, number in found.items() if name.startswith(families)), Decimal()
        )

    sheet, year = state.balance_sheet.totals, state.profit_and_loss.totals
    assert held("Assets:") == sheet["total_assets"]
    assert -held("Liabilities:") == sheet["total_liabilities"]
    assert -held("Equity:", "Income:", "Expenses:") == sheet["total_equity"]
    assert -held("Income:", "Expenses:") == year["net_income"]
    assert -held("Income:") == year["net_revenue"] + year["other_income"]
    assert held("Expenses:") == (year["cogs"] + year["operating_expenses"] + year["other_expense"])
    for place, total in (
        ("Assets:Current:", "current_assets"),
        ("Assets:Long-Term:", "noncurrent_assets"),
    ):
        assert held(place) == sheet[total]
    assert held("Expenses:Cost-Of-Sales:") == year["cogs"]


def assert_beancount_agrees(outcome: Outcome) -> None:
    """After every entry beancount has the same balances and totals, to the cent."""
    entries = load(ledger("Books", "Made up.", outcome))
    found = list(balances_after_each(entries))
    for balances, state in zip(found, outcome.states, strict=True):
        assert_same_accounts(balances, state)
        assert_same_totals(balances, state)
    asserted = {
        entry.account: entry.amount.number
        for entry in entries
        if isinstance(entry, directives.Balance)
    }
    assert asserted == found[-1]
