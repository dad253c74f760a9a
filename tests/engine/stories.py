"""Telling a scenario with what a reader enters, and following what it does to the books."""

from __future__ import annotations

from writeoffs.inputs import read_inputs
from writeoffs.outcome import Outcome
from writeoffs.scenarios import SCENARIOS
from writeoffs.scenarios.scenario import Telling


def tell(slug: str, **texts: str) -> Telling:
    scenario = SCENARIOS[slug]
    reading = read_inputs(scenario.inputs, texts)
    assert not reading.problems
    return scenario.tell(reading.values)


def outcomes(slug: str, **texts: str) -> list[Outcome]:
    return [Outcome.of(treatment) for treatment in tell(slug, **texts).treatments]


def moved(slug: str, **texts: str) -> dict[str, int]:
    """Every total that moves in a scenario of one treatment."""
    (told,) = outcomes(slug, **texts)
    totals = {**told.balance_sheet.totals, **told.profit_and_loss.totals}
    return {name: change.cents for name, change in totals.items() if change.cents}
