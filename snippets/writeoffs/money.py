"""Money in whole cents, as people read it."""

from fractions import Fraction

MINUS = "\N{MINUS SIGN}"


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


def round_half_up(value: Fraction) -> int:
    """The nearest whole number; a half goes away from zero, as in the commercial convention."""
    doubled = abs(value.numerator) * 2 + value.denominator
    nearest = doubled // (value.denominator * 2)
    return -nearest if value < 0 else nearest
