"""Statements, functions, generators, what is unpacked."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from writeoffs.other import Weight as Heavy

T = TypeVar("T")
Effect = Mapping[str, int]
Told = str | None
LIMIT: int = 3
loose: int

if __debug__:
    LIMIT = 3


def loops() -> object:
    found: list[object] = []
    for number in range(6):
        if number == 1:
            continue
        if number > 4:
            break
        found.append(number)
    else:
        found.append("never")
    left = 3
    while left:
        left -= 1
        found.append(left)
    else:
        found.append("done")
    for _ in ():
        pass
    total = 2
    total *= 5
    total += 1
    held = [1]
    held += [2, 3]
    held.extend((4,))
    held.insert(0, 0)
    return [found, total, held]


def unpacked() -> object:
    first, *rest = 1, 2, 3
    (alone,) = [4]
    (a, b), c = (5, 6), 7
    pairs = [(number, text) for number, (text, _) in enumerate((("a", 1), ("b", 2)))]
    return [first, rest, alone, a, b, c, pairs]


def given() -> object:
    return [
        _given(1),
        _given(1, 2, *(3, 4), key="k"),
        _given(*(1, 2), 5, *[6]),
        _given(**{"first": 9, "key": "z"}),
        (lambda number=2: number + 1)(),
        _nested(3)(4),
    ]


def _given(first: int, *rest: int, key: str = "none") -> list[object]:
    return [first, list(rest), key]


def _nested(outer: int) -> Callable[[int], int]:
    def inner(more: int) -> int:
        return outer + more + LIMIT

    return inner


def generated() -> object:
    return [list(_counted(3)), next(_counted(1)), [n for n in _counted(2) if n], sum(_counted(3))]


def _counted(most: int) -> Iterator[int]:
    yield from range(most)
    if most > 1:
        yield from _counted(most - 2)
    yield 99


def comprehended() -> object:
    return [
        [a * b for a in range(3) for b in range(a) if a + b > 1],
        {text: [n for n in range(len(text))] for text in ("ab", "c")},
        "".join(text for text in "abc" if text not in "b"),
        sorted({n % 3 for n in range(9)}),
    ]


def chosen() -> object:
    told: Told = None
    held: dict[str, Any] = {"a": None}
    return [
        "yes" if not told else "no",
        told or "else",
        held["a"] is None and "none",
        held.get("a") is not None,
        1 if 0 else 2 if 0 else 3,
        [] or () or "last",
        -1 if told is None else 0,
    ]


def named_where_they_are_used() -> object:
    if (held := len("abc")) > 2:
        held += 1
    doubled = [twice for number in (1, 2, 3) if (twice := number * 2) > 2]
    rows = (1, "a", True, None)
    total = sum(cell for row in rows if isinstance(cell := row, int))
    pairs = tuple((each, lines) for each in ("", "ab") if each and (lines := [*each]))
    first = any((hit := number) > 1 for number in (1, 2, 3))
    while (held := held - 1) > 1:
        pass
    return [held, doubled, total, pairs, first, hit, twice]


def walked_by_another_name() -> object:
    return [each.name for each in Heavy]


def found_in_this_program() -> object:
    return ["writeoffs.other" in sys.modules, bool(sys.path), loops.__name__]


def an_assertion_is_left_out() -> object:
    assert LIMIT, "an assertion is left out"
    return LIMIT


IDIOMS = {
    "loops": loops,
    "unpacked": unpacked,
    "given": given,
    "generated": generated,
    "comprehended": comprehended,
    "chosen": chosen,
    "named_where_they_are_used": named_where_they_are_used,
    "walked_by_another_name": walked_by_another_name,
    "found_in_this_program": found_in_this_program,
    "an_assertion_is_left_out": an_assertion_is_left_out,
}
