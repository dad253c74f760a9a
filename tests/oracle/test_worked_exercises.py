"""The right entry of every exercise, worked out by hand from its text and the firm's trial balance.

The entries are posted as a trainee would type them; none of these figures comes from the engine.
"""

from __future__ import annotations

import json

import pytest
from writeoffs.api import respond
from writeoffs.exercises import EXERCISES
from writeoffs.money import format_money
from writeoffs.outcome import Outcome

ALLOWANCE = "Allowance for credit losses"
EXPENSE = "Bad debt expense (credit loss expense)"
AR = "Accounts receivable"

# By slug: the lines as (account, debit, credit), then profit and total assets after the entry.
WORKED: dict[str, tuple[list[tuple[str, str, str]], str, str]] = {
    # Juniper Hollow: profit 55,925.00, assets 100,165.00.
    "restaurant-that-closed": (
        [("Bad debts", "4,850.00", ""), (AR, "", "4,850.00")],
        "$51,075.00",
        "$95,315.00",
    ),
    "invoice-of-a-closed-year": (
        [("Bad debts", "2,760.00", ""), (AR, "", "2,760.00")],
        "$53,165.00",
        "$97,405.00",
    ),
    # 35% of 12,600.00 is 4,410.00; 8,190.00 is left.
    "trustee-pays-part": (
        [("Checking", "4,410.00", ""), ("Bad debts", "8,190.00", ""), (AR, "", "12,600.00")],
        "$47,735.00",
        "$91,975.00",
    ),
    # 1,240.00 is owed again, and only the fee of 15.00 is gone.
    "check-that-came-back": (
        [(AR, "1,240.00", ""), ("Bank fees", "15.00", ""), ("Checking", "", "1,255.00")],
        "$55,910.00",
        "$100,150.00",
    ),
    # 30% of 3,000.00 is 900.00, and 5,200.00 less 3,000.00 was never collected.
    "agency-sends-the-rest": (
        [
            ("Checking", "2,100.00", ""),
            ("Collection agency fees", "900.00", ""),
            ("Bad debts", "2,200.00", ""),
            (AR, "", "5,200.00"),
        ],
        "$52,825.00",
        "$97,065.00",
    ),
    # 8% of 5,200.00 is 416.00.
    "claim-for-a-few-cents": (
        [
            ("Checking", "416.00", ""),
            ("Loss on sale of receivables", "4,784.00", ""),
            (AR, "", "5,200.00"),
        ],
        "$51,141.00",
        "$95,381.00",
    ),
    "old-invoice-old-payment": (
        [("Unapplied customer payments", "2,380.00", ""), (AR, "", "2,380.00")],
        "$55,925.00",
        "$100,165.00",
    ),
    # Copper Kettle: profit 29,615.00, assets 201,235.00. 8.25% of 2,400.00 is 198.00.
    "sales-tax-credited": (
        [
            ("Bad debts", "2,400.00", ""),
            ("Sales tax payable", "198.00", ""),
            (AR, "", "2,598.00"),
        ],
        "$27,215.00",
        "$198,637.00",
    ),
    # 8.25% of 1,650.00 is 136.125, so 136.13.
    "sales-tax-lost": (
        [("Bad debts", "1,786.13", ""), (AR, "", "1,786.13")],
        "$27,828.87",
        "$199,448.87",
    ),
    # 4.12 + 0.85 + 3.33 + 1.07 + 6.75 + 2.50 + 0.44 + 9.00, without the 14.40.
    "penny-balances": (
        [("Small-balance adjustments", "28.06", ""), (AR, "", "28.06")],
        "$29,586.94",
        "$201,206.94",
    ),
    "deal-with-a-restaurant": (
        [("Checking", "3,000.00", ""), ("Bad debts", "1,600.00", ""), (AR, "", "4,600.00")],
        "$28,015.00",
        "$199,635.00",
    ),
    # By way of receivables, as the worked answer goes: 684.00, and a fee of 25.00.
    "charge-that-was-disputed": (
        [
            (AR, "684.00", ""),
            ("Checking", "", "684.00"),
            ("Merchant fees", "25.00", ""),
            ("Checking", "", "25.00"),
            ("Sales returns and allowances", "684.00", ""),
            (AR, "", "684.00"),
        ],
        "$28,906.00",
        "$200,526.00",
    ),
    "scratched-goods": (
        [("Sales returns and allowances", "645.00", ""), (AR, "", "645.00")],
        "$28,970.00",
        "$200,590.00",
    ),
    # Pinebrook: profit 55,125.00, assets 290,505.00.
    "landlord-who-will-not-pay": (
        [(ALLOWANCE, "3,275.50", ""), (AR, "", "3,275.50")],
        "$55,125.00",
        "$290,505.00",
    ),
    # Needed 684.00 + 802.50 + 1,190.00 + 1,352.50 + 2,425.00 = 6,454.00, less 1,150.00.
    "estimate-by-age": (
        [(EXPENSE, "5,304.00", ""), (ALLOWANCE, "", "5,304.00")],
        "$56,921.00",
        "$292,301.00",
    ),
    # 2,880.00 leaves the oldest bucket: 4,029.00 + 985.00 = 5,014.00 needed, and 1,730.00 below.
    "allowance-too-small": (
        [
            (ALLOWANCE, "2,880.00", ""),
            (AR, "", "2,880.00"),
            (EXPENSE, "6,744.00", ""),
            (ALLOWANCE, "", "6,744.00"),
        ],
        "$55,481.00",
        "$290,861.00",
    ),
    "paid-in-a-later-year": (
        [
            (AR, "2,000.00", ""),
            ("Bad debt recoveries", "", "2,000.00"),
            ("Checking", "2,000.00", ""),
            (AR, "", "2,000.00"),
        ],
        "$57,925.00",
        "$102,165.00",
    ),
    # Bad debts hold 2,950.00 before, so profit was 52,975.00.
    "paid-in-the-same-year": (
        [
            (AR, "1,180.00", ""),
            ("Bad debts", "", "1,180.00"),
            ("Checking", "1,180.00", ""),
            (AR, "", "1,180.00"),
        ],
        "$54,155.00",
        "$101,345.00",
    ),
    "paid-with-an-allowance": (
        [
            (AR, "3,275.50", ""),
            (ALLOWANCE, "", "3,275.50"),
            ("Checking", "3,275.50", ""),
            (AR, "", "3,275.50"),
        ],
        "$55,125.00",
        "$290,505.00",
    ),
    # Marrow Lane: profit 79,475.00, assets 21,780.00.
    "unpaid-on-the-cash-basis": ([], "$79,475.00", "$21,780.00"),
    "unpaid-on-accrual-books": (
        [("Bad debts", "2,480.00", ""), (AR, "", "2,480.00")],
        "$79,475.00",
        "$21,780.00",
    ),
    # 140 times 31.25.
    "gadgets-to-the-recycler": (
        [("COGS - inventory write-offs", "4,375.00", ""), ("Inventory", "", "4,375.00")],
        "$25,240.00",
        "$196,860.00",
    ),
    # 18.00 less 2.10 is 15.90; 27.75 less that is 11.85; 48 times that.
    "fondue-sets": (
        [("COGS - inventory write-downs to NRV", "568.80", ""), ("Inventory", "", "568.80")],
        "$29,046.20",
        "$200,666.20",
    ),
    "count-comes-up-short": (
        [("COGS - inventory shrinkage", "1,627.60", ""), ("Inventory", "", "1,627.60")],
        "$27,987.40",
        "$199,607.40",
    ),
    "burst-pipe-insured": (
        [
            ("Casualty loss on inventory, net of insurance", "7,800.00", ""),
            ("Inventory", "", "7,800.00"),
            ("Insurance claim receivable", "6,300.00", ""),
            ("Casualty loss on inventory, net of insurance", "", "6,300.00"),
        ],
        "$28,115.00",
        "$199,735.00",
    ),
    "burst-pipe-disputed": (
        [
            ("Casualty loss on inventory, net of insurance", "5,240.00", ""),
            ("Inventory", "", "5,240.00"),
        ],
        "$24,375.00",
        "$195,995.00",
    ),
    # The reserve of 3,000.00 was charged in June.
    "reserved-then-scrapped": (
        [("Inventory reserve", "2,100.00", ""), ("Inventory", "", "2,100.00")],
        "$26,615.00",
        "$198,235.00",
    ),
    # Stillwater: profit 27,385.00. 45 of 60 months of 18,000.00 is 13,500.00.
    "plasma-table-given-up": (
        [
            ("Accumulated depreciation", "13,500.00", ""),
            ("Loss on abandoned equipment", "4,750.00", ""),
            ("Equipment", "", "18,000.00"),
            ("Checking", "", "250.00"),
        ],
        "$22,635.00",
        "$153,215.00",
    ),
    "plasma-table-worn-out": (
        [("Accumulated depreciation", "15,000.00", ""), ("Equipment", "", "15,000.00")],
        "$27,385.00",
        "$153,465.00",
    ),
    "vendor-shuts-down": (
        [("Loss on worthless prepaid", "2,760.00", ""), ("Prepaid software", "", "2,760.00")],
        "$24,625.00",
        "$156,105.00",
    ),
    # The same books, the prepaid written off before.
    "deposit-in-part": (
        [
            ("Checking", "2,300.00", ""),
            ("Repairs and restoration", "1,200.00", ""),
            ("Security deposit", "", "3,500.00"),
        ],
        "$23,425.00",
        "$154,905.00",
    ),
    "bill-released": (
        [
            ("Accounts payable", "1,875.00", ""),
            ("Gain on payables legally released", "", "1,875.00"),
        ],
        "$29,260.00",
        "$158,865.00",
    ),
    "bill-that-is-only-old": ([], "$27,385.00", "$158,865.00"),
    "check-never-cashed": (
        [("Checking", "412.18", ""), ("Unclaimed property payable", "", "412.18")],
        "$29,615.00",
        "$201,647.18",
    ),
    "invoice-entered-twice": (
        [
            ("Sales", "1,940.00", ""),
            ("Inventory", "1,105.80", ""),
            (AR, "", "1,940.00"),
            ("Cost of goods sold", "", "1,105.80"),
        ],
        "$28,780.80",
        "$200,400.80",
    ),
    "bill-entered-twice": (
        [("Accounts payable", "1,365.00", ""), ("Other operating expenses", "", "1,365.00")],
        "$30,980.00",
        "$201,235.00",
    ),
    # Receivables and profit are lower by 1,480.00 from the start: it was written off.
    "payment-that-was-stolen": (
        [("Employee theft loss", "1,480.00", ""), ("Bad debts", "", "1,480.00")],
        "$54,445.00",
        "$98,685.00",
    ),
}


@pytest.mark.parametrize("slug", WORKED)
def test_the_entry_worked_by_hand_is_right(slug: str) -> None:
    rows, _, _ = WORKED[slug]
    lines = [dict(zip(("account", "debit", "credit"), row, strict=True)) for row in rows]
    request = {"id": 1, "kind": "exercise", "exercise": slug, "seed": None, "lines": lines}
    answer = json.loads(respond(json.dumps(request)))
    assert (answer["problems"], answer.get("verdict")) == ({}, "right")


@pytest.mark.parametrize("slug", WORKED)
def test_the_worked_answer_ends_at_the_figures_worked_by_hand(slug: str) -> None:
    _, profit, assets = WORKED[slug]
    after = Outcome.of(EXERCISES[slug].task().treatment).after
    assert format_money(after.profit_and_loss.totals["net_income"]) == profit
    assert format_money(after.balance_sheet.totals["total_assets"]) == assets


def test_the_first_exercises_are_all_worked() -> None:
    assert set(WORKED) <= set(EXERCISES)
    assert len(WORKED) == 37
