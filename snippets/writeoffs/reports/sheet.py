"""A file as rows of cells, before anybody asks what it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

# An export of 100,000 rows is beyond what a page can sort; the caps keep a hostile file short.
MAX_BYTES = 25 * 2**20
MAX_ROWS = 100_000
MAX_COLUMNS = 500
# What a cell of Excel holds at most.
MAX_TEXT = 32_767
# A column further to the right is deeper than any indentation within a column.
_DEEP = 100


class NotAReport(ValueError):
    """The file as a whole cannot be read; the message says why and what to do."""


class Unreadable(NamedTuple):
    """A cell whose value nobody can tell: a formula out of reach, an error of the spreadsheet."""

    why: str


Cell = str | Decimal | date | Unreadable
Cells = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of cells; the row of a reader is its place plus one.

    `indents` holds how far a spreadsheet indents the first text of a row, by place; `print_header`
    the lines that it prints above the page; `separator` what stood between cells, if text did.
    """

    name: str
    rows: tuple[Cells, ...]
    indents: Mapping[int, int] = field(default_factory=dict)
    hidden: frozenset[int] = frozenset()
    print_header: tuple[str, ...] = ()
    separator: str = ""


def text_of(cell: Cell) -> str:
    """What a cell says, without the blanks around it; "" where that cannot be told."""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, Decimal):
        return f"{cell.normalize():f}"
    return cell.isoformat() if isinstance(cell, date) else ""


def said(cells: Cells, column: int | None) -> str:
    """What a column of a row says, "" where the row is shorter or there is no such column."""
    return text_of(cells[column]) if column is not None and column < len(cells) else ""


def is_blank(cells: Cells) -> bool:
    """Whether nothing stands in the row."""
    return not any(cell.strip() if isinstance(cell, str) else True for cell in cells)


def column_letter(place: int) -> str:
    """The letter of a column, as a spreadsheet counts: 0 is "A", 26 is "AA"."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_place(letters: str) -> int:
    """The other way round: "A" is 0, "AA" is 26."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def label_in(sheet: Sheet, place: int, columns: Sequence[int]) -> tuple[str, int]:
    """The first text of a row in these columns, and how far it is indented.

    Programs indent by blanks (three a level), by the cell's style, or by the column.
    """
    cells = sheet.rows[place]
    for step, column in enumerate(columns):
        if column < len(cells):
            cell = cells[column]
            if isinstance(cell, str):
                text = cell.strip()
                if text:
                    blanks = len(cell) - len(cell.lstrip(" ")) if cell[0] == " " else 0
                    return text, step * _DEEP + blanks // 2 + sheet.indents.get(place, 0)
            elif text := text_of(cell):
                return text, step * _DEEP + sheet.indents.get(place, 0)
    return "", 0


def path_name(labels: Sequence[str]) -> str:
    """A name with those above it, "Parent:Child"; "Parent - Other" is the parent's own."""
    name = ""
    for label in labels:
        if not name or label.startswith(f"{name}:"):
            name = label
        elif label != f"{name.rpartition(':')[2]} - Other":
            name = f"{name}:{label}"
    return name
