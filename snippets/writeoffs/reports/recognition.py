"""What is known: the reports, told by their heads and titles, never by the name of a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from writeoffs.reports import aging_detail, aging_summary, mapping, statement, trial_balance
from writeoffs.reports.columns import BALANCES, RECEIVABLES, Column, heads, place_of, side_of
from writeoffs.reports.reading import ReportKind
from writeoffs.reports.sheet import Sheet, is_blank, text_of
from writeoffs.reports.titles import MOVEMENTS, PAYABLES, Titles, titles_of

Columns = (
    aging_summary.Columns
    | aging_detail.Columns
    | trial_balance.Columns
    | statement.Columns
    | mapping.Columns
)
# A report's head stands near its top, and its title above it.
_NEAR_THE_TOP = 60
_STATEMENTS = (ReportKind.BALANCE_SHEET, ReportKind.PROFIT_AND_LOSS)
_SUPPLIERS = ("vendor", "vendor display name", "supplier", "vendor name", "vendor full name")
_AT_THE_END = 15


@dataclass(frozen=True, slots=True)
class Layout:
    """What a sheet is: its kind, what its titles say, and where its head and columns stand."""

    kind: ReportKind
    titles: Titles
    head: int
    columns: Columns | None


def recognize(sheet: Sheet) -> Layout:
    """What is in a sheet; UNKNOWN when nothing of it is a report."""
    above = list(sheet.print_header)
    day_first = writes_day_first(sheet)
    top = range(min(len(sheet.rows), _NEAR_THE_TOP))
    for place in top:
        if is_blank(sheet.rows[place]):
            continue
        titles = titles_of(above, day_first)
        found = _known(sheet, place, titles)
        if found:
            return found
        above += _title_lines(sheet, place)
    titles = titles_of(above, day_first)
    kind = titles.kind or statement.kind_of(sheet)
    if kind in _STATEMENTS and (columns := statement.columns(sheet)):
        first = min(each for each in (columns.head, columns.first) if each >= 0)
        lines = [line for place in range(first) for line in _title_lines(sheet, place)]
        own = titles_of([*sheet.print_header, *lines], day_first)
        return Layout(kind, own, columns.head, columns)
    above = list(sheet.print_header)
    for place in top:
        if table := mapping.columns(sheet, place):
            return Layout(ReportKind.TABLE, titles_of(above, day_first), place, table)
        above += _title_lines(sheet, place)
    return Layout(ReportKind.UNKNOWN, titles, -1, None)


def _known(sheet: Sheet, place: int, titles: Titles) -> Layout | None:
    """The layout if this row is the head of a report that is known."""
    names = heads(sheet.rows[place])
    summary = aging_summary.columns(sheet, place)
    detail = aging_detail.columns(sheet, place, titles.kind)
    if (summary or detail) and any(name in _SUPPLIERS for name in names):
        return Layout(ReportKind.UNKNOWN, replace(titles, elsewhere=PAYABLES), place, None)
    if _are_movements(names):
        return Layout(ReportKind.UNKNOWN, replace(titles, elsewhere=MOVEMENTS), place, None)
    balance = trial_balance.columns(sheet, place, titles.kind)
    if not (summary or detail or balance):
        return None
    if titles.elsewhere:
        return Layout(ReportKind.UNKNOWN, titles, place, None)
    if summary:
        return Layout(ReportKind.AGING_SUMMARY, titles, place, summary)
    if detail:
        return Layout(ReportKind.AGING_DETAIL, titles, place, detail)
    return Layout(ReportKind.TRIAL_BALANCE, titles, place, balance)


def _are_movements(names: Sequence[str]) -> bool:
    """Whether a head is of a list of entries: dates beside debits and credits, or a split."""
    sides = {found[0] for name in names if (found := side_of(name))}
    is_dated = place_of(names, Column.DATED, RECEIVABLES) is not None
    return is_dated and (len(sides) == 2 or "split" in names)


def _title_lines(sheet: Sheet, place: int) -> Iterator[str]:
    """What a row above a report says; heads of columns are no titles."""
    texts = [text for cell in sheet.rows[place] if (text := text_of(cell))]
    if len(texts) <= 2:
        yield from (text for text in texts if text.lower() not in BALANCES[Column.ACCOUNT])


def writes_day_first(sheet: Sheet) -> bool:
    """Whether the report is of a country that writes "As at 31 March" and the day first."""
    lines = [*sheet.print_header]
    for cells in sheet.rows[:10]:
        lines += [text_of(cell) for cell in cells[:2]]
    return any(line.lower().startswith("as at ") for line in lines)


def last_lines(sheet: Sheet) -> list[str]:
    """What stands in the last rows, where reports name their basis."""
    last = sheet.rows[-_AT_THE_END:]
    return [text for cells in last for cell in cells[:3] if (text := text_of(cell))]
