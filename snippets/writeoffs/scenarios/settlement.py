"""A deal for less: a price that was lowered on purpose, or a customer who could not pay."""

from datetime import date

from writeoffs.inputs import Amount, Refused, Values
from writeoffs.ledger import Entry
from writeoffs.money import format_money
from writeoffs.outcome import Treatment
from writeoffs.scenarios.bad_debt import LARGEST_RECEIVABLES, require_owed
from writeoffs.scenarios.entries import collect, lower_the_price, write_off_directly
from writeoffs.scenarios.firms import COPPER_KETTLE
from writeoffs.scenarios.scenario import Scenario, Telling

AGREED_ON = date(2025, 12, 15)


def _for_less(values: Values) -> Telling:
    owed, paid = values.number("owed"), values.number("paid")
    books = COPPER_KETTLE.books()
    require_owed("owed", owed, books)
    if paid > owed:
        raise Refused("paid", f"The customer owes {format_money(owed)}. Enter that or less.")
    rest = owed - paid
    payment = collect(paid, "Record the payment that was agreed", day=AGREED_ON)

    def treated(slug: str, label: str, entries: tuple[Entry, ...]) -> Treatment:
        return Treatment(slug, label, books, payment + entries, COPPER_KETTLE.comparatives)

    return Telling(
        story=(
            f"A restaurant owes a store {format_money(owed)}. On December 15 both sign that "
            + (f"{format_money(paid)} is payment in full" if paid else "nothing more is to be paid")
            + (", and the restaurant pays. " if paid else ". ")
            + "Why the store agreed decides what the rest is."
        ),
        treatments=(
            treated(
                "concession",
                "The store lowered its price",
                lower_the_price(rest, "Give up the rest of the price", day=AGREED_ON),
            ),
            treated(
                "bad_debt",
                "The customer could not pay",
                write_off_directly(rest, "Write off the rest of the invoice", day=AGREED_ON),
            ),
        ),
        working=(
            f"The rest: {format_money(owed)} less {format_money(paid)} is {format_money(rest)}.",
        ),
        limits={"owed": books.balance("Accounts receivable"), "paid": owed},
        lesson=""
        if rest
        else "The customer pays all of it, so there is no rest to give up or to lose.",
    )


SCENARIOS = (
    Scenario(
        slug="settling-for-less",
        family="A customer who won’t pay · a deal for less",
        title="Settling for less than the invoice",
        firm=COPPER_KETTLE.name,
        inputs=(
            Amount(
                "owed",
                "Amount the customer owes",
                default=4_600_00,
                maximum=LARGEST_RECEIVABLES,
                slider_maximum=41_290_00,
            ),
            Amount(
                "paid",
                "Agreed as payment in full",
                default=3_000_00,
                maximum=LARGEST_RECEIVABLES,
                slider_maximum=4_600_00,
            ),
        ),
        tell=_for_less,
        lesson=(
            "Profit is the same both ways. A price that you lowered makes sales smaller. Where the "
            "customer could not pay, sales stay as they are, and the loss is a bad debt."
        ),
        several_entries=True,
    ),
)
