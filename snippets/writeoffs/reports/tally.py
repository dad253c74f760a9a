"""Keeps account of the rows while a report is read, so that none is lost or counted twice."""

from __future__ import annotations

from collections.abc import Callable

from writeoffs.reports.reading import Ask, Difference, Fate, Fault, RowFate
from writeoffs.reports.sheet import Sheet, is_blank

Progress = Callable[[int, int], None]
_EVERY = 2000


class Tally:
    """Each row of a sheet, by its place, with its fate; and what was found on the way."""

    __slots__ = ("_fates", "_progress", "asks", "differences", "faults", "hidden")

    def __init__(self, sheet: Sheet, progress: Progress | None = None) -> None:
        self._fates: list[RowFate | None] = [
            RowFate(place, Fate.BLANK, "") if is_blank(cells) else None
            for place, cells in enumerate(sheet.rows, start=1)
        ]
        self._progress = progress
        self.hidden = sheet.hidden
        self.faults: list[Fault] = []
        self.differences: list[Difference] = []
        self.asks: list[Ask] = []

    def open(self, place: int) -> bool:
        """Whether nobody has said yet what becomes of the row."""
        return self._fates[place] is None

    def mark(self, place: int, fate: Fate, why: str = "") -> None:
        """Say what becomes of a row, once."""
        assert self._fates[place] is None, f"row {place + 1} is counted twice"
        if place in self.hidden and not why:
            why = "hidden in the file"
        self._fates[place] = RowFate(place + 1, fate, why)

    def refuse(self, place: int, why: str, then: str) -> None:
        """Refuse a row, with what is wrong in it and what to do."""
        self.mark(place, Fate.REFUSED, why)
        self.faults.append(Fault(place + 1, f"Row {place + 1}: {why}. {then}"))

    def check(self, place: int, label: str, stated: int, counted: int) -> None:
        """Note a printed total that is not the sum."""
        if stated != counted:
            self.differences.append(Difference(place + 1, label, stated, counted))

    def read(self, place: int) -> None:
        """Tell whoever waits how far the reading is."""
        if self._progress and place % _EVERY == 0:
            self._progress(place, len(self._fates))

    def rows(self) -> tuple[RowFate, ...]:
        """All rows. Raises LookupError when one was forgotten, which would be a defect."""
        if self._progress:
            self._progress(len(self._fates), len(self._fates))
        settled = tuple(fate for fate in self._fates if fate)
        if len(settled) < len(self._fates):
            raise LookupError(f"row {self._fates.index(None) + 1} has no fate")
        return settled
