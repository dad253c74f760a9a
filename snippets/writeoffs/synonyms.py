"""What people call an account: every name that the type-ahead and the reading of an entry know."""

from __future__ import annotations

import re
from collections.abc import Iterable

from writeoffs.accounts import Chart, Kind

_BY_KIND: dict[Kind, tuple[str, ...]] = {
    Kind.RECEIVABLE: ("A/R", "AR", "Receivables", "Trade receivables", "Debtors", "Customers"),
    Kind.ALLOWANCE: (
        "Allowance for doubtful accounts",
        "Allowance for bad debts",
        "Allowance for uncollectible accounts",
        "Bad debt reserve",
        "Doubtful accounts",
    ),
    Kind.INVENTORY: ("Stock", "Goods on hand", "Merchandise"),
    Kind.INVENTORY_RESERVE: ("Allowance for obsolete inventory", "Stock reserve"),
    Kind.CASH: ("Cash", "Bank", "Bank account", "Checking account"),
    Kind.ACCUMULATED_DEPRECIATION: ("Acc. dep.", "Accum. depreciation", "Depreciation to date"),
    Kind.DRAWS: ("Draws", "Drawings", "Distributions", "Owner withdrawals"),
    Kind.CONTRA_REVENUE: ("Returns", "Price concessions", "Sales discounts", "Credit memos"),
}
_BY_NAME: dict[str, tuple[str, ...]] = {
    "Accounts payable": (
        "A/P",
        "AP",
        "Payables",
        "Trade payables",
        "Creditors",
        "Vendors",
        "Bills",
    ),
    "Bad debts": (
        "Bad debt expense",
        "Bad debts expense",
        "Uncollectible accounts expense",
        "Doubtful accounts expense",
        "Credit loss expense",
        "Write-offs",
    ),
    "Bad debt expense (credit loss expense)": (
        "Bad debts",
        "Bad debt expense",
        "Bad debts expense",
        "Credit loss expense",
        "Uncollectible accounts expense",
        "Doubtful accounts expense",
    ),
    "Unapplied customer payments": (
        "Unapplied payments",
        "Unapplied credits",
        "Customer credits",
        "Payments on account",
    ),
    "Bank fees": ("Bank charges", "Bank service charges", "NSF fees", "Returned check fees"),
    "Merchant fees": ("Card fees", "Processing fees", "Chargeback fees"),
    "Collection agency fees": ("Collection fees", "Collection costs", "Agency fees"),
    "Loss on sale of receivables": ("Factoring expense", "Factoring loss", "Loss on factoring"),
    "Bad debt recoveries": ("Recoveries", "Recovery of bad debts", "Bad debts recovered"),
    "Sales tax payable": ("Sales tax", "Tax payable", "Sales tax agency payable"),
    "Unclaimed property payable": ("Unclaimed property", "Escheat", "Uncashed checks"),
    "Insurance claim receivable": ("Insurance receivable", "Claim receivable"),
    "Bond claim receivable": ("Bond receivable", "Fidelity bond claim"),
    "Casualty loss on inventory, net of insurance": (
        "Casualty loss",
        "Damage loss",
        "Water damage",
    ),
    "COGS - inventory write-offs": ("Inventory write-offs", "Obsolete inventory", "Scrap"),
    "COGS - inventory write-downs to NRV": (
        "Inventory write-downs",
        "Write-down to NRV",
        "Lower of cost and NRV",
    ),
    "COGS - inventory shrinkage": ("Shrinkage", "Inventory shrinkage", "Inventory short"),
    "Cost of goods sold": ("COGS", "Cost of sales"),
    "Small-balance adjustments": ("Small balances", "Rounding", "Penny balances"),
    "Loss on asset disposal": ("Loss on disposal", "Disposal loss"),
    "Loss on abandoned equipment": ("Abandonment loss", "Loss on disposal", "Disposal loss"),
    "Gain or loss on equipment": (
        "Gain on sale of equipment",
        "Loss on sale of equipment",
        "Gain on disposal",
        "Gain/loss on asset sales",
    ),
    "Salvaged materials": ("Scrap", "Salvage", "Parts kept"),
    "Casualty loss on equipment": ("Casualty loss", "Fire loss"),
    "Gain on insurance money": ("Insurance gain", "Gain on involuntary conversion"),
    "Loss on worthless prepaid": ("Prepaid loss", "Prepaid write-off"),
    "Gain on payables legally released": (
        "Gain on extinguishment",
        "Debt forgiveness income",
        "Gain on payables",
    ),
    "Employee theft loss": ("Theft", "Theft loss", "Embezzlement", "Stolen money"),
    "Repairs and restoration": ("Repairs", "Restoration"),
    "Security deposit": ("Deposit", "Rent deposit", "Landlord deposit"),
    "Prepaid software": ("Prepaid", "Prepaids", "Prepaid subscription"),
    "Prepaid expenses": ("Prepaid", "Prepaids"),
    "Prepaid insurance": ("Prepaid", "Prepaids"),
    "Sign and install sales": ("Sales", "Revenue", "Income", "Fees"),
    "Service and install revenue": ("Sales", "Revenue", "Income", "Fees"),
    "Design fees": ("Sales", "Revenue", "Income", "Fees"),
    "Fabrication sales": ("Sales", "Revenue", "Income"),
    "Sales": ("Revenue", "Income"),
    "Equipment": ("Machinery", "Machines", "Fixed assets", "Plasma table"),
    "Shop equipment": ("Equipment", "Machinery", "Fixed assets"),
    "Fixtures and equipment": ("Equipment", "Fixtures", "Fixed assets", "Display case"),
    "Other operating expenses": ("Other expenses", "Miscellaneous", "Misc"),
}


# Beside the account that people mean by the name of the kind.
_NOT_BY_KIND = frozenset({"Unapplied customer payments"})


def other_names(name: str, kind: Kind) -> tuple[str, ...]:
    """What else people call this account."""
    by_kind = () if name in _NOT_BY_KIND else _BY_KIND.get(kind, ())
    return (*_BY_NAME.get(name, ()), *by_kind)


def plain(text: str) -> str:
    """A name as it is compared: small letters and digits, "and" written out, nothing between."""
    return re.sub(r"[^a-z0-9]+", "", text.lower().replace("&", " and "))


def accounts_called(text: str, chart: Chart) -> tuple[str, ...]:
    """The accounts of the chart that go by this name; the account's own name comes before others.

    More than one where people call several accounts of this chart the same.
    """
    wanted = plain(text)
    if not wanted:
        return ()
    own = _matching(wanted, ((each.name, (each.name,)) for each in chart))
    return own or _matching(
        wanted, ((each.name, other_names(each.name, each.kind)) for each in chart)
    )


def _matching(wanted: str, named: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[str, ...]:
    return tuple(
        account for account, names in named if any(plain(name) == wanted for name in names)
    )
