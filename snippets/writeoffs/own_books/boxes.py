"""Nine boxes from a balance sheet and a P&L, for who brings no file of them."""

from __future__ import annotations

from collections.abc import Mapping

from writeoffs.accounts import Account, Chart, Kind
from writeoffs.inputs import Amount, Reading, read_inputs
from writeoffs.ledger import Books

_MOST = 999_999_999_99


def _box(name: str, label: str, hint: str = "") -> Amount:
    return Amount(name, label, 0, _MOST, hint=hint)


BOXES = (
    _box("cash", "Cash in the bank"),
    _box("other_current_assets", "Other current assets", "without what customers owe"),
    _box("inventory", "Inventory"),
    _box("noncurrent_assets", "Long-term assets", "less depreciation"),
    _box("current_liabilities", "Owed within a year"),
    _box("noncurrent_liabilities", "Owed later"),
    _box("sales", "Sales of the year so far"),
    _box("cost_of_sales", "Cost of sales"),
    _box("other_costs", "All other costs"),
)
_ACCOUNTS = {
    "cash": Account("Cash in the bank", Kind.CASH),
    "other_current_assets": Account("Other current assets", Kind.OTHER_CURRENT_ASSET),
    "inventory": Account("Inventory", Kind.INVENTORY),
    "noncurrent_assets": Account("Long-term assets", Kind.FIXED_ASSET),
    "current_liabilities": Account("Owed within a year", Kind.CURRENT_LIABILITY),
    "noncurrent_liabilities": Account("Owed later", Kind.NONCURRENT_LIABILITY),
    "sales": Account("Sales", Kind.REVENUE),
    "cost_of_sales": Account("Cost of sales", Kind.COGS),
    "other_costs": Account("Other costs", Kind.EXPENSE),
}
RECEIVABLE = "Accounts receivable"
EQUITY = "Owner’s equity before this year’s profit"


def read_boxes(texts: Mapping[str, str]) -> Reading:
    """The boxes as typed. An empty one is zero."""
    typed = {name: text for name, text in texts.items() if text.strip()}
    return read_inputs(BOXES, typed)


def books_of_boxes(numbers: Mapping[str, int], receivables: int) -> Books:
    """Books of the boxes and of what the list says that customers owe, in cents.

    What the owner has in the business is what is left.
    """
    held = {account.name: numbers[name] for name, account in _ACCOUNTS.items()}
    held[RECEIVABLE] = receivables
    chart = _chart(tuple(_ACCOUNTS.values()))
    kinds = {account.name: account.kind for account in chart}
    signed = sum(
        cents if kinds[name].normal_side.value == "debit" else -cents
        for name, cents in held.items()
    )
    return Books.open(chart, {**held, EQUITY: signed})


def books_of_receivables(receivables: int) -> Books:
    """Books of which nothing is known but what customers owe, in cents."""
    return Books.open(_chart(()), {RECEIVABLE: receivables, EQUITY: receivables})


def _chart(accounts: tuple[Account, ...]) -> Chart:
    cash = tuple(each for each in accounts if each.kind is Kind.CASH)
    others = tuple(each for each in accounts if each.kind is not Kind.CASH)
    own = (Account(RECEIVABLE, Kind.RECEIVABLE), Account(EQUITY, Kind.EQUITY))
    return Chart((*cash, *own[:1], *others, *own[1:]))
