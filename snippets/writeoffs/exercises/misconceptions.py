"""What lies behind common mistakes: what people believe, and what is so. Keys name them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Misconception:
    """A belief that leads to wrong entries, and the fact against it."""

    belief: str
    fact: str


MISCONCEPTIONS = {
    "expensed-twice": Misconception(
        "With an allowance or a reserve, the write-off is an expense again.",
        "The expense was recorded when the allowance or the reserve was built. The write-off uses "
        "it up.",
    ),
    "unpaid-on-cash-basis": Misconception(
        "An invoice that nobody pays is a loss in any books.",
        "On cash-basis books the sale was never counted, so there is nothing to take back.",
    ),
    "tax-is-part-of-the-loss": Misconception(
        "The whole invoice is the bad debt, sales tax and all.",
        "The sales tax was charged for the state and was never a sale. Where the state gives a "
        "credit, it lowers what you owe the state.",
    ),
    "recovery-is-a-sale": Misconception(
        "Money that comes after a write-off is a new sale.",
        "The sale was counted when it was made. The payment undoes part of the loss.",
    ),
    "write-off-lowers-sales": Misconception(
        "If the customer does not pay, there was no sale.",
        "The work was done and the sale stands. Not being paid for it is a cost.",
    ),
    "what-it-cost-is-lost": Misconception(
        "The loss on a machine is what it once cost.",
        "Only what is left of its value in the books is lost. Earlier years have borne the rest as "
        "depreciation.",
    ),
    "old-bill-is-income": Misconception(
        "An old bill or an uncashed check turns into income in time.",
        "A debt leaves the books when it is paid or legally released. An old one may belong to the "
        "state.",
    ),
    "error-is-a-loss": Misconception(
        "Anything that will not be collected is a bad debt.",
        "What was entered twice was never owed. An error is undone, not written off.",
    ),
    "concession-is-a-bad-debt": Misconception(
        "A price cut that settles a dispute is a bad debt.",
        "Agreeing to a lower price lowers the sale. A bad debt is a price that stays and is not "
        "paid.",
    ),
    "claim-before-it-is-probable": Misconception(
        "Insured means that nothing was lost.",
        "The loss is recorded in full. A claim counts against it only once payment is probable.",
    ),
    "written-down-to-nothing": Misconception(
        "Goods that sell slowly are worth nothing.",
        "They are written down to what they can still bring in, after the cost to sell them.",
    ),
}
