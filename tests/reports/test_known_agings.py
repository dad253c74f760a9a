"""Agings of the known programs, every figure as the made-up file says it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from reports import exported_workbooks
from reports.readings import (
    EXPORTS,
    answered,
    documents,
    every_row_once,
    export,
    owed,
    rows_with,
)
from writeoffs.reports.read import read
from writeoffs.reports.reading import Fate, ReportKind


@pytest.mark.parametrize("path", sorted(EXPORTS.glob("*.csv")), ids=lambda path: path.stem)
def test_every_row_of_every_export_is_counted_once_and_nothing_is_wrong(path: Path) -> None:
    data = path.read_bytes()
    answers = {"customer": "B", "amount": "D", "due": "C"} if path.stem == "invoice-list" else {}
    reading = read(data, answers)
    encoding = "cp1252" if b"\x92" in data or b"\xb7" in data.replace(b"\xc2\xb7", b"") else "utf-8"
    every_row_once(reading, len(data.decode(encoding).splitlines()))
    assert reading.faults == ()
    assert reading.differences == ()
    assert not rows_with(reading, Fate.REFUSED)


def test_a_summary_of_quickbooks_online() -> None:
    reading = export("quickbooks-online-aging-summary.csv")
    assert (reading.kind, reading.program) == (ReportKind.AGING_SUMMARY, "QuickBooks Online")
    assert (reading.company, reading.as_of) == ("Larkspur Signs LLC", date(2025, 12, 31))
    assert reading.asks == ()
    assert reading.receivables is not None
    assert [tuple(bucket) for bucket in reading.receivables.buckets] == [
        ("CURRENT", None, 0),
        ("1 - 30", 1, 30),
        ("31 - 60", 31, 60),
        ("61 - 90", 61, 90),
        ("91 AND OVER", 91, None),
    ]
    assert owed(reading) == {
        "Bluebird Bakery": (125000, 0, 0, 0, 0),
        "Currently Yours LLC": (0, 31040, 0, 0, 0),
        "Elm Street Partners:Elm Street Cafe": (0, 0, 47500, 0, 0),
        "Elm Street Partners:Elm Street Garage": (0, 0, 0, 0, 8500),
        "Ferris, Odell and Sons": (0, 0, 0, -25500, -102876),
        "Harbor House": (20000, 0, 0, 0, 0),
        "Harbor House:Harbor House Annex": (0, 0, 0, 0, 6250),
        "Total Wine Supply": (0, 0, 0, 94000, 0),
    }
    assert reading.receivables.cents == 203914
    assert rows_with(reading, Fate.TOTAL) == [11, 15, 17]
    assert rows_with(reading, Fate.FOOTER) == [21]


def test_a_detail_of_quickbooks_online() -> None:
    reading = export("quickbooks-online-aging-detail.csv")
    assert reading.kind is ReportKind.AGING_DETAIL
    assert documents(reading) == [
        ("Bluebird Bakery", "1047", "Invoice", "2025-12-15", "2026-01-14", (125000, 0, 0)),
        (
            *("Elm Street Partners:Elm Street Cafe", "00001031", "Invoice"),
            *("2025-10-20", "2025-11-19", (0, 47500, 0)),
        ),
        ("Bluebird Bakery", "", "Payment", "2024-05-31", "2024-05-31", (0, 0, -25000)),
        ("Total Wine Supply", "17", "Journal Entry", "2024-06-30", "", (0, 0, -112953)),
    ]


def test_a_summary_of_quickbooks_desktop_names_no_day_and_has_its_own_of_a_parent() -> None:
    reading = export("quickbooks-desktop-aging-summary.csv")
    assert (reading.program, reading.as_of) == ("QuickBooks Desktop", None)
    assert answered(reading) == {"date": ""}
    assert owed(reading) == {
        "Bluebird Bakery": (125000, 0, 0, 0, 0),
        "Elm Street Partners:Elm Street Cafe": (0, 0, 47500, 0, 0),
        "Elm Street Partners:Elm Street Garage": (0, 0, 0, 0, 8500),
        "Elm Street Partners": (0, 0, 0, 0, 1500),
        "Quiet Creek Cabins": (0, 0, 0, 0, 0),
        "Rosa’s Flowers, LLC": (0, 0, 0, 0, -123456),
    }
    dated = export("quickbooks-desktop-aging-summary.csv", {"date": "2026-05-31"})
    assert dated.as_of == date(2026, 5, 31)
    assert dated.receivables == reading.receivables


def test_a_detail_of_quickbooks_desktop() -> None:
    reading = export("quickbooks-desktop-aging-detail.csv")
    assert documents(reading) == [
        ("Bluebird Bakery", "1047", "Invoice", "2025-12-15", "2026-01-14", (125000, 0, 0)),
        ("Rosa's Flowers", "2563", "General Journal", "2022-03-31", "", (0, 0, -123456)),
        ("Elm Street Garage", "688", "Invoice", "2024-06-12", "2024-07-12", (0, 0, 8500)),
    ]


def test_open_invoices_stand_under_their_customers_and_their_age_is_worked_out() -> None:
    """579 and 537 days are past 90; an empty age means that it is not due."""
    reading = export("quickbooks-desktop-open-invoices.csv")
    assert [(each[0], each[2], each[5]) for each in documents(reading)] == [
        ("Bluebird Bakery", "Invoice", (125000, 0, 0, 0, 0)),
        ("Bluebird Bakery", "Payment", (0, 0, 0, 0, -25000)),
        ("Elm Street Garage", "Invoice", (0, 0, 0, 0, 8500)),
    ]


def test_a_summary_of_xero_whose_months_are_shown_in_days() -> None:
    reading = export("xero-aged-receivables-summary.csv")
    assert reading.program == "Xero"
    assert reading.receivables is not None
    assert [tuple(bucket)[1:] for bucket in reading.receivables.buckets] == [
        *((None, 0), (1, 30), (31, 60), (61, 90), (91, 120), (121, None)),
    ]
    assert owed(reading) == {
        "Bluebird Bakery": (125000, 0, 0, 0, 0, 0),
        "Elm Street Cafe": (0, 0, 47500, 0, 0, 0),
        "Ferris Odell": (0, 0, 0, -25500, 0, -102876),
    }


def test_a_detail_of_xero_has_its_ages_in_columns() -> None:
    reading = export("xero-aged-receivables-detail.csv")
    assert documents(reading) == [
        ("Bluebird Bakery", "INV-0112", "", "2025-12-04", "2026-01-03", (30000, 0, 0, 0)),
        ("Bluebird Bakery", "", "", "2025-10-01", "2025-10-31", (0, 0, 0, -2000)),
        ("Elm Street Cafe", "INV-0098", "", "2025-11-04", "2025-11-22", (0, 0, 12550, 0)),
    ]


@pytest.mark.parametrize(
    ("name", "program", "amounts"),
    [
        ("zoho-aging-summary.csv", "Zoho Books", [(125000, 0, 0, 0, 0), (0, 0, 0, 47500, 8500)]),
        ("freshbooks-accounts-aging.csv", "FreshBooks", [(125000, 0, 0, 0), (0, 47500, 0, 8500)]),
    ],
)
def test_summaries_with_other_ages(name: str, program: str, amounts: list[tuple[int, ...]]) -> None:
    reading = export(name)
    assert reading.program == program
    assert owed(reading) == dict(zip(("Bluebird Bakery", "Elm Street Cafe"), amounts, strict=True))


def test_a_workbook_of_quickbooks_online_indents_by_style_and_its_sums_are_formulas() -> None:
    reading = read(exported_workbooks.quickbooks_online_summary())
    assert (reading.faults, reading.differences, reading.asks) == ((), (), ())
    every_row_once(reading, 15)
    assert owed(reading) == {
        "Bluebird Bakery": (125000, 0, 0, 0, 0),
        "Elm Street Partners": (0, 0, 0, 0, 1500),
        "Elm Street Partners:Elm Street Cafe": (0, 0, 47500, 0, 0),
        "Elm Street Partners:Elm Street Garage": (0, 0, 0, 0, 8500),
    }


def test_stale_zeros_in_the_totals_of_xero_are_worked_out_and_agree() -> None:
    reading = read(exported_workbooks.xero_summary())
    assert (reading.faults, reading.differences) == ((), ())
    assert reading.as_of == date(2025, 9, 30)
    assert owed(reading) == {
        "Bluebird Bakery": (10000, 0, 0, 2550),
        "Elm Street Cafe": (0, 4000, 0, 0),
    }
