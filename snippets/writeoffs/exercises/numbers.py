"""Numbers drawn by a seed: whole, and the same in every Python. No module keeps a state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

MOST_SEED = 999_999

_MASK = 2**64 - 1


@dataclass(frozen=True, slots=True)
class Varied:
    """An input that a seed draws, from `lowest` to `highest` in whole steps.

    All three are in the input's smallest unit: cents, pieces, hundredths of a percent.
    """

    name: str
    lowest: int
    highest: int
    step: int = 1


def drawn(varied: tuple[Varied, ...], seed: int, salt: str) -> dict[str, int]:
    """A value for each; `salt` keeps two exercises of one seed from sharing their numbers."""
    stream = numbers_of(seed, salt)
    return {
        each.name: each.lowest
        + each.step * (next(stream) % ((each.highest - each.lowest) // each.step + 1))
        for each in varied
    }


def numbers_of(seed: int, salt: str) -> Iterator[int]:
    """Whole numbers below 2**64 without end, the same for this seed and salt everywhere."""
    return split_mix_64(_hash(f"{seed}/{salt}"))


def split_mix_64(state: int) -> Iterator[int]:
    """The whole numbers below 2**64 that SplitMix64 gives from this state (Steele, Lea, Flood)."""
    while True:
        state = (state + 0x9E3779B97F4A7C15) & _MASK
        mixed = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        yield mixed ^ (mixed >> 31)


def _hash(text: str) -> int:
    """FNV-1a, 64 bits: Python's own hash is another one in every process."""
    state = 0xCBF29CE484222325
    for byte in text.encode():
        state = ((state ^ byte) * 0x100000001B3) & _MASK
    return state
