"""Prepaid costs and deposits."""

from __future__ import annotations

from questions.quiz.question import (
    AmountAsked,
    OneRight,
    SeveralRight,
    Slip,
    Subject,
    right,
    wrong,
)
from questions.quiz.reference import Figure, Given, Sum

_PREPAID = Given("prepaid-and-deposit", "prepaid")
_DEPOSIT = Given("prepaid-and-deposit", "deposit")

SUBJECT = Subject(
    slug="prepaid",
    title="Prepaids and deposits",
    figures={
        "prepaid": _PREPAID,
        "deposit": _DEPOSIT,
        "kept": Given("prepaid-and-deposit", "kept"),
        "fall": Figure("prepaid-and-deposit", "net_income", "change"),
        "all_of_it": Sum((_PREPAID, _DEPOSIT)),
        "back": Figure("prepaid-and-deposit", "cash", "change"),
    },
    questions=(
        AmountAsked(
            slug="prepaid-and-deposit",
            story=(
                "A software vendor shuts down. A shop had {prepaid} of its service still to "
                "come. In the same month the landlord gives back the deposit of {deposit}, less "
                "{kept} for repairs."
            ),
            ask="By how much does profit fall?",
            answer="fall",
            slips=(
                Slip("all_of_it", "Most of the deposit came back, and what comes back is no cost."),
                Slip("prepaid", "The repairs are a cost too."),
                Slip("kept", "The service that will never come is a loss too."),
            ),
            otherwise="Add what will never come back: the service, and what the landlord kept.",
            reason="The lost service and the repairs are costs. The rest of the deposit is cash.",
            sources=("global-text-121", "fasb-concepts-8"),
            taught=("scenarios/prepaid-and-deposit.md",),
        ),
        OneRight(
            slug="deposit-comes-back",
            story="The landlord gives back {back} of a deposit of {deposit}.",
            ask="What is the part that came back?",
            choices=(
                wrong(
                    "Income",
                    "It was the shop’s own money all along.",
                ),
                wrong(
                    "A recovery of a bad debt",
                    "The deposit was never written off, so there is nothing to recover.",
                ),
                wrong(
                    "A lower rent",
                    "The rent was paid for the months used. A deposit is a separate thing.",
                ),
                right("Cash in place of an asset"),
            ),
            reason="A deposit is your own money that somebody else holds. Now it is cash again.",
            sources=("fasb-concepts-8",),
            taught=("scenarios/prepaid-and-deposit.md", "glossary/deposit.md"),
        ),
        SeveralRight(
            slug="still-an-asset",
            ask="Which of these are still assets?",
            choices=(
                right(
                    "Insurance paid ahead for next spring",
                    "The coverage is still to come, so it is an asset until then.",
                ),
                wrong(
                    "A year of software from a vendor that closed without a refund",
                    "Nothing more will come of it.",
                ),
                right(
                    "A deposit that the landlord will give back",
                    "Money that comes back is an asset.",
                ),
                wrong(
                    "A fee for a trade show that is over",
                    "The show is over, so the fee has been used up.",
                ),
            ),
            reason="It is an asset only while a service or a refund is still to come.",
            sources=("global-text-121", "fasb-concepts-8"),
            taught=("scenarios/prepaid-and-deposit.md", "glossary/prepaid-expense.md"),
        ),
    ),
)
