"""The same receivables, however they are laid out, separated, encoded and written: one reading."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import StringIO

from hypothesis import given, settings
from hypothesis import strategies as st
from reports.readings import every_row_once, owed
from reports.workbooks import SheetOf, Value, workbook
from writeoffs.reports.read import read
from writeoffs.reports.reading import ReportKind

AGES = 5
HEADS = {
    "QuickBooks Online": ("Customer", "CURRENT", "1 - 30", "31 - 60", "61 - 90", "91 AND OVER"),
    "QuickBooks Desktop": ("", "Current", "1 - 30", "31 - 60", "61 - 90", "> 90"),
    "Xero": ("Contact", "Current", "< 1 Month", "1 Month", "2 Months", "Older"),
    "Zoho Books": (
        "Customer Name",
        "Current",
        "1-30 Days",
        "31-60 Days",
        "61-90 Days",
        "> 90 Days",
    ),
    "FreshBooks": ("Client", "Current", "1 - 30 Days", "31 - 60 Days", "61 - 90 Days", "91+ Days"),
}
# What a customer may be called: words, and what looks like something else in a report.
NAMES = st.one_of(
    st.text("ABCDEFGHIJabcdefghij &'.-éüñ", min_size=1, max_size=14).map(
        lambda text: f"C{text}".strip()
    ),
    st.sampled_from(
        [
            "Total Wine Supply",
            "Currently Yours LLC",
            "Grand Totaler",
            "1-800-Flowers",
            "As of Today, Inc.",
            "Cash Basis Gym",
            'The "Old" Mill',
            "O’Brien; Sons\nBranch",
            "30 - 60 Club Ltd",
            "Accounts Receivable Helpers",
        ]
    ),
)


def _us(cents: int) -> str:
    return f"{abs(cents) // 100:,}.{abs(cents) % 100:02}"


def _european(cents: int) -> str:
    return _us(cents).translate(str.maketrans(",.", ".,"))


def _signed(form: Callable[[int], str], negative: str) -> Callable[[int], str]:
    return lambda cents: negative.format(form(cents)) if cents < 0 else form(cents)


def _money(before: str, behind: str) -> Callable[[int], str]:
    return lambda cents: f"{'-' if cents < 0 else ''}{before}{_us(cents)}{behind}"


FORMS = (
    *(_signed(form, sign) for form in (_us, _european) for sign in ("-{}", "({})", "{}-")),
    _money("$", ""),
    _money("€", ""),
    _money("", " €"),
    lambda cents: f"{_us(cents)} {'CR' if cents < 0 else 'DR'}",
    lambda cents: f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02}",
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1252")


@dataclass(frozen=True)
class Owed:
    """A customer of the random list, with cents by age."""

    name: str
    amounts: tuple[int, ...]


CUSTOMERS = st.lists(
    st.builds(
        Owed, NAMES, st.tuples(*[st.one_of(st.just(0), st.integers(-(10**9), 10**9))] * AGES)
    ),
    min_size=1,
    max_size=8,
    unique_by=lambda each: " ".join(each.name.lower().split()),
).filter(lambda all_: any(any(each.amounts) for each in all_))


def _table(
    program: str, customers: Sequence[Owed], written: Callable[[int], str], titled: bool
) -> list[list[str]]:
    rows: list[list[str]] = []
    if titled:
        rows += [["A/R Aging Summary"], ["Larkspur Signs"], ["As of December 31, 2025"], []]
    spaced = program == "QuickBooks Desktop"

    def row(name: str, cells: Sequence[str]) -> list[str]:
        if not spaced:
            return [name, *cells]
        return ["", name, *(part for cell in cells for part in (cell, ""))][: 2 + 2 * len(cells)]

    rows.append(row(HEADS[program][0], [*HEADS[program][1:], "Total"]))
    for each in customers:
        rows.append(
            row(each.name, [written(cents) for cents in (*each.amounts, sum(each.amounts))])
        )
    totals = [sum(column) for column in zip(*(each.amounts for each in customers), strict=True)]
    total = row("", [written(cents) for cents in (*totals, sum(totals))])
    total[0] = "TOTAL"
    return [*rows, total]


@settings(max_examples=150)
@given(
    customers=CUSTOMERS,
    program=st.sampled_from(list(HEADS)),
    form=st.sampled_from(FORMS),
    separator=st.sampled_from(",;\t|"),
    encoding=st.sampled_from(ENCODINGS),
    line=st.sampled_from(["\r\n", "\n"]),
    titled=st.booleans(),
)
def test_text_in_every_dress_says_the_same(
    customers: list[Owed],
    program: str,
    form: Callable[[int], str],
    separator: str,
    encoding: str,
    line: str,
    titled: bool,
) -> None:
    rows = _table(program, customers, form, titled)
    held = StringIO(newline="")
    csv.writer(held, delimiter=separator, lineterminator=line).writerows(rows)
    reading = read(held.getvalue().encode(encoding, errors="replace"))
    assert reading.kind is ReportKind.AGING_SUMMARY
    assert (reading.faults, reading.differences) == ((), ())
    every_row_once(reading, len(rows))
    assert list(owed(reading).values()) == [each.amounts for each in customers]
    if encoding != "cp1252":
        names = [" ".join(each.name.split()) for each in customers]
        assert [" ".join(name.split()) for name in owed(reading)] == names


@settings(max_examples=60)
@given(customers=CUSTOMERS, program=st.sampled_from(list(HEADS)), shared=st.booleans())
def test_a_workbook_says_the_same(customers: list[Owed], program: str, shared: bool) -> None:
    rows: list[list[Value]] = [
        [cell or None for cell in row] for row in _table(program, customers, str, titled=True)
    ]
    for row in rows[5:]:
        for at in range(1, len(row)):
            cell = row[at]
            if isinstance(cell, str) and cell.lstrip("-").isdecimal():
                row[at] = int(cell) / 100
    reading = read(workbook(SheetOf("Sheet1", rows), shared=shared))
    assert (reading.faults, reading.differences) == ((), ())
    assert list(owed(reading).values()) == [each.amounts for each in customers]


@settings(max_examples=60)
@given(customers=CUSTOMERS, form=st.sampled_from(FORMS))
def test_pasted_cells_say_the_same(customers: list[Owed], form: Callable[[int], str]) -> None:
    held = StringIO(newline="")
    rows = _table("QuickBooks Online", customers, form, titled=False)
    csv.writer(held, delimiter="\t", lineterminator="\r\n").writerows(rows)
    reading = read(held.getvalue())
    assert list(owed(reading).values()) == [each.amounts for each in customers]
    assert reading.differences == ()
