"""Trial balances and statements of the known programs, and the kinds guessed for their accounts."""

from __future__ import annotations

from datetime import date

import pytest
from reports import exported_workbooks
from reports.readings import answered, every_row_once, export, held, rows_with
from writeoffs.accounts import Kind
from writeoffs.reports.account_kinds import guess
from writeoffs.reports.balances import AccountBalance, Balances
from writeoffs.reports.read import read
from writeoffs.reports.reading import Basis, Fate, ReportKind
from writeoffs.reports.trial_balance import ProfitDiffers, merge


def test_a_trial_balance_of_quickbooks_online() -> None:
    reading = export("quickbooks-online-trial-balance.csv")
    assert (reading.kind, reading.basis) == (ReportKind.TRIAL_BALANCE, Basis.CASH)
    assert held(reading) == [
        ("1000", "Checking", "", 3840),
        ("1200", "Accounts Receivable (A/R)", "", 203914),
        ("1290", "Allowance for Doubtful Accounts", "", -10000),
        ("1510", "Equipment:Original Cost", "", 500000),
        ("3000", "Opening Balance Equity", "", -497754),
        ("4000", "Sales", "", -950000),
        ("6100", "Total Rewards", "", 150000),
        ("6200", "Rent", "", 600000),
    ]


def test_of_several_months_the_last_is_read_unless_the_reader_says_otherwise() -> None:
    last = export("quickbooks-online-trial-balance-months.csv")
    first = export("quickbooks-online-trial-balance-months.csv", {"period": "B"})
    assert answered(last) == {"period": "D"}
    assert last.asks[0].options == (("B", "January 2025"), ("D", "February 2025"))
    accounts = ["Checking", "Accounts Receivable (A/R)", "Signs:Painted Signs"]
    assert [each[1] for each in held(last)] == accounts
    assert [each[3] for each in held(last)] == [185050, 14950, -200000]
    assert [each[3] for each in held(first)] == [100000, -20000, -80000]


@pytest.mark.parametrize(
    ("labels", "usual"),
    [
        (("Dec 31, 2025", "Dec 31, 2024 (PY)", "% change"), "B"),
        (("Jan 2025", "Feb 2025", "Total"), "D"),
        (("31 Dec 2024", "31 Dec 2025", ""), "C"),
    ],
)
def test_the_whole_or_the_latest_period_is_read(labels: tuple[str, ...], usual: str) -> None:
    text = (
        "Profit and Loss\nOrchard LLC\n\n"
        f"Distribution account,{','.join(f'{chr(34)}{label}{chr(34)}' for label in labels)}\n"
        "Income,,,\nSales,1.00,2.00,3.00\nTotal for Income,1.00,2.00,3.00\n"
        "Net Income,1.00,2.00,3.00\n"
    )
    reading = read(text, {"basis": "cash"})
    assert answered(reading)["period"] == usual
    assert held(reading) == [("", "Sales", "Income", -100 * (ord(usual) - ord("A")))]


def test_a_trial_balance_of_quickbooks_desktop_names_neither_day_nor_basis() -> None:
    reading = export("quickbooks-desktop-trial-balance.csv")
    assert answered(reading) == {"date": "", "basis": ""}
    assert held(reading) == [
        ("1000", "Checking", "", 185050),
        ("1100", "Accounts Receivable", "", 14950),
        ("1190", "Accounts Receivable:Retainage", "", 0),
        ("4000", "Sign Sales", "", -200000),
    ]
    settled = export("quickbooks-desktop-trial-balance.csv", {"basis": "cash"})
    assert settled.basis is Basis.CASH


@pytest.mark.parametrize(
    ("name", "accounts"),
    [
        (
            "xero-trial-balance.csv",
            [
                ("200", "Sales", "Revenue", -1833000),
                ("", "Harbor Bank - Trading", "Bank", 1635594),
                ("610", "Accounts Receivable", "Current Asset", 197406),
            ],
        ),
        (
            "wave-trial-balance.csv",
            [
                ("1000", "Cash on Hand", "Cash and Bank", 1863557),
                ("1200", "Accounts Receivable", "Expected Payments from Customers", 136443),
                ("4000", "Sales", "Income", -2000000),
            ],
        ),
        (
            "zoho-trial-balance.csv",
            [
                ("100", "Petty Cash", "Assets", 50000),
                ("110", "Accounts Receivable", "Assets", 150000),
                ("400", "Sales", "Income", -200000),
            ],
        ),
    ],
)
def test_types_and_sections_are_the_headings_of_accounts(
    name: str, accounts: list[tuple[str, str, str, int]]
) -> None:
    assert held(export(name)) == accounts


@pytest.mark.parametrize("cached", ["0.0", None])
def test_the_figures_of_the_classic_view_are_formulas_and_worked_out(cached: str | None) -> None:
    reading = read(exported_workbooks.quickbooks_online_classic_trial_balance(cached))
    assert (reading.faults, reading.differences) == ((), ())
    every_row_once(reading, 14)
    assert (reading.as_of, reading.basis) == (date(2025, 7, 31), Basis.ACCRUAL)
    assert held(reading) == [
        ("", "Checking", "", 535025),
        ("", "Checking:Savings", "", 80000),
        ("", "Accounts Receivable (A/R)", "", 14975),
        ("", "Sales", "", -630000),
    ]


def test_a_balance_sheet_of_quickbooks_online_has_credits_below_zero() -> None:
    reading = export("quickbooks-online-balance-sheet.csv")
    assert (reading.kind, answered(reading)) == (ReportKind.BALANCE_SHEET, {"period": "C"})
    assert held(reading) == [
        ("", "Checking", "Bank Accounts", 150000),
        ("", "Accounts Receivable (A/R)", "Accounts Receivable", 200000),
        ("", "Truck", "Fixed Assets", 10000),
        ("", "Truck:Original Cost", "Fixed Assets", 500000),
        ("", "Truck:Depreciation", "Fixed Assets", -70000),
        ("", "Accounts Payable (A/P)", "Accounts Payable", -40000),
        ("", "Opening Balance Equity", "Equity", -500000),
        ("", "Net Income", "Equity", -250000),
    ]


def test_a_balance_sheet_of_quickbooks_desktop_has_its_titles_in_the_print_header() -> None:
    reading = read(exported_workbooks.quickbooks_desktop_balance_sheet())
    assert (reading.company, reading.as_of) == ("Larkspur Supply & Co.", date(2026, 5, 31))
    assert (reading.basis, reading.asks) == (Basis.ACCRUAL, ())
    assert (reading.faults, reading.differences) == ((), ())
    every_row_once(reading, 23)
    assert held(reading) == [
        ("10000", "Operating Acc", "Checking/Savings", 2708885),
        ("11000", "Accounts Receivable", "Accounts Receivable", 203914),
        ("15150", "Vehicles:Accumulated Depr", "Fixed Assets", -633219),
        ("15100", "Vehicles", "Fixed Assets", 633219),
        ("30000", "Opening Balance Equity", "Equity", 87199),
        ("", "Net Income", "Equity", -2999998),
    ]


def test_both_reports_of_sage() -> None:
    balances = read(exported_workbooks.sage_trial_balance())
    assert held(balances) == [
        ("1080", "Bank: Chequing Account", "", 1750683),
        ("1200", "Accounts Receivable", "", 203914),
        ("4020", "Revenue", "", -1954597),
    ]
    assert rows_with(balances, Fate.TOTAL) == [9]
    sheet = read(exported_workbooks.sage_balance_sheet())
    assert [(each[1], each[3]) for each in held(sheet)] == [
        ("Petty Cash", 10000),
        ("Bank: Chequing", 90050),
        ("Accounts Receivable", 25000),
        ("Accounts Payable", -5050),
        ("Owner's Equity", -120000),
    ]
    for reading in (balances, sheet):
        assert (reading.faults, reading.differences) == ((), ())


def test_a_profit_and_loss_of_quickbooks_online() -> None:
    reading = export("quickbooks-online-profit-and-loss.csv")
    assert (reading.kind, reading.as_of) == (ReportKind.PROFIT_AND_LOSS, date(2025, 12, 31))
    assert held(reading) == [
        ("", "Design income", "Income", -400000),
        ("", "Sales returns", "Income", 10000),
        ("", "Cost of Goods Sold", "Cost of Goods Sold", 65000),
        ("", "Bad debts", "Expenses", 15000),
        ("", "Rent", "Expenses", 70000),
        ("", "Interest earned", "Other Income", -10000),
    ]


def test_a_profit_and_loss_of_wave() -> None:
    assert held(export("wave-profit-and-loss.csv")) == [
        ("4000", "Sales", "Income", -400000),
        ("5000", "Vinyl", "Cost of Goods Sold", 65000),
        ("6000", "Rent", "Operating Expenses", 85000),
    ]


def statements() -> tuple[Balances, Balances]:
    sheet = export("quickbooks-online-balance-sheet.csv").balances
    profit = export("quickbooks-online-profit-and-loss.csv").balances
    assert sheet is not None
    assert profit is not None
    return sheet, profit


def test_two_statements_become_one_list_in_which_profit_is_its_accounts() -> None:
    sheet, profit = statements()
    merged = merge(sheet, profit)
    assert merged.cents == 0
    assert len(merged.accounts) == 8 - 1 + 6
    assert "Net Income" not in [account.name for account in merged.accounts]


def test_statements_of_different_periods_are_not_merged() -> None:
    sheet = export("quickbooks-online-balance-sheet.csv", {"period": "B"}).balances
    assert sheet is not None
    with pytest.raises(ProfitDiffers, match=r"\$750\.00.*\$2,500\.00") as problem:
        merge(sheet, statements()[1])
    assert (problem.value.stated, problem.value.counted) == (75000, 250000)


@pytest.mark.parametrize(
    ("name", "heading", "kind"),
    [
        ("Checking", "Bank Accounts", Kind.CASH),
        ("Accounts Receivable (A/R)", "", Kind.RECEIVABLE),
        ("Allowance for Doubtful Accounts", "Other Current Assets", Kind.ALLOWANCE),
        ("Allowance for doubtful accounts", "", Kind.ALLOWANCE),
        ("Inventory Asset", "Other Current Assets", Kind.INVENTORY),
        ("Inventory reserve", "Current Assets", Kind.INVENTORY_RESERVE),
        ("Prepaid insurance", "Current Assets", Kind.OTHER_CURRENT_ASSET),
        ("Certificate of deposit", "Other Current Assets", Kind.SHORT_TERM_INVESTMENT),
        ("Short-term investments", "", Kind.SHORT_TERM_INVESTMENT),
        ("Short-term investments", "Bank Accounts", Kind.CASH),
        ("Undeposited Funds", "", Kind.OTHER_CURRENT_ASSET),
        ("Accumulated Depreciation", "Fixed Assets", Kind.ACCUMULATED_DEPRECIATION),
        ("Truck:Depreciation", "", Kind.ACCUMULATED_DEPRECIATION),
        ("Depreciation", "", Kind.EXPENSE),
        ("Security deposit", "Other Assets", Kind.OTHER_NONCURRENT_ASSET),
        ("Visa", "Credit Cards", Kind.CURRENT_LIABILITY),
        ("Sales tax payable", "", Kind.CURRENT_LIABILITY),
        ("Notes Payable", "Long-Term Liabilities", Kind.NONCURRENT_LIABILITY),
        ("Owner's draws", "Equity", Kind.DRAWS),
        ("Retained Earnings", "", Kind.EQUITY),
        ("Discounts given", "Income", Kind.CONTRA_REVENUE),
        ("Discounts given", "Expenses", Kind.EXPENSE),
        ("Sales returns", "", Kind.CONTRA_REVENUE),
        ("Landscaping Services:Job Materials", "", Kind.REVENUE),
        ("Cost of Goods Sold", "", Kind.COGS),
        ("Bad debts", "Expense", Kind.EXPENSE),
        ("Interest earned", "Other Income", Kind.OTHER_INCOME),
        ("Loss on disposal", "Other Expenses", Kind.OTHER_EXPENSE),
        ("Interest Expense", "Other Expenses", Kind.INTEREST_EXPENSE),
        ("Interest paid", "", Kind.INTEREST_EXPENSE),
        # The report counts it before operating profit, and so do we.
        ("Interest Paid", "Expenses", Kind.EXPENSE),
        ("Interest payable", "", Kind.CURRENT_LIABILITY),
        ("Total Rewards", "", None),
        ("Whatever", "Assets", None),
        ("Whatever", "Expected Payments", None),
    ],
)
def test_the_kind_of_an_account_is_guessed(name: str, heading: str, kind: Kind | None) -> None:
    found = guess(AccountBalance(name, "", heading, 100, 1))
    assert found.kind is kind
    assert bool(found.why) is (kind is not None)
