"""Which word belongs to which entry."""

from __future__ import annotations

from writeoffs.exercises.misconceptions import PRICE_CUT, SAME_AS_VOIDING

from questions.quiz.question import Matching, OneRight, Pair, Subject, right, wrong
from questions.quiz.reference import Figure, Given

SUBJECT = Subject(
    slug="words",
    title="The right word",
    figures={
        "allowance": Given("allowance-write-off", "allowance"),
        "inventory": Figure("inventory-write-down-nrv", "net_inventory", "before"),
        "lower": Figure("inventory-write-down-nrv", "net_inventory"),
    },
    questions=(
        Matching(
            slug="word-for-the-case",
            ask="Which word fits what happened?",
            pairs=(
                Pair(
                    "A customer cannot pay what is owed",
                    "Write-off",
                    "Nothing will come of it, so the amount goes to zero.",
                ),
                Pair(
                    "Goods still sell, but for less than they cost",
                    "Write-down",
                    "The goods stay, so only part of their cost comes off.",
                ),
                Pair(
                    "You agree to a lower price after a dispute",
                    "Credit memo on sales",
                    "A lower price is less revenue, so it comes off sales.",
                ),
                Pair(
                    "An invoice was sent twice, in a month that is still open",
                    "Void",
                    "The second sale never happened, so its document goes to zero.",
                ),
                Pair(
                    "Some customers will not pay, and you cannot say which",
                    "Allowance",
                    "That is an estimate for all customers together.",
                ),
            ),
            options=("Void", "Allowance", "Write-off", "Credit memo on sales", "Write-down"),
            reason="Each word has an entry of its own, and each entry moves something else.",
            sources=("asc-326-20-35-8", "asc-330-10-35-1b", "asc-606-10-32-7"),
            taught=("explain/which-word.md",),
        ),
        OneRight(
            slug="price-after-a-dispute",
            story="A customer complains about a sign. You agree to charge less.",
            ask="Where does the difference go?",
            choices=(
                right("It comes off sales"),
                wrong(
                    "Into bad debts",
                    "The customer can pay and will. What changed is the price.",
                    PRICE_CUT,
                ),
                wrong(
                    "Against the allowance",
                    "An allowance is for customers who do not pay what they owe.",
                ),
                wrong(
                    "Nowhere: a promise is not an entry",
                    "You agreed to a lower price, so the customer now owes less.",
                ),
            ),
            reason="Agreeing to a lower price is a price concession, and that lowers revenue.",
            sources=("asc-606-10-32-7", "trg-28"),
            taught=("explain/which-word.md", "explain/when-is-it-uncollectible.md"),
        ),
        OneRight(
            slug="goods-that-stay",
            story=(
                "A store takes its inventory from {inventory} to {lower}, because some goods "
                "will sell for less than they cost. The goods stay on the shelf."
            ),
            ask="What is that called?",
            choices=(
                wrong("A write-off", "In a write-off the goods are gone or worth nothing."),
                wrong("A void", "A void sets a document to zero. Here the purchases were real."),
                wrong(
                    "A price concession",
                    "That is a lower price for one customer, after the sale.",
                ),
                right("A write-down"),
            ),
            reason="The goods stay in the books at what they can still bring in.",
            sources=("asc-330-10-35-1b",),
            taught=("explain/which-word.md", "scenarios/inventory-write-down-nrv.md"),
        ),
        OneRight(
            slug="void-or-write-off",
            story="A sale from last year was real. This year the customer fails.",
            ask="Why is a void the wrong tool?",
            choices=(
                wrong(
                    "It is not wrong: both make the invoice go away",
                    "They differ in the date, and in what the books say happened.",
                    SAME_AS_VOIDING,
                ),
                right("It would change the sales of last year"),
                wrong(
                    "It would change cash",
                    "Neither a void nor a write-off moves cash.",
                ),
                wrong(
                    "It would take the loss twice",
                    "It would take no loss at all. It would take back the sale.",
                ),
            ),
            reason=(
                "A void works on the date of the old invoice and says that the sale never "
                "happened. That year may be closed and filed."
            ),
            sources=("intuit-void-or-delete", "intuit-closed-period"),
            taught=("explain/which-word.md", "quickbooks/voiding-and-closed-years.md"),
        ),
        OneRight(
            slug="what-is-in-an-allowance",
            story="A heating contractor’s balance sheet shows an allowance of {allowance}.",
            ask="What is it?",
            choices=(
                wrong(
                    "Money in an account of its own",
                    "No money is put anywhere. Cash does not move when an allowance is made.",
                ),
                wrong(
                    "A debt to customers",
                    "Nobody is owed anything. It is taken off what customers owe.",
                ),
                right("An estimate of what customers will not pay"),
                wrong(
                    "The invoices that have been written off so far",
                    "Those are off the books. The allowance is for losses still expected.",
                ),
            ),
            reason="An allowance is an estimate. On the balance sheet it is taken off receivables.",
            sources=("openstax-9-2", "asc-326-20"),
            taught=("explain/direct-or-allowance.md", "explain/which-word.md"),
        ),
    ),
)
