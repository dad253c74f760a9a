"""Goods and machines whose loss was posted in a wrong way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from writeoffs.exercises.correction import (
    ASKED,
    once_more,
    only_deleted,
    posted,
    still_standing,
    to_correct,
)
from writeoffs.exercises.exercise import Case, Exercise, after
from writeoffs.exercises.inventory import ONE_ITEM
from writeoffs.exercises.mistakes.everyday import (
    INVENTORY,
    hotel_buys,
    reseller_returns,
    wholesaler_delivers,
)
from writeoffs.exercises.numbers import Varied
from writeoffs.money import format_money
from writeoffs.scenarios import SCENARIOS
from writeoffs.task import Journal, Mark, Mistake, Task, pair

FAMILY = "Inventory and equipment"
RESERVE = "Inventory reserve"
WRITE_OFFS = "COGS - inventory write-offs"
WRITE_DOWNS = "COGS - inventory write-downs to NRV"
EQUIPMENT = "Equipment"
DEPRECIATED = "Accumulated depreciation"
LOSS = "Loss on abandoned equipment"
REPAIRS = "Repairs and restoration"


def _turned_around(case: Case) -> Task:
    units, cost = case.cents("units"), case.cents("unit_cost")
    loss = units * cost
    journal = Journal(
        (
            wholesaler_delivers(date(2025, 12, 3)),
            hotel_buys(date(2025, 12, 10)),
            reseller_returns(date(2025, 12, 17)),
            posted(
                date(2025, 12, 29),
                "Written off: gadgets to the recycler",
                {INVENTORY: loss},
                {WRITE_OFFS: loss},
                "The sides are swapped. The gadgets left the store, but the entry puts them on "
                "the shelf a second time. A cost below zero makes profit too high.",
            ),
        ),
        wrong=3,
        instead=case.treatment.entries,
    )
    return Task(
        told=(
            f"In December a kitchenware store sent {units} gadgets to the recycler, because nobody "
            f"wanted them. They had cost {format_money(cost)} each."
        ),
        asked=ASKED,
        treatment=to_correct(
            case.treatment,
            journal,
            "Turn the write-off of the gadgets around",
            {
                WRITE_OFFS: "once to undo the wrong entry, and once for the loss",
                INVENTORY: "once to undo the wrong entry, and once because the goods are gone",
            },
            opposite=frozenset({WRITE_OFFS}),
        ),
        journal=journal,
        hints=(
            "Go through the goods that came and the goods that left. Does inventory follow?",
            f"Entry 4 is wrong. Its correction moves “{WRITE_OFFS}” and “{INVENTORY}”.",
            f"The goods cost {format_money(loss)}. That much undoes the wrong entry, and as much "
            f"again records the loss: {format_money(2 * loss)}.",
        ),
        mistakes=(
            Mistake(
                journal.right,
                Mark.WRONG_AMOUNT,
                "That only undoes the wrong entry. The gadgets are still in the books, and they "
                "are gone. It takes the same amount once more.",
            ),
        ),
        tempting={RESERVE: "A reserve is for goods that are still on the shelf. These are gone."},
        why={
            "net_income": "The cost of the gadgets is a loss, and the entry made it a gain.",
            "net_inventory": "The gadgets are gone.",
        },
    )


def _written_up(case: Case) -> Task:
    pieces, cost = case.cents("d_pieces"), case.cents("d_cost")
    amount = pieces * (cost - case.cents("d_price") + case.cents("d_cost_to_sell"))
    journal = Journal(
        (
            hotel_buys(date(2025, 12, 5)),
            posted(
                date(2025, 12, 12),
                "Wholesaler’s invoice was too low: difference billed",
                {INVENTORY: 145_00},
                {"Accounts payable": 145_00},
                "These goods really cost that much. What goods cost belongs in inventory.",
            ),
            posted(
                date(2025, 12, 19),
                "Fondue sets back up: their price has recovered",
                {INVENTORY: amount},
                {WRITE_DOWNS: amount},
                "Goods that were written down do not go back up in annual US statements. The lower "
                "amount is their cost now. A better price shows when they are sold.",
            ),
            posted(
                date(2025, 12, 31),
                "Toasters written down to what they will bring in",
                {WRITE_DOWNS: 410_00},
                {INVENTORY: 410_00},
                "They will bring in less than they cost, and that is a loss of this year.",
            ),
        ),
        wrong=2,
        misconception="back-up",
    )
    return Task(
        told=(
            f"At the end of 2024 a kitchenware store wrote {pieces} fondue sets down by "
            f"{format_money(amount)}, to what they could still bring in. In 2025 their price went "
            "up again, and none was sold. The store makes its statements once a year."
        ),
        asked=ASKED,
        treatment=to_correct(
            replace(case.treatment, entries=()),
            journal,
            "Take the fondue sets back to their written-down cost",
            {
                WRITE_DOWNS: "nothing was gained, because nothing was sold",
                INVENTORY: "the lower amount is the cost of the sets now",
            },
            opposite=frozenset({WRITE_DOWNS}),
        ),
        journal=journal,
        hints=(
            "Three entries make inventory larger or smaller without a sale. Which of them is a "
            "matter of price alone?",
            f"Entry 3 is wrong. Its correction moves “{WRITE_DOWNS}” and “{INVENTORY}”.",
            f"Take the whole {format_money(amount)} back: inventory by a credit.",
        ),
        mistakes=(
            once_more(journal, "That writes the sets up a second time.", "back-up"),
            Mistake(
                pair("Sales", INVENTORY, amount),
                Mark.WRONG_ACCOUNT,
                "Nothing was sold, so sales stay as they are. The wrong entry lowered a cost.",
            ),
            Mistake(
                pair(WRITE_OFFS, INVENTORY, amount),
                Mark.WRONG_ACCOUNT,
                "Nothing was thrown away. The wrong entry lowered the write-downs, so that is what "
                "has to be put back.",
            ),
        ),
        why={
            "net_income": "Nothing was gained, because nothing was sold.",
            "net_inventory": "The lower amount is the cost of these goods now.",
        },
    )


def _scrapped_again(case: Case) -> Task:
    scrapped = case.cents("scrapped")
    treatment = after(case.treatment, 1)
    journal = Journal(
        (
            wholesaler_delivers(date(2025, 12, 4)),
            posted(
                date(2025, 12, 11),
                "Scrapped: two dented ovens, never reserved",
                {WRITE_OFFS: 348_00},
                {INVENTORY: 348_00},
                "Nothing was reserved for these ovens, so their loss is recorded now.",
            ),
            posted(
                date(2025, 12, 20),
                "Scrapped: goods of the discontinued line",
                {WRITE_OFFS: scrapped},
                {INVENTORY: scrapped},
                "The loss is counted twice. It went to profit in June, when the reserve was made, "
                "and the reserve still covers these goods.",
            ),
            hotel_buys(date(2025, 12, 23)),
        ),
        wrong=2,
        instead=treatment.entries,
        misconception="costs-twice",
    )
    return Task(
        told=(
            "In June a store decided that nothing would come back for a discontinued line, and "
            f"reserved its whole cost, {case.money('reserve')}. In December it scrapped goods of "
            f"that line that had cost {format_money(scrapped)}."
        ),
        asked=ASKED,
        treatment=to_correct(
            treatment,
            journal,
            "Take the scrapped goods out of the reserve",
            {
                RESERVE: "the loss was recorded with the reserve, in June",
                WRITE_OFFS: "so it is no cost a second time",
            },
        ),
        journal=journal,
        hints=(
            "Goods were scrapped twice. Were both losses new?",
            f"Entry 3 is wrong. Its correction moves “{RESERVE}” and “{WRITE_OFFS}”.",
            f"{format_money(scrapped)} leaves the cost by a credit and comes out of the reserve by "
            "a debit.",
        ),
        mistakes=(
            still_standing(
                journal,
                "That is the entry that should have been made. But the wrong one still stands, so "
                "the goods leave inventory twice, and the cost stays.",
            ),
            only_deleted(
                journal,
                "That only takes the wrong entry back. The goods are in inventory again, and they "
                "are scrapped.",
            ),
            Mistake(
                pair(RESERVE, WRITE_DOWNS, scrapped),
                Mark.WRONG_ACCOUNT,
                "The reserve is right. But the cost of June was right, too. The second one, of "
                "December, has to go.",
            ),
        ),
        tempting={INVENTORY: "The goods left inventory, so that account is right as it is."},
        why={
            "net_income": "The loss went to profit in June, when the reserve was made.",
            "net_inventory": "The goods are gone, and so is the reserve that was kept for them.",
        },
    )


def _whole_price(case: Case) -> Task:
    cost = case.cents("cost")
    journal = Journal(
        (
            posted(
                date(2025, 12, 5),
                "New drill press, on account",
                {EQUIPMENT: 1_450_00},
                {"Accounts payable": 1_450_00},
                "A machine that will be used for years is an asset. Its cost comes over the years.",
            ),
            posted(
                date(2025, 12, 12),
                "Plasma table given up, dealer took it away",
                {LOSS: cost},
                {EQUIPMENT: cost},
                "Depreciation has charged the whole price to earlier years. What should have come "
                f"off with the table is its depreciation, in “{DEPRECIATED}”.",
            ),
            posted(
                date(2025, 12, 19),
                "Press brake repaired",
                {REPAIRS: 390_00},
                {"Checking": 390_00},
                "The repair keeps an old machine going. It is a cost of this year.",
            ),
            posted(
                date(2025, 12, 31),
                "Depreciation for December",
                {"Depreciation": 1_375_00},
                {DEPRECIATED: 1_375_00},
                "A month of use is a cost, and it adds to what was depreciated so far.",
            ),
        ),
        wrong=1,
        instead=case.treatment.entries,
        misconception="whole-price",
    )
    return Task(
        told=(
            f"A metal shop bought a plasma cutting table for {format_money(cost)}. By December the "
            "table was worn out and fully depreciated, and the dealer took it away for nothing."
        ),
        asked=ASKED,
        treatment=to_correct(
            case.treatment,
            journal,
            "Take the table’s depreciation off instead of a loss",
            {
                DEPRECIATED: "the table’s depreciation leaves with the table",
                LOSS: "earlier years have borne the whole price",
            },
        ),
        journal=journal,
        hints=(
            "What was the plasma table still worth in the books?",
            f"Entry 2 is wrong. Its correction moves “{DEPRECIATED}” and “{LOSS}”.",
            f"The loss of {format_money(cost)} goes away by a credit. Depreciation stands on the "
            "credit side, so it comes off by a debit.",
        ),
        mistakes=(
            still_standing(
                journal,
                "That is the entry that should have been made. But the wrong one still stands, so "
                "the table’s cost comes off twice, and the loss stays.",
            ),
            only_deleted(
                journal,
                "That only takes the wrong entry back. The table is gone, and its cost and its "
                "depreciation would stay in the books.",
            ),
            Mistake(
                pair(DEPRECIATED, "Depreciation", cost),
                Mark.WRONG_ACCOUNT,
                "The table’s depreciation comes off. But this year’s depreciation was right. It is "
                "the loss that has to go.",
            ),
        ),
        tempting={EQUIPMENT: "The table’s cost is off the books already."},
        why={
            "net_income": "Earlier years have borne the whole price, so nothing is left to lose.",
            "noncurrent_assets": "Cost and depreciation are the same amount and leave together.",
        },
    )


EXERCISES = (
    Exercise(
        slug="store-clears-its-shelves",
        family=FAMILY,
        title="A store clears its shelves",
        scenario=SCENARIOS["inventory-obsolete"],
        ask=_turned_around,
        leads_to="scenarios/inventory-obsolete.md",
        varied=(Varied("units", 20, 180), Varied("unit_cost", 4_25, 48_00, 25)),
    ),
    Exercise(
        slug="store-with-better-prices",
        family=FAMILY,
        title="A store with better prices",
        scenario=SCENARIOS["inventory-write-down-nrv"],
        ask=_written_up,
        leads_to="scenarios/inventory-write-down-nrv.md",
        given=ONE_ITEM,
        varied=(
            Varied("d_pieces", 20, 90),
            Varied("d_cost", 24_00, 36_00, 25),
            Varied("d_price", 12_00, 22_00, 25),
            Varied("d_cost_to_sell", 90, 3_20, 5),
        ),
    ),
    Exercise(
        slug="store-drops-a-line",
        family=FAMILY,
        title="A store drops a line",
        scenario=SCENARIOS["inventory-reserve-then-scrap"],
        ask=_scrapped_again,
        leads_to="scenarios/inventory-reserve-then-scrap.md",
        varied=(
            Varied("reserve", 2_400_00, 6_000_00, 25_00),
            Varied("scrapped", 450_00, 2_350_00, 25),
        ),
    ),
    Exercise(
        slug="metal-shop-machines",
        family=FAMILY,
        title="A metal shop’s machines",
        scenario=SCENARIOS["abandoned-equipment"],
        ask=_whole_price,
        leads_to="scenarios/abandoned-equipment.md",
        given={"used": 60, "recorded": 60, "removal": 0, "cost": 15_000_00},
        varied=(Varied("cost", 6_000_00, 24_000_00, 60_00),),
    ),
)
