"""Equipment: three findings in the list of what the store bought to keep."""

from __future__ import annotations

from collections.abc import Callable

from writeoffs.case.drawing import Draw, shared_out
from writeoffs.case.finding import Answer, Finding, Paper, to_do
from writeoffs.case.listing import Listing, Row
from writeoffs.case.opening import DEPRECIATED, FIXTURES, OTHER_COSTS, before
from writeoffs.ledger import Nature
from writeoffs.money import format_money
from writeoffs.scenarios.entries import YEAR_END, compound, credit_if, debit_if, retire
from writeoffs.task import Mark, Mistake, pair

DISPOSAL = "Loss on asset disposal"
OLD_THINGS = (("Glass display case", 2018), ("Demonstration oven", 2019))
COUNTER = "Checkout counter"
POLICY = Paper(
    "Equipment policy",
    "What goes on the list",
    (
        "What is bought to be used for years goes on the list. A repair that keeps a thing going "
        "is a cost of the year. Depreciation begins in the year after the purchase.",
    ),
)


def _cost_and_depreciation(name: str, draw: Draw) -> tuple[int, int]:
    cost = draw.number(f"{name}-cost", 3_600_00, 6_800_00, 100_00)
    percent = draw.number(f"{name}-share", 60, 90, 5)
    return cost, cost * percent // 100


def _scrapped(thing: str, draw: Draw) -> tuple[Finding, int]:
    cost, depreciation = _cost_and_depreciation("scrapped", draw)
    left = cost - depreciation
    finding = Finding(
        "scrapped",
        thing,
        left,
        (
            Paper(
                "Hauler’s receipt",
                "December 12, 2025",
                (f"One {thing.lower()}, broken, taken to the dump. Nothing paid for it.",),
            ),
            Paper(
                "Note from the floor",
                "December 12, 2025",
                ("It broke when we moved it. It could not be mended, so we had it hauled off.",),
            ),
        ),
        Answer.WRITE_OFF,
        "It is gone, and what was left of its value in the books is the loss.",
        to_do(
            retire(
                FIXTURES, cost, depreciation, DISPOSAL, f"Take the {thing.lower()} off the books"
            ),
            (
                Mistake(
                    pair(DISPOSAL, FIXTURES, cost),
                    Mark.WRONG_AMOUNT,
                    "That loses its whole price again. Its depreciation was a cost of earlier "
                    "years, and it comes off with it.",
                    "whole-price",
                ),
                Mistake(
                    pair(DISPOSAL, FIXTURES, left),
                    Mark.WRONG_AMOUNT,
                    "The loss is right. But a thing that is gone leaves with all of its cost and "
                    "all of its depreciation.",
                ),
            ),
        ),
    )
    return finding, cost


def _still_in_use(thing: str, draw: Draw) -> tuple[Finding, int]:
    cost = draw.number("in-use-cost", 2_800_00, 5_400_00, 100_00)
    finding = Finding(
        "still-in-use",
        thing,
        0,
        (
            Paper(
                "Equipment check",
                "December 31, 2025",
                (f"{thing}: found, in use every day, and in good order.",),
            ),
            Paper(
                "Question from the bank",
                "December 29, 2025",
                ("It stands on your list with nothing left of its value. Why is it still there?",),
            ),
        ),
        Answer.NOTHING,
        "Nothing of its cost is left to depreciate, but the store has it and uses it, so it stays "
        "on the list.",
        to_do(
            (),
            (
                Mistake(
                    pair(DEPRECIATED, FIXTURES, cost),
                    Mark.TOO_MUCH,
                    "Its net value stays the same, but a thing that is in use stays on the list "
                    "until it is gone.",
                ),
                Mistake(
                    pair(DISPOSAL, FIXTURES, cost),
                    Mark.TOO_MUCH,
                    "Nothing was lost. It is in use every day, and its cost was recorded as "
                    "depreciation long ago.",
                    "whole-price",
                ),
            ),
        ),
    )
    return finding, cost


def _repair(draw: Draw) -> tuple[Finding, int]:
    cents = draw.number("counter", 740_00, 2_460_00, 20)
    finding = Finding(
        "counter",
        COUNTER,
        cents,
        (
            Paper(
                "Vendor’s bill",
                "October 14, 2025",
                (
                    f"New hinges, drawers mended, top sanded and sealed: {format_money(cents)}. "
                    "Your checkout counter is as it was.",
                ),
            ),
            POLICY,
        ),
        Answer.ERROR,
        "A repair was entered as equipment, so it moves to the costs of the year.",
        to_do(
            compound(
                YEAR_END,
                "Move a repair from equipment to costs",
                Nature.CORRECTION,
                debit_if(OTHER_COSTS, cents, "a repair is a cost of the year"),
                credit_if(FIXTURES, cents, "nothing new was bought"),
            ),
            (
                Mistake(
                    pair(DISPOSAL, FIXTURES, cents),
                    Mark.WRONG_ACCOUNT,
                    "Nothing was thrown away. The bill was a cost of the year from the first day.",
                    "error-is-a-loss",
                ),
            ),
        ),
    )
    return finding, cents


def _bought(draw: Draw) -> tuple[Finding, int]:
    cents = draw.number("counter", 740_00, 2_460_00, 20)
    finding = Finding(
        "counter",
        COUNTER,
        cents,
        (
            Paper(
                "Vendor’s bill",
                "October 14, 2025",
                (
                    f"One checkout counter, built and delivered: {format_money(cents)}. The old "
                    "one was rented, and went back.",
                ),
            ),
            POLICY,
        ),
        Answer.NOTHING,
        "A new counter was bought to be used for years, so it belongs on the list.",
        to_do((), _spent(cents)),
    )
    return finding, cents


def _spent(cents: int) -> tuple[Mistake, ...]:
    return tuple(
        Mistake(
            pair(account, FIXTURES, cents),
            Mark.TOO_MUCH,
            "It is new, it is there, and it will be used for years.",
        )
        for account in (OTHER_COSTS, DISPOSAL)
    )


Story = Callable[[str, Draw], tuple[Finding, int]]


def equipment(draw: Draw) -> tuple[tuple[Finding, ...], Listing]:
    """The three findings and the list, in its order."""
    stories: tuple[Story, ...] = draw.order("equipment", (_scrapped, _still_in_use))
    old = tuple(
        (story(thing, draw), year) for (thing, year), story in zip(OLD_THINGS, stories, strict=True)
    )
    counter, counter_cost = draw.one("counter-how", (_repair, _bought))(draw)
    rows = [_row(finding, year, cost, cost - finding.cents) for (finding, cost), year in old]
    rows.append(_row(counter, 2025, counter_cost, 0))
    books = before().opening
    costs = shared_out(books.balance(FIXTURES) - _sum(rows, 0), (44, 33, 23))
    depreciations = shared_out(books.balance(DEPRECIATED) - _sum(rows, 1), (44, 33, 23))
    rest = zip(
        ("Shelves and racks", "Delivery van", "Registers and computers"),
        (2020, 2021, 2022),
        costs,
        depreciations,
        strict=True,
    )
    rows += [
        Row(name, f"bought {year}", (cost, depreciation)) for name, year, cost, depreciation in rest
    ]
    listed = Listing(
        "equipment",
        "Equipment list",
        ("Thing", "Cost", "Depreciation so far"),
        tuple(rows),
        (FIXTURES, DEPRECIATED),
    )
    return (*(finding for (finding, _), _ in old), counter), listed


def _row(finding: Finding, year: int, cost: int, depreciation: int) -> Row:
    return Row(finding.line, f"bought {year}", (cost, depreciation), finding.slug)


def _sum(rows: list[Row], column: int) -> int:
    return sum(cell for row in rows if isinstance(cell := row.cells[column], int))
