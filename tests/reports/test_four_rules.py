"""The four rules of reading: rows counted once, totals compared, nothing read as zero, formulas.

Each file here breaks a rule for whoever reads too simply.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from reports.readings import every_row_once, owed, rows_with
from reports.workbooks import Formula, SheetOf, Value, workbook
from writeoffs.reports.read import read
from writeoffs.reports.reading import Fate, Reading

HEAD = "Customer,Current,1 - 30,31 - 60,Total\n"


def summary(*rows: str) -> Reading:
    """An aging summary with these rows under its head, which is row 1."""
    return read(HEAD + "\n".join(rows) + "\n")


# ---- every row is counted once


def test_parents_children_and_totals_of_three_levels_are_counted_once() -> None:
    reading = summary(
        "Orchard Group,10.00,,,10.00",
        "North,,,,",
        "Mill Road,20.00,,,20.00",
        "Quay Street,,5.00,,5.00",
        "Total for North,20.00,5.00,,25.00",
        "South,,,7.00,7.00",
        "Total for Orchard Group,30.00,5.00,7.00,42.00",
        "TOTAL,30.00,5.00,7.00,42.00",
    )
    assert owed(reading) == {
        "Orchard Group": (1000, 0, 0),
        "Orchard Group:North:Mill Road": (2000, 0, 0),
        "Orchard Group:North:Quay Street": (0, 500, 0),
        "Orchard Group:South": (0, 0, 700),
    }
    assert reading.differences == ()
    every_row_once(reading, 9)


def test_a_parent_that_only_sums_up_what_is_indented_under_it_does_not_count() -> None:
    reading = summary(
        "Orchard Group,25.00,,,25.00",
        "   Mill Road,20.00,,,20.00",
        "   Quay Street,5.00,,,5.00",
        "TOTAL,25.00,,,25.00",
    )
    assert list(owed(reading)) == ["Orchard Group:Mill Road", "Orchard Group:Quay Street"]
    assert rows_with(reading, Fate.TOTAL) == [2, 5]
    assert reading.differences == ()


def test_the_heads_may_come_again_and_blank_rows_anywhere() -> None:
    reading = summary(
        "Orchard,1.00,,,1.00", "", HEAD.strip(), "Mill,,2.00,,2.00", "", "TOTAL,1.00,2.00,,3.00"
    )
    assert owed(reading) == {"Orchard": (100, 0, 0), "Mill": (0, 200, 0)}
    assert rows_with(reading, Fate.HEADING) == [1, 4]
    every_row_once(reading, 7)


# ---- totals are worked out again and compared


def test_a_total_that_is_not_the_sum_is_told_with_both_amounts() -> None:
    reading = summary("Orchard,10.00,,,10.00", "Mill,,5.00,,5.00", "TOTAL,10.00,5.00,,51.00")
    assert [tuple(each) for each in reading.differences] == [(4, "TOTAL", 5100, 1500)]


def test_where_only_an_age_differs_that_age_is_told() -> None:
    reading = summary("Orchard,10.00,,,10.00", "Mill,,5.00,,5.00", "TOTAL,5.00,10.00,,15.00")
    assert [tuple(each) for each in reading.differences] == [
        (4, "TOTAL, Current", 500, 1000),
        (4, "TOTAL, 1 - 30", 1000, 500),
    ]


def test_the_total_of_a_customer_and_of_a_group_are_compared_too() -> None:
    reading = summary(
        "Orchard,,,,",
        "Mill,10.00,1.00,,12.00",
        "Quay,5.00,,,5.00",
        "Total for Orchard,15.00,,,15.00",
        "TOTAL,15.00,1.00,,16.00",
    )
    assert [tuple(each) for each in reading.differences] == [
        (3, "Mill", 1200, 1100),
        (5, "Total for Orchard", 1500, 1600),
    ]


# ---- what cannot be read is refused, never zero


@pytest.mark.parametrize(
    "amount", ["99.250.02", "1O0.00", "#VALUE!", "12.5%", "(5.00", "1.2.3", "5 apples"]
)
def test_an_amount_that_cannot_be_read_is_refused_with_its_row(amount: str) -> None:
    reading = summary("Orchard,10.00,,,10.00", f"Mill,,{amount},,", "TOTAL,10.00,,,10.00")
    assert rows_with(reading, Fate.REFUSED) == [3]
    assert [fault.row for fault in reading.faults] == [3]
    assert reading.faults[0].sentence.startswith("Row 3: an amount cannot be read")
    assert owed(reading) == {"Orchard": (1000, 0, 0)}
    every_row_once(reading, 4)


def test_amounts_without_a_name_are_refused_and_not_lost_from_the_total() -> None:
    reading = summary("Orchard,10.00,,,10.00", ",5.00,,,5.00", "TOTAL,15.00,,,15.00")
    assert [fault.row for fault in reading.faults] == [3]
    assert [tuple(each) for each in reading.differences] == [(4, "TOTAL", 1500, 1000)]


def test_a_date_that_cannot_be_read_is_told_and_its_amount_counts() -> None:
    reading = read(
        "As of 12/31/2025\nDate,Transaction type,Num,Customer,Due date,Open balance\n"
        "12/15/2025,Invoice,7,Orchard,soon,10.00\n"
    )
    assert reading.receivables is not None
    assert reading.receivables.cents == 1000
    assert [fault.row for fault in reading.faults] == [3]
    assert "“soon” is not a date" in reading.faults[0].sentence


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("12/15/2025,Invoice,7,Orchard,1/14/2026,ten", "cannot be read"),
        ("12/15/2025,Invoice,7,Orchard,1/14/2026,", "its open balance is empty"),
        ("12/15/2025,Invoice,7,,1/14/2026,10.00", "names no customer"),
    ],
)
def test_a_document_that_lacks_something_is_refused(row: str, why: str) -> None:
    reading = read(
        "As of 12/31/2025\nDate,Transaction type,Num,Customer,Due date,Open balance\n"
        f"{row}\n12/16/2025,Invoice,8,Mill,1/15/2026,5.00\nTOTAL,,,,,5.00\n"
    )
    assert [fault.row for fault in reading.faults] == [3]
    assert why in reading.faults[0].sentence
    assert reading.receivables is not None
    assert [item.customer for item in reading.receivables.items] == ["Mill"]
    every_row_once(reading, 5)


def balances(head: str, *rows: str) -> Reading:
    """A trial balance with these rows under its head, which is row 3."""
    return read("Trial Balance\nAs of 12/31/2025 Accrual Basis\n" + "\n".join((head, *rows)))


@pytest.mark.parametrize(
    ("head", "rows", "differences"),
    [
        (
            "Account,Debit,Credit",
            ("Checking,70.00,", "Sales,,70.00", "TOTAL,70.00,71.00"),
            [(6, "TOTAL, credit", 7100, 7000)],
        ),
        (
            "Account,Debit,Credit",
            ("Assets,,", "Checking,70.00,", "Petty cash,,5.00", "Total for Assets,64.00,"),
            [(7, "Total for Assets", 6400, 6500)],
        ),
        (
            "Account,Balance",
            ("Checking,70.00", "Sales,-70.00", "TOTAL,1.00"),
            [(6, "TOTAL", 100, 0)],
        ),
        (
            "Account,Balance,Dr/Cr",
            ("Checking,70.00,Dr", "Sales,70.00,Cr"),
            [],
        ),
    ],
)
def test_totals_of_a_trial_balance_are_compared(
    head: str, rows: tuple[str, ...], differences: list[tuple[int, str, int, int]]
) -> None:
    reading = balances(head, *rows)
    assert [tuple(each) for each in reading.differences] == differences
    assert reading.faults == ()
    assert reading.balances is not None
    assert reading.balances.accounts[0].cents == 7000
    assert reading.balances.cents == (6500 if "Assets,," in rows else 0)


@pytest.mark.parametrize(
    ("row", "stated", "counted"),
    [
        ("Total for Income,6.00", 600, 500),
        ("Gross Profit,9.00", 900, 300),
        ("Net Operating Income,9.00", 900, 300),
        ("Net Income,-9.00", -900, 300),
    ],
)
def test_lines_that_a_statement_works_out_are_compared(row: str, stated: int, counted: int) -> None:
    """Sales of 5 less a cost of 2."""
    text = (
        "Profit and Loss\nCash Basis\nJanuary - December 2025\n\nDistribution account,Total\n"
        "Income,\nSales,5.00\n{}Cost of Goods Sold,\nVinyl,2.00\n{}"
    )
    inside, below = (f"{row}\n", "") if "Total" in row else ("", f"{row}\n")
    reading = read(text.format(inside, below))
    assert [tuple(each)[1:] for each in reading.differences] == [
        (row.partition(",")[0], stated, counted)
    ]


def test_an_account_of_no_section_is_refused() -> None:
    reading = read(
        "Balance Sheet\nAs of December 31, 2025 Accrual Basis\n\n,Total\nSomething,5.00\n"
        "Assets,\nChecking,7.00\nTotal for Assets,7.00\n"
    )
    assert [fault.row for fault in reading.faults] == [5]
    assert "does not say what “Something” is a part of" in reading.faults[0].sentence


# ---- formulas are worked out from a small list, or refused


def formulas(*cells: Value, before: Sequence[Sequence[Value]] = ()) -> Reading:
    """A summary whose second customer, in the row after `before`, has these cells."""
    rows: list[Sequence[Value]] = [
        ["Customer", "Current", "1 - 30", "31 - 60", "Total"],
        ["Orchard", 10.0, 2.0, None, 12.0],
        *before,
        ["Mill", *cells],
    ]
    return read(workbook(SheetOf("Sheet1", rows)))


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("5000.00", 500000),
        ("B2", 1000),
        ("$B$2", 1000),
        ("B2+C2", 1200),
        ("((B2)+(C2))", 1200),
        ("-B2", -1000),
        ("+B2-C2*3", 400),
        ("(B2-C2)*3", 2400),
        ("-(2-B2)*2", 1600),
        ("SUM(B2:C2)", 1200),
        ("SUM(B2,C2,1.5)", 1350),
        ("ROUND(SUM(B2:C2)*1.005,2)", 1206),
        ("ROUND(2.005,2)", 201),
        ("SUBTOTAL(9,B2:C2)", 1200),
        ("D2", 0),
        ("1E2", 10000),
    ],
)
@pytest.mark.parametrize("cached", ["0.0", None, "999"])
def test_what_the_file_keeps_as_a_result_is_not_believed(
    text: str, cents: int, cached: str | None
) -> None:
    reading = formulas(Formula(text, cached))
    assert reading.faults == ()
    assert owed(reading)["Mill"] == (cents, 0, 0)


@pytest.mark.parametrize(
    "text",
    [
        "VLOOKUP(A2,A:B,2)",
        "B2/C2",
        "B2^2",
        "IF(B2>1,1,2)",
        "Sheet2!B2",
        "SUM(B2:C2",
        "B2 C2",
        "SUM()",
        "A2+1",
        "B3+1",
        "SUM(B2:B3)",
        "AVERAGE(B2:C2)",
        "SUBTOTAL(1,B2:C2)",
        "ROUND(B2,99)",
        "1E99999*1E999999",
        "__import__('os')",
        "",
    ],
)
def test_any_other_formula_is_refused_with_its_row(text: str) -> None:
    """B3 is the cell itself. What it keeps as its result, 7, is never taken."""
    reading = formulas(Formula(text, "7"))
    assert [fault.row for fault in reading.faults] == [3]
    assert list(owed(reading)) == ["Orchard"]


def test_a_ring_of_formulas_is_refused_and_whatever_needs_it() -> None:
    reading = formulas(
        Formula("C4", "1"),
        Formula("D4", "1"),
        Formula("B4", "1"),
        before=[["Quay", Formula("B4", "5")]],
    )
    assert rows_with(reading, Fate.REFUSED) == [3, 4]


def test_a_chain_of_formulas_may_be_long() -> None:
    before = [[f"Customer {at}", Formula(f"B{at - 1}+1", "0")] for at in range(3, 3003)]
    reading = formulas(5.0, before=before)
    assert reading.faults == ()
    assert owed(reading)["Customer 3002"] == (301000, 0, 0)


def test_a_formula_that_was_copied_moves_its_references() -> None:
    first = Formula("B2+$C$2", "0", shared=' t="shared" ref="B3:B4" si="0"')
    copied = Formula("", "0", shared=' t="shared" si="0"')
    reading = formulas(copied, before=[["Quay", first]])
    assert owed(reading) == {"Orchard": (1000, 200, 0), "Quay": (1200, 0, 0), "Mill": (1400, 0, 0)}


def test_a_subtotal_leaves_out_other_subtotals() -> None:
    reading = formulas(
        Formula("SUBTOTAL(9,B2:B4)"),
        before=[["Quay", 1.0], ["Between", Formula("SUBTOTAL(9,B2:B3)")]],
    )
    assert owed(reading)["Mill"] == (1100, 0, 0)
