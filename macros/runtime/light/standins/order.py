"""Order: mappings keep it, a sorted list is stable. MicroPython's own have neither."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from typing import Any


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

    def __str__(self) -> str:
        raise TypeError("a mapping within a text")


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


def sorted_(values: Iterable[Any], key: Callable[[Any], Any] | None = None) -> list[Any]:
    """`sorted`: what compares equal keeps its order."""
    numbered = [
        (value if key is None else key(value), number, value) for number, value in enumerate(values)
    ]
    numbered.sort(key=lambda each: each[:2])
    return [each[2] for each in numbered]
