"""The allowance way: the expense comes with the estimate, and the write-off uses it up."""

from __future__ import annotations

from writeoffs.exercises.misconceptions import (
    CAUSES_THE_LOSS,
    COSTS_TWICE,
    FREE_MONEY,
    GOOD_FOR_THE_LOAN,
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
        slug="allowance-write-off",
        scenario="allowance-write-off",
        ask="What does writing off the landlord’s account do to each figure?",
        asked=(
            profit(
                "The expense was recorded when the allowance was built. The write-off uses it up.",
                Wrong("up", "The allowance shrinks, but that is no income.", FREE_MONEY),
                Wrong("down", "That would count the same loss a second time.", COSTS_TWICE),
            ),
            cash(
                "The write-off moves no money. An allowance holds none either.",
                Wrong("up", "An allowance is an estimate. There is no money in it.", FREE_MONEY),
                Wrong("down", "Nobody is paid anything.", CAUSES_THE_LOSS),
            ),
            receivables(
                "Receivables and the allowance fall by the same amount, so the difference stays.",
                Wrong("up", "The allowance shrinks, but receivables shrink just as much."),
                Wrong(
                    "down",
                    "Net receivables left this amount out already. Only the gross figure falls.",
                    COSTS_TWICE,
                ),
            ),
            asked(
                "dso_net_ending_days",
                "It is worked out from net receivables, and they did not move.",
                Wrong("up", "Net receivables and sales are both as before."),
                Wrong(
                    "down",
                    "It falls only if you work it out from receivables before the allowance.",
                ),
            ),
        ),
    ),
    Prediction(
        slug="allowance-true-up-then-write-off",
        scenario="allowance-true-up-then-write-off",
        ask="Take both estimates and the write-off together. Which way does each figure go?",
        asked=(
            profit(
                "Both estimates are an expense. The write-off between them is none.",
                Wrong("up", "Each estimate adds to the allowance, and that is an expense."),
                Wrong("same", "The write-off alone leaves profit as it is. The estimates do not."),
            ),
            cash(
                "Estimates and write-offs move no money.",
                Wrong("up", "An allowance brings in no money.", FREE_MONEY),
                Wrong("down", "An allowance is no savings account. No money goes into it."),
            ),
            receivables(
                "Each estimate takes more off what customers owe. The write-off changes only how "
                "it is made up.",
                Wrong("up", "More is expected to be lost, so less is expected to come in."),
                Wrong("same", "The write-off leaves it as it is, and the estimates lower it."),
            ),
            asked(
                "current_ratio",
                "Net receivables are lower, and the bills due within a year are the same.",
                Wrong(
                    "up",
                    "A careful estimate makes the figure true, and here also lower.",
                    GOOD_FOR_THE_LOAN,
                ),
                Wrong("same", "Net receivables count as a current asset, and they are lower."),
            ),
        ),
    ),
)
