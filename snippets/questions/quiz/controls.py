"""Who may approve it, and how a theft hides."""

from __future__ import annotations

from questions.quiz.question import (
    AmountAsked,
    Matching,
    OneRight,
    Pair,
    SeveralRight,
    Slip,
    Subject,
    right,
    wrong,
)
from questions.quiz.reference import Figure, Given, Sum

_STOLEN = Given("write-off-hid-a-theft", "stolen")
_PROFIT = Figure("write-off-hid-a-theft", "net_income", "before")

SUBJECT = Subject(
    slug="controls",
    title="Who may approve it",
    figures={
        "stolen": _STOLEN,
        "profit": _PROFIT,
        "profit_after": Figure("write-off-hid-a-theft", "net_income"),
        "profit_less": Sum((_PROFIT,), minus=(_STOLEN,)),
        "profit_plus": Sum((_PROFIT, _STOLEN)),
    },
    questions=(
        OneRight(
            slug="who-approves",
            ask="Who should approve a write-off?",
            choices=(
                wrong(
                    "Whoever opens the mail and posts the customers’ payments",
                    "One person could take a payment and write the invoice off.",
                ),
                wrong(
                    "Whoever made the sale",
                    "It may reflect on the seller, so another pair of eyes is better.",
                ),
                right("Somebody who neither takes payments nor posts them"),
                wrong(
                    "Anybody with a login",
                    "Then nobody in particular has looked at the papers.",
                ),
            ),
            reason="Otherwise one person can take the money and make the books look fine.",
            sources=("sod-list", "openstax-8"),
            taught=("explain/who-may-approve.md",),
        ),
        OneRight(
            slug="owner-owes",
            story=(
                "The owner took money out of the company two years ago. It stands among the "
                "invoices, and nobody thinks that it will come back."
            ),
            ask="What do you do first?",
            choices=(
                wrong(
                    "Write it off as a bad debt, like any old invoice",
                    "Nothing was sold to the owner, so no sale went bad.",
                ),
                right("Find out what the money was: a loan, pay or a draw"),
                wrong(
                    "Ask the owner to approve the write-off",
                    "Whoever owes the money should not decide about it.",
                ),
                wrong(
                    "Leave it among the invoices until it is paid",
                    "Then readers take it for a customer who is late.",
                ),
            ),
            reason="What the money was decides the entry. A draw, for example, is no loss at all.",
            sources=("robson-2000", "loans-to-shareholders"),
            taught=("explain/owed-by-owner-or-employee.md", "explain/who-may-approve.md"),
        ),
        AmountAsked(
            slug="theft-and-profit",
            story=(
                "Profit is {profit}. Then the owner learns that a bad debt of {stolen} was "
                "really a stolen payment. Nobody will pay it back."
            ),
            ask="What is the profit after the correction?",
            answer="profit_after",
            slips=(
                Slip("profit_less", "The loss was in profit already, under another name."),
                Slip("profit_plus", "The customer paid, but the money is gone all the same."),
            ),
            otherwise="Ask what the books had recorded for it already.",
            reason="The loss moves from bad debts to theft, so profit stays the same.",
            sources=("dervaes-lapping",),
            taught=("scenarios/write-off-hid-a-theft.md", "explain/who-may-approve.md"),
        ),
        OneRight(
            slug="lapping",
            story=(
                "A’s payment is stolen. B’s payment is posted to A, and C’s payment to B. In the "
                "end C’s invoice is written off."
            ),
            ask="What does the write-off do?",
            choices=(
                right("It hides the theft"),
                wrong(
                    "It finds the theft",
                    "It hides it. Nothing is left open that could be asked about.",
                ),
                wrong(
                    "It puts the money back",
                    "A write-off moves no cash.",
                ),
                wrong(
                    "It makes A pay a second time",
                    "A’s account was cleared with B’s money, so nobody asks A.",
                ),
            ),
            reason="Each step looks like a late payment, and the false write-off closes the last.",
            sources=("ais-lapping", "dervaes-lapping"),
            taught=("explain/who-may-approve.md",),
        ),
        SeveralRight(
            slug="one-bookkeeper",
            ask="You have one bookkeeper. What can you as the owner do?",
            choices=(
                right(
                    "Approve every write-off yourself, from the aging report",
                    "You are the second person that this takes.",
                ),
                wrong(
                    "Let the bookkeeper approve what is below a large limit",
                    "The same person would take, post and approve.",
                ),
                right(
                    "Open the bank statement first",
                    "You see the money before anybody can tell a story about it.",
                ),
                right(
                    "Look at the audit log and the credit memos each month",
                    "Those two lists show what was changed and cleared.",
                ),
                wrong(
                    "Do nothing, because you trust each other",
                    "A second look also protects an honest bookkeeper from suspicion.",
                ),
            ),
            reason="One person cannot split the jobs, so the second person has to be you.",
            sources=("sod-list", "openstax-8"),
            taught=("explain/who-may-approve.md",),
        ),
        Matching(
            slug="jobs-apart",
            ask="Which other job must each person not do?",
            pairs=(
                Pair(
                    "The one who takes in the money",
                    "Approve write-offs",
                    "That person could keep a payment and let the invoice be written off.",
                ),
                Pair(
                    "The one who posts payments",
                    "Approve write-offs",
                    "That person could clear an account that was never paid.",
                ),
                Pair(
                    "The one who approves write-offs",
                    "Take in or post payments",
                    "An approver with a hand in the money approves their own work.",
                ),
            ),
            options=("Take in or post payments", "Approve write-offs"),
            reason="Whoever handles the money or the accounts should not approve write-offs.",
            sources=("sod-list", "openstax-8"),
            taught=("explain/who-may-approve.md",),
        ),
    ),
)
