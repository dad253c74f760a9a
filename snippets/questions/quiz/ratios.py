"""Why it matters: what a lender reads."""

from __future__ import annotations

from writeoffs.exercises.misconceptions import FREE_MONEY, GOOD_FOR_THE_LOAN

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
from questions.quiz.reference import Figure, Given, Ratio, Sum

_ASSETS = Figure("stale-balances", "current_assets", "before")
_DUE = Figure("stale-balances", "current_liabilities", "before")
_INVOICE = Given("stale-balances", "invoice")
_STOCK = Given("stale-balances", "stock")

SUBJECT = Subject(
    slug="ratios",
    title="Why it matters: what a lender reads",
    figures={
        "assets": _ASSETS,
        "due": _DUE,
        "invoice": _INVOICE,
        "stock": _STOCK,
        "capital": Sum((_ASSETS,), minus=(_DUE, _INVOICE, _STOCK)),
        "before": Sum((_ASSETS,), minus=(_DUE,)),
        "invoice_only": Sum((_ASSETS,), minus=(_DUE, _INVOICE)),
        "assets_only": Sum((_ASSETS,), minus=(_INVOICE, _STOCK)),
        "quick": Ratio("inventory-obsolete", "quick_ratio"),
        "thrown_away": Figure("inventory-obsolete", "net_inventory", "change"),
        "days_before": Ratio("direct-bad-debt", "dso_net_ending_days", "before"),
        "days": Ratio("direct-bad-debt", "dso_net_ending_days"),
    },
    questions=(
        OneRight(
            slug="inventory-thrown-away",
            story="A store throws away {thrown_away} of goods that nobody buys.",
            ask="Which ratio does not move?",
            choices=(
                wrong("The current ratio", "It counts inventory, so it falls."),
                right("The quick ratio"),
                wrong(
                    "Gross margin",
                    "In this store the loss is a cost of sales, so gross margin falls.",
                ),
                wrong("Debt to equity", "The owner’s part shrinks by the loss, so it rises."),
            ),
            reason="The quick ratio leaves inventory out. It is {quick} before and after.",
            sources=("openstax-appendix-a", "openstax-9-3"),
            taught=("explain/why-a-stale-balance-misleads.md", "scenarios/inventory-obsolete.md"),
        ),
        OneRight(
            slug="looks-better",
            story="A sign shop without an allowance writes off a large invoice.",
            ask="Which ratio looks better, although nobody paid?",
            choices=(
                wrong("The current ratio", "Current assets fall, so it falls."),
                wrong("Net margin", "Profit falls and sales stay, so it falls."),
                wrong("Debt to equity", "Equity falls and debts stay, so it rises: worse."),
                right("Days to collect"),
            ),
            reason=(
                "Days to collect go from {days_before} to {days}, because there is less left to "
                "wait for. A lender who looks at the cash sees that none came in."
            ),
            sources=("openstax-9-3",),
            taught=("explain/why-a-stale-balance-misleads.md", "scenarios/direct-bad-debt.md"),
        ),
        AmountAsked(
            slug="working-capital",
            story=(
                "A store has current assets of {assets} and owes {due} within a year. Among the "
                "assets are a dead invoice of {invoice} and dead inventory of {stock}."
            ),
            ask="What is its working capital once both are off the books?",
            answer="capital",
            slips=(
                Slip("before", "That still counts the two dead balances."),
                Slip("invoice_only", "The inventory is a current asset too, so it comes off."),
                Slip("assets_only", "Those are the assets alone. Take off what is due."),
            ),
            otherwise="Take both dead balances off the current assets, then take off what is due.",
            reason="Working capital is current assets less what is due within a year.",
            sources=("openstax-appendix-a",),
            taught=("explain/why-a-stale-balance-misleads.md", "scenarios/stale-balances.md"),
        ),
        Matching(
            slug="what-each-one-does",
            story="The same store takes a dead invoice and dead inventory off its books.",
            ask="What does each figure do?",
            pairs=(
                Pair("Current ratio", "It falls", "Current assets shrink, and debts do not."),
                Pair("Debt to equity", "It rises", "The owner’s part shrinks, and debts do not."),
                Pair(
                    "Days to collect",
                    "It looks better",
                    "Less is left to collect, though nobody paid.",
                ),
                Pair("Cash", "It stays", "Nobody paid or was paid."),
            ),
            options=("It stays", "It looks better", "It falls", "It rises"),
            reason="The balances were worth nothing before. Now the ratios say so.",
            sources=("openstax-9-3", "openstax-appendix-a"),
            taught=("explain/why-a-stale-balance-misleads.md",),
        ),
        SeveralRight(
            slug="gets-worse",
            ask="A direct write-off of an invoice: which of these get worse?",
            choices=(
                wrong(
                    "Gross margin",
                    "A bad debt stands below gross profit, so gross margin stays.",
                ),
                right("Net margin", "Profit falls and sales stay, so net margin falls."),
                wrong(
                    "Days to collect",
                    "They get shorter. It looks better, and nothing was collected.",
                    GOOD_FOR_THE_LOAN,
                ),
                right("The current ratio", "Receivables are a current asset, so it falls."),
                right("Debt to equity", "The loss comes out of equity, so the ratio rises."),
            ),
            reason="The loss takes away assets, profit and equity. Debts and sales stay.",
            sources=("openstax-9-3", "openstax-appendix-a"),
            taught=("explain/why-a-stale-balance-misleads.md", "scenarios/direct-bad-debt.md"),
        ),
        OneRight(
            slug="good-for-the-loan",
            story="Somebody says: “After the cleanup our ratios are better, so we got richer.”",
            ask="What is the honest answer?",
            choices=(
                wrong(
                    "Right: better ratios mean more money",
                    "No cash came in. Ask which ratio, and why it moved.",
                    FREE_MONEY,
                ),
                wrong(
                    "Right: a lender only looks at days to collect",
                    "A lender reads several ratios, and the cash.",
                    GOOD_FOR_THE_LOAN,
                ),
                right("Some look better and some get worse, and no cash came in"),
                wrong(
                    "Wrong: every ratio gets worse",
                    "Days to collect and turnover do look better.",
                ),
            ),
            reason="The business owns what it owned before. The books now say so.",
            sources=("openstax-9-3",),
            taught=("explain/why-a-stale-balance-misleads.md", "explain/cleanup.md"),
        ),
    ),
)
