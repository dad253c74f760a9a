"""The direct way: nothing until one customer fails."""

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

_PROFIT = Figure("direct-bad-debt", "net_income", "before")
_INVOICE = Given("direct-bad-debt", "invoice")

SUBJECT = Subject(
    slug="direct",
    title="The direct way",
    figures={
        "profit": _PROFIT,
        "invoice": _INVOICE,
        "profit_after": Figure("direct-bad-debt", "net_income"),
        "added": Sum((_PROFIT, _INVOICE)),
        "sales": Figure("direct-bad-debt", "net_revenue"),
    },
    questions=(
        OneRight(
            slug="direct-entry",
            story=(
                "A sign shop keeps accrual books without an allowance. A customer who owes "
                "{invoice} closes for good."
            ),
            ask="Which entry writes the invoice off?",
            choices=(
                right("Debit Bad debts, credit Accounts receivable"),
                wrong(
                    "Debit Accounts receivable, credit Bad debts",
                    "The sides are swapped. Receivables would go up.",
                ),
                wrong(
                    "Debit Sales, credit Accounts receivable",
                    "The sale did happen. Only the payment did not.",
                ),
                wrong(
                    "Debit Allowance for credit losses, credit Accounts receivable",
                    "These books have no allowance to use up.",
                ),
            ),
            reason="The loss becomes a cost, and the invoice comes off what customers owe.",
            sources=("openstax-9-2",),
            taught=("explain/direct-or-allowance.md", "scenarios/direct-bad-debt.md"),
        ),
        AmountAsked(
            slug="direct-profit",
            story=(
                "A sign shop without an allowance shows a profit of {profit}. It writes off an "
                "invoice of {invoice}."
            ),
            ask="What is the profit now?",
            answer="profit_after",
            slips=(
                Slip("profit", "Without an allowance the whole loss goes through profit that day."),
                Slip("added", "A loss lowers profit. It does not raise it."),
            ),
            otherwise="Take the loss off the profit. Nothing else moves it.",
            reason="The whole invoice is a cost on the day of the write-off.",
            sources=("openstax-9-2",),
            taught=("scenarios/direct-bad-debt.md",),
        ),
        OneRight(
            slug="direct-sales",
            story="The shop’s sales for the year are {sales}. It writes off one unpaid invoice.",
            ask="What happens to sales?",
            choices=(
                wrong(
                    "They fall by the invoice",
                    "That would say the sale never happened. It did.",
                ),
                wrong(
                    "They fall by half of it",
                    "Nothing is shared out. The loss has a line of its own.",
                ),
                right("They stay as they are"),
                wrong(
                    "They rise when the customer is gone",
                    "A lost customer buys nothing, and old sales do not change.",
                ),
            ),
            reason="The sale was real, so it stays. The loss shows as a cost called bad debts.",
            sources=("openstax-9-2", "asc-606-10-32-7"),
            taught=("explain/what-a-write-off-is.md", "scenarios/direct-bad-debt.md"),
        ),
        SeveralRight(
            slug="direct-moves",
            ask="What does a direct write-off move?",
            choices=(
                right("Profit", "Bad debts go up, so profit falls."),
                wrong("Cash", "Nobody paid anything."),
                right("Total assets", "What customers owe is an asset, and it falls."),
                right("The owner’s equity", "Lower profit is less equity."),
                wrong("What the business owes", "No bill of yours changes."),
                wrong("Sales", "The sale happened, so it stays."),
            ),
            reason="Receivables fall, and the loss passes through profit to equity.",
            sources=("openstax-9-2",),
            taught=("explain/what-a-write-off-is.md", "scenarios/direct-bad-debt.md"),
        ),
        OneRight(
            slug="which-period",
            story=(
                "In November a customer dissolves and leaves nothing behind. The owner would "
                "like to keep the invoice on the books until the loan is renewed."
            ),
            ask="Which period does the write-off belong to?",
            choices=(
                wrong(
                    "The one that follows the renewal of the loan",
                    "A lender would then see an asset that is not there.",
                ),
                right("The one in which it is judged uncollectible"),
                wrong(
                    "Whichever the owner picks",
                    "The facts set the date. It is not a choice.",
                ),
                wrong(
                    "The period of the sale",
                    "A write-off does not go back in time. The sale’s period stays as it was.",
                ),
            ),
            reason="The standard puts it in the period in which it is deemed uncollectible.",
            sources=("asc-326-20-35-8",),
            taught=("explain/when-is-it-uncollectible.md", "explain/what-a-write-off-is.md"),
        ),
    ),
)
