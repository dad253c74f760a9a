"""Bad debts without an allowance: the loss goes to profit on the day it is admitted."""

from datetime import date
from fractions import Fraction

from writeoffs.inputs import Amount, Percent, Refused, Values
from writeoffs.ledger import Books, Entry, Nature, credit, debit
from writeoffs.money import format_money, round_half_up
from writeoffs.outcome import Treatment
from writeoffs.scenarios.firms import JUNIPER_HOLLOW
from writeoffs.scenarios.scenario import Scenario, Telling

YEAR_END = date(2025, 12, 31)
LARGEST_RECEIVABLES = 1_000_000_00


def write_off_directly(cents: int, memo: str, account: str = "Bad debts") -> tuple[Entry, ...]:
    """Dr bad debts, Cr accounts receivable; no entry when there is nothing to write off.

    OpenStax Principles of Accounting 9.2, direct write-off method.
    """
    if not cents:
        return ()
    return (
        Entry(
            YEAR_END,
            memo,
            Nature.WRITE_OFF,
            (
                debit(account, cents, "the loss: a cost of the year in which it is admitted"),
                credit("Accounts receivable", cents, "the invoice leaves the list of what is owed"),
            ),
        ),
    )


def collect(cents: int, memo: str) -> tuple[Entry, ...]:
    """Dr checking, Cr accounts receivable; no entry when nothing is paid."""
    if not cents:
        return ()
    return (
        Entry(
            YEAR_END,
            memo,
            Nature.COLLECTION,
            (
                debit("Checking", cents, "money arrives in the bank"),
                credit("Accounts receivable", cents, "the customer owes that much less"),
            ),
        ),
    )


def require_owed(name: str, cents: int, books: Books) -> None:
    """Raises Refused when more is written off than customers owe in these books."""
    receivables = books.balance("Accounts receivable")
    if cents > receivables:
        raise Refused(
            name,
            f"Customers owe {format_money(receivables)} in total here. Enter that or less.",
        )


def _one_invoice(values: Values) -> Telling:
    invoice = values.number("invoice")
    books = JUNIPER_HOLLOW.books({"Accounts receivable": values.number("receivables")})
    require_owed("invoice", invoice, books)
    return Telling(
        story=(
            f"A sign shop is owed {format_money(invoice)} by a restaurant that closed in March. "
            "The phone is dead and the certified letter came back. On December 31 the owner takes "
            "the invoice off the books."
        ),
        treatments=(
            Treatment(
                "direct",
                "Direct write-off",
                books,
                write_off_directly(invoice, "Write off the invoice of the restaurant that closed"),
                JUNIPER_HOLLOW.comparatives,
            ),
        ),
        working=(
            f"Receivables after: {format_money(books.balance('Accounts receivable'))} "
            f"less {format_money(invoice)} is "
            f"{format_money(books.balance('Accounts receivable') - invoice)}.",
        ),
        limits={"invoice": books.balance("Accounts receivable")},
    )


def _part_paid(values: Values) -> Telling:
    owed = values.number("owed")
    rate = values.number("paid_rate")
    books = JUNIPER_HOLLOW.books()
    require_owed("owed", owed, books)
    paid = round_half_up(Fraction(owed * rate, 100_00))
    lost = owed - paid
    return Telling(
        story=(
            f"A contractor who went bankrupt owes the sign shop {format_money(owed)}. In final "
            f"settlement the court’s trustee pays {PAID_RATE.show(rate)} of it, "
            f"{format_money(paid)}. No more will come."
        ),
        treatments=(
            Treatment(
                "direct",
                "Direct write-off",
                books,
                collect(paid, "Record the trustee’s final payment")
                + write_off_directly(lost, "Write off what is left of the invoice"),
                JUNIPER_HOLLOW.comparatives,
            ),
        ),
        working=(
            f"Paid: {format_money(owed)} × {PAID_RATE.show(rate)} = {format_money(paid)}, "
            "to the nearest cent.",
            f"Written off: {format_money(owed)} less {format_money(paid)} is {format_money(lost)}.",
        ),
        limits={"owed": books.balance("Accounts receivable")},
    )


PAID_RATE = Percent(
    "paid_rate",
    "Part that is paid",
    default=35_00,
    maximum=100_00,
    slider_maximum=100_00,
    hint="Per cent. The rest is written off.",
)

SCENARIOS = (
    Scenario(
        slug="direct-bad-debt",
        family="A customer who won’t pay · direct write-off",
        title="One invoice the customer will never pay",
        firm=JUNIPER_HOLLOW.name,
        inputs=(
            Amount(
                "invoice",
                "Amount they will never pay",
                default=4_850_00,
                maximum=LARGEST_RECEIVABLES,
                slider_maximum=46_325_00,
            ),
            Amount(
                "receivables",
                "All that customers owe, before",
                default=46_325_00,
                maximum=LARGEST_RECEIVABLES,
                slider_maximum=100_000_00,
                hint="A change here changes the owner’s opening equity by as much.",
            ),
        ),
        tell=_one_invoice,
        lesson=(
            "With a direct write-off the whole loss lands in profit on the day you record it, "
            "though it happened months before."
        ),
    ),
    Scenario(
        slug="partial-write-off",
        family="A customer who won’t pay · part of it arrives",
        title="The customer pays part and the rest is written off",
        firm=JUNIPER_HOLLOW.name,
        inputs=(
            Amount(
                "owed",
                "Amount the customer owes",
                default=12_600_00,
                maximum=LARGEST_RECEIVABLES,
                slider_maximum=46_325_00,
            ),
            PAID_RATE,
        ),
        tell=_part_paid,
        lesson=(
            "Only the part that will not come is written off. The part that came is a payment of "
            "the invoice, not new income."
        ),
    ),
)
