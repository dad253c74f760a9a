"""Inventory that was ruined, and what the insurer will pay for it."""

from datetime import date

from writeoffs.inputs import Amount, Choice, Option, Refused, Values
from writeoffs.ledger import Nature
from writeoffs.money import format_money
from writeoffs.outcome import Treatment
from writeoffs.scenarios.entries import compound, credit_if, debit_if, remove_stock
from writeoffs.scenarios.firms import COPPER_KETTLE
from writeoffs.scenarios.inventory_count import LARGEST_STOCK
from writeoffs.scenarios.scenario import Scenario, Telling

PAID, ACCEPTED, PROBABLE, OPEN, DISPUTED = "paid", "accepted", "probable", "open", "disputed"
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
    expected = covered if stage in (PAID, ACCEPTED, PROBABLE) else 0
    arrived = covered if stage == PAID else 0
    how_it_stands = (
        {
            PAID: f"The insurer accepts the claim and pays {format_money(covered)}.",
            ACCEPTED: f"The insurer has accepted the claim in writing: {format_money(covered)}.",
            PROBABLE: "The insurer has not answered yet, but nothing is disputed, and payment of "
            f"{format_money(covered)} is judged probable.",
            OPEN: "The insurer has not answered yet. It is too early to say that payment is "
            "probable, so the claim is not counted.",
            DISPUTED: "The insurer disputes the claim. Payment is then presumed not to be "
            "probable, so the claim is not counted.",
        }[stage]
        if covered
        else "The loss is no larger than that, so the insurer pays nothing."
    )
    return Telling(
        story=(
            f"A burst pipe ruins inventory that cost {format_money(damage)}. The policy pays the "
            f"cost less a deductible of {format_money(deductible)}. {how_it_stands}"
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
                    day=date(2025, 11, 14),
                )
                + compound(
                    date(2025, 12, 5),
                    "Record the claim, now that payment is probable"
                    if stage == PROBABLE
                    else "Record the claim that the insurer accepted",
                    Nature.RECOVERY,
                    debit_if(
                        "Insurance claim receivable",
                        expected,
                        "what the insurer will probably pay"
                        if stage == PROBABLE
                        else "the insurer now owes this much",
                    ),
                    credit_if(CASUALTY, expected, "insurance takes back part of the loss"),
                )
                + compound(
                    date(2025, 12, 29),
                    "Record the insurance money",
                    Nature.COLLECTION,
                    debit_if("Checking", arrived, "money arrives in the bank"),
                    credit_if(
                        "Insurance claim receivable", arrived, "the insurer owes nothing more"
                    ),
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
                (
                    Option(PAID, "Accepted and paid"),
                    Option(ACCEPTED, "Accepted in writing"),
                    Option(PROBABLE, "Open, and payment is probable"),
                    Option(OPEN, "Open, too early to tell"),
                    Option(DISPUTED, "Disputed by the insurer"),
                ),
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
