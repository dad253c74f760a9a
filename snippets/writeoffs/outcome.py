"""A story told to the end: the books, statements and ratios at every step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from writeoffs.ledger import Books, Entry
from writeoffs.ratios import Comparatives, ratios_of
from writeoffs.statements import BalanceSheet, Comparison, ProfitAndLoss, compare


@dataclass(frozen=True, slots=True)
class Treatment:
    """One way to keep the books of the same facts: opening books and the entries that follow.

    `cash_basis` books hold no receivables. `earlier_write_offs` is what was written off before
    the story begins, in cents: the most that a recovery can bring back.
    """

    slug: str
    label: str
    opening: Books
    entries: tuple[Entry, ...]
    comparatives: Comparatives
    cash_basis: bool = False
    earlier_write_offs: int = 0


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
    """A treatment followed through: the state before any entry and after each one."""

    treatment: Treatment
    states: tuple[State, ...]

    @classmethod
    def of(cls, treatment: Treatment) -> Outcome:
        """Post the entries one by one. Raises UnknownAccount."""
        books = treatment.opening
        states = [State.of(books, treatment.comparatives)]
        for entry in treatment.entries:
            books = books.post(entry)
            states.append(State.of(books, treatment.comparatives))
        return cls(treatment, tuple(states))

    @property
    def before(self) -> State:
        return self.states[0]

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
            Outcome(
                replace(self.treatment, opening=before.books, entries=(entry,)), (before, after)
            )
            for entry, before, after in self.steps
        )

    @property
    def balance_sheet(self) -> Comparison:
        return compare(self.before.balance_sheet, self.after.balance_sheet)

    @property
    def profit_and_loss(self) -> Comparison:
        return compare(self.before.profit_and_loss, self.after.profit_and_loss)
