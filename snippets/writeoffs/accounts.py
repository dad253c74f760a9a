"""Accounts: their kinds, contra accounts, and where each shows on the statements.

Whether an account is debit- or credit-normal is decided here, once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum


class Side(Enum):
    """One side of an entry."""

    DEBIT = "debit"
    CREDIT = "credit"

    @property
    def other(self) -> Side:
        """The opposite side."""
        return Side.CREDIT if self is Side.DEBIT else Side.DEBIT


class Section(Enum):
    """A section of a statement: the standard name of its total, the heading, the normal side."""

    CURRENT_ASSETS = ("current_assets", "Current assets", Side.DEBIT)
    NONCURRENT_ASSETS = ("noncurrent_assets", "Long-term assets", Side.DEBIT)
    CURRENT_LIABILITIES = ("current_liabilities", "Current liabilities", Side.CREDIT)
    NONCURRENT_LIABILITIES = ("noncurrent_liabilities", "Long-term liabilities", Side.CREDIT)
    EQUITY = ("total_equity", "Owner\N{RIGHT SINGLE QUOTATION MARK}s equity", Side.CREDIT)
    REVENUE = ("net_revenue", "Net sales", Side.CREDIT)
    COGS = ("cogs", "Cost of sales", Side.DEBIT)
    OPERATING_EXPENSES = ("operating_expenses", "Operating expenses", Side.DEBIT)
    OTHER_INCOME = ("other_income", "Other income", Side.CREDIT)
    OTHER_EXPENSE = ("other_expense", "Other expense", Side.DEBIT)

    def __init__(self, total: str, heading: str, normal_side: Side) -> None:
        self.total = total
        self.heading = heading
        self.normal_side = normal_side

    # Statements are kept by section and looked up all the time; the default hashes the name.
    __hash__ = object.__hash__


BALANCE_SHEET_SECTIONS = (
    Section.CURRENT_ASSETS,
    Section.NONCURRENT_ASSETS,
    Section.CURRENT_LIABILITIES,
    Section.NONCURRENT_LIABILITIES,
    Section.EQUITY,
)
PROFIT_AND_LOSS_SECTIONS = (
    Section.REVENUE,
    Section.COGS,
    Section.OPERATING_EXPENSES,
    Section.OTHER_INCOME,
    Section.OTHER_EXPENSE,
)


class Kind(Enum):
    """What an account is: its code, the section it shows in, and whether it is a contra account."""

    CASH = ("cash", Section.CURRENT_ASSETS, False)
    SHORT_TERM_INVESTMENT = ("short_term_investment", Section.CURRENT_ASSETS, False)
    RECEIVABLE = ("ar", Section.CURRENT_ASSETS, False)
    ALLOWANCE = ("ar_allowance", Section.CURRENT_ASSETS, True)
    INVENTORY = ("inventory", Section.CURRENT_ASSETS, False)
    INVENTORY_RESERVE = ("inv_reserve", Section.CURRENT_ASSETS, True)
    OTHER_CURRENT_ASSET = ("other_current_asset", Section.CURRENT_ASSETS, False)
    FIXED_ASSET = ("fixed_asset", Section.NONCURRENT_ASSETS, False)
    ACCUMULATED_DEPRECIATION = ("acc_dep", Section.NONCURRENT_ASSETS, True)
    OTHER_NONCURRENT_ASSET = ("other_noncurrent_asset", Section.NONCURRENT_ASSETS, False)
    CURRENT_LIABILITY = ("current_liability", Section.CURRENT_LIABILITIES, False)
    NONCURRENT_LIABILITY = ("noncurrent_liability", Section.NONCURRENT_LIABILITIES, False)
    EQUITY = ("equity", Section.EQUITY, False)
    DRAWS = ("draws", Section.EQUITY, True)
    REVENUE = ("revenue", Section.REVENUE, False)
    CONTRA_REVENUE = ("contra_revenue", Section.REVENUE, True)
    COGS = ("cogs", Section.COGS, False)
    EXPENSE = ("expense", Section.OPERATING_EXPENSES, False)
    OTHER_INCOME = ("other_income", Section.OTHER_INCOME, False)
    INTEREST_EXPENSE = ("interest_expense", Section.OTHER_EXPENSE, False)
    OTHER_EXPENSE = ("other_expense", Section.OTHER_EXPENSE, False)

    def __init__(self, code: str, section: Section, contra: bool) -> None:
        self.code = code
        self.section = section
        self.contra = contra
        self.normal_side = section.normal_side.other if contra else section.normal_side

    __hash__ = object.__hash__


class UnknownAccount(LookupError):
    """An entry or a trial balance names an account that the chart does not hold."""


@dataclass(frozen=True, slots=True)
class Account:
    """A line of the chart of accounts."""

    name: str
    kind: Kind
    slug: str = field(init=False)

    def __post_init__(self) -> None:
        slug = re.sub(r"[^a-z0-9]+", "-", self.name.lower().replace("'", "")).strip("-")
        # A name without a letter of English still needs one.
        object.__setattr__(self, "slug", slug or "account")


class Chart:
    """A chart of accounts, in the order the statements show them.

    `by_section` holds each section's accounts, with their places in the chart; `by_kind` holds the
    places alone.
    """

    __slots__ = ("_positions", "accounts", "by_kind", "by_section")

    def __init__(self, accounts: tuple[Account, ...]) -> None:
        """Raises ValueError when two accounts share a name, or a slug."""
        self.accounts = accounts
        self._positions = {account.name: i for i, account in enumerate(accounts)}
        by_section: dict[Section, list[tuple[int, Account]]] = {each: [] for each in Section}
        by_kind: dict[Kind, list[int]] = {each: [] for each in Kind}
        for place, account in enumerate(accounts):
            by_section[account.kind.section].append((place, account))
            by_kind[account.kind].append(place)
        self.by_section = {section: tuple(held) for section, held in by_section.items()}
        self.by_kind = {kind: tuple(places) for kind, places in by_kind.items()}
        if len({account.slug for account in accounts}) != len(accounts):
            raise ValueError("two accounts of the chart share a name")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Chart) and self.accounts == other.accounts

    def __hash__(self) -> int:
        return hash(self.accounts)

    def __iter__(self) -> Iterator[Account]:
        return iter(self.accounts)

    def __len__(self) -> int:
        return len(self.accounts)

    def position(self, name: str) -> int:
        """Where the account stands in the chart. Raises UnknownAccount."""
        try:
            return self._positions[name]
        except KeyError:
            raise UnknownAccount(name) from None

    def account(self, name: str) -> Account:
        """The account of that name. Raises UnknownAccount."""
        return self.accounts[self.position(name)]
