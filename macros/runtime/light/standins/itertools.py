"""itertools.groupby, each group as a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any


def groupby(
    values: Iterable[Any], key: Callable[[Any], Any] = lambda each: each
) -> Iterator[tuple[Any, list[Any]]]:
    """What stands together and has the same key."""
    groups: list[tuple[Any, list[Any]]] = []
    for value in values:
        which = key(value)
        if not groups or groups[-1][0] != which:
            groups.append((which, []))
        groups[-1][1].append(value)
    return iter(groups)
