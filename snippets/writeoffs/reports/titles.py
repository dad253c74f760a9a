"""What stands above and below a report: its title, the company, the day, the basis."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from writeoffs.reports.dates import last_date_in
from writeoffs.reports.reading import Basis, ReportKind

_KINDS = (
    (ReportKind.AGING_SUMMARY, r"(?:a/?r|accounts? receivable|receivables) ag(?:e)?ing summary"),
    (ReportKind.AGING_DETAIL, r"(?:a/?r|accounts? receivable|receivables) ag(?:e)?ing details?"),
    (ReportKind.AGING_SUMMARY, r"aged receivables?(?: summary)?$"),
    (ReportKind.AGING_DETAIL, r"aged receivables? details?|open invoices|customer balance detail"),
    (ReportKind.AGING_SUMMARY, r"accounts ag(?:e)?ing|customer balance summary"),
    (ReportKind.TRIAL_BALANCE, r"(?:working |adjusted )?trial balance"),
    (ReportKind.BALANCE_SHEET, r"balance sheet|statement of financial position"),
    (
        ReportKind.PROFIT_AND_LOSS,
        r"profit (?:and|&) loss|income statement|statement of (?:operations|income|activity)"
        r"|income (?:and|&) expenses?",
    ),
)
_TITLES = tuple((kind, re.compile(rf"(?i){form}\b")) for kind, form in _KINDS)
# Reports that say nothing about receivables or balances, and what to bring in their place.
_PAYABLES = re.compile(
    r"(?i)(?:a/?p|accounts? payable|payables) ag(?:e)?ing|aged payables|unpaid bills|vendor balance"
)
_MOVEMENTS = re.compile(
    r"(?i)(?:general ledger|journal(?: entries)?|transaction (?:list|detail)s?(?: by \w+)?"
    r"|account transactions|(?:statement of )?cash flows?(?: statement)?|deposit detail)"
    r"(?: report| details?| summary)?"
)
PAYABLES = (
    "This is a report of what you owe to others (A/P). Export the same report of your customers: "
    "A/R Aging."
)
MOVEMENTS = (
    "This is a list of transactions, which holds no balances. Export an A/R Aging report or a "
    "Trial Balance."
)
_DAY = re.compile(r"(?i)\bas (?:of|at)\b|\bdate range\b|\b(?:year|month|period|quarter)s? end")
_BASIS = (
    re.compile(r"(?i)\b(accrual|cash)[ -]basis\b|\bbasis ?: ?(accrual|cash)\b"),
    re.compile(r"(?i)^report type ?: ?(accrual|cash)\b"),
)
_PRINTED = re.compile(
    r"(?i)\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b.*\d|\d{1,2}:\d\d|\bGMT\b"
    r"|\b(?:accrual|cash)[ -]basis\b|^page \d+|^(?:printed|generated|created|exported) "
)
_OTHER = re.compile(
    r"(?i)^(?:age?ing (?:by|method)|report type|basis\b|sep=|column\d+$|currency\b|amounts? in"
    r"|all (?:dates|customers)|filters?\b|date range|period ?:|unaudited)"
)
# No title is longer.
_LONGEST = 300
_ONLY_A_DATE = re.compile(r"\s*[\d/.-]{6,10}\s*")


@dataclass(frozen=True, slots=True)
class Titles:
    """What the lines around a report say. `elsewhere` says what to bring instead of this report."""

    kind: ReportKind | None = None
    company: str = ""
    as_of: date | None = None
    basis: Basis | None = None
    elsewhere: str = ""


def titles_of(lines: Iterable[str], day_first: bool = False) -> Titles:
    """What the lines above a report say, in any order."""
    kind: ReportKind | None = None
    company = elsewhere = ""
    as_of: date | None = None
    basis: Basis | None = None
    for whole in lines:
        line = " ".join(whole[:_LONGEST].split())
        found = kind_titled(line)
        day = last_date_in(line, day_first)
        basis = basis or basis_in(line)
        if found and kind is None:
            kind = found
        elif _PAYABLES.match(line):
            elsewhere = elsewhere or PAYABLES
        elif _MOVEMENTS.fullmatch(line):
            elsewhere = elsewhere or MOVEMENTS
        elif _DAY.search(line) or _PRINTED.search(line) or _OTHER.search(line):
            pass
        elif _ONLY_A_DATE.fullmatch(line):
            day = None
        elif day is None and line and not company:
            company = line
        if day and (_DAY.search(line) or (as_of is None and not _PRINTED.search(line))):
            as_of = day
    return Titles(kind, company, as_of, basis, "" if kind else elsewhere)


def kind_titled(line: str) -> ReportKind | None:
    """The kind of report that such a title is of."""
    return next((kind for kind, form in _TITLES if form.match(line)), None)


def basis_in(line: str) -> Basis | None:
    """The basis that a line names."""
    for form in _BASIS:
        found = form.search(line[:_LONGEST])
        if found:
            return Basis(next(group for group in found.groups() if group).lower())
    return None


def is_footer(label: str) -> bool:
    """Whether a line without amounts tells when and how the report was printed."""
    return bool(_PRINTED.search(label[:_LONGEST]))
