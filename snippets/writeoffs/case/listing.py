"""A list of the case: rows that add up to an account of the trial balance."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A line: its name, more about it, then texts and amounts in cents, column by column.

    `finding` is the slug of the finding about it, or "".
    """

    name: str
    about: str
    cells: tuple[str | int, ...]
    finding: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list with the heads of its columns, the name's first.

    `accounts` names the account that a column adds up to, "" for none.
    """

    slug: str
    title: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    accounts: tuple[str, ...]

    def total(self, column: int) -> int:
        """The sum of a column in cents, the first after the name being 0."""
        cells = (row.cells[column] for row in self.rows)
        return sum(cell for cell in cells if isinstance(cell, int))
