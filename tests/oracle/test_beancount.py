"""Beancount, a ledger by other people, reads every scenario and comes to the same figures.

Each scenario is exported as text at its sample and at other numbers, loaded by beancount with its
checks on, and compared to the cent after every entry: each account, and the statements' totals.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal

import pytest
from beancount import loader
from beancount.core import data as directives
from engine.entered import FORMS
from hypothesis import given, settings
from hypothesis import strategies as st
from writeoffs.api import respond, work_out
from writeoffs.export.beancount import account_name, ledger
from writeoffs.inputs import read_inputs
from writeoffs.outcome import Outcome, State
from writeoffs.scenarios import SCENARIOS
from writeoffs.scenarios.scenario import Scenario

EACH_SCENARIO = pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)


def outcomes_of(scenario: Scenario, texts: Mapping[str, str]) -> tuple[Outcome, ...]:
    """As a link would tell it: what cannot be true falls back to the sample, and the rest stays."""
    request = {"id": 1, "scenario": scenario.slug, "inputs": texts, "link": True}
    taken = json.loads(respond(json.dumps(request)))["texts"]
    return work_out(scenario, read_inputs(scenario.inputs, taken).values).outcomes


def load(text: str) -> list[directives.Directive]:
    """What beancount read. Asserts that it found nothing wrong."""
    entries, errors, _ = loader.load_string(text)
    assert errors == []
    return entries


def balances_after_each(entries: list[directives.Directive]) -> Iterator[dict[str, Decimal]]:
    """Every account's balance after each transaction, added up from what beancount read."""
    balances = {entry.account: Decimal() for entry in entries if isinstance(entry, directives.Open)}
    for entry in entries:
        if isinstance(entry, directives.Transaction):
            for posting in entry.postings:
                assert posting.units.currency == "USD"
                balances[posting.account] += posting.units.number
            yield dict(balances)


def assert_same_accounts(found: Mapping[str, Decimal], state: State) -> None:
    books = state.books
    assert {name: number * 100 for name, number in found.items()} == {
        account_name(account): cents
        for account, cents in zip(books.chart, books.balances, strict=True)
    }


def assert_same_totals(found: Mapping[str, Decimal], state: State) -> None:
    def held(*families: str) -> Decimal:
        return 100 * sum(
            (number for name, number in found.items() if name.startswith(families)), Decimal()
        )

    sheet, year = state.balance_sheet.totals, state.profit_and_loss.totals
    assert held("Assets:") == sheet["total_assets"]
    assert -held("Liabilities:") == sheet["total_liabilities"]
    assert -held("Equity:", "Income:", "Expenses:") == sheet["total_equity"]
    assert -held("Income:", "Expenses:") == year["net_income"]
    assert -held("Income:") == year["net_revenue"] + year["other_income"]
    assert held("Expenses:") == (year["cogs"] + year["operating_expenses"] + year["other_expense"])
    for place, total in (
        ("Assets:Current:", "current_assets"),
        ("Assets:Long-Term:", "noncurrent_assets"),
    ):
        assert held(place) == sheet[total]
    assert held("Expenses:Cost-Of-Sales:") == year["cogs"]


def assert_beancount_agrees(scenario: Scenario, outcome: Outcome) -> None:
    entries = load(ledger(scenario, outcome))
    found = list(balances_after_each(entries))
    for balances, state in zip(found, outcome.states, strict=True):
        assert_same_accounts(balances, state)
        assert_same_totals(balances, state)
    asserted = {
        entry.account: entry.amount.number
        for entry in entries
        if isinstance(entry, directives.Balance)
    }
    assert asserted == found[-1]


@EACH_SCENARIO
def test_the_sample(scenario: Scenario) -> None:
    for outcome in outcomes_of(scenario, {}):
        assert_beancount_agrees(scenario, outcome)


@EACH_SCENARIO
@settings(max_examples=25)
@given(data=st.data())
def test_other_numbers(scenario: Scenario, data: st.DataObject) -> None:
    for outcome in outcomes_of(scenario, data.draw(FORMS[scenario.slug])):
        assert_beancount_agrees(scenario, outcome)


def test_beancount_refuses_a_ledger_whose_figures_are_off_by_a_few_cents() -> None:
    scenario = SCENARIOS["direct-bad-debt"]
    (outcome,) = outcomes_of(scenario, {})
    text = ledger(scenario, outcome)
    for right, wrong in (
        ("4850.00 USD\n    why", "4850.05 USD\n    why"),
        ("  4850.00 USD", "  4850.05 USD"),
    ):
        _, errors, _ = loader.load_string(text.replace(right, wrong, 1))
        assert errors
