"""Goods that will not sell, are missing, or are ruined."""

from __future__ import annotations

from writeoffs.exercises.misconceptions import BACK_UP, CAUSES_THE_LOSS

from questions.quiz.question import (
    AmountAsked,
    InOrder,
    Matching,
    OneRight,
    Pair,
    Slip,
    Step,
    Subject,
    right,
    wrong,
)
from questions.quiz.reference import Figure, Given, Sum, Times

_PIECES = Given("inventory-write-down-nrv", "d_pieces")
_COST = Given("inventory-write-down-nrv", "d_cost")
_PRICE = Given("inventory-write-down-nrv", "d_price")
_TO_SELL = Given("inventory-write-down-nrv", "d_cost_to_sell")
_DAMAGE = Given("damaged-stock-insured", "damage")
_DEDUCTIBLE = Given("damaged-stock-insured", "deductible")
_RESERVE = Given("inventory-reserve-then-scrap", "reserve")
_SCRAPPED = Given("inventory-reserve-then-scrap", "scrapped")

SUBJECT = Subject(
    slug="inventory",
    title="Inventory",
    figures={
        "pieces": _PIECES,
        "cost": _COST,
        "price": _PRICE,
        "to_sell": _TO_SELL,
        "write_down": Times(Sum((_COST, _TO_SELL), minus=(_PRICE,)), _PIECES),
        "cost_to_sell_forgotten": Times(Sum((_COST,), minus=(_PRICE,)), _PIECES),
        "one_piece": Sum((_COST, _TO_SELL), minus=(_PRICE,)),
        "whole_cost": Times(_COST, _PIECES),
        "books": Figure("shrinkage-after-count", "net_inventory", "before", "perpetual"),
        "count": Given("shrinkage-after-count", "count"),
        "missing": Figure("shrinkage-after-count", "net_inventory", "change", "perpetual"),
        "damage": _DAMAGE,
        "deductible": _DEDUCTIBLE,
        "insured_loss": Figure("damaged-stock-insured", "net_income", "change"),
        "claim": Sum((_DAMAGE,), minus=(_DEDUCTIBLE,)),
        "reserve": _RESERVE,
        "scrapped": _SCRAPPED,
        "reserve_left": Sum((_RESERVE,), minus=(_SCRAPPED,)),
        "reserve_plus": Sum((_RESERVE, _SCRAPPED)),
        "lower": Figure("inventory-write-down-nrv", "net_inventory"),
    },
    questions=(
        Matching(
            slug="what-became-of-the-goods",
            ask="What do the books need in each case?",
            pairs=(
                Pair(
                    "Sent to the recycler",
                    "Take off their whole cost",
                    "The goods are gone, so none of their cost stays.",
                ),
                Pair(
                    "Still sell, for less than they cost",
                    "Lower them to what they can bring in",
                    "The goods stay, so they keep the value they still have.",
                ),
                Pair(
                    "Not on the shelf when you count",
                    "Bring the books to the count",
                    "The count is what is there. The difference is the shortage.",
                ),
                Pair(
                    "Slow, but they still sell above cost",
                    "Leave them as they are",
                    "Slow is not lost. They still bring in more than they cost.",
                ),
            ),
            options=(
                "Leave them as they are",
                "Take off their whole cost",
                "Bring the books to the count",
                "Lower them to what they can bring in",
            ),
            reason="What became of the goods decides the entry.",
            sources=("asc-330-10-35-1b", "openstax-6-2"),
            taught=("explain/inventory-that-wont-sell.md",),
        ),
        AmountAsked(
            slug="write-down",
            story=(
                "A store has {pieces} pieces that cost {cost} each. It expects to sell them at "
                "{price}, and selling costs {to_sell} for each piece."
            ),
            ask="How much is the write-down?",
            answer="write_down",
            slips=(
                Slip(
                    "cost_to_sell_forgotten",
                    "The costs of selling come off the price before you compare.",
                ),
                Slip("one_piece", "That is for one piece. Take all of them."),
                Slip("whole_cost", "That is their whole cost. They can still bring in something."),
            ),
            otherwise="Price less cost of selling is what a piece brings in. Compare it with cost.",
            reason="It is the cost less what a piece can bring in, times the number of pieces.",
            sources=("asc-330-10-35-1b",),
            taught=(
                "scenarios/inventory-write-down-nrv.md",
                "explain/inventory-that-wont-sell.md",
            ),
        ),
        AmountAsked(
            slug="count-comes-up-short",
            story=(
                "A store keeps records of every sale. They say {books} of inventory. The count "
                "finds {count}."
            ),
            ask="How much is the shrinkage?",
            answer="missing",
            slips=(
                Slip("count", "That is what is there. The shrinkage is what is missing."),
                Slip("books", "That is what the books say. Compare it with the count."),
            ),
            otherwise="Take the count off what the books say.",
            reason="The books come down to the count, and the difference is a cost.",
            sources=("openstax-6-2",),
            taught=("scenarios/shrinkage-after-count.md",),
        ),
        OneRight(
            slug="count-finds-it",
            ask="A count comes up short. What did the count do?",
            choices=(
                wrong(
                    "It caused the loss of the goods",
                    "The goods were gone before anybody counted.",
                    CAUSES_THE_LOSS,
                ),
                wrong(
                    "It lowered cash",
                    "Counting costs no cash, and the missing goods bring none.",
                ),
                right("It found a loss"),
                wrong(
                    "It proved a theft",
                    "It shows that goods are missing. It does not show why.",
                ),
            ),
            reason="The goods were missing before the count, and the count showed it.",
            sources=("openstax-6-2",),
            taught=("explain/inventory-that-wont-sell.md", "scenarios/shrinkage-after-count.md"),
        ),
        OneRight(
            slug="price-recovers",
            story="Goods were written down to {lower}. In the next year prices recover.",
            ask="What do annual books under US rules do?",
            choices=(
                wrong(
                    "Write the goods back up to cost",
                    "The lower amount is the new cost.",
                    BACK_UP,
                ),
                wrong(
                    "Write them up to what they would sell for now",
                    "Goods do not stand above cost, and this is above their new cost.",
                    BACK_UP,
                ),
                wrong(
                    "Restate the year of the write-down",
                    "That year was right with what was known then.",
                ),
                right("Leave them, and earn the difference when they sell"),
            ),
            reason=(
                "The written-down amount is the new cost. International rules differ: there a "
                "write-up is required, up to the original cost."
            ),
            sources=("asc-330-10-35-14", "ias-2-33"),
            taught=("explain/inventory-that-wont-sell.md",),
        ),
        AmountAsked(
            slug="insured-damage",
            story=(
                "Water ruins goods that cost {damage}. The insurer accepts the claim and pays "
                "all but {deductible}."
            ),
            ask="By how much does profit fall in the end?",
            answer="insured_loss",
            slips=(
                Slip("damage", "That is the whole loss, before the claim that was accepted."),
                Slip("claim", "That is what the insurer pays. The rest is yours to bear."),
            ),
            otherwise="Take what the insurer pays off the whole loss.",
            reason="The whole loss is recorded first, and the accepted claim is set against it.",
            sources=("deloitte-contingencies-4-3", "asc-410-30-35-8"),
            taught=("scenarios/damaged-stock-insured.md", "explain/inventory-that-wont-sell.md"),
        ),
        InOrder(
            slug="insured-order",
            story="Insured goods are ruined.",
            ask="In which order do the entries come?",
            steps=(
                Step("Take the ruined goods off the books", "The loss is there from the start."),
                Step(
                    "Record the claim, once payment is probable",
                    "A claim counts only when payment is probable, and only up to the loss.",
                ),
                Step("Record the money from the insurer", "The money settles the claim."),
            ),
            shown=(2, 3, 1),
            reason="The whole loss comes first, then the claim, and the money last.",
            sources=("deloitte-contingencies-4-3",),
            taught=("scenarios/damaged-stock-insured.md",),
        ),
        OneRight(
            slug="disputed-claim",
            story="Goods are ruined, and the insurer disputes the claim.",
            ask="What about the claim?",
            choices=(
                wrong(
                    "Record all of it: the policy covers it",
                    "While the insurer disputes it, payment is presumed not to be probable.",
                ),
                right("It waits, and the loss stands in full"),
                wrong(
                    "Record half of it",
                    "Nothing in the rules splits a claim like that.",
                ),
                wrong(
                    "Leave the goods on the books until it is settled",
                    "The goods are ruined now, whatever the insurer says later.",
                ),
            ),
            reason="A disputed claim is presumed not to be probable, so it is not counted yet.",
            sources=("deloitte-contingencies-4-3", "asc-410-30-35-8"),
            taught=("explain/inventory-that-wont-sell.md",),
        ),
        AmountAsked(
            slug="reserve-left",
            story=(
                "In June a store reserves the whole cost of a line, {reserve}. Later it scraps "
                "goods of that line that cost {scrapped}."
            ),
            ask="How much of the reserve is left?",
            answer="reserve_left",
            slips=(
                Slip("reserve", "Scrapping uses up the part of the reserve for those goods."),
                Slip("reserve_plus", "The goods come out of the reserve. They add nothing to it."),
            ),
            otherwise="Take the cost of the scrapped goods out of the reserve.",
            reason="The loss was recorded in June. Scrapping uses the reserve and costs no profit.",
            sources=("asc-330-10-35-14", "asc-330-10-35-1b"),
            taught=(
                "scenarios/inventory-reserve-then-scrap.md",
                "explain/inventory-that-wont-sell.md",
            ),
        ),
    ),
)
