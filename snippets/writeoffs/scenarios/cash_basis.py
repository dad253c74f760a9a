"""The same unpaid invoice on cash-basis and on accrual books."""

from writeoffs.inputs import Amount, Refused, Values
from writeoffs.money import format_money
from writeoffs.outcome import Treatment
from writeoffs.ratios import Comparatives
from writeoffs.scenarios.entries import write_off_directly
from writeoffs.scenarios.firms import MARROW_LANE
from writeoffs.scenarios.scenario import Scenario, Telling

LARGEST_INVOICE = 1_000_000_00


def _two_bases(values: Values) -> Telling:
    invoice = values.number("invoice")
    received = values.number("received")
    if received > invoice:
        raise Refused("received", f"The invoice is {format_money(invoice)}. Enter that or less.")
    unpaid = invoice - received
    checking = MARROW_LANE.opening_balance("Checking") + received
    fees = MARROW_LANE.opening_balance("Design fees")
    paid_so_far = (
        "will never pay it"
        if not received
        else f"paid {format_money(received)} of it and will pay no more"
        if unpaid
        else "paid all of it"
    )
    return Telling(
        story=(
            f"A design studio sent an invoice for {format_money(invoice)} in May. The client "
            f"{paid_so_far}. What you record about that depends on how the books are kept."
        ),
        treatments=(
            Treatment(
                "cash",
                "Cash-basis books",
                MARROW_LANE.books({"Checking": checking, "Design fees": fees + received}),
                (),
                Comparatives(has_receivables=False),
                cash_basis=True,
            ),
            Treatment(
                "accrual",
                "Accrual books",
                MARROW_LANE.books(
                    {
                        "Checking": checking,
                        "Accounts receivable": unpaid,
                        "Design fees": fees + invoice,
                    }
                ),
                write_off_directly(unpaid, "Write off what is left of the May invoice"),
                MARROW_LANE.comparatives,
            ),
        ),
        working=(
            f"Unpaid: {format_money(invoice)} less {format_money(received)} is "
            f"{format_money(unpaid)}.",
            f"Cash-basis sales include {format_money(received)} of the invoice, which is what was "
            "paid.",
            f"Accrual sales include {format_money(invoice)} of it from the day it was sent"
            + (
                f", and the write-off takes {format_money(unpaid)} back as a cost."
                if unpaid
                else ", and no write-off takes any of that back."
            ),
        ),
        limits={"received": invoice},
        lesson=""
        if unpaid or not received
        else "Once an invoice is paid in full, both kinds of books count the whole sale, and "
        "neither has anything to write off.",
    )


SCENARIOS = (
    Scenario(
        slug="cash-basis",
        family="A customer who won’t pay · cash basis and accrual",
        title="An unpaid invoice on cash-basis books",
        firm=MARROW_LANE.name,
        inputs=(
            Amount(
                "invoice",
                "Amount of the invoice",
                default=3_600_00,
                maximum=LARGEST_INVOICE,
                slider_maximum=20_000_00,
            ),
            Amount(
                "received",
                "Paid so far",
                default=0,
                maximum=LARGEST_INVOICE,
                slider_maximum=3_600_00,
            ),
        ),
        tell=_two_bases,
        lesson=(
            "On cash-basis books there is nothing to write off, because the unpaid sale was never "
            "recorded. On accrual books the write-off takes back exactly what was counted too "
            "early, so both end at the same profit."
        ),
    ),
)
