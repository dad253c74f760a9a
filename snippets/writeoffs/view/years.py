"""Figures of two years beside each other."""

from collections.abc import Iterable

from writeoffs.money import format_money
from writeoffs.scenarios.scenario import YearlyFigure
from writeoffs.view.markup import column_heads, escape

COLUMNS = ("Year 1", "Year 2", "Both years")
_WHEN = ("year-1", "year-2", "both")


def year_by_year(figures: Iterable[YearlyFigure]) -> str:
    """A row a figure, a column a year."""
    rows = "".join(_row(figure) for figure in figures)
    return (
        '<table class="years"><caption>Year by year</caption>'
        '<thead><tr><th scope="col">Amount</th>'
        f"{column_heads(COLUMNS)}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(figure: YearlyFigure) -> str:
    cells = "".join(
        f'<td data-line="{figure.slug}" data-when="{when}" data-cents="{cents}">'
        f"{format_money(cents)}</td>"
        if cents is not None
        else "<td></td>"
        for when, cents in zip(_WHEN, (*figure.years, figure.both), strict=True)
    )
    return f'<tr class="line"><th scope="row">{escape(figure.label)}</th>{cells}</tr>'
