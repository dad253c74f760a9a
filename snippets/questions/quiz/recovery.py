"""Paid after all."""

from __future__ import annotations

from writeoffs.exercises.misconceptions import ENDS_THE_DEBT

from questions.quiz.question import (
    AmountAsked,
    Matching,
    OneRight,
    Pair,
    SeveralRight,
    Slip,
    Subject,
    right,
    wrong,
)
from questions.quiz.reference import Figure, Given, Sum

_WRITTEN_OFF = Given("recovery-direct", "written_off")
_PROFIT = Figure("recovery-direct", "net_income", "before")

SUBJECT = Subject(
    slug="recovery",
    title="Paid after all",
    figures={
        "written_off": _WRITTEN_OFF,
        "received": Given("recovery-direct", "received"),
        "profit": _PROFIT,
        "profit_after": Figure("recovery-direct", "net_income"),
        "profit_all": Sum((_PROFIT, _WRITTEN_OFF)),
        "held": Figure("recovery-allowance", "allowance", "before"),
        "paid": Given("recovery-allowance", "received"),
        "refilled": Figure("recovery-allowance", "allowance"),
    },
    questions=(
        OneRight(
            slug="earlier-year",
            story=(
                "Books without an allowance. An invoice was written off last year, and now the "
                "customer pays."
            ),
            ask="Which account shows the money that came back?",
            choices=(
                wrong("Sales", "The sale was counted when it was made. This is not a second one."),
                wrong(
                    "Owner’s equity",
                    "It is income of this year, so it passes through profit.",
                ),
                wrong(
                    "Allowance for credit losses",
                    "These books have no allowance to refill.",
                ),
                right("Bad debt recoveries"),
            ),
            reason=(
                "It is money back on a loss that an earlier year recorded. Some textbooks show "
                "it as other income. That is a convention, not a rule."
            ),
            sources=("corporate-financial-reporting", "openstax-9-2"),
            taught=("explain/paid-after-all.md", "scenarios/recovery-direct.md"),
        ),
        Matching(
            slug="where-the-credit-goes",
            ask="A customer pays. Which account takes the credit that is not Accounts receivable?",
            pairs=(
                Pair(
                    "Written off this year, no allowance",
                    "Bad debts",
                    "This year’s cost was too high, so it comes down again.",
                ),
                Pair(
                    "Written off in an earlier year, no allowance",
                    "Bad debt recoveries",
                    "That year is closed, so the money shows as other income.",
                ),
                Pair(
                    "Written off against the allowance",
                    "Allowance for credit losses",
                    "The write-off used up the allowance, so the payment refills it.",
                ),
                Pair(
                    "Not an old debt: a new job, paid at once",
                    "Sales",
                    "A new job is a new sale.",
                ),
            ),
            options=(
                *("Sales", "Allowance for credit losses"),
                *("Bad debts", "Bad debt recoveries"),
            ),
            reason="A recovery undoes the write-off in the account where it was recorded.",
            sources=("openstax-9-2", "corporate-financial-reporting"),
            taught=("explain/paid-after-all.md", "quickbooks/voiding-and-closed-years.md"),
        ),
        AmountAsked(
            slug="recovery-profit",
            story=(
                "Without an allowance, {written_off} was written off last year. This year "
                "{received} of it arrives. Profit before that is {profit}."
            ),
            ask="What is the profit now?",
            answer="profit_after",
            slips=(
                Slip("profit_all", "Only what was paid comes back, not all that was written off."),
                Slip("profit", "Without an allowance the money comes back through profit."),
            ),
            otherwise="Add what was paid to the profit, and no more.",
            reason="The loss went through profit, and the part that is paid comes back that way.",
            sources=("openstax-9-2", "corporate-financial-reporting"),
            taught=("scenarios/recovery-direct.md", "explain/paid-after-all.md"),
        ),
        AmountAsked(
            slug="recovery-refills",
            story=(
                "An allowance holds {held}. A customer who was written off against it pays "
                "{paid} after all. No new estimate has been made yet."
            ),
            ask="What is in the allowance after the payment?",
            answer="refilled",
            slips=(
                Slip("held", "The part that is paid goes back into the allowance first."),
                Slip("paid", "That is what came back. It is added to what is there."),
            ),
            otherwise="Put the part that was paid back into the allowance.",
            reason=(
                "The payment refills the allowance, and profit stays. The next true-up then has "
                "less to add."
            ),
            sources=("openstax-9-2",),
            taught=("scenarios/recovery-allowance.md", "explain/paid-after-all.md"),
        ),
        SeveralRight(
            slug="recovery-mistakes",
            ask="Which of these are mistakes when an old debt is paid?",
            choices=(
                right("Making a new invoice for it", "Sales would then count the same job twice."),
                wrong(
                    "Putting the paid part back on the customer’s account",
                    "That is right. The customer’s history then shows the payment.",
                ),
                right(
                    "Putting back all that was written off, when part was paid",
                    "Only the part that is paid goes back on the books.",
                ),
                right(
                    "Leaving the payment as an open credit",
                    "The next aging report would be wrong, so apply it.",
                ),
                wrong(
                    "Recording the payment against the part that was put back",
                    "That is right. It clears the account again.",
                ),
            ),
            reason="Put back what is paid, record the payment against it, and nothing else.",
            sources=("openstax-9-2",),
            taught=("explain/paid-after-all.md",),
        ),
        OneRight(
            slug="customer-in-bankruptcy",
            story="You wrote off an invoice. Now the customer has filed for bankruptcy.",
            ask="You would like to ask for the money. What comes first?",
            choices=(
                wrong(
                    "A friendly call",
                    "The automatic stay stops most attempts to collect, and that includes calls.",
                ),
                right("A lawyer’s advice"),
                wrong(
                    "A new invoice",
                    "A new invoice would be a second sale, and an attempt to collect.",
                ),
                wrong(
                    "Nothing: the write-off ended the debt",
                    "The entry ended nothing. A discharge by the court may.",
                    ENDS_THE_DEBT,
                ),
            ),
            reason=(
                "Once a customer files, the law stops most attempts to collect. The way to ask "
                "is a proof of claim, filed with the court."
            ),
            sources=("usc-11-362", "usc-11-501"),
            taught=("explain/when-is-it-uncollectible.md", "explain/paid-after-all.md"),
        ),
    ),
)
