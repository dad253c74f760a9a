"""A firm with one account of every kind, small enough to work out on paper.

Current assets 118,000, long-term assets 44,000, owed 55,000, equity 107,000, profit 44,000.
"""

from __future__ import annotations

from datetime import date

from writeoffs.accounts import Account, Chart, Kind
from writeoffs.ledger import Books, Entry, Line, Nature, credit, debit
from writeoffs.outcome import Outcome, Treatment
from writeoffs.ratios import Comparatives

YEAR_END = date(2025, 12, 31)

TRIAL_BALANCE = (
    ("Bank", Kind.CASH, 50_000_00),
    ("Treasury notes", Kind.SHORT_TERM_INVESTMENT, 0),
    ("Receivables", Kind.RECEIVABLE, 40_000_00),
    ("Allowance", Kind.ALLOWANCE, 3_000_00),
    ("Goods", Kind.INVENTORY, 30_000_00),
    ("Goods reserve", Kind.INVENTORY_RESERVE, 1_000_00),
    ("Prepaid rent", Kind.OTHER_CURRENT_ASSET, 2_000_00),
    ("Machines", Kind.FIXED_ASSET, 60_000_00),
    ("Wear", Kind.ACCUMULATED_DEPRECIATION, 20_000_00),
    ("Deposit", Kind.OTHER_NONCURRENT_ASSET, 4_000_00),
    ("Bills", Kind.CURRENT_LIABILITY, 25_000_00),
    ("Loan", Kind.NONCURRENT_LIABILITY, 30_000_00),
    ("Capital", Kind.EQUITY, 73_000_00),
    ("Draws", Kind.DRAWS, 10_000_00),
    ("Sales", Kind.REVENUE, 200_000_00),
    ("Returns", Kind.CONTRA_REVENUE, 5_000_00),
    ("Cost of goods", Kind.COGS, 90_000_00),
    ("Wages", Kind.EXPENSE, 60_000_00),
    ("Losses", Kind.EXPENSE, 0),
    ("Grant", Kind.OTHER_INCOME, 1_500_00),
    ("Interest", Kind.INTEREST_EXPENSE, 2_500_00),
    ("Fines", Kind.OTHER_EXPENSE, 0),
)
CHART = Chart(tuple(Account(name, kind) for name, kind, _ in TRIAL_BALANCE))
COMPARATIVES = Comparatives(beginning_net_ar=35_000_00, beginning_net_inventory=25_000_00)


def books(**changes: int) -> Books:
    """The firm's books; a change names an account in lower case with underscores, in cents.

    Capital takes up the difference, so that the trial balance still balances.
    """
    balances = {name: cents for name, _, cents in TRIAL_BALANCE}
    names = {name.lower().replace(" ", "_"): name for name in balances}
    for key, cents in changes.items():
        balances[names[key]] = cents
    balances["Capital"] = 0
    debits = sum(
        cents if CHART.account(name).kind.normal_side.value == "debit" else -cents
        for name, cents in balances.items()
    )
    return Books.open(CHART, {**balances, "Capital": debits})


def entry(*lines: Line, nature: Nature = Nature.WRITE_OFF, memo: str = "An entry") -> Entry:
    return Entry(YEAR_END, memo, nature, lines)


def moving(
    debited: str, credited: str, cents: int = 100_00, nature: Nature = Nature.WRITE_OFF
) -> Entry:
    """An entry of two lines."""
    return entry(debit(debited, cents, "why"), credit(credited, cents, "why"), nature=nature)


def outcome(
    *entries: Entry,
    opening: Books | None = None,
    comparatives: Comparatives = COMPARATIVES,
    cash_basis: bool = False,
    earlier_write_offs: int = 0,
    opposite: frozenset[str] = frozenset(),
) -> Outcome:
    """The firm's books with the entries posted, followed through."""
    return Outcome.of(
        Treatment(
            "small",
            "A small firm",
            opening or books(),
            entries,
            comparatives,
            cash_basis=cash_basis,
            earlier_write_offs=earlier_write_offs,
            opposite=opposite,
        )
    )
