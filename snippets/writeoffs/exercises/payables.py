"""What the business owes: bills that were released, bills that are only old, uncashed checks."""

from __future__ import annotations

from writeoffs.accounts import Kind
from writeoffs.exercises.errors import all_but
from writeoffs.exercises.exercise import Case, Exercise, with_accounts
from writeoffs.exercises.numbers import Varied
from writeoffs.money import format_money
from writeoffs.scenarios import SCENARIOS
from writeoffs.task import Alternative, Mark, Mistake, Task, pair

AP = "Accounts payable"
GAIN = "Gain on payables legally released"
SALES = "Fabrication sales"
COSTS = "Other operating expenses"
UNCLAIMED = "Unclaimed property payable"
OTHER_INCOME = "Other income"

NO_SALE = "The shop sold nothing. A debt that ends is no sale."


def _released(case: Case) -> Task:
    bill = case.cents("bill")
    return Task(
        told=case.story,
        asked="Make the entry for December 31, 2025.",
        treatment=case.treatment,
        hints=(
            "What does the shop owe after the vendor’s letter?",
            f"Two accounts move: “{AP}” and “{GAIN}”.",
            f"A debt of {format_money(bill)} gets smaller by a debit. What is gained stands on the "
            "credit side.",
        ),
        mistakes=(
            Mistake(pair(AP, SALES, bill), Mark.WRONG_ACCOUNT, NO_SALE),
            Mistake(
                pair(AP, COSTS, bill),
                Mark.WRONG_ACCOUNT,
                "The bill was a cost of 2022. This year’s costs were not smaller, so the release "
                "has a line of its own.",
            ),
            Mistake(
                pair(AP, "Checking", bill),
                Mark.WRONG_ACCOUNT,
                "Nothing was paid. The vendor gave up its claim.",
            ),
        ),
        tempting={SALES: NO_SALE},
        why={
            "net_income": "A debt that no longer has to be paid is a gain.",
            "total_liabilities": "The vendor gave up its claim in writing.",
            "cash": "Nothing was paid.",
        },
    )


def _only_old(case: Case) -> Task:
    bill = case.cents("bill")
    return Task(
        told=(
            f"A metal shop never paid a disputed bill of {format_money(bill)} from 2022. The "
            "vendor has not asked for it in two years, and has not given it up either."
        ),
        asked="Make the entry for December 31, 2025, if one is needed.",
        treatment=case.treatment,
        hints=(
            "Who decides whether the shop still owes this?",
            "A debt leaves the books when it is paid or legally released. Was it?",
            "Neither has happened, so the bill stays where it is.",
        ),
        mistakes=(
            Mistake(
                pair(AP, GAIN, bill),
                Mark.TOO_MUCH,
                "The vendor has released nothing. A bill does not go away because it is old.",
                "old-is-income",
            ),
            Mistake(pair(AP, SALES, bill), Mark.TOO_MUCH, NO_SALE, "old-is-income"),
            Mistake(
                pair(AP, COSTS, bill),
                Mark.TOO_MUCH,
                "That says the bill was never owed. It is disputed, but nobody has given it up.",
                "old-is-income",
            ),
        ),
        why={
            "net_income": "Nothing was gained: the shop still owes it.",
            "total_liabilities": "The shop still owes it.",
        },
    )


def _uncashed(case: Case) -> Task:
    check = case.cents("check_amount")
    return Task(
        told=(
            f"A kitchenware store mailed a check for {format_money(check)} to a vendor in 2023. It "
            "was never cashed, and the bank will no longer take it. Its bill was recorded as paid, "
            "and nobody can reach the vendor."
        ),
        asked="Make the entry for December 31, 2025.",
        treatment=with_accounts(case.treatment, (OTHER_INCOME, Kind.OTHER_INCOME)),
        hints=(
            "Where is the money, and whose is it?",
            f"Two accounts move: “Checking” and “{UNCLAIMED}”.",
            f"{format_money(check)} is still in the bank, a debit. It is still owed, a credit.",
        ),
        alternatives=(
            Alternative(
                pair("Checking", AP, check),
                "It is a debt again, and that is what counts. An account of its own keeps it apart "
                "until you know where it has to go.",
            ),
        ),
        mistakes=(
            Mistake(
                pair("Checking", OTHER_INCOME, check),
                Mark.WRONG_ACCOUNT,
                "The money is not the store’s to keep. It is still owed, and in time it may have "
                "to go to the state.",
                "old-is-income",
            ),
            Mistake(
                pair("Checking", COSTS, check),
                Mark.WRONG_ACCOUNT,
                "The store got what it paid for, so the cost stays. Only the payment did not "
                "happen.",
                "old-is-income",
            ),
            Mistake(
                {},
                Mark.INCOMPLETE,
                "The books say that this money left the bank. It never did, and it is still owed.",
            ),
        ),
        tempting={OTHER_INCOME: "The money is still owed, so it is nobody’s income."},
        why={
            "net_income": "The money is still owed, so nothing was gained.",
            "cash": "The money never left the bank.",
            "total_liabilities": "It is owed again.",
        },
    )


EXERCISES = (
    Exercise(
        slug="bill-released",
        family="What you owe",
        title="An old bill that the vendor gives up",
        scenario=SCENARIOS["stale-payable-released"],
        ask=_released,
        leads_to="scenarios/stale-payable-released.md",
        varied=(Varied("bill", 450_00, 4_800_00, 25),),
    ),
    Exercise(
        slug="bill-that-is-only-old",
        family="What you owe",
        title="A bill that is only old",
        scenario=SCENARIOS["stale-payable-released"],
        ask=_only_old,
        leads_to="scenarios/stale-payable-released.md",
        given={"released": "no", "bill": 1_320_00},
        varied=(Varied("bill", 450_00, 4_800_00, 25),),
    ),
    Exercise(
        slug="check-never-cashed",
        family="What you owe",
        title="A check that was never cashed",
        scenario=SCENARIOS["cleanup-before-bank-review"],
        ask=_uncashed,
        leads_to="explain/cleanup.md",
        given=all_but("check"),
        varied=(Varied("check_amount", 140_00, 1_900_00, 7),),
    ),
)
