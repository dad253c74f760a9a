"""One unpaid invoice, in books kept on the cash basis and in accrual books."""

from __future__ import annotations

from writeoffs.exercises.exercise import Case, Exercise
from writeoffs.exercises.numbers import Varied
from writeoffs.money import format_money
from writeoffs.scenarios import SCENARIOS
from writeoffs.task import Mark, Mistake, Task, pair

AR = "Accounts receivable"
BAD_DEBTS = "Bad debts"
FEES = "Design fees"


def _on_cash_basis(case: Case) -> Task:
    invoice = case.cents("invoice")
    return Task(
        told=(
            "A design studio keeps its books on the cash basis. In May it sent an invoice for "
            f"{format_money(invoice)}. Now the client is gone and will never pay."
        ),
        asked="Make the entry for December 31, 2025, if one is needed.",
        treatment=case.treatment,
        hints=(
            "When does a sale get into books that are kept on the cash basis?",
            f"Look at what these books show for this invoice under “{FEES}” and “{AR}”.",
            "None of it was ever recorded, so there is nothing to take off.",
        ),
        mistakes=(
            Mistake(
                pair(BAD_DEBTS, AR, invoice),
                Mark.TOO_MUCH,
                "That is the entry for accrual books. Here there is no receivable to take off: it "
                "would fall below zero.",
                "cash-basis-loss",
            ),
            Mistake(
                pair(FEES, AR, invoice),
                Mark.TOO_MUCH,
                "That takes back a sale that these books never counted.",
                "cash-basis-loss",
            ),
            Mistake(
                pair(BAD_DEBTS, FEES, invoice),
                Mark.TOO_MUCH,
                "That counts the sale now, only to take it off again. These books count a sale "
                "when the money comes, and it never came.",
                "cash-basis-loss",
            ),
        ),
        why={
            "net_income": "The unpaid sale was never in profit, so no loss comes out of it.",
            "gross_ar": "Cash-basis books hold no receivables.",
        },
    )


def _on_accrual(case: Case) -> Task:
    invoice = case.cents("invoice")
    return Task(
        told=(
            "A design studio keeps accrual books, so a sale counts on the day it is billed. In May "
            f"it sent an invoice for {format_money(invoice)}. Now the client is gone and will "
            "never pay."
        ),
        asked="Make the entry for December 31, 2025, if one is needed.",
        treatment=case.treatment,
        hints=(
            "When does a sale get into accrual books, and what did it leave there?",
            f"Two accounts move: “{BAD_DEBTS}” and “{AR}”.",
            f"{format_money(invoice)} leaves receivables by a credit. The loss is a debit.",
        ),
        mistakes=(
            Mistake(
                {},
                Mark.INCOMPLETE,
                "That would be right on the cash basis. Accrual books counted this sale in May, "
                "and the client still seems to owe it.",
            ),
            Mistake(
                pair(FEES, AR, invoice),
                Mark.WRONG_ACCOUNT,
                "The work was done and billed, so it stays a sale. Not being paid is a cost.",
                "write-off-lowers-sales",
            ),
            Mistake(
                pair("Owner's draws", AR, invoice),
                Mark.WRONG_ACCOUNT,
                "Draws are what the owner takes out. The owner took nothing: the business lost it.",
            ),
        ),
        tempting={FEES: "The work was done and billed, so it stays a sale."},
        why={"net_income": "The write-off takes back what accrual books counted in May."},
    )


EXERCISES = (
    Exercise(
        slug="unpaid-on-the-cash-basis",
        family="Cash basis and accrual",
        title="Never paid, on the cash basis",
        scenario=SCENARIOS["cash-basis"],
        ask=_on_cash_basis,
        leads_to="scenarios/cash-basis.md",
        varied=(Varied("invoice", 900_00, 6_800_00, 50),),
        treatment="cash",
    ),
    Exercise(
        slug="unpaid-on-accrual-books",
        family="Cash basis and accrual",
        title="Never paid, in accrual books",
        scenario=SCENARIOS["cash-basis"],
        ask=_on_accrual,
        leads_to="scenarios/cash-basis.md",
        given={"invoice": 2_480_00},
        varied=(Varied("invoice", 900_00, 6_800_00, 50),),
        treatment="accrual",
    ),
)
