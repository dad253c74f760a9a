"""A sound business with a dead invoice and dead inventory still on its books."""

from writeoffs.inputs import Amount, Values
from writeoffs.ledger import Nature
from writeoffs.money import format_money
from writeoffs.outcome import Treatment
from writeoffs.scenarios.entries import remove_stock, write_off_directly
from writeoffs.scenarios.firms import COPPER_KETTLE
from writeoffs.scenarios.scenario import Scenario, Telling


def _stale(values: Values) -> Telling:
    invoice, stock = values.number("invoice"), values.number("stock")
    receivables = COPPER_KETTLE.opening_balance("Accounts receivable")
    inventory = COPPER_KETTLE.opening_balance("Inventory")
    return Telling(
        story=(
            "A kitchen supply shop is in good order except for two things. "
            f"An invoice of {format_money(invoice)} from an earlier year will never be paid, and "
            f"goods that cost {format_money(stock)} will never sell. Both still count as assets. "
            "Then both are written off."
            if invoice and stock
            else "A kitchen supply shop is in good order except for one thing. "
            + (
                f"An invoice of {format_money(invoice)} from an earlier year will never be paid. "
                "It still counts as an asset. Then it is written off."
                if invoice
                else f"Goods that cost {format_money(stock)} will never sell. They still count as "
                "an asset. Then they are written off."
            )
            if invoice or stock
            else "A kitchen supply shop is in good order: no dead invoice and no dead inventory "
            "counts as an asset."
        ),
        treatments=(
            Treatment(
                "direct",
                "Direct write-off",
                COPPER_KETTLE.books(
                    {
                        "Accounts receivable": receivables + invoice,
                        "Inventory": inventory + stock,
                    }
                ),
                write_off_directly(invoice, "Write off the dead invoice")
                + remove_stock(
                    stock,
                    "COGS - inventory write-offs",
                    "Write off the goods that will never sell",
                    Nature.WRITE_OFF,
                    "the goods cannot be sold at any price",
                ),
                COPPER_KETTLE.comparatives,
            ),
        ),
        working=(
            f"Receivables with the dead invoice: {format_money(receivables)} plus "
            f"{format_money(invoice)} is {format_money(receivables + invoice)}.",
            f"Inventory with the dead goods: {format_money(inventory)} plus {format_money(stock)} "
            f"is {format_money(inventory + stock)}.",
            f"Assets that were not there: {format_money(invoice)} plus {format_money(stock)} is "
            f"{format_money(invoice + stock)}.",
        ),
    )


SCENARIOS = (
    Scenario(
        slug="stale-balances",
        family="A mess to clean up · what a lender reads",
        title="A dead invoice and dead inventory, still counted",
        firm=COPPER_KETTLE.name,
        inputs=(
            Amount(
                "invoice",
                "Invoice that will never be paid",
                default=9_600_00,
                maximum=1_000_000_00,
                slider_maximum=40_000_00,
                hint="An earlier year’s profit counted it. Opening equity takes up a change.",
            ),
            Amount(
                "stock",
                "Cost of the goods that will never sell",
                default=7_250_00,
                maximum=1_000_000_00,
                slider_maximum=40_000_00,
            ),
        ),
        tell=_stale,
        lesson=(
            "Stale balances make a business look richer and safer than it is. Writing them off "
            "makes the ratios true, even where they look worse."
        ),
        several_entries=True,
    ),
)
