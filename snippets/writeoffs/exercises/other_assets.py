"""Equipment that is given up or sold, prepaids and deposits."""

from __future__ import annotations

from dataclasses import replace

from writeoffs.exercises.exercise import Case, Exercise, after
from writeoffs.exercises.numbers import Varied
from writeoffs.money import format_money
from writeoffs.scenarios import SCENARIOS
from writeoffs.task import Mark, Mistake, Task, pair, posting

EQUIPMENT = "Equipment"
DEPRECIATED = "Accumulated depreciation"
LOSS = "Loss on abandoned equipment"
RESULT = "Gain or loss on equipment"
SALES = "Fabrication sales"
REPAIRS = "Repairs and restoration"
PREPAID = "Prepaid software"
PREPAID_LOSS = "Loss on worthless prepaid"
DEPOSIT = "Security deposit"
OTHER_COSTS = "Other operating expenses"

EARLIER_YEARS_BORE_IT = (
    "Depreciation has charged most of the price to earlier years. Only the value that is left can "
    "be lost."
)


def _given_up(case: Case) -> Task:
    cost, removal = case.cents("cost"), case.cents("removal")
    depreciated = case.treatment.entries[0].lines[0].cents
    left = cost - depreciated
    return Task(
        told=case.story,
        asked="Make the entry or entries for December 31, 2025. The depreciation is up to date.",
        treatment=case.treatment,
        hints=(
            "What is the table still worth in the books, and what else does it cost to get rid "
            "of it?",
            f"Four accounts move: “{EQUIPMENT}”, “{DEPRECIATED}”, “{LOSS}” and “Checking”.",
            f"Take off the whole {format_money(cost)} and its depreciation. "
            f"{format_money(left)} is lost with it, and {format_money(removal)} for the hauling.",
        ),
        mistakes=(
            Mistake(
                posting({DEPRECIATED: depreciated, LOSS: left}, {EQUIPMENT: cost}),
                Mark.INCOMPLETE,
                f"The table is off the books. But the {format_money(removal)} for hauling it away "
                "is missing, and it is part of the loss.",
            ),
            Mistake(
                posting({LOSS: cost + removal}, {EQUIPMENT: cost, "Checking": removal}),
                Mark.WRONG_AMOUNT,
                EARLIER_YEARS_BORE_IT,
                "whole-price",
            ),
            Mistake(
                pair(LOSS, EQUIPMENT, cost),
                Mark.WRONG_AMOUNT,
                f"{EARLIER_YEARS_BORE_IT} The hauling is missing, too.",
                "whole-price",
            ),
            Mistake(
                posting({LOSS: left + removal}, {EQUIPMENT: left, "Checking": removal}),
                Mark.INCOMPLETE,
                "The loss is right. But the table’s full cost and its depreciation are both still "
                "in the books. Each has to come off its own account.",
            ),
            Mistake(
                posting(
                    {DEPRECIATED: depreciated, LOSS: left, REPAIRS: removal},
                    {EQUIPMENT: cost, "Checking": removal},
                ),
                Mark.WRONG_ACCOUNT,
                "Nothing is repaired. The hauling is part of getting rid of the table, and so part "
                "of the loss.",
            ),
        ),
        tempting={REPAIRS: "Nothing is repaired here. Hauling the table away is part of the loss."},
        why={
            "net_income": "The loss is the value left in the books and the cost of hauling.",
            "cash": f"Hauling the table away cost {format_money(removal)}.",
            "noncurrent_assets": "Cost and depreciation leave together.",
        },
    )


def _fully_depreciated(case: Case) -> Task:
    cost = case.cents("cost")
    return Task(
        told=(
            f"A metal shop bought a plasma cutting table for {format_money(cost)}, to last 60 "
            "months. It lasted 60 months and is fully depreciated. On December 31 the dealer takes "
            "the table away for nothing, and nobody pays anything for it."
        ),
        asked="Make the entry for December 31, 2025, if one is needed.",
        treatment=case.treatment,
        hints=(
            "What is this table still worth in the books?",
            f"Two accounts move: “{DEPRECIATED}” and “{EQUIPMENT}”.",
            f"Both hold {format_money(cost)} for this table, and both come off.",
        ),
        mistakes=(
            Mistake(
                pair(LOSS, EQUIPMENT, cost),
                Mark.WRONG_ACCOUNT,
                "There is nothing left to lose. Depreciation has charged the whole price to "
                "earlier years.",
                "whole-price",
            ),
            Mistake(
                {},
                Mark.INCOMPLETE,
                "Nothing is lost, but the table is gone. Its cost and its depreciation would stay "
                "on the list of what the shop owns.",
            ),
            Mistake(
                pair("Depreciation", EQUIPMENT, cost),
                Mark.WRONG_ACCOUNT,
                "The depreciation of this table is complete. What it added up to is in "
                f"“{DEPRECIATED}”.",
            ),
        ),
        tempting={LOSS: "There is nothing left to lose: the table is fully depreciated."},
        why={
            "net_income": "Earlier years have borne the whole price, so nothing is left to lose.",
            "noncurrent_assets": "Cost and depreciation are the same amount and leave together.",
        },
    )


def _sold(case: Case) -> Task:
    cost, price = case.cents("cost"), case.cents("proceeds")
    depreciated = case.treatment.entries[0].lines[1].cents
    gain = price - (cost - depreciated)
    return Task(
        told=case.story,
        asked="Make the entry for December 31, 2025. The depreciation is up to date.",
        treatment=case.treatment,
        hints=(
            "What is the press brake still worth in the books, and what comes in for it?",
            f"Four accounts move: “Checking”, “{DEPRECIATED}”, “{EQUIPMENT}” and “{RESULT}”.",
            f"Take off the whole {format_money(cost)} and its depreciation. "
            f"{format_money(gain)} comes in above the value that was left.",
        ),
        mistakes=(
            Mistake(
                pair("Checking", SALES, price),
                Mark.WRONG_ACCOUNT,
                "The shop sells what it makes, and the press brake is not that. It is also still "
                "in the books, with its cost and its depreciation.",
            ),
            Mistake(
                posting(
                    {"Checking": price, DEPRECIATED: depreciated}, {EQUIPMENT: cost, SALES: gain}
                ),
                Mark.WRONG_ACCOUNT,
                "The amount is right. But a gain on a machine is no sale of goods, and sales would "
                "look better than they were.",
            ),
            Mistake(
                posting({"Checking": price, RESULT: cost - price}, {EQUIPMENT: cost}),
                Mark.WRONG_AMOUNT,
                f"{EARLIER_YEARS_BORE_IT} Its depreciation has to come off as well.",
                "whole-price",
            ),
            Mistake(
                pair("Checking", EQUIPMENT, price),
                Mark.INCOMPLETE,
                "The machine is gone, so its whole cost comes off, and its depreciation with it. "
                "What is left over is the gain.",
            ),
            Mistake(
                pair("Checking", RESULT, price),
                Mark.INCOMPLETE,
                "The money is there. But the press brake still stands on the list of what the shop "
                "owns, so the whole price looks like a gain.",
            ),
        ),
        tempting={SALES: "Sales are what the shop makes and sells. A machine is neither."},
        why={
            "net_income": "Only what came in above the value left in the books is a gain.",
            "cash": f"The buyer paid {format_money(price)}.",
            "noncurrent_assets": "Cost and depreciation leave together.",
        },
    )


def _prepaid(case: Case) -> Task:
    prepaid = case.cents("prepaid")
    return Task(
        told=(
            "A metal shop has paid ahead for software. The vendor shuts down with "
            f"{format_money(prepaid)} of the subscription left, and gives no refund."
        ),
        asked="Make the entry for December 31, 2025.",
        treatment=replace(case.treatment, entries=case.treatment.entries[:1]),
        hints=(
            "What is an asset that nobody can use and nobody will refund?",
            f"Two accounts move: “{PREPAID_LOSS}” and “{PREPAID}”.",
            f"{format_money(prepaid)} leaves the prepaid account by a credit.",
        ),
        mistakes=(
            Mistake(
                pair("Accounts payable", PREPAID, prepaid),
                Mark.WRONG_ACCOUNT,
                "The shop owes this vendor nothing. It had paid ahead, and what it paid for will "
                "not come.",
            ),
            Mistake(
                pair(OTHER_COSTS, PREPAID, prepaid),
                Mark.WRONG_ACCOUNT,
                "Profit comes out the same. But the software was not used: it is a loss, and this "
                "shop has an account for it.",
            ),
            Mistake(
                pair(PREPAID_LOSS, "Checking", prepaid),
                Mark.WRONG_ACCOUNT,
                "The money left long ago. What leaves now is the claim on the software.",
            ),
        ),
        why={
            "net_income": "Nothing more will come of what was paid.",
            "cash": "The money left long ago.",
        },
    )


def _deposit(case: Case) -> Task:
    deposit, kept = case.cents("deposit"), case.cents("kept")
    returned = deposit - kept
    return Task(
        told=(
            f"A metal shop moves out. The landlord holds its deposit of {format_money(deposit)}, "
            f"keeps {format_money(kept)} for repairs to the walls, and sends back "
            f"{format_money(returned)}."
        ),
        asked="Make the entry for December 31, 2025.",
        treatment=after(case.treatment, 1),
        hints=(
            "The deposit splits in two. What came back, and what was used up?",
            f"Three accounts move: “Checking”, “{REPAIRS}” and “{DEPOSIT}”.",
            f"All of the {format_money(deposit)} leaves the deposit by a credit.",
        ),
        mistakes=(
            Mistake(
                pair("Checking", DEPOSIT, returned),
                Mark.INCOMPLETE,
                "What came back is right. But the landlord keeps the rest, and the books "
                "still show it as if it would come back.",
            ),
            Mistake(
                pair(REPAIRS, DEPOSIT, deposit),
                Mark.WRONG_AMOUNT,
                f"Not all of it is lost: {format_money(returned)} came back.",
            ),
            Mistake(
                pair(REPAIRS, DEPOSIT, kept),
                Mark.INCOMPLETE,
                f"The cost is right. But {format_money(returned)} came back, and the books do not "
                "show it yet.",
            ),
            Mistake(
                posting({"Checking": returned, PREPAID_LOSS: kept}, {DEPOSIT: deposit}),
                Mark.WRONG_ACCOUNT,
                "The walls were repaired, so the shop got something for it: a cost of repairs.",
            ),
        ),
        tempting={PREPAID_LOSS: "The shop got something for it: the walls were repaired."},
        why={
            "net_income": "Only what the landlord keeps is a cost.",
            "cash": "What was sent back is in the bank.",
            "noncurrent_assets": "The landlord no longer holds anything.",
        },
    )


EXERCISES = (
    Exercise(
        slug="plasma-table-given-up",
        family="Equipment, prepaids and deposits",
        title="The plasma table that was given up",
        scenario=SCENARIOS["abandoned-equipment"],
        ask=_given_up,
        leads_to="scenarios/abandoned-equipment.md",
        given={"used": 45, "recorded": 45},
        varied=(Varied("cost", 9_600_00, 24_000_00, 60_00), Varied("removal", 120_00, 900_00, 25)),
    ),
    Exercise(
        slug="plasma-table-worn-out",
        family="Equipment, prepaids and deposits",
        title="The plasma table that was worn out",
        scenario=SCENARIOS["abandoned-equipment"],
        ask=_fully_depreciated,
        leads_to="scenarios/abandoned-equipment.md",
        given={"used": 60, "recorded": 60, "removal": 0, "cost": 15_000_00},
        varied=(Varied("cost", 6_000_00, 24_000_00, 60_00),),
    ),
    Exercise(
        slug="press-brake-and-its-buyer",
        family="Equipment, prepaids and deposits",
        title="The press brake and its buyer",
        scenario=SCENARIOS["equipment-sold"],
        ask=_sold,
        leads_to="scenarios/equipment-sold.md",
        given={"used": 75, "recorded": 75, "costs": 0},
        varied=(
            Varied("cost", 19_200_00, 28_800_00, 96_00),
            Varied("proceeds", 6_600_00, 9_600_00, 50_00),
        ),
    ),
    Exercise(
        slug="vendor-shuts-down",
        family="Equipment, prepaids and deposits",
        title="Paid ahead, and the vendor shuts down",
        scenario=SCENARIOS["prepaid-and-deposit"],
        ask=_prepaid,
        leads_to="scenarios/prepaid-and-deposit.md",
        varied=(Varied("prepaid", 900_00, 4_800_00, 25),),
    ),
    Exercise(
        slug="deposit-in-part",
        family="Equipment, prepaids and deposits",
        title="A deposit that comes back in part",
        scenario=SCENARIOS["prepaid-and-deposit"],
        ask=_deposit,
        leads_to="scenarios/prepaid-and-deposit.md",
        varied=(Varied("deposit", 2_400_00, 4_800_00, 50_00), Varied("kept", 300_00, 2_200_00, 25)),
    ),
)
