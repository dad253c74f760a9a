"""Made-up balances of customers, and books to go with them, for the tests of own books."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from writeoffs.accounts import Account, Chart, Kind
from writeoffs.ledger import Books
from writeoffs.own_books.decisions import Decision, Mistake
from writeoffs.piles import Pile
from writeoffs.reports.receivables import Bucket, Receivable, Receivables

DAY = date(2025, 12, 31)
BUCKETS = (Bucket("Current", None, 0), Bucket("1 - 90", 1, 90), Bucket("91 and over", 91, None))


def item(row: int, customer: str, *amounts: int, **more: object) -> Receivable:
    """A balance in cents by age. `more` is what a detail says of a document."""
    said: dict[str, object] = {"document": "", "type": "", "dated": None, "due": None, **more}
    held = (*amounts, *(0 for _ in range(len(BUCKETS) - len(amounts))))
    return Receivable(customer=customer, amounts=held, row=row, **said)  # type: ignore[arg-type]


OWED = Receivables(
    BUCKETS,
    (
        item(6, "Alder Bistro", 0, 0, 6_215_00),
        item(7, "Birch Market", 500_00, 1_200_50),
        item(8, "Cedar Inn", -120_00),
        item(9, "Dune Cafe", 0, 0, 85),
    ),
    detail=False,
)

BOOKS: Mapping[str, tuple[Kind, int]] = {
    "Checking": (Kind.CASH, 10_000_00),
    "Accounts receivable": (Kind.RECEIVABLE, 7_796_35),
    "Allowance for bad debts": (Kind.ALLOWANCE, 1_000_00),
    "Payables": (Kind.CURRENT_LIABILITY, 4_000_00),
    "Equity": (Kind.EQUITY, 5_796_35),
    "Sales": (Kind.REVENUE, 30_000_00),
    "Wages": (Kind.EXPENSE, 23_000_00),
}


def books(**other: int) -> Books:
    """The books above; `other` balances take the place of theirs, by the first word of a name."""
    chart = Chart(tuple(Account(name, kind) for name, (kind, _) in BOOKS.items()))
    return Books.open(
        chart, {name: other.get(name.split()[0], cents) for name, (_, cents) in BOOKS.items()}
    )


def written_off(part: int | None = None) -> Decision:
    return Decision(Pile.WRITE_OFF, part)


def undone(mistake: Mistake) -> Decision:
    return Decision(Pile.ERROR, mistake=mistake)
