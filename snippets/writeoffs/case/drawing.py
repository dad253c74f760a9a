"""What a seed draws: amounts, an order, one of several. The same in every Python."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from writeoffs.exercises.numbers import Varied, drawn, numbers_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Draw:
    """The draws of one seed. Each is asked for by a name, so that none depends on another."""

    seed: int

    def number(self, name: str, lowest: int, highest: int, step: int = 1) -> int:
        """A whole number from `lowest` to `highest`, in whole steps from the lowest."""
        return drawn((Varied(name, lowest, highest, step),), self.seed, f"case/{name}")[name]

    def order(self, name: str, of: Sequence[T]) -> tuple[T, ...]:
        """All of them in an order of their own (Fisher and Yates)."""
        numbers = numbers_of(self.seed, f"case/{name}")
        left, order = list(of), []
        while left:
            order.append(left.pop(next(numbers) % len(left)))
        return tuple(order)

    def one(self, name: str, of: Sequence[T]) -> T:
        """One of them."""
        return self.order(name, of)[0]


def shared_out(cents: int, percents: Sequence[int]) -> tuple[int, ...]:
    """An amount in parts of these percents; the last one takes what is left."""
    parts = [cents * percent // 100 for percent in percents[:-1]]
    return (*parts, cents - sum(parts))
