"""The two stories over two years against figures that another bookkeeper worked out, to the cent.

`timelines.json` was written before the engine and without it, like `scenarios.json`.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser
from writeoffs.accounts import Side
from writeoffs.api import sample
from writeoffs.ledger import Nature
from writeoffs.outcome import Outcome, State
from writeoffs.statements import ProfitAndLoss

Record = dict[str, Any]

RECORDS: list[Record] = json.loads(Path(__file__).with_name("timelines.json").read_text("utf-8"))[
    "timelines"
]
METHODS = [
    pytest.param(record["slug"], method, record[method], id=f"{record['id']} {method}")
    for record in RECORDS
    for method in ("direct", "allowance")
    if method in record
]
EACH_METHOD = pytest.mark.parametrize(("slug", "method", "years"), METHODS)


def cents(text: str) -> int:
    scaled = Decimal(text) * 100
    assert scaled == int(scaled)
    return int(scaled)


def outcome_of(slug: str, method: str) -> Outcome:
    (found,) = (told for told in sample(slug).outcomes if told.treatment.slug == method)
    return found


def year_ends(outcome: Outcome) -> tuple[State, State]:
    """The books before they are closed: at the end of year 1, and at the end of the story."""
    closing = [entry.nature for entry in outcome.treatment.entries].index(Nature.CLOSING)
    return outcome.states[closing], outcome.states[-1]


def of_the_year(outcome: Outcome, year: int, account: str, side: Side) -> int:
    """What was posted to one side of an account in a year, its closing left out."""
    return sum(
        line.cents
        for entry in outcome.treatment.entries
        for line in entry.lines
        if (entry.date.year, line.account, line.side) == (year, account, side)
        and entry.nature is not Nature.CLOSING
    )


def test_both_records_are_there() -> None:
    assert [param.id for param in METHODS] == ["S17 allowance", "S20 direct", "S20 allowance"]


@EACH_METHOD
def test_the_statements_of_each_year(slug: str, method: str, years: list[Record]) -> None:
    for state, stated in zip(year_ends(outcome_of(slug, method)), years, strict=True):
        totals = {**state.balance_sheet.totals, **state.profit_and_loss.totals}
        assert {
            "sales": totals["net_revenue"],
            "cash_operating_costs": state.books.balance("Operating costs"),
            "bad_debt_expense": state.books.balance("Bad debts"),
            "equity": totals["total_equity"],
            **{
                name: totals[name]
                for name in (
                    *("net_income", "cash", "gross_ar", "allowance", "net_ar", "total_assets"),
                )
            },
        } == {
            name: cents(text)
            for name, text in stated.items()
            if name not in ("collections", "written_off")
        }


@EACH_METHOD
def test_what_was_collected_and_written_off_in_each_year(
    slug: str, method: str, years: list[Record]
) -> None:
    outcome = outcome_of(slug, method)
    for year, stated in zip((2024, 2025), years, strict=True):
        collected = of_the_year(outcome, year, "Checking", Side.DEBIT)
        assert collected == cents(stated["collections"])
        taken_off = of_the_year(outcome, year, "Accounts receivable", Side.CREDIT)
        assert taken_off - collected == cents(stated["written_off"])


@EACH_METHOD
def test_closing_empties_the_year_into_equity(slug: str, method: str, years: list[Record]) -> None:
    outcome = outcome_of(slug, method)
    (step,) = (each for each in outcome.steps if each[0].nature is Nature.CLOSING)
    _, before, after = step
    assert set(ProfitAndLoss.of(after.books).totals.values()) == {0}
    earned = after.books.balance("Retained earnings") - before.books.balance("Retained earnings")
    assert earned == cents(years[0]["net_income"])
    totals = before.balance_sheet.totals
    assert {name: after.balance_sheet.totals[name] for name in totals} == totals


def shown(slug: str) -> dict[tuple[str, str], int]:
    """The table of years as the page shows it: cents by line and year, read as text."""
    cells = LexborHTMLParser(sample(slug).parts["years"]).css("td[data-line]")
    found = {}
    for cell in cells:
        text = cell.text().replace("$", "").replace(",", "").replace("−", "-")
        assert cents(text) == int(cell.attributes["data-cents"])
        found[cell.attributes["data-line"], cell.attributes["data-when"]] = cents(text)
    return found


def test_books_beside_specific_charge_offs() -> None:
    record = RECORDS[0]
    table = shown(record["slug"])
    for row in record["comparison"]:
        when = f"year-{row['year']}"
        assert table["book-bad-debts", when] == cents(row["book_bad_debt_expense"])
        assert table["specific-charge-offs", when] == cents(row["specific_charge_offs_in_the_year"])
        assert table["gap", when] == cents(row["difference"])
        assert table["gap-so-far", when] == cents(row["cumulative_difference"])
    identity = record["identity"]
    assert table["book-bad-debts", "both"] == cents(identity["cumulative_book_expense"])
    assert table["specific-charge-offs", "both"] == cents(
        identity["cumulative_specific_charge_offs"]
    )
    assert table["gap-so-far", "year-2"] == cents(identity["closing_allowance"])


def test_direct_beside_allowance() -> None:
    record = RECORDS[1]
    table, identity = shown(record["slug"]), record["identity"]
    for method in ("direct", "allowance"):
        for number, stated in enumerate(record[method], start=1):
            assert table[f"profit-{method}", f"year-{number}"] == cents(stated["net_income"])
        assert table[f"profit-{method}", "both"] == cents(identity[f"{method}_profit_both_years"])
    assert table["profit-apart", "both"] == cents(identity["closing_allowance"])


def test_no_tax_amount_is_shown() -> None:
    """The story sets years beside each other; it never says what a loss does to a tax."""
    answer = sample("book-vs-tax-two-years")
    text = LexborHTMLParser("".join(answer.parts.values())).text().lower()
    assert "deduct" not in text
    assert "tax" not in re.sub("tax (return|law|side)", "", text)
    assert "Confirm the tax side with your CPA or EA." in answer.scenario.lesson
