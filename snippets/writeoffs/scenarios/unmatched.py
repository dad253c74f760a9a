"""Money that came in and was never matched with its invoice."""

from writeoffs.accounts import Kind
from writeoffs.inputs import Amount, Values
from writeoffs.ledger import Entry, Nature
from writeoffs.money import format_money
from writeoffs.outcome import Treatment
from writeoffs.scenarios.entries import YEAR_END, compound, credit_if, debit_if, write_off_directly
from writeoffs.scenarios.firms import JUNIPER_HOLLOW
from writeoffs.scenarios.scenario import Scenario, Telling

UNAPPLIED = "Unapplied customer payments"
OWED = JUNIPER_HOLLOW.opening_balance("Accounts receivable")


def _apply(cents: int) -> tuple[Entry, ...]:
    return compound(
        YEAR_END,
        "Apply the old payment to the old invoice",
        Nature.APPLICATION,
        debit_if(UNAPPLIED, cents, "the payment has found its invoice"),
        credit_if("Accounts receivable", cents, "the customer paid this much of it long ago"),
    )


def _never_matched(values: Values) -> Telling:
    invoice, payment = values.number("invoice"), values.number("payment")
    matched = min(invoice, payment)
    books = JUNIPER_HOLLOW.books(
        {"Accounts receivable": OWED + payment, UNAPPLIED: -payment},
        extra_accounts=((UNAPPLIED, Kind.RECEIVABLE, 0),),
    )

    def treated(slug: str, label: str, entries: tuple[Entry, ...]) -> Treatment:
        return Treatment(
            slug,
            label,
            books,
            entries,
            JUNIPER_HOLLOW.comparatives,
            opposite=frozenset((UNAPPLIED,)),
        )

    return Telling(
        story=(
            f"A sign shop’s list shows an old invoice of {format_money(invoice)}. "
            + (
                f"Further down it shows {format_money(payment)} that the same customer paid and "
                "that nobody matched with an invoice. The owner is about to write the invoice off."
                if payment
                else "There is no payment by that customer that nobody matched."
            )
        ),
        treatments=(
            treated("applied", "Apply the payment", _apply(matched)),
            treated(
                "written_off",
                "Write the invoice off by mistake",
                write_off_directly(invoice, "Write off an invoice that was paid"),
            ),
        ),
        working=(
            f"Left open when the payment is applied: {format_money(invoice)} less "
            f"{format_money(matched)} is {format_money(invoice - matched)}.",
            f"Left over of the payment: {format_money(payment)} less {format_money(matched)} is "
            f"{format_money(payment - matched)}.",
        ),
        lesson=_lesson(invoice, payment),
    )


def _lesson(invoice: int, payment: int) -> str:
    if not payment:
        return (
            "There is nothing to apply here. Whether the invoice is lost is then a question of "
            "evidence, and not of its age."
        )
    if payment < invoice:
        return (
            "Apply what was paid, which moves no total. Only the rest is still open, and whether "
            "that rest is lost is a question of its own."
        )
    if payment > invoice:
        return (
            "Apply what the invoice takes, which moves no total. What is left of the payment is "
            "the customer’s money: another invoice may need it, or it goes back."
        )
    return ""


SCENARIOS = (
    Scenario(
        slug="paid-never-matched",
        family="A mess to clean up · paid, but never matched",
        title="An old invoice that was paid, but never matched",
        firm=JUNIPER_HOLLOW.name,
        inputs=(
            Amount(
                "invoice",
                "The old invoice",
                default=2_380_00,
                maximum=OWED,
                slider_maximum=10_000_00,
            ),
            Amount(
                "payment",
                "The old payment or credit",
                default=2_380_00,
                maximum=OWED,
                slider_maximum=10_000_00,
                hint="A change here changes by as much what the invoices on the list add up to.",
            ),
        ),
        tell=_never_matched,
        lesson=(
            "The money came in long ago, so nothing is lost. Applying the payment moves no total. "
            "A write-off would record a loss that never was, and leave the customer with a credit."
        ),
    ),
)
