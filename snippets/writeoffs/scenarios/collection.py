"""Claims in other hands: an agency that keeps a part of what it collects, and a buyer."""

from datetime import date

from writeoffs.accounts import Kind
from writeoffs.inputs import Amount, Choice, Option, Percent, Refused, Values
from writeoffs.ledger import Entry, Nature
from writeoffs.money import format_money, percent_of
from writeoffs.outcome import Treatment
from writeoffs.scenarios.bad_debt import LARGEST_RECEIVABLES, require_owed
from writeoffs.scenarios.entries import (
    collect,
    compound,
    credit_if,
    debit_if,
    reinstate,
    write_off_directly,
)
from writeoffs.scenarios.firms import JUNIPER_HOLLOW
from writeoffs.scenarios.scenario import Scenario, Telling

SENT_ON = date(2025, 12, 18)
FEES = "Collection agency fees"
LOSS_ON_SALE = "Loss on sale of receivables"
STILL_OPEN = "open"


def agency_keeps(collected: int, rate: int) -> int:
    """The agency’s part in whole cents: `rate` hundredths of a percent of what it collected.

    A half cent goes to the agency. The business gets the rest, so the two always add up.
    """
    return percent_of(collected, rate)


def _collected(collected: int, kept: int) -> tuple[Entry, ...]:
    """Dr checking and the fee, Cr accounts receivable: the customer paid all of it."""
    return compound(
        SENT_ON,
        "Record what the customer paid, and what the agency kept",
        Nature.COLLECTION,
        debit_if("Checking", collected - kept, "money arrives in the bank"),
        debit_if(FEES, kept, "what the agency kept is the cost of collecting"),
        credit_if("Accounts receivable", collected, "the customer paid this much to the agency"),
    )


def _through_an_agency(values: Values) -> Telling:
    owed, collected = values.number("owed"), values.number("collected")
    rate = values.number("rate")
    still_open = values.choice("books") == STILL_OPEN
    books = JUNIPER_HOLLOW.books(extra_accounts=((FEES, Kind.EXPENSE, 0),))
    if still_open:
        require_owed("owed", owed, books)
    if collected > owed:
        raise Refused("collected", f"The customer owes {format_money(owed)}. Enter that or less.")
    kept = agency_keeps(collected, rate)
    sent = collected - kept

    def treated(slug: str, label: str, back: int, paid: tuple[Entry, ...]) -> Treatment:
        """With `back` of the claim told as paid."""
        return Treatment(
            slug,
            label,
            books,
            paid + write_off_directly(owed - back, "Write off what the agency gave up on")
            if still_open
            else reinstate(
                back,
                "Bad debt recoveries",
                "the loss was in an earlier year, so here it shows as other income",
                "Put back what is now being paid",
                day=SENT_ON,
            )
            + paid,
            JUNIPER_HOLLOW.comparatives,
            earlier_write_offs=0 if still_open else owed,
        )

    return Telling(
        story=(
            f"A customer owes a sign shop {format_money(owed)}. "
            + ("" if still_open else "The shop wrote all of it off in 2024. ")
            + _what_the_agency_did(collected, rate, kept, sent)
        ),
        treatments=(
            treated("gross", "The agency’s part as a cost", collected, _collected(collected, kept)),
            treated(
                "net",
                "Only what arrives",
                sent,
                collect(sent, "Record what the agency sends", day=SENT_ON),
            ),
        ),
        working=(
            f"Kept by the agency: {format_money(collected)} × {RATE.show(rate)} = "
            f"{format_money(kept)}, to the nearest cent.",
            f"Sent to the shop: {format_money(collected)} less {format_money(kept)} is "
            f"{format_money(sent)}.",
            f"Never collected: {format_money(owed)} less {format_money(collected)} is "
            f"{format_money(owed - collected)}.",
        ),
        limits={
            "owed": books.balance("Accounts receivable") if still_open else LARGEST_RECEIVABLES,
            "collected": owed,
        },
        lesson=_lesson(collected, kept),
    )


def _what_the_agency_did(collected: int, rate: int, kept: int, sent: int) -> str:
    if not collected:
        return "A collection agency tried, collected nothing and gave up."
    told = f"A collection agency gets {format_money(collected)} out of the customer"
    if not kept:
        return f"{told} and keeps none of it."
    rest = f"and sends {format_money(sent)}" if sent else "and sends nothing"
    return f"{told}, keeps {RATE.show(rate)}, which is {format_money(kept)}, {rest}."


def _lesson(collected: int, kept: int) -> str:
    if not collected:
        return "The agency collected nothing, so there is no fee and both ways are the same."
    if not kept:
        return "The agency kept nothing, so both ways are the same."
    return ""


def _sold(values: Values) -> Telling:
    owed, rate = values.number("owed"), values.number("price_rate")
    books = JUNIPER_HOLLOW.books(extra_accounts=((LOSS_ON_SALE, Kind.OTHER_EXPENSE, 0),))
    require_owed("owed", owed, books)
    price = percent_of(owed, rate)
    lost = owed - price
    paid = debit_if("Checking", price, "the buyer pays")

    def treated(slug: str, label: str, entries: tuple[Entry, ...]) -> Treatment:
        return Treatment(slug, label, books, entries, JUNIPER_HOLLOW.comparatives)

    return Telling(
        story=(
            f"A customer owes a sign shop {format_money(owed)} and has stopped paying. A business "
            f"that buys such claims pays {PRICE_RATE.show(rate)} of it, {format_money(price)}, and "
            "takes it for good: whatever it collects is its own, and the shop need not give "
            "anything back."
        ),
        treatments=(
            treated(
                "sale",
                "A loss on the sale",
                compound(
                    SENT_ON,
                    "Sell the claim on the customer",
                    Nature.CLAIM_SOLD,
                    paid,
                    debit_if(LOSS_ON_SALE, lost, "the claim brought in that much less"),
                    credit_if("Accounts receivable", owed, "the claim now belongs to the buyer"),
                ),
            ),
            treated(
                "bad_debt",
                "A bad debt first, then the sale",
                write_off_directly(lost, "Write off what the customer will never pay", day=SENT_ON)
                + compound(
                    SENT_ON,
                    "Sell the rest of the claim for what it is worth",
                    Nature.CLAIM_SOLD,
                    paid,
                    credit_if("Accounts receivable", price, "the claim now belongs to the buyer"),
                ),
            ),
        ),
        working=(
            f"Price: {format_money(owed)} × {PRICE_RATE.show(rate)} = {format_money(price)}, "
            "to the nearest cent.",
            f"Lost: {format_money(owed)} less {format_money(price)} is {format_money(lost)}.",
        ),
        limits={"owed": books.balance("Accounts receivable")},
        lesson=""
        if lost
        else "The buyer pays all that was owed, so nothing is lost and both ways are the same.",
    )


RATE = Percent(
    "rate",
    "Part the agency keeps",
    default=30_00,
    maximum=100_00,
    slider_maximum=60_00,
    hint="Percent of what it collects, as your contract says.",
)
PRICE_RATE = Percent(
    "price_rate",
    "What the buyer pays",
    default=8_00,
    maximum=100_00,
    slider_maximum=50_00,
    hint="Percent of what is owed.",
)

SCENARIOS = (
    Scenario(
        slug="agency-keeps-a-part",
        family="A customer who won’t pay · through a collection agency",
        title="A collection agency collects and keeps a part",
        firm=JUNIPER_HOLLOW.name,
        inputs=(
            Amount(
                "owed",
                "Amount the customer owes",
                default=5_200_00,
                maximum=LARGEST_RECEIVABLES,
                slider_maximum=46_325_00,
            ),
            Amount(
                "collected",
                "Collected by the agency",
                default=3_000_00,
                maximum=LARGEST_RECEIVABLES,
                slider_maximum=5_200_00,
            ),
            RATE,
            Choice(
                "books",
                "The claim in the books",
                (
                    Option(STILL_OPEN, "Still on the list"),
                    Option("written_off", "Written off in an earlier year"),
                ),
            ),
        ),
        tell=_through_an_agency,
        lesson=(
            "Profit is the same both ways. With the agency’s part as a cost, the books also say "
            "what the customer really paid, and what collecting it cost you."
        ),
        several_entries=True,
    ),
    Scenario(
        slug="claim-sold",
        family="A customer who won’t pay · the claim is sold",
        title="An unpaid claim sold for part of its amount",
        firm=JUNIPER_HOLLOW.name,
        inputs=(
            Amount(
                "owed",
                "Amount the customer owes",
                default=5_200_00,
                maximum=LARGEST_RECEIVABLES,
                slider_maximum=46_325_00,
            ),
            PRICE_RATE,
        ),
        tell=_sold,
        lesson=(
            "Profit is the same both ways. What differs is the line that says why: a loss on the "
            "sale, or a customer who could not pay."
        ),
        several_entries=True,
    ),
)
