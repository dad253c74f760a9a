"""Text with separators, as CSV files and pasted cells are: encodings, separators, rows."""

from __future__ import annotations

import csv
import re
from collections import Counter
from io import StringIO

from writeoffs.reports.sheet import MAX_COLUMNS, MAX_ROWS, NotAReport, Sheet

_SEPARATORS = ("\t", ";", ",", "|")
# Enough to tell the separator, and quick.
_SAMPLE_LINES = 200
_SAMPLE_CHARACTERS = 50_000
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_NOT_TEXT = (
    "This file is no table. Export the report again, as CSV or as an Excel workbook (.xlsx)."
)


def decode(data: bytes) -> str:
    """The text of a file: by its mark, else as UTF-8, else as Windows writes it.

    Raises NotAReport for what is no text.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _checked(data.decode("utf-16", errors="replace"))
    start = data[:2000]
    if len(start) > 3 and start.count(0) * 3 > len(start):
        odd = start[1::2].count(0) > start[::2].count(0)
        return _checked(data.decode("utf-16-le" if odd else "utf-16-be", errors="replace"))
    try:
        return _checked(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _checked(data.decode("cp1252", errors="replace"))


def _checked(text: str) -> str:
    start = text[:_SAMPLE_CHARACTERS]
    strange = len(_CONTROL.findall(start)) + start.count("\N{REPLACEMENT CHARACTER}")
    if strange * 100 > len(start):
        raise NotAReport(_NOT_TEXT)
    return text


def read_text(text: str) -> Sheet:
    """The rows of a text. Raises NotAReport."""
    text = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    separator = _separator(text)
    try:
        rows = _parsed(text, separator, strict=True)
    except csv.Error as problem:
        if "unexpected end" in str(problem):
            raise NotAReport(
                "A quotation mark opens in this file and never closes, so the rows cannot be told "
                "apart. Export the report again."
            ) from None
        try:
            rows = _parsed(text, separator, strict=False)
        except csv.Error:
            raise NotAReport(_NOT_TEXT) from None
    return Sheet("", tuple(rows), separator=separator)


def _parsed(text: str, separator: str, strict: bool) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for row in csv.reader(StringIO(text, newline=""), delimiter=separator, strict=strict):
        if len(row) > MAX_COLUMNS:
            raise NotAReport(
                f"This file has more than {MAX_COLUMNS} columns. Export the report of one period."
            )
        rows.append(tuple(row))
        if len(rows) > MAX_ROWS:
            raise NotAReport(
                f"This file has more than {MAX_ROWS:,} rows. Export a part of it, for example the "
                "balances of one year."
            )
    return rows


def _separator(text: str) -> str:
    """The separator that cuts most rows into equally many cells."""
    declared = re.match(r"sep=(.)\r?\n", text)
    if declared and declared[1] in _SEPARATORS:
        return declared[1]
    sample = text[:_SAMPLE_CHARACTERS]
    best, best_score = ",", (0.0, 0)
    for separator in _SEPARATORS:
        if separator not in sample:
            continue
        widths: Counter[int] = Counter()
        try:
            for row in csv.reader(StringIO(sample, newline=""), delimiter=separator):
                if any(row):
                    widths[len(row)] += 1
                if widths.total() >= _SAMPLE_LINES:
                    break
        except csv.Error:
            continue
        if not widths:
            continue
        width, rows = max(widths.items(), key=lambda each: (each[1] * (each[0] > 1), each[0]))
        score = (rows / widths.total() if width > 1 else 0.0, width)
        if score > best_score:
            best, best_score = separator, score
    return best
