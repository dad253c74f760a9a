"""Equipment, prepaids and deposits, and a bill that is owed no more."""

from __future__ import annotations

from writeoffs.exercises.misconceptions import (
    FREE_MONEY,
    GOOD_FOR_THE_LOAN,
    WHOLE_PRICE,
)

from questions.predictions.prediction import (
    Prediction,
    Wrong,
    asked,
    cash,
    profit,
    receivables,
)

PREDICTIONS = (
    Prediction(
        slug="abandoned-equipment",
        scenario="abandoned-equipment",
        ask=(
            "The shop brings depreciation up to date, takes the table off the books and pays for "
            "hauling it away. Which way does each figure go?"
        ),
        asked=(
            profit(
                "What was left of the table’s value is lost, and the hauling is a cost on top.",
                Wrong("up", "Nobody pays anything for the table.", FREE_MONEY),
                Wrong("same", "The books still counted some of its value, and that is lost."),
            ),
            cash(
                "The shop pays for the hauling, and for nothing else.",
                Wrong("up", "Nobody pays anything for the table.", FREE_MONEY),
                Wrong("same", "The write-off moves no cash. The hauling has to be paid."),
            ),
            asked(
                "noncurrent_assets",
                "Its cost and its depreciation both come off. What was left between them is gone.",
                Wrong("up", "Depreciation comes off too, but less of it than the table cost."),
                Wrong("same", "Part of the price was still counted as an asset."),
            ),
            asked(
                "debt_to_equity",
                "The debts are as before, and the loss makes the owners’ part smaller.",
                Wrong("down", "No debt is paid back by it.", GOOD_FOR_THE_LOAN),
                Wrong("same", "The loss comes out of the owners’ part."),
            ),
        ),
    ),
    Prediction(
        slug="equipment-sold",
        scenario="equipment-sold",
        ask=(
            "The shop brings depreciation up to date, records the sale and pays for the moving. "
            "Which way does each figure go?"
        ),
        asked=(
            profit(
                "More came in than was left of its cost in the books, even after the moving and "
                "the missing months.",
                Wrong(
                    "down",
                    "It sold for less than it once cost, but most of that was charged before.",
                    WHOLE_PRICE,
                ),
                Wrong("same", "That would need a price equal to what the books still counted."),
            ),
            cash(
                "The buyer pays much more than the moving costs.",
                Wrong("down", "The moving costs money, but far less than the buyer pays."),
                Wrong("same", "A machine became money in the bank."),
            ),
            asked(
                "noncurrent_assets",
                "The machine is gone, and with it what was left of its cost.",
                Wrong("up", "A gain does not make the machines that are left worth more."),
                Wrong("same", "Part of its cost was still counted as an asset."),
            ),
            asked(
                "gross_margin_pct",
                "The price is no part of sales, and the machine was no goods for sale.",
                Wrong("up", "The gain stands below gross profit, among the operating expenses."),
                Wrong("down", "The machine is no cost of what was sold to customers."),
            ),
        ),
    ),
    Prediction(
        slug="prepaid-and-deposit",
        scenario="prepaid-and-deposit",
        ask="The shop records what is lost and what comes back. Which way does each figure go?",
        asked=(
            profit(
                "The subscription is lost, and the part that the landlord keeps is a cost.",
                Wrong("up", "The part of the deposit that comes back was the shop’s all along."),
                Wrong("same", "Both were assets, and most of them brings nothing any more."),
            ),
            cash(
                "Part of the deposit comes back as money. The rest was paid long ago.",
                Wrong("down", "Both were paid before. Now money comes in, and none goes out."),
                Wrong("same", "The landlord returns part of the deposit in money."),
            ),
            receivables(
                "Neither the vendor nor the landlord is a customer.",
                Wrong("up", "A deposit is an asset, but no customer owes it."),
                Wrong("down", "No customer’s invoice is touched."),
            ),
            asked(
                "quick_ratio",
                "It leaves prepaids out and counts the cash that came back. So it rises, though "
                "the shop lost money.",
                Wrong("down", "The loss is real, but this ratio never counted the prepaid."),
                Wrong("same", "The cash that came back counts in it."),
            ),
        ),
    ),
    Prediction(
        slug="stale-payable-released",
        scenario="stale-payable-released",
        ask="The shop takes the bill off its books. Which way does each figure go?",
        asked=(
            profit(
                "A debt that ends without payment is a gain, from the day the vendor gives up its "
                "claim in writing.",
                Wrong("down", "A debt is gone, and nothing was paid for it."),
                Wrong("same", "What no longer has to be paid is a gain."),
            ),
            cash(
                "No money comes in. It only no longer has to go out.",
                Wrong("up", "Nobody sends the shop any money. It keeps what it had."),
                Wrong("down", "The bill is released, and nobody pays it."),
            ),
            asked(
                "total_liabilities",
                "The bill is no longer owed.",
                Wrong("up", "Nothing new is owed."),
                Wrong("same", "Age alone would leave it there. The written release takes it off."),
            ),
            asked(
                "current_ratio",
                "The assets are the same, and the bills due within a year are lower.",
                Wrong("down", "Fewer bills stand against the same assets."),
                Wrong("same", "The bill counted among those due within a year."),
            ),
        ),
    ),
)
