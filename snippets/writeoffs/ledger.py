"""The teaching ledger: lines, entries, books. Immutable; an unbalanced entry cannot exist."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from writeoffs.accounts import Account, Chart, Kind, Side


class Unbalanced(ValueError):
    """Debits and credits differ; the message gives both in cents."""


class Nature(Enum):
    """What an entry does. The named checks ask for it; the reader sees it as a heading."""

    WRITE_OFF = "Write-off"
    WRITE_DOWN = "Write-down"
    COLLECTION = "Payment received"
    APPLICATION = "Payment applied"
    ESTIMATE = "Estimate of losses"
    RECOVERY = "Recovery"
    CLAIM_SOLD = "Claim sold"
    CONCESSION = "Price lowered"
    CORRECTION = "Correction"
    RELEASE = "Debt released"
    REMOVAL = "Cost of removal"
    SALE = "Equipment sold"
    FEE = "Fee"
    TRADING = "Business of the year"
    CLOSING = "Year closed"


@dataclass(frozen=True, slots=True)
class Line:
    """One side of an entry: an account, an amount in cents (above zero) and the reason for it."""

    account: str
    side: Side
    cents: int
    reason: str

    def __post_init__(self) -> None:
        if self.cents <= 0:
            raise ValueError(f"{self.account}: an entry line takes an amount above zero")

    @property
    def signed(self) -> int:
        """The amount in cents, debits above zero and credits below."""
        return self.cents if self.side is Side.DEBIT else -self.cents


def debit(account: str, cents: int, reason: str) -> Line:
    """A line on the debit side, in cents."""
    return Line(account, Side.DEBIT, cents, reason)


def credit(account: str, cents: int, reason: str) -> Line:
    """A line on the credit side, in cents."""
    return Line(account, Side.CREDIT, cents, reason)


@dataclass(frozen=True, slots=True)
class Entry:
    """A dated journal entry. Raises Unbalanced unless debits equal credits."""

    date: date
    memo: str
    nature: Nature
    lines: tuple[Line, ...]

    def __post_init__(self) -> None:
        if len(self.lines) < 2:
            raise Unbalanced(f"{self.memo}: an entry needs at least two lines")
        if sum(line.signed for line in self.lines):
            raise Unbalanced(
                f"{self.memo}: debits {self.total(Side.DEBIT)}, credits {self.total(Side.CREDIT)}"
            )

    def total(self, side: Side) -> int:
        """The sum of one side, in cents."""
        return sum(line.cents for line in self.lines if line.side is side)


@dataclass(frozen=True, slots=True)
class Books:
    """A chart of accounts with balances in cents, debits above zero, in the chart's order."""

    chart: Chart
    balances: tuple[int, ...]

    @classmethod
    def open(cls, chart: Chart, normal_balances: Mapping[str, int]) -> Books:
        """Books from a trial balance: cents on each account's normal side.

        Raises UnknownAccount for a name outside the chart and Unbalanced when the two sides differ.
        """
        balances = [0] * len(chart)
        for name, cents in normal_balances.items():
            position = chart.position(name)
            normal = chart.accounts[position].kind.normal_side
            balances[position] = cents if normal is Side.DEBIT else -cents
        if sum(balances):
            raise Unbalanced(f"the trial balance is off by {sum(balances)}")
        return cls(chart, tuple(balances))

    def post(self, *entries: Entry) -> Books:
        """New books with the entries posted. Raises UnknownAccount."""
        balances = list(self.balances)
        for entry in entries:
            for line in entry.lines:
                balances[self.chart.position(line.account)] += line.signed
        return Books(self.chart, tuple(balances))

    def balance(self, name: str) -> int:
        """The account's balance in cents on its normal side; below zero when it stands opposite."""
        position = self.chart.position(name)
        signed = self.balances[position]
        return signed if self.chart.accounts[position].kind.normal_side is Side.DEBIT else -signed

    def total(self, *kinds: Kind) -> int:
        """The sum of the accounts of these kinds in cents, debits above zero."""
        held, by_kind = self.balances, self.chart.by_kind
        return sum(held[place] for kind in kinds for place in by_kind[kind])

    @property
    def standing_opposite(self) -> tuple[Account, ...]:
        """The accounts whose balance is on the side opposite to their own."""
        return tuple(
            account
            for account, signed in zip(self.chart.accounts, self.balances, strict=True)
            if (signed < 0 if account.kind.normal_side is Side.DEBIT else signed > 0)
        )
