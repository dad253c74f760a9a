"""A balance sheet, or a profit and loss: sections, accounts in them, totals between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from writeoffs.accounts import Kind, Side
from writeoffs.reports import asking
from writeoffs.reports.account_names import are_numbered, split
from writeoffs.reports.amounts import Convention, NotAnAmount, cents_of
from writeoffs.reports.asking import Answers
from writeoffs.reports.balances import AccountBalance, Balances
from writeoffs.reports.columns import BALANCES, Column, head
from writeoffs.reports.dates import last_date_in
from writeoffs.reports.lines import MEND, Lines, collect, rolled_up
from writeoffs.reports.outline import NONE, Outline, Role, is_bare, key, outline, subject_of
from writeoffs.reports.reading import Fate, ReportKind
from writeoffs.reports.running import RunningSums
from writeoffs.reports.sections import heading_named, is_heading
from writeoffs.reports.sheet import Cell, Sheet, path_name, said, text_of
from writeoffs.reports.tally import Tally
from writeoffs.reports.titles import is_footer

# Below the top there may be many headings before the first amount, but not this many.
_NEAR_THE_TOP = 100
_LOOKED_AT = 2000
_NO_PERIOD = ("%", "change", "variance", "budget", "ytd vs")
_REVENUE = frozenset({Kind.REVENUE, Kind.CONTRA_REVENUE})
_GROSS = _REVENUE | {Kind.COGS}
_OPERATING = _GROSS | {Kind.EXPENSE}
_OTHER = frozenset({Kind.OTHER_INCOME, Kind.INTEREST_EXPENSE, Kind.OTHER_EXPENSE})
_WORKED_OUT: Mapping[str, frozenset[Kind]] = {
    "gross profit": _GROSS,
    "gross profit (loss)": _GROSS,
    "gross margin": _GROSS,
    "net operating income": _OPERATING,
    "net ordinary income": _OPERATING,
    "operating profit": _OPERATING,
    "operating income (loss)": _OPERATING,
    "net other income": _OTHER,
    "net income": _OPERATING | _OTHER,
    "net income (loss)": _OPERATING | _OTHER,
    "net profit": _OPERATING | _OTHER,
    "net profit (loss)": _OPERATING | _OTHER,
    "net profit/loss": _OPERATING | _OTHER,
    "net loss": _OPERATING | _OTHER,
    "net earnings": _OPERATING | _OTHER,
    "profit for the year": _OPERATING | _OTHER,
}
# The title is missing in files of QuickBooks Desktop; these lines tell the two statements apart.
_ONLY_IN = (
    (ReportKind.BALANCE_SHEET, frozenset({"assets", "total assets", "total for assets"})),
    (
        ReportKind.PROFIT_AND_LOSS,
        frozenset(
            {
                "gross profit",
                "net operating income",
                "net ordinary income",
                "ordinary income/expense",
                "total income",
                "total for income",
                "total expense",
                "total expenses",
                "total for expenses",
            }
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns stand. `head` is the row of the periods, -1 if there is none.

    `amounts` are the columns of the periods; `stepped` when there is one period, whose totals
    stand in the column beside that of the accounts, as Sage prints them.
    """

    head: int
    first: int
    before: tuple[int, ...]
    amounts: tuple[int, ...]
    labels: tuple[str, ...]
    stepped: bool


def kind_of(sheet: Sheet) -> ReportKind | None:
    """Which statement this is, by lines that only one of them has."""
    said = {
        key(text)
        for cells in sheet.rows[:_LOOKED_AT]
        for cell in cells[:8]
        if isinstance(cell, str) and (text := cell.strip())
    }
    return next((kind for kind, only in _ONLY_IN if said & only), None)


def columns(sheet: Sheet) -> Columns | None:
    """The columns of a statement, None when no row of it holds an amount."""
    first = _first_row(sheet)
    if first is None:
        return None
    filled: dict[int, int] = {}
    together = 0
    for place in range(first, min(len(sheet.rows), first + _LOOKED_AT)):
        cells = sheet.rows[place]
        found = [at for at in range(1, len(cells)) if _is_amount(cells[at])]
        label_at = next((at for at, cell in enumerate(cells) if text_of(cell)), 0)
        found = [at for at in found if at > label_at]
        together += len(found) > 1
        for at in found:
            filled[at] = filled.get(at, 0) + 1
    if not filled:
        return None
    head_place = _head_above(sheet, first, filled)
    names = [text_of(cell) for cell in sheet.rows[head_place]] if head_place != NONE else []
    amounts = [
        place
        for place in sorted(filled)
        if not any(
            each in (names[place].lower() if place < len(names) else "") for each in _NO_PERIOD
        )
    ]
    # Account numbers may stand in a column of their own, before the names.
    amounts = [place for place in amounts if _holds_amounts(sheet, first, place)]
    if not amounts:
        return None
    labels = tuple(names[place] if place < len(names) else "" for place in amounts)
    stepped = len(amounts) == 2 and not together and not any(labels)
    numbers = [place for place in range(amounts[0]) if _holds_numbers(sheet, first, place)]
    before = (*(place for place in range(amounts[0]) if place not in numbers), *numbers)
    return Columns(head_place, first, before, tuple(amounts), labels, stepped)


def _holds_amounts(sheet: Sheet, first: int, place: int) -> bool:
    """Whether names do not follow in the columns to the right."""
    for cells in sheet.rows[first : first + _LOOKED_AT]:
        if place < len(cells) and _is_amount(cells[place]):
            return not any(text_of(each) and not _is_amount(each) for each in cells[place + 1 :])
    return False


def _holds_numbers(sheet: Sheet, first: int, place: int) -> bool:
    """Whether a column before the names holds the numbers of the accounts."""
    return any(
        said(cells, place).isdecimal() and said(cells, place + 1)
        for cells in sheet.rows[first : first + _LOOKED_AT]
    )


def _first_row(sheet: Sheet) -> int | None:
    """The first row of the statement itself: a section, or a name with an amount."""
    for place, cells in enumerate(sheet.rows[:_NEAR_THE_TOP]):
        texts = [text for cell in cells if (text := text_of(cell))]
        if not texts or head(texts[0]) in BALANCES[Column.ACCOUNT]:
            continue
        if is_heading(texts[0]) or (
            len(texts) > 1
            and not _is_amount(texts[0])
            and all(_is_amount(cell) for cell in cells[1:] if text_of(cell))
        ):
            return place
    return None


def _head_above(sheet: Sheet, first: int, filled: Mapping[int, int]) -> int:
    """The row with the names of the periods: the first of the statement itself, or one above."""
    for place in range(first, NONE, -1):
        cells = sheet.rows[place]
        said = [at for at in filled if at < len(cells) and text_of(cells[at])]
        if said and (place < first or not any(_is_amount(cells[at]) for at in said)):
            return place
    return NONE


def _is_amount(cell: Cell) -> bool:
    if isinstance(cell, Decimal):
        return True
    if not isinstance(cell, str) or not any(map(str.isdigit, cell)):
        return False
    for convention in Convention:
        try:
            return cents_of(cell, convention) is not None
        except NotAnAmount:
            pass
    return False


def read(
    sheet: Sheet, found: Columns, kind: ReportKind, answers: Answers, tally: Tally
) -> tuple[Balances, date | None]:
    """What each account holds, and the last day of the period that was read."""
    wanted, day = _period(found, answers, tally)
    convention = asking.numbers(sheet.rows[found.first :], wanted, answers, tally)
    start = found.first - 1
    heading = ""
    if found.head == found.first:
        heading = text_of(sheet.rows[found.head][0])
        tally.mark(found.head, Fate.HEADING, "the heads of the columns")
        start = found.head
    lines = collect(sheet, start, found.before, wanted, convention, tally)
    filled = lines.filled()
    tree = outline(lines.labels, lines.levels, filled)
    walk = _Walk(sheet, found, kind, lines, tree, filled, tally, heading)
    for i in range(len(lines.places)):
        walk.row(i)
    return Balances(tuple(walk.accounts)), day


class _Walk:
    """One pass over the rows of a statement."""

    __slots__ = (
        "accounts",
        "by_kind",
        "filled",
        "found",
        "heading",
        "inner",
        "kind",
        "last_filled",
        "lines",
        "numbered",
        "sheet",
        "sums",
        "sums_up",
        "tally",
        "tree",
    )

    def __init__(
        self,
        sheet: Sheet,
        found: Columns,
        kind: ReportKind,
        lines: Lines,
        tree: Outline,
        filled: list[bool],
        tally: Tally,
        heading: str,
    ) -> None:
        self.sheet, self.found, self.kind, self.lines = sheet, found, kind, lines
        self.tree, self.filled, self.tally, self.heading = tree, filled, tally, heading
        self.numbered = are_numbered(
            [each for each, full in zip(lines.labels, filled, strict=True) if full]
        )
        self.sums_up = rolled_up(lines, tree)
        self.last_filled = max((place for place, each in enumerate(filled) if each), default=-1)
        self.sums = RunningSums(1)
        self.accounts: list[AccountBalance] = []
        self.by_kind: dict[Kind | Side, int] = {}
        self.inner = 0

    def row(self, i: int) -> None:
        """Say what a row is, and count it if it is an account."""
        place, label, tally = self.lines.places[i], self.lines.labels[i], self.tally
        tally.read(place)
        self.sums.reach(i)
        stated = next((each for each in self.lines.amounts[i] if each is not None), 0)
        why = self.lines.faulty.get(i, "")
        role = self.tree.roles[i]
        if role is Role.GROUP_TOTAL:
            self._total(i, stated, self.sums.since(self.tree.closes[i])[0])
            self.heading = ""
        elif not self.filled[i] and not why:
            if i > self.last_filled or is_footer(label):
                tally.mark(place, Fate.FOOTER)
            elif role is Role.SUM:
                tally.mark(place, Fate.TOTAL)
            else:
                self.heading = label if is_heading(label) else self.heading
                tally.mark(place, Fate.HEADING)
        elif i in self.sums_up:
            tally.mark(place, Fate.TOTAL, "the sum of the rows under it")
        elif self._is_stepped_total(i):
            self._total(i, stated, self.inner)
        elif (role is Role.SUM and self._is_sum(i, stated)) or _is_a_whole(label):
            self._total(i, stated, self._of_sections(label, stated))
        elif self.kind is ReportKind.PROFIT_AND_LOSS and key(label) in _WORKED_OUT:
            self._total(i, stated, -sum(self.by_kind.get(k, 0) for k in _WORKED_OUT[key(label)]))
        elif self.kind is ReportKind.BALANCE_SHEET and key(label) == "net assets":
            self._total(i, stated, self.by_kind.get(Side.DEBIT, 0) + self._liabilities())
        elif why or not label:
            tally.refuse(place, why or "it has an amount but names no account", MEND)
        else:
            self._account(i, stated)

    def _is_stepped_total(self, i: int) -> bool:
        if not self.found.stepped:
            return False
        inner, outer = self.lines.amounts[i]
        return (
            inner is None
            and outer is not None
            and bool(self.inner)
            and (self.lines.labels[i].lower().startswith("net ") or outer == self.inner)
        )

    def _is_sum(self, i: int, stated: int) -> bool:
        subject = subject_of(self.lines.labels[i])
        return (
            i in self.lines.faulty
            or is_bare(self.lines.labels[i])
            or (subject is not None and is_heading(subject[0]))
            or self.sums.explain((stated,), bare=False)
        )

    def _of_sections(self, label: str, stated: int) -> int:
        """What a total of a section that has no heading should be; as stated if nobody can tell."""
        found = subject_of(label)
        subject = found[0] if found else key(label)
        heading = heading_named(subject)
        if heading is None:
            return stated
        if heading.kind:
            sums = self.by_kind.get(heading.kind, 0)
        elif "equity" in subject:
            sums = self.by_kind.get(Side.CREDIT, 0)
        elif heading.side is Side.CREDIT:
            sums = self._liabilities()
        elif "current" in subject:
            return stated
        else:
            sums = self.by_kind.get(Side.DEBIT, 0)
        return sums if heading.side is Side.DEBIT else -sums

    def _liabilities(self) -> int:
        return self.by_kind.get(Side.CREDIT, 0) - self.by_kind.get(Kind.EQUITY, 0)

    def _total(self, i: int, stated: int, counted: int) -> None:
        place, why = self.lines.places[i], self.lines.faulty.get(i, "")
        self.tally.mark(place, Fate.TOTAL, why)
        self.inner = 0
        if not why and self.filled[i]:
            self.tally.check(place, self.lines.labels[i], stated, counted)

    def _account(self, i: int, stated: int) -> None:
        place, label = self.lines.places[i], self.lines.labels[i]
        above = self.tree.path(i)[:-1]
        sections = [
            self.lines.labels[each]
            for each in above
            if not self.filled[each] and is_heading(self.lines.labels[each])
        ]
        if not sections and self.heading:
            sections = [self.heading]
        headings = [found for each in sections if (found := heading_named(each))]
        known = headings[-1] if headings else heading_named(label)
        if known is None:
            self.tally.refuse(
                place,
                f"the file does not say what “{label}” is a part of",
                "Export the statement with its sections, or bring a trial balance.",
            )
            return
        names = [
            self.lines.labels[each] for each in above if self.lines.labels[each] not in sections
        ]
        number, name = split(path_name([*names, label]), self.numbered)
        number = number or self._number(place)
        cents = stated if known.side is Side.DEBIT else -stated
        self.tally.mark(place, Fate.USED)
        self.sums.add((stated,))
        if self.found.stepped:
            self.inner = self.inner + stated if self.lines.amounts[i][0] is not None else 0
        settled = (headings[-1] if headings else known).kind
        totals: list[Kind | Side] = [known.side, *([settled] if settled else [])]
        for each in totals:
            self.by_kind[each] = self.by_kind.get(each, 0) + cents
        self.accounts.append(
            AccountBalance(name, number, sections[-1] if sections else label, cents, place + 1)
        )

    def _number(self, place: int) -> str:
        """The number of an account in a column of its own."""
        last = said(self.sheet.rows[place], self.found.before[-1])
        return last if last.isdecimal() else ""


def _is_a_whole(label: str) -> bool:
    """Whether a label with an amount names a side of the balance sheet: Sage omits "Total"."""
    heading = heading_named(label)
    return heading is not None and heading.kind is None


def _period(found: Columns, answers: Answers, tally: Tally) -> tuple[list[int], date | None]:
    if found.stepped:
        return list(found.amounts), None
    at = asking.period(found.labels, found.amounts, answers, tally)
    return [found.amounts[at]], last_date_in(found.labels[at])
