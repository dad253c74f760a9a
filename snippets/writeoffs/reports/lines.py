"""The rows of a report that have a name or amounts, read once for every kind of report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from writeoffs.reports.amounts import Convention, NotAnAmount, cents_of
from writeoffs.reports.columns import heads
from writeoffs.reports.dates import NotADate, date_of
from writeoffs.reports.outline import NONE, Outline, Role
from writeoffs.reports.reading import Fate, Fault
from writeoffs.reports.sheet import Cells, Sheet, label_in, text_of
from writeoffs.reports.tally import Tally

# What to do about a row that was refused.
MEND = "Correct the cell in your program or in the file, and choose the file again."
Amounts = tuple[int | None, ...]
_PERCENTAGES = ("percentage of total", "as a percentage of total income")


@dataclass(frozen=True, slots=True)
class Lines:
    """For each row: its place in the sheet, name, indentation, and amounts in the columns asked.

    `faulty` says why an amount cannot be read, by the place among these rows.
    """

    places: tuple[int, ...]
    labels: tuple[str, ...]
    levels: tuple[int, ...]
    amounts: tuple[Amounts, ...]
    faulty: dict[int, str]

    def filled(self) -> list[bool]:
        """Whether the rows have an amount."""
        return [amounts.count(None) < len(amounts) for amounts in self.amounts]


def amounts_in(cells: Cells, wanted: Sequence[int], convention: Convention) -> Amounts:
    """The amounts in these columns. Raises NotAnAmount."""
    width = len(cells)
    return tuple(
        [
            None if each >= width or (cell := cells[each]) == "" else cents_of(cell, convention)
            for each in wanted
        ]
    )


def whole(amounts: Amounts) -> tuple[int, ...]:
    """The amounts, with nothing where a cell is empty."""
    return tuple([each or 0 for each in amounts])


def collect(
    sheet: Sheet,
    head: int,
    before: Sequence[int],
    wanted: Sequence[int],
    convention: Convention,
    tally: Tally,
) -> Lines:
    """The rows under the head; blank ones, percentages and the head itself are told apart."""
    names = heads(sheet.rows[head]) if head >= 0 else ()
    places: list[int] = []
    labels: list[str] = []
    levels: list[int] = []
    amounts: list[Amounts] = []
    faulty: dict[int, str] = {}
    for place in range(head + 1, len(sheet.rows)):
        if not tally.open(place):
            continue
        cells = sheet.rows[place]
        label, level = label_in(sheet, place, before)
        if label.lower().startswith(_PERCENTAGES):
            tally.mark(place, Fate.FOOTER, "percentages")
            continue
        found: Amounts
        try:
            found = amounts_in(cells, wanted, convention)
        except NotAnAmount as problem:
            if heads(cells) == names:
                tally.mark(place, Fate.HEADING, "the heads of the columns again")
                continue
            found = (None,) * len(wanted)
            faulty[len(places)] = f"an amount cannot be read, {problem}"
        places.append(place)
        labels.append(label or _elsewhere(sheet, place, found))
        levels.append(level)
        amounts.append(found)
    return Lines(tuple(places), tuple(labels), tuple(levels), tuple(amounts), faulty)


def day_in(
    cells: Cells, column: int | None, day_first: bool, place: int, tally: Tally
) -> date | None:
    """The date in a column, None where there is none; one that cannot be read is a fault."""
    if column is None or column >= len(cells):
        return None
    try:
        return date_of(cells[column], day_first)
    except NotADate as problem:
        sentence = (
            f"Row {place + 1}: {problem} is not a date that can be read, so it is left out; the "
            "amount counts. Correct the date if its age matters."
        )
        tally.faults.append(Fault(place + 1, sentence))
        return None


def _elsewhere(sheet: Sheet, place: int, found: Amounts) -> str:
    """What a row without a name and amounts says in another column, as a footer may."""
    if any(each is not None for each in found):
        return ""
    return next((text for cell in sheet.rows[place] if (text := text_of(cell))), "")


def rolled_up(lines: Lines, tree: Outline) -> frozenset[int]:
    """The rows whose amounts are only those of the rows under them, where no total row says so."""
    if all(parent == NONE for parent in tree.parents):
        return frozenset()
    closed = set(tree.closes)
    under: dict[int, tuple[int, ...]] = {}
    found: set[int] = set()
    for i in reversed(range(len(lines.places))):
        if tree.roles[i] is not Role.LINE:
            continue
        own = tuple(each or 0 for each in lines.amounts[i])
        below = under.get(i)
        if below is not None and below == own and any(own) and i not in closed:
            found.add(i)
            whole = own
        else:
            whole = own if below is None else tuple(map(int.__add__, own, below))
        parent = tree.parents[i]
        if parent != NONE:
            before = under.get(parent)
            under[parent] = whole if before is None else tuple(map(int.__add__, before, whole))
    return frozenset(found)
