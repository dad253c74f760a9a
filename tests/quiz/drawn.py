"""The draw of the test in Python: the same seed draws the same as docs/assets/scripts/draw.mjs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
BITS = 0xFFFFFFFF


def numbers(seed: int) -> Iterator[int]:
    """Whole numbers below 2^32 (mulberry32)."""
    state = seed & BITS
    while True:
        state = (state + 0x6D2B79F5) & BITS
        mixed = ((state ^ (state >> 15)) * (state | 1)) & BITS
        mixed ^= (mixed + ((mixed ^ (mixed >> 7)) * (mixed | 61))) & BITS
        yield mixed ^ (mixed >> 14)


def shuffled(items: Sequence[T], source: Iterator[int]) -> list[T]:
    """The items in another order (Fisher and Yates, from the end)."""
    order = list(items)
    for last in range(len(order) - 1, 0, -1):
        other = next(source) % (last + 1)
        order[last], order[other] = order[other], order[last]
    return order


def draw(seed: int, subjects: Sequence[Sequence[T]], wanted: int) -> list[T]:
    """So many questions, drawn evenly over the subjects."""
    source = numbers(seed)
    piles = [shuffled(pile, source) for pile in shuffled(subjects, source)]
    rounds = range(max(map(len, piles), default=0))
    dealt = [pile[turn] for turn in rounds for pile in piles if turn < len(pile)]
    return shuffled(dealt[:wanted], source)
