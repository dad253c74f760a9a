"""Lapping, worked out: what the books show of each customer, what is true, and where the gap is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

CUSTOMERS = ("A", "B", "C")
STOLEN = "stolen"


@dataclass(frozen=True)
class Step:
    """What happens in a week. Nobody pays at the end: the last account is written off."""

    name: str
    payer: str
    posted_to: str


STEPS = (
    Step("Week 1", "A", STOLEN),
    Step("Week 2", "B", "A"),
    Step("Week 3", "C", "B"),
    Step("Last", "", "C"),
)


@dataclass(frozen=True)
class Standing:
    """After a step, in cents: what each customer owes by the books and in truth; bad debts."""

    step: Step
    by_the_books: Mapping[str, int]
    in_truth: Mapping[str, int]
    bad_debts: int

    @property
    def looks_late(self) -> tuple[str, ...]:
        """The customers who have paid, though their account does not say so."""
        return tuple(each for each in CUSTOMERS if self.by_the_books[each] > self.in_truth[each])

    @property
    def hole(self) -> int:
        """What the books show and nobody owes: in a customer's account, or as a bad debt."""
        gap = sum(self.by_the_books[each] - self.in_truth[each] for each in CUSTOMERS)
        return gap + self.bad_debts


def chain(cents: int) -> tuple[Standing, ...]:
    """How it goes on where each customer owes that much."""
    books, truth, bad_debts = dict.fromkeys(CUSTOMERS, cents), dict.fromkeys(CUSTOMERS, cents), 0
    standings = []
    for step in STEPS:
        if step.payer:
            truth[step.payer] = 0
        if step.posted_to in books:
            bad_debts += 0 if step.payer else books[step.posted_to]
            books[step.posted_to] = 0
        standings.append(Standing(step, dict(books), dict(truth), bad_debts))
    return tuple(standings)
