"""A trial balance: a row for each account, with its debit or credit balance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from writeoffs.money import format_money
from writeoffs.reports import asking
from writeoffs.reports.account_names import are_numbered, split
from writeoffs.reports.asking import Answers
from writeoffs.reports.balances import AccountBalance, Balances
from writeoffs.reports.columns import BALANCES, RECEIVABLES, Column, heads, place_of, side_of
from writeoffs.reports.dates import last_date_in
from writeoffs.reports.lines import MEND, Amounts, Lines, collect
from writeoffs.reports.outline import Outline, Role, is_bare, key, outline
from writeoffs.reports.reading import Fate, ReportKind
from writeoffs.reports.running import RunningSums
from writeoffs.reports.sheet import Sheet, path_name, said, text_of
from writeoffs.reports.tally import Tally
from writeoffs.reports.titles import is_footer


@dataclass(frozen=True, slots=True)
class Period:
    """A pair of debit and credit columns, or one signed column, and what it is called."""

    label: str
    debit: int
    credit: int | None


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns stand. `before` are those that can hold a name."""

    head: int
    before: tuple[int, ...]
    number: int | None
    account_type: int | None
    side: int | None
    periods: tuple[Period, ...]


def columns(sheet: Sheet, head: int, titled: ReportKind | None) -> Columns | None:
    """The columns, if this row is the head of a trial balance."""
    names = heads(sheet.rows[head])
    above = heads(sheet.rows[head - 1]) if head else ()
    periods = _pairs(sheet, head, names)
    if not periods:
        balance = place_of(names, Column.BALANCE, BALANCES)
        if titled is not ReportKind.TRIAL_BALANCE or balance is None:
            return None
        periods = (Period("", balance, None),)
    elif place_of(names, Column.DATED, RECEIVABLES) is not None:
        return None
    first = min(period.debit for period in periods)
    places: dict[Column, int] = {}
    for row in (names, above):
        for column in (Column.NUMBER, Column.ACCOUNT_TYPE, Column.ACCOUNT):
            place = place_of(row[:first], column, BALANCES)
            if place is not None and place not in places.values():
                places.setdefault(column, place)
    other = (places.get(Column.NUMBER), places.get(Column.ACCOUNT_TYPE))
    before = [place for place in range(first) if place not in other]
    account = places.get(Column.ACCOUNT)
    if account is not None:
        before = [account, *(place for place in before if place != account)]
    if not before:
        return None
    return Columns(
        head,
        tuple(before),
        *other,
        place_of(names, Column.SIDE, BALANCES),
        periods,
    )


def _pairs(sheet: Sheet, head: int, names: Sequence[str]) -> tuple[Period, ...]:
    """The pairs of debit and credit columns, named by their suffix or by the row above."""
    sides = [(place, found) for place, name in enumerate(names) if (found := side_of(name))]
    above = [text_of(cell) for cell in sheet.rows[head - 1]] if head else []
    periods = []
    for place, (column, suffix) in sides:
        if column is not Column.DEBIT:
            continue
        credit = next(
            (
                other
                for other, (side, theirs) in sides
                if other > place and side is Column.CREDIT and theirs == suffix
            ),
            None,
        )
        if credit is not None:
            over = above[place] if place < len(above) else ""
            periods.append(Period(suffix or over, place, credit))
    return tuple(periods)


def read(
    sheet: Sheet, found: Columns, answers: Answers, tally: Tally
) -> tuple[Balances, date | None]:
    """What each account holds, and the day that the head of the chosen columns names."""
    labels = [each.label for each in found.periods]
    places = [each.debit for each in found.periods]
    period = found.periods[asking.period(labels, places, answers, tally)]
    wanted = [period.debit] if period.credit is None else [period.debit, period.credit]
    convention = asking.numbers(sheet.rows[found.head + 1 :], wanted, answers, tally)
    lines = collect(sheet, found.head, found.before, wanted, convention, tally)
    filled = lines.filled()
    tree = outline(lines.labels, lines.levels, filled)
    last_filled = max((place for place, each in enumerate(filled) if each), default=-1)
    numbered = are_numbered([each for each, full in zip(lines.labels, filled, strict=True) if full])
    sums = RunningSums(len(wanted))
    accounts: list[AccountBalance] = []
    heading = ""
    for i, place in enumerate(lines.places):
        tally.read(place)
        sums.reach(i)
        label = lines.labels[i]
        own = tuple(each or 0 for each in lines.amounts[i])
        why = lines.faulty.get(i, "")
        if tree.roles[i] is Role.GROUP_TOTAL:
            heading = ""
            _total(tally, place, label, lines.amounts[i], sums.since(tree.closes[i]), why)
        elif not filled[i] and not why:
            if i > last_filled or is_footer(label):
                tally.mark(place, Fate.FOOTER)
            elif tree.roles[i] is Role.SUM:
                heading = ""
                tally.mark(place, Fate.TOTAL)
            else:
                heading = label
                tally.mark(place, Fate.HEADING)
        elif not label and (sums.explain(own, bare=True) or (len(wanted) == 2 and all(own))):
            _total(tally, place, "Total", lines.amounts[i], sums.since(0), why)
        elif tree.roles[i] is Role.SUM and (
            sums.explain(own, is_bare(label))
            or (is_bare(label) and (i == last_filled or why))
            or (len(wanted) == 2 and all(own))
        ):
            _total(tally, place, label, lines.amounts[i], sums.since(0), why)
        elif why or not label:
            tally.refuse(place, why or "it has amounts but names no account", MEND)
        else:
            cells = sheet.rows[place]
            above = [lines.labels[each] for each in tree.path(i)[:-1] if filled[each]]
            number, name = split(path_name([*above, label]), numbered)
            number = said(cells, found.number) or number
            cents = own[0] - (own[1] if len(own) == 2 else 0)
            if said(cells, found.side).lower().startswith("c"):
                cents = -cents
            tally.mark(place, Fate.USED)
            sums.add(own)
            section = said(cells, found.account_type) or _section(lines, tree, filled, i) or heading
            accounts.append(AccountBalance(name, number, section, cents, place + 1))
    return Balances(tuple(accounts)), last_date_in(period.label)


def _section(lines: Lines, tree: Outline, filled: Sequence[bool], place: int) -> str:
    """The nearest heading above that holds no amount of its own."""
    above = (lines.labels[each] for each in reversed(tree.path(place)[:-1]) if not filled[each])
    return next(above, "")


def _total(
    tally: Tally, place: int, label: str, stated: Amounts, counted: tuple[int, ...], why: str
) -> None:
    """Compare debits and credits apart where the total has both, else their difference."""
    tally.mark(place, Fate.TOTAL, why)
    if why or all(each is None for each in stated):
        return
    if len(stated) == 2 and stated[0] and stated[1]:
        tally.check(place, f"{label}, debit", stated[0], counted[0])
        tally.check(place, f"{label}, credit", stated[1], counted[1])
    else:
        net = [
            (each[0] or 0) - (each[1] or 0 if len(each) == 2 else 0) for each in (stated, counted)
        ]
        tally.check(place, label, net[0], net[1])


# What programs call the year's profit within equity, where it is no account of its own.
_PROFIT = (
    "net income",
    "net profit",
    "net profit/loss",
    "net profit (loss)",
    "net income (loss)",
    "current year earnings",
    "profit for the year",
)


class ProfitDiffers(ValueError):
    """The two statements are not of the same period or basis; the message says what to do.

    `stated` is the profit on the balance sheet, `counted` that of the profit and loss, in cents.
    """

    def __init__(self, stated: int, counted: int) -> None:
        super().__init__(
            f"The balance sheet shows a profit of {format_money(stated)}, the profit and loss one "
            f"of {format_money(counted)}. Export both again for the same year and the same basis."
        )
        self.stated = stated
        self.counted = counted


def merge(balance_sheet: Balances, profit_and_loss: Balances) -> Balances:
    """The accounts of both, as a trial balance has them. Raises ProfitDiffers.

    The year's profit stands on the balance sheet as a line of equity; its accounts take its place.
    """
    lines = [each for each in balance_sheet.accounts if key(each.name) in _PROFIT]
    stated, counted = -sum(line.cents for line in lines), -profit_and_loss.cents
    if stated != counted:
        raise ProfitDiffers(stated, counted)
    kept = tuple(each for each in balance_sheet.accounts if each not in lines)
    return Balances((*kept, *profit_and_loss.accounts))
