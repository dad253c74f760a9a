"""The ratios a lender reads, as a table: before, change and after, with what it means."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from writeoffs.explain import what_it_means
from writeoffs.money import MINUS
from writeoffs.outcome import Outcome
from writeoffs.ratios import RATIOS, Ratio, exact, shown_hundredths
from writeoffs.view.markup import column_heads, escape, way

FIRST = (
    "current_ratio",
    "quick_ratio",
    "debt_to_equity",
    "gross_margin_pct",
    "net_margin_pct",
    "dso_net_ending_days",
)


def lenders_ratios(outcome: Outcome) -> str:
    """The six ratios that lenders ask about most."""
    return _table(outcome, "Ratios a lender reads", (r for r in RATIOS if r.name in FIRST))


def lenders_ratios_now(outcome: Outcome) -> str:
    """The six as they stand after the outcome, without the words about them."""
    after = outcome.after.ratios
    rows = "".join(
        f'<div><dt>{ratio.label}</dt><dd data-ratio="{ratio.name}" data-when="after"'
        f' data-exact="{exact(after[ratio.name])}">{ratio.shown(after[ratio.name])}</dd></div>'
        for ratio in RATIOS
        if ratio.name in FIRST and ratio.name in after
    )
    return f'<dl class="ratios-now">{rows}</dl>'


def other_ratios(outcome: Outcome) -> str:
    """The remaining ratios."""
    return _table(outcome, "More ratios", (r for r in RATIOS if r.name not in FIRST))


def _table(outcome: Outcome, caption: str, ratios: Iterable[Ratio]) -> str:
    before, after = outcome.before.ratios, outcome.after.ratios
    rows = "".join(
        _row(ratio, before.get(ratio.name), after.get(ratio.name))
        for ratio in ratios
        if ratio.name in before or ratio.name in after
    )
    return (
        f'<table class="ratios"><caption>{caption}</caption>'
        '<thead><tr><th scope="col">Ratio</th>'
        f"{column_heads(outcome.treatment.columns)}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(ratio: Ratio, before: Fraction | None, after: Fraction | None) -> str:
    direction = _direction(before, after)
    meaning = what_it_means(ratio.name, direction)
    moved = f" moved {direction}" if direction in ("up", "down") else ""
    return (
        f'<tr class="line{moved}"><th scope="row">{ratio.label} '
        f'<span class="why">{escape(meaning)}</span> '
        f'<span class="convention">{escape(ratio.convention)}</span></th>'
        f"{_cells(ratio, before, after)}</tr>"
    )


def ratio_cells(ratio: Ratio, outcome: Outcome) -> str:
    """Three cells of a row, before | change | after, each saying what it is."""
    return _cells(
        ratio, outcome.before.ratios.get(ratio.name), outcome.after.ratios.get(ratio.name)
    )


def way_of_ratio(name: str, outcome: Outcome) -> str:
    """Which way a ratio went, by its exact values: up, down or same; none where it has no value."""
    return _direction(outcome.before.ratios.get(name), outcome.after.ratios.get(name))


def _cells(ratio: Ratio, before: Fraction | None, after: Fraction | None) -> str:
    return (
        f"{_cell(ratio, before, 'before')}"
        f"{_change_cell(ratio, before, after)}{_cell(ratio, after, 'after')}"
    )


def _direction(before: Fraction | None, after: Fraction | None) -> str:
    if before is None or after is None:
        return "none"
    return "up" if after > before else "down" if after < before else "same"


def _cell(ratio: Ratio, value: Fraction | None, when: str) -> str:
    if value is None:
        return f'<td data-ratio="{ratio.name}" data-when="{when}">none</td>'
    return (
        f'<td data-ratio="{ratio.name}" data-when="{when}" data-exact="{exact(value)}">'
        f"{ratio.shown(value)}</td>"
    )


def _change_cell(ratio: Ratio, before: Fraction | None, after: Fraction | None) -> str:
    if before is None or after is None:
        return f'<td class="change" data-ratio="{ratio.name}" data-when="change">none</td>'
    return (
        f'<td class="change" data-ratio="{ratio.name}" data-when="change"'
        f' data-exact="{exact(after - before)}">{_change(ratio, before, after)}</td>'
    )


def _change(ratio: Ratio, before: Fraction, after: Fraction) -> str:
    """The difference of the two figures as shown, so that the row adds up for a reader."""
    direction = _direction(before, after)
    if direction == "same":
        return way(direction)
    difference = Fraction(shown_hundredths(after) - shown_hundredths(before), 100)
    if not difference:
        return f"{way(direction)} slightly"
    sign = "+" if difference > 0 else MINUS
    shown = ratio.shown(abs(difference))
    if ratio.unit == "percent":
        shown = shown.replace("%", " points")
    return f"{way(direction)} {sign}{shown}"
