"""Customers who will not pay, and what was posted for it."""

from __future__ import annotations

from datetime import date

from writeoffs.exercises.bad_debt import PRICE_CUT
from writeoffs.exercises.correction import (
    ASKED,
    only_deleted,
    posted,
    still_standing,
    to_correct,
)
from writeoffs.exercises.exercise import Case, Exercise
from writeoffs.exercises.mistakes.everyday import (
    AR,
    dentist_pays,
    food_truck_is_gone,
    hotel_buys,
    reseller_returns,
)
from writeoffs.exercises.numbers import Varied
from writeoffs.money import format_money
from writeoffs.scenarios import SCENARIOS
from writeoffs.task import Alternative, Journal, Mark, Mistake, Task, pair

FAMILY = "Bad debts"
ALLOWANCE = "Allowance for credit losses"
EXPENSE = "Bad debt expense (credit loss expense)"
BAD_DEBTS = "Bad debts"
SIGN_SALES = "Sign and install sales"
TAX = "Sales tax payable"
RETURNS = "Sales returns and allowances"

OFF_ALREADY = "This customer is off the list already, so receivables are right as they are."


def _expense_twice(case: Case) -> Task:
    account = case.cents("account")
    journal = Journal(
        (
            posted(
                date(2025, 12, 1),
                "Estimate for the fall, from the aging report",
                {EXPENSE: 1_250_00},
                {ALLOWANCE: 1_250_00},
                "An estimate is where the cost is recorded. It makes the allowance larger, before "
                "anybody knows which customer will fail.",
            ),
            posted(
                date(2025, 12, 5),
                "Written off: tenant in Mill Road, moved without an address",
                {ALLOWANCE: 640_00},
                {AR: 640_00},
                "A customer failed, and the allowance was built for that. It gets smaller, and so "
                "do receivables.",
            ),
            posted(
                date(2025, 12, 10),
                "Written off: landlord, bankrupt, case closed with nothing left",
                {EXPENSE: account},
                {AR: account},
                "The loss is counted twice. It went to profit when the allowance was built, and "
                "the allowance still covers this landlord.",
            ),
            posted(
                date(2025, 12, 17),
                "Payment of the laundry that was written off in May",
                {AR: 515_00, "Checking": 515_00},
                {ALLOWANCE: 515_00, AR: 515_00},
                "The invoice is put back and then paid. The allowance that it had used is there "
                "again, and profit does not move.",
            ),
        ),
        wrong=2,
        instead=case.treatment.entries,
        misconception="costs-twice",
    )
    return Task(
        told=(
            "A heating contractor estimates its bad debts ahead. At the end of November its "
            f"allowance held {case.money('allowance')}. Early in December it learned that a "
            f"landlord who owed {format_money(account)} would never pay."
        ),
        asked=ASKED,
        treatment=to_correct(
            case.treatment,
            journal,
            "Take the landlord’s loss out of the allowance",
            {
                ALLOWANCE: "the allowance was built for such a loss",
                EXPENSE: "the cost was recorded with the estimate already",
            },
        ),
        journal=journal,
        hints=(
            "Two of these entries write a customer off. Do they use the same accounts?",
            f"Entry 3 is wrong. Its correction moves “{ALLOWANCE}” and “{EXPENSE}”.",
            f"{format_money(account)} leaves the expense by a credit and comes out of the "
            "allowance by a debit.",
        ),
        mistakes=(
            still_standing(
                journal,
                "That is the entry that should have been made. But the wrong one still stands "
                "beside it, so the landlord comes off receivables twice, and the cost stays.",
            ),
            only_deleted(
                journal,
                "That only takes the wrong entry back. The landlord is among those who owe money "
                "again, and he will not pay.",
            ),
            Mistake(
                pair(ALLOWANCE, "Service and install revenue", account),
                Mark.WRONG_ACCOUNT,
                "The allowance is right. But sales were right all along. What was too large is the "
                "expense.",
            ),
        ),
        tempting={AR: OFF_ALREADY},
        why={
            "net_income": "The loss was counted when the allowance was built.",
            "allowance": "What was kept for this landlord is used up.",
            "gross_ar": OFF_ALREADY,
        },
    )


def _sales_item(case: Case) -> Task:
    invoice = case.cents("invoice")
    journal = Journal(
        (
            posted(
                date(2025, 12, 3),
                "Credit memo 212, sales item: two signs billed, one delivered",
                {SIGN_SALES: 380_00},
                {AR: 380_00},
                "The second sign was never delivered, so that part was never a sale. Lowering "
                "sales is right here.",
            ),
            posted(
                date(2025, 12, 10),
                "Credit memo 213, sales item: restaurant closed, will not pay",
                {SIGN_SALES: invoice},
                {AR: invoice},
                "The sign was made and delivered, so the sale stands. What is lost is a bad debt. "
                "This credit memo needed the item that leads to “Bad debts”.",
            ),
            food_truck_is_gone(date(2025, 12, 17)),
            dentist_pays(date(2025, 12, 22)),
        ),
        wrong=1,
        instead=case.treatment.entries,
        misconception="write-off-lowers-sales",
    )
    return Task(
        told=(
            "A sign shop keeps no allowance. In December a restaurant that owed "
            f"{format_money(invoice)} closed for good, and the bookkeeper cleared old invoices."
        ),
        asked=ASKED,
        treatment=to_correct(
            case.treatment,
            journal,
            "Show the restaurant’s loss as a bad debt",
            {
                BAD_DEBTS: "the loss, where it belongs",
                SIGN_SALES: "the job was done, so the sale stands",
            },
        ),
        journal=journal,
        hints=(
            "Two credit memos use the sales item. Which of them was for a real sale?",
            f"Entry 2 is wrong. Its correction moves “{BAD_DEBTS}” and “{SIGN_SALES}”.",
            f"{format_money(invoice)} goes back to sales by a credit, and to bad debts by a debit.",
        ),
        mistakes=(
            still_standing(
                journal,
                "That is the entry that should have been made. But the credit memo still stands, "
                "so the restaurant comes off receivables twice, and sales stay too low.",
            ),
            only_deleted(
                journal,
                "That only takes the credit memo back. Sales are right, but the restaurant is "
                "among those who owe money again.",
            ),
            Mistake(
                pair(BAD_DEBTS, "Bad debt recoveries", invoice),
                Mark.WRONG_ACCOUNT,
                "The bad debt is right. But nothing was recovered: it is sales that are too low.",
            ),
        ),
        tempting={AR: OFF_ALREADY},
        why={
            "net_revenue": "The job was done, so the sale stands.",
            "net_income": "The loss is the same, under either name. Profit was right all along.",
            "gross_ar": OFF_ALREADY,
        },
    )


def _with_its_tax(case: Case) -> Task:
    goods = case.cents("goods")
    invoice = -case.treatment.entries[0].lines[-1].signed
    tax = invoice - goods
    journal = Journal(
        (
            hotel_buys(date(2025, 12, 2)),
            posted(
                date(2025, 12, 15),
                "Sales tax of November, sent to the state",
                {TAX: 2_940_00},
                {"Checking": 2_940_00},
                "The store collected this for the state. Passing it on is no cost.",
            ),
            posted(
                date(2025, 12, 22),
                "Payment of the caterer, invoice 640, tax included",
                {"Checking": 541_25},
                {AR: 541_25},
                "The sale and its tax are in the books already. The payment settles both.",
            ),
            posted(
                date(2025, 12, 29),
                "Written off: cafe closed, nothing left",
                {BAD_DEBTS: invoice},
                {AR: invoice},
                "The store’s loss is the goods. The sales tax was never its income, and this state "
                "gives a credit for it.",
            ),
        ),
        wrong=3,
        instead=case.treatment.entries,
        misconception="tax-included",
    )
    return Task(
        told=(
            f"A cafe that has closed owes a store {format_money(invoice)}: {format_money(goods)} "
            f"for goods plus {format_money(tax)} of sales tax. The store has reported the tax to "
            "the state, and this state gives a credit for the tax in a bad debt."
        ),
        asked=ASKED,
        treatment=to_correct(
            case.treatment,
            journal,
            "Take the sales tax out of the cafe’s bad debt",
            {
                TAX: "the state gives a credit, so the store owes it less",
                BAD_DEBTS: "the tax is no loss of the store",
            },
        ),
        journal=journal,
        hints=(
            "Every invoice of this store has two parts. Look at where the second one goes.",
            f"Entry 4 is wrong. Its correction moves “{TAX}” and “{BAD_DEBTS}”.",
            f"{format_money(tax)} leaves bad debts by a credit. A debt to the state gets smaller "
            "by a debit.",
        ),
        mistakes=(
            still_standing(
                journal,
                "That is the entry that should have been made. But the wrong one still stands, so "
                "the cafe comes off receivables twice, and the loss is far too large.",
            ),
            only_deleted(
                journal,
                "That only takes the wrong entry back. The cafe is among those who owe money "
                "again, and it has closed.",
            ),
            Mistake(
                pair(TAX, BAD_DEBTS, invoice),
                Mark.WRONG_AMOUNT,
                f"That takes the whole loss back. The goods are lost; only the {format_money(tax)} "
                "of tax did not belong in it.",
            ),
            Mistake(
                pair(TAX, "Sales", tax),
                Mark.WRONG_ACCOUNT,
                "The tax was never a sale. It has to leave the loss, where the wrong entry put it.",
            ),
        ),
        tempting={AR: OFF_ALREADY},
        why={
            "net_income": "The store’s own loss is the goods. It never earned the tax.",
            "total_liabilities": "The state gives a credit, so less tax is owed.",
            "gross_ar": OFF_ALREADY,
        },
    )


def _price_cut(case: Case) -> Task:
    cut = case.cents("cut")
    journal = Journal(
        (
            reseller_returns(date(2025, 12, 4)),
            posted(
                date(2025, 12, 11),
                "Agreed with the restaurant: less for scratched goods",
                {BAD_DEBTS: cut},
                {AR: cut},
                "The restaurant can pay, and it pays what was agreed. The store took less for its "
                "goods, and that lowers sales.",
            ),
            posted(
                date(2025, 12, 18),
                "Written off: juice bar closed, owner cannot be found",
                {BAD_DEBTS: 287_40},
                {AR: 287_40},
                "This customer owes the money and will not pay it. “Bad debts” is for that.",
            ),
            hotel_buys(date(2025, 12, 23)),
        ),
        wrong=1,
        instead=case.treatment.entries,
        misconception="price-cut",
    )
    return Task(
        told=(
            f"A restaurant owes a store {case.money('invoice')} and pays its bills. Some of its "
            f"goods came scratched, so the store took {format_money(cut)} off the price."
        ),
        asked=ASKED,
        treatment=to_correct(
            case.treatment,
            journal,
            "Show the lower price where it belongs",
            {
                RETURNS: "the sale was worth that much less",
                BAD_DEBTS: "nobody failed to pay",
            },
        ),
        journal=journal,
        hints=(
            "Three of these customers owe less than before. Who of them could have paid?",
            f"Entry 2 is wrong. Its correction moves “{RETURNS}” and “{BAD_DEBTS}”.",
            f"{format_money(cut)} leaves bad debts by a credit. A lower price stands on the debit "
            "side.",
        ),
        alternatives=(
            Alternative(
                pair("Sales", BAD_DEBTS, cut),
                f"It lowers sales just as well. On “{RETURNS}” you would also see how much was "
                "given up.",
            ),
        ),
        mistakes=(
            still_standing(
                journal,
                "That is the entry that should have been made. But the wrong one still stands, so "
                "the restaurant owes too little by another price cut.",
            ),
            only_deleted(
                journal,
                "That only takes the wrong entry back. The restaurant would owe the old price "
                "again, and a lower one was agreed.",
            ),
        ),
        tempting={AR: "The restaurant owes what was agreed, so receivables are right."},
        why={
            "net_revenue": "A lower price is a smaller sale.",
            "net_income": "The store gives up the same amount under either name.",
            "gross_ar": "The restaurant owes what was agreed.",
        },
    )


EXERCISES = (
    Exercise(
        slug="heating-contractor-december",
        family=FAMILY,
        title="A heating contractor’s December",
        scenario=SCENARIOS["allowance-write-off"],
        ask=_expense_twice,
        leads_to="scenarios/allowance-write-off.md",
        varied=(
            Varied("account", 1_100_00, 7_900_00, 50),
            Varied("allowance", 8_200_00, 14_600_00, 50_00),
        ),
    ),
    Exercise(
        slug="sign-shop-credit-memos",
        family=FAMILY,
        title="A sign shop’s credit memos",
        scenario=SCENARIOS["direct-bad-debt"],
        ask=_sales_item,
        leads_to="quickbooks/online.md",
        varied=(Varied("invoice", 1_200_00, 9_800_00, 25),),
    ),
    Exercise(
        slug="store-and-its-sales-tax",
        family=FAMILY,
        title="A store and its sales tax",
        scenario=SCENARIOS["with-sales-tax"],
        ask=_with_its_tax,
        leads_to="explain/sales-tax-in-a-bad-debt.md",
        varied=(Varied("goods", 800_00, 4_800_00, 4_00),),
    ),
    Exercise(
        slug="store-with-a-complaint",
        family=FAMILY,
        title="A store with a complaint",
        scenario=PRICE_CUT,
        ask=_price_cut,
        leads_to="explain/which-word.md",
        varied=(Varied("invoice", 2_400_00, 6_800_00, 50), Varied("cut", 180_00, 1_150_00, 25)),
    ),
)
