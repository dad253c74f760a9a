"""Six stories of an old invoice: which papers say what became of it.

All six invoices are of the spring, so that every story can be true of each, and neither a name nor
an age says which is which.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from writeoffs.case.drawing import Draw
from writeoffs.case.finding import Answer, Finding, Paper, from_exercise, to_do
from writeoffs.case.opening import (
    AS_OF,
    BAD_DEBTS,
    CHECKING,
    RECEIVABLE,
    SALES,
)
from writeoffs.exercises import EXERCISES
from writeoffs.ledger import Nature
from writeoffs.money import format_money
from writeoffs.scenarios.entries import YEAR_END, compound, credit_if, debit_if
from writeoffs.task import Mark, Mistake, pair

TERMS = timedelta(days=30)

NO_SALE_TO_UNDO = (
    "The goods were delivered, so the sale stands. What is lost is the payment, and that is a cost."
)


@dataclass(frozen=True, slots=True)
class Invoice:
    """An open invoice: whose, its number, and its date."""

    customer: str
    number: int
    dated: date

    @property
    def line(self) -> str:
        """As the aging report names it."""
        return f"{self.customer}, invoice {self.number}"

    @property
    def days_past_due(self) -> int:
        """By the terms that the program counts with."""
        return max((AS_OF - self.dated - TERMS).days, 0)


OLD = (
    Invoice("Lantern Street Bistro", 1874, date(2025, 1, 14)),
    Invoice("Two Rivers Diner", 1902, date(2025, 2, 6)),
    Invoice("Old Mill Inn", 1917, date(2025, 2, 20)),
    Invoice("Green Gate Catering", 1938, date(2025, 3, 11)),
    Invoice("Birch and Barley Cafe", 1952, date(2025, 3, 27)),
    Invoice("Harvest Table Kitchen", 1970, date(2025, 4, 15)),
)


def _closed(invoice: Invoice, draw: Draw) -> Finding:
    cents = draw.number("closed", 1_200_00, 4_800_00, 50)
    task = EXERCISES["restaurant-that-closed"].task_with({"invoice": cents})
    undone = Mistake(
        pair(SALES, RECEIVABLE, cents),
        Mark.WRONG_ACCOUNT,
        NO_SALE_TO_UNDO,
        "write-off-lowers-sales",
    )
    return Finding(
        "closed",
        invoice.line,
        cents,
        (
            Paper(
                "Returned mail",
                f"Our statement to {invoice.customer}, November 3, 2025",
                ("Returned to sender. Closed, no forwarding address.",),
            ),
            Paper(
                "Letter",
                "From the landlord of that address, November 19, 2025",
                (
                    f"{invoice.customer} moved out in September and left the kitchen empty. The "
                    "company has been dissolved. The deposit did not cover the rent, and a new "
                    "tenant is in.",
                ),
            ),
            Paper(
                "Collection log",
                f"Invoice {invoice.number}",
                (
                    "June 2: called, they will pay next month. July 15: letter. August 20: second "
                    "letter. December 2: our lawyer finds nothing that could be collected, and no "
                    "bankruptcy case. Signed delivery slip is in the file.",
                ),
            ),
        ),
        Answer.WRITE_OFF,
        "The customer is gone, nothing is left to collect, and the file shows it: a loss.",
        from_exercise(task, f"Write off invoice {invoice.number}", (undone,)),
    )


def _entered_twice(invoice: Invoice, draw: Draw) -> Finding:
    sale = draw.number("twice", 1_400_00, 2_950_00, 50)
    cost = draw.number("twice-cost", 620_00, 1_290_00, 30)
    first = invoice.number - 1
    task = EXERCISES["invoice-entered-twice"].task_with({"twice_amount": sale, "twice_cost": cost})
    return Finding(
        "entered-twice",
        invoice.line,
        sale,
        (
            Paper(
                "Email",
                f"From {invoice.customer}, December 8, 2025",
                (
                    f"You ask about invoice {invoice.number}. We ordered once, and one delivery "
                    f"came. That was invoice {first}, for the same {format_money(sale)}. We paid "
                    "it in full. What is the other one for?",
                ),
            ),
            Paper(
                "Delivery slip",
                f"The only one of that month for {invoice.customer}",
                (f"Belongs to invoice {first}. Signed for at the customer’s door.",),
            ),
            Paper(
                "Note from the shipping desk",
                f"Goods of invoice {invoice.number}",
                (
                    f"Both invoices took the same goods off the records, at a cost of "
                    f"{format_money(cost)} each time. The goods of one delivery left. The count "
                    "found the others on the shelf.",
                ),
            ),
        ),
        Answer.ERROR,
        "One order was entered twice, so the second sale and the cost of its goods are undone.",
        from_exercise(task, f"Undo invoice {invoice.number}, which was entered twice"),
    )


def _says_it_is_paid(invoice: Invoice, cents: int) -> Paper:
    return Paper(
        "Email",
        f"From {invoice.customer}, December 11, 2025",
        (
            f"We paid invoice {invoice.number} by transfer, {format_money(cents)} on October 20. "
            "Our bank says that it arrived.",
        ),
    )


def _posted_as_a_sale(invoice: Invoice, draw: Draw) -> Finding:
    cents = draw.number("misposted", 640_00, 2_380_00, 35)
    return Finding(
        "misposted",
        invoice.line,
        cents,
        (
            _says_it_is_paid(invoice, cents),
            Paper(
                "Bank feed",
                "October 21, 2025",
                (
                    f"Deposit of {format_money(cents)} from {invoice.customer}. The rule of the "
                    f"bank feed added it as: {CHECKING}, {SALES}.",
                ),
            ),
        ),
        Answer.ERROR,
        "The payment came and was added as a new sale, so it moves from sales to the invoice.",
        to_do(
            compound(
                YEAR_END,
                "Move a payment from sales to the invoice it paid",
                Nature.CORRECTION,
                debit_if(SALES, cents, "the deposit was no new sale"),
                credit_if(RECEIVABLE, cents, "it paid this invoice"),
            ),
            (
                Mistake(
                    pair(BAD_DEBTS, RECEIVABLE, cents),
                    Mark.WRONG_ACCOUNT,
                    "The customer has paid, so nothing was lost. The same money still stands in "
                    "sales a second time.",
                    "error-is-a-loss",
                ),
                Mistake(
                    pair(CHECKING, RECEIVABLE, cents),
                    Mark.WRONG_ACCOUNT,
                    "The money is in the bank account already. It came in October, and was added "
                    "as a sale.",
                ),
            ),
            {BAD_DEBTS: "The customer has paid, so it is no bad debt."},
        ),
    )


def _never_matched(invoice: Invoice, draw: Draw) -> Finding:
    cents = draw.number("misposted", 640_00, 2_380_00, 35)
    return Finding(
        "misposted",
        invoice.line,
        cents,
        (
            _says_it_is_paid(invoice, cents),
            Paper(
                "Customer list",
                "Two customers with nearly one name",
                (
                    f"“{invoice.customer}” has the open invoice. “{invoice.customer} LLC”, a "
                    f"second entry for the same customer, has an open payment of "
                    f"{format_money(cents)} since October 21. The deposit is in the bank account.",
                ),
            ),
        ),
        Answer.ERROR,
        "The payment is there and was never matched: apply it in the program, without an entry.",
        to_do(
            (),
            (
                Mistake(
                    pair(BAD_DEBTS, RECEIVABLE, cents),
                    Mark.TOO_MUCH,
                    "The customer has paid. The payment stands in the same list, so the two cancel "
                    "each other, and a write-off would leave a credit behind.",
                    "error-is-a-loss",
                ),
                Mistake(
                    pair(CHECKING, RECEIVABLE, cents),
                    Mark.TOO_MUCH,
                    "The deposit is in the books already. It was only never matched.",
                ),
            ),
        ),
    )


def _on_a_plan(invoice: Invoice, draw: Draw) -> Finding:
    monthly = draw.number("plan", 150_00, 400_00, 25_00)
    left = draw.number("plan-left", 3, 8)
    cents = monthly * left
    return Finding(
        "on-a-plan",
        invoice.line,
        cents,
        (
            Paper(
                "Agreement",
                f"With {invoice.customer}, signed September 1, 2025",
                (
                    f"{invoice.customer} pays {format_money(monthly)} on the 15th of each month "
                    f"until invoice {invoice.number} is paid.",
                ),
            ),
            Paper(
                "Bank statement",
                "What came from this customer",
                (
                    f"September 15, October 15, November 17 and December 15: "
                    f"{format_money(monthly)} each. All four are posted. {left} payments are left.",
                ),
            ),
        ),
        Answer.KEEP,
        "The invoice is old, but the customer pays as agreed: it is still owed.",
        to_do(
            (),
            (
                Mistake(
                    pair(BAD_DEBTS, RECEIVABLE, cents),
                    Mark.TOO_MUCH,
                    "It is only old. The customer pays every month as agreed.",
                    "age-decides",
                ),
            ),
            {BAD_DEBTS: "The customer pays every month, so nothing is lost."},
        ),
        also=(Answer.NOTHING,),
    )


def _paid_and_not_there(invoice: Invoice, draw: Draw) -> Finding:
    cents = draw.number("paid", 720_00, 2_900_00, 20)
    return Finding(
        "paid-and-not-there",
        invoice.line,
        cents,
        (
            Paper(
                "Email with a copy of a check",
                f"From {invoice.customer}, December 16, 2025",
                (
                    f"Invoice {invoice.number} was paid by check in the mail. Our bank cashed it: "
                    f"{format_money(cents)}, front and back attached. The endorsement on the back "
                    "is hard to read.",
                ),
            ),
            Paper(
                "Note from the front office",
                "December 18, 2025",
                (
                    "We have no deposit of that amount, in any month. The same desk opens the mail "
                    "and posts the payments. The easiest way would be to write it off.",
                ),
            ),
        ),
        Answer.LOOK,
        "The customer paid and the money is not there, so somebody who handles no payments looks "
        "first; writing it off would hide it.",
        to_do(
            (),
            (
                Mistake(
                    pair(BAD_DEBTS, RECEIVABLE, cents),
                    Mark.TOO_MUCH,
                    "The customer has paid. If somebody took the money, this entry is what would "
                    "hide it.",
                ),
                Mistake(
                    pair(CHECKING, RECEIVABLE, cents),
                    Mark.TOO_MUCH,
                    "No deposit of that amount is in the bank account.",
                ),
            ),
            {BAD_DEBTS: "A customer who has paid is no bad debt."},
        ),
    )


def _trustee_pays(invoice: Invoice, draw: Draw) -> Finding:
    owed = draw.number("bankrupt", 2_000_00, 8_000_00, 50_00)
    rate = draw.number("bankrupt-rate", 10, 40)
    task = EXERCISES["trustee-pays-part"].task_with({"owed": owed, "paid_rate": rate * 100})
    paid = task.effect[CHECKING]
    return Finding(
        "bankrupt",
        invoice.line,
        owed,
        (
            Paper(
                "Letter",
                "From the bankruptcy trustee, December 22, 2025",
                (
                    f"In the case of {invoice.customer}, your claim of {format_money(owed)} was "
                    f"allowed. This is the final payment to creditors of your class: {rate} "
                    f"percent, {format_money(paid)}, by the check enclosed. Nothing more will be "
                    "paid.",
                ),
            ),
            Paper(
                "Deposit slip",
                "December 30, 2025",
                (f"The trustee’s check, {format_money(paid)}. Not posted yet.",),
            ),
        ),
        Answer.WRITE_OFF,
        "The trustee has paid all that will come: post the payment, and the rest is a loss.",
        from_exercise(task, f"Post the trustee’s payment of invoice {invoice.number}"),
    )


def _notice_alone(invoice: Invoice, draw: Draw) -> Finding:
    owed = draw.number("bankrupt", 2_000_00, 8_000_00, 50_00)
    return Finding(
        "bankrupt",
        invoice.line,
        owed,
        (
            Paper(
                "Notice",
                "From the bankruptcy court, December 19, 2025",
                (
                    f"{invoice.customer} has filed for bankruptcy. Claims can be filed until March "
                    "31, 2026. It is not known yet whether there will be money for creditors.",
                ),
            ),
            Paper(
                "Note from the owner",
                "December 22, 2025",
                (
                    "Nobody calls or writes to them. Our lawyer files the claim in January and "
                    "will then say what may come of it.",
                ),
            ),
        ),
        Answer.LOOK,
        "The notice is a strong sign, but how much may still come is not known before the lawyer "
        "answers.",
        to_do(
            (),
            (
                Mistake(
                    pair(BAD_DEBTS, RECEIVABLE, owed),
                    Mark.TOO_MUCH,
                    "A notice alone does not say that nothing will come. Write off what is lost "
                    "once that is known.",
                ),
            ),
        ),
    )


Story = Callable[[Invoice, Draw], Finding]


def stories(draw: Draw) -> tuple[Story, ...]:
    """Six, of which two can have gone either of two ways."""
    return (
        _closed,
        _entered_twice,
        draw.one("misposted-how", (_posted_as_a_sale, _never_matched)),
        _on_a_plan,
        _paid_and_not_there,
        draw.one("bankrupt-how", (_trustee_pays, _notice_alone)),
    )
