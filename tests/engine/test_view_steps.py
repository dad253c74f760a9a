"""Step by step: each entry with the books before and after it."""

from __future__ import annotations

import pytest
from engine.reading import parse, statement_rows, words
from writeoffs.api import sample
from writeoffs.outcome import Outcome
from writeoffs.ratios import exact
from writeoffs.scenarios import SCENARIOS
from writeoffs.view.ratios import FIRST
from writeoffs.view.steps import steps

OUTCOMES = {
    f"{slug} {outcome.treatment.slug}": outcome
    for slug in SCENARIOS
    for outcome in sample(slug).outcomes
}
EACH_OUTCOME = pytest.mark.parametrize("told", OUTCOMES.values(), ids=OUTCOMES)


@EACH_OUTCOME
def test_there_is_a_step_for_each_entry_in_order(told: Outcome) -> None:
    found = parse(steps(told)).css("li.step")
    count = len(told.treatment.entries)
    assert [words(step.css_first(".place")) for step in found] == [
        f"Step {number} of {count}" for number in range(1, count + 1)
    ]
    for step, entry in zip(found, told.treatment.entries, strict=True):
        assert entry.memo.replace("'", "’") in words(step.css_first("table.entry caption"))


@EACH_OUTCOME
def test_each_step_starts_where_the_last_one_ended(told: Outcome) -> None:
    after: dict[str, int] = {}
    for step, state in zip(parse(steps(told)).css("li.step"), told.states[1:], strict=True):
        rows = {row.line: row for row in statement_rows(step.css_first(".statements").html or "")}
        assert {"cash", "total_assets", "total_equity", "net_income"} <= set(rows)
        for line, row in rows.items():
            assert row.before.cents == after.get(line, row.before.cents)
            after[line] = row.after.cents
        assert rows["net_income"].after.cents == state.profit_and_loss.totals["net_income"]
        shown = {
            cell.attributes["data-ratio"]: cell.attributes["data-exact"]
            for cell in step.css(".ratios-now dd")
        }
        assert shown == {name: exact(state.ratios[name]) for name in shown}
        assert shown.keys() == set(FIRST) & state.ratios.keys()


@pytest.mark.parametrize("slug", SCENARIOS)
def test_a_scenario_with_several_entries_can_be_walked(slug: str) -> None:
    several = max(len(outcome.treatment.entries) for outcome in sample(slug).outcomes) > 1
    assert SCENARIOS[slug].several_entries or not several
