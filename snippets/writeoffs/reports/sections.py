"""The sections of statements and the types of accounts, as programs name them."""

from __future__ import annotations

import re
from typing import NamedTuple

from writeoffs.accounts import Kind, Side
from writeoffs.reports.outline import key


class Heading(NamedTuple):
    """What a section says of its accounts: on which side they stand, and their kind if settled."""

    side: Side
    kind: Kind | None


_DEBITS: dict[Kind | None, tuple[str, ...]] = {
    None: ("asset", "current asset", "total asset"),
    Kind.CASH: (
        "bank account",
        "bank",
        "checking/saving",
        "cash and bank",
        "cash",
        "cash and cash equivalent",
    ),
    Kind.RECEIVABLE: ("account receivable", "trade receivable", "receivable", "trade debtor"),
    Kind.INVENTORY: ("inventory", "inventories", "inventory asset"),
    Kind.OTHER_CURRENT_ASSET: ("other current asset", "prepayment", "prepaid expense"),
    Kind.FIXED_ASSET: (
        "fixed asset",
        "property and equipment",
        "property plant and equipment",
        "property, plant, equipment",
        "property, plant and equipment",
        "property, plant, and equipment",
        "capital asset",
    ),
    Kind.OTHER_NONCURRENT_ASSET: (
        "other asset",
        "non-current asset",
        "noncurrent asset",
        "long-term asset",
        "long term asset",
    ),
    Kind.COGS: ("cost of goods sold", "cost of sale", "cost of sales", "direct cost", "cogs"),
    Kind.EXPENSE: (
        "expense",
        "operating expense",
        "overhead",
        "general and administrative expense",
        "depreciation",
    ),
    Kind.OTHER_EXPENSE: ("other expense", "non-operating expense"),
}
_CREDITS: dict[Kind | None, tuple[str, ...]] = {
    None: (
        "liability",
        "liabilities",
        "liabilities and equity",
        "liabilities and owner equity",
        "liabilities and stockholder equity",
        "liabilities and shareholder equity",
        "liabilities and member equity",
    ),
    Kind.CURRENT_LIABILITY: (
        "account payable",
        "credit card",
        "other current liability",
        "current liability",
        "sales tax",
    ),
    Kind.NONCURRENT_LIABILITY: (
        "long-term liability",
        "long term liability",
        "non-current liability",
        "noncurrent liability",
    ),
    Kind.EQUITY: (
        "equity",
        "equities",
        "owner equity",
        "stockholder equity",
        "shareholder equity",
        "member equity",
        "net asset",
        "capital",
    ),
    Kind.REVENUE: (
        "income",
        "revenue",
        "operating revenue",
        "operating income",
        "sale",
        "trading income",
        "turnover",
    ),
    Kind.OTHER_INCOME: ("other income", "non-operating income", "other revenue"),
}


def _plain(label: str) -> str:
    """A heading as it is compared: one number, no apostrophes, no "less" or "plus" before it."""
    text = re.sub(r"\([^)]*\)|['’]", "", key(label))
    text = re.sub(r"^(?:less|plus|add):? ", "", text.strip())
    text = re.sub(r"liabilities$", "liability", text)
    return re.sub(r"s\b", "", text).strip()


_KNOWN = {
    _plain(name): Heading(side, kind)
    for side, kinds in ((Side.DEBIT, _DEBITS), (Side.CREDIT, _CREDITS))
    for kind, names in kinds.items()
    for name in names
}
# Headings of QuickBooks Desktop and others that hold sections of both sides.
_CONTAINERS = frozenset(
    _plain(name)
    for name in ("ordinary income/expense", "other income/expense", "income/expense", "profit")
)


def heading_named(label: str) -> Heading | None:
    """What a section or a type of account says, None if no program names one so."""
    return _KNOWN.get(_plain(label))


def is_heading(label: str) -> bool:
    """Whether a label is a section's, and not an account with others under it."""
    return _plain(label) in _KNOWN or _plain(label) in _CONTAINERS
