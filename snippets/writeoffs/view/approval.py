"""An approval sheet to print: what goes off the books, why, by which papers, and who signs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from writeoffs.money import format_amount, format_money
from writeoffs.view.markup import escape

TITLE = "Approval of write-offs"
SIGNED = (
    '<dl class="signed"><div><dt>Prepared by</dt><dd></dd><dt>Date</dt><dd></dd></div>'
    "<div><dt>Approved by</dt><dd></dd><dt>Date</dt><dd></dd></div></dl>"
    '<p class="hint">Whoever approves should not be the one who takes or posts payments.</p>'
)
NOTHING_GOES = "Nothing is to be approved: no balance is written off or undone."


@dataclass(frozen=True, slots=True)
class Goes:
    """A balance that goes: whose, more about it, where it stood, why, its papers, its cents.

    `of` is the whole balance where only a part of it goes. Empty texts are left out.
    """

    what: str
    about: str
    stood: str
    reason: str
    papers: str
    cents: int
    of: int | None = None


def sheet(
    whose: str, heads: tuple[str, str], tables: Iterable[tuple[str, tuple[Goes, ...]]]
) -> str:
    """The sheet: a table for each heading under which anything goes.

    `whose` are its first sentences, `heads` stand over the first two columns.
    """
    shown = "".join(_table(heading, heads, goes) for heading, goes in tables if goes)
    if not shown:
        return f"<p>{NOTHING_GOES}</p>"
    return f'<h3>{TITLE}</h3><p class="whose">{escape(whose)}</p>{shown}{SIGNED}'


def _table(heading: str, heads: tuple[str, str], goes: tuple[Goes, ...]) -> str:
    rows = "".join(map(_row, goes))
    return (
        f'<table class="approval"><caption>{heading}</caption><thead><tr>'
        f'<th scope="col">{heads[0]}</th><th scope="col">{heads[1]}</th>'
        '<th scope="col">Reason and papers</th><th scope="col">Amount</th></tr></thead>'
        f'<tbody>{rows}</tbody><tfoot><tr><th scope="row" colspan="3">{len(goes):,} in all</th>'
        f"<td>{format_money(sum(each.cents for each in goes))}</td></tr></tfoot></table>"
    )


def _row(each: Goes) -> str:
    part = f" of {format_amount(each.of)}" if each.of is not None else ""
    return (
        f'<tr><th scope="row">{escape(each.what)}{_why(each.about)}</th>'
        f"<td>{escape(each.stood)}</td><td>{escape(each.reason)}{_why(each.papers)}</td>"
        f"<td>{format_amount(each.cents)}{part}</td></tr>"
    )


def _why(text: str) -> str:
    return f' <span class="why">{escape(text)}</span>' if text else ""
