"""The scenarios by what went bad: the reader's case in plain words, and what moves at a glance."""

from __future__ import annotations

from pathlib import Path

from writeoffs.money import format_money
from writeoffs.outcome import Outcome
from writeoffs.scenarios import SCENARIOS
from writeoffs.scenarios.scenario import Scenario
from writeoffs.statements import Change
from writeoffs.view.markup import escape, way

from macros.front_matter import read
from macros.samples import sample

COLUMNS = ("Profit", "Assets", "Cash")


def gallery(pages: Path, family: str) -> str:
    """A table of the scenarios of a family (the words before the dot in its kicker).

    Each scenario's page, in the folder `pages`, says in its front matter what `case` it is. Where
    only one treatment has a change worth a glance, `case_treatment` names it.
    """
    found = [each for each in SCENARIOS.values() if each.family.startswith(f"{family} ·")]
    if not found:
        raise ValueError(f"no scenario belongs to {family!r}")
    over_years = any(
        told.treatment.closings for each in found for told in sample(each.slug).outcomes
    )
    shown = "year 2 beside year 1" if over_years else "what moves in the books"
    heads = "".join(f'<th scope="col">{name}</th>' for name in ("Your case", *COLUMNS))
    return (
        f'<table class="gallery"><caption>{escape(family)}: {shown}</caption>'
        f"<thead><tr>{heads}</tr></thead>"
        f"{''.join(_case(each, pages / f'{each.slug}.md') for each in found)}</table>"
    )


def _case(scenario: Scenario, page: Path) -> str:
    if not page.exists():
        raise ValueError(f"{scenario.slug} has no page {page.name}")
    meta = read(page).values
    if "case" not in meta:
        raise ValueError(f"the front matter of {page.name} needs `case:`, the story in a few words")
    told = (
        f'<a href="{scenario.slug}/">{escape(scenario.title)}</a> '
        f'<span class="words">{escape(meta["case"])}</span>'
    )
    every, glanced = sample(scenario.slug).outcomes, worth_a_glance(scenario, page)
    if len(every) == 1:
        return f'<tbody><tr><th scope="row">{told}</th>{_moves(every[0])}</tr></tbody>'
    rows = "".join(
        f'<tr class="treatment"><th scope="row">{escape(each.treatment.label)}</th>'
        f"{_moves(each)}</tr>"
        for each in glanced
    )
    return f'<tbody><tr><th colspan="4" scope="rowgroup">{told}</th></tr>{rows}</tbody>'


def worth_a_glance(scenario: Scenario, page: Path) -> tuple[Outcome, ...]:
    """The treatments worth a glance, as the front matter of the scenario's page says."""
    every = sample(scenario.slug).outcomes
    wanted = read(page).values.get("case_treatment")
    if wanted is None:
        return every
    chosen = tuple(each for each in every if each.treatment.slug == wanted)
    if not chosen:
        raise ValueError(f"{page.name}: `case_treatment: {wanted}` is none of its treatments")
    return chosen


def moved(outcome: Outcome) -> tuple[Change, ...]:
    """What each of the columns moves by."""
    sheet, year = outcome.balance_sheet.totals, outcome.profit_and_loss.totals
    return year["net_income"], sheet["total_assets"], sheet["cash"]


def _moves(outcome: Outcome) -> str:
    return "".join(map(moved_cell, COLUMNS, moved(outcome)))


def moved_cell(column: str, change: Change) -> str:
    """What a column's figure moves at a glance: its way by sign and word, and how much."""
    amount = f" {format_money(abs(change.cents))}" if change.cents else ""
    return (
        f'<td class="{change.direction}" data-cents="{change.cents}">'
        f'<span class="column">{column}</span> {way(change.direction)}{amount}</td>'
    )
