"""Inventory that is thrown away, worth less, missing or ruined.

Customers owe as much as before in all of these, so the third figure is inventory.
"""

from __future__ import annotations

from writeoffs.exercises.misconceptions import (
    CAUSES_THE_LOSS,
    CLAIM_TOO_SOON,
    FREE_MONEY,
    GOOD_FOR_THE_LOAN,
)

from questions.predictions.prediction import Prediction, Wrong, asked, cash, profit
from questions.quiz.reference import Figure, Given

PREDICTIONS = (
    Prediction(
        slug="inventory-obsolete",
        scenario="inventory-obsolete",
        ask="The store writes the gadgets off. Which way does each figure go?",
        asked=(
            profit(
                "What the goods cost becomes part of the cost of sales, and no sale stands "
                "against it.",
                Wrong("up", "Throwing goods away earns nothing.", FREE_MONEY),
                Wrong("same", "The cost waited on the balance sheet. Now it is a loss."),
            ),
            cash(
                "The goods were paid for long ago. Taking them off the books moves no money.",
                Wrong("up", "Nobody pays for the goods, and the entry brings in none.", FREE_MONEY),
                Wrong("down", "The money left when the goods were bought."),
            ),
            asked(
                "net_inventory",
                "The goods are gone, and their cost comes off.",
                Wrong("up", "Goods leave the store, and none come in."),
                Wrong("same", "Goods that are gone cannot stay among the assets."),
            ),
            asked(
                "quick_ratio",
                "It counts cash and receivables only, and it never counted the goods.",
                Wrong("up", "Neither cash nor receivables rose.", GOOD_FOR_THE_LOAN),
                Wrong("down", "The current ratio falls. The quick ratio leaves inventory out."),
            ),
        ),
    ),
    Prediction(
        slug="inventory-write-down-nrv",
        scenario="inventory-write-down-nrv",
        ask="The store keeps the goods at a lower value. Which way does each figure go?",
        asked=(
            profit(
                "The value that is gone is a cost of this year, though nothing was sold.",
                Wrong("up", "The goods will bring in less than they cost."),
                Wrong("same", "A loss that is known is recorded before the goods are sold."),
            ),
            cash(
                "No money moves until the goods are sold.",
                Wrong("up", "Nothing was sold yet.", FREE_MONEY),
                Wrong("down", "The goods were paid for when they were bought."),
            ),
            asked(
                "net_inventory",
                "The goods stay on the shelf, at what they can still bring in.",
                Wrong("up", "Their value in the books is lowered to what they can bring in."),
                Wrong(
                    "same",
                    "The pieces are all still there, but they will bring in less than they cost.",
                ),
            ),
            asked(
                "gross_margin_pct",
                "The write-down is in the cost of sales, and sales are the same.",
                Wrong("up", "A higher cost of sales leaves less of each dollar sold."),
                Wrong("same", "It would stay only if the loss stood below gross profit."),
            ),
        ),
    ),
    Prediction(
        slug="shrinkage-after-count",
        scenario="shrinkage-after-count",
        treatment="perpetual",
        ask=(
            "The store keeps records all year, and now brings them to the count. Which way does "
            "each figure go?"
        ),
        asked=(
            profit(
                "The missing goods are a cost, although nobody bought them.",
                Wrong("up", "Goods are missing, and nothing was earned with them."),
                Wrong("same", "The loss was there before the count. Now it is recorded."),
            ),
            cash(
                "The count moves no money.",
                Wrong("up", "Nobody paid for the missing goods."),
                Wrong("down", "No money goes out at a count.", CAUSES_THE_LOSS),
            ),
            asked(
                "net_inventory",
                "The records come down to what is really on the shelves.",
                Wrong("up", "The count found less than the records said."),
                Wrong("same", "The shelves did not change today, but the records do."),
            ),
            asked(
                "inventory_turnover_avg",
                "More cost and less inventory make it look faster, though not one piece more "
                "was sold.",
                Wrong("down", "Cost of sales is up and inventory is down, so the ratio rises."),
                Wrong("same", "Both parts of the ratio moved."),
            ),
        ),
    ),
    Prediction(
        slug="damaged-stock-insured",
        scenario="damaged-stock-insured",
        ask=(
            "Take the damage, the claim and the payment together. How does each figure compare "
            "with the day before the pipe burst?"
        ),
        asked=(
            profit(
                "The deductible is the part that no insurance brings back.",
                Wrong("up", "The insurance covers only part of the loss."),
                Wrong("same", "The insurer pays less than was lost.", CLAIM_TOO_SOON),
            ),
            cash(
                "The insurer has paid, so real money came in.",
                Wrong("down", "The ruined goods were paid for long ago, and now money comes in."),
                Wrong("same", "The write-off moves no cash. The insurer’s payment does."),
            ),
            asked(
                "net_inventory",
                "The ruined goods come off at their whole cost, insured or not.",
                Wrong("up", "Money came in, and no goods."),
                Wrong(
                    "same",
                    "The payment does not put the goods back on the shelf.",
                    CLAIM_TOO_SOON,
                ),
            ),
            asked(
                "current_ratio",
                "More inventory is gone than cash came in, and the bills are the same.",
                Wrong("up", "The cash is up, but by less than inventory is down."),
                Wrong("same", "The deductible is missing in current assets.", CLAIM_TOO_SOON),
            ),
        ),
    ),
    Prediction(
        slug="damaged-stock-insured-claim",
        scenario="damaged-stock-insured",
        step=2,
        story=(
            "The same burst pipe, three weeks later. The ruined goods, {damage}, are off the books "
            "already. Now the insurer accepts the claim in writing, {claim}. No money has come yet."
        ),
        figures={
            "damage": Given("damaged-stock-insured", "damage"),
            "claim": Figure("damaged-stock-insured", "cash", "change"),
        },
        ask="The store records the claim. Which way does each figure go by this entry alone?",
        asked=(
            profit(
                "The claim takes back part of a loss that was counted in full.",
                Wrong("down", "The loss was counted before. The claim makes it smaller."),
                Wrong("same", "A claim that the insurer has accepted may count before it is paid."),
            ),
            cash(
                "The insurer has promised to pay, and has not paid yet.",
                Wrong("up", "The money comes with the next entry."),
                Wrong("down", "The store pays nothing for its claim."),
            ),
            asked(
                "net_inventory",
                "The claim is a right to money. The goods are gone for good.",
                Wrong("up", "A claim is an asset of its own. It brings no goods back."),
                Wrong("down", "The goods came off before, by another entry."),
            ),
            asked(
                "current_ratio",
                "What the insurer owes is a new current asset.",
                Wrong("down", "An asset is added, and no debt."),
                Wrong("same", "The claim counts as an asset, though it is not paid yet."),
            ),
        ),
    ),
)
