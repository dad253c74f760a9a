"""Sums of the lines so far, to tell what a printed total stands for and whether it agrees."""

from __future__ import annotations

Sums = tuple[int, ...]


class RunningSums:
    """The sum of all lines so far, in each column, and how it stood at each place."""

    __slots__ = ("_at", "_known", "_lines", "_now")

    def __init__(self, width: int) -> None:
        self._now: Sums = (0,) * width
        self._lines = 0
        self._at: list[Sums] = []
        # How many lines had been counted when the sum first stood so.
        self._known: dict[Sums, int] = {self._now: 0}

    def reach(self, place: int) -> None:
        """Come to the next place, counted from 0."""
        assert place == len(self._at)
        self._at.append(self._now)

    def add(self, amounts: Sums) -> None:
        """Count a line."""
        self._now = tuple(map(int.__add__, self._now, amounts))
        self._lines += 1
        self._known.setdefault(self._now, self._lines)

    def since(self, place: int) -> Sums:
        """The sum of the lines from that place on."""
        return tuple(map(int.__sub__, self._now, self._at[place]))

    def explain(self, stated: Sums, bare: bool) -> bool:
        """Whether the amounts are the sum of at least two lines up to here.

        A bare "Total" may be the sum of a single one.
        """
        if not any(stated) or not self._lines:
            return False
        if stated == self._now and (bare or self._lines > 1):
            return True
        lines = self._known.get(tuple(map(int.__sub__, self._now, stated)))
        return lines is not None and lines <= self._lines - 2
