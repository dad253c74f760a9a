"""A story told to the end: the books, statements and ratios at every step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from writeoffs.ledger import Books, Entry, Nature
from writeoffs.ratios import Comparatives, ratios_of
from writeoffs.statements import BalanceSheet, Comparison, ProfitAndLoss, compare


@dataclass(frozen=True, slots=True)
class Treatment:
    """One way to keep the books of the same facts: opening books and the entries that follow.

    `cash_basis` books hold no receivables. `earlier_write_offs` is what was written off before
    the story begins, in cents: the most that a recovery can bring back. `opposite` names the
    accounts that the story lets stand on the side opposite to their own, such as an allowance that
    was too small. In `periodic` books inventory is counted, not followed sale by sale. A story over
    two years closes the first one by an entry of its own, and sets year beside year.
    """

    slug: str
    label: str
    opening: Books
    entries: tuple[Entry, ...]
    comparatives: Comparatives
    cash_basis: bool = False
    earlier_write_offs: int = 0
    opposite: frozenset[str] = frozenset()
    periodic: bool = False

    @property
    def closings(self) -> tuple[int, ...]:
        """How many entries come before each one that closes a year."""
        return tuple(
            number
            for number, entry in enumerate(self.entries)
            if entry.nature is Nature.CLOSING and number
        )

    @property
    def columns(self) -> tuple[str, str, str]:
        """What stands over the three columns of a comparison."""
        return ("Year 1", "Change", "Year 2") if self.closings else ("Before", "Change", "After")


@dataclass(frozen=True, slots=True)
class State:
    """The books at one moment, and what they say."""

    books: Books
    balance_sheet: BalanceSheet
    profit_and_loss: ProfitAndLoss
    ratios: Mapping[str, Fraction]

    @classmethod
    def of(cls, books: Books, comparatives: Comparatives) -> State:
        year = ProfitAndLoss.of(books)
        sheet = BalanceSheet.of(books, year)
        return cls(books, sheet, year, ratios_of(sheet, year, comparatives))


@dataclass(frozen=True, slots=True)
class Outcome:
    """A treatment followed through: the state before any entry and after each one.

    What is compared is the state before and after; over two years, the end of each year.
    """

    treatment: Treatment
    states: tuple[State, ...]
    before: State
    balance_sheet: Comparison
    profit_and_loss: Comparison

    @classmethod
    def of(cls, treatment: Treatment) -> Outcome:
        """Post the entries one by one. Raises UnknownAccount."""
        books = treatment.opening
        states = [State.of(books, treatment.comparatives)]
        for entry in treatment.entries:
            books = books.post(entry)
            states.append(State.of(books, treatment.comparatives))
        return cls._told(treatment, tuple(states))

    @classmethod
    def _told(cls, treatment: Treatment, states: tuple[State, ...]) -> Outcome:
        before, after = states[treatment.closings[-1] if treatment.closings else 0], states[-1]
        return cls(
            treatment,
            states,
            before,
            compare(before.balance_sheet, after.balance_sheet),
            compare(before.profit_and_loss, after.profit_and_loss),
        )

    @property
    def after(self) -> State:
        return self.states[-1]

    @property
    def steps(self) -> tuple[tuple[Entry, State, State], ...]:
        """Each entry with the state before and after it."""
        return tuple(zip(self.treatment.entries, self.states, self.states[1:], strict=False))

    @property
    def each_step(self) -> tuple[Outcome, ...]:
        """Every entry as an outcome of its own: the books before it, and after it."""
        return tuple(
            Outcome._told(
                replace(self.treatment, opening=before.books, entries=(entry,)), (before, after)
            )
            for entry, before, after in self.steps
        )
