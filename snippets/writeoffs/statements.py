"""Balance sheet and profit and loss, and their comparison: before | change | after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from writeoffs.accounts import (
    BALANCE_SHEET_SECTIONS,
    PROFIT_AND_LOSS_SECTIONS,
    Kind,
    Section,
    Side,
)
from writeoffs.ledger import Books

NET_INCOME_TO_DATE = "net-income-to-date"


# The lines are tuples, for each answer makes many hundreds of them.
class StatementLine(NamedTuple):
    """An account as its statement shows it, in cents: a contra account is below zero.

    The year's profit, which stands in equity, is no account and has no kind.
    """

    slug: str
    label: str
    cents: int
    kind: Kind | None


Sections = Mapping[Section, tuple[StatementLine, ...]]


@dataclass(frozen=True, slots=True)
class ProfitAndLoss:
    """What the period earned, in cents, by section and in total (the standard names)."""

    sections: Sections
    totals: Mapping[str, int]

    @classmethod
    def of(cls, books: Books) -> ProfitAndLoss:
        sections = _sections(books, PROFIT_AND_LOSS_SECTIONS)
        totals = {section.total: _sum(lines) for section, lines in sections.items()}
        gross_profit = totals["net_revenue"] - totals["cogs"]
        operating_income = gross_profit - totals["operating_expenses"]
        net_income = operating_income + totals["other_income"] - totals["other_expense"]
        return cls(
            sections,
            {
                **totals,
                "gross_profit": gross_profit,
                "operating_income": operating_income,
                "interest_expense": books.total(Kind.INTEREST_EXPENSE),
                "net_income": net_income,
            },
        )


@dataclass(frozen=True, slots=True)
class BalanceSheet:
    """What the firm owns and owes, in cents, by section and in total (the standard names).

    The year's profit so far stands in equity as its own line, as in books not yet closed.
    """

    sections: Sections
    totals: Mapping[str, int]

    @classmethod
    def of(cls, books: Books, profit_and_loss: ProfitAndLoss) -> BalanceSheet:
        sections = dict(_sections(books, BALANCE_SHEET_SECTIONS))
        net_income = profit_and_loss.totals["net_income"]
        sections[Section.EQUITY] += (
            StatementLine(NET_INCOME_TO_DATE, "Profit for the year to date", net_income, None),
        )
        totals = {section.total: _sum(lines) for section, lines in sections.items()}
        gross_ar = books.total(Kind.RECEIVABLE)
        allowance = -books.total(Kind.ALLOWANCE)
        return cls(
            sections,
            {
                **totals,
                "total_assets": totals["current_assets"] + totals["noncurrent_assets"],
                "total_liabilities": totals["current_liabilities"]
                + totals["noncurrent_liabilities"],
                "cash": books.total(Kind.CASH),
                "short_term_investments": books.total(Kind.SHORT_TERM_INVESTMENT),
                "gross_ar": gross_ar,
                "allowance": allowance,
                "net_ar": gross_ar - allowance,
                "inventory_reserve": -books.total(Kind.INVENTORY_RESERVE),
                "net_inventory": books.total(Kind.INVENTORY, Kind.INVENTORY_RESERVE),
            },
        )


class Change(NamedTuple):
    """One figure before and after, in cents."""

    before: int
    after: int

    @property
    def cents(self) -> int:
        """The difference, above zero where the figure rose."""
        return self.after - self.before

    @property
    def direction(self) -> str:
        """In a word: up, down or same."""
        return "up" if self.after > self.before else "down" if self.after < self.before else "same"


class ComparedLine(NamedTuple):
    """An account line on both statements."""

    slug: str
    label: str
    change: Change
    kind: Kind | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """One statement before and after: its lines by section, its totals by name."""

    sections: Mapping[Section, tuple[ComparedLine, ...]]
    totals: Mapping[str, Change]


def compare(
    before: BalanceSheet | ProfitAndLoss, after: BalanceSheet | ProfitAndLoss
) -> Comparison:
    """Two statements of the same kind and chart, line by line."""
    return Comparison(
        {
            section: tuple(
                ComparedLine(old.slug, old.label, Change(old.cents, new.cents), old.kind)
                for old, new in zip(lines, after.sections[section], strict=True)
            )
            for section, lines in before.sections.items()
        },
        {name: Change(cents, after.totals[name]) for name, cents in before.totals.items()},
    )


def _sections(books: Books, wanted: tuple[Section, ...]) -> Sections:
    held, by_section = books.balances, books.chart.by_section
    return {
        section: tuple(
            StatementLine(
                account.slug,
                account.name,
                held[place] if section.normal_side is Side.DEBIT else -held[place],
                account.kind,
            )
            for place, account in by_section[section]
        )
        for section in wanted
    }


def _sum(lines: tuple[StatementLine, ...]) -> int:
    return sum(line.cents for line in lines)
