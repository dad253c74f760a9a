"""Books on the cash basis."""

from __future__ import annotations

from writeoffs.exercises.misconceptions import CASH_BASIS_LOSS

from questions.quiz.question import AmountAsked, OneRight, Slip, Subject, right, wrong
from questions.quiz.reference import Figure, Given, Sum

_INVOICE = Given("cash-basis", "invoice")
_PROFIT = Figure("cash-basis", "net_income", "before", treatment="cash")

SUBJECT = Subject(
    slug="cash-basis",
    title="Cash-basis books",
    figures={
        "invoice": _INVOICE,
        "profit": _PROFIT,
        "profit_after": Figure("cash-basis", "net_income", treatment="cash"),
        "profit_less": Sum((_PROFIT,), minus=(_INVOICE,)),
        "profit_plus": Sum((_PROFIT, _INVOICE)),
        "accrual": Figure("cash-basis", "net_income", "before", treatment="accrual"),
    },
    questions=(
        OneRight(
            slug="cash-basis-entry",
            story="A studio keeps cash-basis books. A client will never pay {invoice}.",
            ask="Which entry do the books need?",
            choices=(
                wrong(
                    "Debit Bad debts, credit Accounts receivable",
                    "Cash-basis books have no receivable, and the sale was never counted.",
                    CASH_BASIS_LOSS,
                ),
                wrong("Debit Sales, credit Checking", "No money went out of the bank."),
                right("None"),
                wrong(
                    "Debit Owner’s draws, credit Sales",
                    "The owner took nothing, and there was no sale to count.",
                ),
            ),
            reason="The sale was never recorded, so there is nothing to take off.",
            sources=("reg-1-166-1", "irs-topic-453"),
            taught=("scenarios/cash-basis.md", "explain/direct-or-allowance.md"),
        ),
        AmountAsked(
            slug="cash-basis-profit",
            story=(
                "On cash-basis books a studio’s profit is {profit}. Then it learns that a client "
                "will never pay an invoice of {invoice}."
            ),
            ask="What is the profit now?",
            answer="profit_after",
            slips=(
                Slip(
                    "profit_less",
                    "The invoice was never in the profit, so it cannot come out of it.",
                    CASH_BASIS_LOSS,
                ),
                Slip("profit_plus", "Nobody paid, so there is no income to add."),
            ),
            otherwise="Ask whether this invoice was ever counted in the profit.",
            reason="Cash-basis books count a sale when the money comes in. Here none came.",
            sources=("reg-1-166-1", "crosson-2003"),
            taught=("scenarios/cash-basis.md",),
        ),
        OneRight(
            slug="two-bases",
            story=(
                "Before the write-off, the same studio’s profit is {accrual} on accrual books "
                "and {profit} on cash-basis books."
            ),
            ask="What brings the two together?",
            choices=(
                right("The write-off in the accrual books"),
                wrong(
                    "A write-off in the cash-basis books",
                    "They are right already. The unpaid sale is not in them.",
                    CASH_BASIS_LOSS,
                ),
                wrong(
                    "A write-off in both",
                    "Only the accrual books counted the sale, so only they have to take it back.",
                ),
                wrong(
                    "A new sale in the cash-basis books",
                    "There is no money, so there is no sale to record there.",
                ),
            ),
            reason="Accrual books counted the sale early. The write-off takes back just that.",
            sources=("openstax-9-2", "irs-topic-453"),
            taught=("scenarios/cash-basis.md",),
        ),
        OneRight(
            slug="cash-basis-report",
            story=(
                "In QuickBooks, a credit memo with the bad debts item is applied to the unpaid "
                "invoice. Then somebody runs a cash-basis report."
            ),
            ask="What do users report that they see?",
            choices=(
                wrong(
                    "Profit is too low by the invoice",
                    "Income and bad debts go up together, so profit is right.",
                ),
                wrong(
                    "Nothing changes at all",
                    "Two lines change, although the profit does not.",
                ),
                wrong(
                    "Cash goes up",
                    "No money moved, and the bank account shows none.",
                ),
                right("Income and bad debts are both higher, and profit is the same"),
            ),
            reason=(
                "Once the credit is applied, QuickBooks counts the invoice as paid. Ask your "
                "bookkeeper which document your preparer wants."
            ),
            sources=("intuit-cash-basis-reports",),
            taught=("quickbooks/cash-basis-reports.md",),
        ),
    ),
)
