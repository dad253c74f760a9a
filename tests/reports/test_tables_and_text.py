"""Tables that the reader maps, text files of every make, and names that look like totals."""

from __future__ import annotations

from datetime import date

import pytest
from reports.readings import answered, documents, every_row_once, export, held, owed, rows_with
from reports.workbooks import DATE, MONTH, SheetOf, Styled, workbook
from writeoffs.reports.read import read
from writeoffs.reports.reading import Fate, ReportKind

INVOICES = (
    "Client,Invoice #,Date of issue,Due date,Balance due,Currency\n"
    "Orchard,7,2025-10-01,2025-10-31,120.00,USD\n"
    "Mill & Co,8,2025-12-20,2026-01-19,-15.50,USD\n"
    "Total,,,,104.50,\n"
)


# ---- the mapping step


def test_a_table_whose_heads_are_plain_is_read_and_every_guess_can_be_changed() -> None:
    """61 days past due on December 31, and not yet due."""
    reading = read(INVOICES, {"date": "2025-12-31"})
    assert reading.kind is ReportKind.TABLE
    assert answered(reading) == {
        "content": "receivables",
        "customer": "A",
        "amount": "E",
        "due": "D",
        "age": "-",
        "dated": "C",
        "document": "B",
        "type": "-",
        "date": "2025-12-31",
    }
    assert documents(reading) == [
        ("Orchard", "7", "", "2025-10-01", "2025-10-31", (0, 0, 0, 12000, 0, 0)),
        ("Mill & Co", "8", "", "2025-12-20", "2026-01-19", (-1550, 0, 0, 0, 0, 0)),
    ]
    assert reading.differences == ()
    every_row_once(reading, 4)


def test_without_a_day_the_age_is_unknown_and_the_day_is_asked() -> None:
    reading = read(INVOICES)
    assert answered(reading)["date"] == ""
    assert [each[5] for each in documents(reading)] == [
        (0, 0, 0, 0, 0, 12000),
        (0, 0, 0, 0, 0, -1550),
    ]


def test_heads_in_another_language_are_asked_before_anything_is_read() -> None:
    reading = export("invoice-list.csv")
    assert (reading.receivables, reading.balances) == (None, None)
    assert [answered(reading)[name] for name in ("customer", "amount")] == ["", ""]
    assert rows_with(reading, Fate.REFUSED) == [2, 3, 4, 5]
    mapped = export("invoice-list.csv", {"customer": "B", "amount": "D", "due": "C"})
    assert [(each[0], each[1], each[4], sum(each[5])) for each in documents(mapped)] == [
        ("Bäckerei Blau", "1001", "2026-01-14", 125000),
        ("Café Ulme", "1002", "2025-11-19", 47500),
        ("Café Ulme", "1003", "2024-07-12", -8500),
    ]
    assert rows_with(mapped, Fate.TOTAL) == [5]
    assert mapped.differences == ()


@pytest.mark.parametrize(
    "text",
    [
        "Cuenta,Debe,Haber\nCaja,100.00,\nVentas,,100.00\n",
        "Cuenta,Saldo\nCaja,100.00\nVentas,-100.00\n",
    ],
)
def test_accounts_can_be_mapped_too(text: str) -> None:
    two = "Debe" in text
    columns = {"debit": "B", "credit": "C"} if two else {"amount": "B"}
    reading = read(text, {"content": "balances", "account": "A", **columns, "basis": "accrual"})
    assert held(reading) == [("", "Caja", "", 10000), ("", "Ventas", "", -10000)]
    every_row_once(reading, 3)


def test_an_answer_that_is_no_option_is_not_taken() -> None:
    assert answered(read(INVOICES, {"customer": "ZZ", "due": "Q"})) == answered(read(INVOICES))


def test_the_days_past_due_of_a_table_are_its_age() -> None:
    reading = read(
        "Customer,Days overdue,Outstanding\nOrchard,45,10.00\nMill,-3,5.00\nQuay,200,1.00\n"
    )
    assert owed(reading) == {
        "Orchard": (0, 0, 1000, 0, 0, 0),
        "Mill": (500, 0, 0, 0, 0, 0),
        "Quay": (0, 0, 0, 0, 100, 0),
    }


# ---- how amounts and dates are written is asked where the file does not settle it


def test_thousands_without_cents_are_asked() -> None:
    text = "Customer;Current;1 - 30;Total\nOrchard;1.200;;1.200\nMill;;2.000;2.000\n"
    reading = read(text)
    assert answered(reading)["numbers"] == "comma"
    assert owed(reading) == {"Orchard": (120000, 0), "Mill": (0, 200000)}
    refused = read(text, {"numbers": "point"})
    assert [fault.row for fault in refused.faults] == [2, 3]


def test_an_amount_that_is_written_otherwise_than_the_rest_is_refused() -> None:
    reading = read('Customer,Current,1 - 30,Total\nOrchard,"1,200.50",,\nMill,,"1.300,50",\n')
    assert [fault.row for fault in reading.faults] == [3]
    assert "numbers" not in answered(reading)


DETAIL = (
    "As of 12/31/2025\nDate,Transaction type,Num,Customer,Due date,Open balance\n"
    "{},Invoice,7,Orchard,{},10.00\n"
)


@pytest.mark.parametrize(
    ("days", "answers", "due", "asked"),
    [
        (("03/04/2025", "05/06/2025"), {}, "2025-05-06", {"dates": "month"}),
        (("03/04/2025", "05/06/2025"), {"dates": "day"}, "2025-06-05", {"dates": "day"}),
        (("13/04/2025", "05/06/2025"), {}, "2025-06-05", {}),
        (("2025-04-03", "2025-06-05"), {}, "2025-06-05", {}),
    ],
)
def test_the_order_of_day_and_month_is_asked_where_no_date_settles_it(
    days: tuple[str, str], answers: dict[str, str], due: str, asked: dict[str, str]
) -> None:
    reading = read(DETAIL.format(*days), answers)
    assert [each[4] for each in documents(reading)] == [due]
    assert answered(reading) == asked


# ---- text


ROWS = [
    ["Customer", "Current", "1 - 30", "Total"],
    ["Müller, Sohn; Co", "1.00", "", "1.00"],
    ['The "Old"\nMill', "", "2.00", "2.00"],
]


def written(separator: str) -> str:
    quoted = [[f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row] for row in ROWS]
    return "".join(f"{separator.join(row)}\r\n" for row in quoted)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_every_separator_and_encoding(separator: str, encoding: str) -> None:
    reading = read(written(separator).encode(encoding))
    assert owed(reading) == {"Müller, Sohn; Co": (100, 0), 'The "Old"\nMill': (0, 200)}
    every_row_once(reading, 3)


def test_line_ends_may_be_mixed_and_a_separator_declared() -> None:
    text = "sep=;\r\nCustomer;Current;1 - 30;Total\rOrchard;1,00;;1,00\nMill;;2,00;2,00\r\n"
    assert owed(read(text.encode())) == {"Orchard": (100, 0), "Mill": (0, 200)}


# ---- names that look like something else


@pytest.mark.parametrize(
    "name",
    [
        "Total Wine Supply",
        "Total",
        "Totally Rad Surf",
        "Currently Yours LLC",
        "Current",
        "Grand Total Fitness",
        "As of Now Media",
        "Accrual Basis Tutors",
        "1 - 30",
        "Customer",
    ],
)
def test_a_customer_may_be_called_anything(name: str) -> None:
    reading = read(
        "Customer,Current,1 - 30,Total\n"
        f"Wine Supply,5.00,,5.00\n{name},1.00,2.00,3.00\nZoo,,4.00,4.00\nTOTAL,6.00,6.00,12.00\n"
    )
    assert owed(reading) == {"Wine Supply": (500, 0), name: (100, 200), "Zoo": (0, 400)}
    assert (reading.faults, reading.differences) == ((), ())


@pytest.mark.parametrize("company", ["Total", "Trial Balances R Us", "Journal Square Deli", "Cash"])
def test_a_company_may_be_called_anything(company: str) -> None:
    reading = read(
        f"A/R Aging Summary\n{company}\nAs of 12/31/2025\n\n"
        "Customer,Current,1 - 30,Total\nOrchard,5.00,,5.00\nTOTAL,5.00,,5.00\n"
    )
    assert (reading.kind, reading.company) == (ReportKind.AGING_SUMMARY, company)
    assert owed(reading) == {"Orchard": (500, 0)}


def test_an_account_may_be_called_total() -> None:
    reading = read(
        "Trial Balance\nOrchard LLC\nAs of 12/31/2025\nAccrual Basis\nAccount,Debit,Credit\n"
        "Checking,70.00,\nRewards,10.00,\nTotal Rewards,20.00,\nSales,,100.00\n"
        "TOTAL,100.00,100.00\n"
    )
    assert [(each[1], each[3]) for each in held(reading)] == [
        ("Checking", 7000),
        ("Rewards", 1000),
        ("Total Rewards", 2000),
        ("Sales", -10000),
    ]
    assert (reading.faults, reading.differences) == ((), ())


# ---- workbooks


def test_of_several_sheets_the_report_is_taken_and_the_reader_may_choose() -> None:
    head = ["Customer", "Current", "1 - 30", "Total"]
    data = workbook(
        SheetOf("Notes", [["Call the bank"], ["on Monday"]]),
        SheetOf("Old", [head, ["Orchard", 1.0, None, 1.0]], state="hidden"),
        SheetOf("March", [head, ["Orchard", 2.0, None, 2.0]]),
        SheetOf("April", [head, ["Orchard", 3.0, None, 3.0]]),
    )
    first, second = read(data), read(data, {"sheet": "3"})
    assert answered(first)["sheet"] == "2"
    assert dict(first.asks[0].options) == {"1": "Notes", "2": "March", "3": "April"}
    assert (owed(first), owed(second)) == ({"Orchard": (200, 0)}, {"Orchard": (300, 0)})


def test_hidden_rows_count_because_the_total_counts_them() -> None:
    rows = [
        ["Customer", "Current", "1 - 30", "Total"],
        ["Orchard", 1.0, None, 1.0],
        ["Mill", 2.0, None, 2.0],
        ["TOTAL", 3.0, None, 3.0],
    ]
    reading = read(workbook(SheetOf("Sheet1", rows, hidden_rows=(3,))))
    assert list(owed(reading)) == ["Orchard", "Mill"]
    assert [row.why for row in reading.rows] == [
        "the heads of the columns",
        "",
        "hidden in the file",
        "",
    ]


def test_dates_are_told_by_their_style_and_a_name_may_be_merged_over_rows() -> None:
    rows = [
        ["As of", Styled(46022, DATE)],
        ["Customer", "Transaction type", "Num", "Date", "Due date", "Open balance"],
        ["Orchard", "Invoice", 7, Styled(45931, DATE), Styled(45961, DATE), 10.0],
        [None, "Invoice", "008", Styled(45931, MONTH), "11/30/2025", 20.0],
    ]
    reading = read(workbook(SheetOf("Sheet1", rows, merged=("A3:A4",))), {"date": "2025-12-31"})
    assert documents(reading) == [
        ("Orchard", "7", "Invoice", "2025-10-01", "2025-10-31", (0, 0, 0, 1000, 0)),
        ("Orchard", "008", "Invoice", "2025-10-01", "2025-11-30", (0, 0, 2000, 0, 0)),
    ]
    assert reading.as_of == date(2025, 12, 31)


def test_progress_counts_rows_up_to_the_last() -> None:
    heard: list[tuple[int, int]] = []
    text = "Customer,Current,1 - 30,Total\n" + "".join(f"C{at},1.00,,1.00\n" for at in range(9000))
    read(text, progress=lambda done, of: heard.append((done, of)))
    assert heard[-1] == (9001, 9001)
    assert len(heard) > 3
    assert heard == sorted(heard)
