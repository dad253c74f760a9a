"""Invoices that were taken off the books in a wrong way, or that were never in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from writeoffs.exercises.correction import (
    ASKED,
    once_more,
    only_deleted,
    posted,
    still_standing,
    to_correct,
)
from writeoffs.exercises.errors import all_but
from writeoffs.exercises.exercise import Case, Exercise
from writeoffs.exercises.mistakes.everyday import (
    AR,
    COGS,
    INVENTORY,
    dentist_pays,
    food_truck_is_gone,
)
from writeoffs.exercises.numbers import Varied
from writeoffs.money import format_money
from writeoffs.scenarios import SCENARIOS
from writeoffs.scenarios.firms import JUNIPER_HOLLOW
from writeoffs.task import Journal, Mark, Mistake, Task, in_closed_year, pair

FAMILY = "Invoices"
BAD_DEBTS = "Bad debts"
SIGN_SALES = "Sign and install sales"
EQUITY = JUNIPER_HOLLOW.opening_equity
COSTS = "Other operating expenses"
FEES = "Design fees"


def _voided(case: Case) -> Task:
    invoice = case.cents("invoice")
    void = posted(
        date(2024, 9, 30),
        "Void of invoice 1071, customer out of business (voided in December 2025)",
        {SIGN_SALES: invoice},
        {AR: invoice},
        "A void goes back to the date of the invoice. It changed the sales of 2024, and that year "
        "is closed. The loss belongs to 2025, when the shop learned of it.",
    )
    journal = Journal(
        (
            replace(
                void,
                moves=in_closed_year(void.entry.lines, case.treatment.opening.chart, EQUITY),
            ),
            posted(
                date(2025, 12, 4),
                "Void of invoice 1203, entered twice that day",
                {SIGN_SALES: 960_00},
                {AR: 960_00},
                "The second invoice was an error of this year, and this year is open. The void "
                "takes back a sale that never was.",
            ),
            food_truck_is_gone(date(2025, 12, 11)),
            dentist_pays(date(2025, 12, 22)),
        ),
        wrong=0,
        instead=case.treatment.entries,
        misconception="same-as-voiding",
    )
    return Task(
        told=(
            "A sign shop has closed its books for 2024. The profit of that year is now part of "
            f"“{EQUITY}”. In November 2025 a customer went out of business and left an invoice of "
            f"{format_money(invoice)} from September 2024 unpaid. In December the bookkeeper "
            "cleared it."
        ),
        asked=ASKED,
        treatment=to_correct(
            case.treatment,
            journal,
            "Undo the void in the closed year, and record the loss in this one",
            {
                BAD_DEBTS: "the loss, in the year in which the shop learned of it",
                EQUITY: "the closed year is again what it was when it was closed",
            },
        ),
        journal=journal,
        hints=(
            "Two invoices were voided. In which year did each void change the sales?",
            f"Entry 1 is wrong. Its correction moves “{BAD_DEBTS}” and “{EQUITY}”.",
            f"{format_money(invoice)} goes back to the owner’s equity by a credit, and becomes a "
            "cost of 2025 by a debit.",
        ),
        mistakes=(
            still_standing(
                journal,
                "That is the entry that should have been made. But the void still stands, so the "
                "invoice comes off receivables twice, and 2024 stays changed.",
            ),
            only_deleted(
                journal,
                "That undoes the void, and 2024 is as it was. But the invoice is on the list "
                "again, and the customer is out of business.",
            ),
            Mistake(
                pair(BAD_DEBTS, SIGN_SALES, invoice),
                Mark.WRONG_ACCOUNT,
                "The void changed the sales of 2024, not those of 2025. What 2024 earned is now "
                f"in “{EQUITY}”, so it goes back there.",
                "same-as-voiding",
            ),
            Mistake(
                pair(AR, SIGN_SALES, invoice),
                Mark.WRONG_ACCOUNT,
                "That counts a sale of 2024 in 2025, and says that the customer will pay.",
            ),
        ),
        tempting={
            AR: "The invoice is off the list already, and it will not be paid.",
            SIGN_SALES: "This year’s sales were right. The void changed those of 2024.",
        },
        why={
            "net_income": "The loss is a cost of 2025, and the void kept it out of that year.",
            "gross_ar": "The invoice is off the list already, and it will not be paid.",
        },
    )


def _twice(case: Case) -> Task:
    sale, cost = case.cents("twice_amount"), case.cents("twice_cost")
    journal = Journal(
        (
            posted(
                date(2025, 12, 3),
                "Written off: two invoices over a year old, files complete",
                {BAD_DEBTS: 1_215_00},
                {AR: 1_215_00},
                "These sales were real, and the files show why nobody will pay. That is a bad "
                "debt.",
            ),
            posted(
                date(2025, 12, 10),
                "Cleared: second copy of the wholesale invoice",
                {BAD_DEBTS: sale},
                {AR: sale},
                "Nobody ever owed the second copy, so nobody failed to pay it. It is an error, and "
                "the sale and the cost of its goods have to be undone.",
            ),
            posted(
                date(2025, 12, 15),
                "Penny balances under the written limit",
                {"Small-balance adjustments": 46_75},
                {AR: 46_75},
                "They are too small to chase, and the written rule allows it. They have an account "
                "of their own.",
            ),
            posted(
                date(2025, 12, 20),
                "Cleaner’s bill entered twice: second copy undone",
                {"Accounts payable": 365_00},
                {COSTS: 365_00},
                "The bill is owed once, so the second copy is undone: the debt and the cost.",
            ),
        ),
        wrong=1,
        instead=case.treatment.entries,
        misconception="error-is-a-loss",
    )
    return Task(
        told=(
            f"A kitchenware store entered a wholesale invoice of {format_money(sale)} twice this "
            "year. The customer bought once and paid once. The second copy also took goods that "
            f"cost {format_money(cost)} off the inventory account, though none left the store. In "
            "December, before the bank looks at the books, the bookkeeper cleared old balances."
        ),
        asked=ASKED,
        treatment=to_correct(
            case.treatment,
            journal,
            "Undo the second copy of the invoice, and the bad debt with it",
            {
                "Sales": "the second sale never happened",
                INVENTORY: "its goods never left the store",
                BAD_DEBTS: "nobody failed to pay",
                COGS: "so they were no cost of a sale",
            },
        ),
        journal=journal,
        hints=(
            "Which of these balances was never owed to anybody?",
            f"Entry 2 is wrong. Its correction moves “Sales”, “{INVENTORY}”, “{BAD_DEBTS}” and "
            f"“{COGS}”.",
            f"{format_money(sale)} goes from bad debts to sales, as a debit there. "
            f"{format_money(cost)} goes back to inventory, out of the cost of goods sold.",
        ),
        mistakes=(
            still_standing(
                journal,
                "That undoes the second sale. But the bad debt still stands, so receivables are "
                "lowered twice for one invoice.",
            ),
            only_deleted(
                journal,
                "That only takes the bad debt back. The second copy is on the list again, and "
                "nobody owes it.",
            ),
            Mistake(
                pair("Sales", BAD_DEBTS, sale),
                Mark.INCOMPLETE,
                "The sale is undone, and the bad debt is gone. But the books still say that the "
                "goods have left, and they are on the shelf.",
            ),
        ),
        tempting={AR: "The second copy is off the list already, so receivables are right."},
        why={
            "net_revenue": "The second sale never happened.",
            "net_income": "The goods are on the shelf, so they were no cost of a sale.",
            "net_inventory": "The goods of the second copy never left the store.",
            "gross_ar": "The second copy is off the list already.",
        },
    )


def _cash_basis(case: Case) -> Task:
    invoice = case.cents("invoice")
    journal = Journal(
        (
            posted(
                date(2025, 12, 1),
                "Rent for December, paid",
                {"Studio rent": 850_00},
                {"Checking": 850_00},
                "Money went out for the studio, so it is a cost on this day.",
            ),
            posted(
                date(2025, 12, 9),
                "Payment for the October invoice",
                {"Checking": 2_150_00},
                {FEES: 2_150_00},
                "On the cash basis a sale counts when the money comes, and it came on this day.",
            ),
            posted(
                date(2025, 12, 16),
                "Written off: May invoice, client gone",
                {BAD_DEBTS: invoice},
                {AR: invoice},
                "The invoice was never in these books, because no money came. There was nothing to "
                "take off: receivables are now below zero, and profit is too low.",
            ),
            posted(
                date(2025, 12, 22),
                "Printer paid for proofs",
                {"Subcontractors": 640_00},
                {"Checking": 640_00},
                "The printer was paid, so it is a cost on this day.",
            ),
        ),
        wrong=2,
        misconception="cash-basis-loss",
    )
    corrected = to_correct(
        case.treatment,
        journal,
        "Take the write-off back",
        {
            AR: "these books hold no receivables",
            BAD_DEBTS: "the sale was never counted, so there is no loss to count",
        },
        opposite=frozenset({AR}),
    )
    return Task(
        told=(
            "A design studio keeps its books on the cash basis. In May it sent a client an invoice "
            f"for {format_money(invoice)}. In December the client was gone, without paying."
        ),
        asked=ASKED,
        # The checks hold cash-basis books to standing still, and these have to be put right first.
        treatment=replace(corrected, cash_basis=False),
        journal=journal,
        hints=(
            "On the cash basis every entry needs money that comes or goes. Look for one without.",
            f"Entry 3 is wrong. Its correction moves “{AR}” and “{BAD_DEBTS}”.",
            f"Take the whole {format_money(invoice)} back: receivables by a debit, to nothing.",
        ),
        mistakes=(
            once_more(journal, "That posts the mistake a second time."),
            Mistake(
                pair(FEES, BAD_DEBTS, invoice),
                Mark.WRONG_ACCOUNT,
                "The bad debt is gone. But the fees never held this invoice, so they must not be "
                "lowered, and receivables are still below zero.",
                "cash-basis-loss",
            ),
            Mistake(
                pair(AR, FEES, invoice),
                Mark.WRONG_ACCOUNT,
                "That counts a sale for which no money came. What has to go is the bad debt.",
            ),
        ),
        why={
            "net_income": "The sale was never counted, so there is no loss to count.",
            "gross_ar": "These books are kept on the cash basis and hold no receivables.",
        },
    )


EXERCISES = (
    Exercise(
        slug="sign-shop-old-invoices",
        family=FAMILY,
        title="A sign shop’s old invoices",
        scenario=SCENARIOS["direct-bad-debt"],
        ask=_voided,
        leads_to="quickbooks/voiding-and-closed-years.md",
        given={"invoice": 2_760_00},
        varied=(Varied("invoice", 900_00, 6_400_00, 50),),
    ),
    Exercise(
        slug="store-before-the-bank-looks",
        family=FAMILY,
        title="A store before the bank looks",
        scenario=SCENARIOS["cleanup-before-bank-review"],
        ask=_twice,
        leads_to="explain/cleanup.md",
        given=all_but("twice"),
        varied=(
            Varied("twice_amount", 1_400_00, 2_950_00, 50),
            Varied("twice_cost", 620_00, 1_290_00, 30),
        ),
    ),
    Exercise(
        slug="design-studio-december",
        family=FAMILY,
        title="A design studio’s December",
        scenario=SCENARIOS["cash-basis"],
        ask=_cash_basis,
        leads_to="scenarios/cash-basis.md",
        varied=(Varied("invoice", 900_00, 5_400_00, 50),),
    ),
)
