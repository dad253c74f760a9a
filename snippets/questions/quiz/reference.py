"""Where a figure in a question comes from: a scenario's sample, by name and never by amount.

These only point. The macros work them out with the engine, as they do for pages.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Given:
    """The sample's value of a scenario's input."""

    scenario: str
    input: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A line of a statement; `line`, `when` and `treatment` as in the macro `figure`.

    `step` looks at one entry alone, counted from 1: before, after or change is then of that entry.
    """

    scenario: str
    line: str
    when: str = "after"
    treatment: str = ""
    step: int = 0


@dataclass(frozen=True, slots=True)
class Ratio:
    """A ratio as displayed; it is no amount, so it cannot be an answer."""

    scenario: str
    name: str
    when: str = "after"
    treatment: str = ""


@dataclass(frozen=True, slots=True)
class Sum:
    """Amounts added up, less others."""

    plus: tuple[Cents, ...]
    minus: tuple[Cents, ...] = ()


@dataclass(frozen=True, slots=True)
class Times:
    """An amount for each piece, times the pieces."""

    each: Cents
    pieces: Given


Cents = Given | Figure | Sum | Times
Reference = Cents | Ratio
