"""fractions.Fraction, of whole numbers and fractions."""

from __future__ import annotations

from typing import Any


def _gcd(a: int, b: int) -> int:
    while b:
        a, b = b, a % b
    return a


class Fraction:
    """A fraction in lowest terms, its denominator above zero."""

    def __init__(self, top: Any, bottom: Any = 1) -> None:
        if isinstance(top, Fraction):
            top, bottom = top.numerator, bottom * top.denominator
        if isinstance(bottom, Fraction):
            top, bottom = top * bottom.denominator, bottom.numerator
        if type(top) is not int or type(bottom) is not int:
            raise TypeError("both arguments should be whole numbers or fractions")
        if not bottom:
            raise ZeroDivisionError("a fraction by zero")
        shared = _gcd(abs(top), abs(bottom))
        if bottom < 0:
            shared = -shared
        self.numerator: int = top // shared
        self.denominator: int = bottom // shared

    def __add__(self, other: Any) -> Fraction:
        top, bottom = _parts(other)
        return Fraction(self.numerator * bottom + top * self.denominator, self.denominator * bottom)

    __radd__ = __add__

    def __neg__(self) -> Fraction:
        return Fraction(-self.numerator, self.denominator)

    def __sub__(self, other: Any) -> Fraction:
        return self + -Fraction(other)

    def __rsub__(self, other: Any) -> Fraction:
        return Fraction(other) + -self

    def __mul__(self, other: Any) -> Fraction:
        top, bottom = _parts(other)
        return Fraction(self.numerator * top, self.denominator * bottom)

    __rmul__ = __mul__

    def __abs__(self) -> Fraction:
        return Fraction(abs(self.numerator), self.denominator)

    def __bool__(self) -> bool:
        return bool(self.numerator)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, (int, Fraction)):
            return False
        top, bottom = _parts(other)
        return bool(self.numerator == top and self.denominator == bottom)

    def __lt__(self, other: Any) -> bool:
        top, bottom = _parts(other)
        return bool(self.numerator * bottom < top * self.denominator)

    def __le__(self, other: Any) -> bool:
        return not self > other

    def __gt__(self, other: Any) -> bool:
        top, bottom = _parts(other)
        return self.numerator * bottom > top * self.denominator

    def __ge__(self, other: Any) -> bool:
        return not self < other

    def __hash__(self) -> int:
        whole = self.denominator == 1
        return hash(self.numerator if whole else (self.numerator, self.denominator))


def _parts(other: Any) -> tuple[int, int]:
    if isinstance(other, Fraction):
        return other.numerator, other.denominator
    if type(other) is int:
        return other, 1
    raise TypeError("a fraction goes with whole numbers and fractions only")
