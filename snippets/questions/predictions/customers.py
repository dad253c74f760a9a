"""Customers who do not pay: the direct way, part of an invoice, sales tax, small change."""

from __future__ import annotations

from writeoffs.exercises.misconceptions import (
    CASH_BASIS_LOSS,
    CAUSES_THE_LOSS,
    FREE_MONEY,
    GOOD_FOR_THE_LOAN,
    LOWERS_SALES,
    TAX_INCLUDED,
)

from questions.predictions.prediction import (
    Prediction,
    Wrong,
    asked,
    cash,
    profit,
    receivables,
)
from questions.quiz.reference import Given

BOUNCED = "bounced-check"

PREDICTIONS = (
    Prediction(
        slug="direct-bad-debt",
        scenario="direct-bad-debt",
        ask="The shop has no allowance. What does the entry do to each figure?",
        asked=(
            profit(
                "Without an allowance the whole loss becomes an expense on the day it is recorded.",
                Wrong("up", "Nothing was earned. An expense is added.", FREE_MONEY),
                Wrong(
                    "same",
                    "No money moves, but the loss is an expense all the same, and that lowers "
                    "profit.",
                ),
            ),
            cash(
                "The entry moves no money. The customer never sent any, and the shop pays nothing.",
                Wrong("up", "Nobody sends the shop anything for it.", FREE_MONEY),
                Wrong(
                    "down",
                    "The money never came in, so it cannot go out now.",
                    CAUSES_THE_LOSS,
                ),
            ),
            receivables(
                "The invoice comes off the list of what customers owe.",
                Wrong("up", "The customer does not owe more than before."),
                Wrong("same", "What nobody will pay is no asset, so the invoice comes off."),
            ),
            asked(
                "current_ratio",
                "Current assets are lower, and the bills due within a year are the same.",
                Wrong("up", "A smaller asset stands against the same bills.", GOOD_FOR_THE_LOAN),
                Wrong("same", "Receivables count as a current asset, and they are lower now."),
            ),
        ),
    ),
    Prediction(
        slug="partial-write-off",
        scenario="partial-write-off",
        ask=(
            "The shop records the payment and writes off the rest. How does each figure compare "
            "with the day before?"
        ),
        asked=(
            profit(
                "Only the part that will not come is a loss. The part that came pays the invoice.",
                Wrong("up", "The payment is not new income: the sale was counted long ago."),
                Wrong("same", "The part that will not come is still a loss."),
            ),
            cash(
                "The trustee’s payment is real money. The write-off moves none.",
                Wrong(
                    "down",
                    "Money comes in, and none goes out. The write-off takes nothing from the bank.",
                    CAUSES_THE_LOSS,
                ),
                Wrong("same", "The write-off moves no cash, but the payment does."),
            ),
            receivables(
                "The whole invoice comes off: one part was paid, and the other is written off.",
                Wrong("up", "Nothing new is owed. The whole invoice comes off."),
                Wrong("same", "Both the payment and the write-off take the invoice down."),
            ),
            asked(
                "debt_to_equity",
                "The shop owes as much as before, and the loss makes the owner’s part smaller.",
                Wrong(
                    "down",
                    "The write-off pays back no debt, and the owner’s part is smaller.",
                    GOOD_FOR_THE_LOAN,
                ),
                Wrong("same", "The debts stay, but the loss comes out of the owner’s part."),
            ),
        ),
    ),
    Prediction(
        slug="bounced-check",
        scenario=BOUNCED,
        story=(
            "A sign shop deposited a customer’s check of {check}. A week later the bank returns it "
            "unpaid and takes the money back. The bank’s fee is a matter of its own."
        ),
        figures={"check": Given(BOUNCED, "amount")},
        step=1,
        ask="The shop undoes the payment. Which way does each figure go?",
        asked=(
            profit(
                "The customer owes it again, so nothing is lost yet.",
                Wrong("up", "Nothing was earned. The check did not pay."),
                Wrong(
                    "down",
                    "Money leaves the bank, but the shop has a claim on the customer in its place.",
                ),
            ),
            cash(
                "The bank takes out what it had added.",
                Wrong("up", "The check came back, and the money with it went out."),
                Wrong("same", "The deposit had counted as money in the bank."),
            ),
            receivables(
                "The invoice is unpaid again.",
                Wrong("down", "The customer owes more than before, not less."),
                Wrong("same", "The payment had closed the invoice. Now it is open."),
            ),
            asked(
                "current_ratio",
                "One current asset takes the place of another.",
                Wrong("up", "Receivables rise, but cash falls by as much."),
                Wrong("down", "Cash falls, but receivables rise by as much."),
            ),
        ),
    ),
    Prediction(
        slug="with-sales-tax",
        scenario="with-sales-tax",
        ask="The store writes the invoice off and takes the credit. Which way does each figure go?",
        asked=(
            profit(
                "The price of the goods is lost. The tax comes back by the credit, so it is no "
                "loss.",
                Wrong("up", "A credit for the tax earns nothing. It only keeps the loss smaller."),
                Wrong("same", "The credit covers the tax only. The price of the goods is lost."),
            ),
            cash(
                "No money moves. The credit lowers a later payment to the state.",
                Wrong("up", "The credit is no check. The store will owe the state less."),
                Wrong("down", "The cafe did not pay, and the entry pays nobody.", CAUSES_THE_LOSS),
            ),
            receivables(
                "The whole invoice comes off, with the tax in it.",
                Wrong("up", "Nothing new is owed. The whole invoice comes off."),
                Wrong("same", "The cafe will not pay, so the invoice comes off."),
            ),
            asked(
                "total_liabilities",
                "The credit takes the tax off what the store owes the state.",
                Wrong("up", "The store reported that tax before. Nothing is added to it."),
                Wrong(
                    "same",
                    "The tax is part of the invoice, but not of the loss. It comes off the debt "
                    "to the state.",
                    TAX_INCLUDED,
                ),
            ),
            asked(
                "gross_margin_pct",
                "The sale and the cost of its goods both stand. A bad debt is an expense below "
                "gross profit.",
                Wrong("up", "Neither the sale nor the cost of its goods has changed."),
                Wrong("down", "The loss is an expense. It takes nothing off sales.", LOWERS_SALES),
            ),
        ),
    ),
    Prediction(
        slug="small-balance-adjustment",
        scenario="small-balance-adjustment",
        ask="The bookkeeper clears them all. Which way does each figure go, however little?",
        asked=(
            profit(
                "What is cleared is an expense, even if it is only a few dollars.",
                Wrong("up", "Nothing is earned by clearing what nobody paid.", FREE_MONEY),
                Wrong("same", "Even a small expense counts, to the cent."),
            ),
            cash(
                "The few cents never came in, and clearing them moves no money.",
                Wrong("up", "Nobody pays the small amounts. They are only cleared."),
                Wrong("down", "The payments were short when they came in.", CAUSES_THE_LOSS),
            ),
            receivables(
                "Nine small balances are off the list of what customers owe.",
                Wrong("up", "They come off the list, so less is owed on paper."),
                Wrong("same", "Each open cent counted as an asset until it was cleared."),
            ),
            asked(
                "dso_net_ending_days",
                "A little less is left to collect, and sales are the same.",
                Wrong("up", "Less is left to collect, so it looks a little faster."),
                Wrong("same", "The receivables in the ratio are lower, if only by a little."),
            ),
        ),
    ),
    Prediction(
        slug="cash-basis",
        scenario="cash-basis",
        treatment="cash",
        ask=(
            "The studio keeps cash-basis books, which count a sale when the money arrives. It "
            "learns that the client will not pay. Which way does each figure go?"
        ),
        asked=(
            profit(
                "The sale was never counted, so there is nothing to take back.",
                Wrong("up", "Nothing came in, and nothing was earned."),
                Wrong(
                    "down",
                    "A loss needs an amount that was counted before. This one never was.",
                    CASH_BASIS_LOSS,
                ),
            ),
            cash(
                "No money came in and none goes out.",
                Wrong("up", "The client pays nothing."),
                Wrong("down", "The bank account never held that money."),
            ),
            receivables(
                "Cash-basis books hold no receivables, so none can come off.",
                Wrong("up", "Cash-basis books do not list what clients owe."),
                Wrong("down", "The invoice was never on these books as an asset."),
            ),
            asked(
                "current_ratio",
                "No entry is made, so no figure moves, and no ratio either.",
                Wrong("up", "Nothing was recorded that could move it."),
                Wrong("down", "The invoice was never among these assets."),
            ),
        ),
    ),
    Prediction(
        slug="cash-basis-accrual",
        scenario="cash-basis",
        treatment="accrual",
        ask=(
            "Now the same studio with accrual books, which counted the sale in May. The invoice is "
            "written off. Which way does each figure go?"
        ),
        asked=(
            profit(
                "The sale was counted in May, so the loss now has to be counted too.",
                Wrong("up", "The sale was counted once. Now an expense is added.", FREE_MONEY),
                Wrong("same", "That is true of cash-basis books. These counted the sale in May."),
            ),
            cash(
                "On either basis no money came in.",
                Wrong("up", "Nobody pays the studio anything.", FREE_MONEY),
                Wrong("down", "The bank account never held that money.", CAUSES_THE_LOSS),
            ),
            receivables(
                "Accrual books list what clients owe, and this invoice comes off.",
                Wrong("up", "The client does not owe more than before."),
                Wrong("same", "The invoice was an asset on these books. It comes off."),
            ),
            asked(
                "current_ratio",
                "It ends where the cash-basis books have stood all along.",
                Wrong("up", "An asset is gone, and the bills are the same.", GOOD_FOR_THE_LOAN),
                Wrong("same", "The invoice counted as a current asset until now."),
            ),
        ),
    ),
)
