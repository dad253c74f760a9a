"""The approval sheet of a reader's own books: each balance that goes, by what was decided."""

from __future__ import annotations

from datetime import date

from writeoffs.own_books.decisions import PAPERS, Decision, Decisions
from writeoffs.own_books.sorting import days_past_due, oldest_bucket
from writeoffs.piles import Pile
from writeoffs.reports.receivables import Receivable, Receivables
from writeoffs.view.approval import Goes, sheet
from writeoffs.view.markup import format_date

_HEADINGS = {
    Pile.WRITE_OFF: "To be written off",
    Pile.ERROR: "To be undone as errors",
}


def approval_sheet(
    receivables: Receivables, decisions: Decisions, company: str, as_of: date | None
) -> str:
    """A sheet to print. What stays on the books is not on it."""
    whose = f" {company}." if company else ""
    when = f" Receivables as of {format_date(as_of)}." if as_of else ""
    return sheet(
        f"{whose}{when}",
        ("Customer", "Age"),
        (
            (heading, _goes(pile, receivables, decisions, as_of))
            for pile, heading in _HEADINGS.items()
        ),
    )


def _goes(
    pile: Pile, receivables: Receivables, decisions: Decisions, as_of: date | None
) -> tuple[Goes, ...]:
    return tuple(
        _one(item, decision, receivables, as_of)
        for item in receivables.items
        if (decision := decisions.get(item.row)) and decision.pile is pile
    )


def _one(
    item: Receivable, decision: Decision, receivables: Receivables, as_of: date | None
) -> Goes:
    days = days_past_due(item, as_of)
    age = (
        receivables.buckets[oldest_bucket(item)].label
        if days is None
        else f"{days:,} days past due"
        if days > 0
        else "not due yet"
    )
    reason = (
        decision.mistake.label
        if decision.pile is Pile.ERROR
        else decision.reason or "No reason yet"
    )
    part = decision.part
    return Goes(
        item.customer,
        " ".join(filter(None, (item.type, item.document))),
        age,
        reason,
        "; ".join(PAPERS[code] for code in decision.papers),
        item.cents if part is None else part,
        None if part is None else item.cents,
    )
