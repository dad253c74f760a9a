"""The same open documents in the layout of every program: one reading, document by document."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from io import StringIO

from hypothesis import given, settings
from hypothesis import strategies as st
from reports.readings import every_row_once
from reports.workbooks import DATE, SheetOf, Styled, Value, workbook
from writeoffs.reports.read import read
from writeoffs.reports.reading import Reading

AS_OF = date(2025, 12, 31)
# The last day of each age; beyond the last of them is the oldest.
LIMITS = (0, 30, 60, 90)
QUICKBOOKS = (
    "CURRENT",
    *(f"{days} days past due" for days in ("1 - 30", "31 - 60", "61 - 90", "91 or more")),
)
DESKTOP = ("Current", "1 - 30", "31 - 60", "61 - 90", "> 90")
XERO = ("Current", "< 1 Month", "1 Month", "2 Months", "Older")
Rows = list[list[str]]


@dataclass(frozen=True)
class Document:
    """An open document: so many days past due on the day of the report, cents."""

    customer: str
    number: str
    days: int
    cents: int

    @property
    def due(self) -> date:
        return AS_OF - timedelta(days=self.days)

    @property
    def dated(self) -> date:
        return self.due - timedelta(days=30)

    @property
    def age(self) -> int:
        return sum(self.days > limit for limit in LIMITS)


CUSTOMERS = ("Orchard", "Total Wine Supply", "Currently Yours LLC", "Mill & Quay", "O’Brien, Sons")
DOCUMENTS = st.lists(
    st.builds(
        Document,
        st.sampled_from(CUSTOMERS),
        st.integers(1, 99999).map(lambda number: f"{number:05}"),
        st.integers(-60, 900),
        st.integers(-(10**8), 10**8).filter(bool),
    ),
    min_size=1,
    max_size=12,
)
Written = Callable[[int], str]
Day = Callable[[date], str]


def _sum(documents: Sequence[Document], written: Written) -> str:
    return written(sum(each.cents for each in documents))


def quickbooks_online(documents: Sequence[Document], written: Written, day: Day) -> Rows:
    rows: Rows = [["A/R Aging Detail Report"], ["Larkspur"], ["As of Dec 31, 2025"], []]
    rows.append(["", "Date", "Transaction type", "Num", "Customer full name", "Due date"])
    rows[-1] += ["Amount", "Open balance"]
    for age, head in enumerate(QUICKBOOKS):
        held = [each for each in documents if each.age == age]
        if held:
            rows.append([head, *[""] * 7])
            for each in held:
                amount = written(each.cents)
                rows.append(["", day(each.dated), "Invoice", each.number, each.customer])
                rows[-1] += [day(each.due), amount, amount]
            total = _sum(held, written)
            rows.append([f"Total for {head}", *[""] * 5, total, total])
    rows.append(["TOTAL", *[""] * 5, _sum(documents, written), _sum(documents, written)])
    return rows


def quickbooks_desktop(documents: Sequence[Document], written: Written, day: Day) -> Rows:
    heads = ["Type", "Date", "Num", "P. O. #", "Name", "Terms", "Due Date", "Aging", "Open Balance"]

    def spread(*cells: str) -> list[str]:
        return ["", "", "", *[part for cell in cells for part in (cell, "")][:-1]]

    rows: Rows = [spread(*heads)]
    width = len(rows[0])
    for age, head in enumerate(DESKTOP):
        held = [each for each in documents if each.age == age]
        rows.append([head, *[""] * (width - 1)])
        for each in held:
            late = str(each.days) if each.days > 0 else ""
            named = (each.number, "", each.customer, "Net 30")
            rows.append(spread("Invoice", day(each.dated), *named, day(each.due), late))
            rows[-1] += ["", written(each.cents)]
        rows.append([f"Total {head}", *[""] * (width - 2), _sum(held, written)])
    rows.append(["TOTAL", *[""] * (width - 2), _sum(documents, written)])
    return rows


def open_invoices(documents: Sequence[Document], written: Written, day: Day) -> Rows:
    rows: Rows = [["", "", "", "Type", "Date", "Num", "Due Date", "Aging", "Open Balance"]]
    for customer in CUSTOMERS:
        held = [each for each in documents if each.customer == customer]
        if held:
            rows.append(["", customer, *[""] * 7])
            for each in held:
                late = str(each.days) if each.days > 0 else ""
                rows.append(["", "", "", "Invoice", day(each.dated), each.number, day(each.due)])
                rows[-1] += [late, written(each.cents)]
            rows.append(["", f"Total {customer}", *[""] * 6, _sum(held, written)])
    rows.append(["TOTAL", *[""] * 7, _sum(documents, written)])
    return rows


def xero(documents: Sequence[Document], written: Written, day: Day) -> Rows:
    rows: Rows = [["Aged Receivables Detail"], ["Larkspur"], ["As at 31 December 2025"], []]
    rows.append(["Primary Person", "Invoice Date", "Due Date", "Invoice Number", *XERO, "Total"])

    def aged(held: Sequence[Document]) -> list[str]:
        by_age = [[each for each in held if each.age == age] for age in range(5)]
        return [*(_sum(each, written) if each else "" for each in by_age), _sum(held, written)]

    for customer in CUSTOMERS:
        held = [each for each in documents if each.customer == customer]
        if held:
            rows.append([customer, *[""] * 9])
            for each in held:
                rows.append(["", day(each.dated), day(each.due), each.number, *aged([each])])
            rows.append([f"Total {customer}", "", "", "", *aged(held)])
    rows.append(["Total", "", "", "", *aged(documents)])
    rows.append(["Percentage of total", "", "", "", *["20%"] * 5, ""])
    return rows


def table(documents: Sequence[Document], written: Written, day: Day) -> Rows:
    rows: Rows = [["Client", "Invoice #", "Issued", "Date due", "Amount due"]]
    for each in documents:
        amount = written(each.cents)
        rows.append([each.customer, each.number, day(each.dated), day(each.due), amount])
    rows.append(["Total", "", "", "", _sum(documents, written)])
    return rows


LAYOUTS = (quickbooks_online, quickbooks_desktop, open_invoices, xero, table)
DAYS: tuple[tuple[Day, str], ...] = (
    (lambda day: f"{day:%m/%d/%Y}", "month"),
    (lambda day: f"{day.month}/{day.day}/{day:%y}", "month"),
    (lambda day: f"{day:%d/%m/%Y}", "day"),
    (lambda day: f"{day:%d.%m.%Y}", "month"),
    (lambda day: day.isoformat(), "month"),
    (lambda day: f"{day:%d %b %Y}", "month"),
    (lambda day: f"{day:%B} {day.day}, {day.year}", "month"),
)


def _us(cents: int) -> str:
    return f"{'-' if cents < 0 else ''}{abs(cents) // 100:,}.{abs(cents) % 100:02}"


def _brackets(cents: int) -> str:
    return f"({_us(-cents)})" if cents < 0 else f"${_us(cents)}"


def _european(cents: int) -> str:
    return _us(cents).translate(str.maketrans(",.", ".,"))


def agrees(reading: Reading, documents: Sequence[Document]) -> None:
    """The reading holds these documents and no others, each in its age."""
    assert (reading.faults, reading.differences) == ((), ())
    assert reading.receivables is not None
    found = sorted(
        (each.customer, each.document, each.due, each.cents, each.dated)
        for each in reading.receivables.items
    )
    assert found == sorted(
        (each.customer, each.number, each.due, each.cents, each.dated) for each in documents
    )
    ages: dict[int, int] = {}
    for each in documents:
        ages[each.age] = ages.get(each.age, 0) + each.cents
    held: dict[int, int] = {}
    for item in reading.receivables.items:
        for bucket, cents in zip(reading.receivables.buckets, item.amounts, strict=True):
            if cents:
                at = (None, 1, 31, 61, 91).index(bucket.least)
                held[at] = held.get(at, 0) + cents
    assert held == ages


@settings(max_examples=150)
@given(
    documents=DOCUMENTS,
    layout=st.sampled_from(LAYOUTS),
    written=st.sampled_from([_us, _brackets, _european]),
    days=st.sampled_from(DAYS),
    separator=st.sampled_from(",;\t"),
    encoding=st.sampled_from(["utf-8", "utf-16", "cp1252"]),
)
def test_every_layout_holds_the_same_documents(
    documents: list[Document],
    layout: Callable[[Sequence[Document], Written, Day], Rows],
    written: Written,
    days: tuple[Day, str],
    separator: str,
    encoding: str,
) -> None:
    rows = layout(documents, written, days[0])
    held = StringIO(newline="")
    csv.writer(held, delimiter=separator).writerows(rows)
    answers = {"dates": days[1], "date": "2025-12-31"}
    reading = read(held.getvalue().encode(encoding), answers)
    every_row_once(reading, len(rows))
    agrees(reading, documents)


@settings(max_examples=60)
@given(documents=DOCUMENTS, layout=st.sampled_from(LAYOUTS), shared=st.booleans())
def test_a_workbook_holds_the_same_documents(
    documents: list[Document],
    layout: Callable[[Sequence[Document], Written, Day], Rows],
    shared: bool,
) -> None:
    """With numbers and dates as a spreadsheet keeps them: a day's number, and its style."""

    def typed(cell: str) -> Value:
        if cell.startswith("day "):
            return Styled((date.fromisoformat(cell[4:]) - date(1899, 12, 30)).days, DATE)
        return int(cell[6:]) / 100 if cell.startswith("cents ") else cell or None

    rows = layout(documents, lambda cents: f"cents {cents}", lambda day: f"day {day}")
    cells = [[typed(cell) for cell in row] for row in rows]
    reading = read(workbook(SheetOf("Sheet1", cells), shared=shared), {"date": "2025-12-31"})
    agrees(reading, documents)
