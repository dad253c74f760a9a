"""The inventory: five findings in the list of goods, held against the count.

Five kinds of goods and five stories are put together by the seed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from writeoffs.case.drawing import Draw, shared_out
from writeoffs.case.finding import Answer, Finding, Paper, from_exercise, to_do
from writeoffs.case.listing import Listing, Row
from writeoffs.case.opening import (
    BAD_DEBTS,
    BUSINESS,
    GOODS_WRITTEN_OFF,
    INVENTORY,
    PAYABLE,
    before,
)
from writeoffs.exercises import EXERCISES
from writeoffs.ledger import Nature
from writeoffs.money import format_decimal, format_money
from writeoffs.scenarios.entries import YEAR_END, compound, credit_if, debit_if
from writeoffs.task import Mark, Mistake, pair

WRITE_DOWNS = "COGS - inventory write-downs to NRV"
SHRINKAGE = "COGS - inventory shrinkage"
VENDOR = "Northfield Wares"

GOODS = (
    "Copper fondue sets",
    "Cast-iron waffle makers",
    "Glass tea kettles",
    "Marble pastry boards",
    "Enamel milk pans",
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A finding and its line: pieces in the records, the cost of one in cents, pieces counted."""

    finding: Finding
    pieces: int
    cost: int
    counted: int

    @property
    def row(self) -> Row:
        return Row(
            self.finding.line,
            f"{format_decimal(self.pieces, 0)} in the records at {format_money(self.cost)}",
            (self.pieces * self.cost, format_decimal(self.counted, 0)),
            self.finding.slug,
        )


@dataclass(frozen=True, slots=True)
class Inventory:
    """The findings, the list, and in cents the vendor's bill that was entered twice."""

    findings: tuple[Finding, ...]
    goods: Listing
    bill: int


def _thrown_away(goods: str, draw: Draw) -> Counted:
    pieces = draw.number("thrown", 30, 120)
    cost = draw.number("thrown-cost", 12_00, 34_00, 25)
    task = EXERCISES["gadgets-to-the-recycler"].task_with({"units": pieces, "unit_cost": cost})
    finding = Finding(
        "thrown-away",
        goods,
        pieces * cost,
        (
            Paper(
                "Count sheet",
                f"{goods}, December 31, 2025",
                (f"In the records: {pieces}. On the shelf: none.",),
            ),
            Paper(
                "Recycler’s receipt",
                "December 30, 2025",
                (
                    f"{pieces} {goods.lower()} from {BUSINESS}, taken apart for recycling. No "
                    "charge, no payment.",
                ),
            ),
            Paper(
                "Email",
                "From the owner, December 18, 2025",
                ("We could not even give them away. Let the recycler take all of them.",),
            ),
        ),
        Answer.WRITE_OFF,
        "The goods are gone for nothing, so all of their cost is a loss.",
        from_exercise(task, "Write off the goods that went to the recycler"),
    )
    return Counted(finding, pieces, cost, 0)


def _sells_for_less(goods: str, draw: Draw) -> Counted:
    pieces = draw.number("less", 24, 80)
    cost = draw.number("less-cost", 26_00, 38_00, 25)
    price = draw.number("less-price", 13_00, 22_00, 25)
    to_sell = draw.number("less-to-sell", 1_00, 3_00, 5)
    task = EXERCISES["fondue-sets"].task_with(
        {"d_pieces": pieces, "d_cost": cost, "d_price": price, "d_cost_to_sell": to_sell}
    )
    finding = Finding(
        "sells-for-less",
        goods,
        pieces * cost,
        (
            Paper(
                "Count sheet",
                f"{goods}, December 31, 2025",
                (f"In the records: {pieces}. On the shelf: {pieces}.",),
            ),
            Paper(
                "Note from the sales desk",
                "December 20, 2025",
                (
                    f"The new model made these old overnight. They still sell, but not above "
                    f"{format_money(price)} apiece. The box and the shipping that we pay come to "
                    f"{format_money(to_sell)}.",
                ),
            ),
        ),
        Answer.WRITE_OFF,
        "They bring in less than they cost, so they are written down to what is left after the "
        "cost to sell them.",
        from_exercise(task, "Write the slow goods down to what they can still bring in"),
    )
    return Counted(finding, pieces, cost, pieces)


def _missing(goods: str, draw: Draw) -> Counted:
    pieces, cost, short = _short(draw)
    held = before().opening.balance(INVENTORY)
    task = EXERCISES["count-comes-up-short"].task_with({"count": held - short * cost})
    return Counted(
        Finding(
            "missing",
            goods,
            pieces * cost,
            (
                _short_count(goods, pieces, short),
                Paper(
                    "Note from the floor",
                    "January 2, 2026",
                    (
                        "Counted twice, by two people. We looked in the window, in the back room "
                        "and in the van. No sale, return or transfer is missing from the records.",
                    ),
                ),
            ),
            Answer.WRITE_OFF,
            "The missing pieces are lost, wherever they went: inventory comes down to the count.",
            from_exercise(task, "Bring inventory to the count"),
        ),
        pieces,
        cost,
        pieces - short,
    )


def _in_the_window(goods: str, draw: Draw) -> Counted:
    pieces, cost, short = _short(draw)
    return Counted(
        Finding(
            "missing",
            goods,
            pieces * cost,
            (
                _short_count(goods, pieces, short),
                Paper(
                    "Second count sheet",
                    "Front window and demonstration table, December 31, 2025",
                    (f"{goods}: {short}, in their boxes, for sale.",),
                ),
            ),
            Answer.NOTHING,
            "The pieces that seem to be missing are on the second count sheet.",
            to_do(
                (),
                tuple(
                    Mistake(
                        pair(account, INVENTORY, short * cost),
                        Mark.TOO_MUCH,
                        "Nothing is missing. The second sheet has the rest of them.",
                    )
                    for account in (SHRINKAGE, GOODS_WRITTEN_OFF)
                ),
            ),
        ),
        pieces,
        cost,
        pieces - short,
    )


def _short(draw: Draw) -> tuple[int, int, int]:
    """Pieces in the records, the cost of one in cents, and how many the shelf lacks."""
    return (
        draw.number("missing", 36, 90),
        draw.number("missing-cost", 22_00, 58_00, 25),
        draw.number("missing-short", 4, 14),
    )


def _short_count(goods: str, pieces: int, short: int) -> Paper:
    return Paper(
        "Count sheet",
        f"{goods}, sales floor and back room, December 31, 2025",
        (f"In the records: {pieces}. Found: {pieces - short}.",),
    )


def _slow_and_ordered(goods: str, draw: Draw) -> Counted:
    pieces = draw.number("ordered", 20, 60)
    cost = draw.number("ordered-cost", 31_00, 64_00, 25)
    price = cost + draw.number("ordered-margin", 9_00, 24_00, 25)
    to_sell = draw.number("ordered-to-sell", 2_00, 6_00, 5)
    loss = pieces * cost
    finding = Finding(
        "slow-and-ordered",
        goods,
        loss,
        (
            Paper(
                "Sales report",
                goods,
                ("Last sale: October 2024. None in the fourteen months since then.",),
            ),
            Paper(
                "Purchase order",
                "From Prairie Lodge Hotels, December 29, 2025",
                (
                    f"{pieces} {goods.lower()} at {format_money(price)} apiece, to be delivered in "
                    "February. Cannot be canceled.",
                ),
            ),
            Paper(
                "Note from the shipping desk",
                "December 30, 2025",
                (f"All {pieces} counted. Packing and freight: {format_money(to_sell)} apiece.",),
            ),
        ),
        Answer.NOTHING,
        "They sold slowly, but the order pays more than they cost and than it takes to sell them.",
        to_do(
            (),
            tuple(
                Mistake(
                    pair(account, INVENTORY, loss),
                    Mark.TOO_MUCH,
                    "Slow is not worthless. The order brings in more than they cost.",
                    "written-down-to-nothing",
                )
                for account in (GOODS_WRITTEN_OFF, WRITE_DOWNS)
            ),
        ),
    )
    return Counted(finding, pieces, cost, pieces)


def _received_twice(goods: str, draw: Draw) -> Counted:
    there = draw.number("received-there", 10, 40)
    came = draw.number("received", 12, 36)
    cost = draw.number("received-cost", 18_00, 44_00, 25)
    bill = came * cost
    finding = Finding(
        "received-twice",
        goods,
        (there + came) * cost,
        (
            Paper(
                "Count sheet",
                f"{goods}, December 31, 2025",
                (f"In the records: {there + came}. On the shelf: {there}.",),
            ),
            Paper(
                "Delivery slip",
                f"{VENDOR}, November 24, 2025",
                (f"{came} {goods.lower()}. One pallet, signed for.",),
            ),
            Paper(
                "Vendor’s statement",
                f"{VENDOR}, December 31, 2025",
                (
                    f"One bill is open, number 771, for {came} pieces at {format_money(cost)}: "
                    f"{format_money(bill)}.",
                ),
            ),
            Paper(
                "Records",
                "What was entered on November 24 and 25, 2025",
                (
                    f"Bill 771, {format_money(bill)}: inventory and accounts payable. Bill 771-A, "
                    "the same again.",
                ),
            ),
        ),
        Answer.ERROR,
        "One delivery was entered twice, so the second one comes off inventory and off what is "
        "owed to the vendor.",
        to_do(
            compound(
                YEAR_END,
                "Undo the delivery that was entered twice",
                Nature.CORRECTION,
                debit_if(PAYABLE, bill, "the vendor is owed one bill, not two"),
                credit_if(INVENTORY, bill, "and one delivery came"),
            ),
            tuple(
                Mistake(
                    pair(account, INVENTORY, bill),
                    Mark.WRONG_ACCOUNT,
                    "The goods did not disappear. They never came a second time, and the second "
                    "bill is not owed either.",
                    "error-is-a-loss",
                )
                for account in (SHRINKAGE, GOODS_WRITTEN_OFF)
            ),
            {BAD_DEBTS: "No customer is in this story."},
        ),
    )
    return Counted(finding, there + came, cost, there)


Story = Callable[[str, Draw], Counted]


def inventory(draw: Draw, off_the_shelf: int) -> Inventory:
    """The five findings and the list, in its order.

    `off_the_shelf` is the cost in cents of goods that the count found beyond the records.
    """
    stories: tuple[Story, ...] = (
        _thrown_away,
        _sells_for_less,
        draw.one("missing-how", (_missing, _in_the_window)),
        _slow_and_ordered,
        _received_twice,
    )
    told = draw.order("inventory", stories)
    counted = tuple(story(goods, draw) for goods, story in zip(GOODS, told, strict=True))
    rows = tuple(each.row for each in counted)
    listed = sum(each.pieces * each.cost for each in counted)
    rest = before().opening.balance(INVENTORY) - listed
    cookware, bakeware, small = shared_out(rest, (48, 31, 21))
    agreed = "all of it"
    goods_ = Listing(
        "inventory",
        "Inventory list, and the count of December 31, 2025",
        ("Goods", "Cost", "Counted"),
        (
            *rows,
            Row("All other cookware", "", (cookware, f"{format_money(off_the_shelf)} more")),
            Row("All other bakeware", "", (bakeware, agreed)),
            Row("All other small goods", "", (small, agreed)),
        ),
        (INVENTORY, ""),
    )
    bill = next(each for each in counted if each.finding.slug == "received-twice")
    return Inventory(
        tuple(each.finding for each in counted), goods_, bill.finding.task.effect[PAYABLE]
    )
