"""The allowance way: estimate first, use it up later."""

from __future__ import annotations

from writeoffs.exercises.misconceptions import COSTS_TWICE

from questions.quiz.question import (
    AmountAsked,
    InOrder,
    OneRight,
    Slip,
    Step,
    Subject,
    right,
    wrong,
)
from questions.quiz.reference import Figure, Given, Sum

_ACCOUNT = Given("allowance-write-off", "account")
_NET = Figure("allowance-write-off", "net_ar", "before")
_THERE = Given("allowance-true-up-then-write-off", "allowance")
_NEEDED = Figure("allowance-true-up-then-write-off", "allowance", "after", step=1)
_HOLE = Sum((), minus=(Figure("write-off-bigger-than-the-reserve", "allowance", "after", step=1),))
_CALLED_FOR = Figure("write-off-bigger-than-the-reserve", "allowance")

SUBJECT = Subject(
    slug="allowance",
    title="With an allowance",
    figures={
        "account": _ACCOUNT,
        "gross": Figure("allowance-write-off", "gross_ar", "before"),
        "allowance": Given("allowance-write-off", "allowance"),
        "net_after": Figure("allowance-write-off", "net_ar"),
        "net_less": Sum((_NET,), minus=(_ACCOUNT,)),
        "gross_after": Figure("allowance-write-off", "gross_ar"),
        "there": _THERE,
        "needed": _NEEDED,
        "top_up": Figure(
            "allowance-true-up-then-write-off",
            "bad-debt-expense-credit-loss-expense",
            "change",
            step=1,
        ),
        "both": Sum((_NEEDED, _THERE)),
        "hole": _HOLE,
        "called_for": _CALLED_FOR,
        "fill": Figure(
            "write-off-bigger-than-the-reserve", "bad-debt-expense-credit-loss-expense", "change"
        ),
        "hole_taken_off": Sum((_CALLED_FOR,), minus=(_HOLE,)),
        "profit_direct": Figure(
            "direct-vs-allowance-two-years", "net_income", "before", treatment="direct"
        ),
        "profit_allowance": Figure(
            "direct-vs-allowance-two-years", "net_income", "before", treatment="allowance"
        ),
    },
    questions=(
        OneRight(
            slug="allowance-moves-neither",
            story="A heating contractor with an allowance writes off a customer’s {account}.",
            ask="What happens to profit and to what it expects to collect?",
            choices=(
                wrong(
                    "Both fall",
                    "The cost was recorded when the estimate was made. It does not come again.",
                    COSTS_TWICE,
                ),
                wrong(
                    "Only what it expects to collect falls",
                    "It never expected to collect this part. The allowance had taken it off.",
                ),
                wrong(
                    "Only profit falls",
                    "No cost is recorded that day. It was recorded with the estimate.",
                    COSTS_TWICE,
                ),
                right("Neither moves"),
            ),
            reason="Receivables and the allowance fall together, so what is left stays the same.",
            sources=("asc-326-20-35-8", "openstax-9-2"),
            taught=("explain/direct-or-allowance.md", "scenarios/allowance-write-off.md"),
        ),
        OneRight(
            slug="allowance-entry",
            ask="With an allowance, which account is debited when a customer is written off?",
            choices=(
                wrong(
                    "Bad debt expense",
                    "That would count one loss twice: in the estimate and again now.",
                    COSTS_TWICE,
                ),
                right("Allowance for credit losses"),
                wrong("Sales", "The sale did happen, so sales stay."),
                wrong("Accounts receivable", "That side is credited. The invoice comes off."),
            ),
            reason="The write-off uses up part of the allowance.",
            sources=("asc-326-20-35-8", "openstax-9-2"),
            taught=("explain/direct-or-allowance.md", "scenarios/allowance-write-off.md"),
        ),
        AmountAsked(
            slug="net-receivables",
            story=(
                "Customers owe a heating contractor {gross}, and its allowance is {allowance}. "
                "It writes off an account of {account} against the allowance."
            ),
            ask="How much does it expect to collect after that?",
            answer="net_after",
            slips=(
                Slip(
                    "net_less",
                    "The allowance falls too, so the lost account is not taken off twice.",
                    COSTS_TWICE,
                ),
                Slip("gross_after", "That is what customers owe. Take off what is left to lose."),
            ),
            otherwise="Take the allowance off what customers owe. Both have fallen by the account.",
            reason="What it expects to collect is the same before and after the write-off.",
            sources=("asc-326-20-35-8",),
            taught=("scenarios/allowance-write-off.md", "explain/direct-or-allowance.md"),
        ),
        AmountAsked(
            slug="top-up",
            story=(
                "The allowance holds {there} (a credit balance). The aging of the invoices "
                "calls for {needed}."
            ),
            ask="How much expense brings the allowance up to date?",
            answer="top_up",
            slips=(
                Slip("needed", "That is the whole allowance. Part of it is there already."),
                Slip("both", "What is there counts toward what you need. It is not added to it."),
            ),
            otherwise="Take what is there off what is needed.",
            reason="The expense is the difference between what you need and what is there.",
            sources=("openstax-9-2",),
            taught=(
                "explain/direct-or-allowance.md",
                "scenarios/allowance-true-up-then-write-off.md",
            ),
        ),
        AmountAsked(
            slug="hole-to-fill",
            story=(
                "More was written off than the allowance held, so it shows a debit balance of "
                "{hole}. The accounts still open call for an allowance of {called_for}."
            ),
            ask="How much expense does that take?",
            answer="fill",
            slips=(
                Slip("called_for", "That forgets the hole, which has to be filled first."),
                Slip(
                    "hole_taken_off",
                    "A debit balance is a hole. It is added to what you need, not taken off it.",
                ),
            ),
            otherwise="Fill the hole first, and then add what the open accounts call for.",
            reason="The expense fills the hole and then builds what is needed.",
            sources=("openstax-9-2",),
            taught=(
                "scenarios/write-off-bigger-than-the-reserve.md",
                "explain/direct-or-allowance.md",
            ),
        ),
        OneRight(
            slug="below-zero",
            ask="The allowance stands below zero before the year-end estimate. What does it mean?",
            choices=(
                right("More customers failed than the estimate expected"),
                wrong(
                    "Somebody made an error",
                    "It can happen in good books, because an estimate can be too small.",
                ),
                wrong(
                    "Customers owe the allowance money",
                    "An allowance is an estimate. Nobody owes it anything.",
                ),
                wrong(
                    "Last year’s profit was wrong and must be restated",
                    "A new estimate counts from now on. It does not change last year by itself.",
                ),
            ),
            reason="The estimate was too small. The next true-up has to fill the hole as well.",
            sources=("openstax-9-2",),
            taught=("scenarios/write-off-bigger-than-the-reserve.md",),
        ),
        InOrder(
            slug="year-end-order",
            ask="It is year end, and one customer is known to be lost. In which order do you work?",
            steps=(
                Step(
                    "Write off the customer you know is lost",
                    "A loss you know is no longer an estimate, so it comes off first.",
                ),
                Step("Sort the open invoices by age", "Only open invoices go into the estimate."),
                Step(
                    "Work out what you do not expect to collect",
                    "You apply the rates to the invoices of each age.",
                ),
                Step(
                    "Compare that with what the allowance holds",
                    "Only then do you know what is missing.",
                ),
                Step("Record the difference", "The entry is the last step."),
            ),
            shown=(3, 5, 1, 4, 2),
            reason="A known loss comes off first, and then you estimate the rest.",
            sources=("asc-326-20-35-8", "asc-326-20-55-37"),
            taught=(
                "explain/direct-or-allowance.md",
                "scenarios/write-off-bigger-than-the-reserve.md",
            ),
        ),
        OneRight(
            slug="two-years",
            story=(
                "For the same year, the direct way shows a profit of {profit_direct} and the "
                "allowance way {profit_allowance}."
            ),
            ask="Why is the direct way’s profit higher?",
            choices=(
                wrong(
                    "The direct way collects more money from its customers",
                    "The cash is the same. Only the timing of the cost differs.",
                ),
                wrong(
                    "The allowance way leaves out sales",
                    "Sales are the same in both.",
                ),
                right("It has not yet recorded the losses that are to come"),
                wrong(
                    "The allowance way counts the loss twice",
                    "It counts it once, and earlier. The later write-off costs nothing.",
                    COSTS_TWICE,
                ),
            ),
            reason=(
                "The allowance way puts the expected loss beside the sales that caused it. "
                "The direct way waits until a customer fails."
            ),
            sources=("openstax-9-2",),
            taught=(
                "explain/direct-or-allowance.md",
                "scenarios/direct-vs-allowance-two-years.md",
            ),
        ),
    ),
)
