"""Records, enumerations, functions that keep what they answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cache, lru_cache
from typing import NamedTuple

from writeoffs.other import Base, Weight


class Side(Enum):
    DEBIT = "debit"
    CREDIT = "credit"

    @property
    def other(self) -> Side:
        return Side.CREDIT if self is Side.DEBIT else Side.DEBIT


class Section(Enum):
    ASSETS = ("assets", Side.DEBIT)
    EQUITY = ("equity", Side.CREDIT)
    ONE = (1, Side.DEBIT)

    def __init__(self, total: str, side: Side) -> None:
        self.total = total
        self.side = side

    __hash__ = object.__hash__


@dataclass(frozen=True, slots=True)
class Account:
    name: str
    side: Side = Side.DEBIT
    tags: tuple[str, ...] = ()
    more: list[str] = field(default_factory=list)
    slug: str = field(init=False)

    places = 2

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("an account has a name")
        object.__setattr__(self, "slug", self.name.lower())

    @classmethod
    def of(cls, name: str) -> Account:
        return cls(name)

    @staticmethod
    def named(name: str) -> str:
        return name + "!"

    @property
    def shown(self) -> str:
        return f"{self.name} ({self.places})"


@dataclass(frozen=True, slots=True)
class Contra(Account):
    of_what: str = "none"

    places = 0


@dataclass(frozen=True)
class Derived(Base):
    more: int = 3


class Line(NamedTuple):
    name: str
    cents: int
    side: Side | None

    @property
    def signed(self) -> int:
        return self.cents if self.side is Side.DEBIT else -self.cents


class Held:
    """A class that can do what a built-in thing can."""

    def __init__(self, *held: int) -> None:
        self.held = held

    def __iter__(self) -> Iterator[int]:
        return iter(self.held)

    def __len__(self) -> int:
        return len(self.held)

    def __contains__(self, one: object) -> bool:
        return one == 7 or one in self.held

    def __getitem__(self, place: int) -> int:
        return self.held[place]

    def __bool__(self) -> bool:
        return sum(self.held) > 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Held) and self.held == other.held

    def __hash__(self) -> int:
        return hash(self.held)

    def __call__(self, more: int) -> int:
        return sum(self.held) + more

    def __str__(self) -> str:
        return "held’s"


class Refused(ValueError):
    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name


class Worse(Refused):
    pass


asked: list[int] = []


@lru_cache(maxsize=2)
def doubled(number: int) -> int:
    asked.append(number)
    return number * 2


@cache
def named(side: Side, held: tuple[int, ...]) -> str:
    asked.append(len(held))
    return side.value


def members() -> object:
    return [
        [side.name for side in Side],
        [section.value[0] for section in Section],
        [section.total for section in Section],
        [section.side.other.value for section in Section],
        [str(Side.DEBIT), f"{Side.CREDIT}"],
        [Side.DEBIT is Side.CREDIT.other, Side.DEBIT == Side.DEBIT, Side.DEBIT != Side.CREDIT],
        [
            len(Side),
            len(tuple(Side)),
            len([*Side, 1]),
            Side.DEBIT in Side,
            Section.ONE in (Section.ONE,),
        ],
        {section.name: number for number, section in enumerate(Section)},
        {Section.ASSETS: 1, Section.EQUITY: 2}[Section.EQUITY],
        [isinstance(Side.DEBIT, Side), isinstance("debit", Side), [each.name for each in Weight]],
        sorted(Side, key=lambda side: side.value)[0].name,
    ]


def records() -> object:
    one, other = Account("Cash"), Account.of("Cash")
    contra = Contra("Allowance", Side.CREDIT, of_what="AR")
    other.more.append("x")
    return [
        [one == Account("Cash"), one == other, one != Account("Bank"), one == "Cash"],
        [one.slug, one.shown, one.tags, one.more, Account.named("a"), one.named("b")],
        [contra.slug, contra.shown, contra.of_what, contra.side.value, isinstance(contra, Account)],
        [replace(one, name="Bank", tags=("é",)).slug, replace(contra, side=Side.DEBIT) == contra],
        [Derived(1) == Derived(1, 3), Derived(1) == Base(1), Derived(first=1, more=5).more],
        {Derived(1): "kept"}[Derived(1, 3)],
        [replace(Derived(1), first=9).first, Contra("A") == Account("A")],
    ]


def a_record_that_cannot_be() -> object:
    try:
        Account("")
    except ValueError as fault:
        return str(fault)
    return "made"


def named_tuples() -> object:
    line = Line("Cash", 5, Side.DEBIT)
    name, cents, side = line
    return [
        [
            name,
            cents,
            side is line.side,
            line.signed,
            Line("a", 2, None).signed,
            line[1],
            len(line),
        ],
        [
            line == Line("Cash", 5, Side.DEBIT),
            line == ("Cash", 5, Side.DEBIT),
            line != Line("a", 1, None),
        ],
        [
            line[:2],
            list(line)[:2],
            (*line,)[0],
            sorted([Line("b", 1, None), Line("a", 2, None)])[0].name,
        ],
        {line: 1}[Line("Cash", 5, Side.DEBIT)],
        [cents for _, cents, _ in [line]],
        [line in (line,), bool(line)],
    ]


def own_classes() -> object:
    held = Held(3, 1)
    return [
        [list(held), len(held), 7 in held, 9 in held, held[1], bool(held), bool(Held()), held(4)],
        [held == Held(3, 1), held == 3, {held: 1}[Held(3, 1)]],
        [str(held), f"{held}", sum(held), max(held)],
        [hasattr(held, "strip"), hasattr(held, "none")],
    ]


def errors() -> object:
    told: list[object] = []
    for raised in (
        Refused("a", "it’s"),
        Worse("b", "m"),
        KeyError("k"),
        LookupError("l"),
        TypeError(),
    ):
        try:
            raise raised
        except Refused as refused:
            told.append([refused.name, str(refused), isinstance(refused, ValueError)])
        except (KeyError, TypeError) as other:
            told.append(type(other).__name__)
        except LookupError as other:
            told.append(f"{other}")
    try:
        _from_none()
    except AttributeError as other:
        told.append(str(other))
    except AssertionError:
        told.append("never")
    return told


def _from_none() -> None:
    try:
        raise ValueError("first")
    except ValueError:
        raise AttributeError("second") from None


def what_was_answered_is_kept() -> object:
    answers = [doubled(1), doubled(1), doubled(2), doubled(3), named(Side.DEBIT, (1, 2))]
    return [answers, named(Side.DEBIT, (1, 2)), asked[:3]]


IDIOMS = {
    "members": members,
    "records": records,
    "a_record_that_cannot_be": a_record_that_cannot_be,
    "named_tuples": named_tuples,
    "own_classes": own_classes,
    "errors": errors,
    "what_was_answered_is_kept": what_was_answered_is_kept,
}
