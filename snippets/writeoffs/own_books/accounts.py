"""A reader's accounts: what kind each is, and the books that they make."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from writeoffs.accounts import Account, Chart, Kind
from writeoffs.ledger import Books
from writeoffs.money import format_money
from writeoffs.reports.account_kinds import guess
from writeoffs.reports.balances import AccountBalance, Balances

# In the order of the statements, as a reader chooses from them.
LABELS: Mapping[Kind, str] = {
    Kind.CASH: "Bank or cash",
    Kind.SHORT_TERM_INVESTMENT: "Short-term investment",
    Kind.RECEIVABLE: "What customers owe",
    Kind.ALLOWANCE: "Allowance for bad debts",
    Kind.INVENTORY: "Inventory",
    Kind.INVENTORY_RESERVE: "Inventory reserve",
    Kind.OTHER_CURRENT_ASSET: "Other current asset",
    Kind.FIXED_ASSET: "Equipment and other fixed assets",
    Kind.ACCUMULATED_DEPRECIATION: "Accumulated depreciation",
    Kind.OTHER_NONCURRENT_ASSET: "Other long-term asset",
    Kind.CURRENT_LIABILITY: "Owed within a year",
    Kind.NONCURRENT_LIABILITY: "Owed later",
    Kind.EQUITY: "Owner’s equity",
    Kind.DRAWS: "Taken out by owners",
    Kind.REVENUE: "Sales",
    Kind.CONTRA_REVENUE: "Returns and discounts",
    Kind.COGS: "Cost of sales",
    Kind.EXPENSE: "Operating expense",
    Kind.OTHER_INCOME: "Other income",
    Kind.INTEREST_EXPENSE: "Interest on loans",
    Kind.OTHER_EXPENSE: "Other expense",
}
_BY_CODE = {kind.code: kind for kind in Kind}


class OutOfBalance(ValueError):
    """The accounts do not add up to zero: by how many cents debits are larger than credits."""

    def __init__(self, cents: int) -> None:
        super().__init__(cents)
        self.cents = cents


class Sorted(NamedTuple):
    """An account, its kind (None: unknown), and what tells so; `chosen` by the reader."""

    account: AccountBalance
    kind: Kind | None
    why: str
    chosen: bool


def sort_accounts(balances: Balances, chosen: Mapping[str, str]) -> tuple[Sorted, ...]:
    """Every account with its kind: the reader's, by the account's place, else our guess."""
    return tuple(
        _sort(account, chosen.get(str(place), ""))
        for place, account in enumerate(balances.accounts)
    )


def _sort(account: AccountBalance, code: str) -> Sorted:
    if code in _BY_CODE:
        return Sorted(account, _BY_CODE[code], "you chose it", True)
    guessed = guess(account)
    return Sorted(account, guessed.kind, guessed.why, False)


def unknown(accounts: Iterable[Sorted]) -> tuple[AccountBalance, ...]:
    """The accounts that need a kind: those with a balance, for others move nothing."""
    return tuple(each.account for each in accounts if each.kind is None and each.account.cents)


def books_of(accounts: Iterable[Sorted]) -> Books:
    """The books of these accounts, each under a name of its own. Raises OutOfBalance.

    An account of unknown kind must have been refused before.
    """
    named: dict[str, tuple[Account, int]] = {}
    for each in accounts:
        if each.kind is not None:
            account = _of_its_own(each.account.name, each.kind, named)
            named[account.slug] = (account, each.account.cents)
    held = sorted(named.values(), key=lambda pair: _PLACES[pair[0].kind])
    off = sum(cents for _, cents in held)
    if off:
        raise OutOfBalance(off)
    return Books(Chart(tuple(account for account, _ in held)), tuple(cents for _, cents in held))


_PLACES = {kind: place for place, kind in enumerate(LABELS)}


def _of_its_own(name: str, kind: Kind, taken: Mapping[str, object]) -> Account:
    """The account; where another one goes by the same name in statements, with a number."""
    account, number = Account(name, kind), 1
    while account.slug in taken:
        number += 1
        account = Account(f"{name} ({number})", kind)
    return account


def add_account(books: Books, account: Account) -> Books:
    """Books that also hold this account, empty, among those of its kind; the same if they do."""
    if account.name in (each.name for each in books.chart):
        return books
    accounts = list(zip(books.chart, books.balances, strict=True))
    own = _of_its_own(account.name, account.kind, {each.slug: each for each in books.chart})
    accounts.append((own, 0))
    accounts.sort(key=lambda pair: _PLACES[pair[0].kind])
    return Books(Chart(tuple(each for each, _ in accounts)), tuple(cents for _, cents in accounts))


def where_to_look(accounts: Iterable[Sorted], off: int) -> str:
    """What a bookkeeper tries first when the two sides differ by so many cents."""
    side = "debits" if off > 0 else "credits"
    tried = [f"The {side} are {format_money(abs(off))} larger, so the statements cannot be shown."]
    held = [each.account for each in accounts]
    same = next((each for each in held if abs(each.cents) == abs(off)), None)
    twice = next((each for each in held if 2 * abs(each.cents) == abs(off)), None)
    if same:
        tried.append(f"“{same.name}” has that very balance: is it there once too often?")
    elif twice:
        tried.append(
            f"Twice the balance of “{twice.name}” is that amount: is it on the other side?"
        )
    elif off % 9 == 0:
        tried.append("It is a multiple of 9: two digits may have changed places.")
    tried.append("Look for an account that is missing from the file, or one that was filtered out.")
    return " ".join(tried)
