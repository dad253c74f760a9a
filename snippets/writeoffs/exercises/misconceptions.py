"""Common beliefs about write-offs that are wrong, so that a wrong answer can name its own.

Exercises name one by its slug, the questions of the quiz by its constant. Fifteen of them are
quoted and refuted, with a figure, on the page `PAGE`; a test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass

PAGE = "explain/what-a-write-off-does-not-do.md"


@dataclass(frozen=True, slots=True)
class Misconception:
    """A wrong belief in the words people use, and the fact against it.

    `section` is where PAGE refutes it, "" where that page does not.
    """

    slug: str
    belief: str
    fact: str
    section: str = ""


FREE_MONEY = Misconception(
    "free-money",
    "A write-off is free money.",
    "Nobody pays you anything for it. An asset comes off the books, and the loss is recorded.",
    "1-it-brings-in-no-money",
)
CAUSES_THE_LOSS = Misconception(
    "causes-the-loss",
    "The write-off is what costs us the money.",
    "The money was lost when the customer failed or the goods went missing.",
    "2-it-does-not-cause-the-loss",
)
COSTS_TWICE = Misconception(
    "costs-twice",
    "We have an allowance, and on top of that the write-off is an expense.",
    "The expense was recorded when the allowance or the reserve was built. The write-off uses it "
    "up.",
    "3-with-an-allowance-it-does-not-cost-you-twice",
)
GOOD_FOR_THE_LOAN = Misconception(
    "good-for-the-loan",
    "A write-off improves the ratios, so it is good for the loan.",
    "Some ratios look better and some get worse, and no cash comes in.",
    "4-it-does-not-make-you-a-better-borrower",
)
IS_A_DEDUCTION = Misconception(
    "is-a-deduction",
    "Writing it off means deducting it on my taxes.",
    "Whether a loss also counts on a tax return is a separate question. Confirm with your CPA or "
    "EA.",
    "5-it-is-not-a-tax-deduction",
)
CASH_BASIS_LOSS = Misconception(
    "cash-basis-loss",
    "I keep cash-basis books, and I can deduct the invoice my client never paid.",
    "On cash-basis books the sale was never counted, so there is nothing to take back. Confirm the "
    "tax side with your CPA or EA.",
    "6-on-the-cash-method-an-unpaid-invoice-was-never-income",
)
TAX_FOLLOWS_THE_BOOKS = Misconception(
    "tax-follows-the-books",
    "The books took the old inventory down, so the tax return does too.",
    "Tax rules ask other questions about the same goods. Confirm with your CPA or EA.",
    "7-written-down-in-the-books-may-not-be-written-down-for-tax",
)
AGE_DECIDES = Misconception(
    "age-decides",
    "Ninety days old means write it off.",
    "Age is a warning, not proof. The facts about the customer decide.",
    "8-no-number-of-days-decides-it",
)
ENDS_THE_DEBT = Misconception(
    "ends-the-debt",
    "Once it is written off, the customer no longer owes it.",
    "An entry in your own books forgives nothing, so the customer may still pay.",
    "9-the-entry-does-not-end-the-debt",
)
SAME_AS_VOIDING = Misconception(
    "same-as-voiding",
    "Just delete or void the old invoice. Same thing.",
    "A void changes the sales of the old date and hides what happened.",
    "10-it-is-not-the-same-as-voiding",
)
TAX_INCLUDED = Misconception(
    "tax-included",
    "The whole invoice, tax included, is the bad debt.",
    "The sales tax was charged for the state and was never a sale. Where the state gives a credit, "
    "it lowers what you owe the state.",
    "11-the-sales-tax-in-it-was-never-your-income",
)
PRICE_CUT = Misconception(
    "price-cut",
    "We cut the bill after a dispute, so that part is a bad debt.",
    "Agreeing to a lower price lowers the sale. A bad debt is a price that stays and is not paid.",
    "12-a-lower-price-is-not-a-bad-debt",
)
BACK_UP = Misconception(
    "back-up",
    "If the price recovers, I can write the goods up again.",
    "Under US rules, the lower amount is the new cost in annual statements.",
    "13-inventory-does-not-go-back-up",
)
WHOLE_PRICE = Misconception(
    "whole-price",
    "We scrapped a machine, so we lost what it cost.",
    "Only what is left of its value in the books is lost. The rest was recorded as depreciation in "
    "earlier years.",
    "14-a-scrapped-machine-does-not-cost-its-price-again",
)
OLD_IS_INCOME = Misconception(
    "old-is-income",
    "Nobody asked for the money in years, so we can take it as income.",
    "A debt leaves the books when it is paid or legally released. An old one may have to go to the "
    "state.",
    "15-old-bills-and-uncashed-checks-are-not-income",
)

# What else lies behind wrong entries.
RECOVERY_IS_A_SALE = Misconception(
    "recovery-is-a-sale",
    "Money that comes after a write-off is a new sale.",
    "The sale was counted when it was made. The payment undoes part of the loss.",
)
LOWERS_SALES = Misconception(
    "write-off-lowers-sales",
    "If the customer does not pay, there was no sale.",
    "The work was done and the sale stands. Not being paid for it is a cost.",
)
ERROR_IS_A_LOSS = Misconception(
    "error-is-a-loss",
    "Anything that will not be collected is a bad debt.",
    "What was entered twice was never owed. An error is undone, not written off.",
)
CLAIM_TOO_SOON = Misconception(
    "claim-before-it-is-probable",
    "Insured means that nothing was lost.",
    "The loss is recorded in full. A claim counts against it only once payment is probable.",
)
WORTH_NOTHING = Misconception(
    "written-down-to-nothing",
    "Goods that sell slowly are worth nothing.",
    "They are written down to what they can still bring in, after the cost to sell them.",
)

MISCONCEPTIONS: dict[str, Misconception] = {
    each.slug: each
    for each in (
        *(FREE_MONEY, CAUSES_THE_LOSS, COSTS_TWICE, GOOD_FOR_THE_LOAN),
        *(IS_A_DEDUCTION, CASH_BASIS_LOSS, TAX_FOLLOWS_THE_BOOKS),
        *(AGE_DECIDES, ENDS_THE_DEBT, SAME_AS_VOIDING, TAX_INCLUDED, PRICE_CUT),
        *(BACK_UP, WHOLE_PRICE, OLD_IS_INCOME),
        *(RECOVERY_IS_A_SALE, LOWERS_SALES, ERROR_IS_A_LOSS, CLAIM_TOO_SOON, WORTH_NOTHING),
    )
}
