"""Accounts: the normal side of each kind, contra accounts, and where each kind shows."""

import pytest
from engine.small_firm import CHART, TRIAL_BALANCE
from writeoffs.accounts import (
    BALANCE_SHEET_SECTIONS,
    PROFIT_AND_LOSS_SECTIONS,
    Account,
    Chart,
    Kind,
    Section,
    Side,
    UnknownAccount,
)

KINDS = {
    # code: normal side, section, contra
    "cash": ("debit", "current_assets", False),
    "short_term_investment": ("debit", "current_assets", False),
    "ar": ("debit", "current_assets", False),
    "ar_allowance": ("credit", "current_assets", True),
    "inventory": ("debit", "current_assets", False),
    "inv_reserve": ("credit", "current_assets", True),
    "other_current_asset": ("debit", "current_assets", False),
    "fixed_asset": ("debit", "noncurrent_assets", False),
    "acc_dep": ("credit", "noncurrent_assets", True),
    "other_noncurrent_asset": ("debit", "noncurrent_assets", False),
    "current_liability": ("credit", "current_liabilities", False),
    "noncurrent_liability": ("credit", "noncurrent_liabilities", False),
    "equity": ("credit", "total_equity", False),
    "draws": ("debit", "total_equity", True),
    "revenue": ("credit", "net_revenue", False),
    "contra_revenue": ("debit", "net_revenue", True),
    "cogs": ("debit", "cogs", False),
    "expense": ("debit", "operating_expenses", False),
    "other_income": ("credit", "other_income", False),
    "interest_expense": ("debit", "other_expense", False),
    "other_expense": ("debit", "other_expense", False),
}


def test_the_table_of_kinds_is_complete() -> None:
    assert {kind.code for kind in Kind} == set(KINDS)


@pytest.mark.parametrize("kind", Kind, ids=lambda kind: kind.code)
def test_normal_side_section_and_contra_of_each_kind(kind: Kind) -> None:
    assert (kind.normal_side.value, kind.section.total, kind.contra) == KINDS[kind.code]


@pytest.mark.parametrize("kind", Kind, ids=lambda kind: kind.code)
def test_a_contra_account_stands_on_the_other_side_of_its_section(kind: Kind) -> None:
    assert (kind.normal_side is kind.section.normal_side) is not kind.contra


def test_each_section_belongs_to_one_statement() -> None:
    both = BALANCE_SHEET_SECTIONS + PROFIT_AND_LOSS_SECTIONS
    assert sorted(section.total for section in both) == sorted(s.total for s in Section)


def test_a_side_has_another() -> None:
    assert Side.DEBIT.other is Side.CREDIT
    assert Side.CREDIT.other is Side.DEBIT


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Accounts receivable", "accounts-receivable"),
        ("Members' equity, opening", "members-equity-opening"),
        ("COGS - inventory write-downs to NRV", "cogs-inventory-write-downs-to-nrv"),
        ("Bad debt expense (credit loss expense)", "bad-debt-expense-credit-loss-expense"),
    ],
)
def test_an_account_has_a_slug_for_the_page(name: str, slug: str) -> None:
    assert Account(name, Kind.EXPENSE).slug == slug


def test_a_chart_keeps_its_order() -> None:
    assert [account.name for account in CHART] == [name for name, _, _ in TRIAL_BALANCE]
    assert len(CHART) == len(TRIAL_BALANCE)
    assert CHART.account("Wear").kind is Kind.ACCUMULATED_DEPRECIATION
    assert CHART.position("Bank") == 0


def test_a_chart_refuses_two_accounts_of_one_name() -> None:
    with pytest.raises(ValueError, match="share a name"):
        Chart((Account("Bank", Kind.CASH), Account("Bank", Kind.EXPENSE)))


def test_a_chart_does_not_invent_accounts() -> None:
    with pytest.raises(UnknownAccount, match="Petty cash"):
        CHART.account("Petty cash")
