"""Where the books end and the tax return begins. No question here is about a reader's taxes."""

from __future__ import annotations

from writeoffs.exercises.misconceptions import (
    CASH_BASIS_LOSS,
    IS_A_DEDUCTION,
    TAX_FOLLOWS_THE_BOOKS,
)

from questions.quiz.question import OneRight, SeveralRight, Subject, right, wrong
from questions.quiz.reference import Given

SUBJECT = Subject(
    slug="books-and-tax",
    title="Books and tax",
    figures={
        "set_aside": Given("book-vs-tax-two-years", "set_aside_1"),
    },
    questions=(
        OneRight(
            slug="client-asks-about-tax",
            story="A client asks: “We wrote it off. What does that do to our taxes?”",
            ask="What do you answer?",
            choices=(
                wrong(
                    "“It is a deduction, by the full amount.”",
                    "A write-off does not create a deduction. Other rules decide.",
                    IS_A_DEDUCTION,
                ),
                right("“Those are two questions. Here are the facts your preparer will ask for.”"),
                wrong(
                    "“It has no effect on any return.”",
                    "That is tax advice too. Whether it counts may be answered yes or no.",
                ),
                wrong(
                    "“It counts in the year we post it.”",
                    "The year in the books does not decide the year on a return.",
                    IS_A_DEDUCTION,
                ),
            ),
            reason=(
                "A bookkeeper records the books and gives no tax advice. Confirm with your CPA "
                "or EA."
            ),
            sources=("thor-power-tool", "reg-1-166-1"),
            taught=("explain/books-and-tax.md",),
        ),
        OneRight(
            slug="toolmaker",
            story=(
                "A toolmaker wrote its extra goods down in the books by the accounting rules. It "
                "kept selling them at full price."
            ),
            ask="What did the Supreme Court hold?",
            choices=(
                wrong(
                    "What is right in the books is presumed right for tax",
                    "It held the opposite: no such presumption.",
                    TAX_FOLLOWS_THE_BOOKS,
                ),
                wrong(
                    "The books were wrong",
                    "The books could follow accounting rules and the return still differ.",
                ),
                right("Good books create no presumption for tax"),
                wrong(
                    "Goods can never be written down for tax",
                    "Tax law has its own tests for goods. It does not say never.",
                ),
            ),
            reason=(
                "Books and tax have different aims and different rules. Confirm with your CPA or "
                "EA."
            ),
            sources=("thor-power-tool", "reg-1-471-2"),
            taught=("explain/books-and-tax.md", "explain/inventory-that-wont-sell.md"),
        ),
        OneRight(
            slug="books-on-the-tax-basis",
            story=(
                "A shop keeps its books by the rules of its return, on an accrual method. It "
                "expects that some customers will not pay, but cannot say which."
            ),
            ask="What do such books generally record for that?",
            choices=(
                wrong(
                    "An allowance, as under US standards",
                    "An allowance is an estimate. Books that follow a return generally have none.",
                    TAX_FOLLOWS_THE_BOOKS,
                ),
                wrong(
                    "A share of the year’s sales as a cost",
                    "That is an estimate too, made another way.",
                ),
                wrong(
                    "A write-off of the oldest invoices",
                    "Age alone shows nothing. The return looks at debts that became worthless.",
                ),
                right("No estimate: they look at one debt at a time"),
            ),
            reason=(
                "Which debt counts, and when, is the question to ask before the entry. Confirm "
                "it with your CPA or EA."
            ),
            sources=("irc-166", "reg-1-166-2"),
            taught=("explain/books-on-the-tax-basis.md", "explain/direct-or-allowance.md"),
        ),
        SeveralRight(
            slug="what-the-preparer-asks",
            ask="A customer failed. Which facts may a tax preparer ask you for?",
            choices=(
                right(
                    "If the return uses the cash or an accrual method",
                    "The method decides whether the sale was counted as income before.",
                ),
                right(
                    "If an earlier return counted the amount as income",
                    "Tax rules look at what was counted or paid before.",
                ),
                wrong(
                    "Which year would suit you best",
                    "The facts set the year. It is not a choice.",
                ),
                right(
                    "What shows that the debt is worthless, and since when",
                    "Tax law generally looks at specific debts, with evidence.",
                ),
                wrong(
                    "How many days late the invoice is, and nothing else",
                    "Age is one fact among several. It decides nothing alone.",
                ),
            ),
            reason=(
                "Your part is to bring facts and papers. The conclusion is the preparer’s. "
                "Confirm with your CPA or EA."
            ),
            sources=("irc-166", "reg-1-166-2", "reg-1-166-1"),
            taught=("explain/books-and-tax.md",),
        ),
        OneRight(
            slug="estimate-and-tax",
            story="A company’s books record an allowance of {set_aside}, a year-end estimate.",
            ask="What can you safely say about that estimate and federal tax?",
            choices=(
                wrong(
                    "It counts on the return as it does in the books",
                    "An estimate for all customers together is not a debt that became worthless.",
                ),
                wrong(
                    "It counts once it is approved",
                    "An approval in the business does not change tax rules.",
                ),
                wrong(
                    "It is income",
                    "An estimate of a loss brings in nothing.",
                ),
                right("Federal tax generally does not deduct an estimate"),
            ),
            reason=(
                "Tax law generally looks at specific debts that became worthless. Confirm with "
                "your CPA or EA."
            ),
            sources=("irc-166",),
            taught=("explain/books-and-tax.md", "scenarios/book-vs-tax-two-years.md"),
        ),
        OneRight(
            slug="never-income",
            story=(
                "A studio’s return uses the cash method. A client never paid an invoice, and no "
                "return has counted it as income."
            ),
            ask="What can you safely say about it?",
            choices=(
                right("It was never income, so there is usually nothing to deduct"),
                wrong(
                    "The unpaid work is a loss on the return",
                    "It was never in income, so there is nothing to take back out.",
                    CASH_BASIS_LOSS,
                ),
                wrong(
                    "It has to be counted as income first",
                    "On the cash method, a sale counts when the money comes in.",
                ),
                wrong(
                    "The client’s return decides it",
                    "What the client reports does not change what you were paid.",
                ),
            ),
            reason=(
                "An invoice you were never paid was never income on the cash method. Where an "
                "earlier return did count the sale, a debt that became worthless may count. "
                "Confirm with your CPA or EA."
            ),
            sources=("irs-topic-453", "reg-1-166-1"),
            taught=("explain/books-and-tax.md", "explain/what-a-write-off-does-not-do.md"),
        ),
    ),
)
