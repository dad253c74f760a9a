"""Write-offs that hid something: why the person who takes payments must not approve them."""

from datetime import date

from writeoffs.accounts import Kind
from writeoffs.inputs import Amount, Refused, Values
from writeoffs.ledger import Nature
from writeoffs.money import format_money
from writeoffs.outcome import Treatment
from writeoffs.scenarios.entries import compound, credit_if, debit_if
from writeoffs.scenarios.firms import JUNIPER_HOLLOW
from writeoffs.scenarios.scenario import Scenario, Telling

FOUND_ON = date(2025, 12, 22)
BOND = "Bond claim receivable"


def _hidden_theft(values: Values) -> Telling:
    stolen = values.number("stolen")
    bond = values.number("bond")
    if bond > stolen:
        raise Refused("bond", f"The loss is {format_money(stolen)}. Enter that or less.")
    owed_before = JUNIPER_HOLLOW.opening_balance("Accounts receivable")
    if stolen > owed_before:
        raise Refused(
            "stolen", f"Customers owed {format_money(owed_before)} in total. Enter that or less."
        )
    return Telling(
        story=(
            f"In September a bookkeeper wrote off {format_money(stolen)} for a good customer. In "
            "December the customer shows a cashed check: the payment was stolen. The loss is a "
            "theft, not a bad debt."
        ),
        treatments=(
            Treatment(
                "direct",
                "Direct write-off",
                JUNIPER_HOLLOW.books(
                    {"Accounts receivable": owed_before - stolen, "Bad debts": stolen},
                    extra_accounts=((BOND, Kind.OTHER_CURRENT_ASSET, 0),) if bond else (),
                ),
                compound(
                    FOUND_ON,
                    "The customer paid: the money was stolen",
                    Nature.CORRECTION,
                    debit_if("Employee theft loss", stolen, "what really happened"),
                    credit_if("Bad debts", stolen, "it was never a bad debt"),
                )
                + compound(
                    FOUND_ON,
                    "Record what the bond will probably pay",
                    Nature.RECOVERY,
                    debit_if(BOND, bond, "a claim on the bond, and payment is probable"),
                    credit_if("Employee theft loss", bond, "it takes back part of the loss"),
                ),
                JUNIPER_HOLLOW.comparatives,
                earlier_write_offs=stolen,
            ),
        ),
        working=(
            f"Left as a loss: {format_money(stolen)} less {format_money(bond)} is "
            f"{format_money(stolen - bond)}.",
        ),
        limits={"bond": stolen},
        lesson=(
            f"The bond takes back {format_money(bond)}, and only that moves profit. Calling "
            f"{'the rest' if bond < stolen else 'the loss'} a theft does not. But it changes the "
            "story, and that is why the person who handles payments must never be able to approve "
            "write-offs."
        )
        if bond
        else "",
    )


SCENARIOS = (
    Scenario(
        slug="write-off-hid-a-theft",
        family="A mess to clean up · a theft",
        title="The write-off that hid a stolen payment",
        firm=JUNIPER_HOLLOW.name,
        inputs=(
            Amount(
                "stolen",
                "Payment that was stolen",
                default=1_480_00,
                maximum=1_000_000_00,
                slider_maximum=20_000_00,
            ),
            Amount(
                "bond",
                "Part a bond will probably pay",
                default=0,
                maximum=1_000_000_00,
                slider_maximum=1_480_00,
                hint="Only if payment is probable. A disputed claim is presumed not to be.",
            ),
        ),
        tell=_hidden_theft,
        lesson=(
            "Total profit does not move, but the story changes. That is why the person who handles "
            "payments must never be able to approve write-offs."
        ),
        several_entries=True,
    ),
)
