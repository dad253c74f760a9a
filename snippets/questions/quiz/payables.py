"""Bills you owe, and money that nobody claims."""

from __future__ import annotations

from writeoffs.exercises.misconceptions import OLD_IS_INCOME

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

_BILL = Given("stale-payable-released", "bill")
_PROFIT = Figure("stale-payable-released", "net_income", "before")

SUBJECT = Subject(
    slug="payables",
    title="Bills you owe",
    figures={
        "bill": _BILL,
        "profit": _PROFIT,
        "profit_after": Figure("stale-payable-released", "net_income"),
        "profit_less": Sum((_PROFIT,), minus=(_BILL,)),
        "check": Given("cleanup-before-bank-review", "check_amount"),
        "twice": Given("cleanup-before-bank-review", "bill_amount"),
    },
    questions=(
        OneRight(
            slug="uncashed-check",
            story="A check of {check} to a vendor was never cashed. It is two years old.",
            ask="What do the books do with it?",
            choices=(
                wrong(
                    "Record it as other income",
                    "The vendor is still owed the money, however old the check is.",
                    OLD_IS_INCOME,
                ),
                right("Put it back as money owed"),
                wrong(
                    "Leave it with the outstanding checks, for as long as it takes",
                    "Then the books show less cash than there is, and hide a debt.",
                ),
                wrong(
                    "Write it off to bad debts",
                    "Bad debts are what customers do not pay you. Here you are the one who owes.",
                ),
            ),
            reason=(
                "The debt is still there. If nobody claims it for the time the state sets, it "
                "may have to go to the state."
            ),
            sources=("asc-405-20-40-1", "unclaimed-property", "intuit-stale-dated-checks"),
            taught=("explain/cleanup.md", "scenarios/cleanup-before-bank-review.md"),
        ),
        OneRight(
            slug="unused-credit",
            story=(
                "A customer paid twice two years ago. The second payment still stands beside the "
                "name as an open credit, and no invoice is open."
            ),
            ask="Whose money is it?",
            choices=(
                right("The customer’s, until it is paid back or the state asks for it"),
                wrong(
                    "Yours, because nobody has asked for it in two years",
                    "Silence does not make it yours, however long it lasts.",
                    OLD_IS_INCOME,
                ),
                wrong(
                    "Yours, as a gain on bad debts",
                    "Nothing went bad here. Somebody paid you too much.",
                ),
                wrong(
                    "Nobody’s, so the credit can be deleted",
                    "Deleting it hides a debt. The money is still in your bank account.",
                ),
            ),
            reason=(
                "A credit is money that you owe. Pay it back. If nobody claims it for the time "
                "the state sets, it may become unclaimed property."
            ),
            sources=("asc-405-20-40-1", "unclaimed-property"),
            taught=("quickbooks/uncashed-checks-and-credits.md", "explain/cleanup.md"),
        ),
        SeveralRight(
            slug="what-ends-a-bill",
            ask="What takes a bill you owe off the books?",
            choices=(
                wrong("The vendor has not called in years", "Silence releases nobody."),
                right("You pay it", "A bill that is paid is settled."),
                wrong(
                    "It is very old",
                    "Age is not on the list. A bill is paid or legally released.",
                    OLD_IS_INCOME,
                ),
                right(
                    "The vendor gives it up in writing",
                    "A written release ends what you owe.",
                ),
                right("A court releases you", "A court can release you, just as the vendor can."),
            ),
            reason="A liability leaves the books when it is paid or legally released.",
            sources=("asc-405-20-40-1",),
            taught=("scenarios/stale-payable-released.md", "explain/cleanup.md"),
        ),
        AmountAsked(
            slug="released-bill",
            story=(
                "A vendor gives up an old bill of {bill} in writing. Profit before that is "
                "{profit}."
            ),
            ask="What is the profit now?",
            answer="profit_after",
            slips=(
                Slip("profit_less", "You owe less than before. That is a gain, not a cost."),
                Slip("profit", "The release is a gain, so profit does move."),
            ),
            otherwise="Add the bill to the profit: you no longer owe it.",
            reason="What you owe falls, no cash moves, and the release shows as other income.",
            sources=("asc-405-20-40-1",),
            taught=("scenarios/stale-payable-released.md",),
        ),
        OneRight(
            slug="bill-entered-twice",
            story="A vendor bill of {twice} was entered twice. Only one was ever owed.",
            ask="How is the second one corrected?",
            choices=(
                wrong(
                    "As a gain, like a bill that the vendor has released",
                    "Nobody released you. The second bill was never owed.",
                ),
                wrong(
                    "As a bad debt",
                    "A bad debt is money that a customer does not pay you.",
                ),
                right("It comes off the bills and the cost"),
                wrong(
                    "It is paid, to be safe",
                    "Then the vendor has your money for nothing.",
                ),
            ),
            reason="It is an error, so it is undone where it was made.",
            sources=("asc-405-20-40-1", "asc-250"),
            taught=("explain/cleanup.md", "quickbooks/voiding-and-closed-years.md"),
        ),
    ),
)
