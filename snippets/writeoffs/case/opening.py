"""The books of the case before the cleanup: a kitchenware store at the end of its year."""

from __future__ import annotations

from datetime import date

from writeoffs.accounts import Kind
from writeoffs.ledger import Books
from writeoffs.outcome import Treatment
from writeoffs.scenarios.firms import COPPER_KETTLE

AS_OF = date(2025, 12, 31)

CHECKING = "Checking"
RECEIVABLE = "Accounts receivable"
INVENTORY = "Inventory"
PREPAID = "Prepaid expenses"
FIXTURES = "Fixtures and equipment"
DEPRECIATED = "Accumulated depreciation"
PAYABLE = "Accounts payable"
SALES = "Sales"
RETURNS = "Sales returns and allowances"
BAD_DEBTS = "Bad debts"
GOODS_WRITTEN_OFF = "COGS - inventory write-offs"
OTHER_COSTS = "Other operating expenses"
PREPAID_LOST = "Loss on worthless prepaid"
OTHER_INCOME = "Other income"

BUSINESS = COPPER_KETTLE.name


def books() -> Books:
    """The trial balance. It is the same for every seed."""
    return COPPER_KETTLE.books(
        extra_accounts=(
            (PREPAID_LOST, Kind.EXPENSE, 0),
            (OTHER_INCOME, Kind.OTHER_INCOME, 0),
        )
    )


def before() -> Treatment:
    """Those books, and nothing posted yet."""
    return Treatment("case", "The case", books(), (), COPPER_KETTLE.comparatives)
