"""What a trainee is asked to post, and what counts as right: values that exercises make.

An entry is judged by its effect: cents by account, debits above zero, credits below, and no account
that comes out at nothing. Order, spelling and layout are no part of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum

from writeoffs.accounts import PROFIT_AND_LOSS_SECTIONS, Chart, Side
from writeoffs.ledger import Entry, Line
from writeoffs.outcome import Treatment

Effect = Mapping[str, int]


class Mark(Enum):
    """What an entry was found to be; pages and tools know it by its value."""

    RIGHT = "right"
    LONGER = "longer"
    UNBALANCED = "unbalanced"
    SWAPPED = "swapped"
    WRONG_ACCOUNT = "wrong-account"
    WRONG_AMOUNT = "wrong-amount"
    INCOMPLETE = "incomplete"
    TOO_MUCH = "too-much"
    WRONG = "wrong"

    @property
    def is_right(self) -> bool:
        return self in (Mark.RIGHT, Mark.LONGER)


def effect_of(lines: Iterable[Line]) -> dict[str, int]:
    """What the lines do to each account together."""
    sums: dict[str, int] = {}
    for line in lines:
        sums[line.account] = sums.get(line.account, 0) + line.signed
    return {account: cents for account, cents in sums.items() if cents}


def washed(lines: Iterable[Line]) -> dict[str, int]:
    """By account, the cents that the lines both debit and credit, so that they cancel out."""
    sides: dict[str, dict[Side, int]] = {}
    for line in lines:
        both = sides.setdefault(line.account, {Side.DEBIT: 0, Side.CREDIT: 0})
        both[line.side] += line.cents
    return {account: min(both.values()) for account, both in sides.items() if min(both.values())}


def posting(debits: Effect, credits_: Effect) -> Effect:
    """The effect of an entry from its two sides, each in cents above zero by account."""
    sums = dict(debits)
    for account, cents in credits_.items():
        sums[account] = sums.get(account, 0) - cents
    return {account: cents for account, cents in sums.items() if cents}


def pair(debited: str, credited: str, cents: int) -> Effect:
    """The effect of an entry of two lines."""
    return posting({debited: cents}, {credited: cents})


def turned(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines with their sides swapped."""
    return tuple(replace(line, side=line.side.other) for line in lines)


def in_closed_year(lines: Iterable[Line], chart: Chart, equity: str) -> tuple[Line, ...]:
    """The lines as they reach today's books: a closed year's profit has become owners' equity."""
    return tuple(
        replace(line, account=equity)
        if chart.account(line.account).kind.section in PROFIT_AND_LOSS_SECTIONS
        else line
        for line in lines
    )


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another entry that is right as well, and a sentence on why."""

    effect: Effect
    note: str


@dataclass(frozen=True, slots=True)
class Mistake:
    """An entry that trainees are known to make, and the sentence that answers it.

    `misconception` is a key of exercises/misconceptions.py where one lies behind it.
    """

    effect: Effect
    mark: Mark
    sentence: str
    misconception: str = ""


@dataclass(frozen=True, slots=True)
class EntryDate:
    """A date to choose for the entry. `wrong` says why it is not the one; the right one has none.

    `closed`: the year of that date is closed, so what goes through its profit ends in equity.
    """

    day: date
    label: str
    wrong: str = ""
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Posted:
    """An entry that stands in the journal, and why it is right or what is wrong with it.

    `moves` are the lines as they reach today's books, where the entry's own year is closed.
    """

    entry: Entry
    because: str
    moves: tuple[Line, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """What it moves in today's books."""
        return self.moves or self.entry.lines


@dataclass(frozen=True, slots=True)
class Journal:
    """Entries that the books hold already, one of them wrong.

    `wrong` is its place, from zero. `instead` are the entries that belong there; none where nothing
    was to be posted. `misconception` is a key of exercises/misconceptions.py, as in a Mistake.
    """

    posted: tuple[Posted, ...]
    wrong: int
    instead: tuple[Entry, ...] = ()
    misconception: str = ""

    @property
    def mistaken(self) -> Posted:
        """The entry that is wrong."""
        return self.posted[self.wrong]

    @property
    def due(self) -> tuple[Line, ...]:
        """The lines that belong there."""
        return tuple(line for entry in self.instead for line in entry.lines)

    @property
    def right(self) -> Effect:
        """What the entries do that belong there."""
        return effect_of(self.due)

    @property
    def taken_back(self) -> Effect:
        """What taking the wrong entry back does, and nothing else."""
        return effect_of(turned(self.mistaken.lines))

    @property
    def in_two_steps(self) -> tuple[Line, ...]:
        """The wrong entry taken back and the right ones posted, in lines."""
        return (*turned(self.mistaken.lines), *self.due)

    @property
    def correction(self) -> Effect:
        """What puts the books right: the right entries less the wrong one."""
        return effect_of(self.in_two_steps)


@dataclass(frozen=True, slots=True)
class Task:
    """One exercise with particular numbers.

    `treatment` holds the books before and the right entries, with their reasons; without entries
    none is needed. `hints` go from weak to strong. `tempting` says of an account why it tempts and
    why it is wrong, `why` of a figure (a name in difference.FIGURES) why it moves as it does; what
    `why` says must be true whatever was posted. `shortcut` is said to somebody who left out a
    detour that the worked entries take. `equity` is the account a closed year's profit went to.
    `journal` is what was posted before, where the right entries correct one of its entries.
    """

    told: str
    asked: str
    treatment: Treatment
    hints: tuple[str, str, str]
    alternatives: tuple[Alternative, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    tempting: Mapping[str, str] = field(default_factory=dict)
    why: Mapping[str, str] = field(default_factory=dict)
    dates: tuple[EntryDate, ...] = ()
    shortcut: str = ""
    equity: str = ""
    journal: Journal | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines of the right entries, in order."""
        return tuple(line for entry in self.treatment.entries for line in entry.lines)

    @property
    def effect(self) -> Effect:
        """What the right entries do."""
        return effect_of(self.lines)
