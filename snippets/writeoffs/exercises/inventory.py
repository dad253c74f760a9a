"""Inventory that lost its value: thrown away, written down, missing, damaged, reserved."""

from __future__ import annotations

from writeoffs.accounts import Kind
from writeoffs.exercises.exercise import Case, Exercise, after, with_accounts
from writeoffs.exercises.numbers import Varied
from writeoffs.money import format_money
from writeoffs.scenarios import SCENARIOS
from writeoffs.task import Alternative, Mark, Mistake, Task, pair, posting

INVENTORY = "Inventory"
RESERVE = "Inventory reserve"
WRITE_OFFS = "COGS - inventory write-offs"
WRITE_DOWNS = "COGS - inventory write-downs to NRV"
SHRINKAGE = "COGS - inventory shrinkage"
COGS = "Cost of goods sold"
CASUALTY = "Casualty loss on inventory, net of insurance"
CLAIM = "Insurance claim receivable"
OWN_LINE = "Loss on inventory write-offs"
OWN_LINE_DOWN = "Loss on inventory write-downs"

A_LINE_OF_ITS_OWN = "A line of its own is seen in practice, too. Choose one place and stay with it."
NOBODY_OWED_IT = "Nobody owed this. “Bad debts” is for customers who do not pay."


def _thrown_away(case: Case) -> Task:
    units, cost = case.cents("units"), case.cents("unit_cost")
    price, loss = cost * 8 // 5, units * cost
    return Task(
        told=f"{case.story} The store used to sell them for {format_money(price)} each.",
        asked="Make the entry for December 31, 2025.",
        treatment=with_accounts(case.treatment, (OWN_LINE, Kind.EXPENSE)),
        hints=(
            "What did the books hold these goods at, and where does that go now?",
            f"Two accounts move: “{WRITE_OFFS}” and “{INVENTORY}”.",
            f"{units} at {format_money(cost)} is {format_money(loss)}. The goods leave by a "
            "credit.",
        ),
        alternatives=(Alternative(pair(OWN_LINE, INVENTORY, loss), A_LINE_OF_ITS_OWN),),
        mistakes=(
            Mistake(
                pair(WRITE_OFFS, INVENTORY, units * price),
                Mark.WRONG_AMOUNT,
                "That is what the goods used to sell for. The books hold them at what they cost, "
                "and only that can be lost.",
            ),
            Mistake(
                pair("Sales", INVENTORY, loss),
                Mark.WRONG_ACCOUNT,
                "Nothing was sold and nothing was returned, so sales stay as they are. Goods that "
                "are gone are a cost.",
            ),
            Mistake(
                pair(WRITE_OFFS, RESERVE, loss),
                Mark.WRONG_ACCOUNT,
                "A reserve is for goods that are still on the shelf. These are gone, so they leave "
                "the inventory account itself.",
            ),
            Mistake(pair("Bad debts", INVENTORY, loss), Mark.WRONG_ACCOUNT, NOBODY_OWED_IT),
        ),
        tempting={"Bad debts": NOBODY_OWED_IT},
        why={
            "net_income": "The cost of the goods is the loss.",
            "net_inventory": "The goods are gone, so their cost leaves the books.",
            "cash": "Nobody paid anything for them.",
        },
    )


def _written_down(case: Case) -> Task:
    pieces, cost = case.cents("d_pieces"), case.cents("d_cost")
    price, to_sell = case.cents("d_price"), case.cents("d_cost_to_sell")
    loss = pieces * (cost - price + to_sell)
    return Task(
        told=(
            f"A kitchenware store has {pieces} fondue sets on the shelf. Each cost "
            f"{format_money(cost)}. They still sell, but only for {format_money(price)}, and "
            f"selling one costs {format_money(to_sell)}."
        ),
        asked="Make the entry for December 31, 2025.",
        treatment=with_accounts(case.treatment, (OWN_LINE_DOWN, Kind.EXPENSE)),
        hints=(
            "The sets stay on the shelf. What will one of them bring in, after all it takes to "
            "sell it?",
            f"Two accounts move: “{WRITE_DOWNS}” and “{INVENTORY}”.",
            f"One set brings in {format_money(price)} less {format_money(to_sell)}, that is "
            f"{format_money(price - to_sell)}. It cost {format_money(cost)}.",
        ),
        alternatives=(
            Alternative(
                pair(WRITE_DOWNS, RESERVE, loss),
                "A reserve against inventory shows the same net value. Keep a list of the goods "
                "behind it.",
            ),
            Alternative(pair(OWN_LINE_DOWN, INVENTORY, loss), A_LINE_OF_ITS_OWN),
            Alternative(pair(OWN_LINE_DOWN, RESERVE, loss), A_LINE_OF_ITS_OWN),
        ),
        mistakes=(
            Mistake(
                pair(WRITE_DOWNS, INVENTORY, pieces * (cost - price)),
                Mark.WRONG_AMOUNT,
                f"That leaves out what it takes to sell them, {format_money(to_sell)} a set.",
            ),
            Mistake(
                pair(WRITE_DOWNS, INVENTORY, pieces * cost),
                Mark.WRONG_AMOUNT,
                "That takes the sets to nothing. They still sell, so what they will bring in stays "
                "in the books.",
                "written-down-to-nothing",
            ),
            Mistake(
                pair(WRITE_OFFS, INVENTORY, loss),
                Mark.WRONG_ACCOUNT,
                "Nothing was thrown away. Goods that stay at a lower value are written down, and "
                "that has a line of its own here.",
            ),
        ),
        tempting={"Bad debts": NOBODY_OWED_IT},
        why={
            "net_income": "The loss is what the goods cost above what they will bring in.",
            "net_inventory": "Inventory may stand at what it will bring in, and no higher.",
        },
    )


def _comes_up_short(case: Case) -> Task:
    count = case.cents("count")
    held = case.treatment.opening.balance(INVENTORY)
    short = held - count
    return Task(
        told=(
            "A store follows its inventory sale by sale. The records say "
            f"{format_money(held)}. The year-end count, priced at cost, finds "
            f"{format_money(count)}, and nobody knows where the rest went."
        ),
        asked="Make the entry for December 31, 2025.",
        treatment=case.treatment,
        hints=(
            "Which of the two is right, the records or the shelves?",
            f"Two accounts move: “{SHRINKAGE}” and “{INVENTORY}”.",
            f"{format_money(held)} less {format_money(count)} is {format_money(short)}. Inventory "
            "gets smaller by a credit.",
        ),
        alternatives=(
            Alternative(
                pair(COGS, INVENTORY, short),
                "Many stores record it there. A line of its own would show how much goes missing.",
            ),
        ),
        mistakes=(
            Mistake(
                pair(SHRINKAGE, INVENTORY, count),
                Mark.WRONG_AMOUNT,
                "That is what is there. What is missing is the difference.",
            ),
            Mistake(
                pair(WRITE_OFFS, INVENTORY, short),
                Mark.WRONG_ACCOUNT,
                "Nobody threw these goods away. They are missing, and this store keeps that apart.",
            ),
            Mistake(
                pair("Sales", INVENTORY, short),
                Mark.WRONG_ACCOUNT,
                "Nothing was sold, as far as anybody knows. Goods that are missing are a cost.",
            ),
        ),
        tempting={"Bad debts": NOBODY_OWED_IT},
        why={
            "net_income": "What is missing was lost, and that is a cost.",
            "net_inventory": "The books have to agree with the shelves.",
        },
    )


def _insured(case: Case) -> Task:
    damage, deductible = case.cents("damage"), case.cents("deductible")
    covered = damage - deductible
    return Task(
        told=f"{case.story} No money has come yet.",
        asked="Make the entries for the ruined goods and for the claim.",
        treatment=case.treatment,
        hints=(
            "Two things happened: goods were ruined, and somebody else will bear a part of that.",
            f"The goods go from “{INVENTORY}” to “{CASUALTY}”. The claim goes to “{CLAIM}”.",
            f"The whole {format_money(damage)} is lost first. Then {format_money(covered)} of it "
            "is taken back, which the insurer now owes.",
        ),
        mistakes=(
            Mistake(
                pair(CASUALTY, INVENTORY, damage),
                Mark.INCOMPLETE,
                "The loss is right. But the insurer has accepted the claim, and what it owes is "
                "missing.",
            ),
            Mistake(
                pair(CLAIM, INVENTORY, damage),
                Mark.WRONG_AMOUNT,
                f"The policy does not pay the first {format_money(deductible)}. That part is the "
                "store’s own loss.",
            ),
            Mistake(
                posting({CASUALTY: damage, CLAIM: covered}, {INVENTORY: damage, "Sales": covered}),
                Mark.WRONG_ACCOUNT,
                "The insurer buys nothing. What it pays takes back a part of the loss.",
            ),
            Mistake(
                posting({CASUALTY: deductible, "Checking": covered}, {INVENTORY: damage}),
                Mark.WRONG_ACCOUNT,
                "No money has come yet. Until it does, the claim is something that the insurer "
                "owes.",
            ),
            Mistake(
                posting({WRITE_OFFS: deductible, CLAIM: covered}, {INVENTORY: damage}),
                Mark.WRONG_ACCOUNT,
                "The goods were not given up as unsellable. Damage and what insurance takes back "
                "have a line of their own here.",
            ),
        ),
        why={
            "net_income": "Only what the insurer does not pay is left as a loss.",
            "net_inventory": "The goods are ruined, so all of their cost leaves inventory.",
            "cash": "No money has come yet.",
        },
        shortcut="Two entries would show the damage and the claim. The books end up the same.",
    )


def _disputed(case: Case) -> Task:
    damage, deductible = case.cents("damage"), case.cents("deductible")
    covered = damage - deductible
    return Task(
        told=(
            f"A burst pipe ruins inventory that cost {format_money(damage)}. The policy would pay "
            f"the cost less a deductible of {format_money(deductible)}. But the insurer says that "
            "the pipe was not kept up, and disputes the claim."
        ),
        asked="Make the entry or entries for November 14, 2025.",
        treatment=case.treatment,
        hints=(
            "Separate the two questions: what is lost, and is payment by the insurer probable?",
            f"Only “{CASUALTY}” and “{INVENTORY}” move. A disputed claim has to wait.",
            f"All of the {format_money(damage)} is lost for now.",
        ),
        mistakes=(
            Mistake(
                posting({CASUALTY: deductible, CLAIM: covered}, {INVENTORY: damage}),
                Mark.TOO_MUCH,
                "The claim is disputed, so payment is presumed not to be probable. Until that "
                "changes, it is not in the books.",
                "claim-before-it-is-probable",
            ),
            Mistake(
                pair(CLAIM, INVENTORY, damage),
                Mark.WRONG_ACCOUNT,
                "That says that nothing was lost. The goods are ruined, and the insurer disputes "
                "the claim.",
                "claim-before-it-is-probable",
            ),
            Mistake(
                {},
                Mark.INCOMPLETE,
                "The goods are ruined whatever the insurer says. The loss does not wait for it.",
            ),
        ),
        tempting={CLAIM: "The insurer disputes it, so nobody owes it yet."},
        why={
            "net_income": "Until payment is probable, the whole damage is the loss.",
            "net_inventory": "The goods are ruined, so all of their cost leaves inventory.",
        },
    )


def _reserved(case: Case) -> Task:
    reserve, scrapped = case.cents("reserve"), case.cents("scrapped")
    return Task(
        told=(
            "In June a store decided that nothing would come back for a discontinued line. It "
            f"reserved the whole cost, {format_money(reserve)}. In December it scraps goods of "
            f"that line that had cost {format_money(scrapped)}."
        ),
        asked="Make the entry for December 20, 2025.",
        treatment=after(case.treatment, 1),
        hints=(
            "When did this loss reach profit?",
            f"Two accounts move, both on the balance sheet: “{RESERVE}” and “{INVENTORY}”.",
            f"Use {format_money(scrapped)} of the reserve. It stands on the credit side, so it "
            "gets smaller by a debit.",
        ),
        mistakes=(
            Mistake(
                pair(WRITE_OFFS, INVENTORY, scrapped),
                Mark.WRONG_ACCOUNT,
                "The loss is counted twice. It went to profit in June, and the reserve would still "
                "cover these goods.",
                "costs-twice",
            ),
            Mistake(
                pair(RESERVE, INVENTORY, reserve),
                Mark.WRONG_AMOUNT,
                "Not all of the line was scrapped. The rest is on the shelf, with its reserve.",
            ),
            Mistake(
                pair(RESERVE, WRITE_OFFS, scrapped),
                Mark.WRONG_ACCOUNT,
                "That takes the loss back, as if the goods had been worth something after all.",
            ),
        ),
        tempting={WRITE_OFFS: "The loss went to profit in June, when the reserve was made."},
        why={
            "net_income": "The loss went to profit in June, when the reserve was made.",
            "net_inventory": "Inventory and its reserve fall together.",
        },
    )


ONE_ITEM = {"a_pieces": 0, "b_pieces": 0, "c_pieces": 0}

EXERCISES = (
    Exercise(
        slug="gadgets-to-the-recycler",
        family="Inventory",
        title="Gadgets that go to the recycler",
        scenario=SCENARIOS["inventory-obsolete"],
        ask=_thrown_away,
        leads_to="scenarios/inventory-obsolete.md",
        varied=(Varied("units", 20, 180), Varied("unit_cost", 4_25, 48_00, 25)),
    ),
    Exercise(
        slug="fondue-sets",
        family="Inventory",
        title="Fondue sets that sell for less",
        scenario=SCENARIOS["inventory-write-down-nrv"],
        ask=_written_down,
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
        slug="count-comes-up-short",
        family="Inventory",
        title="The count comes up short",
        scenario=SCENARIOS["shrinkage-after-count"],
        ask=_comes_up_short,
        leads_to="scenarios/shrinkage-after-count.md",
        varied=(Varied("count", 92_400_00, 96_100_00, 35),),
        treatment="perpetual",
    ),
    Exercise(
        slug="burst-pipe-insured",
        family="Inventory",
        title="A burst pipe, and the insurer pays",
        scenario=SCENARIOS["damaged-stock-insured"],
        ask=_insured,
        leads_to="scenarios/damaged-stock-insured.md",
        given={"claim": "accepted"},
        varied=(
            Varied("damage", 3_200_00, 12_400_00, 50),
            Varied("deductible", 500_00, 2_500_00, 250_00),
        ),
    ),
    Exercise(
        slug="burst-pipe-disputed",
        family="Inventory",
        title="A burst pipe, and the insurer says no",
        scenario=SCENARIOS["damaged-stock-insured"],
        ask=_disputed,
        leads_to="scenarios/damaged-stock-insured.md",
        given={"claim": "disputed", "damage": 5_240_00, "deductible": 1_000_00},
        varied=(
            Varied("damage", 3_200_00, 12_400_00, 50),
            Varied("deductible", 500_00, 2_500_00, 250_00),
        ),
    ),
    Exercise(
        slug="reserved-then-scrapped",
        family="Inventory",
        title="Reserved in June, scrapped in December",
        scenario=SCENARIOS["inventory-reserve-then-scrap"],
        ask=_reserved,
        leads_to="scenarios/inventory-reserve-then-scrap.md",
        varied=(
            Varied("reserve", 2_400_00, 6_000_00, 25_00),
            Varied("scrapped", 450_00, 2_350_00, 25),
        ),
    ),
)
