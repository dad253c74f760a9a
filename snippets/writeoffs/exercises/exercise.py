"""What an exercise is: a scenario's facts, what is asked about them, and which numbers vary.

The right entries are the scenario's own, so that one engine works out both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from writeoffs.accounts import Account, Chart, Kind
from writeoffs.exercises.numbers import Varied, drawn
from writeoffs.inputs import Choice, NumberInput, Values, read_inputs
from writeoffs.ledger import Books
from writeoffs.money import format_money
from writeoffs.outcome import Treatment
from writeoffs.scenarios.scenario import Scenario
from writeoffs.task import Task

_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


class BrokenExercise(ValueError):
    """An exercise that cannot be right; the message begins with its file and line."""


@dataclass(frozen=True, slots=True)
class Case:
    """The facts that an exercise asks about: values, the story told with them, a treatment."""

    values: Values
    story: str
    treatment: Treatment

    def cents(self, name: str) -> int:
        """An input's value, in cents (or in its own smallest unit)."""
        return self.values.number(name)

    def money(self, name: str) -> str:
        """An amount as prose shows it."""
        return format_money(self.values.number(name))


@dataclass(frozen=True, slots=True)
class Exercise:
    """An entry to post.

    `ask` turns the facts into a Task. `given` sets inputs of the scenario to other values than its
    sample's; `varied` are drawn by a seed. `treatment` names one of several treatments. `leads_to`
    is the page that teaches it, as a path in docs/.
    """

    slug: str
    family: str
    title: str
    scenario: Scenario
    ask: Callable[[Case], Task]
    leads_to: str
    given: Mapping[str, int | str] = field(default_factory=dict)
    varied: tuple[Varied, ...] = ()
    treatment: str = ""

    def __post_init__(self) -> None:
        """Raises BrokenExercise unless every name and range fits the scenario."""
        if not _SLUG.fullmatch(self.slug):
            raise self.broken("its slug is not lower-case words joined by hyphens")
        inputs = {each.name: each for each in self.scenario.inputs}
        for name in (*self.given, *(each.name for each in self.varied)):
            if name not in inputs:
                raise self.broken(f"{self.scenario.slug} has no input “{name}”")
        for each in self.varied:
            field_ = inputs[each.name]
            if isinstance(field_, Choice):
                raise self.broken(f"{each.name} is a choice, which no seed draws")
            if not 0 < each.lowest <= each.highest <= field_.maximum or each.step < 1:
                raise self.broken(f"{each.name} cannot vary from {each.lowest} to {each.highest}")

    @property
    def place(self) -> str:
        """File and line of the function that asks it."""
        return f"{self.ask.__code__.co_filename}:{self.ask.__code__.co_firstlineno}"

    def broken(self, fault: str) -> BrokenExercise:
        """The error that says where this exercise stands and what is wrong with it."""
        return BrokenExercise(f"{self.place}: {self.slug}: {fault}")

    def task(self, seed: int | None = None) -> Task:
        """What is asked with the numbers of this seed, or with the sample's without one.

        Raises Refused where the scenario cannot take the numbers: a defect of the exercise.
        """
        return self.task_with({} if seed is None else drawn(self.varied, seed, self.slug))

    def task_with(self, numbers: Mapping[str, int]) -> Task:
        """What is asked with these inputs of the scenario, the others as the exercise has them.

        Raises Refused where the scenario cannot take the numbers.
        """
        values = self._values(numbers)
        telling = self.scenario.tell(values)
        treatment = next(each for each in telling.treatments if self.treatment in ("", each.slug))
        return self.ask(Case(values, telling.story, treatment))

    def _values(self, others: Mapping[str, int]) -> Values:
        sample = read_inputs(self.scenario.inputs, {}).values
        chosen = {**self.given, **others}
        numbers, choices = dict(sample.numbers), dict(sample.choices)
        for each in self.scenario.inputs:
            value = chosen.get(each.name)
            if isinstance(each, NumberInput) and isinstance(value, int):
                numbers[each.name] = value
            elif isinstance(each, Choice) and isinstance(value, str):
                choices[each.name] = each.read(value)
        return Values(numbers, choices)


def with_accounts(treatment: Treatment, *accounts: tuple[str, Kind]) -> Treatment:
    """The same books with more accounts, all of them empty, at the end of the chart."""
    books = treatment.opening
    chart = Chart((*books.chart.accounts, *(Account(name, kind) for name, kind in accounts)))
    return replace(treatment, opening=Books(chart, (*books.balances, *(0 for _ in accounts))))


def after(treatment: Treatment, entries: int) -> Treatment:
    """The treatment from where its first entries have been posted."""
    posted, rest = treatment.entries[:entries], treatment.entries[entries:]
    return replace(treatment, opening=treatment.opening.post(*posted), entries=rest)
