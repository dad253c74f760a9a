"""What a file is made of: a workbook, text, or something that is no report at all."""

from __future__ import annotations

from codecs import BOM_UTF8

from writeoffs.reports.delimited import decode, read_text
from writeoffs.reports.sheet import MAX_BYTES, NotAReport, Sheet
from writeoffs.reports.tally import Progress

_AGAIN = "Export the report as CSV or as an Excel workbook (.xlsx)."
# How files begin that people choose by mistake, or rename.
_OTHERS = (
    (b"%PDF", f"This is a PDF, whose figures cannot be read safely. {_AGAIN}"),
    (
        b"\xd0\xcf\x11\xe0",
        "This is an old Excel file (.xls) or one with a password. Open it in a spreadsheet, and "
        "save it as .xlsx without a password, or as CSV.",
    ),
    (b"\x89PNG", f"This is a picture. {_AGAIN}"),
    (b"\xff\xd8\xff", f"This is a picture. {_AGAIN}"),
    (b"GIF8", f"This is a picture. {_AGAIN}"),
    (b"Rar!", f"This is an archive. Unpack it and choose the report in it. {_AGAIN}"),
    (b"7z\xbc\xaf", f"This is an archive. Unpack it and choose the report in it. {_AGAIN}"),
    (b"\x1f\x8b", f"This is an archive. Unpack it and choose the report in it. {_AGAIN}"),
    (b"{\\rtf", f"This is a text document. {_AGAIN}"),
)
_MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<table", b"<meta")


def sheets_of(file: bytes | str, progress: Progress | None) -> tuple[Sheet, ...]:
    """The sheets of a file; of text, one. Raises NotAReport."""
    if len(file) > MAX_BYTES:
        raise NotAReport(
            f"This file is larger than {MAX_BYTES // 2**20} MB. Export fewer columns, or a part of "
            "the report."
        )
    if isinstance(file, str):
        return (read_text(file),)
    if file.startswith(b"PK"):
        # What opens workbooks is not loaded for anybody else.
        from writeoffs.reports.workbook import read_workbook

        return read_workbook(file, progress)
    for start, sentence in _OTHERS:
        if file.startswith(start):
            raise NotAReport(sentence)
    if file[:200].removeprefix(BOM_UTF8).lstrip().lower().startswith(_MARKUP):
        raise NotAReport(f"This is a web page or XML, and no table. {_AGAIN}")
    return (read_text(decode(file)),)
