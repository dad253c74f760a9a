"""Payments that are taken back: by the bank, or by the network of a card."""

from datetime import date

from writeoffs.accounts import Kind
from writeoffs.inputs import Amount, Choice, Option, Refused, Values
from writeoffs.ledger import Entry, Nature
from writeoffs.money import format_money
from writeoffs.outcome import Treatment
from writeoffs.scenarios.entries import (
    collect,
    compound,
    credit_if,
    debit_if,
    lower_the_price,
    write_off_directly,
)
from writeoffs.scenarios.firms import COPPER_KETTLE, JUNIPER_HOLLOW, Firm
from writeoffs.scenarios.scenario import Scenario, Telling

TAKEN_BACK_ON = date(2025, 12, 8)
PAID_AGAIN_ON = date(2025, 12, 22)
BANK_FEES = "Bank fees"
LARGEST_PAYMENT = 1_000_000_00


def _require_in_the_bank(values: Values, firm: Firm) -> tuple[int, int]:
    """The payment and the fee. Raises Refused where the account holds less than both."""
    amount, fee = values.number("amount"), values.number("fee")
    held = firm.opening_balance("Checking")
    if amount > held:
        raise Refused("amount", f"The bank account holds {format_money(held)}. Enter that or less.")
    if fee > held - amount:
        raise Refused(
            "fee",
            f"Without the payment, the bank account holds {format_money(held - amount)}. Enter "
            "that or less.",
        )
    return amount, fee


def _taken_back(amount: int, memo: str, reason: str) -> tuple[Entry, ...]:
    """Dr accounts receivable, Cr checking. UCC 3-310(b): what was owed can be asked for again."""
    return compound(
        TAKEN_BACK_ON,
        memo,
        Nature.CORRECTION,
        debit_if("Accounts receivable", amount, reason),
        credit_if("Checking", amount, "the bank has taken the money out again"),
    )


def _charged(fee: int, account: str, memo: str, reason: str) -> tuple[Entry, ...]:
    return compound(
        TAKEN_BACK_ON,
        memo,
        Nature.FEE,
        debit_if(account, fee, reason),
        credit_if("Checking", fee, "the bank takes it from the account"),
    )


def _bounced_check(values: Values) -> Telling:
    amount, fee = _require_in_the_bank(values, JUNIPER_HOLLOW)
    cost = "Only the bank’s fee is a cost." if fee else "Nothing is lost."
    ends, entries, lesson = {
        "closed": (
            "The customer has closed, and nothing more will come.",
            write_off_directly(amount, "Write off the invoice"),
            "",
        ),
        "owes": (
            "The customer promises to pay, and the shop expects the money in January.",
            (),
            "A check that bounces is not yet a bad debt. The customer owes the invoice again. "
            + cost,
        ),
        "pays": (
            f"Two weeks later the customer pays {format_money(amount)} in cash.",
            collect(amount, "Record the payment in cash", day=PAID_AGAIN_ON),
            "The invoice was open again, so the second payment closes it. It is not a second sale. "
            + cost,
        ),
    }[values.choice("then")]
    return Telling(
        story=(
            f"A sign shop deposited a customer’s check of {format_money(amount)}. On December 8 "
            "the bank returns it unpaid, takes the money back "
            + (f"and charges {format_money(fee)}. " if fee else "and charges nothing. ")
            + ends
        ),
        treatments=(
            Treatment(
                "direct",
                "Direct write-off",
                JUNIPER_HOLLOW.books(extra_accounts=((BANK_FEES, Kind.EXPENSE, 0),)),
                _taken_back(amount, "Undo the payment that bounced", "the invoice is unpaid again")
                + _charged(
                    fee, BANK_FEES, "Record the bank’s fee", "what the bank charges for the return"
                )
                + entries,
                JUNIPER_HOLLOW.comparatives,
            ),
        ),
        working=(
            f"Out of the bank account: {format_money(amount)} plus {format_money(fee)} is "
            f"{format_money(amount + fee)}.",
        ),
        limits={"amount": JUNIPER_HOLLOW.opening_balance("Checking") - fee},
        lesson=lesson,
    )


def _chargeback(values: Values) -> Telling:
    amount, fee = _require_in_the_bank(values, COPPER_KETTLE)
    cost = " The fee is a cost either way." if fee else ""
    ends, entries, lesson = {
        "stolen": (
            "The card was stolen, nobody knows who used it, and the store loses the dispute.",
            write_off_directly(amount, "Write off the sale that nobody will pay"),
            "",
        ),
        "complaint": (
            "The customer did not like the goods, and the store gives in.",
            lower_the_price(amount, "Give up the price of the goods"),
            "Giving in to a complaint lowers your sales. It is no bad debt, because this customer "
            "could have paid." + cost,
        ),
        "won": (
            "The store sends in proof of delivery, and two weeks later the money comes back.",
            collect(amount, "Record the money that comes back", day=PAID_AGAIN_ON),
            "A dispute that you win brings the money back and closes the sale again." + cost,
        ),
        "open": (
            "The store sends in proof of delivery, and at year-end nobody has decided yet.",
            (),
            "While the dispute is open, the sale stands as unpaid, and nothing is written off yet."
            + cost,
        ),
    }[values.choice("outcome")]
    return Telling(
        story=(
            f"A store sold goods for {format_money(amount)} online, with no sales tax in it, and "
            "was paid by card. On December 8 the cardholder disputes the charge. The card network "
            "takes the money back"
            + (
                f", and the processor charges {format_money(fee)}. "
                if fee
                else ", and the processor charges nothing. "
            )
            + ends
        ),
        treatments=(
            Treatment(
                "direct",
                "Direct write-off",
                COPPER_KETTLE.books(),
                _taken_back(
                    amount,
                    "Undo the card payment",
                    "the sale is unpaid again, for as long as the dispute runs",
                )
                + _charged(
                    fee,
                    "Merchant fees",
                    "Record the fee for the dispute",
                    "what the processor charges for each dispute",
                )
                + entries,
                COPPER_KETTLE.comparatives,
            ),
        ),
        working=(
            f"Out of the bank account: {format_money(amount)} plus {format_money(fee)} is "
            f"{format_money(amount + fee)}.",
        ),
        limits={"amount": COPPER_KETTLE.opening_balance("Checking") - fee},
        lesson=lesson,
    )


SCENARIOS = (
    Scenario(
        slug="bounced-check",
        family="A customer who won’t pay · a check that bounces",
        title="A customer’s check that bounces",
        firm=JUNIPER_HOLLOW.name,
        inputs=(
            Amount(
                "amount",
                "Amount of the check",
                default=1_240_00,
                maximum=LARGEST_PAYMENT,
                slider_maximum=28_625_00,
            ),
            Amount(
                "fee",
                "What the bank charges for it",
                default=15_00,
                maximum=1_000_00,
                slider_maximum=50_00,
            ),
            Choice(
                "then",
                "What the customer does then",
                (
                    Option("closed", "Has closed, nothing will come"),
                    Option("owes", "Still owes it, and will pay"),
                    Option("pays", "Pays again, in cash"),
                ),
            ),
        ),
        tell=_bounced_check,
        lesson=(
            "A check is not money until the bank has it. First undo the payment, and then decide "
            "whether the invoice is lost. Those are two steps, and only the second is a write-off."
        ),
        several_entries=True,
    ),
    Scenario(
        slug="chargeback",
        family="A customer who won’t pay · a chargeback",
        title="A card payment that is taken back",
        firm=COPPER_KETTLE.name,
        inputs=(
            Amount(
                "amount",
                "Amount of the card payment",
                default=684_00,
                maximum=LARGEST_PAYMENT,
                slider_maximum=34_690_00,
            ),
            Amount(
                "fee",
                "What the processor charges for it",
                default=25_00,
                maximum=1_000_00,
                slider_maximum=100_00,
            ),
            Choice(
                "outcome",
                "How the dispute ends",
                (
                    Option("stolen", "Lost: the card was stolen"),
                    Option("complaint", "Lost: the customer had a complaint"),
                    Option("won", "Won: the money comes back"),
                    Option("open", "Not yet decided"),
                ),
            ),
        ),
        tell=_chargeback,
        lesson=(
            "A chargeback undoes the payment, not the sale. Why you lost the dispute decides the "
            "next entry: a bad debt where nobody will pay, a lower price where you gave in."
        ),
        several_entries=True,
    ),
)
