"""A table whose head no known program writes: the reader says what each column holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from writeoffs.reports import asking
from writeoffs.reports.account_names import are_numbered, split
from writeoffs.reports.ages import STANDARD, bucket_of
from writeoffs.reports.amounts import Convention, NotAnAmount, cents_of
from writeoffs.reports.asking import Answers
from writeoffs.reports.balances import AccountBalance, Balances
from writeoffs.reports.columns import (
    BALANCES,
    RECEIVABLES,
    Column,
    Vocabulary,
    heads,
    place_of,
    side_of,
)
from writeoffs.reports.lines import MEND, Lines, collect, day_in
from writeoffs.reports.outline import Role, is_bare, outline
from writeoffs.reports.reading import Ask, Fate, ReportKind
from writeoffs.reports.receivables import AGE_UNKNOWN, Receivable, Receivables
from writeoffs.reports.running import RunningSums
from writeoffs.reports.sheet import Cell, Sheet, column_letter, column_place, said, text_of
from writeoffs.reports.tally import Tally
from writeoffs.reports.titles import is_footer

NO_COLUMN = "-"
_LOOKED_AT = 200
_RECEIVABLES = "receivables"
_BALANCES = "balances"
# The questions, in order: what is asked of the reader, and whether there must be an answer.
_ASKED_OF_RECEIVABLES = (
    (Column.CUSTOMER, "customer", "Which column names the customer?", True),
    (Column.OPEN, "amount", "Which column holds what is still owed?", True),
    (Column.DUE, "due", "Which column holds the due date?", False),
    (Column.AGE, "age", "Which column holds the days past due?", False),
    (Column.DATED, "dated", "Which column holds the date of the invoice?", False),
    (Column.DOCUMENT, "document", "Which column holds the number of the invoice?", False),
    (Column.TYPE, "type", "Which column says what kind of document it is?", False),
)
_ASKED_OF_BALANCES = (
    (Column.ACCOUNT, "account", "Which column names the account?", True),
    (Column.DEBIT, "debit", "Which column holds the debits?", False),
    (Column.CREDIT, "credit", "Which column holds the credits?", False),
    (Column.BALANCE, "amount", "Which column holds the balance, credits below zero?", False),
    (Column.NUMBER, "number", "Which column holds the number of the account?", False),
    (Column.ACCOUNT_TYPE, "type", "Which column holds the type of the account?", False),
)
Asked = Sequence[tuple[Column, str, str, bool]]


@dataclass(frozen=True, slots=True)
class Columns:
    """The head of the table: its row, and its names."""

    head: int
    names: tuple[str, ...]
    shown: tuple[str, ...]


def columns(sheet: Sheet, head: int) -> Columns | None:
    """The columns, if this row can be the head of a table: words, over rows with amounts."""
    cells = sheet.rows[head]
    words = [place for place, cell in enumerate(cells) if _is_word(cell)]
    if len(words) < 2 or any(isinstance(cell, Decimal) or _is_amount(cell) for cell in cells):
        return None
    below = sheet.rows[head + 1 : head + 1 + _LOOKED_AT]
    if not any(place < len(row) and _is_amount(row[place]) for row in below for place in words):
        return None
    return Columns(head, heads(cells), tuple(text_of(cell) for cell in cells))


def _is_word(cell: Cell) -> bool:
    return isinstance(cell, str) and any(map(str.isalpha, cell))


def _is_amount(cell: Cell) -> bool:
    if isinstance(cell, str):
        for convention in Convention:
            try:
                return cents_of(cell, convention) is not None
            except NotAnAmount:
                pass
        return False
    return isinstance(cell, Decimal)


def read(
    sheet: Sheet,
    found: Columns,
    titled: ReportKind | None,
    as_of: date | None,
    answers: Answers,
    tally: Tally,
    usual: bool,
) -> tuple[Receivables | None, Balances | None]:
    """What the reader's answers make of the table; neither while one that is needed is missing."""
    ask = asking.chosen(
        Ask(
            "content",
            "What does this table list?",
            (
                (_RECEIVABLES, "What customers owe"),
                (_BALANCES, "Accounts and their balances"),
            ),
            _BALANCES if _lists_accounts(found, titled) else _RECEIVABLES,
        ),
        answers,
    )
    tally.asks.append(ask)
    if ask.answer == _BALANCES:
        places = _places(found, _ASKED_OF_BALANCES, BALANCES, answers, tally)
        sides = (Column.DEBIT, Column.CREDIT)
        wanted = sides if any(each in places for each in sides) else (Column.BALANCE,)
        amounts = [each for each in wanted if each in places]
        if Column.ACCOUNT not in places or not amounts:
            _unsettled(sheet, found, tally)
            return None, None
        return None, _balances(sheet, found, places, amounts, answers, tally)
    places = _places(found, _ASKED_OF_RECEIVABLES, RECEIVABLES, answers, tally)
    if Column.CUSTOMER not in places or Column.OPEN not in places:
        _unsettled(sheet, found, tally)
        return None, None
    day = asking.as_of(as_of, answers, tally)
    return _receivables(sheet, found, places, day, answers, tally, usual), None


def _lists_accounts(found: Columns, titled: ReportKind | None) -> bool:
    sides = [side for name in found.names if (side := side_of(name))]
    return bool(sides) or titled in (
        ReportKind.TRIAL_BALANCE,
        ReportKind.BALANCE_SHEET,
        ReportKind.PROFIT_AND_LOSS,
    )


def _places(
    found: Columns, asked: Asked, vocabulary: Vocabulary, answers: Answers, tally: Tally
) -> dict[Column, int]:
    """The columns, as their heads say or the reader does. Each question is asked either way."""
    options = tuple(
        (
            column_letter(place),
            f"{column_letter(place)}: {shown}" if shown else column_letter(place),
        )
        for place, shown in enumerate(found.shown)
    )
    taken: set[int] = set()
    places: dict[Column, int] = {}
    for column, name, question, needed in asked:
        guess = place_of(found.names, column, vocabulary)
        if guess is None and column is Column.OPEN:
            guess = place_of(found.names, Column.AMOUNT, vocabulary)
            if guess is None:
                guess = place_of(found.names, Column.TOTAL, vocabulary)
        if guess is not None and guess in taken:
            guess = None
        none = "" if needed else NO_COLUMN
        ask = asking.chosen(
            Ask(
                name,
                question,
                options if needed else ((NO_COLUMN, "No column"), *options),
                none if guess is None else column_letter(guess),
            ),
            answers,
        )
        tally.asks.append(ask)
        if ask.answer not in ("", NO_COLUMN):
            places[column] = column_place(ask.answer)
            taken.add(places[column])
    return places


def _unsettled(sheet: Sheet, found: Columns, tally: Tally) -> None:
    for place in range(found.head + 1, len(sheet.rows)):
        if tally.open(place):
            tally.mark(place, Fate.REFUSED, "waits for what the columns are")


def _receivables(
    sheet: Sheet,
    found: Columns,
    places: Mapping[Column, int],
    as_of: date | None,
    answers: Answers,
    tally: Tally,
    usual: bool,
) -> Receivables:
    body = sheet.rows[found.head + 1 :]
    dated = [places[each] for each in (Column.DATED, Column.DUE) if each in places]
    day_first = asking.day_first(body, dated, answers, tally, usual)
    convention = asking.numbers(body, [places[Column.OPEN]], answers, tally)
    names = (places[Column.CUSTOMER],)
    detail = any(each in places for each in (Column.DOCUMENT, Column.DUE, Column.DATED))
    aged = bool(dated) or Column.AGE in places
    buckets = (*STANDARD, AGE_UNKNOWN) if aged else (AGE_UNKNOWN,)
    lines = collect(sheet, found.head, names, [places[Column.OPEN]], convention, tally)
    items: list[Receivable] = []
    for i, own in _counted(lines, tally, "customer"):
        cells = sheet.rows[lines.places[i]]
        days = {
            column: day_in(cells, places.get(column), day_first, lines.places[i], tally)
            for column in (Column.DATED, Column.DUE)
        }
        late = said(cells, places.get(Column.AGE))
        since = days[Column.DUE] or days[Column.DATED]
        age = len(buckets) - 1
        if late.lstrip("-").isdecimal():
            age = bucket_of(int(late), buckets)
        elif since and as_of:
            age = bucket_of((as_of - since).days, buckets)
        items.append(
            Receivable(
                lines.labels[i],
                said(cells, places.get(Column.DOCUMENT)),
                said(cells, places.get(Column.TYPE)),
                days[Column.DATED],
                days[Column.DUE],
                tuple([own[0] if place == age else 0 for place in range(len(buckets))]),
                lines.places[i] + 1,
            )
        )
    return Receivables(buckets, tuple(items), detail)


def _balances(
    sheet: Sheet,
    found: Columns,
    places: Mapping[Column, int],
    amounts: Sequence[Column],
    answers: Answers,
    tally: Tally,
) -> Balances:
    wanted = [places[each] for each in amounts]
    convention = asking.numbers(sheet.rows[found.head + 1 :], wanted, answers, tally)
    lines = collect(sheet, found.head, (places[Column.ACCOUNT],), wanted, convention, tally)
    numbered = are_numbered(lines.labels)
    accounts = []
    for i, own in _counted(lines, tally, "account"):
        cells = sheet.rows[lines.places[i]]
        number, name = split(lines.labels[i], numbered)
        cents = sum(
            -each if column is Column.CREDIT else each
            for column, each in zip(amounts, own, strict=True)
        )
        accounts.append(
            AccountBalance(
                name,
                said(cells, places.get(Column.NUMBER)) or number,
                said(cells, places.get(Column.ACCOUNT_TYPE)),
                cents,
                lines.places[i] + 1,
            )
        )
    return Balances(tuple(accounts))


def _counted(lines: Lines, tally: Tally, named: str) -> list[tuple[int, tuple[int, ...]]]:
    """The rows that count, with their amounts; the others are marked, and totals compared."""
    filled = lines.filled()
    tree = outline(lines.labels, lines.levels, filled)
    last_filled = max((place for place, each in enumerate(filled) if each), default=-1)
    sums = RunningSums(len(lines.amounts[0]) if lines.amounts else 1)
    found = []
    for i, place in enumerate(lines.places):
        tally.read(place)
        sums.reach(i)
        label, why = lines.labels[i], lines.faulty.get(i, "")
        own = tuple(each or 0 for each in lines.amounts[i])
        if tree.roles[i] is Role.GROUP_TOTAL:
            counted = sums.since(tree.closes[i])
        elif not filled[i] and not why:
            is_last = i > last_filled or is_footer(label)
            tally.mark(place, Fate.FOOTER if is_last else Fate.HEADING)
            continue
        elif (tree.roles[i] is Role.SUM and sums.explain(own, is_bare(label))) or (
            is_bare(label) and (i == last_filled or why)
        ):
            counted = sums.since(0)
        elif not label and not why and sums.explain(own, bare=False):
            counted = own
        elif why or not label:
            tally.refuse(place, why or f"it has an amount but names no {named}", MEND)
            continue
        else:
            tally.mark(place, Fate.USED)
            sums.add(own)
            found.append((i, own))
            continue
        tally.mark(place, Fate.TOTAL, why)
        if not why:
            for stated, added in zip(own, counted, strict=True):
                tally.check(place, label, stated, added)
    return found
