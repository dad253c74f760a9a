"""The fourteen questions a tax preparer asks about a loss, and the list they lead to.

The list holds the reader's own facts and the papers to bring. It never says what follows from them.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping

from questions.question import Answer, Ending, Guide, Question

CLOSING = (
    "Your answers are the facts your preparer will ask for. "
    "Confirm the treatment with your CPA or EA."
)
UNKNOWN = "unknown"


def _unknown(hint: str = "", papers: tuple[str, ...] = ()) -> Answer:
    return Answer(UNKNOWN, "I don’t know", hint, papers, open=True)


_QUESTIONS = (
    Question(
        "item",
        "What it is",
        "What is it about?",
        "Different things follow different tax rules.",
        (
            Answer(
                "invoice",
                "A customer’s unpaid invoice",
                papers=(
                    "The invoice, and proof that you delivered",
                    "The customer’s account: every invoice and payment",
                ),
            ),
            Answer(
                "loan",
                "Money I lent to someone",
                papers=(
                    "The loan agreement or note, with the due dates",
                    "Proof that you paid the money out, and of every payment back",
                ),
            ),
            Answer("stock", "Goods I hold for sale", papers=("The count sheet, with dates",)),
            Answer(
                "equipment",
                "Equipment, a vehicle or furniture",
                papers=("The purchase invoice, with the serial number",),
            ),
            Answer(
                "prepaid",
                "Something I paid ahead, or a deposit",
                papers=("The contract or lease, and proof of what you paid",),
            ),
            Answer(
                "bill",
                "A bill that I owe",
                papers=(
                    "The bill, and the vendor’s latest statement",
                    "The vendor’s written release, if there is one",
                    "A note of the year in which a tax return counted the bill as a cost",
                ),
            ),
            Answer(
                "other",
                "Something else",
                papers=("The contract or receipt that shows what it is",),
            ),
        ),
        number="1",
        sources=("irc-166", "irc-166-d"),
    ),
    Question(
        "method",
        "Method of the tax return",
        "Does your tax return use the cash or an accrual method?",
        "The method decides whether a return has already counted an unpaid sale as income.",
        (
            Answer(
                "cash",
                "Cash method",
                "A sale counts when the money comes in. "
                "An invoice you were never paid was never income.",
            ),
            Answer(
                "accrual",
                "An accrual method",
                "A sale counts when you have earned it. "
                "A debt from such a sale that became worthless may count.",
            ),
            _unknown("Your books may use one method and your tax return the other."),
        ),
        ask="Which method does my tax return use?",
        number="2",
        sources=("irs-topic-453", "irc-166"),
    ),
    Question(
        "basis",
        "Counted or paid before",
        "Has a tax return counted it as income, or did you pay money or property for it?",
        "Tax rules look at what you put in or have already counted, not at the face amount.",
        (
            Answer(
                "income",
                "A return counted it as income",
                papers=("The tax return that counted the amount",),
            ),
            Answer(
                "paid",
                "I paid money or property for it",
                papers=("Bank records or receipts of what you paid",),
            ),
            Answer(
                "paid-and-counted",
                "I paid for it, and a return has counted that cost",
                papers=("The tax return that counted the cost",),
            ),
            Answer("neither", "Neither"),
            _unknown(),
        ),
        ask="Did an earlier return count this amount, as income or as a cost?",
        number="3",
        sources=("irc-166", "reg-1-166-1"),
    ),
    Question(
        "debt",
        "Was it a real debt",
        "Was it a real debt: a set amount that both sides expected to be paid?",
        "A gift is not a debt, and neither is an investment.",
        (
            Answer(
                "yes",
                "Yes, a set amount was owed",
                papers=("The signed order, contract or note behind the debt",),
            ),
            Answer(
                "disputed",
                "The amount is in dispute",
                papers=("The letters or messages about the dispute",),
            ),
            Answer(
                "no",
                "It was more like a gift or an investment",
                papers=("Whatever was written when the money changed hands",),
            ),
            _unknown(),
        ),
        ask="Was this a real debt, or something else?",
        number="4",
        sources=("reg-1-166-1",),
    ),
    Question(
        "owner",
        "Whose it is",
        "Is it tied to a business, and to which kind?",
        "A personal loan follows other rules, and each kind of business reports in its own way.",
        (
            Answer("sole", "A business that I own alone", "A sole proprietor, for example."),
            Answer("partnership", "A partnership"),
            Answer("s-corporation", "An S corporation"),
            Answer("c-corporation", "A C corporation"),
            Answer(
                "personal",
                "No business: it is a personal matter",
                papers=("A note on how you know the other person, and what you did to get paid",),
            ),
            _unknown("An LLC can be taxed in more than one way."),
        ),
        ask="How is my business taxed?",
        number="5",
        sources=("irc-166-d", "irs-topic-453"),
    ),
    Question(
        "extent",
        "How much is lost",
        "Is all of it lost, or only part?",
        "A debt that is only partly lost follows a rule of its own.",
        (
            Answer("all", "All of it"),
            Answer(
                "part",
                "Only part of it",
                papers=("The settlement or notice that shows what will still be paid",),
            ),
            _unknown(),
        ),
        ask="How much of it could still come in?",
        number="6",
        sources=("irc-166",),
    ),
    Question(
        "year",
        "When it was lost",
        "In which year was it lost for good, and what shows that?",
        "Tax law generally looks at the year in which a debt became worthless, with evidence.",
        (
            Answer(
                "this-year",
                "In the year of this return, and papers show it",
                "Such as a bankruptcy notice, returned mail, or a lawyer’s letter.",
                (
                    "A dated log of every attempt to get paid",
                    "What shows the loss: court notice, closing notice, returned mail, "
                    "or a letter from a lawyer or agency",
                ),
            ),
            Answer(
                "earlier",
                "In an earlier year, and papers show it",
                papers=(
                    "A dated log of every attempt to get paid",
                    "What shows the loss: court notice, closing notice, returned mail, "
                    "or a letter from a lawyer or agency",
                    "The tax return of that earlier year",
                ),
            ),
            Answer(
                "no-papers",
                "I know the year, but have no papers for it yet",
                papers=("A dated log of every attempt to get paid",),
            ),
            _unknown(papers=("A dated log of every attempt to get paid",)),
        ),
        ask="In which year was it lost, and which papers would show that?",
        number="7",
        sources=("irc-166", "reg-1-166-2"),
    ),
    Question(
        "charged-off",
        "Lost part taken off the books",
        "Was the lost part taken off your books?",
        "For part of a debt, having charged it off on the books that year matters.",
        (
            Answer(
                "same-year",
                "Yes, in the year it was lost",
                papers=("The write-off entry, with its date and who approved it",),
            ),
            Answer(
                "other-year",
                "Yes, in another year",
                papers=("The write-off entry, with its date and who approved it",),
            ),
            Answer("no", "No, it is still on the books"),
            _unknown(),
        ),
        ask="Is the lost part off my books, and since when?",
        number="8",
        sources=("irc-166", "reg-1-166-3"),
    ),
    Question(
        "cover",
        "What stands behind it",
        "Is there security, a guarantee or insurance behind it?",
        "What may still come from it is part of the evidence.",
        (
            Answer(
                "security",
                "Security or collateral",
                papers=("The security agreement, and what the security could bring in",),
            ),
            Answer("guarantee", "Someone’s guarantee", papers=("The guarantee",)),
            Answer(
                "insurance",
                "Insurance",
                papers=("The policy, your claim, and the insurer’s letters",),
            ),
            Answer("none", "None of these"),
            _unknown(),
        ),
        ask="Does a guarantee, security or insurance cover it?",
        number="9",
        sources=("reg-1-166-2",),
    ),
    Question(
        "service-method",
        "Nonaccrual-experience method",
        "Does your service business use the nonaccrual-experience method?",
        "With it, some service businesses never count as income what they expect not to collect.",
        (
            Answer("yes", "Yes", papers=("The worksheet for that method",)),
            Answer("no", "No"),
            _unknown("It is for certain service businesses. Your preparer would have set it up."),
        ),
        ask="Does my return use the nonaccrual-experience method?",
        number="10",
        sources=("reg-1-448-2",),
    ),
    Question(
        "goods",
        "What happened to the goods",
        "What has happened to the goods?",
        "Tax rules look at what was done with the goods, not only at the books.",
        (
            Answer(
                "scrapped",
                "They are scrapped or destroyed",
                papers=("The disposal or recycling slip", "Photos"),
            ),
            Answer(
                "offered",
                "They are damaged or dated, and offered for less",
                "The rule speaks of an actual offer in a period ending not later than 30 days "
                "after the inventory date.",
                ("The dated offers or price lists, and the sales that followed", "Photos"),
            ),
            Answer(
                "damaged",
                "They are damaged or dated, and not offered for less",
                papers=("Photos, and the date of the last sale",),
            ),
            Answer(
                "full-price",
                "They are slow, but still at full price",
                papers=("The price list, and the date of the last sale",),
            ),
            Answer(
                "missing",
                "They are missing or stolen",
                papers=("The count before and after, and any police report",),
            ),
            _unknown(),
        ),
        ask="Where are the goods, and were they offered for less?",
        number="11a",
        sources=("reg-1-471-2", "reg-1-471-4", "thor-power-tool"),
    ),
    Question(
        "stock-method",
        "How the return values inventory",
        "How does your tax return value inventory?",
        "A lower value counts differently under each method.",
        (
            Answer("cost", "At cost", papers=("Last year’s inventory worksheet for the return",)),
            Answer(
                "lower",
                "At cost or market, whichever is lower",
                papers=("Last year’s inventory worksheet for the return",),
            ),
            Answer(
                "simplified",
                "By a simplified method for small businesses",
                papers=("Last year’s inventory worksheet for the return",),
            ),
            _unknown(),
        ),
        ask="How does my tax return value inventory?",
        number="11b",
        sources=("reg-1-471-1", "reg-1-471-4"),
    ),
    Question(
        "given-up",
        "Given up for good",
        "Have you given the equipment up for good?",
        "Standing idle for a while is not the same as being given up.",
        (
            Answer(
                "gone",
                "Yes: scrapped, destroyed or hauled away",
                papers=("Proof of disposal, such as a hauler’s receipt or photos",),
            ),
            Answer("sold", "Yes: sold or traded in", papers=("The bill of sale",)),
            Answer("idle", "No, it only stands idle"),
            _unknown(),
        ),
        ask="Have I given the equipment up for good, and since when?",
        number="12a",
        sources=("reg-1-168-i-8", "irs-pub-544"),
    ),
    Question(
        "tax-basis",
        "Its tax basis",
        "What is its tax basis, after past depreciation?",
        "The books can still show a value where the tax basis is already zero.",
        (
            Answer(
                "some",
                "Something is left",
                papers=("The depreciation schedule from your tax return",),
            ),
            Answer(
                "zero",
                "Nothing is left",
                papers=("The depreciation schedule from your tax return",),
            ),
            _unknown("Your books’ own depreciation may differ from the tax schedule."),
        ),
        ask="What is its tax basis? The tax depreciation schedule shows it.",
        number="12b",
        sources=("irs-pub-544",),
    ),
    Question(
        "sales-tax",
        "Sales tax in it",
        "Was sales tax charged on the invoice?",
        "States handle sales tax on bad debts each in their own way.",
        (
            Answer(
                "yes",
                "Yes",
                papers=("The name of the state, and the sales tax return that reported the sale",),
            ),
            Answer("no", "No"),
            _unknown(),
        ),
        ask="Was sales tax charged, and for which state?",
        number="13",
        sources=("ssuta-320", "texas-3-302"),
    ),
    Question(
        "later",
        "Money since then",
        "Has any of the money come in since, or do you expect some?",
        "Money recovered later may be income.",
        (
            Answer("came", "Yes, some came in", papers=("Bank records of what came in, and when",)),
            Answer("expected", "I expect some", papers=("The letter or offer that says so",)),
            Answer("no", "No"),
            _unknown(),
        ),
        ask="Has anything come in since?",
        number="14",
        sources=("reg-1-111-1",),
    ),
)

_ENDING = Ending(
    "list",
    "Your list for the preparer",
    papers=("Your latest filed tax return", "The books’ entry for the loss, if there is one"),
)


def _asked(answers: Mapping[str, str]) -> Generator[str, None, str]:
    yield "item"
    item = answers["item"]
    a_debt_to_me = item in ("invoice", "loan")
    if item not in ("loan", "equipment"):
        yield "method"
    if item in ("invoice", "loan", "prepaid", "other"):
        yield "basis"
    never_income = (
        item == "invoice" and answers["method"] == "cash" and answers["basis"] == "neither"
    )
    if (a_debt_to_me and not never_income) or item == "bill":
        yield "debt"
    yield "owner"
    if item == "bill":
        return _ENDING.slug
    if (a_debt_to_me and not never_income) or item == "prepaid":
        yield "extent"
        yield "year"
        # A personal debt is on nobody's books.
        if answers["extent"] == "part" and answers["owner"] != "personal":
            yield "charged-off"
    if item == "stock":
        yield "goods"
        yield "stock-method"
    if item == "equipment":
        yield "given-up"
        yield "tax-basis"
    if not never_income:
        yield "cover"
    if item == "invoice":
        if answers["method"] != "cash":
            yield "service-method"
        yield "sales-tax"
    yield "later"
    return _ENDING.slug


GUIDE = Guide(
    "books-and-tax",
    "Fourteen questions your preparer may ask",
    _QUESTIONS,
    _asked,
    (_ENDING,),
    CLOSING,
)
