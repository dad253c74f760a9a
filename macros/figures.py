"""Figures in prose, each worked out by the engine from the scenario's sample."""

from __future__ import annotations

from writeoffs.inputs import Choice, NumberInput
from writeoffs.money import format_money
from writeoffs.outcome import Outcome, State
from writeoffs.ratios import RATIOS

from macros.books import outcome_of
from macros.samples import sample


def figure(slug: str, line: str, when: str = "after", treatment: str = "") -> str:
    """A statement figure in dollars: `line` is a total's standard name or an account's slug.

    `when` is before, after or change; a change is given without its sign.
    """
    return format_money(cents_of(outcome_of(slug, treatment), line, when))


def ratio(slug: str, name: str, when: str = "after", treatment: str = "") -> str:
    """A ratio as displayed."""
    value = _state(outcome_of(slug, treatment), when).ratios[name]
    return next(each for each in RATIOS if each.name == name).shown(value)


def given(slug: str, name: str) -> str:
    """The sample's value of an input, with its unit."""
    found = number_input(slug, name)
    return found.show(sample(slug).values.number(name))


def number_input(slug: str, name: str) -> NumberInput:
    """A scenario's input that is a number. Raises ValueError."""
    found = next((each for each in sample(slug).scenario.inputs if each.name == name), None)
    if found is None or isinstance(found, Choice):
        raise ValueError(f"{slug} has no number called {name!r}")
    return found


def cents_of(outcome: Outcome, line: str, when: str) -> int:
    """A line of a statement in cents; a change is given without its sign. Raises ValueError."""
    if when == "change":
        return abs(_cents(outcome.after, line) - _cents(outcome.before, line))
    return _cents(_state(outcome, when), line)


def _state(outcome: Outcome, when: str) -> State:
    if when not in ("before", "after"):
        raise ValueError(f"{when!r} is neither before nor after")
    return outcome.before if when == "before" else outcome.after


def _cents(state: State, line: str) -> int:
    for statement in (state.balance_sheet, state.profit_and_loss):
        if line in statement.totals:
            return statement.totals[line]
        for lines in statement.sections.values():
            for each in lines:
                if each.slug == line:
                    return each.cents
    raise ValueError(f"no statement has a line {line!r}")
