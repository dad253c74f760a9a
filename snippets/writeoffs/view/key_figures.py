"""Profit, assets and cash in a few lines, for the bar that stays in reach of a long form."""

from __future__ import annotations

from writeoffs.money import format_money
from writeoffs.outcome import Outcome
from writeoffs.statements import Change
from writeoffs.view.markup import escape, way

_SHOWN = (("net_income", "Profit"), ("total_assets", "Assets"), ("cash", "Cash"))


def key_figures(outcomes: tuple[Outcome, ...]) -> str:
    """Each figure before and after, once where all treatments agree on it, else once for each."""
    lines = "".join(_line(outcomes, total, label) for total, label in _SHOWN)
    return f"{_years(outcomes[0])}<dl>{lines}</dl>"


def _years(outcome: Outcome) -> str:
    """Over two years it is no before and after that is compared."""
    if not outcome.treatment.closings:
        return ""
    earlier, _, later = outcome.treatment.columns
    return f'<p class="span">From {earlier.lower()} to {later.lower()}</p>'


def _line(outcomes: tuple[Outcome, ...], total: str, label: str) -> str:
    changes = {outcome.treatment.label: _change(outcome, total) for outcome in outcomes}
    if len(set(changes.values())) == 1:
        told = f"<dd>{_told(total, next(iter(changes.values())))}</dd>"
    else:
        told = "".join(
            f'<dd><span class="whose">{escape(whose)}:</span> {_told(total, change)}</dd>'
            for whose, change in changes.items()
        )
    return f"<div><dt>{label}</dt>{told}</div>"


def _change(outcome: Outcome, total: str) -> Change:
    return {**outcome.balance_sheet.totals, **outcome.profit_and_loss.totals}[total]


def _told(total: str, change: Change) -> str:
    after = _figure(total, "after", change.after)
    if not change.cents:
        return f"{after} {way(change.direction)}"
    before = _figure(total, "before", change.before)
    to = '<span aria-hidden="true">→</span><span class="unseen">to</span>'
    return f"{before} {to} {after} {way(change.direction)}"


def _figure(total: str, when: str, cents: int) -> str:
    return (
        f'<span data-line="{total}" data-when="{when}" data-cents="{cents}">'
        f"{format_money(cents)}</span>"
    )
