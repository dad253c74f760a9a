"""An aging detail, or a list of open invoices: a row for each document, under ages or customers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import repeat

from writeoffs.reports import asking
from writeoffs.reports.ages import STANDARD, bucket_named, bucket_of, in_order
from writeoffs.reports.amounts import NotAnAmount
from writeoffs.reports.asking import Answers
from writeoffs.reports.columns import RECEIVABLES, Column, heads, place_of
from writeoffs.reports.lines import MEND, Amounts, amounts_in, day_in
from writeoffs.reports.outline import NONE, Role, is_bare, outline, subject_of
from writeoffs.reports.reading import Fate, ReportKind
from writeoffs.reports.receivables import AGE_UNKNOWN, Bucket, Receivable, Receivables
from writeoffs.reports.running import RunningSums
from writeoffs.reports.sheet import Cell, Sheet, label_in, path_name, said, text_of
from writeoffs.reports.tally import Tally
from writeoffs.reports.titles import is_footer

# Documents stand deeper than any heading, wherever their first cell is.
_DEEPEST = 100_000


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns stand. `buckets` where each age has a column, else `open` alone holds."""

    head: int
    names: tuple[str, ...]
    places: Mapping[Column, int]
    buckets: tuple[tuple[int, Bucket], ...]
    total: int | None

    @property
    def amounts(self) -> tuple[int, ...]:
        """The columns of what is owed: by age, or the open balance."""
        return tuple(place for place, _ in self.buckets) or (self.places[Column.OPEN],)


def columns(sheet: Sheet, head: int, titled: ReportKind | None) -> Columns | None:
    """The columns, if this row is the head of such a report."""
    names = heads(sheet.rows[head])
    places = {
        column: place
        for column in RECEIVABLES
        if (place := place_of(names, column, RECEIVABLES)) is not None
    }
    if Column.DATED not in places and Column.DUE not in places:
        return None
    found = [
        (place, bucket)
        for place, cell in enumerate(sheet.rows[head])
        if (bucket := bucket_named(text_of(cell)))
    ]
    is_titled = titled is ReportKind.AGING_DETAIL
    if len(found) < 2:
        found = []
        if places.get(Column.OPEN) is not None and names[places[Column.OPEN]] == "balance":
            # QuickBooks Desktop's Customer Balance Detail: a running balance beside the amount.
            del places[Column.OPEN]
        if Column.OPEN not in places and is_titled and Column.AMOUNT in places:
            places[Column.OPEN] = places[Column.AMOUNT]
        if Column.OPEN not in places or not (is_titled or Column.TYPE in places):
            return None
    order = in_order([bucket for _, bucket in found])
    by_label = {bucket.label: place for place, bucket in found}
    return Columns(
        head,
        names,
        places,
        tuple((by_label[bucket.label], bucket) for bucket in order),
        names.index("total") if found and "total" in names else None,
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with something in it: its place in the sheet, first text, amounts, what is wrong."""

    place: int
    label: str
    level: int
    amounts: Amounts
    is_document: bool
    why: str


def read(
    sheet: Sheet,
    found: Columns,
    as_of: date | None,
    answers: Answers,
    tally: Tally,
    usual: bool,
) -> Receivables:
    """What each open document leaves owing."""
    body = sheet.rows[found.head + 1 :]
    dated = [found.places[each] for each in (Column.DATED, Column.DUE) if each in found.places]
    day_first = asking.day_first(body, dated, answers, tally, usual)
    rows = _rows(sheet, found, answers, tally)
    filled = [any(each is not None for each in row.amounts) for row in rows]
    tree = outline(
        [row.label if not row.is_document else "" for row in rows],
        [_DEEPEST if row.is_document else row.level for row in rows],
        filled,
    )
    last_filled = max((place for place, each in enumerate(filled) if each), default=-1)
    sections = [bucket_named(row.label) if not row.is_document else None for row in rows]
    buckets = _buckets(found, [each for each in sections if each])
    places = {bucket.label: place for place, bucket in enumerate(buckets)}
    sums = RunningSums(len(found.amounts))
    items: list[Receivable] = []
    ages: list[int] = []
    for i, row in enumerate(rows):
        tally.read(row.place)
        sums.reach(i)
        own = tuple(each or 0 for each in row.amounts)
        if tree.roles[i] is Role.GROUP_TOTAL:
            _total(sheet, found, tally, row, own, sums.since(tree.closes[i]))
        elif row.is_document:
            above = tree.path(i)[:-1]
            customer = _customer(sheet, found, rows, sections, above, row)
            why = row.why
            if not why and not filled[i]:
                why = "its open balance is empty"
            if not why and not customer:
                why = "it names no customer"
            if why:
                tally.refuse(row.place, why, MEND)
                continue
            section = next((sections[each] for each in reversed(above) if sections[each]), None)
            item = _item(sheet, found, row, own, customer, day_first, tally)
            if found.buckets:
                age = NONE
            elif section:
                age = places[section.label]
            else:
                age = _by_age(sheet, found, row, item, as_of, buckets)
            ages.append(age)
            tally.mark(row.place, Fate.USED)
            sums.add(own)
            items.append(item)
        elif not filled[i] and not row.why:
            if i > last_filled or is_footer(row.label):
                tally.mark(row.place, Fate.FOOTER)
            else:
                tally.mark(row.place, Fate.HEADING)
        elif tree.roles[i] is Role.SUM and (
            is_bare(row.label) or sums.explain(own, is_bare(row.label))
        ):
            _total(sheet, found, tally, row, own, sums.since(0))
        else:
            tally.refuse(
                row.place, row.why or "it has an amount, but neither a date nor a number", MEND
            )
    if found.buckets:
        return Receivables(buckets, tuple(items), detail=True)
    if len(buckets) - 1 not in ages:
        buckets = buckets[:-1]
    return Receivables(buckets, tuple(map(_aged, items, ages, repeat(len(buckets)))), detail=True)


def _aged(item: Receivable, age: int, width: int) -> Receivable:
    """The document with its amount in the place of its age."""
    amounts = tuple([item.amounts[0] if place == age else 0 for place in range(width)])
    return Receivable(
        item.customer, item.document, item.type, item.dated, item.due, amounts, item.row
    )


def _rows(sheet: Sheet, found: Columns, answers: Answers, tally: Tally) -> list[_Row]:
    wanted = found.amounts
    convention = asking.numbers(sheet.rows[found.head + 1 :], wanted, answers, tally)
    signs = tuple(
        found.places[each]
        for each in (Column.DATED, Column.DUE, Column.TYPE, Column.DOCUMENT)
        if each in found.places
    )
    customer = found.places.get(Column.CUSTOMER, NONE)
    anywhere = range(len(found.names))
    rows: list[_Row] = []
    for place in range(found.head + 1, len(sheet.rows)):
        if not tally.open(place):
            continue
        cells = sheet.rows[place]
        why = ""
        amounts: Amounts
        try:
            amounts = amounts_in(cells, wanted, convention)
        except NotAnAmount as problem:
            if heads(cells) == found.names:
                tally.mark(place, Fate.HEADING, "the heads of the columns again")
                continue
            amounts = (None,) * len(wanted)
            why = f"an amount cannot be read, {problem}"
        label, level = label_in(sheet, place, anywhere)
        if label.lower() == "percentage of total":
            tally.mark(place, Fate.FOOTER, "percentages")
            continue
        has_amount = bool(why) or any(each is not None for each in amounts)
        is_document = False
        signed = [each for each in signs if each < len(cells) and _says(cells[each])]
        if signed:
            # A heading may stand in the column of the dates: it is alone in its row then.
            is_document = has_amount or sum(map(_says, cells)) > 1
            if subject_of(label) is not None and text_of(cells[signed[0]]) == label:
                is_document = False
        elif has_amount and 0 <= customer < len(cells) and _says(cells[customer]):
            is_document = subject_of(label) is None
        rows.append(_Row(place, label, level, amounts, is_document, why))
    return rows


def _says(cell: Cell) -> bool:
    return bool(cell.strip()) if isinstance(cell, str) else True


def _total(
    sheet: Sheet,
    found: Columns,
    tally: Tally,
    row: _Row,
    own: tuple[int, ...],
    counted: tuple[int, ...],
) -> None:
    tally.mark(row.place, Fate.TOTAL, row.why)
    if row.why:
        return
    if sum(own) != sum(counted):
        tally.check(row.place, row.label, sum(own), sum(counted))
        return
    for (_, bucket), printed, added in zip(found.buckets, own, counted, strict=False):
        tally.check(row.place, f"{row.label}, {bucket.label}", printed, added)


def _customer(
    sheet: Sheet,
    found: Columns,
    rows: Sequence[_Row],
    sections: Sequence[Bucket | None],
    above: Sequence[int],
    row: _Row,
) -> str:
    """Who owes: as the row says it, else the headings above it."""
    place = found.places.get(Column.CUSTOMER)
    cells = sheet.rows[row.place]
    return said(cells, place) or path_name(
        [rows[each].label for each in above if not sections[each]]
    )


def _item(
    sheet: Sheet,
    found: Columns,
    row: _Row,
    own: tuple[int, ...],
    customer: str,
    day_first: bool,
    tally: Tally,
) -> Receivable:
    cells = sheet.rows[row.place]

    def day(column: Column) -> date | None:
        return day_in(cells, found.places.get(column), day_first, row.place, tally)

    return Receivable(
        customer,
        said(cells, found.places.get(Column.DOCUMENT)),
        said(cells, found.places.get(Column.TYPE)),
        day(Column.DATED),
        day(Column.DUE),
        own,
        row.place + 1,
    )


def _buckets(found: Columns, sections: list[Bucket]) -> tuple[Bucket, ...]:
    """The ages of the report; the usual ones, and one for what has no date, where it has none."""
    if found.buckets:
        return tuple(bucket for _, bucket in found.buckets)
    unique = {bucket.label: bucket for bucket in sections}
    if unique:
        return (*in_order(list(unique.values())), AGE_UNKNOWN)
    return (*STANDARD, AGE_UNKNOWN)


def _by_age(
    sheet: Sheet,
    found: Columns,
    row: _Row,
    item: Receivable,
    as_of: date | None,
    buckets: tuple[Bucket, ...],
) -> int:
    """The place of the bucket, by the report's own days, else by the due date or the date."""
    column = found.places.get(Column.AGE)
    days = said(sheet.rows[row.place], column)
    if days.lstrip("-").isdecimal():
        return bucket_of(int(days), buckets)
    if as_of is None and column is not None:
        # QuickBooks Desktop, whose files name no day, leaves the days of what is not due empty.
        return bucket_of(0, buckets)
    since = item.due or item.dated
    if as_of is None or since is None:
        return len(buckets) - 1
    return bucket_of((as_of - since).days, buckets)
