"""Books and their entries as text for beancount, plain-text accounting that checks it by its rules.

Its amounts are above zero for debits and below for credits, on every account.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from writeoffs.accounts import Account, Section
from writeoffs.export.plain import amount
from writeoffs.ledger import Books, Entry
from writeoffs.outcome import Outcome
from writeoffs.scenarios.entries import YEAR_END

_PLACES = {
    Section.CURRENT_ASSETS: "Assets:Current",
    Section.NONCURRENT_ASSETS: "Assets:Long-Term",
    Section.CURRENT_LIABILITIES: "Liabilities:Current",
    Section.NONCURRENT_LIABILITIES: "Liabilities:Long-Term",
    Section.EQUITY: "Equity:Owners",
    Section.REVENUE: "Income:Sales",
    Section.COGS: "Expenses:Cost-Of-Sales",
    Section.OPERATING_EXPENSES: "Expenses:Operating",
    Section.OTHER_INCOME: "Income:Other",
    Section.OTHER_EXPENSE: "Expenses:Other",
}
_DAY = timedelta(days=1)


def account_name(account: Account) -> str:
    """The account in beancount's five families: "Assets:Current:Accounts-Receivable"."""
    words = (f"{word[0].upper()}{word[1:]}" for word in account.slug.split("-"))
    return f"{_PLACES[account.kind.section]}:{'-'.join(words)}"


def ledger(title: str, about: str, outcome: Outcome) -> str:
    """The chart, the opening balances, the entries, and the balances that must come of them.

    `about` says whose books they are.
    """
    treatment = outcome.treatment
    chart = treatment.opening.chart
    names = {account.name: account_name(account) for account in chart}
    days = [entry.date for entry in treatment.entries]
    first = min(days) - _DAY if days else YEAR_END
    last = max(days, default=YEAR_END) + _DAY
    blocks = (
        _head(title, about, treatment.label),
        "\n".join(_open(first, account) for account in chart),
        "\n".join(_opening(first, treatment.opening)),
        *("\n".join(_transaction(entry, names)) for entry in treatment.entries),
        "\n".join(_balances(last, outcome.after.books)),
    )
    return "\n\n".join(blocks) + "\n"


def _head(title: str, about: str, treatment: str) -> str:
    return (
        f"; {title}\n; {about} {treatment}.\n"
        f'option "title" {_quoted(f"{title}: {treatment}")}\n'
        'option "operating_currency" "USD"'
    )


def _open(day: date, account: Account) -> str:
    return f"{day} open {account_name(account)} USD\n  name: {_quoted(account.name)}"


def _opening(day: date, books: Books) -> Iterator[str]:
    yield f"{day} * {_quoted('Balances before the story')}"
    for account, cents in zip(books.chart, books.balances, strict=True):
        if cents:
            yield _posting(account_name(account), cents)


def _transaction(entry: Entry, names: dict[str, str]) -> Iterator[str]:
    yield f"{entry.date} * {_quoted(entry.memo)}"
    yield f"  nature: {_quoted(entry.nature.value)}"
    for line in entry.lines:
        yield _posting(names[line.account], line.signed)
        yield f"    why: {_quoted(line.reason)}"


def _posting(account: str, cents: int) -> str:
    return f"  {account}  {amount(cents)} USD"


def _balances(day: date, books: Books) -> Iterator[str]:
    yield "; beancount refuses this file unless the entries lead to these balances"
    for account, cents in zip(books.chart, books.balances, strict=True):
        yield f"{day} balance {account_name(account)}  {amount(cents)} USD"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
