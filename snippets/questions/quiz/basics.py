"""What a write-off is, and what it is not."""

from __future__ import annotations

from writeoffs.exercises.misconceptions import (
    AGE_DECIDES,
    CAUSES_THE_LOSS,
    ENDS_THE_DEBT,
    FREE_MONEY,
    IS_A_DEDUCTION,
)

from questions.quiz.question import (
    AmountAsked,
    InOrder,
    OneRight,
    SeveralRight,
    Slip,
    Step,
    Subject,
    right,
    wrong,
)
from questions.quiz.reference import Figure, Given, Sum

_CASH = Figure("direct-bad-debt", "cash", "before")
_INVOICE = Given("direct-bad-debt", "invoice")

SUBJECT = Subject(
    slug="basics",
    title="What a write-off is",
    figures={
        "cash": _CASH,
        "cash_after": Figure("direct-bad-debt", "cash"),
        "cash_plus": Sum((_CASH, _INVOICE)),
        "cash_less": Sum((_CASH,), minus=(_INVOICE,)),
        "invoice": _INVOICE,
    },
    questions=(
        OneRight(
            slug="what-it-does",
            ask="What does a write-off do?",
            choices=(
                wrong(
                    "It makes a loss, so that less tax is due",
                    "The entry makes no loss, and it says nothing about a tax return.",
                    IS_A_DEDUCTION,
                ),
                wrong(
                    "It moves a loss into another year",
                    "The date follows the facts. Nobody picks the year.",
                ),
                right("It records a loss that has already happened"),
                wrong(
                    "It makes the customer pay sooner",
                    "The customer may never hear of it. It is an entry in your own books.",
                ),
            ),
            reason="The loss came first. The entry makes the books match the facts.",
            sources=("asc-326-20-35-8", "openstax-9-2"),
            taught=("explain/what-a-write-off-is.md",),
        ),
        AmountAsked(
            slug="cash-after",
            story=(
                "A sign shop has {cash} in the bank. A restaurant that owes it {invoice} has "
                "closed for good, and the shop writes the invoice off."
            ),
            ask="How much is in the bank after the write-off?",
            answer="cash_after",
            slips=(
                Slip("cash_plus", "Nobody paid anything, so nothing came in.", FREE_MONEY),
                Slip("cash_less", "Nothing was paid out. The money simply never came."),
            ),
            otherwise="Ask yourself who paid whom on the day of the entry.",
            reason="A write-off moves no cash. What falls is the amount that customers owe.",
            sources=("openstax-9-2",),
            taught=("scenarios/direct-bad-debt.md", "explain/what-a-write-off-is.md"),
        ),
        OneRight(
            slug="when-the-loss-happened",
            story=(
                "A customer bought in March, failed in August, and was written off in December."
            ),
            ask="When did the business lose the money?",
            choices=(
                wrong("In March", "In March it was a good sale to a customer who could pay."),
                right("In August"),
                wrong(
                    "In December",
                    "The entry in December only says what was true since August.",
                    CAUSES_THE_LOSS,
                ),
                wrong(
                    "When the tax return is filed",
                    "A tax return asks its own questions. It does not decide when money is lost.",
                ),
            ),
            reason="The money was lost when the customer failed. The entry only records it.",
            sources=("openstax-9-2",),
            taught=("explain/what-a-write-off-is.md",),
        ),
        OneRight(
            slug="more-than-ninety-days",
            story=(
                "An invoice is more than ninety days late. The customer is in business and "
                "says that the money will come in two weeks."
            ),
            ask="What does the age of the invoice tell you?",
            choices=(
                wrong(
                    "That it must be written off before the month ends",
                    "The standard names no number of days. It asks what can still be collected.",
                    AGE_DECIDES,
                ),
                wrong(
                    "Nothing at all",
                    "Old invoices are paid less often, so age is a good reason to look.",
                ),
                wrong(
                    "That the customer disputes it",
                    "Late is not the same as disputed. You only know that if you ask.",
                ),
                right("That somebody should look into it"),
            ),
            reason="Age is a warning, not proof. The facts about this customer decide.",
            sources=("asc-326-20-35-8", "deloitte-credit-losses-4-5"),
            taught=("explain/when-is-it-uncollectible.md",),
        ),
        OneRight(
            slug="still-owed",
            ask="You write off an invoice. By itself, what does the entry do to the debt?",
            choices=(
                wrong(
                    "It forgives it",
                    "To forgive a debt is an agreement with the customer, not an entry.",
                    ENDS_THE_DEBT,
                ),
                right("Nothing: the customer may still pay"),
                wrong(
                    "It hands it over to a collection agency",
                    "A sale needs a buyer and a price. A write-off has neither.",
                ),
                wrong(
                    "It turns it into a loan",
                    "Nothing new is agreed, so there is no loan.",
                ),
            ),
            reason=(
                "An entry in your books forgives nothing. A settlement, a court, a bankruptcy or "
                "a legal time limit can end the debt."
            ),
            sources=("openstax-9-2", "usc-11-524"),
            taught=("explain/what-a-write-off-does-not-do.md", "explain/paid-after-all.md"),
        ),
        SeveralRight(
            slug="what-shows-it",
            ask="Which of these are evidence that an invoice is uncollectible?",
            choices=(
                right(
                    "The customer has closed, and nothing is left to pay with",
                    "A customer who is gone with nothing left will hardly pay.",
                ),
                wrong(
                    "One email has had no answer",
                    "You may have the wrong address. Silence alone shows little.",
                ),
                right(
                    "A lawyer writes that suing would cost more than it could bring",
                    "A lawyer’s letter with reasons belongs in the file.",
                ),
                wrong(
                    "The report would look tidier",
                    "That says something about the report, not about the customer.",
                ),
                wrong(
                    "It is ninety days late",
                    "Age is a reason to look. It is not an answer.",
                    AGE_DECIDES,
                ),
            ),
            reason="What counts are facts about the customer that you can show to somebody else.",
            sources=("asc-326-20-35-8", "reg-1-166-2"),
            taught=("explain/when-is-it-uncollectible.md",),
        ),
        InOrder(
            slug="from-sale-to-entry",
            ask="Put the life of a bad debt in order.",
            steps=(
                Step("The sale is made on credit", "Without a sale nobody owes anything."),
                Step("The customer fails", "The loss happens here, before anybody writes it down."),
                Step(
                    "You judge that the money will not come, and keep the papers",
                    "First come the facts, and then the judgment about them.",
                ),
                Step(
                    "Somebody who takes no payments approves it",
                    "The approval comes before the entry, so that it can still be refused.",
                ),
                Step("The entry is posted", "The entry comes last. It records what is decided."),
            ),
            shown=(4, 2, 5, 1, 3),
            reason="The loss comes before the entry, and the approval stands between the two.",
            sources=("asc-326-20-35-8", "sod-list"),
            taught=("explain/what-a-write-off-is.md", "explain/who-may-approve.md"),
        ),
    ),
)
