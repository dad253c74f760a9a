"""Text and figures as HTML."""

from datetime import date
from functools import cache, lru_cache

from writeoffs.money import format_amount, format_money
from writeoffs.statements import Change

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ARROWS = {"up": "▲", "down": "▼"}
_CONTRA_WORDS = {"up": "takes off less", "down": "takes off more"}


@lru_cache(maxsize=4096)
def escape(text: str) -> str:
    """Text made safe for content or a quoted attribute, apostrophes set as in print."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return safe.replace('"', "&quot;").replace("'", "’")


def format_date(day: date) -> str:
    """A date as American readers write it: December 31, 2025."""
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


@cache
def way(direction: str, contra: bool = False) -> str:
    """A direction as a sign and words, so that color never carries it alone.

    A contra account stands below zero: when its figure goes up it takes less off.
    """
    if direction == "same":
        return '<span class="way">no change</span>'
    arrow = f'<span aria-hidden="true">{_ARROWS[direction]}</span>'
    words = _CONTRA_WORDS[direction] if contra else direction
    return f'<span class="way">{arrow} {words}</span>'


def column_heads(headings: tuple[str, ...]) -> str:
    """The heads of a table's columns of figures."""
    return "".join(f'<th scope="col">{heading}</th>' for heading in headings)


def figure_cells(line: str, change: Change, *, dollar_sign: bool, contra: bool) -> str:
    """Three cells of a statement row, before | change | after, each saying what it is."""
    show = format_money if dollar_sign else format_amount
    before, moved = show(change.before), change.cents
    after = show(change.after) if moved else before
    shown = f" {'+' if moved > 0 else ''}{show(moved)}" if moved else ""
    return (
        f'<td data-line="{line}" data-when="before" data-cents="{change.before}">'
        f"{before}</td>"
        f'<td class="change" data-line="{line}" data-when="change" data-cents="{moved}">'
        f"{way(change.direction, contra)}{shown}</td>"
        f'<td data-line="{line}" data-when="after" data-cents="{change.after}">'
        f"{after}</td>"
    )
