"""A file, or pasted cells, as a reading. What is in it raises nothing: faults are part of it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from writeoffs.reports import aging_detail, aging_summary, asking, mapping, statement, trial_balance
from writeoffs.reports.balances import Balances
from writeoffs.reports.container import sheets_of
from writeoffs.reports.programs import program_of
from writeoffs.reports.reading import Ask, Basis, Fate, Fault, Reading, ReportKind
from writeoffs.reports.receivables import Receivables
from writeoffs.reports.recognition import Layout, last_lines, recognize, writes_day_first
from writeoffs.reports.sheet import NotAReport, Sheet, is_blank
from writeoffs.reports.tally import Progress, Tally
from writeoffs.reports.titles import basis_in

_NOTHING_KNOWN = (
    "Nothing in this file looks like an aging report, a trial balance, a balance sheet, or a "
    "profit and loss. Export one of these as CSV or as an Excel workbook (.xlsx)."
)
_EMPTY = "This file is empty. Export the report again, and open it to see that it has rows."
_NO_ANSWERS: Mapping[str, str] = MappingProxyType({})


def read(
    file: bytes | str,
    answers: Mapping[str, str] = _NO_ANSWERS,
    progress: Progress | None = None,
) -> Reading:
    """The report in a file, or in text pasted from a spreadsheet.

    `answers` are the reader's, by the name of the question; `progress` hears of rows read, of rows.
    """
    try:
        sheets = [
            sheet
            for sheet in sheets_of(file, progress)
            if not all(is_blank(cells) for cells in sheet.rows)
        ]
    except NotAReport as problem:
        return _unread(str(problem))
    if not sheets:
        return _unread(_EMPTY)
    sheet, layout, asks = _chosen(sheets, answers)
    tally = Tally(sheet, progress if isinstance(file, str) or sheet.separator else None)
    tally.asks += asks
    return _read_sheet(sheet, layout, answers, tally)


def _unread(sentence: str) -> Reading:
    fault = Fault(None, sentence)
    return Reading(ReportKind.UNKNOWN, "", "", None, None, (), (fault,), (), (), None, None)


def _chosen(
    sheets: list[Sheet], answers: Mapping[str, str]
) -> tuple[Sheet, Layout, tuple[Ask, ...]]:
    """The reader's sheet of several; else the first that is a known report, or a table at least."""
    layouts = [recognize(sheet) for sheet in sheets]
    if len(sheets) == 1:
        return sheets[0], layouts[0], ()
    worth = {ReportKind.UNKNOWN: 2, ReportKind.TABLE: 1}
    best = min(range(len(sheets)), key=lambda place: worth.get(layouts[place].kind, 0))
    options = tuple((str(place + 1), sheet.name) for place, sheet in enumerate(sheets))
    ask = asking.chosen(
        Ask("sheet", "Which sheet of the workbook?", options, str(best + 1)), answers
    )
    place = int(ask.answer) - 1
    return sheets[place], layouts[place], (ask,)


def _read_sheet(sheet: Sheet, layout: Layout, answers: Mapping[str, str], tally: Tally) -> Reading:
    titles, columns = layout.titles, layout.columns
    below = last_lines(sheet)
    usual = writes_day_first(sheet)
    receivables: Receivables | None = None
    balances: Balances | None = None
    as_of, basis = titles.as_of, titles.basis
    _mark_top(sheet, layout, tally)
    if isinstance(columns, aging_summary.Columns):
        receivables = aging_summary.read(sheet, columns, answers, tally)
        as_of = asking.as_of(as_of, answers, tally)
    elif isinstance(columns, aging_detail.Columns):
        as_of = asking.as_of(as_of, answers, tally)
        receivables = aging_detail.read(sheet, columns, as_of, answers, tally, usual)
    elif isinstance(columns, trial_balance.Columns):
        balances, day = trial_balance.read(sheet, columns, answers, tally)
        as_of = asking.as_of(as_of or day, answers, tally)
    elif isinstance(columns, statement.Columns):
        balances, day = statement.read(sheet, columns, layout.kind, answers, tally)
        as_of = asking.as_of(as_of or day, answers, tally)
    elif isinstance(columns, mapping.Columns):
        receivables, balances = mapping.read(
            sheet, columns, titles.kind, as_of, answers, tally, usual
        )
    else:
        _refuse_all(sheet, tally)
        tally.faults.append(Fault(None, titles.elsewhere or _NOTHING_KNOWN))
    if balances:
        basis = asking.basis(basis or _basis_below(below), answers, tally)
    return Reading(
        layout.kind,
        program_of(sheet, layout.head, below),
        titles.company,
        as_of,
        basis,
        tally.rows(),
        tuple(tally.faults),
        tuple(tally.differences),
        tuple(tally.asks),
        receivables,
        balances,
    )


def _mark_top(sheet: Sheet, layout: Layout, tally: Tally) -> None:
    """What stands above the report, and its head."""
    columns = layout.columns
    if columns is None:
        return
    first = columns.first if isinstance(columns, statement.Columns) else layout.head + 1
    for place in range(first):
        if tally.open(place):
            fate = Fate.HEADING if place == layout.head else Fate.TITLE
            tally.mark(place, fate, "the heads of the columns" if fate is Fate.HEADING else "")


def _refuse_all(sheet: Sheet, tally: Tally) -> None:
    for place in range(len(sheet.rows)):
        if tally.open(place):
            tally.mark(place, Fate.REFUSED, "it is in no report that is known")


def _basis_below(lines: list[str]) -> Basis | None:
    return next((found for line in lines if (found := basis_in(line))), None)
