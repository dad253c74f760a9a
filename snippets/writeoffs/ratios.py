"""The ratios a lender reads: exact, each with its convention in words.

Definitions: OpenStax Principles of Accounting, sections 9.3 and 10.5 and appendix A.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from writeoffs.accounts import Kind, Section
from writeoffs.money import MINUS, format_decimal, format_money, round_half_up
from writeoffs.statements import BalanceSheet, ProfitAndLoss

DAYS_IN_YEAR = 365
SHOWN_PLACES = 2
EXACT_PLACES = 6


@dataclass(frozen=True, slots=True)
class Comparatives:
    """Last year's closing figures in cents, which averages need; None where there are none.

    `has_receivables` is False for cash-basis books, which never hold a receivable.
    """

    beginning_net_ar: int | None = None
    beginning_net_inventory: int | None = None
    has_receivables: bool = True


@dataclass(frozen=True, slots=True)
class Position:
    """What the ratios are computed from."""

    sheet: Mapping[str, int]
    year: Mapping[str, int]
    comparatives: Comparatives
    holds_inventory: bool

    @property
    def average_net_ar(self) -> Fraction | None:
        return _average(self.comparatives.beginning_net_ar, self.sheet["net_ar"])

    @property
    def average_net_inventory(self) -> Fraction | None:
        return _average(self.comparatives.beginning_net_inventory, self.sheet["net_inventory"])


@dataclass(frozen=True, slots=True)
class Ratio:
    """A ratio's standard name, its label, unit and convention, and how it is computed."""

    name: str
    label: str
    unit: str
    convention: str
    compute: Callable[[Position], Fraction | None]

    def shown(self, value: Fraction) -> str:
        """The value as displayed, with its unit."""
        rounded = shown_hundredths(value)
        if self.unit == "dollars":
            return format_money(rounded)
        return format_decimal(rounded, SHOWN_PLACES) + ("%" if self.unit == "percent" else "")


def shown_hundredths(value: Fraction) -> int:
    """The value to two places, a half rounded up, in hundredths."""
    return round_half_up(value, SHOWN_PLACES)


def exact(value: Fraction) -> str:
    """The value to six places, a half rounded up, with a plain minus sign."""
    text = format_decimal(round_half_up(value, EXACT_PLACES), EXACT_PLACES)
    return text.replace(",", "").replace(MINUS, "-")


def ratios_of(
    sheet: BalanceSheet, year: ProfitAndLoss, comparatives: Comparatives
) -> dict[str, Fraction]:
    """The ratios that these statements can answer, by standard name.

    One whose divisor is not above zero, or whose facts are not kept, is left out.
    """
    holds_inventory = any(
        line.kind is Kind.INVENTORY for line in sheet.sections[Section.CURRENT_ASSETS]
    )
    position = Position(sheet.totals, year.totals, comparatives, holds_inventory)
    found = ((ratio.name, ratio.compute(position)) for ratio in RATIOS)
    return {name: value for name, value in found if value is not None}


def _average(beginning: int | None, ending: int) -> Fraction | None:
    return None if beginning is None else Fraction(beginning + ending, 2)


def _divide(top: Fraction | int, bottom: Fraction | int | None) -> Fraction | None:
    """None unless the divisor is above zero: below it, more would read as less."""
    return Fraction(top, bottom) if bottom is not None and bottom > 0 else None


def _days(value: Fraction | int | None, base: int) -> Fraction | None:
    return None if value is None else _divide(value * DAYS_IN_YEAR, base)


def _receivable_days(position: Position, balance: str) -> Fraction | None:
    if not position.comparatives.has_receivables:
        return None
    return _days(position.sheet[balance], position.year["net_revenue"])


def _quick_assets(position: Position) -> int:
    return sum(position.sheet[name] for name in ("cash", "short_term_investments", "net_ar"))


def _inventory_days(position: Position) -> Fraction | None:
    if not position.holds_inventory:
        return None
    return _days(position.sheet["net_inventory"], position.year["cogs"])


RATIOS = (
    Ratio(
        "working_capital",
        "Working capital",
        "dollars",
        "current assets minus current liabilities",
        lambda p: Fraction(p.sheet["current_assets"] - p.sheet["current_liabilities"], 100),
    ),
    Ratio(
        "current_ratio",
        "Current ratio",
        "times",
        "current assets divided by current liabilities",
        lambda p: _divide(p.sheet["current_assets"], p.sheet["current_liabilities"]),
    ),
    Ratio(
        "quick_ratio",
        "Quick ratio",
        "times",
        "cash, short-term investments and net receivables, without inventory or prepaids, divided "
        "by current liabilities",
        lambda p: _divide(_quick_assets(p), p.sheet["current_liabilities"]),
    ),
    Ratio(
        "debt_to_equity",
        "Debt to equity",
        "times",
        "total liabilities divided by owner\N{RIGHT SINGLE QUOTATION MARK}s equity",
        lambda p: _divide(p.sheet["total_liabilities"], p.sheet["total_equity"]),
    ),
    Ratio(
        "times_interest_earned",
        "Times interest earned",
        "times",
        "operating profit divided by interest expense",
        lambda p: _divide(p.year["operating_income"], p.year["interest_expense"]),
    ),
    Ratio(
        "gross_margin_pct",
        "Gross margin",
        "percent",
        "gross profit divided by net sales",
        lambda p: _divide(100 * p.year["gross_profit"], p.year["net_revenue"]),
    ),
    Ratio(
        "net_margin_pct",
        "Net margin",
        "percent",
        "profit divided by net sales",
        lambda p: _divide(100 * p.year["net_income"], p.year["net_revenue"]),
    ),
    Ratio(
        "dso_net_ending_days",
        "Days to collect",
        "days",
        "net receivables at year end divided by net sales, times 365",
        lambda p: _receivable_days(p, "net_ar"),
    ),
    Ratio(
        "dso_gross_ending_days",
        "Days to collect, gross",
        "days",
        "receivables before the allowance at year end divided by net sales, times 365",
        lambda p: _receivable_days(p, "gross_ar"),
    ),
    Ratio(
        "ar_turnover_avg",
        "Receivables turnover",
        "times",
        "net sales divided by the average of opening and closing net receivables",
        lambda p: _divide(p.year["net_revenue"], p.average_net_ar),
    ),
    Ratio(
        "days_sales_in_ar_avg",
        "Days to collect, on average receivables",
        "days",
        "365 divided by receivables turnover, unrounded",
        lambda p: _days(p.average_net_ar, p.year["net_revenue"]),
    ),
    Ratio(
        "inventory_turnover_avg",
        "Inventory turnover",
        "times",
        "cost of sales divided by the average of opening and closing inventory",
        lambda p: _divide(p.year["cogs"], p.average_net_inventory),
    ),
    Ratio(
        "days_in_inventory_ending",
        "Days in inventory",
        "days",
        "inventory at year end divided by cost of sales, times 365",
        _inventory_days,
    ),
    Ratio(
        "days_in_inventory_avg",
        "Days in inventory, on average inventory",
        "days",
        "365 divided by inventory turnover, unrounded",
        lambda p: _days(p.average_net_inventory, p.year["cogs"]),
    ),
)
