"""Which kind of write-off is this? A few questions that lead to a worked case and its entry."""

from __future__ import annotations

from collections.abc import Generator, Mapping

from questions.question import Answer, Ending, Guide, Page, Question, Recorded

CLOSING = (
    "This is about the books. Whether the loss also counts on a tax return is a separate "
    "question. The answer may be yes or no. Confirm the treatment with your CPA or EA."
)


def _unknown(hint: str = "") -> Answer:
    return Answer("unknown", "I don’t know", hint, open=True)


_CLAIM = (
    Answer("accepted", "Yes, the insurer has accepted the claim or paid it"),
    Answer(
        "probable",
        "Probably: the claim is open and not disputed",
        "That is a judgment, so note what it rests on.",
    ),
    Answer("open", "It is too early to tell", "The claim is open and not disputed."),
    Answer("disputed", "The insurer disputes the claim"),
    Answer("none", "No"),
)

_QUESTIONS = (
    Question(
        "what",
        "What went wrong",
        "What went wrong?",
        "The answer decides which accounts the entry touches.",
        (
            Answer("unpaid", "A customer has not paid"),
            Answer("paid-late", "A customer paid after all", "You had given up on the invoice."),
            Answer("stock", "Goods I hold for sale lost value, or are missing"),
            Answer("equipment", "Equipment is no longer used, or is gone"),
            Answer("prepaid", "I paid ahead, or left a deposit"),
            Answer("bill", "I owe something old: a bill, a check or a customer’s credit"),
            Answer("stolen", "Someone may have stolen from the business"),
            Answer("mess", "Several old balances of different kinds"),
        ),
    ),
    Question(
        "invoice",
        "The invoice",
        "What is true of the invoice?",
        "Only an amount that is really owed can become a bad debt.",
        (
            Answer("owed", "It is right, and the customer owes it"),
            Answer("dispute", "The customer disputes it, or I agreed to a lower price"),
            Answer("settled", "It is right, but I agreed to take only a part of it"),
            Answer("mistake", "It was entered twice, or by mistake"),
            Answer("pennies", "It was paid, except for a few cents or dollars"),
            Answer("insider", "No customer: an owner, a sister company or an employee owes it"),
            Answer(
                "unmatched",
                "It was paid, but the payment was never matched with it",
                "Look for an old payment or an unused credit of the same customer.",
            ),
            Answer(
                "taken-back",
                "It was paid, and the payment was taken back",
                "A check that bounced, or a card payment that was charged back.",
            ),
        ),
    ),
    Question(
        "taken-back",
        "What was taken back",
        "Which payment was taken back?",
        "Taking a payment back opens the invoice again, and that is not yet a loss.",
        (
            Answer("check", "A check, by the bank"),
            Answer("card", "A card payment, after the cardholder disputed it"),
        ),
    ),
    Question(
        "books",
        "When the books count a sale",
        "When do your books count a sale?",
        "Books that count only money received have no unpaid invoices in them.",
        (
            Answer("accrual", "When I send the invoice", "The books list what customers owe."),
            Answer("cash", "When the money comes in"),
            _unknown("If your balance sheet shows “accounts receivable”, it is when you invoice."),
        ),
        ask="Do my books count a sale when it is invoiced, or when it is paid?",
    ),
    Question(
        "proof",
        "What shows it is lost",
        "What shows that the money will never come?",
        "A write-off needs evidence, because age alone proves nothing.",
        (
            Answer(
                "papers",
                "Something on paper",
                "A bankruptcy notice, a closed business, returned mail, or a log of attempts to "
                "collect. Ask a lawyer before you contact a customer in bankruptcy.",
            ),
            Answer("age", "Only that it is old"),
            Answer("nothing", "Nothing yet"),
        ),
    ),
    Question(
        "allowance",
        "An allowance in the books",
        "Do your books have an allowance for bad debts?",
        "An allowance records expected losses before anyone knows which customer will not pay.",
        (
            Answer("no", "No"),
            Answer("enough", "Yes, and it is large enough for this loss"),
            Answer("small", "Yes, but it is smaller than this loss"),
            Answer("estimate", "Yes, and the year-end estimate is still to be made"),
            _unknown("Look on the balance sheet, right below what customers owe."),
        ),
        ask="Do my books have an allowance for bad debts, and how large is it?",
    ),
    Question(
        "part",
        "How much is lost",
        "Is all of it lost?",
        "You write off only the part that will not come in.",
        (
            Answer("all", "Yes, all of it"),
            Answer("paid", "No, part was paid, and no more will come"),
            Answer(
                "part",
                "No, I still expect part of it",
                "From a bankruptcy trustee or a guarantor, for example.",
            ),
            Answer("agency", "A collection agency got some of it, and has given up on the rest"),
            Answer("sold", "I am selling the claim for part of its amount"),
        ),
    ),
    Question(
        "tax",
        "Sales tax",
        "Was sales tax charged on the invoice?",
        "The tax was charged for the state and never paid to you, so it is handled on its own.",
        (
            Answer("no", "No"),
            Answer("yes", "Yes"),
            _unknown("Look for a line of its own on the invoice."),
        ),
        ask="Was sales tax charged on the invoice, and for which state?",
    ),
    Question(
        "how",
        "How it was written off",
        "How was the invoice written off?",
        "The money is recorded the same way the loss was.",
        (
            Answer("expense", "Straight to an expense"),
            Answer("allowance", "Against an allowance"),
            Answer("never", "Not at all: my books count sales when money comes in"),
            _unknown("Look for the entry that took the invoice off the list."),
        ),
        ask="Which account took the loss when the invoice was written off?",
    ),
    Question(
        "stock",
        "The goods",
        "What has happened to the goods?",
        "Goods that are gone come off, and goods that will sell for less go to a lower value.",
        (
            Answer("worthless", "They cannot be sold, or were thrown away"),
            Answer("lower", "They can still be sold, but for less"),
            Answer("short", "The count found fewer than the books say"),
            Answer("ruined", "Water, fire or an accident ruined them"),
            Answer("slow", "They sell slowly, at the usual price"),
        ),
    ),
    Question(
        "reserve",
        "A reserve for the goods",
        "Do your books have a reserve for these goods?",
        "A reserve means that some or all of the loss was recorded before.",
        (
            Answer("no", "No"),
            Answer("yes", "Yes, a reserve was set up for them"),
            _unknown("Look on the balance sheet, right below inventory."),
        ),
        ask="Did the books set up a reserve for these goods, and for how much of their cost?",
    ),
    Question(
        "price",
        "What they can bring in",
        "What will they bring in, after the costs of selling them?",
        "Goods stay at cost as long as selling them will bring that much back.",
        (
            Answer("less", "Less than they cost me"),
            Answer("enough", "At least what they cost me"),
            _unknown("Take the price you expect, less the costs to finish, sell and ship."),
        ),
        ask="What will the goods bring in, less the costs of selling them?",
    ),
    Question(
        "insured",
        "Insurance",
        "Will insurance pay for them?",
        "Insurance money is recorded apart from the loss, and only once payment is probable.",
        _CLAIM,
    ),
    Question(
        "equipment",
        "The equipment",
        "What has happened to the equipment?",
        "Equipment leaves the books when it is no longer used, and not before.",
        (
            Answer("gone", "It is given up for good, and nobody pays for it"),
            Answer("sold", "It was sold, or a scrap dealer paid for it"),
            Answer("parts", "It was taken apart, and we keep the parts or the scrap"),
            Answer("ruined", "Fire, water or an accident destroyed it, or it was stolen"),
            Answer("idle", "It stands idle, but may be used again"),
            Answer("old", "It is still used, but its book value is zero"),
        ),
    ),
    Question(
        "machine-insured",
        "Insurance for the equipment",
        "Will insurance pay for the equipment?",
        "The loss comes first, and insurance money counts once payment is probable.",
        _CLAIM,
    ),
    Question(
        "prepaid",
        "What is still to come",
        "Will you still get what you paid for?",
        "What you paid ahead has value only while something is still to come.",
        (
            Answer("nothing", "No, nothing will come"),
            Answer("some", "Only part of it"),
            Answer("all", "Yes, all of it"),
        ),
    ),
    Question(
        "bill",
        "What you owe",
        "What is true of it?",
        "A debt leaves the books when it is paid or released, not because it is old.",
        (
            Answer("released", "The vendor or a court released me from it in writing"),
            Answer("old", "It is old, and nobody asks for it"),
            Answer("twice", "It was entered twice, or by mistake"),
            Answer("check", "I sent a check, and it was never cashed"),
            Answer("credit", "A customer has a credit that was never used"),
        ),
    ),
    Question(
        "stolen",
        "What was taken",
        "What do you know?",
        "An invoice that the customer paid is not a bad debt.",
        (
            Answer("payment", "A customer paid, and the money was taken"),
            Answer("goods", "Goods are missing"),
            Answer("suspect", "I only suspect it"),
        ),
    ),
)

_WHEN = Page("explain/when-is-it-uncollectible.md", "When is it really uncollectible?")
_WORDS = Page("explain/which-word.md", "Which word for which entry")
_METHODS = Page("explain/direct-or-allowance.md", "Direct or allowance")
_TAXES = Page("explain/sales-tax-in-a-bad-debt.md", "Sales tax in a bad debt")
_STOCK = Page("explain/inventory-that-wont-sell.md", "Inventory that won’t sell")
_AFTER_ALL = Page("explain/paid-after-all.md", "Paid after all")
_APPROVE = Page("explain/who-may-approve.md", "Who may approve it")
_CLEANUP = Page("explain/cleanup.md", "Cleanup: what to write off")
_NOT_LOST = Page("explain/when-not-to-write-off.md", "When not to write off")
_BANKRUPT = Page("explain/customer-in-bankruptcy.md", "A customer in bankruptcy")
_FOR_LESS = Page("explain/settling-for-less.md", "Settling for less")
_NO_CUSTOMER = Page("explain/owed-by-owner-or-employee.md", "Money an owner or an employee owes")
_TAX_BASIS = Page("explain/books-on-the-tax-basis.md", "Books kept on the tax basis")
_CREDITS = Page(
    "quickbooks/uncashed-checks-and-credits.md", "Uncashed checks and unused credits in QuickBooks"
)
_EQUIPMENT_STEPS = Page("quickbooks/equipment.md", "Equipment in QuickBooks")

_PAYMENTS = "Record any payment first, and leave on the books what you still expect."
_TAX_FIRST = "If sales tax is in the invoice, find out first how your state treats it."
_LAWYER = "If the customer has filed for bankruptcy, ask a lawyer before you contact them."

_ENDINGS = (
    Ending(
        "direct",
        "A direct write-off",
        (
            "The invoice comes off the list of what customers owe. All of it is an expense now.",
            "The entry forgives nothing. A bankruptcy, a settlement or a court may end the debt.",
            _LAWYER,
        ),
        Recorded("direct-bad-debt", "direct", (0,)),
        scenarios=("direct-bad-debt",),
        pages=(_WHEN, _NOT_LOST, _METHODS),
    ),
    Ending(
        "sales-tax",
        "A direct write-off with sales tax in it",
        (
            "The price is your loss. What happens to the tax depends on your state.",
            "So find out before you record anything.",
            "The entry below is for a state that gives a credit.",
            "Where there is no credit, the tax becomes a cost too.",
            "Do you report sales tax when you are paid? Then none was sent in for this invoice.",
            _LAWYER,
        ),
        Recorded("with-sales-tax", "direct", (0,)),
        scenarios=("with-sales-tax",),
        pages=(_TAXES,),
    ),
    Ending(
        "find-the-tax",
        "First find out whether sales tax was charged",
        (
            "Look at the invoice or ask your bookkeeper. Then come back.",
            "Until you know, keep the whole invoice on the books.",
        ),
        entry="None yet: sales tax is handled apart from the price.",
        scenarios=("direct-bad-debt", "with-sales-tax"),
        pages=(_TAXES,),
    ),
    Ending(
        "partial",
        "A partial write-off: no more will come",
        (
            "Record the money that came in first. Then write off the rest.",
            _TAX_FIRST,
            _LAWYER,
        ),
        Recorded("partial-write-off", "direct", (0, 1)),
        scenarios=("partial-write-off",),
        pages=(_WHEN, _BANKRUPT, _TAXES),
    ),
    Ending(
        "part-expected",
        "A partial write-off: some is still expected",
        (
            "Write off only the part that will not come.",
            _PAYMENTS,
            _TAX_FIRST,
            "In a bankruptcy you ask for money with a proof of claim.",
            "Ask a lawyer about it before you contact the customer.",
        ),
        Recorded("partial-write-off", "direct", (1,)),
        scenarios=("partial-write-off",),
        pages=(_WHEN, _BANKRUPT, _TAXES),
    ),
    Ending(
        "through-an-agency",
        "Money through an agency, and a write-off of the rest",
        (
            "What the customer paid to the agency comes off what the customer owes.",
            "What the agency kept is a cost. Only what nobody collected is a bad debt.",
            _TAX_FIRST,
            _LAWYER,
        ),
        Recorded("agency-keeps-a-part", "gross", (0, 1)),
        scenarios=("agency-keeps-a-part",),
        pages=(_AFTER_ALL, _TAXES),
    ),
    Ending(
        "claim-sold",
        "A claim that is sold",
        (
            "The claim leaves the books, the money comes in, and the difference is a loss.",
            "If the price is low because the customer cannot pay, it can be a bad debt instead.",
            "If you may have to give money back, ask your accountant whether it is a sale at all.",
            _TAX_FIRST,
            _LAWYER,
        ),
        Recorded("claim-sold", "sale", (0,)),
        scenarios=("claim-sold",),
        pages=(_AFTER_ALL, _TAXES),
    ),
    Ending(
        "allowance",
        "A write-off against the allowance",
        (
            "The estimate recorded the expected loss, so the write-off does not touch profit.",
            _PAYMENTS,
            _TAX_FIRST,
            _LAWYER,
        ),
        Recorded("allowance-write-off", "allowance", (0,)),
        scenarios=("allowance-write-off",),
        pages=(_METHODS, _WHEN, _TAXES),
    ),
    Ending(
        "bigger-than-allowance",
        "A write-off bigger than the allowance",
        (
            "The write-off still goes against the allowance, which drops below zero.",
            "The next estimate fills that hole and covers the accounts that are still open.",
            _PAYMENTS,
            _TAX_FIRST,
            _LAWYER,
        ),
        Recorded("write-off-bigger-than-the-reserve", "allowance", (0, 1)),
        scenarios=("write-off-bigger-than-the-reserve",),
        pages=(_METHODS, _WHEN, _TAXES),
    ),
    Ending(
        "write-off-first",
        "The known loss first, then the year-end estimate",
        (
            "You know about this loss, so write it off before you make the estimate.",
            "Then estimate how much allowance the accounts still open need.",
            "In the example the allowance drops below zero, and the estimate fills that hole too.",
            _PAYMENTS,
            _TAX_FIRST,
            _LAWYER,
        ),
        Recorded("write-off-bigger-than-the-reserve", "allowance", (0, 1)),
        scenarios=("write-off-bigger-than-the-reserve",),
        pages=(_METHODS, _WHEN, _TAXES),
    ),
    Ending(
        "find-the-allowance",
        "First find out whether there is an allowance",
        (
            "The entry is different if there is one.",
            "Look at the balance sheet or ask your bookkeeper. Then come back.",
        ),
        entry="None yet: the answer decides which account takes the loss.",
        scenarios=("direct-bad-debt", "allowance-write-off"),
        pages=(_METHODS,),
    ),
    Ending(
        "cash-basis",
        "Nothing to write off: cash-basis books",
        (
            "The sale was never recorded, so there is no loss to record.",
            "If you reported sales tax on it, ask your state how it treats that tax.",
        ),
        Recorded("cash-basis", "cash", ()),
        scenarios=("cash-basis",),
        pages=(_TAXES, _TAX_BASIS),
    ),
    Ending(
        "not-yet",
        "Not yet: the evidence is missing",
        (
            "Age is a warning, not proof. Collect what shows whether the money will come.",
            "Until then the invoice stays on the books.",
            "If you keep an allowance, the year-end estimate takes the doubt into account.",
            _LAWYER,
        ),
        entry="None yet.",
        scenarios=("allowance-true-up-then-write-off",),
        pages=(_WHEN, _NOT_LOST),
    ),
    Ending(
        "dispute",
        "A price concession, not a bad debt",
        (
            "Settle first what is really owed. Until then the invoice stays on the books.",
            "A lower price then takes sales down. Use a credit memo with the item that was sold.",
        ),
        Recorded("settling-for-less", "concession", (1,)),
        scenarios=("settling-for-less",),
        pages=(_WORDS, _NOT_LOST),
    ),
    Ending(
        "settled",
        "A part that you let go",
        (
            "Why you agreed decides the entry. Record the money first, and then the rest.",
            "If the customer could not pay, the rest is a bad debt.",
            "If the price or the work was in doubt, the rest comes off sales.",
            _TAX_FIRST,
            _LAWYER,
        ),
        entry=(
            "For a customer who cannot pay, debit Bad debts. For a lower price, debit the sales "
            "account. Credit Accounts receivable."
        ),
        scenarios=("settling-for-less", "partial-write-off"),
        pages=(_FOR_LESS, _WORDS),
    ),
    Ending(
        "not-a-customer",
        "Not a customer’s bad debt",
        (
            "Nothing was sold, so no sale went bad.",
            "Ask first what the money was: a loan, pay, an expense, or a draw of the owner.",
            "Whoever owes it should not approve the entry.",
        ),
        entry="None yet: what the money was decides the accounts.",
        pages=(_NO_CUSTOMER, _APPROVE),
    ),
    Ending(
        "duplicate",
        "An error to undo, not a write-off",
        (
            "Nothing was lost. Reverse everything that the copy added to the books.",
            "Is it from an earlier year? Then ask your accountant how to correct it.",
        ),
        Recorded("cleanup-before-bank-review", "accrual", (1,)),
        scenarios=("cleanup-before-bank-review",),
        pages=(_CLEANUP,),
    ),
    Ending(
        "duplicate-bill",
        "An error to undo: a bill entered twice",
        (
            "Nothing was gained. Reverse the copy, and the cost that it added.",
            "Is it from an earlier year? Then ask your accountant how to correct it.",
        ),
        Recorded("cleanup-before-bank-review", "accrual", (4,)),
        scenarios=("cleanup-before-bank-review",),
        pages=(_CLEANUP,),
    ),
    Ending(
        "unmatched",
        "Nothing to write off: apply the payment",
        (
            "The money came in, so nothing is lost. Apply the payment or the credit.",
            "In QuickBooks that is a receive payment of zero. No total moves.",
            "In the example, the payment has a line of its own, so that you can see it go.",
            "If more was paid than the invoice takes, the rest is the customer’s money.",
        ),
        Recorded("paid-never-matched", "applied", (0,)),
        scenarios=("paid-never-matched",),
        pages=(_CLEANUP,),
    ),
    Ending(
        "bounced",
        "Undo the payment first: the check bounced",
        (
            "The customer owes the invoice again. The bank’s fee is a cost.",
            "That is not yet a loss. Only if the money will never come, write the invoice off.",
            _LAWYER,
        ),
        Recorded("bounced-check", "direct", (0, 1)),
        scenarios=("bounced-check",),
        pages=(_WHEN,),
    ),
    Ending(
        "charged-back",
        "Undo the payment first: a chargeback",
        (
            "While the dispute runs, the sale stands as unpaid. The fee is a cost.",
            "If you lose because nobody will pay, it is a bad debt.",
            "If you give in to a complaint, it takes sales down.",
        ),
        Recorded("chargeback", "direct", (0, 1)),
        scenarios=("chargeback",),
        pages=(_WORDS,),
    ),
    Ending(
        "pennies",
        "A small-balance adjustment",
        (
            "This is housekeeping under a written limit.",
            "It says nothing about whether the customer can pay.",
        ),
        Recorded("small-balance-adjustment", "direct", (0,)),
        scenarios=("small-balance-adjustment",),
        pages=(_APPROVE,),
    ),
    Ending(
        "recovery-direct",
        "A recovery after a direct write-off",
        (
            "Put back the part that is paid, then record the money. It is not a new sale.",
            "The entry below is a common way to record a loss of an earlier year that comes back.",
            "If the loss was this year’s, credit Bad debts instead of Bad debt recoveries.",
            "If your state gave a sales tax credit, part of the money may be tax.",
        ),
        Recorded("recovery-direct", "direct", (0, 1)),
        scenarios=("recovery-direct",),
        pages=(_AFTER_ALL, _TAXES),
    ),
    Ending(
        "recovery-allowance",
        "A recovery that refills the allowance",
        (
            "Put back the part that is paid, then record the money.",
            "Profit does not move that day. The next true-up of the allowance turns out smaller.",
            "If your state gave a sales tax credit, part of the money may be tax.",
        ),
        Recorded("recovery-allowance", "allowance", (0, 1)),
        scenarios=("recovery-allowance",),
        pages=(_AFTER_ALL, _TAXES),
    ),
    Ending(
        "paid-cash-basis",
        "A sale, on the day the money comes",
        ("Cash-basis books never recorded the invoice, so nothing was written off.",),
        entry="Debit Checking. Credit the sales account.",
        scenarios=("cash-basis",),
    ),
    Ending(
        "find-the-loss",
        "First find the entry that took the loss",
        ("It shows which account the money goes to. Find it, then come back.",),
        entry="None yet: that entry decides which account takes the money.",
        scenarios=("recovery-direct", "recovery-allowance"),
        pages=(_AFTER_ALL,),
    ),
    Ending(
        "obsolete",
        "An inventory write-off",
        ("The goods leave inventory at the amount the books still show. That amount is the loss.",),
        Recorded("inventory-obsolete", "perpetual", (0,)),
        scenarios=("inventory-obsolete",),
        pages=(_STOCK,),
    ),
    Ending(
        "write-down",
        "A write-down: the goods stay, at a lower value",
        ("Only the part of the cost that will not come back becomes a loss.",),
        Recorded("inventory-write-down-nrv", "perpetual", (0,)),
        scenarios=("inventory-write-down-nrv",),
        pages=(_STOCK,),
    ),
    Ending(
        "scrap-reserved",
        "Scrap that a reserve already covers",
        (
            "The loss was recorded with the reserve, so profit does not move for that part.",
            "The entry below is for goods whose whole cost was reserved.",
            "If only a part was reserved, only that part leaves the reserve.",
            "The rest of what they cost is a new loss.",
        ),
        Recorded("inventory-reserve-then-scrap", "perpetual", (1,)),
        scenarios=("inventory-reserve-then-scrap",),
        pages=(_STOCK,),
    ),
    Ending(
        "find-the-reserve",
        "First find out whether there is a reserve",
        (
            "The entry is different if there is one.",
            "Look at the balance sheet or ask your bookkeeper. Then come back.",
        ),
        entry="None yet: the answer decides which account takes the loss.",
        scenarios=("inventory-obsolete", "inventory-reserve-then-scrap"),
        pages=(_STOCK,),
    ),
    Ending(
        "count-short",
        "Shrinkage: bring the books to the count",
        (
            "The books go down to what you counted. Note the cause if you find it.",
            "Insurance money for stolen goods is recorded apart, once payment is probable.",
        ),
        Recorded("shrinkage-after-count", "perpetual", (0,)),
        scenarios=("shrinkage-after-count",),
        pages=(_STOCK,),
    ),
    Ending(
        "ruined-insured",
        "Ruined goods, and the insurer has accepted the claim",
        (
            "Record the whole loss first. Then record the claim, up to the loss.",
            "Record the money when it arrives. Anything above the loss waits until then.",
        ),
        Recorded("damaged-stock-insured", "perpetual", (0, 1, 2)),
        scenarios=("damaged-stock-insured",),
    ),
    Ending(
        "ruined-probable",
        "Ruined goods, and payment is probable",
        (
            "Record the whole loss first. Then record what will probably be paid, up to the loss.",
            "Keep a note of why payment is probable.",
            "Anything above the loss waits until it arrives.",
        ),
        Recorded("damaged-stock-insured", "perpetual", (0, 1)),
        scenarios=("damaged-stock-insured",),
    ),
    Ending(
        "ruined",
        "Ruined goods: the whole loss now",
        (
            "Record the whole loss now. A claim waits until payment is probable.",
            "A claim that the insurer disputes is presumed not to be probable.",
        ),
        Recorded("damaged-stock-insured", "perpetual", (0,)),
        scenarios=("damaged-stock-insured",),
    ),
    Ending(
        "stock-stays",
        "Nothing to write off: the goods are worth their cost",
        (
            "Goods that still bring back their cost are not lost, even if they sell slowly.",
            "Look again when the price falls or the goods spoil.",
        ),
        entry="None yet.",
        pages=(_STOCK,),
    ),
    Ending(
        "find-the-price",
        "First find out what the goods will bring in",
        ("Compare that with what they cost you. Then come back.",),
        entry="None yet: only a shortfall is a loss.",
        scenarios=("inventory-write-down-nrv",),
        pages=(_STOCK,),
    ),
    Ending(
        "equipment",
        "Equipment given up",
        (
            "Bring depreciation up to date first.",
            "Then take the cost and all of its depreciation off the books.",
            "The loss is what is left between the two.",
        ),
        Recorded("abandoned-equipment", "accrual", (0, 1)),
        scenarios=("abandoned-equipment",),
    ),
    Ending(
        "equipment-sold",
        "Equipment sold: a gain or a loss",
        (
            "Bring depreciation up to date first.",
            "Then compare what came in with what is left of its cost in the books.",
            "Only the difference is a gain or a loss. The price is no part of sales.",
            "The example below has a gain. A loss would be a debit on the same line.",
        ),
        Recorded("equipment-sold", "accrual", (0, 1)),
        scenarios=("equipment-sold",),
        pages=(_EQUIPMENT_STEPS,),
    ),
    Ending(
        "equipment-parts",
        "Equipment taken apart: what is left of it counts",
        (
            "Bring depreciation up to date first.",
            "What the parts and the scrap are worth becomes an asset of its own.",
            "Only the rest of its value in the books is lost.",
        ),
        entry="Debit Salvaged materials, Accumulated depreciation and the loss. Credit Equipment.",
        scenarios=("equipment-sold",),
        pages=(_EQUIPMENT_STEPS,),
    ),
    Ending(
        "equipment-insured",
        "Equipment destroyed, and the insurer has accepted the claim",
        (
            "Bring depreciation up to that day. What is left in the books is the loss.",
            "Then record the claim, up to the loss, and the money when it arrives.",
            "What comes in above the loss is a gain, on the day it arrives.",
        ),
        Recorded("equipment-insured", "accrual", (0, 1, 2, 3)),
        scenarios=("equipment-insured",),
        pages=(_EQUIPMENT_STEPS,),
    ),
    Ending(
        "equipment-probable",
        "Equipment destroyed, and payment is probable",
        (
            "Bring depreciation up to that day. What is left in the books is the loss.",
            "Then record what will probably be paid, up to the loss.",
            "Keep a note of why payment is probable.",
        ),
        Recorded("equipment-insured", "accrual", (0, 1, 2)),
        scenarios=("equipment-insured",),
        pages=(_EQUIPMENT_STEPS,),
    ),
    Ending(
        "equipment-ruined",
        "Equipment destroyed: the whole loss now",
        (
            "Bring depreciation up to that day. What is left in the books is the loss.",
            "A claim waits until payment is probable. A disputed one is presumed not to be.",
        ),
        Recorded("equipment-insured", "accrual", (0, 1)),
        scenarios=("equipment-insured",),
        pages=(_EQUIPMENT_STEPS,),
    ),
    Ending(
        "equipment-stays",
        "Nothing to write off: the equipment stays",
        (
            "Equipment that may be used again is not given up. It stays on the books.",
            "So does equipment that you still use with a book value of zero.",
        ),
        entry="None yet.",
        scenarios=("abandoned-equipment",),
    ),
    Ending(
        "prepaid",
        "A prepaid or deposit without value",
        (
            "Write off the part that will not come back.",
            "If someone kept it to pay for a cost, such as repairs, record that cost instead.",
        ),
        Recorded("prepaid-and-deposit", "accrual", (0, 1)),
        scenarios=("prepaid-and-deposit",),
    ),
    Ending(
        "prepaid-stays",
        "Nothing to write off: it is still to come",
        ("What you paid ahead stays an asset as long as its use or its refund is still to come.",),
        entry="None yet.",
        scenarios=("prepaid-and-deposit",),
    ),
    Ending(
        "released",
        "A bill you were released from",
        ("You have been released from it, so it leaves the books. Keep the release.",),
        Recorded("stale-payable-released", "accrual", (0,)),
        scenarios=("stale-payable-released",),
    ),
    Ending(
        "bill-stays",
        "The bill stays on the books",
        (
            "Age alone takes no bill off the books.",
            "Ask the vendor for a statement. It may show a payment or a credit that you missed.",
        ),
        entry="None.",
        scenarios=("stale-payable-released",),
        pages=(_CLEANUP,),
    ),
    Ending(
        "uncashed-check",
        "An uncashed check goes back on the books as a debt",
        (
            "You still owe the money to the person or business you wrote the check to.",
            "If nobody claims it for the time your state sets, it may become unclaimed property.",
            "Your state’s rules then decide where the money goes.",
        ),
        Recorded("cleanup-before-bank-review", "accrual", (5,)),
        scenarios=("cleanup-before-bank-review",),
        pages=(_CLEANUP, _CREDITS),
    ),
    Ending(
        "unused-credit",
        "A customer’s credit: apply it, or it is still owed",
        (
            "Look for an open invoice of the same customer, and apply the credit to it.",
            "If there is none, the money is the customer’s. Pay it back.",
            "If nobody claims it for the time your state sets, it may become unclaimed property.",
        ),
        entry="None to profit: a credit that is applied or paid back was never income.",
        pages=(_CREDITS, _NOT_LOST),
    ),
    Ending(
        "theft",
        "A theft, not a bad debt",
        (
            "The customer paid, so this was never a bad debt.",
            "The entry below is for a theft that was hidden by a write-off this year.",
            "If the invoice is still open, credit Accounts receivable instead of Bad debts.",
            "Money from a bond or an insurer counts only once payment is probable.",
        ),
        Recorded("write-off-hid-a-theft", "direct", (0,)),
        scenarios=("write-off-hid-a-theft",),
        pages=(_APPROVE,),
    ),
    Ending(
        "suspicion",
        "Not yet: first find out what happened",
        (
            "Write nothing off while you look, because an entry can hide the trail.",
            "Have someone who handles no payments compare the customers’ records with yours.",
        ),
        entry="None yet.",
        scenarios=("write-off-hid-a-theft",),
        pages=(_APPROVE,),
    ),
    Ending(
        "cleanup",
        "A cleanup: sort the balances first",
        (
            "Sort them into three piles: losses, errors, and money you still owe.",
            "Then take the balances one by one, each with its own entry.",
        ),
        entry="One for each balance. The worked case shows seven.",
        scenarios=("cleanup-before-bank-review",),
        pages=(_CLEANUP,),
    ),
)


def _asked(answers: Mapping[str, str]) -> Generator[str, None, str]:
    yield "what"
    what = answers["what"]
    if what == "unpaid":
        return (yield from _unpaid(answers))
    if what == "paid-late":
        yield "how"
        return {
            "expense": "recovery-direct",
            "allowance": "recovery-allowance",
            "never": "paid-cash-basis",
            "unknown": "find-the-loss",
        }[answers["how"]]
    if what == "stock":
        return (yield from _stock(answers))
    if what == "equipment":
        return (yield from _equipment(answers))
    if what == "prepaid":
        yield "prepaid"
        return "prepaid-stays" if answers["prepaid"] == "all" else "prepaid"
    if what == "bill":
        yield "bill"
        return {
            "released": "released",
            "old": "bill-stays",
            "twice": "duplicate-bill",
            "check": "uncashed-check",
            "credit": "unused-credit",
        }[answers["bill"]]
    if what == "stolen":
        yield "stolen"
        return {"payment": "theft", "goods": "count-short", "suspect": "suspicion"}[
            answers["stolen"]
        ]
    return "cleanup"


def _unpaid(answers: Mapping[str, str]) -> Generator[str, None, str]:
    yield "invoice"
    if answers["invoice"] == "taken-back":
        yield "taken-back"
        return "bounced" if answers["taken-back"] == "check" else "charged-back"
    if answers["invoice"] != "owed":
        return {
            "dispute": "dispute",
            "settled": "settled",
            "mistake": "duplicate",
            "pennies": "pennies",
            "insider": "not-a-customer",
            "unmatched": "unmatched",
        }[answers["invoice"]]
    yield "books"
    if answers["books"] == "cash":
        return "cash-basis"
    yield "proof"
    if answers["proof"] != "papers":
        return "not-yet"
    yield "allowance"
    if answers["allowance"] != "no":
        return {
            "enough": "allowance",
            "small": "bigger-than-allowance",
            "estimate": "write-off-first",
            "unknown": "find-the-allowance",
        }[answers["allowance"]]
    yield "part"
    if answers["part"] != "all":
        return {
            "paid": "partial",
            "part": "part-expected",
            "agency": "through-an-agency",
            "sold": "claim-sold",
        }[answers["part"]]
    yield "tax"
    return {"no": "direct", "yes": "sales-tax", "unknown": "find-the-tax"}[answers["tax"]]


def _equipment(answers: Mapping[str, str]) -> Generator[str, None, str]:
    yield "equipment"
    state = answers["equipment"]
    if state == "ruined":
        yield "machine-insured"
        return {"accepted": "equipment-insured", "probable": "equipment-probable"}.get(
            answers["machine-insured"], "equipment-ruined"
        )
    return {"gone": "equipment", "sold": "equipment-sold", "parts": "equipment-parts"}.get(
        state, "equipment-stays"
    )


def _stock(answers: Mapping[str, str]) -> Generator[str, None, str]:
    yield "stock"
    state = answers["stock"]
    if state == "worthless":
        yield "reserve"
        return {"no": "obsolete", "yes": "scrap-reserved", "unknown": "find-the-reserve"}[
            answers["reserve"]
        ]
    if state == "lower":
        yield "price"
        return {"less": "write-down", "enough": "stock-stays", "unknown": "find-the-price"}[
            answers["price"]
        ]
    if state == "ruined":
        yield "insured"
        return {"accepted": "ruined-insured", "probable": "ruined-probable"}.get(
            answers["insured"], "ruined"
        )
    return "count-short" if state == "short" else "stock-stays"


GUIDE = Guide(
    "which-kind",
    "Which kind of write-off is this?",
    _QUESTIONS,
    _asked,
    _ENDINGS,
    CLOSING,
)
