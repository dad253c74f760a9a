"""Sales tax inside a bad debt."""

from __future__ import annotations

from writeoffs.exercises.misconceptions import TAX_INCLUDED

from questions.quiz.question import AmountAsked, OneRight, Slip, Subject, right, wrong
from questions.quiz.reference import Figure, Given

SUBJECT = Subject(
    slug="sales-tax",
    title="Sales tax in a bad debt",
    figures={
        "goods": Given("with-sales-tax", "goods"),
        "rate": Given("with-sales-tax", "tax_rate"),
        "tax": Figure("with-sales-tax", "sales-tax-payable", "change"),
        "whole": Figure("with-sales-tax", "gross_ar", "change"),
        "loss": Figure("with-sales-tax", "bad-debts", "change"),
    },
    questions=(
        AmountAsked(
            slug="tax-with-credit",
            story=(
                "A cafe owes a store {whole}, and {tax} of that is sales tax. The cafe has "
                "closed. The store’s state gives a credit for the tax."
            ),
            ask="How much is the bad debt?",
            answer="loss",
            slips=(
                Slip(
                    "whole", "The tax was charged for the state. It was never yours.", TAX_INCLUDED
                ),
                Slip("tax", "That is the tax. The price of the goods is the loss."),
            ),
            otherwise="Take the sales tax off the invoice.",
            reason="With a credit, the tax lowers what you owe the state. The price is the loss.",
            sources=("ssuta-320", "texas-3-302"),
            taught=("explain/sales-tax-in-a-bad-debt.md", "scenarios/with-sales-tax.md"),
        ),
        AmountAsked(
            slug="tax-without-credit",
            story=(
                "The same cafe: goods for {goods}, and sales tax of {rate} on them. This "
                "time the state gives no credit, and the store has reported the tax."
            ),
            ask="How much does the store lose?",
            answer="whole",
            slips=(
                Slip("goods", "Without a credit the tax is lost too: the store still owes it."),
            ),
            otherwise="Work out the tax on the goods, and add it to them.",
            reason="The store owes the tax to the state, and nobody will pay it back to the store.",
            sources=("ssuta-320",),
            taught=("explain/sales-tax-in-a-bad-debt.md", "scenarios/with-sales-tax.md"),
        ),
        OneRight(
            slug="credit-by-itself",
            ask="How does a store get a state’s credit for sales tax in a bad debt?",
            choices=(
                wrong(
                    "By itself, with the write-off",
                    "Nothing happens by itself. Somebody has to make the claim.",
                ),
                wrong(
                    "From any state, once a set number of days is over",
                    "Each state has its own definition and deadline, and some give none.",
                ),
                wrong(
                    "From the customer",
                    "The customer is the one who does not pay.",
                ),
                right("It looks up the rule and makes a claim"),
            ),
            reason=(
                "Many states give a credit. Each has its own definition, deadline and records. "
                "Check with your state or your tax preparer."
            ),
            sources=("ssuta-320", "maryland-03-06-03-07", "california-130-0005"),
            taught=("explain/sales-tax-in-a-bad-debt.md",),
        ),
        OneRight(
            slug="tax-paid-later",
            story=(
                "A store in Texas claimed the credit for a bad debt. Two years later the "
                "customer pays the whole invoice."
            ),
            ask="What about the sales tax?",
            choices=(
                right("Tax is due on the payment after all"),
                wrong(
                    "Nothing: it was settled with the credit",
                    "The credit was for a debt that nobody paid. Now somebody has.",
                ),
                wrong(
                    "The store keeps it as income",
                    "The tax was charged for the state, then and now.",
                ),
                wrong(
                    "The customer claims it back",
                    "The customer owed the tax from the start.",
                ),
            ),
            reason="Texas and the Streamlined states want tax on what you collect after a credit.",
            sources=("texas-3-302", "ssuta-320"),
            taught=("explain/sales-tax-in-a-bad-debt.md", "explain/paid-after-all.md"),
        ),
        OneRight(
            slug="tax-reported-when-paid",
            story=(
                "A store’s state lets it report sales tax when customers pay. An invoice with "
                "tax in it goes bad, and nothing was paid on it."
            ),
            ask="What is there to ask the state for?",
            choices=(
                wrong(
                    "The whole tax on the invoice, back from the state",
                    "The store never sent that tax in, so there is nothing to ask back.",
                ),
                wrong(
                    "The price of the goods",
                    "A state gives back its own tax at most. It never pays for the goods.",
                ),
                right("No money: first, whether any tax comes due at all"),
                wrong(
                    "A longer time to pay it",
                    "No tax has come due that would need more time.",
                ),
            ),
            reason=(
                "No tax was sent in for a sale that nobody paid. The question is whether the "
                "state still wants it. Ask your state or your preparer."
            ),
            sources=("washington-82-12-070", "south-dakota-10-45-30-1"),
            taught=("explain/sales-tax-in-a-bad-debt.md",),
        ),
        OneRight(
            slug="do-not-know-the-rule",
            story="An invoice with sales tax went bad. You do not know your state’s rule yet.",
            ask="What do you do with the invoice?",
            choices=(
                wrong(
                    "Write all of it off, to be done with it",
                    "You may record as a loss what could have been settled with the state.",
                    TAX_INCLUDED,
                ),
                right("Hold it back until you know"),
                wrong(
                    "Write off the tax alone",
                    "The tax is the part that depends on the rule you do not know.",
                ),
                wrong(
                    "Void it",
                    "The sale was real. A void would say that it never happened.",
                ),
            ),
            reason="First find out what your state does. Then split the invoice and write it off.",
            sources=("ssuta-320",),
            taught=("explain/sales-tax-in-a-bad-debt.md", "quickbooks/sales-tax.md"),
        ),
    ),
)
