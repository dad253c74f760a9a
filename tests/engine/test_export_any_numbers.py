"""The file for QuickBooks with whatever a reader enters, beside what the page says about it."""

from __future__ import annotations

import pytest
from engine.entered import FORMS
from engine.reading import parse
from engine.test_export_files import cents, table, worked_out
from hypothesis import given
from hypothesis import strategies as st
from writeoffs.export.plain import words
from writeoffs.export.quickbooks import journal_entries
from writeoffs.inputs import Refused
from writeoffs.ledger import Nature
from writeoffs.scenarios import SCENARIOS

EACH_SLUG = pytest.mark.parametrize("slug", SCENARIOS)
GOODS = {"Inventory", "Parts inventory", "Materials inventory"}
# QuickBooks closes a year by itself, and a year's sales and payments are in the books already.
NOT_TOLD = {Nature.CLOSING, Nature.TRADING}


@EACH_SLUG
@given(data=st.data())
def test_with_any_numbers_each_entry_is_in_the_file_or_named_beside_the_button(
    slug: str, data: st.DataObject
) -> None:
    try:
        told = worked_out(slug, **data.draw(FORMS[slug]))
    except Refused:
        return
    said = parse(told.parts["into-quickbooks"]).text(separator=" ")
    for outcome in told.outcomes:
        treatment = outcome.treatment
        rows = table(journal_entries(outcome))
        held = {row["AccountName"] for row in rows}
        assert not held & GOODS or treatment.periodic
        assert "Sales tax payable" not in held
        assert not any(
            cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values()
        )
        assert sum(cents(row["Debits"]) - cents(row["Credits"]) for row in rows) == 0
        for entry in treatment.entries:
            in_file = any(row["Description"].startswith(words(entry.memo)) for row in rows)
            named = f"“{entry.memo}” is not a journal entry in QuickBooks" in said
            assert entry.nature in NOT_TOLD or treatment.periodic or in_file is not named


@pytest.mark.parametrize(
    ("slug", "texts", "offered"),
    [
        ("direct-bad-debt", {}, True),
        ("direct-bad-debt", {"invoice": "0"}, False),
        ("with-sales-tax", {}, False),
        ("with-sales-tax", {"state_credit": "no"}, True),
        ("inventory-obsolete", {}, False),
        ("stale-balances", {}, True),
        ("stale-balances", {"invoice": "0"}, False),
        ("stale-payable-released", {"released": "no"}, False),
    ],
)
def test_the_button_for_quickbooks_is_there_where_these_numbers_leave_something_to_import(
    slug: str, texts: dict[str, str], offered: bool
) -> None:
    buttons = parse(worked_out(slug, **texts).parts["take-along"]).css("button")
    names = [button.attributes["data-file"] for button in buttons]
    assert (f"{slug}-quickbooks.csv" in names) is offered
    assert names[-2:] == [f"{slug}-statements.csv", f"{slug}.beancount"]
    (outcome,) = worked_out(slug, **texts).outcomes
    assert bool(table(journal_entries(outcome))) is offered
