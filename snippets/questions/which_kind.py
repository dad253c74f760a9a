"""Which kind of write-off is this? A few questions that lead to a worked case and its entry."""

from __future__ import annotations

from collections.abc import Generator, Mapping

from questions.question import Answer, Ending, Guide, Page, Question, Recorded

CLOSING = (
    "This is about the books. Whether the loss counts on a tax return is another question. "
    "Confirm the treatment with your CPA or EA."
)


def _unknown(hint: str = "") -> Answer:
    return Answer("unknown", "I don’t know", hint, open=True)


_QUESTIONS = (
    Question(
        "what",
        "What went wrong",
        "What went wrong?",
        "What leaves the books decides which accounts the entry touches.",
        (
            Answer("unpaid", "A customer has not paid"),
            Answer("paid-late", "A customer paid after all", "The invoice was given up before."),
            Answer("stock", "Goods I hold for sale lost value, or are missing"),
            Answer("equipment", "Equipment is no longer used"),
            Answer("prepaid", "I paid ahead, or left a deposit"),
            Answer("bill", "An old bill or check of mine is still open"),
            Answer("stolen", "Someone may have taken money"),
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
            Answer("mistake", "It was entered twice, or by mistake"),
            Answer("pennies", "It was paid, except for a few cents or dollars"),
        ),
    ),
    Question(
        "books",
        "When the books count a sale",
        "When do your books count a sale?",
        "Books that count only money received hold no unpaid invoices.",
        (
            Answer("accrual", "When I send the invoice", "The books list what customers owe."),
            Answer("cash", "When the money comes in"),
            _unknown(
                "A balance sheet with “accounts receivable” on it counts sales when invoiced."
            ),
        ),
        ask="Do my books count a sale when it is invoiced, or when it is paid?",
    ),
    Question(
        "proof",
        "What shows it is lost",
        "What shows that the money will never come?",
        "A write-off rests on evidence, because age alone proves nothing.",
        (
            Answer(
                "papers",
                "Something on paper",
                "Bankruptcy, a closed business, returned mail, or a log of failed attempts.",
            ),
            Answer("age", "Only that it is old"),
            Answer("nothing", "Nothing yet"),
        ),
    ),
    Question(
        "allowance",
        "An allowance in the books",
        "Do your books hold an allowance for such losses?",
        "With an allowance, the loss was recorded before anyone knew whose it would be.",
        (
            Answer("no", "No"),
            Answer("enough", "Yes, and it is larger than this loss"),
            Answer("small", "Yes, but it is smaller than this loss"),
            Answer("estimate", "Yes, and the year-end estimate is still to be made"),
            _unknown("It stands on the balance sheet, below what customers owe."),
        ),
        ask="Do my books hold an allowance for bad debts, and how large is it?",
    ),
    Question(
        "part",
        "How much is lost",
        "Is all of it lost?",
        "Only what will not come in is written off.",
        (
            Answer("all", "All of it"),
            Answer("part", "No, part of it is paid or will be"),
        ),
    ),
    Question(
        "tax",
        "Sales tax",
        "Was sales tax in the invoice?",
        "Sales tax was collected for the state, so it was never a sale.",
        (
            Answer("no", "No"),
            Answer("yes", "Yes"),
            _unknown("The invoice shows it on a line of its own."),
        ),
        ask="Was sales tax in the invoice, and for which state?",
    ),
    Question(
        "how",
        "How it was written off",
        "How was the invoice written off?",
        "Money that comes back takes the same road as the loss.",
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
        "Goods that are gone go to zero; goods that can still be sold go to a lower value.",
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
        "Value lowered before",
        "Did your books lower their value before?",
        "A loss that was recorded once must not be recorded again.",
        (
            Answer("no", "No"),
            Answer("yes", "Yes, a reserve was set up for them"),
            _unknown("A reserve stands on the balance sheet, below inventory."),
        ),
        ask="Did the books set up a reserve for these goods?",
    ),
    Question(
        "price",
        "What they can bring in",
        "What will they bring in, after the costs of selling them?",
        "Goods stay at cost for as long as they can bring it back.",
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
        "Insurance money is recorded apart from the loss, and only once it is likely.",
        (
            Answer("accepted", "Yes, the insurer has accepted the claim"),
            Answer("open", "The claim is open or disputed"),
            Answer("none", "No"),
        ),
    ),
    Question(
        "equipment",
        "The equipment",
        "What has happened to the equipment?",
        "Equipment leaves the books when it is no longer used, and not before.",
        (
            Answer("gone", "It is scrapped, or given up for good"),
            Answer("idle", "It stands idle, but may be used again"),
            Answer("old", "It is still used, but its book value is zero"),
        ),
    ),
    Question(
        "prepaid",
        "What is still to come",
        "Will you still get what you paid for?",
        "A payment ahead is worth something only while something is still to come.",
        (
            Answer("nothing", "No, nothing will come"),
            Answer("some", "Only part of it"),
            Answer("all", "Yes, all of it"),
        ),
    ),
    Question(
        "bill",
        "The bill",
        "What is true of the bill or check?",
        "A debt leaves the books when it is paid or released, not because it is old.",
        (
            Answer("released", "The vendor, or a court, released me in writing"),
            Answer("old", "It is old, and nobody asks for it"),
            Answer("twice", "It was entered twice, or by mistake"),
            Answer("check", "I sent a check, and it was never cashed"),
        ),
    ),
    Question(
        "stolen",
        "What was taken",
        "What do you know?",
        "Money that a customer did pay is not a bad debt.",
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

_ENDINGS = (
    Ending(
        "direct",
        "A direct write-off",
        ("The invoice leaves the list, and the whole loss becomes an expense now.",),
        Recorded("direct-bad-debt", "direct", (0,)),
        scenarios=("direct-bad-debt",),
        pages=(_WHEN, _METHODS),
    ),
    Ending(
        "sales-tax",
        "A direct write-off with sales tax in it",
        (
            "The sale is your loss. The tax is a matter between you and the state.",
            "The entry below is for a state that gives a credit. Each state has its own rule.",
        ),
        Recorded("with-sales-tax", "direct", (0,)),
        scenarios=("with-sales-tax",),
        pages=(_TAXES,),
    ),
    Ending(
        "partial",
        "A partial write-off",
        ("Record the money first. Then write off only what is left.",),
        Recorded("partial-write-off", "direct", (0, 1)),
        scenarios=("partial-write-off",),
        pages=(_TAXES,),
    ),
    Ending(
        "allowance",
        "A write-off against the allowance",
        (
            "The loss was recorded with the estimate. So the write-off does not touch profit.",
            "If part was paid, record that money first.",
        ),
        Recorded("allowance-write-off", "allowance", (0,)),
        scenarios=("allowance-write-off",),
        pages=(_METHODS, _TAXES),
    ),
    Ending(
        "bigger-than-allowance",
        "A write-off bigger than the allowance",
        (
            "The write-off still goes against the allowance, which drops below zero.",
            "The next estimate must fill that hole as well.",
        ),
        Recorded("write-off-bigger-than-the-reserve", "allowance", (0, 1)),
        scenarios=("write-off-bigger-than-the-reserve",),
        pages=(_METHODS,),
    ),
    Ending(
        "estimate-first",
        "The year-end estimate, then the write-off",
        (
            "The estimate brings the allowance to what is needed.",
            "The write-off then uses part of it.",
        ),
        Recorded("allowance-true-up-then-write-off", "allowance", (0, 1)),
        scenarios=("allowance-true-up-then-write-off",),
        pages=(_METHODS,),
    ),
    Ending(
        "find-the-allowance",
        "First find out whether there is an allowance",
        (
            "The entry differs, so look at the balance sheet or ask your bookkeeper.",
            "Then come back.",
        ),
        entry="None yet: the answer decides which account takes the loss.",
        scenarios=("direct-bad-debt", "allowance-write-off"),
        pages=(_METHODS,),
    ),
    Ending(
        "cash-basis",
        "Nothing to write off: cash-basis books",
        ("The sale was never recorded, so there is no loss to record.",),
        Recorded("cash-basis", "cash", ()),
        scenarios=("cash-basis",),
    ),
    Ending(
        "not-yet",
        "Not yet: the evidence is missing",
        (
            "Age is a warning, not proof. Collect what shows that the money will never come.",
            "Until then the invoice stays, and an allowance can show the doubt.",
        ),
        entry="None yet.",
        pages=(_WHEN,),
    ),
    Ending(
        "dispute",
        "A price concession, not a bad debt",
        ("A lower price takes sales down. A credit memo with the item that was sold does that.",),
        entry="Debit the sales account. Credit Accounts receivable.",
        pages=(_WORDS,),
    ),
    Ending(
        "duplicate",
        "An error to undo, not a write-off",
        ("Nothing was lost. Undo the copy, so that what it did to the books is gone.",),
        Recorded("cleanup-before-bank-review", "accrual", (1,)),
        scenarios=("cleanup-before-bank-review",),
        pages=(_CLEANUP,),
    ),
    Ending(
        "duplicate-bill",
        "An error to undo: a bill entered twice",
        ("Nothing was gained. Undo the copy, and the cost it added with it.",),
        Recorded("cleanup-before-bank-review", "accrual", (4,)),
        scenarios=("cleanup-before-bank-review",),
        pages=(_CLEANUP,),
    ),
    Ending(
        "pennies",
        "A small-balance adjustment",
        (
            "Housekeeping under a written limit.",
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
            "Put back the part that is paid, then record the money. It is no new sale.",
            "The entry below is for a loss of an earlier year.",
        ),
        Recorded("recovery-direct", "direct", (0, 1)),
        scenarios=("recovery-direct",),
        pages=(_AFTER_ALL,),
    ),
    Ending(
        "recovery-allowance",
        "A recovery that refills the allowance",
        ("Put back the part that is paid, then record the money. Profit does not move.",),
        Recorded("recovery-allowance", "allowance", (0, 1)),
        scenarios=("recovery-allowance",),
        pages=(_AFTER_ALL,),
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
        ("The money goes back the way the loss came. Find that entry, then come back.",),
        entry="None yet: the answer decides which account takes the money.",
        scenarios=("recovery-direct", "recovery-allowance"),
        pages=(_AFTER_ALL,),
    ),
    Ending(
        "obsolete",
        "An inventory write-off",
        ("The goods leave inventory at what they cost. That cost becomes a loss.",),
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
        ("The loss was recorded with the reserve. Scrapping the goods uses it up.",),
        Recorded("inventory-reserve-then-scrap", "perpetual", (1,)),
        scenarios=("inventory-reserve-then-scrap",),
        pages=(_STOCK,),
    ),
    Ending(
        "find-the-reserve",
        "First find out whether there is a reserve",
        (
            "The entry differs, so look at the balance sheet or ask your bookkeeper.",
            "Then come back.",
        ),
        entry="None yet: the answer decides which account takes the loss.",
        scenarios=("inventory-obsolete", "inventory-reserve-then-scrap"),
        pages=(_STOCK,),
    ),
    Ending(
        "count-short",
        "Shrinkage: the count decides",
        ("The books go down to the count. Note the cause if you find it.",),
        Recorded("shrinkage-after-count", "perpetual", (0,)),
        scenarios=("shrinkage-after-count",),
        pages=(_STOCK,),
    ),
    Ending(
        "ruined-insured",
        "Ruined goods, with insurance",
        ("Record the whole loss first, then the claim, and at last the money.",),
        Recorded("damaged-stock-insured", "perpetual", (0, 1, 2)),
        scenarios=("damaged-stock-insured",),
    ),
    Ending(
        "ruined",
        "Ruined goods, without insurance money in sight",
        ("Record the whole loss now. A claim that is not yet likely to be paid waits.",),
        Recorded("damaged-stock-insured", "perpetual", (0,)),
        scenarios=("damaged-stock-insured",),
    ),
    Ending(
        "stock-stays",
        "Nothing to write off: the goods are worth their cost",
        ("Slow is not lost. Look again when the price falls or the goods spoil.",),
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
            "Bring depreciation up to date first. Then the cost and all depreciation leave.",
            "Only what is left between them is the loss.",
        ),
        Recorded("abandoned-equipment", "accrual", (0, 1)),
        scenarios=("abandoned-equipment",),
    ),
    Ending(
        "equipment-stays",
        "Nothing to write off: the equipment stays",
        (
            "Equipment that may be used again is not given up. It stays on the books.",
            "So does equipment that is still used with a book value of zero.",
        ),
        entry="None yet.",
        scenarios=("abandoned-equipment",),
    ),
    Ending(
        "prepaid",
        "A prepaid or deposit without value",
        ("The part that will not come back leaves. What was kept for a cost becomes that cost.",),
        Recorded("prepaid-and-deposit", "accrual", (0, 1)),
        scenarios=("prepaid-and-deposit",),
    ),
    Ending(
        "prepaid-stays",
        "Nothing to write off: it is still to come",
        ("A payment ahead stays an asset while its use or its refund is still to come.",),
        entry="None yet.",
        scenarios=("prepaid-and-deposit",),
    ),
    Ending(
        "released",
        "A bill that was released",
        ("The debt has ended in law, so it leaves the books. Keep the release.",),
        Recorded("stale-payable-released", "accrual", (0,)),
        scenarios=("stale-payable-released",),
    ),
    Ending(
        "bill-stays",
        "The bill stays: you still owe it",
        ("Age alone takes no debt off the books. Ask the vendor for a statement or a release.",),
        entry="None.",
        scenarios=("stale-payable-released",),
        pages=(_CLEANUP,),
    ),
    Ending(
        "uncashed-check",
        "An uncashed check goes back on as a debt",
        (
            "The money is still owed to whoever should have cashed it.",
            "State law on unclaimed property may decide where it goes.",
        ),
        Recorded("cleanup-before-bank-review", "accrual", (5,)),
        scenarios=("cleanup-before-bank-review",),
    ),
    Ending(
        "theft",
        "A theft, not a bad debt",
        ("The customer paid. If a write-off hid it, the loss moves to its true name.",),
        Recorded("write-off-hid-a-theft", "direct", (0,)),
        scenarios=("write-off-hid-a-theft",),
        pages=(_APPROVE,),
    ),
    Ending(
        "suspicion",
        "Not yet: first find out what happened",
        (
            "Write nothing off while you look, because an entry can hide the trail.",
            "Compare customers’ own records with yours, with someone who handles no payments.",
        ),
        entry="None yet.",
        scenarios=("write-off-hid-a-theft",),
        pages=(_APPROVE,),
    ),
    Ending(
        "cleanup",
        "A cleanup: sort the balances first",
        (
            "Losses, errors and money still owed belong in three piles.",
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
        yield "equipment"
        return "equipment" if answers["equipment"] == "gone" else "equipment-stays"
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
        }[answers["bill"]]
    if what == "stolen":
        yield "stolen"
        return {"payment": "theft", "goods": "count-short", "suspect": "suspicion"}[
            answers["stolen"]
        ]
    return "cleanup"


def _unpaid(answers: Mapping[str, str]) -> Generator[str, None, str]:
    yield "invoice"
    if answers["invoice"] != "owed":
        return {"dispute": "dispute", "mistake": "duplicate", "pennies": "pennies"}[
            answers["invoice"]
        ]
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
            "estimate": "estimate-first",
            "unknown": "find-the-allowance",
        }[answers["allowance"]]
    yield "part"
    if answers["part"] == "part":
        return "partial"
    yield "tax"
    return "sales-tax" if answers["tax"] == "yes" else "direct"


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
        return "ruined-insured" if answers["insured"] == "accepted" else "ruined"
    return "count-short" if state == "short" else "stock-stays"


GUIDE = Guide(
    "which-kind",
    "Which kind of write-off is this?",
    _QUESTIONS,
    _asked,
    _ENDINGS,
    CLOSING,
)
