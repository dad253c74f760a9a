"""Money that comes for an invoice written off before."""

from __future__ import annotations

from writeoffs.exercises.exercise import Case, Exercise
from writeoffs.exercises.numbers import Varied
from writeoffs.money import format_money
from writeoffs.scenarios import SCENARIOS
from writeoffs.task import Mark, Mistake, Task, pair

AR = "Accounts receivable"
BAD_DEBTS = "Bad debts"
RECOVERIES = "Bad debt recoveries"
SIGN_SALES = "Sign and install sales"
ALLOWANCE = "Allowance for credit losses"
EXPENSE = "Bad debt expense (credit loss expense)"
REVENUE = "Service and install revenue"

NO_NEW_SALE = (
    "This is no new sale. The job was counted when it was done, so sales would count it twice."
)
NOTHING_OPEN = (
    "The invoice was written off, so nothing is open that this payment could settle. First put "
    "back the part that is paid."
)
SHORTCUT = (
    "Putting the invoice back first leaves a trace that this customer paid. The books end up the "
    "same."
)
STILL_OPEN = "The invoice is back, but the payment is missing, so the customer seems to owe it."


def _later_year(case: Case) -> Task:
    received = case.cents("received")
    return Task(
        told=(
            f"In 2024 a sign shop wrote off {case.money('written_off')}. In December 2025 the "
            f"former customer sends {format_money(received)} after all. The shop shows money for "
            "losses of earlier years on a line of its own."
        ),
        asked="Make the entries for December 18, 2025.",
        treatment=case.treatment,
        hints=(
            "The loss went through profit in 2024. How does the money find its way back?",
            f"Put the paid part back on “{AR}” against “{RECOVERIES}”. Then record the payment.",
            f"{format_money(received)} in both entries: {AR.lower()} up and down again, the bank "
            "account up, recoveries up.",
        ),
        mistakes=(
            Mistake(
                pair("Checking", SIGN_SALES, received),
                Mark.WRONG_ACCOUNT,
                NO_NEW_SALE,
                "recovery-is-a-sale",
            ),
            Mistake(
                pair("Checking", BAD_DEBTS, received),
                Mark.WRONG_ACCOUNT,
                "That makes this year’s bad debts look smaller than they were. The loss was a cost "
                "of 2024, so the money has a line of its own.",
            ),
            Mistake(pair("Checking", AR, received), Mark.INCOMPLETE, NOTHING_OPEN),
            Mistake(pair(AR, RECOVERIES, received), Mark.INCOMPLETE, STILL_OPEN),
        ),
        tempting={SIGN_SALES: NO_NEW_SALE},
        why={
            "net_income": "The loss went through profit, so the money comes back through profit.",
            "cash": "The payment is in the bank.",
        },
        shortcut=SHORTCUT,
    )


def _same_year(case: Case) -> Task:
    received = case.cents("received")
    return Task(
        told=(
            f"In March 2025 a sign shop wrote off {case.money('written_off')}. In December 2025 "
            f"the former customer sends {format_money(received)} after all. The books of 2025 are "
            "still open."
        ),
        asked="Make the entries for December 18, 2025.",
        treatment=case.treatment,
        hints=(
            "Cost and payment fall into the same year. Was the cost as large as it seemed?",
            f"Put the paid part back on “{AR}” against “{BAD_DEBTS}”. Then record the payment.",
            f"{format_money(received)} in both entries: bad debts get smaller by a credit.",
        ),
        mistakes=(
            Mistake(
                pair("Checking", RECOVERIES, received),
                Mark.WRONG_ACCOUNT,
                "Profit comes out the same. But the loss was recorded this year, and it turned out "
                "smaller, so it comes out of this year’s bad debts.",
            ),
            Mistake(
                pair("Checking", SIGN_SALES, received),
                Mark.WRONG_ACCOUNT,
                NO_NEW_SALE,
                "recovery-is-a-sale",
            ),
            Mistake(pair("Checking", AR, received), Mark.INCOMPLETE, NOTHING_OPEN),
            Mistake(pair(AR, BAD_DEBTS, received), Mark.INCOMPLETE, STILL_OPEN),
        ),
        tempting={SIGN_SALES: NO_NEW_SALE},
        why={
            "net_income": "This year’s cost turned out smaller by what was paid.",
            "cash": "The payment is in the bank.",
        },
        shortcut=SHORTCUT,
    )


def _with_allowance(case: Case) -> Task:
    received = case.cents("received")
    return Task(
        told=(
            f"Earlier in 2025 a heating contractor wrote off {case.money('written_off')} against "
            f"its allowance. On December 31 the customer pays {format_money(received)} after all."
        ),
        asked="Make the entries for December 31, 2025.",
        treatment=case.treatment,
        hints=(
            "The write-off did not touch profit. Does the payment?",
            f"Put the paid part back on “{AR}” against “{ALLOWANCE}”. Then record the payment.",
            f"{format_money(received)} in both entries: the allowance is refilled by a credit.",
        ),
        mistakes=(
            Mistake(
                pair("Checking", EXPENSE, received),
                Mark.WRONG_ACCOUNT,
                "The write-off did not go through profit, so the payment does not either. It "
                "refills the allowance.",
            ),
            Mistake(
                pair("Checking", REVENUE, received),
                Mark.WRONG_ACCOUNT,
                NO_NEW_SALE,
                "recovery-is-a-sale",
            ),
            Mistake(pair("Checking", AR, received), Mark.INCOMPLETE, NOTHING_OPEN),
            Mistake(pair(AR, ALLOWANCE, received), Mark.INCOMPLETE, STILL_OPEN),
        ),
        tempting={REVENUE: NO_NEW_SALE},
        why={
            "net_income": "The write-off used the allowance, so the payment refills it. Profit "
            "does not move.",
            "allowance": "What the write-off had used is there again.",
            "cash": "The payment is in the bank.",
        },
        shortcut=SHORTCUT,
    )


EXERCISES = (
    Exercise(
        slug="paid-in-a-later-year",
        family="Paid after all",
        title="Paid in a later year",
        scenario=SCENARIOS["recovery-direct"],
        ask=_later_year,
        leads_to="explain/paid-after-all.md",
        varied=(Varied("received", 400_00, 3_350_00, 25),),
    ),
    Exercise(
        slug="paid-in-the-same-year",
        family="Paid after all",
        title="Paid in the same year",
        scenario=SCENARIOS["recovery-direct"],
        ask=_same_year,
        leads_to="scenarios/recovery-direct.md",
        given={"when": "this_year", "written_off": 2_950_00, "received": 1_180_00},
        varied=(Varied("received", 350_00, 2_900_00, 25),),
    ),
    Exercise(
        slug="paid-with-an-allowance",
        family="Paid after all",
        title="Paid after all, with an allowance",
        scenario=SCENARIOS["recovery-allowance"],
        ask=_with_allowance,
        leads_to="scenarios/recovery-allowance.md",
        given={"written_off": 5_000_00, "received": 3_275_50},
        varied=(Varied("received", 600_00, 4_900_00, 25),),
    ),
)
