"""From what a reader decided to the entries, in the books that they brought."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from writeoffs.accounts import Account, Kind
from writeoffs.ledger import Books, Entry, Line, Nature, credit, debit
from writeoffs.money import format_money
from writeoffs.outcome import Treatment
from writeoffs.own_books.accounts import add_account
from writeoffs.own_books.decisions import Decision, Decisions, Mistake
from writeoffs.piles import Pile
from writeoffs.ratios import Comparatives
from writeoffs.reports.receivables import Receivables

BAD_DEBTS = ("bad debt", "uncollectible", "doubtful")
DIFFERENCE = "Receivables: difference between the list and the books"
MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Choices:
    """How the entries are to be made. `receivable` and `sales` are accounts; "" for none.

    `by_list`: the list of receivables holds where the books say something else.
    """

    day: date
    receivable: str
    sales: str = ""
    against_allowance: bool = False
    one_entry: bool = False
    by_list: bool = False
    cash_basis: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """The books with the entries that follow, and for each line the customer it is about, or ""."""

    treatment: Treatment
    names: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Gone:
    """What comes off for one customer: how many cents, and the papers that it is about."""

    customer: str
    cents: int
    documents: tuple[str, ...]


def receivable_accounts(books: Books) -> tuple[str, ...]:
    """The accounts for what customers owe."""
    return _of_kind(books, Kind.RECEIVABLE)


def sales_accounts(books: Books) -> tuple[str, ...]:
    """The accounts for sales, the largest first."""
    return tuple(sorted(_of_kind(books, Kind.REVENUE), key=books.balance, reverse=True))


def account_of_the_list(books: Books, receivables: Receivables) -> str:
    """The account that the list is of: the one that agrees with it, else the largest; "" for none.

    Only a proposal where there are several; the reader chooses.
    """
    found = sorted(receivable_accounts(books), key=books.balance, reverse=True)
    agreeing = [name for name in found if books.balance(name) == receivables.cents]
    return next(iter((*agreeing, *found)), "")


def allowance_held(books: Books) -> int:
    """What the allowances for bad debts hold, in cents."""
    return -books.total(Kind.ALLOWANCE)


def plan(books: Books, receivables: Receivables, decisions: Decisions, choices: Choices) -> Plan:
    """Post what was decided. Entries of a customer are one, or all are one, as the reader chose."""
    notes: list[str] = []
    if choices.cash_basis:
        return Plan(_treatment(books, (), choices), (), ())
    books = add_account(books, Account(choices.receivable, Kind.RECEIVABLE))
    if choices.by_list:
        books = _by_the_list(books, receivables.cents - books.balance(choices.receivable), choices)
    lost = _gone(receivables, decisions, _is_loss)
    undone = _gone(receivables, decisions, _is_undone_sale)
    made: list[tuple[Entry, tuple[str, ...]]] = []
    if lost:
        expense, books = _bad_debts(books)
        allowance = next(iter(_of_kind(books, Kind.ALLOWANCE)), "")
        against = choices.against_allowance and bool(allowance)
        charged = allowance if against else expense
        why = (
            "the loss comes out of the allowance, so profit does not move"
            if against
            else "the loss: a cost of the year in which it is recorded"
        )
        made += _entries(Nature.WRITE_OFF, "Write off", lost, charged, why, choices)
        missing = sum(each.cents for each in lost) - allowance_held(books)
        if against and missing > 0:
            made.append((_top_up(expense, allowance, missing, choices.day), ("", "")))
            notes.append(
                f"Your allowance held {format_money(allowance_held(books))}, which is "
                f"{format_money(missing)} less than what is written off. The last entry charges "
                "the missing part to this year."
            )
        if against:
            notes.append(
                "Whether what is left in the allowance is enough for the other customers is a new "
                "estimate. It is not made here."
            )
    if undone:
        books = add_account(books, Account(choices.sales, Kind.REVENUE))
        why = "the sale never happened, so it comes off sales"
        made += _entries(Nature.CORRECTION, "Undo", undone, choices.sales, why, choices)
    entries = tuple(entry for entry, _ in made)
    return Plan(
        _treatment(books, entries, choices), tuple(names for _, names in made), tuple(notes)
    )


def _treatment(books: Books, entries: tuple[Entry, ...], choices: Choices) -> Treatment:
    return Treatment(
        "allowance" if choices.against_allowance else "direct",
        "Against the allowance" if choices.against_allowance else "Charged directly",
        books,
        entries,
        Comparatives(has_receivables=not choices.cash_basis),
        cash_basis=choices.cash_basis and not books.total(Kind.RECEIVABLE),
    )


def _is_loss(decision: Decision) -> bool:
    return decision.pile is Pile.WRITE_OFF


def _is_undone_sale(decision: Decision) -> bool:
    return decision.pile is Pile.ERROR and decision.mistake is Mistake.TWICE


def _gone(
    receivables: Receivables, decisions: Decisions, is_wanted: Callable[[Decision], bool]
) -> tuple[_Gone, ...]:
    """What was decided so, by customer, in the order of the file."""
    sums: dict[str, int] = {}
    documents: dict[str, list[str]] = {}
    for item in receivables.items:
        decision = decisions.get(item.row)
        if decision and is_wanted(decision):
            cents = item.cents if decision.part is None else decision.part
            sums[item.customer] = sums.get(item.customer, 0) + cents
            documents.setdefault(item.customer, []).append(item.document)
    return tuple(
        _Gone(customer, cents, tuple(filter(None, documents[customer])))
        for customer, cents in sums.items()
        if cents
    )


def _entries(
    nature: Nature,
    verb: str,
    gone: tuple[_Gone, ...],
    against: str,
    why: str,
    choices: Choices,
) -> list[tuple[Entry, tuple[str, ...]]]:
    """The customers come off the receivable; the other side is one account."""
    groups = [gone] if choices.one_entry else [(each,) for each in gone]
    return [_entry(nature, verb, group, against, why, choices) for group in groups]


def _entry(
    nature: Nature,
    verb: str,
    group: tuple[_Gone, ...],
    against: str,
    why: str,
    choices: Choices,
) -> tuple[Entry, tuple[str, ...]]:
    whole = sum(each.cents for each in group)
    # A copy that was a credit is undone the other way round.
    other = [_line(against, whole, why)] if whole else []
    lines = (*other, *(_line(choices.receivable, -each.cents, _about(each)) for each in group))
    memo = f"{verb}: {group[0].customer}" if len(group) == 1 else f"{verb}: {len(group)} customers"
    names = (*("" for _ in other), *(each.customer for each in group))
    return Entry(choices.day, memo, nature, lines), names


def _line(account: str, cents: int, reason: str) -> Line:
    return debit(account, cents, reason) if cents > 0 else credit(account, -cents, reason)


def _about(gone: _Gone) -> str:
    if not gone.documents:
        return gone.customer
    named = ", ".join(gone.documents[:MOST_NAMED])
    more = len(gone.documents) - MOST_NAMED
    return f"{gone.customer}: {named}{f' and {more} more' if more > 0 else ''}"


def _top_up(expense: str, allowance: str, cents: int, day: date) -> Entry:
    """What the allowance lacked. ASC 326-20-35-8: losses are charged to it first."""
    return Entry(
        day,
        "What the allowance did not cover",
        Nature.ESTIMATE,
        (
            debit(expense, cents, "the part of the losses that nobody had estimated"),
            credit(allowance, cents, "the allowance cannot hold less than nothing"),
        ),
    )


def _bad_debts(books: Books) -> tuple[str, Books]:
    """The account that the books charge bad debts to; a new one where they have none."""
    for name in _of_kind(books, Kind.EXPENSE):
        if any(word in name.lower() for word in BAD_DEBTS):
            return name, books
    account = Account("Bad debts", Kind.EXPENSE)
    return account.name, add_account(books, account)


def _by_the_list(books: Books, more: int, choices: Choices) -> Books:
    """Books in which customers owe what the list says; the difference is a line of equity."""
    if not more:
        return books
    books = add_account(books, Account(DIFFERENCE, Kind.EQUITY))
    moved = {choices.receivable: more, DIFFERENCE: -more}
    return Books(
        books.chart,
        tuple(
            cents + moved.get(account.name, 0)
            for account, cents in zip(books.chart, books.balances, strict=True)
        ),
    )


def _of_kind(books: Books, kind: Kind) -> tuple[str, ...]:
    return tuple(account.name for account in books.chart if account.kind is kind)
