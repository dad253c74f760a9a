"""Fifteen common beliefs about write-offs that are wrong, so that a wrong answer can name its own.

Each is quoted and refuted, with a figure, on the page `PAGE`; a test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass

PAGE = "explain/what-a-write-off-does-not-do.md"


@dataclass(frozen=True, slots=True)
class Misconception:
    """A wrong belief in the words people use; `section` is where PAGE refutes it."""

    slug: str
    belief: str
    section: str


FREE_MONEY = Misconception(
    "free-money",
    "A write-off is free money.",
    "1-it-brings-in-no-money",
)
CAUSES_THE_LOSS = Misconception(
    "causes-the-loss",
    "The write-off is what costs us the money.",
    "2-it-does-not-cause-the-loss",
)
COSTS_TWICE = Misconception(
    "costs-twice",
    "We have an allowance, and on top of that the write-off is an expense.",
    "3-with-an-allowance-it-does-not-cost-you-twice",
)
GOOD_FOR_THE_LOAN = Misconception(
    "good-for-the-loan",
    "A write-off improves the ratios, so it is good for the loan.",
    "4-it-does-not-make-you-a-better-borrower",
)
IS_A_DEDUCTION = Misconception(
    "is-a-deduction",
    "Writing it off means deducting it on my taxes.",
    "5-it-is-not-a-tax-deduction",
)
CASH_BASIS_LOSS = Misconception(
    "cash-basis-loss",
    "I keep cash-basis books, and I can deduct the invoice my client never paid.",
    "6-on-the-cash-method-an-unpaid-invoice-was-never-income",
)
TAX_FOLLOWS_THE_BOOKS = Misconception(
    "tax-follows-the-books",
    "The books took the old inventory down, so the tax return does too.",
    "7-written-down-in-the-books-may-not-be-written-down-for-tax",
)
AGE_DECIDES = Misconception(
    "age-decides",
    "Ninety days old means write it off.",
    "8-no-number-of-days-decides-it",
)
ENDS_THE_DEBT = Misconception(
    "ends-the-debt",
    "Once it is written off, the customer no longer owes it.",
    "9-the-entry-does-not-end-the-debt",
)
SAME_AS_VOIDING = Misconception(
    "same-as-voiding",
    "Just delete or void the old invoice. Same thing.",
    "10-it-is-not-the-same-as-voiding",
)
TAX_INCLUDED = Misconception(
    "tax-included",
    "The whole invoice, tax included, is the bad debt.",
    "11-the-sales-tax-in-it-was-never-your-income",
)
PRICE_CUT = Misconception(
    "price-cut",
    "We cut the bill after a dispute, so that part is a bad debt.",
    "12-a-lower-price-is-not-a-bad-debt",
)
BACK_UP = Misconception(
    "back-up",
    "If the price recovers, I can write the goods up again.",
    "13-inventory-does-not-go-back-up",
)
WHOLE_PRICE = Misconception(
    "whole-price",
    "We scrapped a machine, so we lost what it cost.",
    "14-a-scrapped-machine-does-not-cost-its-price-again",
)
OLD_IS_INCOME = Misconception(
    "old-is-income",
    "Nobody asked for the money in years, so we can take it as income.",
    "15-old-bills-and-uncashed-checks-are-not-income",
)

MISCONCEPTIONS: dict[str, Misconception] = {
    each.slug: each
    for each in (
        *(FREE_MONEY, CAUSES_THE_LOSS, COSTS_TWICE, GOOD_FOR_THE_LOAN),
        *(IS_A_DEDUCTION, CASH_BASIS_LOSS, TAX_FOLLOWS_THE_BOOKS),
        *(AGE_DECIDES, ENDS_THE_DEBT, SAME_AS_VOIDING, TAX_INCLUDED, PRICE_CUT),
        *(BACK_UP, WHOLE_PRICE, OLD_IS_INCOME),
    )
}
