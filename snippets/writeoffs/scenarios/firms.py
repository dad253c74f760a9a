"""The fictional firms whose books the stories are told in, before anything is written off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from writeoffs.accounts import Account, Chart, Kind, Side
from writeoffs.ledger import Books
from writeoffs.ratios import Comparatives


@dataclass(frozen=True, slots=True)
class Firm:
    """A firm's chart of accounts with its trial balance in cents, each on its normal side.

    `opening_equity` names the account that takes up the difference when a reader changes another
    opening balance, so that the trial balance still balances.
    """

    name: str
    opening_equity: str
    comparatives: Comparatives
    trial_balance: tuple[tuple[str, Kind, int], ...]

    def opening_balance(self, name: str) -> int:
        """An account's balance before the story, in cents on its normal side."""
        return next(cents for account, _, cents in self.trial_balance if account == name)

    def books(
        self,
        changes: Mapping[str, int] | None = None,
        extra_accounts: tuple[tuple[str, Kind, int], ...] = (),
    ) -> Books:
        """The firm's books at the start of a story. Raises UnknownAccount."""
        rows = self.trial_balance + extra_accounts
        chart = _chart(tuple((name, kind) for name, kind, _ in rows))
        balances = {name: cents for name, _, cents in rows}
        for name, cents in (changes or {}).items():
            normal = chart.account(name).kind.normal_side
            more = cents - balances[name]
            balances[name] = cents
            balances[self.opening_equity] += more if normal is Side.DEBIT else -more
        return Books.open(chart, balances)


@cache
def _chart(accounts: tuple[tuple[str, Kind], ...]) -> Chart:
    return Chart(tuple(Account(name, kind) for name, kind in accounts))


JUNIPER_HOLLOW = Firm(
    "Juniper Hollow Signworks LLC",
    "Member equity, opening",
    Comparatives(beginning_net_ar=39_675_00),
    (
        ("Checking", Kind.CASH, 28_640_00),
        ("Accounts receivable", Kind.RECEIVABLE, 46_325_00),
        ("Prepaid insurance", Kind.OTHER_CURRENT_ASSET, 2_400_00),
        ("Shop equipment", Kind.FIXED_ASSET, 38_000_00),
        ("Accumulated depreciation", Kind.ACCUMULATED_DEPRECIATION, 15_200_00),
        ("Accounts payable", Kind.CURRENT_LIABILITY, 14_210_00),
        ("Credit card", Kind.CURRENT_LIABILITY, 3_965_00),
        ("Sales tax payable", Kind.CURRENT_LIABILITY, 1_180_00),
        ("Line of credit", Kind.CURRENT_LIABILITY, 15_000_00),
        ("Equipment loan, long-term", Kind.NONCURRENT_LIABILITY, 12_400_00),
        ("Member equity, opening", Kind.EQUITY, 33_485_00),
        ("Member draws", Kind.DRAWS, 36_000_00),
        ("Sign and install sales", Kind.REVENUE, 312_480_00),
        ("Materials and subcontractors", Kind.COGS, 96_870_00),
        ("Wages", Kind.EXPENSE, 98_400_00),
        ("Rent", Kind.EXPENSE, 24_000_00),
        ("Vehicle", Kind.EXPENSE, 8_215_00),
        ("Depreciation", Kind.EXPENSE, 7_600_00),
        ("Other operating expenses", Kind.EXPENSE, 19_640_00),
        ("Bad debts", Kind.EXPENSE, 0),
        ("Bad debt recoveries", Kind.OTHER_INCOME, 0),
        ("Interest expense", Kind.INTEREST_EXPENSE, 1_830_00),
        ("Employee theft loss", Kind.OTHER_EXPENSE, 0),
    ),
)

PINEBROOK = Firm(
    "Pinebrook Mechanical LLC",
    "Members' equity, opening",
    Comparatives(beginning_net_ar=103_900_00, beginning_net_inventory=20_140_00),
    (
        ("Checking", Kind.CASH, 61_250_00),
        ("Accounts receivable", Kind.RECEIVABLE, 118_460_00),
        ("Allowance for credit losses", Kind.ALLOWANCE, 9_400_00),
        ("Parts inventory", Kind.INVENTORY, 22_315_00),
        ("Prepaid expenses", Kind.OTHER_CURRENT_ASSET, 5_180_00),
        ("Vehicles and equipment", Kind.FIXED_ASSET, 164_000_00),
        ("Accumulated depreciation", Kind.ACCUMULATED_DEPRECIATION, 71_300_00),
        ("Accounts payable", Kind.CURRENT_LIABILITY, 41_905_00),
        ("Accrued wages", Kind.CURRENT_LIABILITY, 8_640_00),
        ("Customer deposits", Kind.CURRENT_LIABILITY, 12_500_00),
        ("Truck loans, current portion", Kind.CURRENT_LIABILITY, 18_000_00),
        ("Truck loans, long-term", Kind.NONCURRENT_LIABILITY, 54_000_00),
        ("Members' equity, opening", Kind.EQUITY, 160_335_00),
        ("Member draws", Kind.DRAWS, 60_000_00),
        ("Service and install revenue", Kind.REVENUE, 884_200_00),
        ("Cost of jobs", Kind.COGS, 497_350_00),
        ("Office wages", Kind.EXPENSE, 176_400_00),
        ("Rent", Kind.EXPENSE, 36_000_00),
        ("Vehicle", Kind.EXPENSE, 21_840_00),
        ("Insurance", Kind.EXPENSE, 18_960_00),
        ("Depreciation", Kind.EXPENSE, 23_500_00),
        ("Bad debt expense (credit loss expense)", Kind.EXPENSE, 7_100_00),
        ("Office and other", Kind.EXPENSE, 42_655_00),
        ("Interest expense", Kind.INTEREST_EXPENSE, 5_270_00),
    ),
)

MARROW_LANE = Firm(
    "Marrow Lane Studio",
    "Owner's equity, opening",
    Comparatives(),
    (
        ("Checking", Kind.CASH, 17_940_00),
        ("Accounts receivable", Kind.RECEIVABLE, 0),
        ("Computers", Kind.FIXED_ASSET, 9_600_00),
        ("Accumulated depreciation", Kind.ACCUMULATED_DEPRECIATION, 5_760_00),
        ("Credit card", Kind.CURRENT_LIABILITY, 2_215_00),
        ("Owner's equity, opening", Kind.EQUITY, 12_090_00),
        ("Owner's draws", Kind.DRAWS, 72_000_00),
        ("Design fees", Kind.REVENUE, 126_350_00),
        ("Subcontractors", Kind.COGS, 22_480_00),
        ("Software", Kind.EXPENSE, 4_965_00),
        ("Studio rent", Kind.EXPENSE, 10_200_00),
        ("Depreciation", Kind.EXPENSE, 1_920_00),
        ("Other expenses", Kind.EXPENSE, 7_310_00),
        ("Bad debts", Kind.EXPENSE, 0),
    ),
)

COPPER_KETTLE = Firm(
    "Copper Kettle Supply Co.",
    "Retained earnings, opening",
    Comparatives(beginning_net_ar=36_850_00, beginning_net_inventory=88_240_00),
    (
        ("Checking", Kind.CASH, 34_715_00),
        ("Accounts receivable", Kind.RECEIVABLE, 41_290_00),
        ("Inventory", Kind.INVENTORY, 96_480_00),
        ("Inventory reserve", Kind.INVENTORY_RESERVE, 0),
        ("Insurance claim receivable", Kind.OTHER_CURRENT_ASSET, 0),
        ("Prepaid expenses", Kind.OTHER_CURRENT_ASSET, 3_150_00),
        ("Fixtures and equipment", Kind.FIXED_ASSET, 52_000_00),
        ("Accumulated depreciation", Kind.ACCUMULATED_DEPRECIATION, 26_400_00),
        ("Accounts payable", Kind.CURRENT_LIABILITY, 38_725_00),
        ("Unclaimed property payable", Kind.CURRENT_LIABILITY, 0),
        ("Sales tax payable", Kind.CURRENT_LIABILITY, 4_862_00),
        ("Credit cards", Kind.CURRENT_LIABILITY, 6_140_00),
        ("Line of credit", Kind.CURRENT_LIABILITY, 25_000_00),
        ("Term loan, long-term", Kind.NONCURRENT_LIABILITY, 31_500_00),
        ("Common stock", Kind.EQUITY, 10_000_00),
        ("Retained earnings, opening", Kind.EQUITY, 85_393_00),
        ("Shareholder distributions", Kind.DRAWS, 30_000_00),
        ("Sales", Kind.REVENUE, 742_600_00),
        ("Sales returns and allowances", Kind.CONTRA_REVENUE, 8_450_00),
        ("Cost of goods sold", Kind.COGS, 431_780_00),
        ("COGS - inventory write-offs", Kind.COGS, 0),
        ("COGS - inventory write-downs to NRV", Kind.COGS, 0),
        ("COGS - inventory shrinkage", Kind.COGS, 0),
        ("Wages", Kind.EXPENSE, 158_900_00),
        ("Rent", Kind.EXPENSE, 48_000_00),
        ("Merchant fees", Kind.EXPENSE, 14_310_00),
        ("Advertising", Kind.EXPENSE, 12_680_00),
        ("Depreciation", Kind.EXPENSE, 6_800_00),
        ("Other operating expenses", Kind.EXPENSE, 27_945_00),
        ("Bad debts", Kind.EXPENSE, 0),
        ("Small-balance adjustments", Kind.EXPENSE, 0),
        ("Loss on asset disposal", Kind.EXPENSE, 0),
        ("Interest expense", Kind.INTEREST_EXPENSE, 4_120_00),
        ("Casualty loss on inventory, net of insurance", Kind.OTHER_EXPENSE, 0),
    ),
)

STILLWATER = Firm(
    "Stillwater Fab & Finish LLC",
    "Members' equity, opening",
    Comparatives(beginning_net_ar=52_180_00, beginning_net_inventory=16_120_00),
    (
        ("Checking", Kind.CASH, 22_860_00),
        ("Accounts receivable", Kind.RECEIVABLE, 58_915_00),
        ("Materials inventory", Kind.INVENTORY, 17_430_00),
        ("Prepaid software", Kind.OTHER_CURRENT_ASSET, 2_760_00),
        ("Equipment", Kind.FIXED_ASSET, 142_000_00),
        ("Accumulated depreciation", Kind.ACCUMULATED_DEPRECIATION, 88_600_00),
        ("Security deposit", Kind.OTHER_NONCURRENT_ASSET, 3_500_00),
        ("Accounts payable", Kind.CURRENT_LIABILITY, 27_340_00),
        ("Accrued payroll", Kind.CURRENT_LIABILITY, 5_215_00),
        ("Equipment loan, current portion", Kind.CURRENT_LIABILITY, 14_400_00),
        ("Equipment loan, long-term", Kind.NONCURRENT_LIABILITY, 43_200_00),
        ("Members' equity, opening", Kind.EQUITY, 83_325_00),
        ("Member draws", Kind.DRAWS, 42_000_00),
        ("Fabrication sales", Kind.REVENUE, 486_900_00),
        ("Cost of goods sold", Kind.COGS, 268_450_00),
        ("Wages", Kind.EXPENSE, 104_300_00),
        ("Rent", Kind.EXPENSE, 33_600_00),
        ("Utilities", Kind.EXPENSE, 9_870_00),
        ("Depreciation", Kind.EXPENSE, 16_500_00),
        ("Repairs and restoration", Kind.EXPENSE, 0),
        ("Other operating expenses", Kind.EXPENSE, 22_415_00),
        ("Loss on abandoned equipment", Kind.EXPENSE, 0),
        ("Loss on worthless prepaid", Kind.EXPENSE, 0),
        ("Gain on payables legally released", Kind.OTHER_INCOME, 0),
        ("Interest expense", Kind.INTEREST_EXPENSE, 4_380_00),
    ),
)

# Before its first year: nothing but what the owners put in.
HARBOR_LANTERN = Firm(
    "Harbor Lantern Design-Build LLC",
    "Members' equity, opening",
    Comparatives(),
    (
        ("Checking", Kind.CASH, 50_000_00),
        ("Accounts receivable", Kind.RECEIVABLE, 0),
        ("Allowance for credit losses", Kind.ALLOWANCE, 0),
        ("Members' equity, opening", Kind.EQUITY, 50_000_00),
        ("Retained earnings", Kind.EQUITY, 0),
        ("Project revenue", Kind.REVENUE, 0),
        ("Operating costs", Kind.EXPENSE, 0),
        ("Bad debts", Kind.EXPENSE, 0),
    ),
)
