"""Money that came, was taken, or never left, under a wrong name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from writeoffs.accounts import Kind
from writeoffs.exercises.correction import (
    ASKED,
    only_deleted,
    posted,
    still_standing,
    to_correct,
)
from writeoffs.exercises.errors import all_but
from writeoffs.exercises.exercise import Case, Exercise, with_accounts
from writeoffs.exercises.mistakes.everyday import (
    AR,
    dentist_pays,
    food_truck_is_gone,
    gym_is_billed,
)
from writeoffs.exercises.numbers import Varied
from writeoffs.ledger import Entry, Nature, credit, debit
from writeoffs.money import format_money
from writeoffs.scenarios import SCENARIOS
from writeoffs.task import Alternative, Journal, Mark, Mistake, Task, pair, turned

FAMILY = "Payments and checks"
BAD_DEBTS = "Bad debts"
RECOVERIES = "Bad debt recoveries"
SIGN_SALES = "Sign and install sales"
THEFT = "Employee theft loss"
OTHER_INCOME = "Other income"
UNCLAIMED = "Unclaimed property payable"
AP = "Accounts payable"
COSTS = "Other operating expenses"

IN_THE_BANK = "The money is in the bank, and the books have it there already."


def _recovery(case: Case) -> Task:
    received = case.cents("received")
    journal = Journal(
        (
            gym_is_billed(date(2025, 12, 4)),
            posted(
                date(2025, 12, 11),
                "Small sign sold at the counter, paid at once",
                {"Checking": 240_00},
                {SIGN_SALES: 240_00},
                "A sale and its payment in one. Nobody owes anything in between.",
            ),
            posted(
                date(2025, 12, 18),
                "Check from the customer who was written off",
                {"Checking": received},
                {SIGN_SALES: received},
                "This is no new sale. The job was counted when it was done. The money takes back "
                f"part of a loss of 2024, so it belongs in “{RECOVERIES}”.",
            ),
            dentist_pays(date(2025, 12, 22)),
        ),
        wrong=2,
        instead=case.treatment.entries,
        misconception="recovery-is-a-sale",
    )
    return Task(
        told=(
            f"In 2024 a sign shop wrote off {case.money('written_off')} that a customer owed. In "
            f"December 2025 the former customer sent {format_money(received)} after all. The shop "
            "shows money for losses of earlier years on a line of its own."
        ),
        asked=ASKED,
        treatment=to_correct(
            case.treatment,
            journal,
            "Show the late payment as a recovery",
            {
                SIGN_SALES: "nothing was sold for this money",
                RECOVERIES: "it takes back part of a loss of an earlier year",
            },
        ),
        journal=journal,
        hints=(
            "Three of these entries bring in money. For which of them was something sold in "
            "December?",
            f"Entry 3 is wrong. Its correction moves “{SIGN_SALES}” and “{RECOVERIES}”.",
            f"{format_money(received)} leaves sales by a debit and goes to recoveries by a credit.",
        ),
        mistakes=(
            still_standing(
                journal,
                "That is what should have been posted. But the wrong entry still stands, so the "
                "money is in the bank account twice, and sales stay too high.",
            ),
            only_deleted(
                journal,
                "That only takes the wrong entry back, and the money with it. But the money did "
                "come.",
            ),
            Mistake(
                pair(SIGN_SALES, BAD_DEBTS, received),
                Mark.WRONG_ACCOUNT,
                "Sales are right now. But the loss was a cost of 2024, so this year’s bad debts "
                f"must not get smaller. The shop has “{RECOVERIES}” for it.",
            ),
            Mistake(
                pair(SIGN_SALES, AR, received),
                Mark.WRONG_ACCOUNT,
                "Sales are right now. But no open invoice is paid by this: it was written off in "
                "2024.",
            ),
        ),
        tempting={"Checking": IN_THE_BANK},
        why={
            "net_revenue": "Nothing was sold for this money.",
            "net_income": "The money counts once, under either name. Profit was right all along.",
            "cash": IN_THE_BANK,
        },
    )


def _theft(case: Case) -> Task:
    stolen = case.cents("stolen")
    wrong = posted(
        date(2025, 9, 15),
        "Written off: invoice 1096, does not pay",
        {BAD_DEBTS: stolen},
        {AR: stolen},
        "This customer had paid. The money was stolen, so the loss is a theft and no bad debt.",
    )
    journal = Journal(
        (
            posted(
                date(2025, 9, 8),
                "Payment of the florist, invoice 1102",
                {"Checking": 760_00},
                {AR: 760_00},
                "The money is in the bank, and the florist owes that much less.",
            ),
            wrong,
            food_truck_is_gone(date(2025, 9, 22)),
            gym_is_billed(date(2025, 10, 6)),
        ),
        wrong=1,
        instead=(
            Entry(
                wrong.entry.date,
                "Record the payment that was stolen",
                Nature.CORRECTION,
                (debit(THEFT, stolen, "what was stolen"), credit(AR, stolen, "it was paid")),
            ),
        ),
    )
    # The scenario begins after the write-off; these books begin before it.
    before = replace(
        case.treatment,
        opening=case.treatment.opening.post(replace(wrong.entry, lines=turned(wrong.lines))),
    )
    return Task(
        told=(
            f"In December a good customer of a sign shop shows a cashed check of "
            f"{format_money(stolen)} for invoice 1096. The bookkeeper had taken it and kept the "
            "money. No insurance and no bond covers it. These are the bookkeeper’s entries of the "
            "fall."
        ),
        asked=ASKED,
        treatment=to_correct(
            before,
            journal,
            "Show the stolen payment as a theft",
            {THEFT: "what really happened", BAD_DEBTS: "this customer had paid"},
        ),
        journal=journal,
        hints=(
            "Which invoice does the cashed check name?",
            f"Entry 2 is wrong. Its correction moves “{THEFT}” and “{BAD_DEBTS}”.",
            f"Move {format_money(stolen)} out of bad debts by a credit, to where it belongs.",
        ),
        mistakes=(
            still_standing(
                journal,
                "That is what should have been posted in September. But the write-off still "
                "stands, so the invoice comes off receivables twice.",
            ),
            only_deleted(
                journal,
                "That only takes the write-off back, and asks the customer to pay again. The "
                "customer has paid.",
            ),
            Mistake(
                pair("Checking", BAD_DEBTS, stolen),
                Mark.WRONG_ACCOUNT,
                "The money never reached the bank account, and nothing covers it.",
            ),
        ),
        tempting={AR: "The customer has paid, so receivables are right as they are."},
        why={
            "net_income": "The loss is as large as before. Only its name changes.",
            "gross_ar": "The customer has paid, so receivables are right as they are.",
            "cash": "The money never reached the bank account.",
        },
    )


def _old_check(case: Case) -> Task:
    check = case.cents("check_amount")
    journal = Journal(
        (
            posted(
                date(2025, 12, 2),
                "Bank fee for November",
                {COSTS: 35_00},
                {"Checking": 35_00},
                "The bank took the fee, so it is a cost, and the account holds that much less.",
            ),
            posted(
                date(2025, 12, 9),
                "Check 2291 of 2023, never cashed: taken off the list",
                {"Checking": check},
                {OTHER_INCOME: check},
                "The money is in the bank, that part is true. But the vendor is still owed, so it "
                "is nobody’s income. In time it may have to go to the state.",
            ),
            posted(
                date(2025, 12, 16),
                "Check 3140 lost in the mail: stopped, bill is open again",
                {"Checking": 285_00},
                {AP: 285_00},
                "The payment did not happen, so the money is back and the bill is owed again.",
            ),
            posted(
                date(2025, 12, 31),
                "Interest on the bank account",
                {"Checking": 18_40},
                {OTHER_INCOME: 18_40},
                "The bank paid it, and nobody can ask for it back. That is income.",
            ),
        ),
        wrong=1,
        instead=case.treatment.entries,
        misconception="old-is-income",
    )
    return Task(
        told=(
            f"A kitchenware store mailed a check for {format_money(check)} to a vendor in 2023. It "
            "was never cashed, and the bank will no longer take it. The bill was recorded as paid, "
            "and nobody can reach the vendor. In December the bookkeeper went through the bank "
            "account."
        ),
        asked=ASKED,
        treatment=to_correct(
            with_accounts(case.treatment, (OTHER_INCOME, Kind.OTHER_INCOME)),
            journal,
            "Show the old check as money that is still owed",
            {
                OTHER_INCOME: "nothing was earned",
                UNCLAIMED: "it still belongs to somebody else",
            },
        ),
        journal=journal,
        hints=(
            "Four entries move the bank account. Who could still ask for the money?",
            f"Entry 2 is wrong. Its correction moves “{OTHER_INCOME}” and “{UNCLAIMED}”.",
            f"{format_money(check)} leaves income by a debit. What is owed grows by a credit.",
        ),
        alternatives=(
            Alternative(
                pair(OTHER_INCOME, AP, check),
                "It is a debt again, and that is what counts. An account of its own keeps it apart "
                "until you know where it has to go.",
            ),
        ),
        mistakes=(
            still_standing(
                journal,
                "That is the entry that should have been made. But the wrong one still stands, so "
                "the money is in the bank account twice, and the income stays.",
            ),
            only_deleted(
                journal,
                "That only takes the wrong entry back, and the money with it. It never left the "
                "bank, and it is still owed.",
            ),
            Mistake(
                pair(OTHER_INCOME, COSTS, check),
                Mark.WRONG_ACCOUNT,
                "The store got what it paid for, so the cost stays. What is missing is the debt.",
                "old-is-income",
            ),
        ),
        tempting={"Checking": IN_THE_BANK},
        why={
            "net_income": "The money is still owed, so nothing was earned.",
            "total_liabilities": "The vendor is still owed.",
            "cash": IN_THE_BANK,
        },
    )


EXERCISES = (
    Exercise(
        slug="sign-shop-late-money",
        family=FAMILY,
        title="Late money at a sign shop",
        scenario=SCENARIOS["recovery-direct"],
        ask=_recovery,
        leads_to="explain/paid-after-all.md",
        varied=(Varied("received", 400_00, 3_350_00, 25),),
    ),
    Exercise(
        slug="sign-shop-cashed-check",
        family=FAMILY,
        title="A cashed check at a sign shop",
        scenario=SCENARIOS["write-off-hid-a-theft"],
        ask=_theft,
        leads_to="scenarios/write-off-hid-a-theft.md",
        varied=(Varied("stolen", 380_00, 3_900_00, 25),),
    ),
    Exercise(
        slug="store-bank-account",
        family=FAMILY,
        title="A store’s bank account",
        scenario=SCENARIOS["cleanup-before-bank-review"],
        ask=_old_check,
        leads_to="explain/cleanup.md",
        given=all_but("check"),
        varied=(Varied("check_amount", 140_00, 1_900_00, 7),),
    ),
)
