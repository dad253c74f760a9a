"""Old balances, errors and a theft."""

from __future__ import annotations

from writeoffs.exercises.misconceptions import (
    CAUSES_THE_LOSS,
    FREE_MONEY,
    GOOD_FOR_THE_LOAN,
    OLD_IS_INCOME,
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

CLEANUP = "cleanup-before-bank-review"
UNMATCHED = "paid-never-matched"

PREDICTIONS = (
    Prediction(
        slug="stale-balances",
        scenario="stale-balances",
        ask="Which way does each figure go, once both are off the books?",
        asked=(
            profit(
                "Both losses count in the year they are recorded, late as that is.",
                Wrong("up", "Two assets come off, and nothing comes in.", FREE_MONEY),
                Wrong("same", "They were old, but nobody had counted the losses yet."),
            ),
            cash(
                "Old balances hold no money, and taking them off moves none.",
                Wrong("up", "Nobody pays for either.", FREE_MONEY),
                Wrong("down", "The invoice never brought in money.", CAUSES_THE_LOSS),
            ),
            receivables(
                "The dead invoice comes off the list.",
                Wrong("up", "Nobody owes more than before."),
                Wrong("same", "The invoice counted as an asset until now."),
            ),
            asked(
                "dso_net_ending_days",
                "Less is left to collect, so it looks faster, though nobody paid.",
                Wrong("up", "The dead invoice had made it look slow. It is gone now."),
                Wrong("same", "It is worked out from receivables, and they are lower."),
            ),
        ),
    ),
    Prediction(
        slug="paid-never-matched",
        scenario=UNMATCHED,
        story=(
            "A sign shop’s list shows an old invoice of {invoice}, and {payment} that the same "
            "customer paid and that nobody matched with an invoice. It was for this invoice, so "
            "the owner applies it."
        ),
        figures={"invoice": Given(UNMATCHED, "invoice"), "payment": Given(UNMATCHED, "payment")},
        treatment="applied",
        ask="Which way does each figure go when the payment is applied?",
        asked=(
            profit(
                "Nothing is lost and nothing is earned. The customer paid long ago.",
                Wrong("up", "The payment is no new income. The sale was counted with the invoice."),
                Wrong("down", "That would be a write-off, and this invoice was paid."),
            ),
            cash(
                "The money came in when the customer paid, and counts since then.",
                Wrong("up", "It is in the bank already, and cannot come in twice.", FREE_MONEY),
                Wrong("down", "Nothing is paid to anybody."),
            ),
            receivables(
                "The invoice counts up and the payment down. Both leave the list together.",
                Wrong("up", "Nobody owes more than before."),
                Wrong("down", "The payment had already taken as much off the total."),
            ),
            asked(
                "current_ratio",
                "No asset and no debt moves.",
                Wrong("up", "Current assets are what they were."),
                Wrong("down", "No current asset is lost."),
            ),
        ),
    ),
    Prediction(
        slug="cleanup-before-bank-review",
        scenario=CLEANUP,
        story=(
            "Before the bank looks, a kitchenware store clears its old balances. Three old "
            "invoices, {old}, will never be paid. One invoice of {twice} and a vendor’s bill of "
            "{bill} were entered twice. Goods that cost {goods} were destroyed. Penny balances "
            "come to {pennies}. A display case was scrapped. A check for {check} to a vendor was "
            "never cashed, so the money is still owed and still in the bank."
        ),
        figures={
            "old": Given(CLEANUP, "old_amount"),
            "twice": Given(CLEANUP, "twice_amount"),
            "bill": Given(CLEANUP, "bill_amount"),
            "goods": Given(CLEANUP, "stock_amount"),
            "pennies": Given(CLEANUP, "pennies_amount"),
            "check": Given(CLEANUP, "check_amount"),
        },
        ask="Take all seven together. Which way does each figure go?",
        asked=(
            profit(
                "The losses and the sale that never happened outweigh the bill that is undone.",
                Wrong(
                    "up",
                    "Only the second bill raises profit. The check does not, and the losses are "
                    "larger.",
                    OLD_IS_INCOME,
                ),
                Wrong("same", "The losses are counted now, and they are larger than the bill."),
            ),
            cash(
                "The check that was never cashed is put back, because its money never left.",
                Wrong("down", "No money goes out. The losses happened long ago.", CAUSES_THE_LOSS),
                Wrong("same", "The write-offs move no cash, but the check goes back in."),
            ),
            receivables(
                "The lost invoices, the second entry and the pennies all come off.",
                Wrong("up", "Nothing new is owed to the store."),
                Wrong("same", "Even what nobody ever owed was counted until now. It comes off."),
            ),
            asked(
                "current_ratio",
                "Current assets fall by far more than the bills do.",
                Wrong(
                    "up",
                    "The cleanup makes the figure true, and here the true figure is lower.",
                    GOOD_FOR_THE_LOAN,
                ),
                Wrong("same", "Assets that were never real had held it up."),
            ),
        ),
    ),
    Prediction(
        slug="write-off-hid-a-theft",
        scenario="write-off-hid-a-theft",
        ask="The books are put right in December. Which way does each figure go?",
        asked=(
            profit(
                "The loss was counted in September. Now it gets its right name.",
                Wrong("up", "The customer paid, but the money never reached the shop."),
                Wrong(
                    "down", "The theft takes the place of the bad debt, so the loss counts once."
                ),
            ),
            cash(
                "The stolen money never came in, and the entry moves none.",
                Wrong("up", "The check was cashed by the thief."),
                Wrong("down", "The money never reached the bank account."),
            ),
            receivables(
                "The customer has paid, so the invoice stays off.",
                Wrong("up", "The customer paid once and need not pay again."),
                Wrong("down", "The invoice came off in September."),
            ),
            asked(
                "current_ratio",
                "No asset and no bill moves. Only the name of the loss does.",
                Wrong("up", "Nothing came back."),
                Wrong("down", "The loss has been in the figures since September."),
            ),
        ),
    ),
)
