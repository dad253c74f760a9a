"""Invoices that nobody will pay, in books without an allowance."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from writeoffs.exercises.exercise import Case, Exercise
from writeoffs.exercises.numbers import Varied
from writeoffs.inputs import Amount, Values
from writeoffs.money import format_money
from writeoffs.outcome import Treatment
from writeoffs.scenarios import SCENARIOS
from writeoffs.scenarios.entries import YEAR_END, lower_the_price
from writeoffs.scenarios.firms import COPPER_KETTLE, JUNIPER_HOLLOW
from writeoffs.scenarios.scenario import Scenario, Telling
from writeoffs.task import Alternative, EntryDate, Mark, Mistake, Task, pair, posting

AR = "Accounts receivable"
BAD_DEBTS = "Bad debts"
SIGN_SALES = "Sign and install sales"
RECOVERIES = "Bad debt recoveries"
TAX = "Sales tax payable"
PENNIES = "Small-balance adjustments"
RETURNS = "Sales returns and allowances"

NO_SALE_TO_UNDO = (
    "The sale was made and stays a sale. What is lost is the payment, and that is a cost: bad "
    "debts."
)
HIDDEN_AMONG_COSTS = (
    "“Other operating expenses” would hide the loss among costs of another kind. Bad debts have "
    "an account of their own."
)


def _direct(case: Case) -> Task:
    invoice = case.cents("invoice")
    return Task(
        told=case.story,
        asked="Make the entry for December 31, 2025.",
        treatment=case.treatment,
        hints=(
            "The shop owns something that it will never get. Which list has to get shorter, and "
            "who bears the loss?",
            f"Two accounts move: “{AR}” and “{BAD_DEBTS}”. This shop keeps no allowance.",
            f"A cost grows on the debit side, and what customers owe shrinks on the credit side: "
            f"{format_money(invoice)} each.",
        ),
        mistakes=(
            Mistake(
                pair(SIGN_SALES, AR, invoice),
                Mark.WRONG_ACCOUNT,
                NO_SALE_TO_UNDO,
                "write-off-lowers-sales",
            ),
            Mistake(
                pair("Other operating expenses", AR, invoice),
                Mark.WRONG_ACCOUNT,
                HIDDEN_AMONG_COSTS,
            ),
            Mistake(
                pair("Member draws", AR, invoice),
                Mark.WRONG_ACCOUNT,
                "Draws are what owners take out for themselves. The owners took nothing here. The "
                "business lost it.",
            ),
            Mistake(
                pair(BAD_DEBTS, "Checking", invoice),
                Mark.WRONG_ACCOUNT,
                "No money moves. The invoice is what leaves the books, so it is receivables that "
                "get smaller.",
            ),
        ),
        tempting={SIGN_SALES: NO_SALE_TO_UNDO},
        why={
            "net_income": "Without an allowance, the whole loss is a cost of the year in which it "
            "is recorded.",
            "cash": "A write-off moves no cash.",
        },
    )


def _closed_year(case: Case) -> Task:
    invoice = case.cents("invoice")
    return replace(
        _direct(case),
        told=(
            f"A restaurant owes a sign shop {case.money('invoice')}, billed on September 30, 2024. "
            "The books of 2024 are closed, and at that time the restaurant was doing well. In "
            "December 2025 it closed for good, with nothing left for anybody."
        ),
        asked="Make the entry, and choose its date.",
        hints=(
            "Ask two things: what is lost, and in which year did it turn out to be lost?",
            f"Two accounts move: “{AR}” and “{BAD_DEBTS}”. A closed year is left alone.",
            f"On December 31, 2025: {format_money(invoice)} as a debit to bad debts and as a "
            "credit to receivables.",
        ),
        dates=(
            EntryDate(
                date(2024, 9, 30),
                "September 30, 2024, the date of the invoice",
                "The date is wrong. In 2024 the customer could still pay, and that year is closed. "
                "The loss belongs to 2025, the year in which you learned of it.",
                closed=True,
            ),
            EntryDate(
                date(2024, 12, 31),
                "December 31, 2024, the end of the year of the sale",
                "The date is wrong. On that day nothing was lost yet, and that year is closed. The "
                "loss belongs to 2025, the year in which you learned of it.",
                closed=True,
            ),
            EntryDate(YEAR_END, "December 31, 2025, now that you know"),
        ),
        equity=JUNIPER_HOLLOW.opening_equity,
    )


def _part_paid(case: Case) -> Task:
    owed = case.cents("owed")
    paid = next(line.cents for entry in case.treatment.entries for line in entry.lines)
    lost = owed - paid
    return Task(
        told=case.story,
        asked="Make the entry or entries for December 31, 2025, for the payment and for the rest.",
        treatment=case.treatment,
        hints=(
            "Two things happen to this invoice: a part of it is paid, and the rest is lost.",
            f"Three accounts move: “Checking”, “{BAD_DEBTS}” and “{AR}”.",
            f"{format_money(paid)} came in, so {format_money(lost)} is lost. Together they take "
            f"the whole {format_money(owed)} off receivables.",
        ),
        mistakes=(
            Mistake(
                pair(BAD_DEBTS, AR, lost),
                Mark.INCOMPLETE,
                "The loss is right. But the trustee’s payment is not in the books yet, so the "
                "customer still seems to owe it.",
            ),
            Mistake(
                pair("Checking", AR, paid),
                Mark.INCOMPLETE,
                "The payment is right. But the rest will never come, and the customer still seems "
                "to owe it.",
            ),
            Mistake(
                pair(BAD_DEBTS, AR, owed),
                Mark.WRONG_AMOUNT,
                "That writes off the part that was paid, too. Only what does not come in is lost.",
            ),
            Mistake(
                posting({"Checking": paid, BAD_DEBTS: owed}, {AR: owed, SIGN_SALES: paid}),
                Mark.WRONG_ACCOUNT,
                "The payment is no new sale. It pays a part, and only the rest is lost.",
                "recovery-is-a-sale",
            ),
            Mistake(
                posting({"Checking": paid, BAD_DEBTS: owed}, {AR: owed, RECOVERIES: paid}),
                Mark.WRONG_ACCOUNT,
                "Nothing was written off before this payment came, so there is nothing to recover. "
                "It pays part of the invoice, and only the rest is lost.",
            ),
        ),
        why={"net_income": "Only the part that will not come is a cost."},
    )


def _tax_credited(case: Case) -> Task:
    goods = case.cents("goods")
    invoice = -case.treatment.entries[0].lines[-1].signed
    tax = invoice - goods
    return Task(
        told=case.story,
        asked="Make the entry for December 31, 2025.",
        treatment=case.treatment,
        hints=(
            "The invoice has two parts. One was a sale of the store, the other was never its "
            "money.",
            f"Three accounts move: “{BAD_DEBTS}”, “{TAX}” and “{AR}”.",
            f"The whole {format_money(invoice)} leaves receivables. {format_money(goods)} of it is "
            f"the loss, and {format_money(tax)} no longer has to go to the state.",
        ),
        mistakes=(
            Mistake(
                pair(BAD_DEBTS, AR, invoice),
                Mark.WRONG_AMOUNT,
                "That treats the sales tax as the store’s loss. The state gives a credit for it, "
                "so the store owes the state less.",
                "tax-included",
            ),
            Mistake(
                pair(BAD_DEBTS, AR, goods),
                Mark.INCOMPLETE,
                f"The tax of {format_money(tax)} is left in receivables. The cafe will not pay "
                "that either, and the state gives a credit for it.",
            ),
            Mistake(
                posting({BAD_DEBTS: invoice + tax}, {AR: invoice, TAX: tax}),
                Mark.WRONG,
                "The tax is on the wrong side. A credit from the state makes what the store "
                "owes it smaller, and a debt gets smaller on the debit side.",
            ),
            Mistake(
                posting({"Sales": goods, TAX: tax}, {AR: invoice}),
                Mark.WRONG_ACCOUNT,
                NO_SALE_TO_UNDO,
                "write-off-lowers-sales",
            ),
        ),
        why={
            "net_income": "The store’s own loss is the goods. It never earned the tax.",
            "total_liabilities": "The state gives a credit, so less tax is owed.",
        },
    )


def _tax_lost(case: Case) -> Task:
    goods = case.cents("goods")
    invoice = -case.treatment.entries[0].lines[-1].signed
    tax = invoice - goods
    return Task(
        told=case.story,
        asked="Make the entry for December 31, 2025.",
        treatment=case.treatment,
        hints=(
            "Who bears the tax here: the cafe, the state, or the store?",
            f"Two accounts move: “{BAD_DEBTS}” and “{AR}”.",
            f"The state gives nothing back, so all of the {format_money(invoice)} is lost.",
        ),
        mistakes=(
            Mistake(
                posting({BAD_DEBTS: goods, TAX: tax}, {AR: invoice}),
                Mark.TOO_MUCH,
                "That takes a credit that this state does not give. The store has reported the "
                "tax and owes it, paid or not.",
            ),
            Mistake(
                pair(BAD_DEBTS, AR, goods),
                Mark.WRONG_AMOUNT,
                f"The tax of {format_money(tax)} is left in receivables, and the cafe will not pay "
                "it. Without a credit the store bears it.",
            ),
        ),
        why={
            "net_income": "Without a credit from the state, the tax is part of the store’s loss.",
            "total_liabilities": "What the store owes the state does not change.",
        },
    )


def _penny_balances(case: Case) -> Task:
    limit = case.cents("limit")
    balances = [case.cents(f"balance_{number}") for number in range(1, 10)]
    under = sum(each for each in balances if each < limit)
    listed = ", ".join(format_money(each) for each in balances[:-1])
    return Task(
        told=(
            f"Nine invoices are a little short: {listed} and {format_money(balances[-1])}. A "
            f"written rule lets the bookkeeper clear anything under {format_money(limit)} to an "
            "account of its own. What is larger stays open."
        ),
        asked="Make one entry for December 31, 2025, for all that the rule lets you clear.",
        treatment=case.treatment,
        hints=(
            "Read the rule again. It draws a line by amount and names where the rest goes.",
            f"Two accounts move: “{PENNIES}” and “{AR}”.",
            f"Add up only the balances under {format_money(limit)}: {format_money(under)}.",
        ),
        mistakes=(
            Mistake(
                pair(PENNIES, AR, sum(balances)),
                Mark.WRONG_AMOUNT,
                f"That clears all nine. The rule lets you clear only what is under "
                f"{format_money(limit)}.",
            ),
            Mistake(
                pair(BAD_DEBTS, AR, under),
                Mark.WRONG_ACCOUNT,
                "These customers can pay. Small change is cleared under the rule, which has an "
                "account of its own, so that bad debts still say who did not pay.",
            ),
            Mistake(
                pair("Sales", AR, under),
                Mark.WRONG_ACCOUNT,
                "The prices have not changed, so sales stay as they are. The rule has an account "
                "of its own for this.",
            ),
        ),
        tempting={BAD_DEBTS: "These customers can pay, so this is no bad debt."},
        why={"net_income": "What is cleared is a cost, if a small one."},
    )


def _price_cut(values: Values) -> Telling:
    cut = values.number("cut")
    return Telling(
        story=(
            f"A restaurant owes a store {format_money(values.number('invoice'))} and says that "
            "part of the goods came scratched. It can pay, and it pays its other bills. To settle, "
            f"the store agrees on December 31 to take {format_money(cut)} off the price."
        ),
        treatments=(
            Treatment(
                "direct",
                "A lower price",
                COPPER_KETTLE.books(),
                lower_the_price(cut, "Lower the price that was agreed"),
                COPPER_KETTLE.comparatives,
            ),
        ),
        working=(),
    )


PRICE_CUT = Scenario(
    slug="price-cut",
    family="A customer who won’t pay",
    title="A price cut that settles a dispute",
    firm=COPPER_KETTLE.name,
    inputs=(
        Amount("invoice", "Amount of the invoice", 4_300_00, 30_000_00),
        Amount("cut", "Taken off the price", 645_00, 4_000_00),
    ),
    tell=_price_cut,
    lesson="Agreeing to a lower price lowers the sale. A bad debt is a price that stays unpaid.",
)


def _concession(case: Case) -> Task:
    cut = case.cents("cut")
    return Task(
        told=case.story,
        asked="Make the entry for December 31, 2025, for what was agreed.",
        treatment=case.treatment,
        hints=(
            "Can this customer pay? Then ask what it was that changed.",
            f"Two accounts move: “{RETURNS}” and “{AR}”.",
            f"The price falls by {format_money(cut)}, and the customer owes that much less.",
        ),
        alternatives=(
            Alternative(
                pair("Sales", AR, cut),
                f"It lowers sales just as well. On “{RETURNS}” you would also see how much was "
                "given up.",
            ),
        ),
        mistakes=(
            Mistake(
                pair(BAD_DEBTS, AR, cut),
                Mark.WRONG_ACCOUNT,
                "The customer can pay and will pay what was agreed. The store chose a lower price, "
                "and that lowers sales.",
                "price-cut",
            ),
            Mistake(
                pair(RETURNS, AR, case.cents("invoice")),
                Mark.WRONG_AMOUNT,
                "The customer still owes the rest. Only what was taken off the price leaves the "
                "books.",
            ),
        ),
        tempting={BAD_DEBTS: "“Bad debts” is for customers who do not pay what they owe."},
        why={"net_revenue": "A lower price is a smaller sale."},
    )


EXERCISES = (
    Exercise(
        slug="restaurant-that-closed",
        family="A customer who won’t pay",
        title="The restaurant that closed",
        scenario=SCENARIOS["direct-bad-debt"],
        ask=_direct,
        leads_to="scenarios/direct-bad-debt.md",
        varied=(Varied("invoice", 1_200_00, 9_800_00, 25),),
    ),
    Exercise(
        slug="invoice-of-a-closed-year",
        family="A customer who won’t pay",
        title="An invoice from a closed year",
        scenario=SCENARIOS["direct-bad-debt"],
        ask=_closed_year,
        leads_to="quickbooks/voiding-and-closed-years.md",
        given={"invoice": 2_760_00},
        varied=(Varied("invoice", 900_00, 6_400_00, 50),),
    ),
    Exercise(
        slug="trustee-pays-part",
        family="A customer who won’t pay",
        title="The trustee pays a part",
        scenario=SCENARIOS["partial-write-off"],
        ask=_part_paid,
        leads_to="scenarios/partial-write-off.md",
        varied=(
            Varied("owed", 4_000_00, 18_000_00, 50_00),
            Varied("paid_rate", 10_00, 60_00, 1_00),
        ),
    ),
    Exercise(
        slug="sales-tax-credited",
        family="A customer who won’t pay",
        title="A bad debt with sales tax, and a credit",
        scenario=SCENARIOS["with-sales-tax"],
        ask=_tax_credited,
        leads_to="scenarios/with-sales-tax.md",
        varied=(Varied("goods", 800_00, 4_800_00, 4_00), Varied("tax_rate", 5_00, 9_50, 25)),
    ),
    Exercise(
        slug="sales-tax-lost",
        family="A customer who won’t pay",
        title="A bad debt with sales tax, and no credit",
        scenario=SCENARIOS["with-sales-tax"],
        ask=_tax_lost,
        leads_to="explain/sales-tax-in-a-bad-debt.md",
        given={"state_credit": "no", "goods": 1_650_00},
        varied=(Varied("goods", 600_00, 3_900_00, 5_00), Varied("tax_rate", 5_00, 9_50, 25)),
    ),
    Exercise(
        slug="penny-balances",
        family="A customer who won’t pay",
        title="Nine balances and a rule",
        scenario=SCENARIOS["small-balance-adjustment"],
        ask=_penny_balances,
        leads_to="scenarios/small-balance-adjustment.md",
        given={"balance_3": 14_40},
        varied=(
            Varied("balance_1", 2_05, 9_95),
            Varied("balance_3", 10_05, 18_95),
            Varied("balance_6", 1_10, 8_90),
            Varied("balance_9", 3_15, 9_60),
        ),
    ),
    Exercise(
        slug="scratched-goods",
        family="A customer who won’t pay",
        title="Scratched goods and a lower price",
        scenario=PRICE_CUT,
        ask=_concession,
        leads_to="explain/which-word.md",
        varied=(Varied("invoice", 2_400_00, 6_800_00, 50), Varied("cut", 180_00, 1_150_00, 25)),
    ),
)
