"""Beancount checks a reader's own books: random accounts, random balances, random decisions."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from oracle.second_bookkeeper import assert_beancount_agrees
from writeoffs.accounts import Kind
from writeoffs.checks import AS_THEY_COME, require_right
from writeoffs.outcome import Outcome
from writeoffs.own_books.accounts import Sorted, books_of
from writeoffs.own_books.decisions import Decision, Mistake, allowed
from writeoffs.own_books.plan import Choices, account_of_the_list, plan
from writeoffs.piles import Pile
from writeoffs.reports.balances import AccountBalance
from writeoffs.reports.receivables import Bucket, Receivable, Receivables

CENTS = st.integers(-9_999_999_99, 9_999_999_99)
# Letters that a program's own names hold, so that two names may read alike in a ledger.
NAMES = st.text("abcAB &.'-:0é", min_size=1, max_size=12)
BUCKETS = (Bucket("Current", None, 0), Bucket("Older", 1, None))


@st.composite
def accounts(draw: st.DrawFn) -> tuple[Sorted, ...]:
    """Accounts that balance, the last one making it so."""
    held = draw(st.lists(st.tuples(NAMES, st.sampled_from(Kind), CENTS), max_size=12))
    off = -sum(cents for _, _, cents in held)
    return tuple(
        Sorted(AccountBalance(name, "", "", cents, row), kind, "", False)
        for row, (name, kind, cents) in enumerate((*held, ("Capital", Kind.EQUITY, off)))
    )


@st.composite
def owed(draw: st.DrawFn) -> tuple[Receivables, dict[int, Decision]]:
    """A list of balances, and what is decided about them."""
    found = draw(st.lists(st.tuples(NAMES, CENTS, CENTS), max_size=8))
    items = tuple(
        Receivable(name, "", "", None, None, (now, old), row)
        for row, (name, now, old) in enumerate(found)
    )
    decisions = {}
    for item in items:
        pile = draw(st.sampled_from((None, *allowed(item))))
        if pile:
            part = draw(st.none() | st.integers(1, item.cents)) if pile is Pile.WRITE_OFF else None
            decisions[item.row] = Decision(pile, part, draw(st.sampled_from(Mistake)))
    return Receivables(BUCKETS, items, False), decisions


@settings(max_examples=60)
@given(accounts(), owed(), st.booleans(), st.booleans(), st.booleans(), st.booleans())
def test_own_books(
    held: tuple[Sorted, ...],
    listed: tuple[Receivables, dict[int, Decision]],
    against_allowance: bool,
    one_entry: bool,
    by_list: bool,
    cash_basis: bool,
) -> None:
    receivables, decisions = listed
    books = books_of(held)
    choices = Choices(
        date(2025, 12, 31),
        account_of_the_list(books, receivables) or "Accounts receivable",
        "Sales",
        against_allowance,
        one_entry,
        by_list,
        cash_basis,
    )
    planned = plan(books, receivables, decisions, choices)
    outcome = Outcome.of(planned.treatment)
    require_right(outcome, AS_THEY_COME)
    assert_beancount_agrees(outcome)
    for entry, names in zip(planned.treatment.entries, planned.names, strict=True):
        assert len(names) == len(entry.lines)
    gone = sum(
        (item.cents if decision.part is None else decision.part)
        for item in receivables.items
        if (decision := decisions.get(item.row))
        and (
            decision.pile is Pile.WRITE_OFF
            or (decision.pile is Pile.ERROR and decision.mistake is Mistake.TWICE)
        )
    )
    moved = outcome.balance_sheet.totals["gross_ar"].cents
    assert moved == (0 if cash_basis else -gone)
