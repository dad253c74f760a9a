"""Money that comes after a write-off."""

from __future__ import annotations

from writeoffs.exercises.misconceptions import RECOVERY_IS_A_SALE

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
        slug="recovery-direct",
        scenario="recovery-direct",
        ask=(
            "The shop has no allowance. It puts back the part that is now paid, and then records "
            "the payment. Which way does each figure go?"
        ),
        asked=(
            profit(
                "Part of an earlier loss is undone, so profit gets it back.",
                Wrong("down", "The loss was counted in an earlier year. Now part of it is undone."),
                Wrong(
                    "same",
                    "That is so with an allowance. Here the loss went through profit, so the "
                    "money does too.",
                ),
            ),
            cash(
                "This time real money arrives.",
                Wrong("down", "The customer pays the shop, so money comes in."),
                Wrong("same", "The write-off moved no cash. The payment does."),
            ),
            receivables(
                "The invoice comes back on the list and is paid at once, so nothing is left of it.",
                Wrong("up", "It is put back only to be paid. Both entries cancel out here."),
                Wrong("down", "The invoice was off the list already."),
            ),
            asked(
                "gross_margin_pct",
                "The money is shown as a recovery, below gross profit. Sales do not move.",
                Wrong("up", "It does not count as a sale, so margin stays.", RECOVERY_IS_A_SALE),
                Wrong("down", "Neither sales nor their cost has changed."),
            ),
        ),
    ),
    Prediction(
        slug="recovery-allowance",
        scenario="recovery-allowance",
        ask=(
            "The contractor puts the account back against the allowance, and then records the "
            "payment. Which way does each figure go, before the allowance is checked again?"
        ),
        asked=(
            profit(
                "The payment refills the allowance. Profit moves only at the next estimate.",
                Wrong(
                    "up",
                    "The money refills the allowance. It is not earned again.",
                    RECOVERY_IS_A_SALE,
                ),
                Wrong("down", "Nothing was lost today. Money came in."),
            ),
            cash(
                "Real money arrives.",
                Wrong("down", "The customer pays the contractor, so money comes in."),
                Wrong("same", "The write-off moved no cash. The payment does."),
            ),
            receivables(
                "The account comes and goes. What stays is a larger allowance, and it is taken "
                "off the rest.",
                Wrong("up", "The account is paid at once, and the allowance is larger now."),
                Wrong("same", "The account is in and out again, but the allowance has grown."),
            ),
            asked(
                "current_ratio",
                "Cash rises by as much as net receivables fall. Current assets stay the same.",
                Wrong("up", "Cash is up, but net receivables are down by the same amount."),
                Wrong("down", "Net receivables are down, but cash is up by the same amount."),
            ),
        ),
    ),
)
