"""What moved, as a picture: one bar a figure, the moved part hatched. Drawn as SVG."""

from __future__ import annotations

from writeoffs.money import format_money
from writeoffs.outcome import Outcome
from writeoffs.statements import Change
from writeoffs.view.markup import escape

WIDTH = 360
ROW_HEIGHT = 48
BAR_TOP = 20
BAR_HEIGHT = 14
LEAST_VISIBLE = 3

_SHOWN_WHEN_MOVED = (
    ("gross_ar", "Customers owe"),
    ("allowance", "Allowance"),
    ("net_inventory", "Inventory"),
    ("noncurrent_assets", "Long-term assets"),
    ("total_liabilities", "Owed to others"),
)
_ALWAYS_SHOWN = (("net_income", "Profit"), ("cash", "Cash"))


def picture(outcome: Outcome, scenario: str) -> str:
    """An SVG with its finding as its name; geometry is in whole units, as attributes."""
    totals = {**outcome.balance_sheet.totals, **outcome.profit_and_loss.totals}
    bars = [(label, totals[name]) for name, label in _SHOWN_WHEN_MOVED if totals[name].cents]
    if totals["allowance"].cents:
        bars.append(("Net receivables", totals["net_ar"]))
    bars += [(label, totals[name]) for name, label in _ALWAYS_SHOWN]
    lowest = min(0, *(min(c.before, c.after) for _, c in bars))
    highest = max(0, *(max(c.before, c.after) for _, c in bars))
    span = max(highest - lowest, 1)
    hatch = f"hatch-{scenario}-{outcome.treatment.slug}"
    drawn = "".join(
        _bar(label, change, row * ROW_HEIGHT, lowest, span, hatch)
        for row, (label, change) in enumerate(bars)
    )
    finding = ". ".join(f"{label}: {_in_words(change)}" for label, change in bars)
    return (
        f'<svg class="picture" role="img" aria-label="{escape(finding)}."'
        f' viewBox="0 0 {WIDTH} {len(bars) * ROW_HEIGHT}">'
        f'<defs><pattern id="{hatch}" width="6" height="6" patternUnits="userSpaceOnUse"'
        ' patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"></rect>'
        '<rect class="hatch-line" width="2" height="6"></rect></pattern></defs>'
        f"{drawn}</svg>"
    )


def _bar(label: str, change: Change, top: int, lowest: int, span: int, hatch: str) -> str:
    def x(cents: int) -> int:
        return (cents - lowest) * WIDTH // span

    same_side = (change.before < 0) == (change.after < 0)
    kept_end = min(change.before, change.after, key=abs) if same_side else 0
    start, end = sorted((x(change.before), x(change.after)))
    moved = ""
    if change.cents:
        width = max(end - start, LEAST_VISIBLE)
        moved = (
            f'<rect class="moved {change.direction}" fill="url(#{hatch})" x="{max(end - width, 0)}"'
            f' y="{top + BAR_TOP}" width="{width}" height="{BAR_HEIGHT}"></rect>'
        )
    kept_from, kept_to = sorted((x(0), x(kept_end)))
    return (
        f'<text x="0" y="{top + 13}">{escape(label)}</text>'
        f'<text class="figures" x="{WIDTH}" y="{top + 13}" text-anchor="end">'
        f"{_in_figures(change)}</text>"
        f'<rect class="kept" x="{kept_from}" y="{top + BAR_TOP}" width="{kept_to - kept_from}"'
        f' height="{BAR_HEIGHT}"></rect>{moved}'
    )


def _in_figures(change: Change) -> str:
    if not change.cents:
        return f"{format_money(change.after)}, no change"
    sign = "▲" if change.direction == "up" else "▼"
    return f"{sign} {format_money(change.before)} → {format_money(change.after)}"


def _in_words(change: Change) -> str:
    if not change.cents:
        return f"{format_money(change.after)}, no change"
    return f"{change.direction} from {format_money(change.before)} to {format_money(change.after)}"
