"""The ledger: an unbalanced entry cannot exist, nothing changes in place, posting adds up."""

from dataclasses import FrozenInstanceError
from datetime import date

import pytest
from engine.small_firm import CHART, TRIAL_BALANCE, books, entry, moving
from hypothesis import given
from hypothesis import strategies as st
from writeoffs.accounts import Kind, Side, UnknownAccount
from writeoffs.ledger import Books, Entry, Line, Nature, Unbalanced, credit, debit

NAMES = [name for name, _, _ in TRIAL_BALANCE]
AMOUNTS = st.integers(1, 10**14)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """Entries of two to six lines, possibly with an account on both sides."""
    amounts = draw(st.lists(AMOUNTS, min_size=1, max_size=5))
    lines = [debit(draw(st.sampled_from(NAMES)), cents, "why") for cents in amounts]
    lines.append(credit(draw(st.sampled_from(NAMES)), sum(amounts), "why"))
    return entry(*draw(st.permutations(lines)))


@given(debited=AMOUNTS, credited=AMOUNTS)
def test_an_unbalanced_entry_cannot_exist(debited: int, credited: int) -> None:
    lines = (debit("Losses", debited, "why"), credit("Receivables", credited, "why"))
    if debited == credited:
        assert entry(*lines).total(Side.DEBIT) == entry(*lines).total(Side.CREDIT) == debited
    else:
        with pytest.raises(Unbalanced, match=f"debits {debited}, credits {credited}"):
            entry(*lines)


@pytest.mark.parametrize("lines", [(), (debit("Losses", 100, "why"),)])
def test_an_entry_has_at_least_two_lines(lines: tuple[Line, ...]) -> None:
    with pytest.raises(Unbalanced, match="at least two lines"):
        entry(*lines)


@pytest.mark.parametrize("cents", [0, -1])
def test_a_line_takes_an_amount_above_zero(cents: int) -> None:
    with pytest.raises(ValueError, match="above zero"):
        Line("Losses", Side.DEBIT, cents, "why")


def test_debits_are_above_zero_and_credits_below() -> None:
    assert debit("Losses", 5, "why").signed == 5
    assert credit("Losses", 5, "why").signed == -5


@pytest.mark.parametrize(
    ("thing", "field"),
    [
        (debit("Losses", 5, "why"), "cents"),
        (moving("Losses", "Receivables"), "lines"),
        (books(), "balances"),
    ],
)
def test_nothing_can_be_changed_in_place(thing: object, field: str) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(thing, field, None)


def test_posting_makes_new_books() -> None:
    before = books()
    kept = before.balances
    after = before.post(moving("Losses", "Receivables", 100_00))
    assert before.balances == kept
    assert after.balance("Losses") == 100_00
    assert after.balance("Receivables") == 39_900_00


def test_opening_balances_stand_on_their_normal_sides() -> None:
    opened = books()
    assert {name: opened.balance(name) for name in NAMES} == {
        name: cents for name, _, cents in TRIAL_BALANCE
    }


def test_a_balance_on_the_other_side_is_below_zero() -> None:
    after = books().post(moving("Allowance", "Receivables", 5_000_00))
    assert after.balance("Allowance") == -2_000_00


def test_an_account_that_the_trial_balance_leaves_out_stands_at_zero() -> None:
    opened = Books.open(CHART, {"Bank": 5, "Capital": 5})
    assert {name: opened.balance(name) for name in NAMES} == {
        **dict.fromkeys(NAMES, 0),
        "Bank": 5,
        "Capital": 5,
    }
    assert sum(opened.balances) == 0


def test_an_unbalanced_trial_balance_is_refused() -> None:
    with pytest.raises(Unbalanced, match="off by 1"):
        Books.open(CHART, {"Bank": 100_01, "Capital": 100_00})


def test_an_unknown_account_is_refused_wherever_it_is_named() -> None:
    stray = Entry(
        date(2025, 1, 1),
        "Stray",
        Nature.CORRECTION,
        (debit("Petty cash", 1, "why"), credit("Bank", 1, "why")),
    )
    with pytest.raises(UnknownAccount, match="Petty cash"):
        books().post(stray)
    with pytest.raises(UnknownAccount, match="Petty cash"):
        books().balance("Petty cash")
    with pytest.raises(UnknownAccount, match="Petty cash"):
        Books.open(CHART, {"Petty cash": 0})


def test_a_total_adds_accounts_of_the_kinds_asked_for() -> None:
    assert books().total(Kind.INVENTORY, Kind.INVENTORY_RESERVE) == 29_000_00
    assert books().total(Kind.REVENUE) == -200_000_00
    assert books().total(*Kind) == 0


@given(posted=st.lists(entries(), max_size=4))
def test_books_always_balance(posted: list[Entry]) -> None:
    assert sum(books().post(*posted).balances) == 0


@given(posted=st.lists(entries(), max_size=4), data=st.data())
def test_the_order_of_posting_does_not_matter(posted: list[Entry], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(posted))
    assert books().post(*posted) == books().post(*shuffled)


@given(first=entries(), second=entries())
def test_posting_two_entries_is_posting_one_and_then_the_other(first: Entry, second: Entry) -> None:
    assert books().post(first, second) == books().post(first).post(second)


@given(posted=entries())
def test_posting_adds_each_line_to_its_account_and_nothing_else(posted: Entry) -> None:
    before, after = books(), books().post(posted)
    moved = dict.fromkeys(NAMES, 0)
    for line in posted.lines:
        moved[line.account] += line.signed
    assert [new - old for old, new in zip(before.balances, after.balances, strict=True)] == list(
        moved.values()
    )


@given(posted=entries())
def test_an_entry_and_its_mirror_leave_the_books_as_they_were(posted: Entry) -> None:
    mirror = entry(
        *(Line(line.account, line.side.other, line.cents, "undo") for line in posted.lines)
    )
    assert books().post(posted, mirror) == books()
