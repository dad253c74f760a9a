"""Beancount, a ledger by other people, reads every scenario and comes to the same figures.

Each scenario is exported as text at its sample and at other numbers, loaded by beancount with its
checks on, and compared to the cent after every entry: each account, and the statements' totals.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
from beancount import loader
from engine.entered import FORMS
from hypothesis import given, settings
from hypothesis import strategies as st
from oracle.second_bookkeeper import assert_beancount_agrees
from writeoffs.api import respond, work_out
from writeoffs.export.beancount import ledger
from writeoffs.inputs import read_inputs
from writeoffs.outcome import Outcome
from writeoffs.scenarios import SCENARIOS
from writeoffs.scenarios.scenario import Scenario

EACH_SCENARIO = pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)


def outcomes_of(scenario: Scenario, texts: Mapping[str, str]) -> tuple[Outcome, ...]:
    """As a link would tell it: what cannot be true falls back to the sample, and the rest stays."""
    request = {"id": 1, "scenario": scenario.slug, "inputs": texts, "link": True}
    taken = json.loads(respond(json.dumps(request)))["texts"]
    return work_out(scenario, read_inputs(scenario.inputs, taken).values).outcomes


@EACH_SCENARIO
def test_the_sample(scenario: Scenario) -> None:
    for outcome in outcomes_of(scenario, {}):
        assert_beancount_agrees(outcome)


@EACH_SCENARIO
@settings(max_examples=25)
@given(data=st.data())
def test_other_numbers(scenario: Scenario, data: st.DataObject) -> None:
    for outcome in outcomes_of(scenario, data.draw(FORMS[scenario.slug])):
        assert_beancount_agrees(outcome)


def test_beancount_refuses_a_ledger_whose_figures_are_off_by_a_few_cents() -> None:
    scenario = SCENARIOS["direct-bad-debt"]
    (outcome,) = outcomes_of(scenario, {})
    text = ledger(scenario.title, "Made up.", outcome)
    for right, wrong in (
        ("4850.00 USD\n    why", "4850.05 USD\n    why"),
        ("  4850.00 USD", "  4850.05 USD"),
    ):
        _, errors, _ = loader.load_string(text.replace(right, wrong, 1))
        assert errors
