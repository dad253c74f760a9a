"""Order: mappings keep it, a sorted list is stable. MicroPython's own have neither."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from macros.runtime.light.standins.texts import repr_


class Dict(OrderedDict):  # type: ignore[type-arg]
    """A dict as CPython's: in order, and equal to another whatever the order of either."""

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, dict) or len(self) != len(other):
            return False
        for key, value in self.items():
            if key not in other or not other[key] == value:
                return False
        return True

    # MicroPython would ask its own, which looks at the order.
    def __ne__(self, other: object) -> bool:
        return not self == other

    # Under this name alone: MicroPython's JSON takes the other one for what to write.
    def __str__(self) -> str:
        held = [repr_(key) + ": " + repr_(value) for key, value in self.items()]
        return "{" + ", ".join(held) + "}"


class Keys:
    """The keys of a mapping, in order, and as a set to those who compare or combine them."""

    def __init__(self, held: Any) -> None:
        self._held = held

    def __iter__(self) -> Iterator[Any]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

    def __contains__(self, key: Any) -> bool:
        return key in self._held

    def __eq__(self, other: Any) -> bool:
        return set(self) == set(other)

    def __le__(self, other: Any) -> bool:
        return set(self) <= set(other)

    def __ge__(self, other: Any) -> bool:
        return set(self) >= set(other)

    def __and__(self, other: Any) -> set[Any]:
        return set(self) & set(other)

    def __or__(self, other: Any) -> set[Any]:
        return set(self) | set(other)

    def __sub__(self, other: Any) -> set[Any]:
        return set(self) - set(other)


def keys(held: Any) -> Any:
    """`held.keys()`."""
    return Keys(held) if isinstance(held, dict) else held.keys()


def dict_of(held: Any = ()) -> Dict:
    """`dict(held)`."""
    return Dict(held.items() if isinstance(held, dict) else held)


def merged(*parts: Any) -> Dict:
    """One mapping of several, or of pairs; what comes later wins."""
    whole = Dict()
    for part in parts:
        for key, value in part.items() if isinstance(part, dict) else part:
            whole[key] = value
    return whole


def union(left: Any, right: Any) -> Any:
    """`left | right`."""
    return merged(left, right) if isinstance(left, dict) else left | right


def fromkeys(keys: Iterable[Any], value: Any = None) -> Dict:
    """`dict.fromkeys`."""
    return Dict([(key, value) for key in keys])


def zip_strict(*iterables: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    """`zip(strict=True)`, which finds out at once."""
    columns = [each if isinstance(each, (list, tuple)) else list(each) for each in iterables]
    for column in columns:
        if len(column) != len(columns[0]):
            raise ValueError("zip() arguments have different lengths")
    return zip(*columns)


def sorted_(
    values: Iterable[Any], key: Callable[[Any], Any] | None = None, reverse: bool = False
) -> list[Any]:
    """`sorted`: what compares equal keeps its order, also in reverse."""
    step = -1 if reverse else 1
    numbered = [
        (value if key is None else key(value), number * step, value)
        for number, value in enumerate(values)
    ]
    numbered.sort(key=lambda each: each[:2], reverse=reverse)
    return [each[2] for each in numbered]
