"""The old balances as a reader looks through them, a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from writeoffs.own_books.decisions import Decisions
from writeoffs.piles import Pile
from writeoffs.reports.receivables import Bucket, Receivable, Receivables

PAGE = 20


@dataclass(frozen=True, slots=True)
class View:
    """What of the list is wanted.

    `age` is a bucket's number, "" for every age. `pile` is a pile's code, "open" for what has none
    yet, "" for all. `find` is a part of the customer's or the document's name.
    """

    age: str = ""
    pile: str = ""
    find: str = ""
    order: str = "oldest"
    page: int = 1


@dataclass(frozen=True, slots=True)
class Shown:
    """One page of the list: its balances, which page it is of how many, and all rows that match."""

    items: tuple[Receivable, ...]
    page: int
    pages: int
    matching: tuple[int, ...]
    cents: int


def oldest_bucket(item: Receivable) -> int:
    """The number of the oldest bucket that holds something of it; 0 where none does."""
    return max((number for number, cents in enumerate(item.amounts) if cents), default=0)


def days_past_due(item: Receivable, as_of: date | None) -> int | None:
    """How many days past due, below zero when not yet due; None where the file does not tell."""
    return (as_of - item.due).days if as_of and item.due else None


def totals_by_age(receivables: Receivables) -> tuple[tuple[Bucket, int, int], ...]:
    """Each bucket with its total in cents, and how many balances have something in it."""
    return tuple(
        (
            bucket,
            sum(item.amounts[number] for item in receivables.items),
            sum(1 for item in receivables.items if item.amounts[number]),
        )
        for number, bucket in enumerate(receivables.buckets)
    )


ORDERS: Mapping[str, tuple[str, Callable[[Receivable], tuple[object, ...]]]] = {
    "oldest": ("Oldest first", lambda item: (-oldest_bucket(item), item.due or date.max)),
    "largest": ("Largest first", lambda item: (-item.cents,)),
    "smallest": ("Smallest first", lambda item: (item.cents,)),
    "customer": ("By customer", lambda item: (item.customer.casefold(),)),
    "file": ("As in the file", lambda item: ()),
}


def in_order(receivables: Receivables, order: str) -> tuple[Receivable, ...]:
    """Every balance in that order; equal ones as in the file."""
    _, key = ORDERS.get(order, ORDERS["oldest"])
    return tuple(sorted(receivables.items, key=lambda item: (*key(item), item.row)))


def look_through(ordered: tuple[Receivable, ...], decisions: Decisions, view: View) -> Shown:
    """The page of what matches; a page past the last one is the last one."""
    wanted = view.find.strip().casefold()
    found = tuple(
        item
        for item in ordered
        if _in_age(item, view.age)
        and _in_pile(decisions, item, view.pile)
        and (not wanted or wanted in f"{item.customer} {item.document}".casefold())
    )
    pages = max(1, -(-len(found) // PAGE))
    page = min(max(1, view.page), pages)
    return Shown(
        found[(page - 1) * PAGE : page * PAGE],
        page,
        pages,
        tuple(item.row for item in found),
        sum(item.cents for item in found),
    )


def _in_age(item: Receivable, age: str) -> bool:
    return not age or (
        age.isdecimal() and int(age) < len(item.amounts) and bool(item.amounts[int(age)])
    )


def _in_pile(decisions: Decisions, item: Receivable, pile: str) -> bool:
    if not pile:
        return True
    decision = decisions.get(item.row)
    return pile == (decision.pile.code if decision else "open")


@dataclass(frozen=True, slots=True)
class PileTotal:
    """How many balances went to a pile, and their sum in cents."""

    count: int
    cents: int


def totals_by_pile(receivables: Receivables, decisions: Decisions) -> dict[Pile | None, PileTotal]:
    """What each pile holds; None stands for what is not sorted yet.

    The rest of a balance that goes in part is still owed. Raises KeyError for a decision about a
    row that is not in the list.
    """
    counts: dict[Pile | None, int] = dict.fromkeys((*Pile, None), 0)
    sums: dict[Pile | None, int] = dict.fromkeys((*Pile, None), 0)
    counts[None], sums[None] = len(receivables.items), receivables.cents
    for row, decision in decisions.items():
        cents = receivables.by_row[row].cents
        goes = cents if decision.part is None else decision.part
        counts[None] -= 1
        sums[None] -= cents
        counts[decision.pile] += 1
        sums[decision.pile] += goes
        sums[Pile.KEEP] += cents - goes
    return {pile: PileTotal(counts[pile], sums[pile]) for pile in counts}
