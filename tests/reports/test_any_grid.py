"""Any grid of what reports hold, in any order: nothing raises, and each row is there once."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from reports.test_hostile_files import sound
from reports.workbooks import Formula, SheetOf, Styled, Value, workbook
from writeoffs.reports.read import read

WORDS = [
    "",
    "",
    "Total",
    "TOTAL",
    "Total for A",
    "A",
    "B",
    "A:B",
    "A - Other",
    "Current",
    "1 - 30",
    "31 - 60",
    "> 90",
    "Customer",
    "Date",
    "Due date",
    "Open balance",
    "Balance",
    "Type",
    "Transaction type",
    "Num",
    "Debit",
    "Credit",
    "Account",
    "Account name",
    "Assets",
    "Liabilities",
    "Equity",
    "Income",
    "Expenses",
    "Net Income",
    "Gross Profit",
    "Total Assets",
    "5.00",
    "-5",
    "1.200",
    "1,200",
    "1.200,50",
    "(3.00)",
    "12/31/2025",
    "13/01/2025",
    "x",
    "Trial Balance",
    "Balance Sheet",
    "Profit and Loss",
    "A/R Aging Summary",
    "As of 12/31/2025",
    "Accrual Basis",
    "Percentage of total",
    "20%",
    "Vendor",
    "Net Bank",
    "Aging",
    "Name",
    "Older",
    "1 Month",
    "#VALUE!",
    "Total  ",
    "  A",
    "      B",
    "100 · A",
    "1000 A",
]
ANSWERS = st.dictionaries(
    st.sampled_from(
        [
            "sheet",
            "period",
            "date",
            "basis",
            "numbers",
            "dates",
            "customer",
            "amount",
            "due",
            "age",
            "content",
            "account",
            "debit",
            "credit",
        ]
    ),
    st.sampled_from(
        [
            "",
            "1",
            "A",
            "B",
            "C",
            "-",
            "comma",
            "day",
            "balances",
            "receivables",
            "cash",
            "2025-01-01",
            "x",
        ]
    ),
    max_size=4,
)


@settings(max_examples=200)
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=7), max_size=14), ANSWERS)
def test_any_cells_of_text_are_a_reading(rows: list[list[str]], answers: dict[str, str]) -> None:
    text = "\n".join(",".join(f'"{c}"' for c in r) for r in rows)
    sound(read(text, answers))


VALUES = st.one_of(
    st.sampled_from(WORDS),
    st.none(),
    st.integers(-9, 99999),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.sampled_from(
        ["B2", "SUM(A1:C3)", "C4+1", "ROUND(B1,2)", "1", "SUBTOTAL(9,A1:B9)", "A1/2"]
    ).map(Formula),
    st.sampled_from(WORDS[5:]).map(lambda t: Styled(t, 2)),
    st.just(Styled(4200, 5)),
)


@settings(max_examples=100)
@given(
    st.lists(st.one_of(st.none(), st.lists(VALUES, max_size=7)), max_size=12),
    ANSWERS,
    st.lists(st.sampled_from(["A1:A3", "B2:C4", "A2:A9"]), max_size=2),
)
def test_any_cells_of_a_workbook_are_a_reading(
    rows: list[list[Value] | None], answers: dict[str, str], merged: list[str]
) -> None:
    sound(read(workbook(SheetOf("S", rows, merged=merged)), answers))
