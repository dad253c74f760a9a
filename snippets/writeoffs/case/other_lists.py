"""Prepaids, bills and checks: one finding in each of three short lists."""

from __future__ import annotations

from writeoffs.case.drawing import Draw, shared_out
from writeoffs.case.finding import Answer, Finding, Paper, from_exercise, to_do
from writeoffs.case.inventory import VENDOR
from writeoffs.case.listing import Listing, Row
from writeoffs.case.opening import (
    BAD_DEBTS,
    CHECKING,
    OTHER_COSTS,
    OTHER_INCOME,
    PAYABLE,
    PREPAID,
    PREPAID_LOST,
    before,
)
from writeoffs.exercises import EXERCISES
from writeoffs.ledger import Nature
from writeoffs.money import format_money
from writeoffs.scenarios.entries import YEAR_END, compound, credit_if, debit_if
from writeoffs.task import Mark, Mistake, pair

BOOKING = "Booking system, paid through June 2026"
CLEANING = "Clearview Cleaning"
CHECK = "Check 1187 of May 2023, to a repair shop"


def prepaids(draw: Draw) -> tuple[Finding, Listing]:
    """What was paid ahead."""
    cents = draw.number("prepaid", 620_00, 1_880_00, 20)
    finding = draw.one("prepaid-how", (_vendor_gone, _vendor_renamed))(cents)
    rest = before().opening.balance(PREPAID) - cents
    listed = Listing(
        "prepaids",
        "Prepaid expenses",
        ("What was paid ahead", "Left at December 31"),
        (
            Row(BOOKING, "", (cents,), finding.slug),
            Row("Insurance, through August 2026", "", (rest,)),
        ),
        (PREPAID,),
    )
    return finding, listed


def _vendor_gone(cents: int) -> Finding:
    return Finding(
        "prepaid",
        BOOKING,
        cents,
        (
            Paper(
                "Email",
                "From the vendor’s liquidator, December 9, 2025",
                (
                    "The service was switched off on November 30 and will not come back. There is "
                    "no money to refund customers who paid ahead.",
                ),
            ),
            Paper(
                "Note from the sales desk",
                "December 10, 2025",
                ("The booking page is dead. We have moved to another system.",),
            ),
        ),
        Answer.WRITE_OFF,
        "Neither service nor money will come for what was paid ahead, so it is a loss.",
        to_do(
            compound(
                YEAR_END,
                "Write off the service that was paid ahead",
                Nature.WRITE_OFF,
                debit_if(PREPAID_LOST, cents, "the months that were paid will not be delivered"),
                credit_if(PREPAID, cents, "nothing is left to use up"),
            ),
            (
                Mistake(
                    pair(BAD_DEBTS, PREPAID, cents),
                    Mark.WRONG_ACCOUNT,
                    "Bad debts are for customers. Here you are the customer.",
                ),
                Mistake(
                    pair(OTHER_COSTS, PREPAID, cents),
                    Mark.WRONG_ACCOUNT,
                    "Profit comes out right. But nothing was used up. It is lost, and that has a "
                    "line of its own.",
                ),
            ),
        ),
    )


def _vendor_renamed(cents: int) -> Finding:
    return Finding(
        "prepaid",
        BOOKING,
        cents,
        (
            Paper(
                "Email",
                "From the vendor, December 1, 2025",
                (
                    "We have a new name and a new address on the web. Your plan goes on as before, "
                    "through June 2026.",
                ),
            ),
            Paper(
                "Note from the owner",
                "December 2, 2025",
                (
                    "The old page is dead. Did they go under, and take our money along? No: I "
                    "tried the new page, and it works.",
                ),
            ),
        ),
        Answer.NOTHING,
        "The vendor only has another name, and the months that are paid will be delivered.",
        to_do(
            (),
            (
                Mistake(
                    pair(PREPAID_LOST, PREPAID, cents),
                    Mark.TOO_MUCH,
                    "The service goes on. What was paid ahead is used up month by month.",
                ),
            ),
        ),
    )


def bills(draw: Draw, received_twice: int) -> tuple[Finding, Listing]:
    """What the store owes to vendors; `received_twice` is in cents a bill that is there twice."""
    cents = draw.number("bill", 240_00, 1_940_00, 25)
    finding = draw.one("bill-how", (_bill_twice, _only_old))(cents)
    rest = before().opening.balance(PAYABLE) - cents - 2 * received_twice
    due, later = shared_out(rest, (57, 43))
    listed = Listing(
        "bills",
        "Bills to pay",
        ("Vendor and bill", "Open"),
        (
            Row(finding.line, "", (cents,), finding.slug),
            Row(f"{VENDOR}, bill 771", "", (received_twice,)),
            Row(f"{VENDOR}, bill 771-A", "", (received_twice,)),
            Row("Nine other vendors, due now", "", (due,)),
            Row("Six other vendors, due in January", "", (later,)),
        ),
        (PAYABLE,),
    )
    return finding, listed


def _bill_twice(cents: int) -> Finding:
    task = EXERCISES["bill-entered-twice"].task_with({"bill_amount": cents})
    return Finding(
        "bill",
        f"{CLEANING}, bill 318 of April 2025",
        cents,
        (
            Paper(
                "Vendor’s statement",
                f"{CLEANING}, December 31, 2025",
                (
                    f"Bill 318, {format_money(cents)}: paid on May 6, 2025. Nothing is open. Thank "
                    "you.",
                ),
            ),
            Paper(
                "Records",
                "Bill 318",
                (
                    f"April 14: bill 318, “{OTHER_COSTS}”, paid May 6. April 22: bill 318, "
                    f"“{OTHER_COSTS}”, open.",
                ),
            ),
        ),
        Answer.ERROR,
        "The bill was entered twice and paid once, so the second one was never owed.",
        from_exercise(task, "Undo the bill that was entered twice"),
    )


def _only_old(cents: int) -> Finding:
    return Finding(
        "bill",
        f"{CLEANING}, bill 318 of April 2025",
        cents,
        (
            Paper(
                "Note from the bookkeeper",
                "December 15, 2025",
                (
                    "The cleaning was bad, so the owner did not want to pay. Nobody has asked for "
                    "the money since June. Can it go?",
                ),
            ),
            Paper(
                "Vendor’s statement",
                f"{CLEANING}, December 31, 2025",
                (f"Bill 318, {format_money(cents)}: open.",),
            ),
        ),
        Answer.KEEP,
        "The vendor has given up nothing, so the bill is owed until it is paid or released.",
        to_do(
            (),
            tuple(
                Mistake(
                    pair(PAYABLE, account, cents),
                    Mark.TOO_MUCH,
                    "The vendor has released nothing. A bill does not go away because it is old.",
                    "old-is-income",
                )
                for account in (OTHER_INCOME, OTHER_COSTS)
            ),
        ),
        also=(Answer.NOTHING,),
    )


def checks(draw: Draw, unposted: int) -> tuple[Finding, Listing]:
    """The bank reconciliation; `unposted` is a deposit in cents that the books do not have."""
    cents = draw.number("check", 140_00, 890_00, 7)
    recent = draw.number("check-recent", 900_00, 3_200_00, 11)
    task = EXERCISES["check-never-cashed"].task_with({"check_amount": cents})
    finding = Finding(
        "check",
        CHECK,
        cents,
        (
            Paper(
                "Bank notice",
                "December 17, 2025",
                (f"Check 1187, {format_money(cents)}, was never cashed. It is too old now.",),
            ),
            Paper(
                "Returned letter",
                "December 22, 2025",
                (
                    "Our letter to the repair shop came back: moved. The work was done in 2023, "
                    "and the bill was entered as paid.",
                ),
            ),
        ),
        Answer.KEEP,
        "The money never left the bank and is still owed, so it comes back as a debt.",
        from_exercise(task, "Put back a check that was never cashed"),
    )
    balance = before().opening.balance(CHECKING) + cents + recent + unposted
    deposit = [Row("Deposit of December 30, not posted yet", "", (-unposted,))] if unposted else []
    listed = Listing(
        "bank",
        "Bank reconciliation",
        ("What explains the difference", "Amount"),
        (
            Row("Balance on the bank’s statement", "", (balance,)),
            Row(CHECK, "", (-cents,), finding.slug),
            Row("Three checks of last week", "", (-recent,)),
            *deposit,
        ),
        (CHECKING,),
    )
    return finding, listed
