"""Figures that stand in explainers: entries with what they moved, and the words compared."""

from __future__ import annotations

import pytest
from engine.reading import parse, statement_rows, words
from writeoffs.api import sample

from macros.books import books_show
from macros.words import AMOUNT, words_compared
from macros.years_drawn import WIDTH, profit_by_year


def test_a_story_without_a_form() -> None:
    html = parse(books_show("allowance-write-off"))
    assert not html.css("form, button, input, [data-scenario]")
    (outcome,) = sample("allowance-write-off").outcomes
    rows = {row.line: row for row in statement_rows(html.css_first(".statements").html or "")}
    totals = outcome.balance_sheet.totals
    assert rows["net_ar"].before.cents == rows["net_ar"].after.cents == totals["net_ar"].after
    assert rows["accounts-receivable"].change.cents == totals["gross_ar"].cents != 0
    assert "Neither profit nor cash moves." in words(html.css_first(".moved"))


def test_one_entry_alone() -> None:
    html = parse(books_show("damaged-stock-insured", step=2))
    (entry,) = html.css("table.entry")
    assert "claim" in words(entry.css_first("caption"))


@pytest.mark.parametrize(
    ("slug", "named", "message"),
    [
        ("cash-basis", {}, "name one of its treatments: cash, accrual"),
        ("damaged-stock-insured", {"step": 4}, "has 3 entries, and no entry 4"),
    ],
)
def test_what_is_not_there_is_refused(slug: str, named: dict, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        books_show(slug, **named)


def test_the_same_amount_through_each_word() -> None:
    """What each word moves in sales, profit and assets, known without the engine."""
    expected = {
        "Write-off": (0, -AMOUNT, -AMOUNT),
        "Charge-off": (0, -AMOUNT, -AMOUNT),
        "Allowance": (0, -AMOUNT, -AMOUNT),
        "Write-off against the allowance": (0, 0, 0),
        "Write-down": (0, -AMOUNT, -AMOUNT),
        "Impairment": (0, -AMOUNT, -AMOUNT),
        "Credit memo for a lower price": (-AMOUNT, -AMOUNT, -AMOUNT),
        "Void": (-AMOUNT, -AMOUNT, -AMOUNT),
    }
    found = {
        words(row.css_first("strong")): tuple(
            int(cell.attributes["data-cents"] or "") for cell in row.css("td")
        )
        for row in parse(words_compared()).css("tbody tr")
    }
    assert found == expected


def test_the_profit_of_two_years_kept_both_ways_is_drawn_to_scale() -> None:
    """Year 1: 76,000 with an allowance, 82,000 direct. Year 2: 77,000 and 74,300."""
    svg = parse(profit_by_year()).css_first("svg")
    told = svg.attributes["aria-label"] or ""
    assert "$76,000.00 with an allowance, $82,000.00 by direct write-off" in told
    assert "which is $6,000.00 more." in told
    assert "$77,000.00 with an allowance, $74,300.00 by direct write-off" in told
    assert "which is $2,700.00 less." in told
    bars = [
        (
            bar.attributes["class"],
            int(bar.attributes["x"] or ""),
            int(bar.attributes["width"] or ""),
        )
        for bar in svg.css("svg > rect")
    ]
    first, second, lacking = (WIDTH * each // 82_000 for each in (76_000, 77_000, 74_300))
    assert bars == [
        ("kept", 0, first),
        ("kept", 0, first),
        ("moved", first, WIDTH - first),
        ("kept", 0, second),
        ("kept", 0, lacking),
        ("moved", lacking, second - lacking),
    ]
