"""The ratio tables: exact beside rounded, and honest where rounding hides a move."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from engine.reading import classes, parse, words
from engine.small_firm import books, moving, outcome
from selectolax.lexbor import LexborNode
from writeoffs.outcome import Outcome
from writeoffs.ratios import RATIOS, exact
from writeoffs.view.ratios import FIRST, lenders_ratios, other_ratios

LOSS = outcome(moving("Losses", "Receivables", 400_00))


def rows(told: Outcome) -> dict[str, LexborNode]:
    """Every ratio's row, from both tables."""
    found = {}
    for html in (lenders_ratios(told), other_ratios(told)):
        for row in parse(html).css("tbody tr"):
            (name,) = {cell.attributes["data-ratio"] for cell in row.css("td")}
            assert name not in found
            found[name] = row
    return found


def cell(row: LexborNode, when: str) -> LexborNode:
    (found,) = row.css(f'td[data-when="{when}"]')
    return found


def with_ratio(name: str, before: Fraction, after: Fraction) -> Outcome:
    """An outcome in which one ratio moves between these values."""
    first, last = LOSS.states
    changed = replace(first, ratios={**first.ratios, name: before})
    return replace(
        LOSS,
        states=(changed, replace(last, ratios={**last.ratios, name: after})),
        before=changed,
    )


def change_text(name: str, before: Fraction, after: Fraction) -> str:
    return words(cell(rows(with_ratio(name, before, after))[name], "change"))


def test_the_first_table_holds_the_six_a_lender_asks_for_and_the_second_the_rest() -> None:
    def names(html: str) -> list[str | None]:
        return [row.css_first("td").attributes["data-ratio"] for row in parse(html).css("tbody tr")]

    assert names(lenders_ratios(LOSS)) == list(FIRST)
    assert sorted(names(lenders_ratios(LOSS)) + names(other_ratios(LOSS))) == sorted(
        ratio.name for ratio in RATIOS
    )


@pytest.mark.parametrize("ratio", RATIOS, ids=lambda ratio: ratio.name)
def test_each_row_carries_the_exact_value_beside_the_rounded_text(ratio) -> None:
    row = rows(LOSS)[ratio.name]
    before, after = LOSS.before.ratios[ratio.name], LOSS.after.ratios[ratio.name]
    assert cell(row, "before").attributes["data-exact"] == exact(before)
    assert cell(row, "after").attributes["data-exact"] == exact(after)
    assert cell(row, "change").attributes["data-exact"] == exact(after - before)
    assert words(cell(row, "before")) == ratio.shown(before)
    assert words(cell(row, "after")) == ratio.shown(after)


@pytest.mark.parametrize("ratio", RATIOS, ids=lambda ratio: ratio.name)
def test_each_row_states_its_label_and_convention(ratio) -> None:
    heading = rows(LOSS)[ratio.name].css_first("th[scope=row]")
    assert words(heading).startswith(ratio.label)
    assert words(heading.css_first(".convention")) == ratio.convention


def test_a_ratio_that_moved_is_marked_and_explained() -> None:
    row = rows(LOSS)["current_ratio"]
    assert {"moved", "down"} <= classes(row)
    assert words(cell(row, "change")) == "▼ down −0.02"
    assert words(row.css_first(".why")) == "less cushion for the bills due within a year"


def test_a_ratio_that_did_not_move_says_so() -> None:
    row = rows(LOSS)["inventory_turnover_avg"]
    assert "moved" not in classes(row)
    assert words(cell(row, "change")) == "no change"
    assert words(row.css_first(".why")) == ""


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (Fraction(2_174, 1000), Fraction(2_171, 1000), "▼ down slightly"),
        (Fraction(2_171, 1000), Fraction(2_174, 1000), "▲ up slightly"),
        (Fraction(2_174, 1000), Fraction(2_176, 1000), "▲ up +0.01"),
        (Fraction(2_174, 1000), Fraction(2_174, 1000), "no change"),
    ],
)
def test_a_change_that_rounding_hides_is_told_as_slight(
    before: Fraction, after: Fraction, told: str
) -> None:
    assert change_text("current_ratio", before, after) == told


def test_a_shown_change_is_the_difference_of_the_shown_figures() -> None:
    # Shown as 0.99 and 1.01. Rounded by itself the change, 0.0101, would be shown as 0.01.
    assert change_text("current_ratio", Fraction(9949, 10000), Fraction(10050, 10000)) == (
        "▲ up +0.02"
    )


def test_margins_move_by_points_and_working_capital_by_dollars() -> None:
    assert change_text("net_margin_pct", Fraction(20), Fraction(18)) == "▼ down −2.00 points"
    assert change_text("working_capital", Fraction(0), Fraction(1500)) == "▲ up +$1,500.00"


def test_a_ratio_with_no_figure_after_says_so_instead_of_vanishing() -> None:
    ruined = rows(outcome(moving("Losses", "Machines", 107_000_00)))["debt_to_equity"]
    assert words(cell(ruined, "before")) == "0.51"
    assert words(cell(ruined, "change")) == words(cell(ruined, "after")) == "none"
    assert "data-exact" not in cell(ruined, "after").attributes
    assert "nothing is left for the owners" in words(ruined.css_first(".why"))
    assert "moved" not in classes(ruined)


def test_a_ratio_with_no_figure_at_all_has_no_row() -> None:
    assert "current_ratio" not in rows(outcome(opening=books(bills=0)))
