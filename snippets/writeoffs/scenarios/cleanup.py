"""A cleanup before the bank looks: losses, errors, and money that is still owed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from writeoffs.inputs import Amount, Choice, Input, Option, Refused, Values
from writeoffs.ledger import Entry, Nature
from writeoffs.money import format_money
from writeoffs.outcome import Treatment
from writeoffs.scenarios.entries import (
    YEAR_END,
    compound,
    credit_if,
    debit_if,
    remove_stock,
    retire,
    write_off_directly,
)
from writeoffs.scenarios.firms import COPPER_KETTLE
from writeoffs.scenarios.scenario import Scenario, Telling

LOSS, ERROR, OWED, LEFT = "loss", "error", "owed", "left"
PILES = {
    LOSS: "A loss: write it off",
    ERROR: "An error: undo it",
    OWED: "Still owed to somebody",
    LEFT: "Leave it for now",
}
LARGEST = 100_000_00
OWED_BY_CUSTOMERS = ("old", "twice", "pennies")
BILLED_TO = "Other operating expenses"


@dataclass(frozen=True, slots=True)
class StaleBalance:
    """An old balance: what is known of it, the pile it belongs in, and the entry that clears it."""

    key: str
    title: str
    pile: str
    why: str
    amounts: tuple[tuple[str, str, int], ...]
    clear: Callable[..., tuple[Entry, ...]]


def _undo_duplicate_sale(sale: int, cost: int) -> tuple[Entry, ...]:
    return compound(
        YEAR_END,
        "Undo the invoice that was entered twice",
        Nature.CORRECTION,
        debit_if("Sales", sale, "the second sale never happened"),
        credit_if("Accounts receivable", sale, "nobody owes it twice"),
        debit_if("Inventory", cost, "the goods of the second sale never left"),
        credit_if("Cost of goods sold", cost, "so they were no cost of a sale"),
    )


def _undo_duplicate_bill(bill: int) -> tuple[Entry, ...]:
    return compound(
        YEAR_END,
        "Undo the vendor bill that was entered twice",
        Nature.CORRECTION,
        debit_if("Accounts payable", bill, "it is owed once, not twice"),
        credit_if(BILLED_TO, bill, "and it was a cost only once"),
    )


def _put_back_the_check(check: int) -> tuple[Entry, ...]:
    return compound(
        YEAR_END,
        "Put back a check that was never cashed",
        Nature.CORRECTION,
        debit_if("Checking", check, "the money never left the bank"),
        credit_if("Unclaimed property payable", check, "it still belongs to somebody else"),
    )


def _scrap_fixture(cost: int, depreciation: int) -> tuple[Entry, ...]:
    """Raises Refused when the case does not fit among the fixtures in the books."""
    fixtures = COPPER_KETTLE.opening_balance("Fixtures and equipment")
    depreciated = COPPER_KETTLE.opening_balance("Accumulated depreciation")
    if cost > fixtures:
        raise Refused(
            "case_cost", f"All fixtures together cost {format_money(fixtures)}. Enter that or less."
        )
    if depreciation > min(cost, depreciated):
        raise Refused(
            "case_depreciation",
            f"It cost {format_money(cost)}. Enter that or less."
            if cost <= depreciated
            else f"The books hold {format_money(depreciated)} of accumulated depreciation. Enter "
            "that or less.",
        )
    least = cost - (fixtures - depreciated)
    if depreciation < least:
        raise Refused(
            "case_depreciation",
            "That would leave more depreciation in the books than the other fixtures cost. Enter "
            f"at least {format_money(least)}.",
        )
    return retire(
        "Fixtures and equipment",
        cost,
        depreciation,
        "Loss on asset disposal",
        "Take the scrapped display case off the books",
    )


STALE_BALANCES = (
    StaleBalance(
        "old",
        "Three invoices over a year old, with complete files",
        LOSS,
        "Nobody will pay them, and the files show why: a loss.",
        (("amount", "Amount", 6_215_00),),
        lambda amount: write_off_directly(amount, "Write off three invoices over a year old"),
    ),
    StaleBalance(
        "twice",
        "A wholesale invoice entered twice this year",
        ERROR,
        "The second sale never happened, so nothing was lost: an error to undo.",
        (("amount", "Amount", 1_940_00), ("cost", "Cost of its goods", 1_105_80)),
        _undo_duplicate_sale,
    ),
    StaleBalance(
        "stock",
        "Obsolete inventory, destroyed",
        LOSS,
        "The goods are gone, and their value with them: a loss.",
        (("amount", "Cost", 3_880_00),),
        lambda amount: remove_stock(
            amount,
            "COGS - inventory write-offs",
            "Write off the goods that were destroyed",
            Nature.WRITE_OFF,
            "the goods are gone, so their cost comes off the books too",
        ),
    ),
    StaleBalance(
        "pennies",
        "Penny balances under the written limit",
        LOSS,
        "Too small to chase, and the written rule allows it: a (small) loss.",
        (("amount", "Amount", 46_75),),
        lambda amount: write_off_directly(
            amount, "Clear penny balances", account="Small-balance adjustments"
        ),
    ),
    StaleBalance(
        "bill",
        "A vendor bill entered twice this year",
        ERROR,
        "The bill is owed once. The second entry is an error to undo, not a gain.",
        (("amount", "Amount", 1_365_00),),
        _undo_duplicate_bill,
    ),
    StaleBalance(
        "check",
        "A check to a vendor from 2023, never cashed",
        OWED,
        "The money is still owed to the vendor. In time it may have to go to the state.",
        (("amount", "Amount", 412_18),),
        _put_back_the_check,
    ),
    StaleBalance(
        "case",
        "A display case, scrapped this month",
        LOSS,
        "It is gone; what was left of its value in the books is a loss.",
        (("cost", "What it cost", 6_500_00), ("depreciation", "Depreciation so far", 5_400_00)),
        _scrap_fixture,
    ),
)


def _clean_up(values: Values) -> Telling:
    entries: list[Entry] = []
    for stale in STALE_BALANCES:
        name = f"{stale.key}_pile"
        pile = values.choice(name)
        if pile == LEFT:
            continue
        if pile != stale.pile:
            raise Refused(name, f"Look again. {stale.why}")
        amounts = [values.number(f"{stale.key}_{part}") for part, _, _ in stale.amounts]
        entries += stale.clear(*amounts)
    books = COPPER_KETTLE.books()
    _require_held(books.post(*entries).balance, values)
    sorted_out = sum(values.choice(f"{each.key}_pile") != LEFT for each in STALE_BALANCES)
    return Telling(
        story=(
            "Before the bank renews the credit line, a bookkeeper goes through the old balances of "
            "a kitchenware store. Some are losses, some are plain errors, and one is money that "
            f"the store still owes. This cleanup covers {sorted_out} of {len(STALE_BALANCES)} "
            "balances."
        ),
        treatments=(
            Treatment(
                "accrual",
                "Accrual books",
                books,
                tuple(entries),
                COPPER_KETTLE.comparatives,
            ),
        ),
        working=tuple(f"{each.title}: {each.why}" for each in STALE_BALANCES),
    )


def _require_held(left: Callable[[str], int], values: Values) -> None:
    """Raises Refused where more was cleared than an account held, given what is left in it.

    Of several amounts it names the largest.
    """
    if left("Accounts receivable") < 0:
        owed = COPPER_KETTLE.opening_balance("Accounts receivable")
        cleared = (key for key in OWED_BY_CUSTOMERS if values.choice(f"{key}_pile") != LEFT)
        raise Refused(
            max((f"{key}_amount" for key in cleared), key=values.number),
            f"Customers owe {format_money(owed)} in all, and "
            f"{format_money(owed - left('Accounts receivable'))} would be cleared here. Enter "
            "less.",
        )
    for account, name in (("Inventory", "stock_amount"), (BILLED_TO, "bill_amount")):
        if left(account) < 0:
            held = values.number(name) + left(account)
            raise Refused(
                name,
                f"The books hold {format_money(held)} in {account.lower()}. Enter that or less.",
            )


def _inputs(stale: StaleBalance) -> tuple[Input, ...]:
    right_first = (stale.pile, *(pile for pile in PILES if pile != stale.pile))
    return (
        Choice(
            f"{stale.key}_pile",
            "Which pile?",
            tuple(Option(pile, PILES[pile]) for pile in right_first),
            group=stale.title,
        ),
        *(
            Amount(
                f"{stale.key}_{part}",
                label,
                default=cents,
                maximum=LARGEST,
                slider_maximum=10_000_00 if stale.key == "old" else 0,
                group=stale.title,
            )
            for part, label, cents in stale.amounts
        ),
    )


SCENARIOS = (
    Scenario(
        slug="cleanup-before-bank-review",
        family="A mess to clean up · before the bank looks",
        title="Cleaning up stale balances before the bank looks",
        firm=COPPER_KETTLE.name,
        inputs=tuple(each for stale in STALE_BALANCES for each in _inputs(stale)),
        tell=_clean_up,
        lesson=(
            "A cleanup usually lowers the numbers a bank sees, because the higher ones were never "
            "real. Sort the old balances into three piles: losses, errors, and what is still owed."
        ),
        several_entries=True,
    ),
)
