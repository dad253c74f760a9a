"""The accounts of a trial balance or of a statement, with what each holds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AccountBalance:
    """One account. `cents` is above zero for a debit.

    `heading` is the report's own section or account type, "" if it has none.
    """

    name: str
    number: str
    heading: str
    cents: int
    row: int


@dataclass(frozen=True, slots=True)
class Balances:
    """All accounts of a trial balance, or of one statement, in the file's order."""

    accounts: tuple[AccountBalance, ...]

    @property
    def cents(self) -> int:
        """Debits less credits: zero when a trial balance or a balance sheet balances."""
        return sum(account.cents for account in self.accounts)
