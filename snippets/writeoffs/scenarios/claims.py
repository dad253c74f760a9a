"""An insurance claim: the stages it goes through, and when it may be set against the loss."""

from __future__ import annotations

from datetime import date

from writeoffs.inputs import Option
from writeoffs.ledger import Entry, Nature
from writeoffs.money import format_money
from writeoffs.scenarios.entries import compound, credit_if, debit_if

PAID, ACCEPTED, PROBABLE, OPEN, DISPUTED = "paid", "accepted", "probable", "open", "disputed"
STAGES = (
    Option(PAID, "Accepted and paid"),
    Option(ACCEPTED, "Accepted in writing"),
    Option(PROBABLE, "Open, and payment is probable"),
    Option(OPEN, "Open, too early to tell"),
    Option(DISPUTED, "Disputed by the insurer"),
)
# The stages at which a claim counts.
COUNTED = (PAID, ACCEPTED, PROBABLE)
CLAIM = "Insurance claim receivable"
LOSS_DAY, CLAIM_DAY, PAYMENT_DAY = date(2025, 11, 14), date(2025, 12, 5), date(2025, 12, 29)


def how_it_stands(stage: str, cents: int) -> str:
    """The stage in a sentence or two; `cents` is what the policy would pay."""
    amount = format_money(cents)
    return {
        PAID: f"The insurer accepts the claim and pays {amount}.",
        ACCEPTED: f"The insurer has accepted the claim in writing: {amount}.",
        PROBABLE: "The insurer has not answered yet, but nothing is disputed, and payment of "
        f"{amount} is judged probable.",
        OPEN: "The insurer has not answered yet. It is too early to say that payment is "
        "probable, so the claim is not counted.",
        DISPUTED: "The insurer disputes the claim. Payment is then presumed not to be "
        "probable, so the claim is not counted.",
    }[stage]


def record_claim(cents: int, loss_account: str, stage: str) -> tuple[Entry, ...]:
    """Dr insurance claim receivable, Cr the loss. ASC 410-30-35-8 by analogy."""
    probable = stage == PROBABLE
    return compound(
        CLAIM_DAY,
        "Record the claim, now that payment is probable"
        if probable
        else "Record the claim that the insurer accepted",
        Nature.RECOVERY,
        debit_if(
            CLAIM,
            cents,
            "what the insurer will probably pay" if probable else "the insurer now owes this much",
        ),
        credit_if(loss_account, cents, "insurance takes back part of the loss"),
    )
