"""Inventory that lost its value: thrown away, or kept at what it can still bring in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from writeoffs.accounts import Kind
from writeoffs.inputs import Amount, Choice, Input, Option, Quantity, Refused, Values
from writeoffs.ledger import Entry, Nature
from writeoffs.money import format_decimal, format_money
from writeoffs.outcome import Treatment
from writeoffs.scenarios.entries import (
    YEAR_END,
    compound,
    credit_if,
    debit_if,
    remove_stock,
)
from writeoffs.scenarios.firms import COPPER_KETTLE
from writeoffs.scenarios.scenario import Scenario, Telling

OWN_LINE = "own_line"
IN_TOTAL = "in_total"
PAID, ACCEPTED, PROBABLE, OPEN, DISPUTED = "paid", "accepted", "probable", "open", "disputed"
CASUALTY = "Casualty loss on inventory, net of insurance"
SHRINKAGE = "COGS - inventory shrinkage"
LARGEST_PRICE = 100_000_00
MOST_PIECES = 1_000_000
LARGEST_STOCK = 1_000_000_00


@dataclass(frozen=True, slots=True)
class StockItem:
    """Goods of one kind: pieces, and per piece the cost, selling price and cost to sell, in cents.

    Net realizable value is the selling price less the cost to sell, and never below nothing: a
    loss beyond the goods themselves is not a write-down (ASC 330-10-35-1B).
    """

    name: str
    pieces: int
    unit_cost: int
    price: int
    cost_to_sell: int

    @property
    def cost(self) -> int:
        return self.pieces * self.unit_cost

    @property
    def net_realizable_value(self) -> int:
        return self.pieces * max(self.price - self.cost_to_sell, 0)


def write_down_by_item(items: tuple[StockItem, ...]) -> int:
    """Cents by which cost exceeds net realizable value, item by item: no item offsets another."""
    return sum(max(item.cost - item.net_realizable_value, 0) for item in items)


def write_down_in_total(items: tuple[StockItem, ...]) -> int:
    """Cents by which the cost of all items exceeds their net realizable value together."""
    cost = sum(item.cost for item in items)
    return max(cost - sum(item.net_realizable_value for item in items), 0)


def _stock_loss(
    values: Values,
    cents: int,
    cogs_account: str,
    own_account: str,
    memo: str,
    nature: Nature,
    credit_reason: str,
) -> Treatment:
    """The loss on the line that the reader chose; its own line is opened only when it is used."""
    on_its_own = values.choice(LOSS_LINE.name) == OWN_LINE
    books = COPPER_KETTLE.books(
        extra_accounts=((own_account, Kind.EXPENSE, 0),) if on_its_own else ()
    )
    account = own_account if on_its_own else cogs_account
    return Treatment(
        "perpetual",
        "Perpetual inventory",
        books,
        remove_stock(cents, account, memo, nature, credit_reason),
        COPPER_KETTLE.comparatives,
    )


def _thrown_away(values: Values) -> Telling:
    units = values.number("units")
    unit_cost = values.number("unit_cost")
    loss = units * unit_cost
    held = COPPER_KETTLE.opening_balance("Inventory")
    if loss > held:
        raise Refused(
            "units",
            f"{_pieces(units)} at {format_money(unit_cost)} would cost "
            f"{format_money(loss)}; the inventory account holds {format_money(held)}. "
            "Enter fewer pieces or a lower cost.",
        )
    return Telling(
        story=(
            f"A kitchenware store has {_pieces(units)} of a discontinued gadget. "
            + (
                f"It cost {format_money(unit_cost)}. Nobody wants it, even for free, and on "
                "December 31 the gadget goes to the recycler."
                if units == 1
                else f"Each cost {format_money(unit_cost)}. Nobody wants them, even for free, and "
                "on December 31 the gadgets go to the recycler."
            )
        ),
        treatments=(
            _stock_loss(
                values,
                loss,
                "COGS - inventory write-offs",
                "Loss on inventory write-offs",
                "Write off the gadgets sent to the recycler",
                Nature.WRITE_OFF,
                "the goods are gone, so their cost comes off the books too",
            ),
        ),
        working=(
            f"Written off: {format_decimal(units, 0)} × {format_money(unit_cost)} = "
            f"{format_money(loss)}.",
        ),
        limits={
            "units": min(held // unit_cost, MOST_PIECES) if unit_cost else MOST_PIECES,
            "unit_cost": min(held // units, LARGEST_PRICE) if units else LARGEST_PRICE,
        },
    )


def _written_down(values: Values) -> Telling:
    items = tuple(
        StockItem(
            item.name,
            values.number(f"{key}_pieces"),
            values.number(f"{key}_cost"),
            values.number(f"{key}_price"),
            values.number(f"{key}_cost_to_sell"),
        )
        for key, item in SLOW_STOCK.items()
    )
    cost = sum(item.cost for item in items)
    held = COPPER_KETTLE.opening_balance("Inventory")
    if cost > held:
        largest, _ = max(zip(SLOW_STOCK, items, strict=True), key=lambda pair: pair[1].cost)
        raise Refused(
            f"{largest}_pieces",
            f"Together these goods would cost {format_money(cost)}; the inventory account holds "
            f"{format_money(held)}. Enter fewer pieces or lower costs.",
        )
    by_item = write_down_by_item(items)
    in_total = write_down_in_total(items)
    tested_in_total = values.choice("test") == IN_TOTAL
    write_down = in_total if tested_in_total else by_item
    return Telling(
        story=(
            f"A kitchenware store has four slow-selling products that cost {format_money(cost)}. "
            + (
                f"{'Together they' if tested_in_total else 'Each of them'} will bring in at least "
                f"what {'they' if tested_in_total else 'it'} cost, so nothing is written down."
                if not write_down
                else "They can no longer bring in anything. On December 31 their whole cost is "
                "written down. They stay on the shelf until somebody throws them away."
                if write_down == cost
                else "They still sell, but not all for what they cost. On December 31 they are "
                f"written down by {format_money(write_down)} to what they can still bring in. "
                "They stay on the shelf."
            )
        ),
        treatments=(
            _stock_loss(
                values,
                write_down,
                "COGS - inventory write-downs to NRV",
                "Loss on inventory write-downs",
                "Write slow goods down to what they can still bring in",
                Nature.WRITE_DOWN,
                "the goods stay, at what they can still bring in",
            ),
        ),
        working=(
            *(_item_working(item) for item in items),
            f"Item by item the write-down is {format_money(by_item)}. All items in total it is "
            f"{format_money(in_total)}"
            + (
                ", because an item that brings in more than it cost hides "
                f"{'part of the loss' if in_total else 'the whole loss'}."
                if in_total < by_item
                else "."
            ),
        ),
        lesson="A write-down can take goods to zero while they are still on the shelf. When "
        "they are thrown away later, nothing more is lost."
        if write_down and write_down == cost
        else "",
    )


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
            f"nothing, is {format_money(covered)}.",
            f"Left as a loss: {format_money(damage)} less {format_money(expected)} is "
            f"{format_money(damage - expected)}.",
        ),
        limits={"damage": held},
    )


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


def _item_working(item: StockItem) -> str:
    pieces = format_decimal(item.pieces, 0)
    short = item.cost - item.net_realizable_value
    brings_in = (
        f"can bring in {pieces} × ({format_money(item.price)} − "
        f"{format_money(item.cost_to_sell)}) = {format_money(item.net_realizable_value)}"
        if item.price >= item.cost_to_sell
        else "can bring in nothing, because selling one costs more than its price"
    )
    return (
        f"{item.name}: cost {pieces} × {format_money(item.unit_cost)} = "
        f"{format_money(item.cost)}; {brings_in}; "
        + (f"write-down {format_money(short)}." if short > 0 else "no write-down.")
    )


def _pieces(number: int) -> str:
    return f"{format_decimal(number, 0)} {'piece' if number == 1 else 'pieces'}"


def _item_inputs(key: str, item: StockItem) -> tuple[Input, ...]:
    def amount(part: str, label: str, default: int, slider_maximum: int = 0) -> Amount:
        return Amount(
            f"{key}_{part}",
            label,
            default=default,
            maximum=LARGEST_PRICE,
            slider_maximum=slider_maximum,
            group=item.name,
        )

    return (
        Quantity(
            f"{key}_pieces",
            "Pieces",
            default=item.pieces,
            maximum=MOST_PIECES,
            group=item.name,
        ),
        amount("cost", "Cost of one", item.unit_cost),
        amount("price", "Selling price of one", item.price, 2 * item.unit_cost),
        amount("cost_to_sell", "Cost to sell one", item.cost_to_sell),
    )


LOSS_LINE = Choice(
    "loss_line",
    "Where the loss shows",
    (
        Option("cost_of_sales", "In cost of sales"),
        Option(OWN_LINE, "On a line of its own, below gross profit"),
    ),
    hint="Both are seen in practice. Choose one and stay with it.",
)

SLOW_STOCK = {
    "a": StockItem("Stockpots", 60, 42_00, 39_50, 3_25),
    "b": StockItem("Espresso makers", 25, 118_00, 104_00, 7_80),
    "c": StockItem("Spatula sets", 200, 6_40, 9_99, 85),
    "d": StockItem("Fondue sets", 48, 27_75, 18_00, 2_10),
}

SCENARIOS = (
    Scenario(
        slug="inventory-obsolete",
        family="Inventory that won’t sell · thrown away",
        title="Obsolete inventory thrown away",
        firm=COPPER_KETTLE.name,
        inputs=(
            Quantity(
                "units",
                "Pieces thrown away",
                default=140,
                maximum=MOST_PIECES,
                slider_maximum=3_087,
            ),
            Amount(
                "unit_cost",
                "Cost of one piece",
                default=31_25,
                maximum=LARGEST_PRICE,
                slider_maximum=200_00,
            ),
            LOSS_LINE,
        ),
        tell=_thrown_away,
        lesson=(
            "Throwing goods away lowers inventory, profit and the current ratio. It does not lower "
            "the quick ratio, which leaves inventory out."
        ),
    ),
    Scenario(
        slug="inventory-write-down-nrv",
        family="Inventory that won’t sell · kept at a lower value",
        title="Slow goods written down to what they can still bring in",
        firm=COPPER_KETTLE.name,
        inputs=(
            Choice(
                "test",
                "Compare cost with what it can bring in",
                (Option("by_item", "Item by item"), Option(IN_TOTAL, "All items in total")),
                hint="Item by item finds the most. Choose one way and stay with it.",
            ),
            LOSS_LINE,
            *(each for key, item in SLOW_STOCK.items() for each in _item_inputs(key, item)),
        ),
        tell=_written_down,
        lesson=(
            "A write-down keeps the goods on the shelf at what they can still bring in. A "
            "write-off takes them to zero."
        ),
    ),
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
