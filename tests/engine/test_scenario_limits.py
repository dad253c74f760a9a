"""How far a slider goes where another number decides it: to the last value that can be true."""

from __future__ import annotations

import pytest
from engine.stories import tell

ONLY_OLD = dict.fromkeys(
    ("current_balance", "days_30_balance", "days_60_balance", "days_90_balance"), "0"
)
LIMITS: list[tuple[str, dict[str, str], dict[str, int]]] = [
    ("direct-bad-debt", {"receivables": "5,000.01"}, {"invoice": 5_000_01}),
    ("allowance-write-off", {"allowance": "1"}, {"account": 118_460_00}),
    ("partial-write-off", {}, {"owed": 46_325_00}),
    ("with-sales-tax", {}, {}),
    ("small-balance-adjustment", {}, {}),
    *(
        (slug, {**others, "older_balance": "3,000.01"}, {"account": 3_000_01, "allowance": most})
        for slug in ("allowance-true-up-then-write-off", "write-off-bigger-than-the-reserve")
        for others, most in (({}, 10_000_00), (ONLY_OLD, 3_000_01))
    ),
    ("recovery-direct", {"written_off": "2,500.01"}, {"received": 2_500_01}),
    ("recovery-allowance", {"written_off": "4,000.01"}, {"received": 4_000_01}),
    # 118,460.00 is owed, and the allowance holds 9,400.00 of it already.
    ("recovery-allowance", {"written_off": "200,000"}, {"received": 109_060_00}),
    ("cash-basis", {"invoice": "1,200.01"}, {"received": 1_200_01}),
    (
        "inventory-obsolete",
        {"units": "7", "unit_cost": "1,000"},
        {"units": 96, "unit_cost": 13_782_85},
    ),
    (
        "inventory-obsolete",
        {"units": "1", "unit_cost": "0.01"},
        {"units": 1_000_000, "unit_cost": 96_480_00},
    ),
    (
        "inventory-obsolete",
        {"units": "0", "unit_cost": "0"},
        {"units": 1_000_000, "unit_cost": 100_000_00},
    ),
    ("inventory-write-down-nrv", {}, {}),
    ("shrinkage-after-count", {}, {}),
    ("damaged-stock-insured", {"damage": "1"}, {"damage": 96_480_00}),
    (
        "inventory-reserve-then-scrap",
        {"reserve": "2,500.01"},
        {"reserve": 96_480_00, "scrapped": 2_500_01},
    ),
    ("abandoned-equipment", {"life": "48"}, {"used": 48, "removal": 22_860_00}),
    ("equipment-sold", {}, {"used": 96, "costs": 30_060_00}),
    (
        "equipment-sold",
        {"comes_back": "scrap", "proceeds": "1"},
        {"used": 96, "costs": 22_860_00},
    ),
    ("equipment-insured", {"life": "100"}, {"used": 100}),
    ("prepaid-and-deposit", {"deposit": "2,000.01"}, {"kept": 2_000_01}),
    ("stale-payable-released", {}, {"bill": 27_340_00}),
    ("write-off-hid-a-theft", {"stolen": "999.01"}, {"bond": 999_01}),
    ("cleanup-before-bank-review", {}, {}),
    ("bounced-check", {"fee": "40.01"}, {"amount": 28_599_99}),
    ("chargeback", {"fee": "15"}, {"amount": 34_700_00}),
    ("agency-keeps-a-part", {"owed": "4,000.01"}, {"owed": 46_325_00, "collected": 4_000_01}),
    (
        "agency-keeps-a-part",
        {"books": "written_off"},
        {"owed": 1_000_000_00, "collected": 5_200_00},
    ),
    ("claim-sold", {}, {"owed": 46_325_00}),
    ("settling-for-less", {"owed": "3,500.01"}, {"owed": 41_290_00, "paid": 3_500_01}),
    ("paid-never-matched", {}, {}),
    ("stale-balances", {}, {}),
    ("book-vs-tax-two-years", {}, {}),
    ("direct-vs-allowance-two-years", {}, {}),
]


@pytest.mark.parametrize(("slug", "texts", "limits"), LIMITS)
def test_a_slider_ends_where_the_other_numbers_let_it(
    slug: str, texts: dict[str, str], limits: dict[str, int]
) -> None:
    assert tell(slug, **texts).limits == limits
