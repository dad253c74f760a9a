"""Part of it comes, and the rest does not."""

from __future__ import annotations

from writeoffs.exercises.misconceptions import PRICE_CUT

from questions.quiz.question import (
    AmountAsked,
    InOrder,
    OneRight,
    Slip,
    Step,
    Subject,
    right,
    wrong,
)
from questions.quiz.reference import Figure, Given

SUBJECT = Subject(
    slug="partial",
    title="Part of an invoice",
    figures={
        "owed": Given("partial-write-off", "owed"),
        "rate": Given("partial-write-off", "paid_rate"),
        "loss": Figure("partial-write-off", "bad-debts", "change"),
        "paid": Figure("partial-write-off", "cash", "change"),
    },
    questions=(
        AmountAsked(
            slug="partial-loss",
            story=(
                "A customer in bankruptcy owes {owed}. The trustee pays {rate} of it as the "
                "final payment. The books have no allowance."
            ),
            ask="How much is written off?",
            answer="loss",
            slips=(
                Slip("owed", "That is all of it. Part was paid, and what is paid is not lost."),
                Slip("paid", "That is the part that came. The rest is the loss."),
            ),
            otherwise="Work out what was paid, and take it off what was owed.",
            reason="Only the part that will not come is a loss. The payment is a collection.",
            sources=("asc-326-20-35-8",),
            taught=("scenarios/partial-write-off.md",),
        ),
        OneRight(
            slug="part-still-to-come",
            story=(
                "A trustee writes that about a third of {owed} will be paid next spring. "
                "The rest is lost for good."
            ),
            ask="What comes off the books now?",
            choices=(
                wrong(
                    "All of it, because the customer is bankrupt",
                    "A bankruptcy is strong evidence, but part of the money is still expected.",
                ),
                wrong(
                    "Nothing, until the trustee has paid",
                    "The loss of the rest is known now, so it belongs to this period.",
                ),
                wrong(
                    "The part that will be paid",
                    "That part is the one you keep. It is still worth something.",
                ),
                right("The part that will not come"),
            ),
            reason="A write-off may be of a part. What you still expect stays on the books.",
            sources=("asc-326-20-35-8",),
            taught=("scenarios/partial-write-off.md", "explain/when-is-it-uncollectible.md"),
        ),
        OneRight(
            slug="notice-of-bankruptcy",
            story="The court’s notice says that a customer filed for bankruptcy last week.",
            ask="What comes first?",
            choices=(
                wrong(
                    "One more friendly reminder",
                    "The automatic stay stops most attempts to collect, reminders included.",
                ),
                wrong(
                    "The write-off of the whole invoice, that same day",
                    "The notice is evidence, but it does not say how much is lost.",
                ),
                wrong(
                    "A deal with the customer for half of it",
                    "An offer is an attempt to collect. Ask a lawyer before you make one.",
                ),
                right("No more reminders, and a call to a lawyer"),
            ),
            reason=(
                "The way to ask for money is a proof of claim. The books follow the papers that "
                "come, one by one."
            ),
            sources=("usc-11-362", "usc-11-501"),
            taught=("explain/customer-in-bankruptcy.md", "explain/when-is-it-uncollectible.md"),
        ),
        OneRight(
            slug="part-let-go",
            story=(
                "A customer could pay {owed} but says the work was late. You agree to take less, "
                "and sign a letter."
            ),
            ask="What is the part that you let go?",
            choices=(
                wrong(
                    "A bad debt",
                    "A bad debt is about money that cannot be had. This customer could pay.",
                    PRICE_CUT,
                ),
                right("A lower price, so it comes off sales"),
                wrong(
                    "Nothing: the books stay as they are",
                    "The letter ends your claim to that part, so it has to come off.",
                ),
                wrong(
                    "A gift, so it comes off equity",
                    "You settled a complaint about your work. That is part of the price.",
                ),
            ),
            reason="Why you agreed decides the entry. Here it was the work, so the price changed.",
            sources=("asc-606-10-32-7", "trg-28"),
            taught=("explain/settling-for-less.md", "explain/which-word.md"),
        ),
        InOrder(
            slug="partial-order",
            story="The trustee’s final payment arrives with a letter that no more will follow.",
            ask="In which order do you work?",
            steps=(
                Step(
                    "Record the payment against the invoice",
                    "First the money that came, so that you see what is left.",
                ),
                Step("See what is left of the invoice", "What is left is what may be lost."),
                Step(
                    "Get the approval, with the trustee’s letter in the file",
                    "The papers and the approval come before the entry.",
                ),
                Step("Write off what is left", "The loss is the last thing to record."),
            ),
            shown=(3, 1, 4, 2),
            reason="Record what came before you decide what did not.",
            sources=("asc-326-20-35-8", "sod-list"),
            taught=("scenarios/partial-write-off.md", "explain/who-may-approve.md"),
        ),
    ),
)
