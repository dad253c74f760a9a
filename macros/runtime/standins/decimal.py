"""fractions looks whether a number is a Decimal; the engine has none."""


class Decimal:
    """Of which there are none."""
