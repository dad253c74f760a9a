"""One sheet of a workbook: its cells, indents, merged and hidden rows, and its print header."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import IO

from writeoffs.reports.dates import DAY_ZERO
from writeoffs.reports.formulas import Formula, Formulas
from writeoffs.reports.markup import NOT_A_WORKBOOK, walk
from writeoffs.reports.sheet import (
    MAX_COLUMNS,
    MAX_ROWS,
    MAX_TEXT,
    Cell,
    NotAReport,
    Sheet,
    Unreadable,
    column_place,
)
from writeoffs.reports.tally import Progress

_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_FIRST_OF_1904 = date(1904, 1, 1)
_EVERY = 1000
_MAX_MERGES = 50_000


@dataclass(frozen=True, slots=True)
class Styles:
    """By the number of a cell's style: whether it shows a date, and how far it indents."""

    dates: tuple[bool, ...]
    indents: tuple[int, ...]
    counts_from_1904: bool


def read_worksheet(
    name: str,
    part: IO[bytes],
    texts: Sequence[str],
    styles: Styles,
    progress: Progress | None,
) -> Sheet:
    """The cells of a sheet, its formulas worked out. Raises NotAReport."""
    reader = _Reader(texts, styles, progress)
    walk(part, reader.start, reader.end, reader.text)
    return reader.sheet(name)


class _Reader:
    """Hears of one element after the other, and keeps the cells."""

    __slots__ = (
        "_attributes",
        "_cells",
        "_collecting",
        "_column",
        "_columns",
        "_formula",
        "_formulas",
        "_header",
        "_hidden",
        "_indents",
        "_inline",
        "_last",
        "_merges",
        "_progress",
        "_rows",
        "_said",
        "_shared",
        "_style",
        "_styles",
        "_texts",
        "_total",
        "_type",
        "_value",
    )

    def __init__(self, texts: Sequence[str], styles: Styles, progress: Progress | None) -> None:
        self._texts, self._styles, self._progress = texts, styles, progress
        self._rows: list[list[Cell]] = []
        self._cells: list[Cell] = []
        self._formulas: dict[tuple[int, int], Formula] = {}
        self._shared: dict[str, tuple[int, int, str]] = {}
        self._columns: dict[str, int] = {}
        self._indents: dict[int, int] = {}
        self._hidden: set[int] = set()
        self._merges: list[str] = []
        self._header = ""
        self._collecting = False
        self._said: list[str] = []
        self._inline: list[str] = []
        self._attributes: dict[str, str] = {}
        self._column, self._last, self._total = 0, -1, 0
        self._type = self._value = ""
        self._formula: str | None = None
        self._style = -1

    def start(self, element: str, attributes: dict[str, str]) -> None:
        if element == "c":
            self._begin_cell(attributes)
        elif element in ("v", "t"):
            self._collecting = True
            self._said.clear()
        elif element == "f":
            self._collecting = True
            self._said.clear()
            self._attributes = attributes
        elif element == "row":
            self._begin_row(attributes)
        elif element == "oddHeader":
            self._collecting = True
            self._said.clear()
        elif element == "mergeCell":
            if len(self._merges) < _MAX_MERGES:
                self._merges.append(attributes.get("ref", ""))
        elif element == "dimension":
            last = attributes.get("ref", "").rpartition(":")[2]
            found = _REFERENCE.fullmatch(last)
            self._total = int(found[2]) if found else 0

    def text(self, said: str) -> None:
        if self._collecting:
            self._said.append(said)
            if len(said) > MAX_TEXT or len(self._said) > MAX_TEXT:
                raise NotAReport(NOT_A_WORKBOOK)

    def end(self, element: str) -> None:
        if element == "v":
            self._collecting = False
            self._value = "".join(self._said)
        elif element == "c":
            self._end_cell()
        elif element == "t":
            self._collecting = False
            self._inline.append("".join(self._said))
        elif element == "f":
            self._collecting = False
            self._formula = "".join(self._said)
        elif element == "row":
            self._rows.append(self._cells)
        elif element == "oddHeader":
            self._collecting = False
            self._header = "".join(self._said)
        elif element == "rPh":
            # How a text is pronounced is no part of it.
            self._inline = self._inline[:-1]

    def _begin_row(self, attributes: dict[str, str]) -> None:
        said = attributes.get("r", "")
        row = int(said) - 1 if said.isdecimal() and len(said) < 8 else len(self._rows)
        if row >= MAX_ROWS:
            raise NotAReport(
                f"This workbook has more than {MAX_ROWS:,} rows. Export a part of it, for example "
                "the balances of one year."
            )
        # Rows come in order; a file that says otherwise keeps the order in which it says them.
        while len(self._rows) < row:
            self._rows.append([])
        self._cells = []
        self._last = -1
        if attributes.get("hidden") in ("1", "true"):
            self._hidden.add(len(self._rows))
        if self._progress and len(self._rows) % _EVERY == 0:
            self._progress(len(self._rows), max(self._total, len(self._rows)))

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        letters = attributes.get("r", "").rstrip("0123456789")
        column = self._columns.get(letters, -1) if letters else self._last + 1
        if column < 0:
            column = (
                column_place(letters) if re.fullmatch("[A-Z]{1,3}", letters) else self._last + 1
            )
            self._columns[letters] = column
        self._column = self._last = column
        self._type = attributes.get("t", "n")
        style = attributes.get("s", "")
        self._style = int(style) if style.isdecimal() and len(style) < 7 else -1
        self._value = ""
        self._formula = None
        self._inline.clear()

    def _end_cell(self) -> None:
        if self._formula is None and not self._value and not self._inline:
            return
        column, cells = self._column, self._cells
        if column >= MAX_COLUMNS:
            raise NotAReport(
                f"This workbook has more than {MAX_COLUMNS} columns. Export the report of one "
                "period."
            )
        while len(cells) <= column:
            cells.append("")
        cell = self._cell()
        if self._formula is not None:
            self._keep_formula(len(self._rows), column, cell)
        cells[column] = cell
        place = len(self._rows)
        if isinstance(cell, str) and cell and _is_empty(cells[:column]):
            style = self._style
            indents = self._styles.indents
            if 0 <= style < len(indents) and indents[style]:
                self._indents[place] = indents[style]

    def _cell(self) -> Cell:
        kind, value = self._type, self._value
        if kind == "s":
            place = int(value) if value.isdecimal() and len(value) < 9 else -1
            if 0 <= place < len(self._texts):
                return self._texts[place]
            return Unreadable("its text is missing in the file")
        if kind == "inlineStr":
            return "".join(self._inline)
        if kind == "str":
            return value
        if kind == "b":
            return "TRUE" if value == "1" else "FALSE"
        if kind == "e":
            return Unreadable(f"an error of the spreadsheet, {value[:20]}")
        if kind == "d":
            try:
                return date.fromisoformat(value[:10])
            except ValueError:
                return value
        return self._number(value)

    def _number(self, value: str) -> Cell:
        if not value:
            return ""
        try:
            number = Decimal(value)
        except InvalidOperation:
            return Unreadable(f"“{value[:20]}” where a number should be")
        if not number.is_finite():
            return Unreadable(f"“{value[:20]}” where a number should be")
        style, dates = self._style, self._styles.dates
        if 0 <= style < len(dates) and dates[style] and 0 < number < 2_958_466:
            zero = _FIRST_OF_1904 if self._styles.counts_from_1904 else DAY_ZERO
            try:
                return zero + timedelta(days=int(number))
            except OverflowError:
                return number
        return number

    def _keep_formula(self, row: int, column: int, cached: Cell) -> None:
        text = self._formula or ""
        attributes = self._attributes
        group = attributes.get("si")
        shift = (0, 0)
        if attributes.get("t") == "shared" and group is not None:
            if text:
                self._shared[group] = (row, column, text)
            elif group in self._shared:
                first_row, first_column, text = self._shared[group]
                shift = (row - first_row, column - first_column)
        self._formulas[row, column] = Formula(text, *shift)

    def sheet(self, name: str) -> Sheet:
        """The sheet, when all of it was heard."""
        rows = self._rows
        for (row, column), value in Formulas(rows, self._formulas).values().items():
            rows[row][column] = value
        while rows and _is_empty(rows[-1]):
            rows.pop()
        for reference in self._merges:
            _fill_down(rows, reference)
        return Sheet(
            name,
            tuple(map(tuple, rows)),
            indents=self._indents,
            hidden=frozenset(self._hidden),
            print_header=_lines_of(self._header),
        )


def _is_empty(cells: Sequence[Cell]) -> bool:
    return all(cell == "" for cell in cells)


def _fill_down(rows: list[list[Cell]], reference: str) -> None:
    """A text in cells merged over several rows holds for each of them; an amount counts once."""
    first, _, last = reference.partition(":")
    begin, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last)
    if begin is None or end is None:
        return
    column = column_place(begin[1])
    top, bottom = int(begin[2]) - 1, min(int(end[2]), len(rows))
    if top >= len(rows) or column >= len(rows[top]) or not isinstance(rows[top][column], str):
        return
    for cells in rows[top + 1 : bottom]:
        if _is_empty(cells):
            continue
        while len(cells) <= column:
            cells.append("")
        cells[column] = cells[column] or rows[top][column]


def _lines_of(header: str) -> tuple[str, ...]:
    """The lines of a print header, without its codes for fonts and places."""
    bare = header.replace("&&", "\0")
    bare = re.sub(r'&"[^"]*"|&\d+|&K[0-9A-Fa-f]{6}', "", bare)
    bare = re.sub(r"&[LCR]", "\n", bare)
    bare = re.sub(r"&[A-Z]", "", bare).replace("\0", "&")
    return tuple(line for each in bare.splitlines() if (line := each.strip()))
