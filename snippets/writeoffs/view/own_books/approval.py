"""The approval sheet: each balance that goes, with its reason and papers, and two signatures."""

from __future__ import annotations

from datetime import date

from writeoffs.money import format_amount, format_money
from writeoffs.own_books.decisions import PAPERS, Decision, Decisions, Pile
from writeoffs.own_books.sorting import days_past_due, oldest_bucket
from writeoffs.reports.receivables import Receivable, Receivables
from writeoffs.view.markup import escape, format_date

TITLE = "Approval of write-offs"
SIGNED = (
    '<dl class="signed"><div><dt>Prepared by</dt><dd></dd><dt>Date</dt><dd></dd></div>'
    "<div><dt>Approved by</dt><dd></dd><dt>Date</dt><dd></dd></div></dl>"
    '<p class="hint">Whoever approves should not be the one who takes or posts payments.</p>'
)
_HEADINGS = {
    Pile.WRITE_OFF: "To be written off",
    Pile.ERROR: "To be undone as errors",
}


def approval_sheet(
    receivables: Receivables, decisions: Decisions, company: str, as_of: date | None
) -> str:
    """A sheet to print. What stays on the books is not on it."""
    tables = "".join(
        _table(pile, heading, receivables, decisions, as_of) for pile, heading in _HEADINGS.items()
    )
    if not tables:
        return "<p>Nothing is to be approved: no balance is written off or undone.</p>"
    whose = f" {escape(company)}." if company else ""
    when = f" Receivables as of {format_date(as_of)}." if as_of else ""
    return f'<h3>{TITLE}</h3><p class="whose">{whose}{when}</p>{tables}{SIGNED}'


def _table(
    pile: Pile,
    heading: str,
    receivables: Receivables,
    decisions: Decisions,
    as_of: date | None,
) -> str:
    goes = [
        (item, decision)
        for item in receivables.items
        if (decision := decisions.get(item.row)) and decision.pile is pile
    ]
    if not goes:
        return ""
    rows = "".join(_row(item, decision, receivables, as_of) for item, decision in goes)
    whole = sum(_cents(item, decision) for item, decision in goes)
    return (
        f'<table class="approval"><caption>{heading}</caption><thead><tr>'
        '<th scope="col">Customer</th><th scope="col">Age</th>'
        '<th scope="col">Reason and papers</th><th scope="col">Amount</th></tr></thead>'
        f'<tbody>{rows}</tbody><tfoot><tr><th scope="row" colspan="3">{len(goes):,} in all</th>'
        f"<td>{format_money(whole)}</td></tr></tfoot></table>"
    )


def _cents(item: Receivable, decision: Decision) -> int:
    return item.cents if decision.part is None else decision.part


def _row(item: Receivable, decision: Decision, receivables: Receivables, as_of: date | None) -> str:
    days = days_past_due(item, as_of)
    age = (
        receivables.buckets[oldest_bucket(item)].label
        if days is None
        else f"{days:,} days past due"
        if days > 0
        else "not due yet"
    )
    part = f" of {format_amount(item.cents)}" if decision.part is not None else ""
    document = " ".join(filter(None, (item.type, item.document)))
    reason = (
        decision.mistake.label
        if decision.pile is Pile.ERROR
        else decision.reason or "No reason yet"
    )
    papers = "; ".join(PAPERS[code] for code in decision.papers)
    return (
        f'<tr><th scope="row">{escape(item.customer)}'
        f"{_why(document)}</th>"
        f"<td>{escape(age)}</td><td>{escape(reason)}"
        f"{_why(papers)}</td>"
        f"<td>{format_amount(_cents(item, decision))}{part}</td></tr>"
    )


def _why(text: str) -> str:
    return f' <span class="why">{escape(text)}</span>' if text else ""
