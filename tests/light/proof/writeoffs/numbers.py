"""Whole numbers of any size, fractions, dates, and what is counted and sorted."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

LARGE = 123456789012345678901234567890


def whole_numbers() -> object:
    return [
        [LARGE + 1, -LARGE, LARGE - LARGE, LARGE * LARGE, 10**30, 2**64 - 1, 7**0],
        [each // 7 for each in (LARGE, -LARGE, 6, -6, 0)],
        [each % 7 for each in (LARGE, -LARGE, 6, -6, 0)],
        [divmod(each, -100) for each in (LARGE, -LARGE, 12345, -12345)],
        [abs(-LARGE), abs(5), -(-3), LARGE >> 3, -LARGE >> 3, -5 >> 1],
        [LARGE & (2**64 - 1), -LARGE & (2**64 - 1), LARGE ^ 2**70, -5 ^ 3, 6 & 3],
        [1 < 2 < 3, 3 > 2 >= 2, 2 <= 1, LARGE > 2**64, 1 == True, not 0],
    ]


def a_stream_of_64_bits() -> object:
    state, found = 0xCBF29CE484222325, []
    for byte in "seed/salt’".encode():
        state = ((state ^ byte) * 0x100000001B3) & (2**64 - 1)
        found.append(state)
    return found


def kinds() -> object:
    held = (1, True, "a", None, [], {}, LARGE)
    return [
        [isinstance(each, int) for each in held],
        [isinstance(each, (str, int)) for each in held],
        [isinstance(each, bool) for each in held],
        [isinstance(each, list | dict) for each in held],
        [type(each) is int for each in held],
        [type(each) is not bool for each in held],
        [type(each) is str for each in held],
        [bool(each) for each in held],
    ]


def extremes() -> object:
    pairs = [(2, "a"), (1, "b"), (2, "c"), (1, "d")]
    return [
        [min(3, 1, 2), max([3, 1, 2]), min(pairs), max(pairs), min((), default=0)],
        [min(pairs, key=lambda pair: pair[0]), max(pairs, key=lambda pair: pair[0])],
        [min(1, -1, key=abs), max(-1, 1, key=abs), max(n for n in (1, 2)), max((), default=None)],
        [sum([1, 2], 3), sum(n for n in (1, 2)), sum((True, True)), any([0, 1]), all([]), any(())],
    ]


def sorted_and_stable() -> object:
    held = [(n * 7 % 5, n) for n in range(40)]
    return [
        sorted(held, key=lambda pair: pair[0]),
        sorted(held, key=lambda pair: pair[0] < 2),
        sorted(held),
        list(map(sorted, ["ba", "dc"])),
    ]


def walked() -> object:
    held = (1, 2, 3, 4)
    return [
        list(enumerate("ab", start=1)),
        list(zip(held, "abcd", strict=True)),
        list(zip(held, "ab", strict=False)),
        list(zip(held, held[1:])),
        list(reversed(held)),
        list(range(3)),
        list(map(str, held)),
        list(filter(None, (0, 1, 2))),
        [held[1:], held[:-1], list(held)[::2], held[0:9], held + (5,), (*held, 5), [0, *held]],
        [next(iter(held)), next((n for n in held if n > 9), None), len(held), hasattr(held, "x")],
        tuple(range(2)) * 2,
        [[0] * 3, held == (1, 2, 3, 4), held < (1, 3), 3 in held, 9 not in held, [1, 1].count(1)],
    ]


def zipped_unequally() -> object:
    try:
        return list(zip((1, 2), (1,), strict=True))
    except ValueError:
        return "unequal"


def fractions() -> object:
    third, half = Fraction(1, 3), Fraction(-2, -4)
    worked = (
        third + half,
        third - half,
        third * half,
        third + 1,
        1 + third,
        1 - third,
        2 * third,
        -third,
        abs(-third),
        Fraction(third, half),
        Fraction(LARGE * 2, 4),
        Fraction(6, -4),
    )
    return [
        [[each.numerator, each.denominator] for each in worked],
        [third < half, third <= half, third > 0, half >= 1, third == Fraction(2, 6), half != 0],
        [
            Fraction(4, 2) == 2,
            bool(Fraction(0)),
            max(third, half) == half,
            sorted([half, third])[0] == third,
        ],
        [len({Fraction(1, 2), Fraction(2, 4)}), sum([third, third]) == Fraction(2, 3)],
    ]


def dates() -> object:
    day = date(2025, 12, 31)
    return [
        [str(day), f"{day}", day.isoformat(), day.year, day.month, day.day, date.min.isoformat()],
        [
            str(day + timedelta(days=1)),
            str(day - timedelta(days=365)),
            (day - date(2024, 2, 29)).days,
        ],
        [day < date(2026, 1, 1), day == date(2025, 12, 31), day != date.max, day > date.min],
        [str(each) for each in sorted([day, date(2024, 1, 1)])],
        [{day: 1}[date(2025, 12, 31)], hash(day) == hash(date(2025, 12, 31))],
        str(day.replace(year=2024, month=1)),
    ]


IDIOMS = {
    "whole_numbers": whole_numbers,
    "a_stream_of_64_bits": a_stream_of_64_bits,
    "kinds": kinds,
    "extremes": extremes,
    "sorted_and_stable": sorted_and_stable,
    "walked": walked,
    "zipped_unequally": zipped_unequally,
    "fractions": fractions,
    "dates": dates,
}
