"""Money in whole cents, as people read it."""

from fractions import Fraction
from functools import lru_cache

MINUS = "\N{MINUS SIGN}"


# An answer shows most figures many times: in each statement, at each step, before and after.
@lru_cache(maxsize=4096)
def format_decimal(scaled: int, places: int) -> str:
    """A scaled whole number with commas: 120050 with 2 places is "1,200.50"."""
    sign = MINUS if scaled < 0 else ""
    whole, part = divmod(abs(scaled), 10**places)
    return f"{sign}{whole:,}.{part:0{places}d}" if places else f"{sign}{whole:,}"


def format_amount(cents: int) -> str:
    """Cents without the dollar sign: "4,850.00", "−36,000.00"."""
    return format_decimal(cents, 2)


def format_money(cents: int) -> str:
    """Cents with the dollar sign: "$4,850.00", "−$36,000.00"."""
    return f"{MINUS if cents < 0 else ''}${format_decimal(abs(cents), 2)}"


def percent_of(cents: int, hundredths: int) -> int:
    """So many hundredths of a percent of an amount, in whole cents, a half cent away from zero.

    30 percent (3000) of $0.05 is $0.02.
    """
    return round_half_up(Fraction(cents * hundredths, 100_00))


def round_half_up(value: Fraction, places: int = 0) -> int:
    """The nearest whole number, or at so many decimal places, scaled to a whole number.

    A half goes away from zero, as in the commercial convention.
    """
    top, bottom = value.numerator * int(10**places), value.denominator
    nearest = (abs(top) * 2 + bottom) // (bottom * 2)
    return -nearest if top < 0 else nearest
