"""What customers owe: nine findings in the aging report.

The seed puts six old invoices and six stories (invoices.py) together. The other three have lines of
their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from writeoffs.case.drawing import Draw, shared_out
from writeoffs.case.finding import Answer, Finding, Paper, from_exercise, to_do
from writeoffs.case.invoices import OLD, Invoice, stories
from writeoffs.case.listing import Listing, Row
from writeoffs.case.opening import (
    AS_OF,
    BAD_DEBTS,
    CHECKING,
    OTHER_INCOME,
    RECEIVABLE,
    RETURNS,
    SALES,
    before,
)
from writeoffs.exercises import EXERCISES
from writeoffs.inputs import NumberInput
from writeoffs.money import format_money
from writeoffs.task import Mark, Mistake, pair

BUCKETS = ("Not due", "1–30", "31–60", "61–90", "91 and over")


@dataclass(frozen=True, slots=True)
class Owed:
    """A line of the aging report: what it says, its age as the program has it, and its cents."""

    line: str
    days: int
    cents: int
    finding: str = ""

    @property
    def bucket(self) -> str:
        return BUCKETS[min((self.days + 29) // 30, len(BUCKETS) - 1)]

    @property
    def row(self) -> Row:
        return Row(self.line, "", (self.bucket, self.cents), self.finding)


@dataclass(frozen=True, slots=True)
class Receivables:
    """The findings, the aging report in two lists, and what other lists show because of them.

    `unposted` is a deposit that the bank has and the books do not, `off_the_shelf` the cost of
    goods that the records count as sold and that are still there; both in cents.
    """

    findings: tuple[Finding, ...]
    lists: tuple[Listing, ...]
    unposted: int
    off_the_shelf: int


LODGE = Invoice("Prairie Lodge Hotels", 2203, date(2025, 10, 6))


def _pennies(draw: Draw) -> Finding:
    exercise = EXERCISES["penny-balances"]
    numbers = {
        "balance_1": draw.number("penny-1", 2_05, 9_95),
        "balance_3": draw.number("penny-3", 10_05, 18_95),
        "balance_6": draw.number("penny-6", 1_10, 8_90),
        "balance_9": draw.number("penny-9", 3_15, 9_60),
    }
    inputs = {
        each.name: each.default
        for each in exercise.scenario.inputs
        if isinstance(each, NumberInput)
    }
    limit = format_money(inputs.pop("limit"))
    *balances, last = (numbers.get(name, cents) for name, cents in inputs.items())
    listed = ", ".join(map(format_money, balances))
    return Finding(
        "pennies",
        "Nine customers, each paid a little short",
        sum(balances) + last,
        (
            Paper(
                "List",
                "What is left on the nine invoices",
                (f"{listed} and {format_money(last)}.",),
            ),
            Paper(
                "Write-off policy",
                "Small balances",
                (
                    "The bookkeeper may clear what is left on an invoice to “Small-balance "
                    f"adjustments” if it is under {limit}. What is larger stays open. Below the "
                    "limit, no approval is needed.",
                ),
            ),
        ),
        Answer.WRITE_OFF,
        "The written rule lets you clear what is under the limit; what is larger stays open.",
        from_exercise(exercise.task_with(numbers), "Clear small balances under the written rule"),
    )


def _credit(draw: Draw) -> Finding:
    cents = draw.number("credit", 150_00, 690_00, 5)
    customer = "Silver Spoon Supper Club"
    return Finding(
        "credit",
        f"{customer}, credit memo 2140",
        -cents,
        (
            Paper(
                "Credit memo",
                f"For {customer}, October 2, 2025",
                (f"Two crates came back unopened: {format_money(cents)}.",),
            ),
            Paper(
                "Email",
                f"From {customer}, October 4, 2025",
                ("Thank you. Please keep the credit for us until our spring order.",),
            ),
            Paper(
                "Note from the sales desk",
                "December 12, 2025",
                ("It only makes the list look odd. Can we take it as income and be done?",),
            ),
        ),
        Answer.KEEP,
        "The credit is the customer’s money, so it stays until they use it or you pay it out.",
        to_do(
            (),
            tuple(
                Mistake(
                    pair(RECEIVABLE, account, cents),
                    Mark.TOO_MUCH,
                    "The credit is the customer’s money. They asked you to keep it for them.",
                    "old-is-income",
                )
                for account in (OTHER_INCOME, SALES, RETURNS, BAD_DEBTS)
            ),
        ),
        also=(Answer.NOTHING,),
    )


def _not_due(draw: Draw) -> Finding:
    cents = draw.number("terms", 1_500_00, 5_000_00, 50)
    return Finding(
        "not-due",
        LODGE.line,
        cents,
        (
            Paper(
                "Supply agreement",
                f"With {LODGE.customer}, signed June 2, 2025",
                ("Invoices are due 90 days after their date.",),
            ),
            Paper(
                "Note on the aging report",
                "From the bookkeeper",
                ("The program counts 30 days for every customer.",),
            ),
        ),
        Answer.NOTHING,
        "By its agreement the invoice is not due before January 4, 2026; only the program’s terms "
        "are wrong.",
        to_do(
            (),
            (
                Mistake(
                    pair(BAD_DEBTS, RECEIVABLE, cents),
                    Mark.TOO_MUCH,
                    "The invoice is not even due. The customer has 90 days.",
                    "age-decides",
                ),
            ),
            {BAD_DEBTS: "The invoice is not due yet."},
        ),
        also=(Answer.KEEP,),
    )


def receivables(draw: Draw) -> Receivables:
    """The nine findings of the aging report, in its order, and the report itself."""
    told = draw.order("receivables", stories(draw))
    old = tuple(story(invoice, draw) for invoice, story in zip(OLD, told, strict=True))
    pennies, credit_, not_due = _pennies(draw), _credit(draw), _not_due(draw)
    held: list[Owed] = []
    for invoice, finding in zip(OLD, old, strict=True):
        held.append(Owed(finding.line, invoice.days_past_due, finding.cents, finding.slug))
        if finding.slug == "misposted" and not finding.task.effect:
            days = (AS_OF - date(2025, 10, 21)).days
            held.append(Owed(f"{invoice.customer} LLC, payment", days, -finding.cents))
    held += [
        Owed(pennies.line, 91, pennies.cents, pennies.slug),
        Owed(credit_.line, 0, credit_.cents, credit_.slug),
        Owed(not_due.line, LODGE.days_past_due, not_due.cents, not_due.slug),
    ]
    rest = before().opening.balance(RECEIVABLE) - sum(each.cents for each in held)
    current, late, later = shared_out(rest, (62, 28, 10))
    held += [
        Owed("Twelve other customers, not due yet", 0, current),
        Owed("Seven other customers, a little late", 15, late),
        Owed("Two other customers, promised for January", 45, later),
    ]
    aging = Listing(
        "receivables",
        "A/R aging, December 31, 2025",
        ("Customer and document", "Days past due", "Open"),
        tuple(each.row for each in held),
        ("", RECEIVABLE),
    )
    by_age = Listing(
        "ages",
        "The same by age",
        ("Days past due", "Open"),
        tuple(
            Row(bucket, "", (sum(each.cents for each in held if each.bucket == bucket),))
            for bucket in BUCKETS
        ),
        (RECEIVABLE,),
    )
    findings = (*old, pennies, credit_, not_due)
    by_slug = {each.slug: each for each in findings}
    return Receivables(
        findings,
        (aging, by_age),
        by_slug["bankrupt"].task.effect.get(CHECKING, 0),
        by_slug["entered-twice"].task.effect["Inventory"],
    )
