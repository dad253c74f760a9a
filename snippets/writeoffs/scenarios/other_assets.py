"""Prepaids and deposits that will not come back."""

from writeoffs.inputs import Amount, Refused, Values
from writeoffs.ledger import Nature
from writeoffs.money import format_money
from writeoffs.outcome import Treatment
from writeoffs.scenarios.entries import YEAR_END, compound, credit_if, debit_if
from writeoffs.scenarios.firms import STILLWATER
from writeoffs.scenarios.scenario import Scenario, Telling

LARGEST_ASSET = 1_000_000_00


def _prepaid_and_deposit(values: Values) -> Telling:
    prepaid = values.number("prepaid")
    deposit = values.number("deposit")
    kept = values.number("kept")
    if kept > deposit:
        raise Refused("kept", f"The deposit is {format_money(deposit)}. Enter that or less.")
    returned = deposit - kept
    return Telling(
        story=(
            f"A software vendor shuts down with {format_money(prepaid)} of prepaid subscription "
            "left and gives no refund. The landlord "
            + (
                f"keeps {format_money(kept)} of a {format_money(deposit)} deposit for repairs and "
                f"returns {format_money(returned)}."
                if kept and returned
                else f"keeps the whole {format_money(deposit)} deposit for repairs."
                if kept
                else f"returns the whole {format_money(deposit)} deposit."
            )
        ),
        treatments=(
            Treatment(
                "accrual",
                "Accrual books",
                STILLWATER.books({"Prepaid software": prepaid, "Security deposit": deposit}),
                compound(
                    YEAR_END,
                    "Write off the prepaid subscription",
                    Nature.WRITE_OFF,
                    debit_if("Loss on worthless prepaid", prepaid, "nothing more will come of it"),
                    credit_if("Prepaid software", prepaid, "there is no service left to come"),
                )
                + compound(
                    YEAR_END,
                    "Settle the security deposit",
                    Nature.COLLECTION if returned else Nature.WRITE_OFF,
                    debit_if("Checking", returned, "the part that comes back"),
                    debit_if("Repairs and restoration", kept, "the part the landlord keeps"),
                    credit_if("Security deposit", deposit, "the deposit is settled"),
                ),
                STILLWATER.comparatives,
            ),
        ),
        working=(
            f"Returned: {format_money(deposit)} less {format_money(kept)} is "
            f"{format_money(returned)}.",
        ),
        limits={"kept": deposit},
    )


SCENARIOS = (
    Scenario(
        slug="prepaid-and-deposit",
        family="Equipment, prepaids and deposits · prepaid and deposit",
        title="A worthless prepaid and a kept deposit",
        firm=STILLWATER.name,
        inputs=(
            Amount(
                "prepaid",
                "Prepaid, with nothing left to come",
                default=2_760_00,
                maximum=LARGEST_ASSET,
                slider_maximum=10_000_00,
                hint="A change here or in the deposit changes the owners’ opening equity as much.",
            ),
            Amount(
                "deposit",
                "Deposit with the landlord",
                default=3_500_00,
                maximum=LARGEST_ASSET,
                slider_maximum=10_000_00,
            ),
            Amount(
                "kept",
                "Part the landlord keeps",
                default=1_200_00,
                maximum=LARGEST_ASSET,
                slider_maximum=3_500_00,
            ),
        ),
        tell=_prepaid_and_deposit,
        lesson=(
            "Prepaids and deposits are assets only while there is still something to use or to get "
            "back. When that ends, so does the asset."
        ),
        several_entries=True,
    ),
)
