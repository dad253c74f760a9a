"""The same bad debts over two years: in the books, on the way to a tax return, by both methods."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from writeoffs.inputs import Amount, Refused, Values
from writeoffs.ledger import Books, Entry, Nature
from writeoffs.money import format_money
from writeoffs.outcome import Treatment
from writeoffs.scenarios.entries import (
    close_year,
    compound,
    credit_if,
    debit_if,
    true_up,
    write_off_against_allowance,
    write_off_directly,
)
from writeoffs.scenarios.firms import HARBOR_LANTERN
from writeoffs.scenarios.scenario import Scenario, Telling, YearlyFigure
from writeoffs.statements import ProfitAndLoss

YEAR_1 = date(2024, 12, 31)
YEAR_2 = date(2025, 12, 31)
# The opening books hold no receivables, so averages would mislead.
COMPARATIVES = HARBOR_LANTERN.comparatives


@dataclass(frozen=True, slots=True)
class Year:
    """A year's business in cents: sold on account, collected, paid out."""

    day: date
    sold: int
    collected: int
    paid: int

    @property
    def business(self) -> tuple[Entry, ...]:
        """The whole year in one entry."""
        return compound(
            self.day,
            f"The year {self.day.year}: sales, payments and costs",
            Nature.TRADING,
            debit_if("Accounts receivable", self.sold, "customers owe what they were billed"),
            debit_if("Checking", self.collected, "what customers paid"),
            debit_if("Operating costs", self.paid, "what the work cost"),
            credit_if("Project revenue", self.sold, "the sales of the year, paid or not"),
            credit_if("Accounts receivable", self.collected, "customers owe that much less"),
            credit_if("Checking", self.paid, "costs are paid in cash"),
        )


FIRST = Year(YEAR_1, 400_000_00, 352_000_00, 318_000_00)
SECOND = Year(YEAR_2, 420_000_00, 409_300_00, 341_500_00)
OWED_AFTER_YEAR_1 = FIRST.sold - FIRST.collected
OWED_AFTER_YEAR_2 = OWED_AFTER_YEAR_1 + SECOND.sold - SECOND.collected


@dataclass(frozen=True, slots=True)
class Kept:
    """Two years of books as they were kept, and the books at the end of each year."""

    treatment: Treatment
    year_1: Books
    year_2: Books


def _keep(
    slug: str,
    label: str,
    at_end_1: tuple[Entry, ...],
    in_2: tuple[Entry, ...],
    opposite: frozenset[str] = frozenset(),
) -> Kept:
    """The two years' business, with what each method adds to it."""
    opening = HARBOR_LANTERN.books()
    first = FIRST.business + at_end_1
    year_1 = opening.post(*first)
    second = close_year(year_1, "Retained earnings", day=YEAR_1) + SECOND.business + in_2
    treatment = Treatment(slug, label, opening, first + second, COMPARATIVES, opposite=opposite)
    return Kept(treatment, year_1, year_1.post(*second))


def _amounts(values: Values) -> tuple[int, int, int]:
    """Set aside after year 1, written off in year 2, and needed after year 2."""
    return values.number("set_aside_1"), values.number("failed"), values.number("set_aside_2")


def _with_allowance(values: Values) -> Kept:
    set_aside_1, failed, set_aside_2 = _amounts(values)
    left = set_aside_1 - failed
    moved = {"Allowance for credit losses": left, "Bad debts": set_aside_2 - left}
    return _keep(
        "allowance",
        "With an allowance",
        true_up(set_aside_1, "Bad debts", "Estimate what customers will not pay", day=YEAR_1),
        write_off_against_allowance(failed, "Write off the customer who failed", day=YEAR_2)
        + true_up(
            set_aside_2 - left,
            "Bad debts",
            "Bring the allowance to what is needed now",
            day=YEAR_2,
        ),
        frozenset(account for account, cents in moved.items() if cents < 0),
    )


def _directly(values: Values) -> Kept:
    _, failed, _ = _amounts(values)
    return _keep(
        "direct",
        "Direct write-off",
        (),
        write_off_directly(failed, "Write off the customer who failed", day=YEAR_2),
    )


def _require_owed(values: Values) -> None:
    """Raises Refused when more is set aside or written off than customers owe."""
    set_aside_1, failed, set_aside_2 = _amounts(values)
    owed = format_money(OWED_AFTER_YEAR_1)
    if set_aside_1 > OWED_AFTER_YEAR_1:
        raise Refused("set_aside_1", f"Customers owe {owed} then. Enter that or less.")
    if failed > OWED_AFTER_YEAR_1:
        raise Refused("failed", f"Customers owed {owed} from year 1. Enter that or less.")
    left = OWED_AFTER_YEAR_2 - failed
    if set_aside_2 > left:
        raise Refused(
            "set_aside_2", f"Customers owe {format_money(left)} then. Enter that or less."
        )


def _cost_of_year_2(values: Values) -> tuple[str, str]:
    set_aside_1, failed, set_aside_2 = _amounts(values)
    there = format_money(set_aside_1 - failed)
    return (
        f"Left of the first allowance: {format_money(set_aside_1)} less {format_money(failed)} is "
        f"{there}.",
        f"Bad debts of year 2, with the allowance: {format_money(set_aside_2)} less {there} is "
        f"{format_money(set_aside_2 - set_aside_1 + failed)}.",
    )


def _books_and_tax(values: Values) -> Telling:
    _require_owed(values)
    kept = _with_allowance(values)
    set_aside_1, failed, _ = _amounts(values)
    expense = (kept.year_1.balance("Bad debts"), kept.year_2.balance("Bad debts"))
    charged_off = (0, failed)
    gap_1, gap_2 = (book - specific for book, specific in zip(expense, charged_off, strict=True))
    return Telling(
        story=(
            "At the end of its first year, a design-build company records "
            + (
                f"an allowance of {format_money(set_aside_1)} for customers who will not pay. "
                "Nobody knows yet who they will be. "
                if set_aside_1
                else "no allowance for customers who will not pay. "
            )
            + (
                f"In year 2 one customer fails and owes {format_money(failed)}."
                if failed
                else "In year 2 no customer fails."
            )
        ),
        treatments=(kept.treatment,),
        working=(
            *_cost_of_year_2(values),
            f"Gap after both years: {format_money(gap_1)} {_plus(gap_2)} is "
            f"{format_money(gap_1 + gap_2)}. That is the allowance still in the books.",
        ),
        year_by_year=(
            YearlyFigure("book-bad-debts", "The books: estimated losses", expense, sum(expense)),
            YearlyFigure(
                "specific-charge-offs",
                "Particular customers written off in the books",
                charged_off,
                sum(charged_off),
            ),
            YearlyFigure("gap", "Difference in the year", (gap_1, gap_2)),
            YearlyFigure("gap-so-far", "Difference so far", (gap_1, gap_1 + gap_2)),
        ),
    )


def _plus(cents: int) -> str:
    return f"{'less' if cents < 0 else 'plus'} {format_money(abs(cents))}"


def _both_methods(values: Values) -> Telling:
    _require_owed(values)
    direct, allowance = _directly(values), _with_allowance(values)
    set_aside_1, failed, _ = _amounts(values)

    def profits(kept: Kept) -> tuple[int, int]:
        return _profit(kept.year_1), _profit(kept.year_2)

    apart = tuple(a - b for a, b in zip(profits(direct), profits(allowance), strict=True))
    return Telling(
        story=(
            "The same two years of a design-build company, with the books kept in two ways. "
            + (
                f"A customer of year 1 fails in year 2 and owes {format_money(failed)}. Direct "
                "write-off records nothing before that. "
                if failed
                else "No customer fails, so direct write-off records nothing. "
            )
            + (
                f"With an allowance, {format_money(set_aside_1)} of expected losses is recorded at "
                "the end of year 1."
                if set_aside_1
                else "Nothing is added to the allowance at the end of year 1."
            )
        ),
        treatments=(direct.treatment, allowance.treatment),
        working=(
            *_cost_of_year_2(values),
            f"Apart after both years: {format_money(apart[0])} {_plus(apart[1])} is "
            f"{format_money(sum(apart))}. That is the allowance still in the books.",
        ),
        year_by_year=(
            YearlyFigure(
                "profit-direct", "Profit, direct write-off", profits(direct), sum(profits(direct))
            ),
            YearlyFigure(
                "profit-allowance",
                "Profit, with an allowance",
                profits(allowance),
                sum(profits(allowance)),
            ),
            YearlyFigure("profit-apart", "Difference", (apart[0], apart[1]), sum(apart)),
        ),
        lesson=""
        if set_aside_1 and failed
        else (
            "The two ways differ in when a loss reaches profit: direct write-off records it when a "
            "customer fails, an allowance when the loss is expected."
        ),
    )


def _profit(books: Books) -> int:
    return ProfitAndLoss.of(books).totals["net_income"]


_INPUTS = (
    Amount(
        "set_aside_1",
        "Allowance at the end of year 1",
        default=6_000_00,
        maximum=1_000_000_00,
        slider_maximum=OWED_AFTER_YEAR_1,
        hint="The estimate of what customers will not pay",
    ),
    Amount(
        "failed",
        "Owed by the customer who fails in year 2",
        default=4_200_00,
        maximum=1_000_000_00,
        slider_maximum=OWED_AFTER_YEAR_1,
    ),
    Amount(
        "set_aside_2",
        "Allowance needed at the end of year 2",
        default=3_300_00,
        maximum=1_000_000_00,
        slider_maximum=OWED_AFTER_YEAR_1,
        hint="The new estimate, for what customers owe then",
    ),
)

SCENARIOS = (
    Scenario(
        slug="book-vs-tax-two-years",
        family="Two years · books and tax",
        title="The same bad debts, in the books and for the tax return",
        firm=HARBOR_LANTERN.name,
        inputs=_INPUTS,
        tell=_books_and_tax,
        lesson=(
            "The books record an expected loss early, as an estimate. Tax law generally looks at "
            "particular debts that became worthless, in the year they did. So the same bad debts "
            "can come up in different years and amounts, and whether one counts on a tax return is "
            "a separate question. Confirm the tax side with your CPA or EA."
        ),
        several_entries=True,
    ),
    Scenario(
        slug="direct-vs-allowance-two-years",
        family="Two years · direct or allowance",
        title="Two years, kept both ways",
        firm=HARBOR_LANTERN.name,
        inputs=_INPUTS,
        tell=_both_methods,
        lesson=(
            "Direct write-off makes year 1 look better than it was and puts the whole loss into "
            "year 2. An allowance puts the expected loss in the year of the sales that caused it."
        ),
        several_entries=True,
    ),
)
