"""Every calculation that a working shows, calculated again."""

from __future__ import annotations

import re
from fractions import Fraction

FIGURE = r"−?\$?\d[\d,]*(?:\.\d+)?%?"
PRODUCT = re.compile(
    rf"({FIGURE}) × (?:({FIGURE})|\(({FIGURE}) − ({FIGURE})\))(?: ÷ ({FIGURE}))? = ({FIGURE})"
)
# "… at the start plus … bought less … counted is …"
SUM = re.compile(
    rf"({FIGURE}(?:(?: [a-z]+)*? (?:plus|less|\+) {FIGURE})*)"
    rf"(, never below zero,)?(?: [a-z]+)? is ({FIGURE})"
)
TERM = re.compile(rf"(?:(plus|less|\+) )?({FIGURE})")
TRUE_UP = re.compile(
    rf"Needed: ({FIGURE})\. There already: ({FIGURE})\. To (record|take back): ({FIGURE})\."
)
# The only amounts that the working gives without a calculation before them.
GIVEN = re.compile(rf"(?:the write-down|By class it|in total it) is {FIGURE}")


def figure(text: str) -> Fraction:
    """What a figure of the working says: dollars, pieces, or a part of a hundred."""
    plain = Fraction(re.sub(r"[$,%]", "", text).replace("−", "-"))
    return plain / 100 if text.endswith("%") else plain


def summed(terms: str) -> Fraction:
    return sum(
        (-figure(text) if sign == "less" else figure(text) for sign, text in TERM.findall(terms)),
        Fraction(0),
    )


def require_true_arithmetic(working: str) -> int:
    """Every calculation of the working holds; returns how many there are."""
    products, sums = PRODUCT.findall(working), SUM.findall(working)
    assert len(products) == working.count(" = ")
    assert len(sums) + len(GIVEN.findall(working)) == len(re.findall(r" is −?\$", working))
    for left, right, price, cost, divisor, product in products:
        factor = figure(right) if right else figure(price) - figure(cost)
        exact = figure(left) * factor / (figure(divisor) if divisor else 1)
        assert abs(exact - figure(product)) <= Fraction(1, 200)
    for terms, never_below, total in sums:
        assert (max(summed(terms), 0) if never_below else summed(terms)) == figure(total)
    for true_up in TRUE_UP.finditer(working):
        needed_, there, direction, rest = true_up.groups()
        # The first is the sum of the groups above it; a later one is worked out just before it.
        above = working[: true_up.start()]
        by_group = sum(figure(each[-1]) for each in PRODUCT.findall(above))
        worked_out = [figure(total) for _, _, total in SUM.findall(above)]
        assert figure(needed_) == (worked_out[-1] if worked_out else by_group)
        more = figure(needed_) - figure(there)
        assert figure(rest) == (more if direction == "record" else -more)
    return len(products) + len(sums)
