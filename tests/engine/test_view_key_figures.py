"""Profit, assets and cash in a few lines, for the bar that stays in reach."""

from __future__ import annotations

from dataclasses import replace

import pytest
from engine.reading import parse, statement_rows, words
from writeoffs.api import render, sample
from writeoffs.outcome import Outcome
from writeoffs.scenarios import SCENARIOS
from writeoffs.view.key_figures import key_figures
from writeoffs.view.statements import condensed

EACH_SLUG = pytest.mark.parametrize("slug", SCENARIOS)


def lines(slug: str) -> dict[str, list[str]]:
    """What each line says, by its label."""
    html = parse(sample(slug).parts["key-figures"])
    return {
        words(line.css_first("dt")): [words(told) for told in line.css("dd")]
        for line in html.css("dl > div")
    }


def test_each_figure_is_told_before_and_after_with_a_sign_and_a_word() -> None:
    # By hand, from the firm's trial balance: an invoice of $4,850.00 is written off.
    assert lines("direct-bad-debt") == {
        "Profit": ["$55,925.00 →to $51,075.00 ▼ down"],
        "Assets": ["$100,165.00 →to $95,315.00 ▼ down"],
        "Cash": ["$28,640.00 no change"],
    }


def test_two_treatments_are_told_apart_only_where_they_differ() -> None:
    # Cash-basis books never held the invoice of $3,600.00, so they have nothing to take off.
    assert lines("cash-basis") == {
        "Profit": [
            "Cash-basis books: $79,475.00 no change",
            "Accrual books: $83,075.00 →to $79,475.00 ▼ down",
        ],
        "Assets": [
            "Cash-basis books: $21,780.00 no change",
            "Accrual books: $25,380.00 →to $21,780.00 ▼ down",
        ],
        "Cash": ["$17,940.00 no change"],
    }


def test_over_two_years_it_says_that_years_are_compared() -> None:
    def said(slug: str) -> list[str]:
        return [words(node) for node in parse(sample(slug).parts["key-figures"]).css(".span")]

    assert said("direct-vs-allowance-two-years") == ["From year 1 to year 2"]
    assert said("direct-bad-debt") == []


@EACH_SLUG
def test_the_figures_are_those_of_the_statements(slug: str) -> None:
    for outcome in sample(slug).outcomes:
        stated = {row.line: row for row in statement_rows(condensed(outcome))}
        found = parse(key_figures((outcome,))).css("[data-cents]")
        assert {node.attributes["data-line"] for node in found} == {
            "net_income",
            "total_assets",
            "cash",
        }
        for node in found:
            row = stated[node.attributes["data-line"] or ""]
            cell = row.before if node.attributes["data-when"] == "before" else row.after
            assert int(node.attributes["data-cents"] or "") == cell.cents
            assert words(node).replace("$", "") == cell.text.replace("$", "")


@EACH_SLUG
@pytest.mark.parametrize("brief", [True, False])
def test_the_bar_is_built_hidden_and_has_a_button_of_its_own(slug: str, brief: bool) -> None:
    html = parse(render(slug, brief=brief))
    (bar,) = html.css(".result-bar")
    assert "hidden" in bar.attributes
    assert bar.css_first("[data-part]").attributes["data-part"] == "key-figures"
    (button,) = bar.css("button")
    assert words(button).startswith("To the statements")
    assert bar.css_first("[data-part] button") is None  # or it would lose the focus at each answer
    # What is announced is announced elsewhere.
    assert not bar.css("output, [role=status], [aria-live]")


def test_a_treatments_label_is_text_and_never_markup() -> None:
    def relabelled(outcome: Outcome) -> Outcome:
        label = f"<b>{outcome.treatment.label}</b>"
        return replace(outcome, treatment=replace(outcome.treatment, label=label))

    html = parse(key_figures(tuple(map(relabelled, sample("cash-basis").outcomes))))
    assert not html.css("b")
    assert words(html.css_first(".whose")) == "<b>Cash-basis books</b>:"
