"""Inventory that was reserved while it was still there, and scrapped later."""

from datetime import date

from writeoffs.inputs import Amount, Refused, Values
from writeoffs.ledger import Nature
from writeoffs.money import format_money
from writeoffs.outcome import Treatment
from writeoffs.scenarios.entries import compound, credit_if, debit_if, remove_stock
from writeoffs.scenarios.firms import COPPER_KETTLE
from writeoffs.scenarios.inventory_count import LARGEST_STOCK
from writeoffs.scenarios.scenario import Scenario, Telling


def _reserve_then_scrap(values: Values) -> Telling:
    reserve = values.number("reserve")
    scrapped = values.number("scrapped")
    held = COPPER_KETTLE.opening_balance("Inventory")
    if reserve > held:
        raise Refused(
            "reserve", f"The inventory account holds {format_money(held)}. Enter that or less."
        )
    if scrapped > reserve:
        raise Refused(
            "scrapped",
            f"The whole line cost {format_money(reserve)}. Enter that or less.",
        )
    return Telling(
        story=(
            "In June a store decides that nothing will come back for a discontinued line, and "
            f"reserves its whole cost, {format_money(reserve)}. "
            + (
                "By the end of December none of it has been scrapped."
                if not scrapped
                else "In December the store scraps all of it."
                if scrapped == reserve
                else "In December the store scraps goods of that line that had cost "
                f"{format_money(scrapped)}."
            )
        ),
        treatments=(
            Treatment(
                "perpetual",
                "Perpetual inventory",
                COPPER_KETTLE.books(),
                remove_stock(
                    reserve,
                    "COGS - inventory write-downs to NRV",
                    "Reserve the whole cost of the discontinued line",
                    Nature.WRITE_DOWN,
                    "it stands against inventory and lowers what the books say it is worth",
                    credited="Inventory reserve",
                    day=date(2025, 6, 30),
                )
                + compound(
                    date(2025, 12, 20),
                    "Scrap the reserved goods"
                    if scrapped == reserve
                    else "Scrap part of the reserved goods",
                    Nature.WRITE_OFF,
                    debit_if(
                        "Inventory reserve", scrapped, "the loss was recorded in June, in full"
                    ),
                    credit_if("Inventory", scrapped, "the goods are gone"),
                ),
                COPPER_KETTLE.comparatives,
            ),
        ),
        working=(
            f"Reserve left: {format_money(reserve)} less {format_money(scrapped)} is "
            f"{format_money(reserve - scrapped)}.",
        ),
        limits={"reserve": held, "scrapped": reserve},
    )


SCENARIOS = (
    Scenario(
        slug="inventory-reserve-then-scrap",
        family="Inventory that won’t sell · reserved first",
        title="Inventory reserve first, scrap later",
        firm=COPPER_KETTLE.name,
        inputs=(
            Amount(
                "reserve",
                "Cost of the line, reserved in June",
                default=3_000_00,
                maximum=LARGEST_STOCK,
                slider_maximum=20_000_00,
            ),
            Amount(
                "scrapped",
                "Scrapped in December, at cost",
                default=2_100_00,
                maximum=LARGEST_STOCK,
                slider_maximum=3_000_00,
            ),
        ),
        tell=_reserve_then_scrap,
        lesson=(
            "The cost lands when the loss is recorded. Scrapping goods that were already reserved "
            "in full does not touch profit again."
        ),
        several_entries=True,
    ),
)
