"""Which way each figure of a prediction goes, by hand from the facts of its story.

Beside each stands what moves: the entry in short, and the ratio's parts where they decide.
"""

from __future__ import annotations

UP, DOWN, SAME = "up", "down", "same"

WAYS: dict[str, dict[str, str]] = {
    # 4,850.00 from receivables to expense; current assets fall, current liabilities stay
    "direct-bad-debt": {
        "net_income": DOWN,
        "cash": SAME,
        "net_ar": DOWN,
        "current_ratio": DOWN,
    },
    # 4,410.00 is paid and 8,190.00 is expense: 12,600.00 off receivables; debts stay, equity falls
    "partial-write-off": {
        "net_income": DOWN,
        "cash": UP,
        "net_ar": DOWN,
        "debt_to_equity": UP,
    },
    # the first step: 1,240.00 from the bank account back to receivables, both current assets
    "bounced-check": {
        "net_income": SAME,
        "cash": DOWN,
        "net_ar": UP,
        "current_ratio": SAME,
    },
    # 2,380.00 between two receivables, one of them below zero
    "paid-never-matched": {
        "net_income": SAME,
        "cash": SAME,
        "net_ar": SAME,
        "current_ratio": SAME,
    },
    # 2,598.00 off receivables: 2,400.00 expense below gross profit, 198.00 off sales tax payable
    "with-sales-tax": {
        "net_income": DOWN,
        "cash": SAME,
        "net_ar": DOWN,
        "total_liabilities": DOWN,
        "gross_margin_pct": SAME,
    },
    # 4.12 + .85 + 9.40 + 3.33 + 1.07 + 6.75 + 2.50 + .44 + 9.00 = 37.46 from receivables to expense
    "small-balance-adjustment": {
        "net_income": DOWN,
        "cash": SAME,
        "net_ar": DOWN,
        "dso_net_ending_days": DOWN,
    },
    # no entry
    "cash-basis": {"net_income": SAME, "cash": SAME, "net_ar": SAME, "current_ratio": SAME},
    # 3,600.00 from receivables to expense
    "cash-basis-accrual": {
        "net_income": DOWN,
        "cash": SAME,
        "net_ar": DOWN,
        "current_ratio": DOWN,
    },
    # 3,275.50 off receivables and off the allowance
    "allowance-write-off": {
        "net_income": SAME,
        "cash": SAME,
        "net_ar": SAME,
        "dso_net_ending_days": SAME,
    },
    # 5,304.00 and 1,440.00 of expense build the allowance; 2,880.00 in between uses it up
    "allowance-true-up-then-write-off": {
        "net_income": DOWN,
        "cash": SAME,
        "net_ar": DOWN,
        "current_ratio": DOWN,
    },
    # 2,000.00 of recovery, other income; receivables up and down by as much, cash up
    "recovery-direct": {
        "net_income": UP,
        "cash": UP,
        "net_ar": SAME,
        "gross_margin_pct": SAME,
    },
    # 3,275.50 back into the allowance; receivables up and down, cash up: 3,275.50 − 3,275.50 = 0
    "recovery-allowance": {
        "net_income": SAME,
        "cash": UP,
        "net_ar": DOWN,
        "current_ratio": SAME,
    },
    # 140 × 31.25 = 4,375.00 from inventory to cost of sales; the quick ratio has no inventory
    "inventory-obsolete": {
        "net_income": DOWN,
        "cash": SAME,
        "net_inventory": DOWN,
        "quick_ratio": SAME,
    },
    # 60 × 5.75 + 25 × 21.80 + 48 × 11.85 = 345.00 + 545.00 + 568.80 = 1,458.80 to cost of sales
    "inventory-write-down-nrv": {
        "net_income": DOWN,
        "cash": SAME,
        "net_inventory": DOWN,
        "gross_margin_pct": DOWN,
    },
    # 96,480.00 − 94,852.40 = 1,627.60 from inventory to cost of sales: more over less
    "shrinkage-after-count": {
        "net_income": DOWN,
        "cash": SAME,
        "net_inventory": DOWN,
        "inventory_turnover_avg": UP,
    },
    # 7,800.00 of goods, 6,300.00 of cash: 1,500.00 less in current assets
    "damaged-stock-insured": {
        "net_income": DOWN,
        "cash": UP,
        "net_inventory": DOWN,
        "current_ratio": DOWN,
    },
    # 6,300.00 of claim against the loss; no money, no goods
    "damaged-stock-insured-claim": {
        "net_income": UP,
        "cash": SAME,
        "net_inventory": SAME,
        "current_ratio": UP,
    },
    # 900.00 of depreciation, 4,500.00 of value left and 250.00 of hauling; debts stay, equity falls
    "abandoned-equipment": {
        "net_income": DOWN,
        "cash": DOWN,
        "noncurrent_assets": DOWN,
        "debt_to_equity": UP,
    },
    # 750.00 of missing months, then 7,200.00 − 5,250.00 − 450.00; sales and their cost stand still
    "equipment-sold": {
        "net_income": UP,
        "cash": UP,
        "noncurrent_assets": DOWN,
        "gross_margin_pct": SAME,
    },
    # 2,760.00 + 1,200.00 of loss; 2,300.00 of the deposit comes back as cash
    "prepaid-and-deposit": {
        "net_income": DOWN,
        "cash": UP,
        "net_ar": SAME,
        "quick_ratio": UP,
    },
    # 1,875.00 from payables to other income; current liabilities fall, current assets stay
    "stale-payable-released": {
        "net_income": UP,
        "cash": SAME,
        "total_liabilities": DOWN,
        "current_ratio": UP,
    },
    # 9,600.00 off receivables, 7,250.00 off inventory
    "stale-balances": {
        "net_income": DOWN,
        "cash": SAME,
        "net_ar": DOWN,
        "dso_net_ending_days": DOWN,
    },
    # Profit: −6,215.00 − (1,940.00 − 1,105.80) − 3,880.00 − 46.75 + 1,365.00 − 1,100.00. Cash:
    # + 412.18. Receivables: −6,215.00 − 1,940.00 − 46.75. Current assets: 175,635.00 + 412.18 −
    # 8,201.75 + 1,105.80 − 3,880.00 = 165,071.23, over 74,727.00 − 1,365.00 + 412.18 = 73,774.18:
    # 2.24, after 175,635.00 ÷ 74,727.00 = 2.35
    "cleanup-before-bank-review": {
        "net_income": DOWN,
        "cash": UP,
        "net_ar": DOWN,
        "current_ratio": DOWN,
    },
    # 1,480.00 from bad debts to theft loss: one expense for another
    "write-off-hid-a-theft": {
        "net_income": SAME,
        "cash": SAME,
        "net_ar": SAME,
        "current_ratio": SAME,
    },
}
