"""Inventory that was ruined, and what the insurer will pay for it."""

from writeoffs.inputs import Amount, Choice, Refused, Values
from writeoffs.ledger import Nature
from writeoffs.money import format_money
from writeoffs.outcome import Treatment
from writeoffs.scenarios.claims import (
    CLAIM,
    COUNTED,
    LOSS_DAY,
    PAID,
    PAYMENT_DAY,
    STAGES,
    how_it_stands,
    record_claim,
)
from writeoffs.scenarios.entries import compound, credit_if, debit_if, remove_stock
from writeoffs.scenarios.firms import COPPER_KETTLE
from writeoffs.scenarios.inventory_count import LARGEST_STOCK
from writeoffs.scenarios.scenario import Scenario, Telling

CASUALTY = "Casualty loss on inventory, net of insurance"


def _insured_damage(values: Values) -> Telling:
    damage = values.number("damage")
    deductible = values.number("deductible")
    stage = values.choice("claim")
    held = COPPER_KETTLE.opening_balance("Inventory")
    if damage > held:
        raise Refused(
            "damage", f"The inventory account holds {format_money(held)}. Enter that or less."
        )
    covered = max(damage - deductible, 0)
    expected = covered if stage in COUNTED else 0
    arrived = covered if stage == PAID else 0
    outcome = (
        how_it_stands(stage, covered)
        if covered
        else "The loss is no larger than that, so the insurer pays nothing."
    )
    return Telling(
        story=(
            f"A burst pipe ruins inventory that cost {format_money(damage)}. The policy pays the "
            f"cost less a deductible of {format_money(deductible)}. {outcome}"
        ),
        treatments=(
            Treatment(
                "perpetual",
                "Perpetual inventory",
                COPPER_KETTLE.books(),
                remove_stock(
                    damage,
                    CASUALTY,
                    "Remove the ruined goods at cost",
                    Nature.WRITE_OFF,
                    "the goods are gone, so their cost comes off the books too",
                    day=LOSS_DAY,
                )
                + record_claim(expected, CASUALTY, stage)
                + compound(
                    PAYMENT_DAY,
                    "Record the insurance money",
                    Nature.COLLECTION,
                    debit_if("Checking", arrived, "money arrives in the bank"),
                    credit_if(CLAIM, arrived, "the insurer owes nothing more"),
                ),
                COPPER_KETTLE.comparatives,
            ),
        ),
        working=(
            f"Covered: {format_money(damage)} less {format_money(deductible)}, never below "
            f"zero, is {format_money(covered)}.",
            f"Left as a loss: {format_money(damage)} less {format_money(expected)} is "
            f"{format_money(damage - expected)}.",
        ),
        limits={"damage": held},
    )


SCENARIOS = (
    Scenario(
        slug="damaged-stock-insured",
        family="Inventory that won’t sell · damaged and insured",
        title="Water-damaged inventory with an insurance claim",
        firm=COPPER_KETTLE.name,
        inputs=(
            Amount(
                "damage",
                "Cost of the ruined goods",
                default=7_800_00,
                maximum=LARGEST_STOCK,
                slider_maximum=96_480_00,
            ),
            Amount(
                "deductible",
                "Deductible",
                default=1_500_00,
                maximum=LARGEST_STOCK,
                slider_maximum=10_000_00,
            ),
            Choice(
                "claim",
                "How the claim stands",
                STAGES,
                hint="The test is whether payment is probable.",
            ),
        ),
        tell=_insured_damage,
        lesson=(
            "Record the whole loss first, and the insurance separately. Before the money arrives, "
            "a claim may be set against the loss only if payment is probable, and only up to the "
            "loss."
        ),
        several_entries=True,
    ),
)
