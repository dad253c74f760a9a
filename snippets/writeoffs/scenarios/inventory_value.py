"""Inventory that lost its value: thrown away, or kept at what it can still bring in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from writeoffs.accounts import Kind
from writeoffs.inputs import Amount, Choice, Input, Option, Quantity, Refused, Values
from writeoffs.ledger import Nature
from writeoffs.money import format_decimal, format_money
from writeoffs.outcome import Treatment
from writeoffs.scenarios.entries import remove_stock
from writeoffs.scenarios.firms import COPPER_KETTLE
from writeoffs.scenarios.scenario import Scenario, Telling

OWN_LINE = "own_line"
BY_CLASS, IN_TOTAL = "by_class", "in_total"
LARGEST_PRICE = 100_000_00
MOST_PIECES = 1_000_000


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


def write_down_by_class(classes: Iterable[tuple[StockItem, ...]]) -> int:
    """Cents by which cost exceeds net realizable value, class by class: within one, items offset.

    ASC 330-10-35-8: to the total of the components of each major category, in some cases.
    """
    return sum(write_down_in_total(items) for items in classes)


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
    goods = {
        key: StockItem(
            item.name,
            values.number(f"{key}_pieces"),
            values.number(f"{key}_cost"),
            values.number(f"{key}_price"),
            values.number(f"{key}_cost_to_sell"),
        )
        for key, item in SLOW_STOCK.items()
    }
    items = tuple(goods.values())
    cost = sum(item.cost for item in items)
    held = COPPER_KETTLE.opening_balance("Inventory")
    if cost > held:
        largest = max(goods, key=lambda key: goods[key].cost)
        raise Refused(
            f"{largest}_pieces",
            f"Together these goods would cost {format_money(cost)}; the inventory account holds "
            f"{format_money(held)}. Enter fewer pieces or lower costs.",
        )
    by_item = write_down_by_item(items)
    by_class = write_down_by_class(tuple(goods[key] for key in keys) for keys in CLASSES)
    in_total = write_down_in_total(items)
    test = values.choice("test")
    write_down = {BY_CLASS: by_class, IN_TOTAL: in_total}.get(test, by_item)
    return Telling(
        story=(
            f"A kitchenware store has four slow-selling products that cost {format_money(cost)}. "
            + (
                f"{_WHO_BRINGS_IN.get(test, 'Each of them')} will bring in at least what "
                f"{'they' if test == IN_TOTAL else 'it'} cost, so nothing is written down."
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
            f"Item by item the write-down is {format_money(by_item)}. By class it is "
            f"{format_money(by_class)}: {_CLASSES_TOLD}. All items in total it is "
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

# For cooking, and for serving.
CLASSES = (("a", "c"), ("b", "d"))
_CLASSES_TOLD = ", and ".join(
    " with ".join(SLOW_STOCK[key].name.lower() for key in keys) for keys in CLASSES
)
_WHO_BRINGS_IN = {BY_CLASS: "Each class of them", IN_TOTAL: "Together they"}

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
                "Compare cost with what the goods can bring in",
                (
                    Option("by_item", "Item by item"),
                    Option(BY_CLASS, "By class: for cooking, for serving"),
                    Option(IN_TOTAL, "All items in total"),
                ),
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
)
