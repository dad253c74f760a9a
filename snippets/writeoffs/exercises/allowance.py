"""Losses that were estimated ahead: the allowance, its write-offs and its true-up."""

from __future__ import annotations

from writeoffs.exercises.exercise import Case, Exercise
from writeoffs.exercises.numbers import Varied
from writeoffs.money import format_money
from writeoffs.scenarios import SCENARIOS
from writeoffs.task import Mark, Mistake, Task, pair, posting

AR = "Accounts receivable"
ALLOWANCE = "Allowance for credit losses"
EXPENSE = "Bad debt expense (credit loss expense)"
REVENUE = "Service and install revenue"

COUNTED_BEFORE = "The loss was already counted when the allowance was built."
NO_SALE_TO_UNDO = (
    "The sale was made and stays a sale. The expected loss is in the allowance already."
)


def _write_off(case: Case) -> Task:
    account = case.cents("account")
    return Task(
        told=case.story,
        asked="Make the entry for December 31, 2025.",
        treatment=case.treatment,
        hints=(
            "When did this loss reach profit? Look at what the books hold for customers who might "
            "not pay.",
            f"Two accounts move, both on the balance sheet: “{ALLOWANCE}” and “{AR}”.",
            f"Use {format_money(account)} of the allowance. It stands on the credit side, so it "
            "gets smaller by a debit.",
        ),
        mistakes=(
            Mistake(
                pair(EXPENSE, AR, account),
                Mark.WRONG_ACCOUNT,
                "The loss is counted twice. It went to profit when the allowance was built, and "
                "the allowance would still cover this customer.",
                "costs-twice",
            ),
            Mistake(
                pair(EXPENSE, ALLOWANCE, account),
                Mark.WRONG_ACCOUNT,
                "That makes the allowance larger. It is the entry of an estimate. Here a customer "
                "has failed, so the invoice comes off.",
            ),
            Mistake(
                pair(REVENUE, AR, account),
                Mark.WRONG_ACCOUNT,
                NO_SALE_TO_UNDO,
                "write-off-lowers-sales",
            ),
        ),
        tempting={EXPENSE: COUNTED_BEFORE, REVENUE: NO_SALE_TO_UNDO},
        why={
            "net_income": COUNTED_BEFORE,
            "net_ar": "Receivables and the allowance fall together, so what is expected to come in "
            "stays the same.",
        },
    )


def _true_up(case: Case) -> Task:
    there = case.cents("allowance")
    missing = case.treatment.entries[0].lines[0].cents
    needed = there + missing
    return Task(
        told=(
            f"On November 30 a heating contractor has {format_money(there)} left in its allowance. "
            "It goes through its unpaid invoices by age, and the aging report calls for "
            f"{format_money(needed)}."
        ),
        asked="Make the entry for November 30, 2025.",
        treatment=case.treatment,
        hints=(
            "The report shows what should be there in the end. What do you have to add?",
            f"Two accounts move: “{EXPENSE}” and “{ALLOWANCE}”.",
            f"{format_money(needed)} less {format_money(there)} is {format_money(missing)}. A cost "
            "grows by a debit, an allowance by a credit.",
        ),
        mistakes=(
            Mistake(
                pair(EXPENSE, ALLOWANCE, needed),
                Mark.WRONG_AMOUNT,
                f"That forgets what is there already. The allowance would end at "
                f"{format_money(there + needed)}, and the report calls for {format_money(needed)}.",
            ),
            Mistake(
                pair(EXPENSE, ALLOWANCE, needed + there),
                Mark.WRONG_AMOUNT,
                "What is there already was added. It has to be taken off.",
            ),
            Mistake(
                pair(EXPENSE, AR, missing),
                Mark.WRONG_ACCOUNT,
                "No customer has failed yet, so every invoice stays. The estimate goes to the "
                "allowance.",
            ),
            Mistake(
                pair(ALLOWANCE, EXPENSE, missing),
                Mark.SWAPPED,
                "That makes the allowance smaller and profit larger. The report calls for more.",
            ),
        ),
        why={
            "net_income": "The cost of the year is what brings the allowance to what is needed.",
            "allowance": f"The allowance should end at {format_money(needed)}.",
        },
    )


def _overdrawn(case: Case) -> Task:
    account, there = case.cents("account"), case.cents("allowance")
    added = case.treatment.entries[1].lines[0].cents
    needed = there - account + added
    return Task(
        told=(
            f"On December 20 a heating contractor learns that a customer who owes "
            f"{format_money(account)} is gone for good. Only {format_money(there)} is left in its "
            "allowance. On December 31 the aging report, without this customer, calls for an "
            f"allowance of {format_money(needed)}."
        ),
        asked="Make both entries: the write-off of December 20 and the estimate of December 31.",
        treatment=case.treatment,
        hints=(
            "Take one day after the other. Where does the allowance stand after December 20?",
            f"The write-off moves “{ALLOWANCE}” and “{AR}”. The estimate moves “{EXPENSE}” and "
            f"“{ALLOWANCE}”.",
            f"After the write-off the allowance is {format_money(account - there)} below zero. To "
            f"reach {format_money(needed)} it takes {format_money(added)}.",
        ),
        mistakes=(
            Mistake(
                pair(ALLOWANCE, AR, account),
                Mark.INCOMPLETE,
                "The write-off is right. But the allowance is now below zero, and the estimate of "
                "December 31 is missing.",
            ),
            Mistake(
                pair(EXPENSE, ALLOWANCE, added),
                Mark.INCOMPLETE,
                "The estimate is right. But the customer who is gone is still among those who "
                "owe you money.",
            ),
            Mistake(
                posting({ALLOWANCE: account, EXPENSE: needed}, {AR: account, ALLOWANCE: needed}),
                Mark.WRONG_AMOUNT,
                "The estimate forgets the hole. The allowance stood below zero, and that has to be "
                "filled first.",
            ),
            Mistake(
                posting(
                    {ALLOWANCE: account, EXPENSE: needed - there},
                    {AR: account, ALLOWANCE: needed - there},
                ),
                Mark.WRONG_AMOUNT,
                "The estimate starts from the allowance before the write-off. It has to start from "
                "where the allowance is on December 31.",
            ),
        ),
        why={"allowance": f"The allowance should end at {format_money(needed)}."},
    )


EXERCISES = (
    Exercise(
        slug="landlord-who-will-not-pay",
        family="A customer who won’t pay, with an allowance",
        title="The landlord who will not pay",
        scenario=SCENARIOS["allowance-write-off"],
        ask=_write_off,
        leads_to="scenarios/allowance-write-off.md",
        varied=(
            Varied("account", 1_100_00, 7_900_00, 50),
            Varied("allowance", 8_200_00, 14_600_00, 50_00),
        ),
    ),
    Exercise(
        slug="estimate-by-age",
        family="A customer who won’t pay, with an allowance",
        title="What the aging report calls for",
        scenario=SCENARIOS["allowance-true-up-then-write-off"],
        ask=_true_up,
        leads_to="explain/direct-or-allowance.md",
        given={"account": 0},
        varied=(
            Varied("allowance", 400_00, 3_900_00, 25_00),
            Varied("older_balance", 3_000_00, 6_000_00, 50_00),
        ),
    ),
    Exercise(
        slug="allowance-too-small",
        family="A customer who won’t pay, with an allowance",
        title="More than the allowance held",
        scenario=SCENARIOS["write-off-bigger-than-the-reserve"],
        ask=_overdrawn,
        leads_to="scenarios/write-off-bigger-than-the-reserve.md",
        varied=(
            Varied("account", 1_600_00, 2_950_00, 25_00),
            Varied("allowance", 300_00, 1_400_00, 25_00),
        ),
    ),
)
