"""Files that are no reports, or mean harm: one plain sentence each, and nothing raised."""

from __future__ import annotations

import random
import struct
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports import exported_workbooks
from reports.readings import EXPORTS, every_row_once
from reports.workbooks import MAIN, SheetOf, archive, replaced, workbook
from writeoffs.reports.read import read
from writeoffs.reports.reading import Fate, Reading, ReportKind

PLAIN = workbook(SheetOf("Sheet1", [["Customer", "Amount"], ["Orchard", 1.0]]))
SHEET = "xl/worksheets/sheet1.xml"


def with_sheet(part: bytes) -> bytes:
    """A workbook whose sheet is this XML."""
    return replaced(PLAIN, SHEET, part)


def cells(inner: bytes) -> bytes:
    """A workbook whose sheet holds these rows."""
    return with_sheet(
        b'<worksheet xmlns="%b"><sheetData>%b</sheetData></worksheet>' % (MAIN.encode(), inner)
    )


def many_entries() -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as written:
        for at in range(5000):
            written.writestr(f"part{at}", b"")
    return held.getvalue()


def with_password() -> bytes:
    """The mark of encryption set on every entry, as a zip program sets it."""
    data = bytearray(PLAIN)
    for start, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(start)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(start, place + 4)
    return bytes(data)


HOSTILE: dict[str, tuple[Callable[[], bytes | str], str]] = {
    "nothing": (lambda: b"", "empty"),
    "blanks": (lambda: b"\r\n , \r\n\t\r\n", "empty"),
    "noise": (lambda: random.Random(7).randbytes(300_000), "no table"),
    "a PDF": (lambda: b"%PDF-1.7\n" + b"1 0 obj" * 50, "PDF"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(100), "picture"),
    "an old workbook": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Excel"),
    "a web page": (lambda: b"\xef\xbb\xbf <!DOCTYPE html><table>", "web page"),
    "XML": (lambda: b'<?xml version="1.0"?><Workbook/>', "web page or XML"),
    "too many bytes": (lambda: bytes(26 * 2**20), "larger than 25 MB"),
    "pasted too much": (lambda: "a" * (26 * 2**20), "larger than 25 MB"),
    "one endless line": (lambda: b"a" * 2_000_000, "no table"),
    "one endless quotation": (lambda: b'Customer,Amount\n"' + b"a" * 100_000, "never closes"),
    "a million columns": (lambda: b"1," * 1_000_000, "500 columns"),
    "too many rows": (lambda: b"a,1\n" * 100_001, "100,000 rows"),
    "no zip inside": (lambda: b"PK\x03\x04" + bytes(500), "damaged"),
    "cut off": (lambda: PLAIN[:-40], "damaged"),
    "a ZIP of reports": (lambda: archive({"Journal.xlsx": PLAIN}), "unpack it"),
    "a text document": (
        lambda: replaced(PLAIN, "word/document.xml", b"<document/>"),
        "no workbook",
    ),
    "OpenDocument": (lambda: archive({"mimetype": b"application/vnd.oasis"}), "OpenDocument"),
    "a password": (with_password, "password"),
    "a zip bomb": (
        lambda: replaced(PLAIN, "xl/media/image1.png", bytes(101 * 2**20)),
        "more than 100 MB",
    ),
    "too many entries": (many_entries, "too many files"),
    "entities": (
        lambda: with_sheet(b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'),
        "no spreadsheet writes",
    ),
    "an entity from elsewhere": (
        lambda: with_sheet(b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'),
        "no spreadsheet writes",
    ),
    "entities in UTF-16": (
        lambda: with_sheet('<!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>'.encode("utf-16")),
        "no spreadsheet writes",
    ),
    "XML too deep": (lambda: with_sheet(b"<a>" * 100_000), "no spreadsheet writes"),
    "an endless tag": (
        lambda: with_sheet(b'<a b="' + b"x" * 2_000_000 + b'"/>'),
        "no spreadsheet writes",
    ),
    "XML in an encoding that nobody knows": (
        lambda: with_sheet(b'<?xml version="1.0" encoding="UTF-99"?><x/>'),
        "damaged",
    ),
    "XML in an encoding that is too wide": (
        lambda: with_sheet(b'<?xml version="1.0" encoding="shift_jis"?><x/>'),
        "damaged",
    ),
    "XML that is broken": (lambda: with_sheet(b"<worksheet><row>"), "damaged"),
    "an endless text": (
        lambda: cells(b'<row><c t="str"><v>' + b"x" * 100_000 + b"</v></c></row>"),
        "no spreadsheet writes",
    ),
    "too many cells": (lambda: cells(b"<row>" + b"<c/>" * 2_000_001 + b"</row>"), "more cells"),
    "a row far below": (
        lambda: cells(b'<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
        "100,000 rows",
    ),
    "a column far right": (
        lambda: cells(b'<row r="1"><c r="XFD1"><v>1</v></c></row>'),
        "500 columns",
    ),
    "words alone": (
        lambda: b"To whom it may concern,\nplease find attached our letter.\n",
        "Nothing",
    ),
    "what is owed to others": (
        lambda: b"A/P Aging Summary\n\nVendor,Current,1 - 30,Total\nInk Co,1.00,,1.00\n",
        "A/R Aging",
    ),
    "a ledger": (
        lambda: b"General Ledger\n\nDate,Type,Name,Debit,Credit\n1/2/2025,Check,Ink Co,1.00,\n",
        "list of transactions",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_ends_in_one_plain_sentence(name: str) -> None:
    make, said = HOSTILE[name]
    reading = read(make())
    assert reading.kind is ReportKind.UNKNOWN
    assert (reading.receivables, reading.balances) == (None, None)
    (fault,) = reading.faults
    assert fault.row is None
    assert said in fault.sentence
    assert fault.sentence.endswith((".", ")."))
    assert len(fault.sentence) < 220
    assert not [row for row in reading.rows if row.fate is Fate.USED]


def test_macros_and_parts_of_others_are_never_looked_at() -> None:
    held = replaced(PLAIN, "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 Auto_Open")
    assert read(held).kind is ReportKind.TABLE


def test_markup_in_a_name_is_a_name() -> None:
    name = "<img src=x onerror=alert(1)>"
    reading = read(f'Customer,Current,1 - 30,Total\n"{name}",1.00,,1.00\n')
    assert reading.receivables is not None
    assert reading.receivables.items[0].customer == name


def test_a_prefix_on_every_element_is_another_way_to_say_the_same() -> None:
    data = exported_workbooks.sage_trial_balance()
    with zipfile.ZipFile(BytesIO(data)) as held:
        part = held.read(SHEET)
    opened = part.replace(b"</", b"</x:").replace(b"<", b"<x:")
    prefixed = (
        opened.replace(b"<x:/x:", b"</x:").replace(b"<x:?", b"<?").replace(b"xmlns=", b"xmlns:x=")
    )
    assert read(replaced(data, SHEET, prefixed)) == read(data)


def sound(reading: Reading) -> None:
    """Whatever the file: a reading whose rows are each there once, and sums are whole cents."""
    if reading.rows:
        every_row_once(reading, len(reading.rows))
    refused = {row.row for row in reading.rows if row.fate is Fate.REFUSED}
    if reading.kind not in (ReportKind.UNKNOWN, ReportKind.TABLE):
        assert refused <= {fault.row for fault in reading.faults}
    if reading.receivables:
        assert isinstance(reading.receivables.cents, int)


FILES = [path.read_bytes() for path in sorted(EXPORTS.glob("*.csv"))]
BOOKS = [
    exported_workbooks.quickbooks_online_summary(),
    exported_workbooks.quickbooks_online_classic_trial_balance(),
    exported_workbooks.quickbooks_desktop_balance_sheet(),
    exported_workbooks.sage_balance_sheet(),
]


@settings(max_examples=200)
@given(st.data())
def test_nothing_that_happens_to_a_file_raises(data: st.DataObject) -> None:
    """Bytes and lines of exports are lost, doubled, exchanged and written over."""
    held = bytearray(data.draw(st.sampled_from(FILES)))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(held)))
        length = data.draw(st.integers(0, 60))
        put = data.draw(
            st.one_of(
                st.binary(max_size=6),
                st.sampled_from(
                    [b",", b'"', b"\n", b";", b"Total", b"TOTAL,", b"1.200,50", b"-", b"=A1"]
                ),
                st.just(bytes(held[at : at + length])),
            )
        )
        held[at : at + length] = put
    sound(read(bytes(held)))


@settings(max_examples=100)
@given(st.data())
def test_nothing_that_happens_to_a_workbook_raises(data: st.DataObject) -> None:
    held = bytearray(data.draw(st.sampled_from(BOOKS)))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(held) - 1))
        held[at] = data.draw(st.integers(0, 255))
    sound(read(bytes(held)))


@settings(max_examples=150)
@given(st.data())
def test_nothing_that_happens_to_a_part_of_a_workbook_raises(data: st.DataObject) -> None:
    book = data.draw(st.sampled_from(BOOKS))
    with zipfile.ZipFile(BytesIO(book)) as archive_:
        name = data.draw(st.sampled_from(sorted(archive_.namelist())))
        part = archive_.read(name)
    at = data.draw(st.integers(0, len(part)))
    length = data.draw(st.integers(0, 40))
    put = data.draw(
        st.one_of(
            st.binary(max_size=8),
            st.sampled_from([b"<f>", b"</c>", b"99999999999", b"-1", b"NaN", b'r="A1"', b"<v/>"]),
        )
    )
    sound(read(replaced(book, name, part[:at] + put + part[at + length :])))


def test_a_directory_that_lies_about_its_length_is_damaged() -> None:
    at = PLAIN.rfind(b"PK\x05\x06")
    lying = PLAIN[: at + 12] + struct.pack("<I", 2**32 - 1) + PLAIN[at + 16 :]
    assert read(lying).kind is ReportKind.UNKNOWN
