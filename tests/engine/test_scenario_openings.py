"""The books before a story's entries: the firm's own, but for what the reader says stood there."""

from __future__ import annotations

import pytest
from engine.stories import tell
from writeoffs.ratios import Comparatives
from writeoffs.scenarios import SCENARIOS
from writeoffs.scenarios.firms import (
    COPPER_KETTLE,
    HARBOR_LANTERN,
    JUNIPER_HOLLOW,
    MARROW_LANE,
    PINEBROOK,
    STILLWATER,
)

FIRMS = {
    firm.name: firm
    for firm in (
        COPPER_KETTLE,
        HARBOR_LANTERN,
        JUNIPER_HOLLOW,
        MARROW_LANE,
        PINEBROOK,
        STILLWATER,
    )
}
AGING = {
    "Accounts receivable": 98_910_00,
    "Allowance for credit losses": 1_000_01,
    "Bad debt expense (credit loss expense)": 0,
}
AGED = {"current_balance": "50,000", "allowance": "1,000.01"}
# What stands in another way than in the firm's own books, in the balance's usual direction.
OPENINGS: list[tuple[str, str, dict[str, str], dict[str, int]]] = [
    (
        "direct-bad-debt",
        "direct",
        {"receivables": "5,000.01"},
        {"Accounts receivable": 5_000_01},
    ),
    (
        "allowance-write-off",
        "allowance",
        {"allowance": "8,000.01"},
        {"Allowance for credit losses": 8_000_01},
    ),
    ("partial-write-off", "direct", {"owed": "100"}, {}),
    ("with-sales-tax", "direct", {"goods": "100"}, {}),
    ("small-balance-adjustment", "direct", {"limit": "1"}, {}),
    ("allowance-true-up-then-write-off", "allowance", AGED, AGING),
    ("write-off-bigger-than-the-reserve", "allowance", AGED, AGING),
    ("recovery-direct", "direct", {"when": "earlier_year"}, {}),
    (
        "recovery-direct",
        "direct",
        {"when": "this_year", "written_off": "2,500.01"},
        {"Bad debts": 2_500_01},
    ),
    ("recovery-allowance", "allowance", {"written_off": "5,000"}, {}),
    (
        "cash-basis",
        "cash",
        {"invoice": "1,200.01", "received": "200"},
        {"Checking": 18_140_00, "Design fees": 126_550_00},
    ),
    (
        "cash-basis",
        "accrual",
        {"invoice": "1,200.01", "received": "200"},
        {
            "Checking": 18_140_00,
            "Accounts receivable": 1_000_01,
            "Design fees": 127_550_01,
        },
    ),
    ("inventory-obsolete", "perpetual", {"units": "1"}, {}),
    (
        "inventory-obsolete",
        "perpetual",
        {"loss_line": "own_line"},
        {"Loss on inventory write-offs": 0},
    ),
    ("inventory-write-down-nrv", "perpetual", {"a_pieces": "1"}, {}),
    (
        "inventory-write-down-nrv",
        "perpetual",
        {"loss_line": "own_line"},
        {"Loss on inventory write-downs": 0},
    ),
    (
        "shrinkage-after-count",
        "perpetual",
        {"purchases": "450,000"},
        {"Cost of goods sold": 441_760_00},
    ),
    (
        "shrinkage-after-count",
        "periodic",
        {"purchases": "450,000"},
        {"Cost of goods sold": 0, "Inventory": 88_240_00, "Purchases": 450_000_00},
    ),
    ("damaged-stock-insured", "perpetual", {"damage": "100"}, {}),
    ("inventory-reserve-then-scrap", "perpetual", {"reserve": "5,000"}, {}),
    (
        "abandoned-equipment",
        "accrual",
        {"cost": "20,000", "recorded": "30"},
        {"Equipment": 144_000_00, "Accumulated depreciation": 86_000_00},
    ),
    # The shop's own press brake: 24,000.00, and 18,000.00 of depreciation.
    (
        "equipment-sold",
        "accrual",
        {"cost": "19,200.01", "recorded": "0"},
        {
            "Equipment": 137_200_01,
            "Accumulated depreciation": 70_600_00,
            "Gain or loss on equipment": 0,
        },
    ),
    (
        "equipment-sold",
        "accrual",
        {"comes_back": "scrap", "proceeds": "1"},
        {"Gain or loss on equipment": 0, "Salvaged materials": 0},
    ),
    # Its own oven: 30,000.00, and 15,000.00 of depreciation.
    (
        "equipment-insured",
        "accrual",
        {"cost": "12,000", "recorded": "10"},
        {
            "Equipment": 124_000_00,
            "Accumulated depreciation": 74_600_00,
            "Insurance claim receivable": 0,
            "Gain on insurance money": 0,
            "Casualty loss on equipment": 0,
        },
    ),
    (
        "prepaid-and-deposit",
        "accrual",
        {"prepaid": "1,000.01", "deposit": "2,000.02"},
        {"Prepaid software": 1_000_01, "Security deposit": 2_000_02},
    ),
    ("stale-payable-released", "accrual", {"bill": "1"}, {}),
    (
        "write-off-hid-a-theft",
        "direct",
        {"stolen": "999.01"},
        {"Accounts receivable": 45_325_99, "Bad debts": 999_01},
    ),
    (
        "write-off-hid-a-theft",
        "direct",
        {"stolen": "999.01", "bond": "0.01"},
        {"Accounts receivable": 45_325_99, "Bad debts": 999_01, "Bond claim receivable": 0},
    ),
    ("bounced-check", "direct", {"fee": "0"}, {"Bank fees": 0}),
    ("chargeback", "direct", {"fee": "0"}, {}),
    ("agency-keeps-a-part", "gross", {"owed": "5,000"}, {"Collection agency fees": 0}),
    ("agency-keeps-a-part", "net", {"books": "written_off"}, {"Collection agency fees": 0}),
    ("claim-sold", "sale", {"owed": "5,000"}, {"Loss on sale of receivables": 0}),
    ("claim-sold", "bad_debt", {"owed": "5,000"}, {"Loss on sale of receivables": 0}),
    ("settling-for-less", "concession", {"owed": "5,000"}, {}),
    ("settling-for-less", "bad_debt", {"owed": "5,000"}, {}),
    # 46,325.00 is owed once the payment is counted.
    (
        "paid-never-matched",
        "applied",
        {"payment": "1,000.01"},
        {"Accounts receivable": 47_325_01, "Unapplied customer payments": -1_000_01},
    ),
    (
        "paid-never-matched",
        "written_off",
        {"payment": "0"},
        {"Accounts receivable": 46_325_00, "Unapplied customer payments": 0},
    ),
    ("cleanup-before-bank-review", "accrual", {"old_amount": "1"}, {}),
    (
        "stale-balances",
        "direct",
        {"invoice": "1.01", "stock": "2.02"},
        {"Accounts receivable": 41_291_01, "Inventory": 96_482_02},
    ),
    ("book-vs-tax-two-years", "allowance", {"failed": "1"}, {}),
    ("direct-vs-allowance-two-years", "direct", {"failed": "1"}, {}),
    ("direct-vs-allowance-two-years", "allowance", {"failed": "1"}, {}),
]


@pytest.mark.parametrize(("slug", "treatment", "texts", "stands"), OPENINGS)
def test_the_books_open_as_the_reader_says(
    slug: str, treatment: str, texts: dict[str, str], stands: dict[str, int]
) -> None:
    (told,) = (each for each in tell(slug, **texts).treatments if each.slug == treatment)
    firm = FIRMS[SCENARIOS[slug].firm]
    own = {name: cents for name, _, cents in firm.trial_balance}
    found = {account.name: told.opening.balance(account.name) for account in told.opening.chart}
    taken_up = {firm.opening_equity: found[firm.opening_equity]}
    assert found == {**own, **stands, **taken_up}
    assert sum(told.opening.balances) == 0
    assert told.comparatives in (firm.comparatives, Comparatives(has_receivables=False))
