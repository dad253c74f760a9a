"""Profit by year and method as bars, drawn from the sample of a story that is told both ways."""

from __future__ import annotations

from writeoffs.money import format_money
from writeoffs.view.markup import escape

from macros.books import outcome_of

SLUG = "direct-vs-allowance-two-years"
WIDTH = 360
YEAR_HEIGHT = 118
BAR_HEIGHT = 16
ALLOWANCE_TOP = 44
DIRECT_TOP = 90


def profit_by_year() -> str:
    """Two bars a year; where the direct way shows more or less, that part is marked and named."""
    years = [
        (f"Profit, year {number}", _profit("allowance", state), _profit("direct", state))
        for number, state in enumerate(("before", "after"), 1)
    ]
    most = max(1, *(max(allowance, direct) for _, allowance, direct in years))
    drawn = "".join(
        _year(name, allowance, direct, row * YEAR_HEIGHT, most)
        for row, (name, allowance, direct) in enumerate(years)
    )
    finding = " ".join(
        f"{name}: {format_money(allowance)} with an allowance, {format_money(direct)} by direct"
        f" write-off, which is {_apart(allowance, direct)}."
        for name, allowance, direct in years
    )
    return (
        f'<div class="books"><svg class="picture" role="img" aria-label="{escape(finding)}"'
        f' viewBox="0 0 {WIDTH} {len(years) * YEAR_HEIGHT}">'
        '<defs><pattern id="hatch-years" width="6" height="6" patternUnits="userSpaceOnUse"'
        ' patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"></rect>'
        '<rect class="hatch-line" width="2" height="6"></rect></pattern></defs>'
        f"{drawn}</svg></div>"
    )


def _profit(method: str, state: str) -> int:
    outcome = outcome_of(SLUG, method)
    told = outcome.before if state == "before" else outcome.after
    return told.profit_and_loss.totals["net_income"]


def _year(name: str, allowance: int, direct: int, top: int, most: int) -> str:
    def x(cents: int) -> int:
        return max(cents, 0) * WIDTH // most

    both, longer = sorted((x(allowance), x(direct)))
    look = (
        'fill="url(#hatch-years)"' if direct > allowance else 'fill="none" stroke-dasharray="4 3"'
    )
    apart = (
        f'<rect class="moved" {look} x="{both}" y="{top + DIRECT_TOP}"'
        f' width="{longer - both}" height="{BAR_HEIGHT}"></rect>'
    )
    return (
        f'<text x="0" y="{top + 16}" font-weight="700">{name}</text>'
        + _bar("With an allowance", format_money(allowance), x(allowance), top + ALLOWANCE_TOP)
        + _bar(
            "Direct",
            f"{format_money(direct)}, {_apart(allowance, direct)}",
            both,
            top + DIRECT_TOP,
        )
        + (apart if longer > both else "")
    )


def _bar(label: str, figures: str, width: int, top: int) -> str:
    return (
        f'<text x="0" y="{top - 6}">{label}</text>'
        f'<text class="figures" x="{WIDTH}" y="{top - 6}" text-anchor="end">{figures}</text>'
        f'<rect class="kept" x="0" y="{top}" width="{width}" height="{BAR_HEIGHT}"></rect>'
    )


def _apart(allowance: int, direct: int) -> str:
    if direct == allowance:
        return "the same"
    return f"{format_money(abs(direct - allowance))} {'more' if direct > allowance else 'less'}"
