"""An aging detail, or a list of open invoices: a row for each document, under ages or customers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from writeoffs.reports import asking
from writeoffs.reports.ages import STANDARD, bucket_named, bucket_of, in_order
from writeoffs.reports.amounts import NotAnAmount
from writeoffs.reports.asking import Answers
from writeoffs.reports.columns import RECEIVABLES, Column, heads, place_of
from writeoffs.reports.lines import MEND, Amounts, amounts_in, day_in, whole
from writeoffs.reports.outline import Role, is_bare, outline, subject_of
from writeoffs.reports.reading import Fate, ReportKind
from writeoffs.reports.receivables import AGE_UNKNOWN, Bucket, Receivable, Receivables
from writeoffs.reports.running import RunningSums
from writeoffs.reports.sheet import Cells, Sheet, label_in, path_name, said, text_of
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


class _Row(NamedTuple):
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
    walk = _Walk(sheet, found, rows, as_of, day_first, tally)
    for i in range(len(rows)):
        walk.row(i)
    return walk.receivables()


class _Walk:
    """One pass over the rows, document after document."""

    __slots__ = (
        "_above",
        "_as_of",
        "_buckets",
        "_day_first",
        "_documents",
        "_filled",
        "_found",
        "_last_filled",
        "_rows",
        "_sections",
        "_sheet",
        "_sums",
        "_tally",
        "_tree",
    )

    def __init__(
        self,
        sheet: Sheet,
        found: Columns,
        rows: Sequence[_Row],
        as_of: date | None,
        day_first: bool,
        tally: Tally,
    ) -> None:
        self._sheet, self._found, self._rows = sheet, found, rows
        self._as_of, self._day_first, self._tally = as_of, day_first, tally
        self._filled = [row.amounts.count(None) < len(row.amounts) for row in rows]
        self._tree = outline(
            ["" if row.is_document else row.label for row in rows],
            [_DEEPEST if row.is_document else row.level for row in rows],
            self._filled,
        )
        self._last_filled = max((at for at, each in enumerate(self._filled) if each), default=-1)
        self._sections = [None if row.is_document else bucket_named(row.label) for row in rows]
        self._buckets = _buckets(found, [each for each in self._sections if each])
        self._sums = RunningSums(len(found.amounts))
        # By the row above: the customer and the place of the age that the headings name.
        self._above: dict[int, tuple[str, int | None]] = {}
        self._documents: list[tuple[_Document, int]] = []

    def row(self, i: int) -> None:
        """Say what a row is, and keep it if it is a document."""
        row, tally = self._rows[i], self._tally
        tally.read(row.place)
        self._sums.reach(i)
        role = self._tree.roles[i]
        if role is Role.GROUP_TOTAL:
            self._total(row, self._sums.since(self._tree.closes[i]))
        elif row.is_document:
            self._document(i, row)
        elif not self._filled[i] and not row.why:
            is_last = i > self._last_filled or is_footer(row.label)
            tally.mark(row.place, Fate.FOOTER if is_last else Fate.HEADING)
        elif role is Role.SUM and (
            is_bare(row.label) or self._sums.explain(whole(row.amounts), is_bare(row.label))
        ):
            self._total(row, self._sums.since(0))
        else:
            why = row.why or "it has an amount, but neither a date nor a number"
            tally.refuse(row.place, why, MEND)

    def _document(self, i: int, row: _Row) -> None:
        places, cells, tally = self._found.places, self._sheet.rows[row.place], self._tally
        parent = self._tree.parents[i]
        if parent not in self._above:
            self._above[parent] = self._said_above(i)
        heading, age = self._above[parent]
        customer = said(cells, places.get(Column.CUSTOMER)) or heading
        why = row.why
        if not why and not self._filled[i]:
            why = "its open balance is empty"
        if not why and not customer:
            why = "it names no customer"
        if why:
            tally.refuse(row.place, why, MEND)
            return
        day_first = self._day_first
        document = _Document(
            customer,
            said(cells, places.get(Column.DOCUMENT)),
            said(cells, places.get(Column.TYPE)),
            day_in(cells, places.get(Column.DATED), day_first, row.place, tally),
            day_in(cells, places.get(Column.DUE), day_first, row.place, tally),
            whole(row.amounts),
            row.place + 1,
        )
        if not self._found.buckets and age is None:
            age = self._by_age(cells, document)
        tally.mark(row.place, Fate.USED)
        self._sums.add(document.amounts)
        self._documents.append((document, age or 0))

    def _said_above(self, i: int) -> tuple[str, int | None]:
        """The customer and the age that the headings above a document name."""
        above = self._tree.path(i)[:-1]
        sections = [found for each in above if (found := self._sections[each])]
        names = [self._rows[each].label for each in above if not self._sections[each]]
        labels = [bucket.label for bucket in self._buckets]
        age = labels.index(sections[-1].label) if sections and not self._found.buckets else None
        return path_name(names), age

    def _by_age(self, cells: Cells, document: _Document) -> int:
        """The place of the age: by the report's own days, else by the due date or the date."""
        buckets, column = self._buckets, self._found.places.get(Column.AGE)
        days = said(cells, column)
        if days.lstrip("-").isdecimal():
            return bucket_of(int(days), buckets)
        if self._as_of is None and column is not None:
            # QuickBooks Desktop, whose files name no day, leaves the days of what is not due empty.
            return bucket_of(0, buckets)
        since = document.due or document.dated
        if self._as_of is None or since is None:
            return len(buckets) - 1
        return bucket_of((self._as_of - since).days, buckets)

    def _total(self, row: _Row, counted: tuple[int, ...]) -> None:
        self._tally.mark(row.place, Fate.TOTAL, row.why)
        if row.why:
            return
        stated = whole(row.amounts)
        if sum(stated) != sum(counted):
            self._tally.check(row.place, row.label, sum(stated), sum(counted))
            return
        for (_, bucket), printed, added in zip(self._found.buckets, stated, counted, strict=False):
            self._tally.check(row.place, f"{row.label}, {bucket.label}", printed, added)

    def receivables(self) -> Receivables:
        """The documents, each with its amount in the place of its age."""
        if self._found.buckets:
            items = tuple(Receivable(*document) for document, _ in self._documents)
            return Receivables(self._buckets, items, detail=True)
        buckets = self._buckets
        if all(age < len(buckets) - 1 for _, age in self._documents):
            buckets = buckets[:-1]
        before = [(0,) * place for place in range(len(buckets))]
        items = tuple(
            Receivable(
                document.customer,
                document.document,
                document.type,
                document.dated,
                document.due,
                (*before[age], document.amounts[0], *before[len(buckets) - 1 - age]),
                document.row,
            )
            for document, age in self._documents
        )
        return Receivables(buckets, items, detail=True)


class _Document(NamedTuple):
    """What becomes a receivable once all ages are known; `amounts` as the columns hold them."""

    customer: str
    document: str
    type: str
    dated: date | None
    due: date | None
    amounts: tuple[int, ...]
    row: int


def _rows(sheet: Sheet, found: Columns, answers: Answers, tally: Tally) -> list[_Row]:
    wanted = found.amounts
    convention = asking.numbers(sheet.rows[found.head + 1 :], wanted, answers, tally)
    signs = tuple(
        found.places[each]
        for each in (Column.DATED, Column.DUE, Column.TYPE, Column.DOCUMENT)
        if each in found.places
    )
    customer = found.places.get(Column.CUSTOMER)
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
        has_amount = bool(why) or amounts.count(None) < len(amounts)
        is_total = subject_of(label) is not None
        is_document = False
        sign = next((text for each in signs if (text := said(cells, each))), "")
        if sign:
            # A heading may stand in the column of the dates: it is alone in its row then.
            is_document = has_amount or sum(1 for cell in cells if text_of(cell)) > 1
            is_document = is_document and not (is_total and sign == label)
        elif has_amount and said(cells, customer):
            is_document = not is_total
        rows.append(_Row(place, label, level, amounts, is_document, why))
    return rows


def _buckets(found: Columns, sections: list[Bucket]) -> tuple[Bucket, ...]:
    """The ages of the report; the usual ones, and one for what has no date, where it has none."""
    if found.buckets:
        return tuple(bucket for _, bucket in found.buckets)
    unique = {bucket.label: bucket for bucket in sections}
    if unique:
        return (*in_order(list(unique.values())), AGE_UNKNOWN)
    return (*STANDARD, AGE_UNKNOWN)
