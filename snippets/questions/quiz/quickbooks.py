"""Which document in QuickBooks."""

from __future__ import annotations

from writeoffs.exercises.misconceptions import COSTS_TWICE, SAME_AS_VOIDING

from questions.quiz.question import (
    InOrder,
    Matching,
    OneRight,
    Pair,
    Step,
    Subject,
    right,
    wrong,
)

SUBJECT = Subject(
    slug="quickbooks",
    title="QuickBooks documents",
    figures={},
    questions=(
        OneRight(
            slug="item-on-the-credit-memo",
            story="In QuickBooks Online, a credit memo is to write an invoice off.",
            ask="Which item goes on it?",
            choices=(
                wrong(
                    "The product or service that was sold",
                    "That would lower sales, as if the price had been cut.",
                ),
                right("A non-inventory item that leads to Bad debts"),
                wrong(
                    "An inventory item",
                    "Goods would come back onto the shelf in the books.",
                ),
                wrong(
                    "A discount item that leads to the Sales account",
                    "A discount on sales is a lower price, not a bad debt.",
                ),
            ),
            reason="The item decides the account. The bad debts item leads to the cost.",
            sources=("intuit-write-off-online",),
            taught=("quickbooks/online.md",),
        ),
        OneRight(
            slug="invoice-still-open",
            story="The credit memo is saved, and the invoice still stands on the aging report.",
            ask="What is missing?",
            choices=(
                wrong(
                    "Nothing: QuickBooks takes it off the report overnight",
                    "It may be applied by itself, depending on a setting. Here it was not.",
                ),
                wrong(
                    "Void the invoice",
                    "That would take back the sale, and the credit would still be open.",
                    SAME_AS_VOIDING,
                ),
                wrong(
                    "Reconcile the bank",
                    "No money moved, so the bank has nothing to do with it.",
                ),
                right("Apply the credit memo to the invoice in a receive payment"),
            ),
            reason="Until the credit is applied, both documents stay open.",
            sources=("intuit-write-off-online",),
            taught=("quickbooks/online.md",),
        ),
        OneRight(
            slug="quantity-adjustment",
            ask="What can an inventory quantity adjustment change in QuickBooks Online?",
            choices=(
                right("The quantity alone"),
                wrong(
                    "What each piece is worth",
                    "Intuit says that it cannot adjust values.",
                ),
                wrong(
                    "Both, in one step",
                    "It changes quantities. QuickBooks works out the amount.",
                ),
                wrong(
                    "The selling price",
                    "A price is set on the item. That is not an entry.",
                ),
            ),
            reason="It changes quantities only, so a write-down takes a journal entry.",
            sources=("intuit-inventory-adjustment",),
            taught=("quickbooks/inventory.md",),
        ),
        InOrder(
            slug="online-steps",
            ask="Write off an invoice in QuickBooks Online: in which order?",
            steps=(
                Step(
                    "Agree from the aging report which invoices are lost",
                    "The decision and its approval come first.",
                ),
                Step(
                    "Make the credit memo with the bad debts item",
                    "The credit memo records the loss.",
                ),
                Step(
                    "Apply it to the invoice in a receive payment of zero",
                    "There must be a credit before it can be applied.",
                ),
                Step(
                    "Run the aging report again",
                    "The check comes last: the invoice is gone, and nothing else is.",
                ),
            ),
            shown=(3, 1, 4, 2),
            reason="First you decide. Then you record it, apply it and check it.",
            sources=("intuit-write-off-online",),
            taught=("quickbooks/online.md",),
        ),
        Matching(
            slug="which-document",
            ask="Which document in QuickBooks Online fits?",
            pairs=(
                Pair(
                    "A customer will never pay",
                    "Credit memo with the bad debts item",
                    "The item leads the loss to the right account.",
                ),
                Pair(
                    "Goods were thrown away",
                    "Inventory quantity adjustment",
                    "The goods are gone, so the quantity has to fall.",
                ),
                Pair(
                    "Goods stay, and are worth less than they cost",
                    "Journal entry to an inventory reserve",
                    "The quantity is right. Only the value falls.",
                ),
                Pair(
                    "A vendor released you from a bill",
                    "Vendor credit",
                    "The vendor credit is applied to the bill, so nothing is left to pay.",
                ),
            ),
            options=(
                "Journal entry to an inventory reserve",
                "Vendor credit",
                "Credit memo with the bad debts item",
                "Inventory quantity adjustment",
            ),
            reason="What went bad decides the document.",
            sources=("intuit-write-off-online", "intuit-inventory-adjustment"),
            taught=("quickbooks/index.md", "quickbooks/inventory.md"),
        ),
        OneRight(
            slug="closed-year",
            story="A bad debt stands on an invoice from a year that is closed.",
            ask="What does Intuit recommend?",
            choices=(
                wrong(
                    "Void the invoice",
                    "The figures of the closed year would change.",
                    SAME_AS_VOIDING,
                ),
                wrong(
                    "Delete the invoice",
                    "Only the audit log would still show it, and old reports would change.",
                    SAME_AS_VOIDING,
                ),
                right("A credit memo dated today"),
                wrong(
                    "A credit memo dated in the closed year",
                    "That changes the closed year too.",
                ),
            ),
            reason="The old year stays as it was filed, and the loss shows in the open period.",
            sources=("intuit-closed-period", "intuit-void-or-delete"),
            taught=("quickbooks/voiding-and-closed-years.md",),
        ),
        OneRight(
            slug="allowance-in-quickbooks",
            story=(
                "The books have an allowance. Somebody wrote a customer off with the usual bad "
                "debts item."
            ),
            ask="What puts it right?",
            choices=(
                wrong(
                    "Nothing: bad debts is always right",
                    "With an allowance the loss is now counted twice.",
                    COSTS_TWICE,
                ),
                wrong(
                    "Debit Bad debts, credit the allowance",
                    "That counts it a third time. The sides must be the other way around.",
                ),
                wrong(
                    "Void the customer’s invoice",
                    "The sale was real, and the loss would still be counted twice.",
                ),
                right("Debit the allowance, credit Bad debts"),
            ),
            reason="The cost comes out of bad debts again, and the allowance is used up instead.",
            sources=("intuit-allowance",),
            taught=("quickbooks/online.md",),
        ),
    ),
)
