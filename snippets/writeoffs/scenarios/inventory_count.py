"""Inventory that is not there, or more of it than the records say: what a count brings out."""

from __future__ import annotations

from writeoffs.accounts import Kind
from writeoffs.inputs import Amount, Refused, Values
from writeoffs.ledger import Entry, Nature
from writeoffs.money import format_money
from writeoffs.outcome import Treatment
from writeoffs.scenarios.entries import YEAR_END, compound, credit_if, debit_if
from writeoffs.scenarios.firms import COPPER_KETTLE
from writeoffs.scenarios.scenario import Scenario, Telling

SHRINKAGE = "COGS - inventory shrinkage"
LARGEST_STOCK = 1_000_000_00


def _count_comes_up_short(values: Values) -> Telling:
    counted = values.number("count")
    purchases = values.number("purchases")
    held = COPPER_KETTLE.opening_balance("Inventory")
    beginning = COPPER_KETTLE.comparatives.beginning_net_inventory or 0
    sold = beginning + purchases - held
    if sold < 0:
        raise Refused(
            "purchases",
            f"The books hold {format_money(held)} of inventory and began with "
            f"{format_money(beginning)}. Enter at least {format_money(held - beginning)}.",
        )
    if counted > beginning + purchases:
        raise Refused(
            "count",
            f"The store began with {format_money(beginning)} and bought "
            f"{format_money(purchases)}. Enter at most {format_money(beginning + purchases)}.",
        )
    short = held - counted
    cost_of_sales = beginning + purchases - counted
    memo = "Bring inventory to the count"
    return Telling(
        story=(
            f"A store’s records say that it has {format_money(held)} of inventory. The year-end "
            f"count, priced at cost, finds {format_money(counted)}"
            + (
                f". The count is {format_money(short)} short, and nobody knows where it went."
                if short > 0
                else f". That is {format_money(-short)} more than recorded."
                if short
                else ". The two agree."
            )
        ),
        treatments=(
            Treatment(
                "perpetual",
                "Records kept all year (perpetual)",
                COPPER_KETTLE.books({"Cost of goods sold": sold}),
                move_to_count(
                    -short,
                    SHRINKAGE,
                    memo,
                    "the loss that the count reveals"
                    if short >= 0
                    else "there is more than the records said",
                    Nature.WRITE_OFF if short > 0 else Nature.CORRECTION,
                ),
                COPPER_KETTLE.comparatives,
                opposite=frozenset({SHRINKAGE} if short < 0 else ()),
            ),
            Treatment(
                "periodic",
                "Counted once a year (periodic)",
                COPPER_KETTLE.books(
                    {"Cost of goods sold": 0, "Inventory": beginning, "Purchases": purchases},
                    extra_accounts=(("Purchases", Kind.COGS, 0),),
                ),
                move_to_count(
                    counted - beginning,
                    "Purchases",
                    memo,
                    "what was bought and is no longer there is the cost of sales, losses included",
                    Nature.CORRECTION,
                ),
                COPPER_KETTLE.comparatives,
                periodic=True,
            ),
        ),
        working=(
            f"Shortage: {format_money(held)} less {format_money(counted)} is {format_money(short)}."
            if short >= 0
            else f"Found: {format_money(counted)} less {format_money(held)} is "
            f"{format_money(-short)}.",
            f"Cost of sales, counted once a year: {format_money(beginning)} at the start plus "
            f"{format_money(purchases)} bought less {format_money(counted)} counted is "
            f"{format_money(cost_of_sales)}.",
            f"Cost of sales, records kept all year: {format_money(sold)} "
            f"{'plus' if short >= 0 else 'less'} {format_money(abs(short))} is "
            f"{format_money(cost_of_sales)}. That is the same.",
        ),
        lesson=""
        if short > 0
        else "The count found more than the records say. The entry corrects the records; nobody "
        "earned anything by counting."
        if short
        else "The records and the count agree, so records kept all year need no entry. Books that "
        "are counted once a year still need one to bring inventory to the count.",
    )


def move_to_count(
    more: int, account: str, memo: str, reason: str, nature: Nature
) -> tuple[Entry, ...]:
    """Raise inventory by `more` cents against the account, or lower it where that is below zero.

    OpenStax 6.2 (perpetual) and 10.4 (periodic).
    """
    counted = "inventory now agrees with the shelves"
    return compound(
        YEAR_END,
        memo,
        nature,
        debit_if("Inventory", max(more, 0), counted),
        debit_if(account, max(-more, 0), reason),
        credit_if("Inventory", max(-more, 0), counted),
        credit_if(account, max(more, 0), reason),
    )


SCENARIOS = (
    Scenario(
        slug="shrinkage-after-count",
        family="Inventory that won’t sell · missing at the count",
        title="The count comes up short",
        firm=COPPER_KETTLE.name,
        inputs=(
            Amount(
                "count",
                "What the count finds, at cost",
                default=94_852_40,
                maximum=LARGEST_STOCK,
                slider_maximum=120_000_00,
            ),
            Amount(
                "purchases",
                "Bought during the year",
                default=440_020_00,
                maximum=LARGEST_STOCK,
                slider_maximum=900_000_00,
            ),
        ),
        tell=_count_comes_up_short,
        lesson=(
            "The entry records a loss that had already walked out the door. The count only "
            "uncovers it."
        ),
    ),
)
