"""Named checks that run over every scenario and every answer to a reader.

Each looks at a finished outcome and returns what is wrong with it, or None.
"""

from __future__ import annotations

from collections.abc import Callable

from writeoffs.accounts import Kind, Section, Side
from writeoffs.ledger import Entry, Nature
from writeoffs.outcome import Outcome, State

Check = Callable[[Outcome], str | None]


class BooksAreWrong(AssertionError):
    """A check found a fault: a defect of the engine or of a scenario, never of a reader's input."""


def every_entry_balances(outcome: Outcome) -> str | None:
    """Debits equal credits in each entry."""
    for entry in outcome.treatment.entries:
        if entry.total(Side.DEBIT) != entry.total(Side.CREDIT):
            return f"{entry.memo}: debits and credits differ"
    return None


def assets_equal_liabilities_plus_equity(outcome: Outcome) -> str | None:
    """The balance sheet balances before, after and at every step."""
    for number, state in enumerate(outcome.states):
        totals = state.balance_sheet.totals
        if totals["total_assets"] != totals["total_liabilities"] + totals["total_equity"]:
            return f"step {number}: the balance sheet does not balance"
    return None


def equity_moves_with_profit(outcome: Outcome) -> str | None:
    """The change in equity is the change in profit plus what owners put in or took out."""
    for entry, before, after in outcome.steps:
        owners = -_moved(before, after, Kind.EQUITY, Kind.DRAWS)
        equity = _change(before, after, "total_equity")
        if equity != _change(before, after, "net_income") + owners:
            return f"{entry.memo}: equity moved {equity}, which profit does not explain"
    return None


def write_offs_move_no_cash(outcome: Outcome) -> str | None:
    """A write-off or write-down never moves cash."""
    for entry, before, after in _write_offs(outcome):
        if _change(before, after, "cash"):
            return f"{entry.memo}: cash moved"
    return None


def allowance_write_offs_move_neither_profit_nor_net_receivables(outcome: Outcome) -> str | None:
    """Against an allowance, a write-off changes neither profit nor net receivables.

    ASC 326-20-35-8: write-offs are deducted from the allowance.
    """
    for entry, before, after in _write_offs(outcome):
        if _moved(before, after, Kind.ALLOWANCE) and (
            _change(before, after, "net_income") or _change(before, after, "net_ar")
        ):
            return f"{entry.memo}: a write-off against the allowance moved profit or receivables"
    return None


def recoveries_undo_no_more_than_was_written_off(outcome: Outcome) -> str | None:
    """A recovery brings back at most what was written off, in profit and allowance together.

    What was written off is what the treatment says of earlier, and the story's own write-offs.
    """
    written_off = outcome.treatment.earlier_write_offs
    brought_back = 0
    for entry, before, after in outcome.steps:
        gained = _change(before, after, "net_income") - _moved(before, after, Kind.ALLOWANCE)
        if entry.nature is Nature.RECOVERY:
            brought_back += gained
        elif entry.nature is Nature.WRITE_OFF:
            written_off -= gained
    if brought_back > written_off:
        return f"recoveries bring back {brought_back}, more than was written off"
    return None


def equipment_sold_is_no_sale_of_goods(outcome: Outcome) -> str | None:
    """What equipment brings in is neither net sales nor a cost of them."""
    for entry, before, after in outcome.steps:
        if entry.nature is Nature.SALE and (
            _change(before, after, "net_revenue") or _change(before, after, "cogs")
        ):
            return f"{entry.memo}: the sale of equipment moved sales or their cost"
    return None


def cash_basis_books_stand_still(outcome: Outcome) -> str | None:
    """On cash-basis books an unpaid invoice moves nothing: there is no receivable to remove."""
    if not outcome.treatment.cash_basis:
        return None
    if any(state.balance_sheet.totals["gross_ar"] for state in outcome.states):
        return "cash-basis books hold a receivable"
    if any(state.books != outcome.before.books for state in outcome.states):
        return "cash-basis books moved"
    return None


def nothing_stands_on_the_wrong_side(outcome: Outcome) -> str | None:
    """No line of a statement stands on the wrong side, unless the story says so of an account.

    Equity may: owners can have taken out more than they put in and earned.
    """
    opposite, chart = outcome.treatment.opposite, outcome.treatment.opening.chart
    let = {chart.account(name).kind for name in opposite}
    for number, state in enumerate(outcome.states):
        for account in state.books.standing_opposite:
            if account.kind.section is not Section.EQUITY and account.name not in opposite:
                return f"step {number}: {account.name} stands on the wrong side"
        for section in Section:
            if section is not Section.EQUITY and _total(state, section.total) < 0:
                return f"step {number}: {section.heading} add up to less than nothing"
        for name, kinds in _NET_ASSETS.items():
            if kinds[0] not in let and state.books.total(*kinds) < 0:
                return f"step {number}: {name} stand below zero"
    return None


# The asset first, then what is taken off it.
_NET_ASSETS = {
    "net receivables": (Kind.RECEIVABLE, Kind.ALLOWANCE),
    "net inventories": (Kind.INVENTORY, Kind.INVENTORY_RESERVE),
    "net fixed assets": (Kind.FIXED_ASSET, Kind.ACCUMULATED_DEPRECIATION),
}


def nothing_is_lost_to_rounding(outcome: Outcome) -> str | None:
    """Every balance is a whole number of cents, and each step moves by its entry exactly."""
    for entry, before, after in outcome.steps:
        if before.books.post(entry).balances != after.books.balances:
            return f"{entry.memo}: the books moved by something else than the entry"
    if any(type(cents) is not int for state in outcome.states for cents in state.books.balances):
        return "a balance is not a whole number of cents"
    return None


CHECKS: tuple[Check, ...] = (
    every_entry_balances,
    assets_equal_liabilities_plus_equity,
    equity_moves_with_profit,
    write_offs_move_no_cash,
    allowance_write_offs_move_neither_profit_nor_net_receivables,
    recoveries_undo_no_more_than_was_written_off,
    equipment_sold_is_no_sale_of_goods,
    cash_basis_books_stand_still,
    nothing_stands_on_the_wrong_side,
    nothing_is_lost_to_rounding,
)

# A reader's own books may hold anything on any side: that is theirs to look into.
AS_THEY_COME = tuple(each for each in CHECKS if each is not nothing_stands_on_the_wrong_side)


def require_right(outcome: Outcome, checks: tuple[Check, ...] = CHECKS) -> None:
    """Run the checks. Raises BooksAreWrong with the check's name."""
    for check in checks:
        fault = check(outcome)
        if fault:
            raise BooksAreWrong(f"{check.__name__}: {fault}")


def _write_offs(outcome: Outcome) -> tuple[tuple[Entry, State, State], ...]:
    return tuple(
        step for step in outcome.steps if step[0].nature in (Nature.WRITE_OFF, Nature.WRITE_DOWN)
    )


def _change(before: State, after: State, total: str) -> int:
    return _total(after, total) - _total(before, total)


def _total(state: State, name: str) -> int:
    totals = state.balance_sheet.totals
    return totals[name] if name in totals else state.profit_and_loss.totals[name]


def _moved(before: State, after: State, *kinds: Kind) -> int:
    return after.books.total(*kinds) - before.books.total(*kinds)
