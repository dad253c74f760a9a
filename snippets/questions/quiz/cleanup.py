"""Losses, errors, and money still owed."""

from __future__ import annotations

from writeoffs.exercises.misconceptions import SAME_AS_VOIDING, WHOLE_PRICE

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
from questions.quiz.reference import Figure, Given, Sum

_SALES = Figure("cleanup-before-bank-review", "net_revenue", "before")
_TWICE = Given("cleanup-before-bank-review", "twice_amount")

SUBJECT = Subject(
    slug="cleanup",
    title="The cleanup",
    figures={
        "sales": _SALES,
        "twice": _TWICE,
        "sales_after": Figure("cleanup-before-bank-review", "net_revenue"),
        "sales_less_both": Sum((_SALES,), minus=(_TWICE, _TWICE)),
        "case_cost": Given("cleanup-before-bank-review", "case_cost"),
        "case_depreciation": Given("cleanup-before-bank-review", "case_depreciation"),
        "case_loss": Figure("cleanup-before-bank-review", "loss-on-asset-disposal", "change"),
        "limit": Given("small-balance-adjustment", "limit"),
        "pennies": Figure("small-balance-adjustment", "gross_ar", "change"),
    },
    questions=(
        Matching(
            slug="look-alikes",
            ask="These old balances look like bad debts. What do you do with each?",
            pairs=(
                Pair(
                    "The customer has an unused credit of the same size",
                    "Apply it",
                    "The money is there already. The two were never matched.",
                ),
                Pair(
                    "The customer says that the job is not finished",
                    "Settle what is owed",
                    "Until you agree on the price, nobody knows what is owed.",
                ),
                Pair(
                    "The invoice went to a business that never ordered",
                    "Move it to the right customer",
                    "The one who ordered has never been asked to pay.",
                ),
            ),
            options=("Settle what is owed", "Move it to the right customer", "Apply it"),
            reason="In none of them is money lost, so none of them is written off.",
            sources=("trg-28", "intuit-customer-credit"),
            taught=("explain/when-not-to-write-off.md",),
        ),
        Matching(
            slug="three-piles",
            ask="Which pile does each finding go in?",
            pairs=(
                Pair(
                    "An old invoice, and a file that shows the customer is gone",
                    "A loss: write it off",
                    "The sale was real, and the money is lost.",
                ),
                Pair(
                    "An invoice that was entered twice",
                    "An error: undo it",
                    "The second sale never happened, so nothing was lost.",
                ),
                Pair(
                    "A check to a vendor that nobody cashed",
                    "Still owed: put it back",
                    "The vendor is still owed the money.",
                ),
                Pair(
                    "Obsolete goods that were destroyed",
                    "A loss: write it off",
                    "The goods were real, and they are gone.",
                ),
                Pair(
                    "A customer’s unused credit",
                    "Still owed: put it back",
                    "It belongs to the customer.",
                ),
            ),
            options=(
                "An error: undo it",
                "A loss: write it off",
                "Still owed: put it back",
            ),
            reason="Something real that lost its value is a loss. What never happened is an error.",
            sources=("asc-250", "asc-405-20-40-1", "asc-326-20-35-8"),
            taught=("explain/cleanup.md",),
        ),
        AmountAsked(
            slug="sales-after-a-duplicate",
            story="Sales are {sales}. An invoice of {twice} in them was entered twice.",
            ask="What are the sales once that is put right?",
            answer="sales_after",
            slips=(
                Slip("sales", "One of the two was never a sale, so it comes off."),
                Slip("sales_less_both", "One of the two is real, so only the other comes off."),
            ),
            otherwise="Take the second copy off the sales, once.",
            reason="The second sale never happened. It comes off sales, not out of bad debts.",
            sources=("asc-250",),
            taught=("explain/cleanup.md", "scenarios/cleanup-before-bank-review.md"),
        ),
        OneRight(
            slug="duplicate-as-bad-debt",
            ask="An invoice that was entered twice is written off as a bad debt. What is wrong?",
            choices=(
                wrong(
                    "Nothing: profit comes out the same",
                    "Profit may, but sales are too high, and a good customer looks bad.",
                ),
                wrong(
                    "It should have waited until year end",
                    "An error is undone when it is found.",
                ),
                wrong(
                    "Cash is wrong now",
                    "Neither the duplicate nor the write-off moved cash.",
                ),
                right("The books keep a sale that never happened, and a customer gets the blame"),
            ),
            reason="An error is undone where it was made. A write-off is for a loss.",
            sources=("asc-250",),
            taught=("explain/cleanup.md", "explain/which-word.md"),
        ),
        AmountAsked(
            slug="display-case",
            story=(
                "A store finds that a display case was scrapped. It cost {case_cost}, and "
                "{case_depreciation} of that has been depreciated."
            ),
            ask="How much is the loss?",
            answer="case_loss",
            slips=(
                Slip("case_cost", "Most of that was charged as depreciation.", WHOLE_PRICE),
                Slip("case_depreciation", "That part is a cost of earlier years already."),
            ),
            otherwise="Take the depreciation so far off the cost.",
            reason="Only the book value is left to lose.",
            sources=("openstax-11-5", "global-text-11"),
            taught=("explain/cleanup.md", "scenarios/cleanup-before-bank-review.md"),
        ),
        OneRight(
            slug="known-last-year",
            story=(
                "A cleanup finds an invoice that was lost two years ago. The facts were in the "
                "file even then."
            ),
            ask="What might it be?",
            choices=(
                wrong(
                    "A new estimate, which belongs to this year alone",
                    "Nothing new came to light. The facts were there before.",
                ),
                right("An error of that year, so ask your accountant"),
                wrong(
                    "A reason to void the old invoice",
                    "A void would change a closed year and say the sale never happened.",
                    SAME_AS_VOIDING,
                ),
                wrong(
                    "Nothing: old losses do not count",
                    "The amount is still in the books as an asset.",
                ),
            ),
            reason=(
                "Facts that were there before may make it an error of that year. New facts make it "
                "a change in this year."
            ),
            sources=("asc-250",),
            taught=("explain/cleanup.md",),
        ),
        OneRight(
            slug="penny-balances",
            story=(
                "Nine customers each paid a little less than their invoice. The leftovers come "
                "to {pennies}, and none is above {limit}."
            ),
            ask="How may they be cleared?",
            choices=(
                right("Under a written small-balance rule, all at once"),
                wrong(
                    "One file of evidence for each",
                    "The file would cost more than the pennies. That is why there is a rule.",
                ),
                wrong(
                    "As bad debts, customer by customer",
                    "Nobody failed to pay. It is housekeeping, not a judgment.",
                ),
                wrong(
                    "By adding each one to that customer’s next invoice",
                    "Then the next invoice says something that was not sold.",
                ),
            ),
            reason="A written limit says what may be cleared without a decision on each.",
            sources=("jd-edwards-tolerance",),
            taught=("scenarios/small-balance-adjustment.md", "explain/who-may-approve.md"),
        ),
        InOrder(
            slug="cleanup-order",
            ask="In which order does a cleanup go?",
            steps=(
                Step("List the old balances", "Without a list nobody knows what there is."),
                Step(
                    "Find out what each one is, with papers",
                    "The papers say which pile it goes in.",
                ),
                Step(
                    "Sort them: a loss, an error, or still owed",
                    "Each pile has an entry of its own.",
                ),
                Step(
                    "A second person approves the list",
                    "A cleanup is a good place to hide a theft, so two people look.",
                ),
                Step("Post the entries, dated that day", "The entries come after the approval."),
            ),
            shown=(4, 1, 5, 3, 2),
            reason="The entries come last, after the papers and the approval.",
            sources=("sod-list",),
            taught=("explain/cleanup.md", "explain/who-may-approve.md"),
        ),
    ),
)
