"""What a bookkeeper who cleans up looks at first in such files. Never that something is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import timedelta
from typing import NamedTuple

from writeoffs.accounts import Kind, Side
from writeoffs.money import format_money
from writeoffs.own_books.accounts import Sorted
from writeoffs.reports.receivables import Receivable, Receivables

PENNIES = 100  # cents
NEAR = timedelta(days=7)
MOST_NAMED = 3


class Finding(NamedTuple):
    """What stands out, one sentence why it is worth a look, and the page that tells more."""

    what: str
    why: str
    page: str


def in_the_list(receivables: Receivables) -> tuple[Finding, ...]:
    """What stands out among the balances of customers."""
    return tuple(finding for look in _LIST for finding in look(receivables.items))


def in_the_books(
    accounts: tuple[Sorted, ...], earlier: Mapping[str, int] | None = None
) -> tuple[Finding, ...]:
    """What stands out among the accounts; `earlier` is what they held a period before, by name."""
    found = [finding for look in _BOOKS for finding in look(accounts)]
    return (*found, *_unchanged(accounts, earlier or {}))


def _credits(items: tuple[Receivable, ...]) -> Iterator[Finding]:
    sums: dict[str, int] = {}
    for item in items:
        sums[item.customer] = sums.get(item.customer, 0) + item.cents
    below = {name: cents for name, cents in sums.items() if cents < 0}
    if below:
        yield Finding(
            f"{_counted(len(below), 'customer')} with a credit balance, "
            f"{format_money(-sum(below.values()))} in all: {_named(below)}",
            "A deposit, an overpayment or a payment posted to the wrong customer: it is somebody’s "
            "money until you know.",
            "explain/cleanup.md",
        )


def _unmatched(items: tuple[Receivable, ...]) -> Iterator[Finding]:
    owing = {item.customer for item in items if item.cents > 0}
    beside = [item for item in items if item.cents < 0 and item.customer in owing]
    if beside:
        yield Finding(
            f"{_counted(len(beside), 'open payment or credit', 'open payments or credits')} beside "
            f"open invoices of the same customer: {_named(item.customer for item in beside)}",
            "If a payment was never matched to its invoice, nothing is lost: apply it.",
            "explain/cleanup.md",
        )


def _zero(items: tuple[Receivable, ...]) -> Iterator[Finding]:
    nothing = [item for item in items if not item.cents and any(item.amounts)]
    if nothing:
        yield Finding(
            f"{_counted(len(nothing), 'balance')} of zero, made of amounts that cancel each other: "
            f"{_named(item.customer for item in nothing)}",
            "An invoice and its payment may both still stand open.",
            "explain/cleanup.md",
        )


def _pennies(items: tuple[Receivable, ...]) -> Iterator[Finding]:
    small = [item for item in items if 0 < abs(item.cents) <= PENNIES]
    if small:
        yield Finding(
            f"{_counted(len(small), 'balance')} of {format_money(PENNIES)} or less",
            "What is left of a bill after a short payment; a small-balance rule clears such "
            "pennies.",
            "scenarios/small-balance-adjustment.md",
        )


def _twice(items: tuple[Receivable, ...]) -> Iterator[Finding]:
    seen: dict[tuple[str, int], Receivable] = {}
    alike = []
    for item in sorted(items, key=lambda item: item.row):
        earlier = seen.get((item.customer, item.cents))
        if earlier and item.dated and earlier.dated and abs(item.dated - earlier.dated) <= NEAR:
            alike.append(item)
        seen[item.customer, item.cents] = item
    if alike:
        yield Finding(
            f"{_counted(len(alike), 'item')} like another one of the same customer, amount and "
            f"week: {_named(item.customer for item in alike)}",
            "An invoice may have been entered twice.",
            "training/exercises/invoice-entered-twice.md",
        )


def _without_due_date(items: tuple[Receivable, ...]) -> Iterator[Finding]:
    detail = any(item.due for item in items)
    undated = [item for item in items if detail and item.due is None and item.cents > 0]
    if undated:
        yield Finding(
            f"{_counted(len(undated), 'item')} without a due date: "
            f"{_named(item.customer for item in undated)}",
            "Its age in the report may be counted from another day than you think.",
            "glossary/aging-report.md",
        )


_LIST: tuple[Callable[[tuple[Receivable, ...]], Iterator[Finding]], ...] = (
    _credits,
    _unmatched,
    _zero,
    _pennies,
    _twice,
    _without_due_date,
)


class _Name(NamedTuple):
    """An account to look at for its name, where it is not zero."""

    pattern: re.Pattern[str]
    why: str
    page: str


_NAMES = (
    _Name(
        re.compile("undeposited funds|payments to deposit", re.I),
        "Payments that were received and never put into a deposit; the bank may hold them twice in "
        "your books.",
        "explain/cleanup.md",
    ),
    _Name(
        re.compile("opening balance equity", re.I),
        "Where a program puts the other side of a balance that nobody explained yet.",
        "explain/cleanup.md",
    ),
    _Name(
        re.compile("uncategori[sz]ed|ask (my|your) accountant|suspense|discrepanc", re.I),
        "A place where entries wait until somebody says what they are.",
        "explain/cleanup.md",
    ),
    _Name(
        re.compile("unapplied cash", re.I),
        "Payments that no invoice was matched with; the program shows them here in cash-basis "
        "reports.",
        "quickbooks/cash-basis-reports.md",
    ),
)
_OWNERS = re.compile(
    r"(due from|loan|advance|receivable).*(owner|shareholder|stockholder|officer|member|partner)"
    r"|(owner|shareholder|stockholder|officer|member|partner).*(loan|advance|receivable)",
    re.I,
)
_SALES_TAX = re.compile(r"sales tax|\bvat\b|\bgst\b", re.I)
_CARD = re.compile(r"credit card|visa|mastercard|amex|american express", re.I)


def _by_name(accounts: Iterable[Sorted]) -> Iterator[Finding]:
    for account, *_ in accounts:
        for name, why, page in _NAMES:
            if account.cents and name.search(account.name):
                yield Finding(f"{account.name}: {_side(account.cents)}", why, page)


_BELOW_ZERO = {
    Kind.CASH: (
        "A bank account below zero: checks may be in the books twice, or deposits not at all.",
        "explain/cleanup.md",
    ),
    Kind.INVENTORY: (
        "Inventory below zero: more was sold than was ever bought, as the books have it.",
        "explain/inventory-that-wont-sell.md",
    ),
    Kind.RECEIVABLE: (
        "On the credit side customers would have paid more than they owe; look for deposits and "
        "unmatched payments.",
        "explain/cleanup.md",
    ),
    Kind.OTHER_CURRENT_ASSET: (
        "An asset below zero: more was taken out of it than was put in.",
        "explain/cleanup.md",
    ),
    Kind.FIXED_ASSET: (
        "An asset below zero: a sale or a depreciation may have been posted to it.",
        "scenarios/abandoned-equipment.md",
    ),
}


def _on_the_other_side(accounts: Iterable[Sorted]) -> Iterator[Finding]:
    for account, kind, *_ in accounts:
        if kind in _BELOW_ZERO and account.cents < 0:
            yield Finding(f"{account.name}: {_side(account.cents)}", *_BELOW_ZERO[kind])
        owed = kind is not None and kind.normal_side is Side.CREDIT
        if owed and account.cents > 0 and _SALES_TAX.search(account.name):
            yield Finding(
                f"{account.name}: {_side(account.cents)}",
                "More would have been paid to the state than was collected.",
                "explain/sales-tax-in-a-bad-debt.md",
            )
        elif owed and account.cents > 0 and _CARD.search(account.name):
            yield Finding(
                f"{account.name}: {_side(account.cents)}",
                "A card that owes you money: a payment may be in the books twice.",
                "explain/cleanup.md",
            )


def _worn_out(accounts: tuple[Sorted, ...]) -> Iterator[Finding]:
    if any(kind is None and account.cents for account, kind, *_ in accounts):
        return  # one of them may be the cost
    cost = sum(each.account.cents for each in accounts if each.kind is Kind.FIXED_ASSET)
    worn = -sum(
        each.account.cents for each in accounts if each.kind is Kind.ACCUMULATED_DEPRECIATION
    )
    if worn > 0 and worn >= cost:
        more = "more than" if worn > cost else "all of"
        yield Finding(
            f"Accumulated depreciation of {format_money(worn)}, which is {more} the cost of "
            f"{format_money(cost)}",
            "Are the things still there? What is gone comes off, with its depreciation.",
            "scenarios/abandoned-equipment.md",
        )


def _unchanged(accounts: Iterable[Sorted], earlier: Mapping[str, int]) -> Iterator[Finding]:
    for account, kind, *_ in accounts:
        moves = kind is Kind.INVENTORY or "prepaid" in account.name.lower()
        if moves and account.cents and earlier.get(account.name) == account.cents:
            yield Finding(
                f"{account.name}: {format_money(abs(account.cents))}, as in the period before",
                "Goods are sold and a prepaid is used up, so a balance that never moves is worth "
                "a count.",
                "explain/cleanup.md",
            )


def _owed_by_owners(accounts: Iterable[Sorted]) -> Iterator[Finding]:
    for account, kind, *_ in accounts:
        owned = kind is None or kind.normal_side is Side.DEBIT
        if owned and account.cents > 0 and _OWNERS.search(account.name):
            yield Finding(
                f"{account.name}: {_side(account.cents)}",
                "Money that an owner owes is no customer’s bad debt. Is it a loan, with terms, and "
                "does it ever move?",
                "explain/which-kind.md",
            )


_BOOKS: tuple[Callable[[tuple[Sorted, ...]], Iterator[Finding]], ...] = (
    _by_name,
    _on_the_other_side,
    _worn_out,
    _owed_by_owners,
)


def _side(cents: int) -> str:
    return f"{format_money(abs(cents))} on the {'debit' if cents > 0 else 'credit'} side"


def _counted(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


def _named(names: Iterable[str]) -> str:
    held = list(dict.fromkeys(names))
    more = len(held) - MOST_NAMED
    return ", ".join(held[:MOST_NAMED]) + (f" and {more:,} more" if more > 0 else "")
