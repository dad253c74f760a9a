"""Payments that were taken back, never matched, or came through an agency."""

from __future__ import annotations

from writeoffs.exercises.exercise import Case, Exercise
from writeoffs.exercises.numbers import Varied
from writeoffs.money import format_money, percent_of
from writeoffs.scenarios import SCENARIOS
from writeoffs.scenarios.collection import FEES, LOSS_ON_SALE, agency_keeps
from writeoffs.scenarios.returned_payments import BANK_FEES
from writeoffs.scenarios.unmatched import UNAPPLIED
from writeoffs.task import Mark, Mistake, Task, pair, posting

AR = "Accounts receivable"
BAD_DEBTS = "Bad debts"
CHECKING = "Checking"
SIGN_SALES = "Sign and install sales"
RETURNS = "Sales returns and allowances"
MERCHANT_FEES = "Merchant fees"

THE_SALE_STANDS = (
    "The sign was made and sold, so the sale stands. Only the payment has to be undone."
)


def _check_came_back(case: Case) -> Task:
    check, fee = case.cents("amount"), case.cents("fee")
    return Task(
        told=(
            f"A sign shop deposited a customer’s check of {format_money(check)}. On December 8 the "
            f"bank returns it unpaid, takes the money back and charges {format_money(fee)}. The "
            "customer is embarrassed and will pay in January."
        ),
        asked="Make the entry or entries of December 8, 2025.",
        treatment=case.treatment,
        hints=(
            "What does the customer owe now, and what will the shop never get back?",
            f"Three accounts move: “{AR}”, “{BANK_FEES}” and “{CHECKING}”.",
            f"{format_money(check)} is owed again and {format_money(fee)} is a cost, both debits. "
            "The bank account shrinks by the two together.",
        ),
        mistakes=(
            Mistake(
                posting({BAD_DEBTS: check, BANK_FEES: fee}, {CHECKING: check + fee}),
                Mark.WRONG_ACCOUNT,
                "The customer has promised to pay, so nothing shows that the money is lost. It is "
                "owed again, and it stays on the list.",
            ),
            Mistake(
                posting({SIGN_SALES: check, BANK_FEES: fee}, {CHECKING: check + fee}),
                Mark.WRONG_ACCOUNT,
                THE_SALE_STANDS,
                "write-off-lowers-sales",
            ),
            Mistake(
                posting({AR: check + fee}, {CHECKING: check + fee}),
                Mark.WRONG_ACCOUNT,
                "The customer owes the invoice again. Nobody has charged the customer for the "
                "bank’s fee, so here the fee is a cost of the shop.",
            ),
            Mistake(
                pair(AR, CHECKING, check),
                Mark.INCOMPLETE,
                "The payment is undone. But the bank took its fee out as well.",
            ),
        ),
        tempting={
            BAD_DEBTS: "Nothing shows that the money is lost. The customer owes it again.",
            SIGN_SALES: THE_SALE_STANDS,
        },
        why={
            "net_income": "Only the bank’s fee is a cost.",
            "gross_ar": "The customer owes the invoice again.",
            "cash": "The bank took back the check, and its fee.",
        },
    )


def _disputed_charge(case: Case) -> Task:
    amount, fee = case.cents("amount"), case.cents("fee")
    return Task(
        told=(
            f"A store sold goods for {format_money(amount)} and was paid by card. In December the "
            "customer complains that the goods are not as described and disputes the charge. The "
            f"card network takes the money back, and the processor charges {format_money(fee)}. "
            "The store looks at the photos and gives in. The customer keeps the goods."
        ),
        asked="Make the entries that all of this leads to.",
        treatment=case.treatment,
        hints=(
            "Could this customer have paid? Then ask what it was that changed.",
            f"In the end three accounts have moved: “{RETURNS}”, “{MERCHANT_FEES}” and "
            f"“{CHECKING}”.",
            f"{format_money(amount)} comes off sales and {format_money(fee)} is a cost. Both left "
            "the bank account.",
        ),
        mistakes=(
            Mistake(
                posting({BAD_DEBTS: amount, MERCHANT_FEES: fee}, {CHECKING: amount + fee}),
                Mark.WRONG_ACCOUNT,
                "This customer could have paid, and did. The store gave up its price because of a "
                "complaint, so sales get smaller.",
                "price-cut",
            ),
            Mistake(
                posting({AR: amount, MERCHANT_FEES: fee}, {CHECKING: amount + fee}),
                Mark.INCOMPLETE,
                "The payment is undone. But the store gave in, so the customer owes nothing.",
            ),
            Mistake(
                posting({MERCHANT_FEES: amount + fee}, {CHECKING: amount + fee}),
                Mark.WRONG_ACCOUNT,
                "Only the fee is what the processor charges. The rest is a price that the store "
                "gave up.",
            ),
            Mistake(
                pair(RETURNS, CHECKING, amount),
                Mark.INCOMPLETE,
                "The price is given up. But the processor took its fee as well.",
            ),
        ),
        tempting={BAD_DEBTS: "This customer could have paid. The store gave up its price."},
        why={
            "net_revenue": "The store gave up the price of these goods.",
            "net_income": "The price is given up, and the fee is a cost.",
            "cash": "The network took back the payment, and the processor its fee.",
        },
        shortcut=(
            "Putting the sale back on the customer’s account first shows for how long the dispute "
            "ran. The books end up the same."
        ),
    )


def _agency_sends_the_rest(case: Case) -> Task:
    owed, collected, rate = (case.cents(name) for name in ("owed", "collected", "rate"))
    kept = agency_keeps(collected, rate)
    sent, lost = collected - kept, owed - collected
    return Task(
        told=(
            f"A customer owes a sign shop {format_money(owed)}. A collection agency gets "
            f"{format_money(collected)} out of the customer, keeps {format_money(kept)} as its "
            f"fee, sends {format_money(sent)} and gives up on the rest. The shop shows what "
            "agencies cost on a line of its own."
        ),
        asked="Make the entries that all of this leads to.",
        treatment=case.treatment,
        hints=(
            "How much did the customer pay, whoever has the money now?",
            f"Four accounts move: “{CHECKING}”, “{FEES}”, “{BAD_DEBTS}” and “{AR}”.",
            f"{format_money(collected)} was paid, {format_money(lost)} never will be, and "
            f"{format_money(kept)} is what collecting cost.",
        ),
        mistakes=(
            Mistake(
                posting({CHECKING: sent, BAD_DEBTS: owed - sent}, {AR: owed}),
                Mark.WRONG_ACCOUNT,
                "Profit comes out the same. But that says the customer did not pay what the agency "
                "kept. The customer paid it, and it is a cost of collecting.",
            ),
            Mistake(
                posting({CHECKING: sent, FEES: kept}, {AR: collected}),
                Mark.INCOMPLETE,
                "The payment and the fee are right. But the agency has given up on the rest, and "
                "it is still on the list.",
            ),
            Mistake(
                posting({CHECKING: sent, BAD_DEBTS: lost}, {AR: sent + lost}),
                Mark.INCOMPLETE,
                "The customer still seems to owe what the agency kept, though it was paid.",
            ),
            Mistake(
                posting({CHECKING: collected, BAD_DEBTS: lost}, {AR: owed}),
                Mark.INCOMPLETE,
                "The agency did not send all that it collected. What it kept is a cost.",
            ),
        ),
        why={
            "net_income": "What nobody collected is lost, and what the agency kept is a cost.",
            "gross_ar": "The customer’s account is closed: a part was paid, and the rest is lost.",
            "cash": "Only what the agency sent has arrived.",
        },
    )


def _old_payment(case: Case) -> Task:
    invoice, payment = case.cents("invoice"), case.cents("payment")
    rest = ", and the rest for a job that is still to come" if payment > invoice else ""
    return Task(
        told=(
            f"A sign shop’s list shows an invoice of {format_money(invoice)}, two years old, and a "
            f"payment of {format_money(payment)} by the same customer that nobody matched with an "
            f"invoice. The customer sends a copy of the check: it was for this invoice{rest}. "
            f"These books keep such payments under “{UNAPPLIED}”, as an amount below zero."
        ),
        asked="Make the entry for December 31, 2025.",
        treatment=case.treatment,
        hints=(
            "Was anything lost here? Ask where the money is.",
            f"Two accounts move, and both are receivables: “{UNAPPLIED}” and “{AR}”.",
            f"{format_money(invoice)} comes off the list by a credit. So much of the payment, "
            "which stood below zero, goes by a debit.",
        ),
        mistakes=(
            Mistake(
                pair(BAD_DEBTS, AR, invoice),
                Mark.WRONG_ACCOUNT,
                "The customer paid, so nothing was lost. And the payment would still be there, as "
                "if the shop owed this customer money.",
                "age-decides",
            ),
            Mistake(
                pair(CHECKING, AR, invoice),
                Mark.WRONG_ACCOUNT,
                "The money is in the bank already. It was recorded when it came, and counts twice "
                "now.",
            ),
            Mistake(
                pair(UNAPPLIED, SIGN_SALES, invoice),
                Mark.WRONG_ACCOUNT,
                "The sale was counted when the invoice was sent. Now it counts twice, and the "
                "invoice is still open.",
            ),
            Mistake(
                {},
                Mark.INCOMPLETE,
                "No total would be wrong. But the list would still show an old debt that was paid, "
                "and next year somebody may write it off.",
            ),
        ),
        tempting={BAD_DEBTS: "The customer paid, so nothing was lost."},
        why={
            "net_income": "Nothing was lost: the money came in.",
            "cash": "The money came in when the customer paid.",
        },
    )


def _sold_for_cents(case: Case) -> Task:
    owed, rate = case.cents("owed"), case.cents("price_rate")
    price = percent_of(owed, rate)
    lost = owed - price
    return Task(
        told=(
            f"A sign shop has an invoice of {format_money(owed)} on its list. It is tired of "
            f"waiting and sells the claim for good, for {format_money(price)}. Whatever the buyer "
            f"collects is the buyer’s. The shop shows such a loss under “{LOSS_ON_SALE}”."
        ),
        asked="Make the entry for December 18, 2025.",
        treatment=case.treatment,
        hints=(
            "Who owns the claim now, and what did the shop get for it?",
            f"Three accounts move: “{CHECKING}”, “{LOSS_ON_SALE}” and “{AR}”.",
            f"{format_money(owed)} leaves the list by a credit. {format_money(price)} came in, and "
            f"{format_money(lost)} is the loss.",
        ),
        mistakes=(
            Mistake(
                pair(CHECKING, AR, price),
                Mark.INCOMPLETE,
                "The money is recorded. But the customer still seems to owe you the rest, and that "
                "claim is the buyer’s now.",
            ),
            Mistake(
                posting({CHECKING: price, BAD_DEBTS: lost}, {AR: owed}),
                Mark.WRONG_ACCOUNT,
                "Profit comes out the same. But the shop sold the claim because it was tired of "
                "waiting, and it shows that loss on a line of its own.",
            ),
            Mistake(
                pair(CHECKING, SIGN_SALES, price),
                Mark.WRONG_ACCOUNT,
                "Nothing was sold to a customer here. The sign was counted when it was sold, and "
                "the claim on it leaves the books.",
            ),
        ),
        why={
            "net_income": "What the buyer did not pay is lost.",
            "gross_ar": "The whole claim is the buyer’s now.",
            "cash": "The buyer has paid.",
        },
    )


def _deal_for_less(case: Case) -> Task:
    owed, paid = case.cents("owed"), case.cents("paid")
    rest = owed - paid
    return Task(
        told=(
            f"A restaurant owes a store {format_money(owed)} and is running out of money. It shows "
            f"its books, and both sign that {format_money(paid)} is payment in full. Nobody "
            "complained about the goods or the price. The restaurant pays the same day."
        ),
        asked="Make the entry or entries of December 15, 2025.",
        treatment=case.treatment,
        hints=(
            "Was the price too high, or was the money not there?",
            f"Three accounts move: “{CHECKING}”, “{BAD_DEBTS}” and “{AR}”.",
            f"{format_money(paid)} came in and {format_money(rest)} never will. The customer’s "
            "account is closed.",
        ),
        mistakes=(
            Mistake(
                posting({CHECKING: paid, RETURNS: rest}, {AR: owed}),
                Mark.WRONG_ACCOUNT,
                "Profit comes out the same. But nobody complained, so the price stands. This "
                "customer could not pay it, and that is a bad debt.",
                "write-off-lowers-sales",
            ),
            Mistake(
                pair(CHECKING, AR, paid),
                Mark.INCOMPLETE,
                "The payment is recorded. But the deal has ended the rest of the debt, and it is "
                "still on the list.",
            ),
        ),
        tempting={RETURNS: "Nobody complained, so the price stands."},
        why={
            "net_income": "What the customer could not pay is lost.",
            "net_revenue": "The price stands, so sales stay as they are.",
            "cash": "What was agreed has been paid.",
        },
    )


EXERCISES = (
    Exercise(
        slug="check-that-came-back",
        family="Payments that went wrong",
        title="A check that came back",
        scenario=SCENARIOS["bounced-check"],
        ask=_check_came_back,
        leads_to="scenarios/bounced-check.md",
        given={"then": "owes"},
        varied=(Varied("amount", 480_00, 6_400_00, 20), Varied("fee", 10_00, 36_00, 100)),
    ),
    Exercise(
        slug="charge-that-was-disputed",
        family="Payments that went wrong",
        title="A charge that was disputed",
        scenario=SCENARIOS["chargeback"],
        ask=_disputed_charge,
        leads_to="scenarios/chargeback.md",
        given={"outcome": "complaint"},
        varied=(Varied("amount", 180_00, 2_400_00, 20), Varied("fee", 15_00, 40_00, 100)),
    ),
    Exercise(
        slug="agency-sends-the-rest",
        family="Payments that went wrong",
        title="An agency sends the rest",
        scenario=SCENARIOS["agency-keeps-a-part"],
        ask=_agency_sends_the_rest,
        leads_to="scenarios/agency-keeps-a-part.md",
        treatment="gross",
        varied=(
            Varied("owed", 4_800_00, 9_600_00, 50),
            Varied("collected", 1_200_00, 4_000_00, 25),
            Varied("rate", 20_00, 45_00, 100),
        ),
    ),
    Exercise(
        slug="old-invoice-old-payment",
        family="Payments that went wrong",
        title="An old invoice and an old payment",
        scenario=SCENARIOS["paid-never-matched"],
        ask=_old_payment,
        leads_to="scenarios/paid-never-matched.md",
        treatment="applied",
        varied=(Varied("invoice", 640_00, 2_960_00, 20), Varied("payment", 2_960_00, 5_800_00, 20)),
    ),
    Exercise(
        slug="claim-for-a-few-cents",
        family="Payments that went wrong",
        title="A claim for a few cents on the dollar",
        scenario=SCENARIOS["claim-sold"],
        ask=_sold_for_cents,
        leads_to="scenarios/claim-sold.md",
        treatment="sale",
        varied=(Varied("owed", 1_800_00, 8_600_00, 50), Varied("price_rate", 4_00, 24_00, 50)),
    ),
    Exercise(
        slug="deal-with-a-restaurant",
        family="Payments that went wrong",
        title="A deal with a restaurant",
        scenario=SCENARIOS["settling-for-less"],
        ask=_deal_for_less,
        leads_to="scenarios/settling-for-less.md",
        treatment="bad_debt",
        varied=(Varied("owed", 4_100_00, 9_800_00, 50), Varied("paid", 1_200_00, 4_000_00, 50)),
    ),
)
