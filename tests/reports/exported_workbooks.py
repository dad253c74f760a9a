"""Made-up workbooks in the shapes in which the programs export them."""

from __future__ import annotations

from reports.workbooks import Formula, SheetOf, Styled, Value, workbook


def _sums(row: int, first: str = "B", last: str = "F") -> str:
    """The total at the end of a row, as QuickBooks Online writes it."""
    return "+".join(f"{chr(at)}{row}" for at in range(ord(first), ord(last) + 1))


def quickbooks_online_summary() -> bytes:
    """The modern view: merged titles, sub-customers by the style's indent, totals as formulas."""
    rows: list[list[Value] | None] = [
        ["A/R Aging Summary Report"],
        ["Larkspur Signs LLC"],
        ["As of December 31, 2025"],
        None,
        ["Customer", "CURRENT", "1 - 30", "31 - 60", "61 - 90", "91 AND OVER", "Total"],
        ["Bluebird Bakery", 1250.0, None, None, None, None, Formula(_sums(6), "1250.0")],
        ["Elm Street Partners", None, None, None, None, 15.0, Formula(_sums(7), "15.0")],
        [Styled("Elm Street Cafe", 1), None, None, 475.0, None, None, Formula(_sums(8), "475.0")],
        [Styled("Elm Street Garage", 1), None, None, None, None, 85.0, Formula(_sums(9), "85.0")],
        [
            "Total for Elm Street Partners",
            None,
            None,
            Formula("D7+D8+D9", "475.0"),
            None,
            Formula("F7+F8+F9", "100.0"),
            Formula(_sums(10), "575.0"),
        ],
        ["TOTAL", 1250.0, None, 475.0, None, 99.99999999999999, Formula(_sums(11), "1825.0")],
        None,
        None,
        None,
        [" Wednesday, December 31, 2025 11:27 PM GMTZ"],
    ]
    return workbook(SheetOf("Sheet1", rows, merged=("A1:G1", "A2:G2", "A3:G3", "A15:G15")))


def quickbooks_online_classic_trial_balance(cached: str | None = "0.0") -> bytes:
    """The classic view: each figure is a formula, and what is kept as its result is a zero."""

    def figure(text: str) -> Formula:
        return Formula(text, cached)

    rows: list[list[Value] | None] = [
        ["Larkspur Signs LLC"],
        ["Trial Balance"],
        ["As of July 31, 2025"],
        None,
        ["", "Jun 2025", None, "Jul 2025", None],
        ["", "Debit", "Credit", "Debit", "Credit"],
        ["Checking", figure("5000.00"), None, figure("5350.25"), None],
        ["   Savings", figure("800.00"), None, figure("B8"), None],
        ["Accounts Receivable (A/R)", None, None, figure("149.75"), None],
        ["Sales", None, figure("5800.00"), None, figure("6300.00")],
        [
            "TOTAL",
            figure("((((B7)+(B8))+(B9))+(B10))"),
            figure("C10"),
            figure("((D7)+(D8))+(D9)"),
            figure("E10"),
        ],
        None,
        None,
        ["Thursday, Jul 31, 2025 06:25:49 PM GMT-7 - Accrual Basis"],
    ]
    return workbook(SheetOf("Trial Balance", rows))


def quickbooks_desktop_balance_sheet() -> bytes:
    """Levels by column, titles in the print header only, a sheet of advice before it."""
    rows: list[list[Value] | None] = [
        [None, None, None, None, None, "May 31, 26"],
        ["ASSETS"],
        [None, "Current Assets"],
        [None, None, "Checking/Savings"],
        [None, None, None, "10000 · Operating Acc", None, 27088.846999999998],
        [None, None, "Total Checking/Savings", None, None, Formula("ROUND(SUM(F4:F5),5)", "0")],
        [None, None, "Accounts Receivable"],
        [None, None, None, "11000 · Accounts Receivable", None, 2039.14],
        [None, None, "Total Accounts Receivable", None, None, Formula("ROUND(SUM(F7:F8),5)")],
        [None, "Total Current Assets", None, None, None, Formula("ROUND(F3+F6+F9,5)")],
        [None, "Fixed Assets"],
        [None, None, "15100 · Vehicles"],
        [None, None, None, "15150 · Accumulated Depr", None, -6332.19],
        [None, None, None, "15100 · Vehicles - Other", None, 6332.19],
        [None, None, "Total 15100 · Vehicles", None, None, Formula("ROUND(SUM(F12:F14),5)")],
        [None, "Total Fixed Assets", None, None, None, Formula("ROUND(F11+F15,5)")],
        ["TOTAL ASSETS", None, None, None, None, Formula("ROUND(F2+F10+F16,5)")],
        ["LIABILITIES & EQUITY"],
        [None, "Equity"],
        [None, None, "30000 · Opening Balance Equity", None, None, -871.99],
        [None, None, "Net Income", None, None, 29999.98],
        [None, "Total Equity", None, None, None, Formula("ROUND(SUM(F19:F21),5)")],
        ["TOTAL LIABILITIES & EQUITY", None, None, None, None, Formula("ROUND(F18+F22,5)")],
    ]
    header = (
        '&L&"Arial,Bold"&8 3:03 PM\n&"Arial,Bold"&8 06/17/26\n&"Arial,Bold"&8 Accrual Basis'
        '&C&"Arial,Bold"&12 Larkspur Supply && Co.\n&"Arial,Bold"&14 Balance Sheet\n'
        '&"Arial,Bold"&10 As of May 31, 2026'
    )
    advice = SheetOf("QuickBooks Desktop Export Tips", [["Tips"], ["Export", "again"]])
    return workbook(advice, SheetOf("Sheet1", rows, print_header=header))


def xero_summary() -> bytes:
    """Totals as formulas whose kept result is a stale zero."""
    rows: list[list[Value] | None] = [
        ["Aged Receivables Summary"],
        ["Larkspur Signs Pty Ltd"],
        ["As at 30 September 2025"],
        ["Ageing by due date"],
        None,
        ["Contact", "Current", "< 1 Month", "1 Month", "Older", "Total"],
        ["Bluebird Bakery", 100.0, None, 0, 25.5, Formula("SUM(B7:E7)", "0.00")],
        ["Elm Street Cafe", None, 40.0, None, None, Formula("SUM(B8:E8)", "0.00")],
        [
            "Total",
            *(Formula(f"SUM({column}7:{column}8)", "0.00") for column in "BCDE"),
            Formula("SUM(F7:F8)", "0.00"),
        ],
        ["Percentage of total", *(Formula(f"{column}9/F9", "0.00") for column in "BCDE"), None],
    ]
    return workbook(SheetOf("Aged Receivables Summary", rows), shared=False)


def sage_trial_balance() -> bytes:
    """Title and date in one cell, numbers of accounts as text, zeros rather than blanks."""
    rows: list[list[Value] | None] = [
        ["Larkspur Signs"],
        ["Trial Balance As at 10/31/2025"],
        None,
        None,
        ["Account Number", "Account Description", "Debits", "Credits"],
        ["1080", "Bank: Chequing Account", 17506.83, 0],
        ["1200", "Accounts Receivable", 2039.14, 0],
        ["4020", "Revenue", 0, 19545.97],
        ["", "", 19545.97, 19545.97],
        ["Printed On: 11/02/2025"],
    ]
    return workbook(SheetOf("Sheet1", rows, merged=("A10:D10",)))


def sage_balance_sheet() -> bytes:
    """Details in one column, the section's figures in the next."""
    rows: list[list[Value] | None] = [
        ["Larkspur Signs"],
        ["Balance Sheet As at 08/31/2025"],
        None,
        ["ASSETS"],
        ["CURRENT ASSETS"],
        ["Petty Cash", 100.0, None],
        ["Bank: Chequing", 900.5, None],
        ["Net Bank", None, Formula("(B6+B7)", "1000.5")],
        ["Accounts Receivable", None, 250.0],
        ["TOTAL CURRENT ASSETS", None, Formula("SUBTOTAL(9,C6:C9)", "1250.5")],
        ["TOTAL ASSETS", None, Formula("C10", "1250.5")],
        ["LIABILITIES"],
        ["CURRENT LIABILITIES"],
        ["Accounts Payable", None, 50.5],
        ["TOTAL CURRENT LIABILITIES", None, Formula("SUBTOTAL(9,C14:C14)")],
        ["TOTAL LIABILITIES", None, Formula("C15")],
        ["EQUITY"],
        ["Owner's Equity", None, 1200.0],
        ["TOTAL EQUITY", None, Formula("SUBTOTAL(9,C18:C18)")],
        ["LIABILITIES AND EQUITY", None, Formula("C16+C19", "0")],
    ]
    return workbook(SheetOf("Sheet1", rows))
