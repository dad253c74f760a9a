"""What the figures in questions come to, worked out by the engine from the samples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from questions.quiz.reference import Cents, Figure, Given, Ratio, Reference, Sum, Times
from writeoffs.inputs import Amount, Quantity
from writeoffs.money import format_money
from writeoffs.view.markup import escape

from macros.books import outcome_of
from macros.figures import cents_of, given, number_input, ratio
from macros.samples import sample


@dataclass(frozen=True)
class _Figures:
    """Figures by name, each worked out when a text asks for it."""

    references: Mapping[str, Reference]

    def __getitem__(self, name: str) -> str:
        return shown(self.references[name])


def filled(text: str, figures: Mapping[str, Reference]) -> str:
    """A text with its figures filled in, safe for content. Raises ValueError and BadRequest."""
    return escape(text.format_map(_Figures(figures)))


def shown(reference: Reference) -> str:
    """The figure as a text shows it, with its unit. Raises ValueError and BadRequest."""
    if isinstance(reference, Given):
        return given(reference.scenario, reference.input)
    if isinstance(reference, Ratio):
        return ratio(reference.scenario, reference.name, reference.when, reference.treatment)
    return format_money(cents(reference))


def amount(figures: Mapping[str, Reference], name: str) -> int:
    """An amount by its name, in cents. Raises ValueError and BadRequest."""
    figure = figures[name]
    if isinstance(figure, Ratio):
        raise ValueError(f"the ratio “{name}” is no amount")
    return cents(figure)


def cents(reference: Cents) -> int:
    """The amount in cents. Raises ValueError and BadRequest."""
    match reference:
        case Given(scenario, name):
            return _number(scenario, name, Amount)
        case Figure(scenario, line, when, treatment, step):
            return cents_of(outcome_of(scenario, treatment, step), line, when)
        case Sum(plus, minus):
            return sum(map(cents, plus)) - sum(map(cents, minus))
        case Times(each, pieces):
            return cents(each) * _number(pieces.scenario, pieces.input, Quantity)


def _number(scenario: str, name: str, kind: type[Amount | Quantity]) -> int:
    found = number_input(scenario, name)
    if not isinstance(found, kind):
        raise ValueError(f"{scenario}: {name!r} is no {kind.__name__.lower()}")
    return sample(scenario).values.number(name)
