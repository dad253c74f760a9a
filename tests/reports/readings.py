"""How the tests read made-up exports, and look at what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from writeoffs.reports.read import read
from writeoffs.reports.reading import Fate, Reading

EXPORTS = Path(__file__).with_name("exports")


def export(name: str, answers: Mapping[str, str] | None = None) -> Reading:
    """A file of the made-up exports, as read."""
    return read((EXPORTS / name).read_bytes(), answers or {})


def owed(reading: Reading) -> dict[str, tuple[int, ...]]:
    """What each customer owes, by age; for summaries, where a customer has one row."""
    assert reading.receivables is not None
    items = reading.receivables.items
    assert len({item.customer for item in items}) == len(items)
    return {item.customer: item.amounts for item in items}


def documents(reading: Reading) -> list[tuple[str, str, str, str, str, tuple[int, ...]]]:
    """The documents: customer, number, type, date, due date, amounts."""
    assert reading.receivables is not None
    return [
        (
            item.customer,
            item.document,
            item.type,
            item.dated.isoformat() if item.dated else "",
            item.due.isoformat() if item.due else "",
            item.amounts,
        )
        for item in reading.receivables.items
    ]


def held(reading: Reading) -> list[tuple[str, str, str, int]]:
    """The accounts: number, name, heading, cents."""
    assert reading.balances is not None
    return [
        (each.number, each.name, each.heading, each.cents) for each in reading.balances.accounts
    ]


def rows_with(reading: Reading, fate: Fate) -> list[int]:
    """The rows that met a fate."""
    return [row.row for row in reading.rows if row.fate is fate]


def every_row_once(reading: Reading, rows: int) -> None:
    """Each of so many rows has one fate, and those that count are the items."""
    assert [row.row for row in reading.rows] == list(range(1, rows + 1))
    counted: Iterable[int] = ()
    if reading.receivables:
        counted = (item.row for item in reading.receivables.items)
    elif reading.balances:
        counted = (account.row for account in reading.balances.accounts)
    assert sorted(counted) == rows_with(reading, Fate.USED)


def answered(reading: Reading) -> dict[str, str]:
    """What was asked, with the answers that were used."""
    return {ask.name: ask.answer for ask in reading.asks}
