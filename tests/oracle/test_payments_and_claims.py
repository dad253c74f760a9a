"""Payments taken back, unmatched or settled, and claims in other hands: worked out by hand.

Before the stories the sign shop has 28,640.00 in the bank, current assets of 77,365.00 and assets
of 100,165.00; it owes 46,755.00, of which 34,355.00 within a year; equity is 53,410.00, and profit
55,925.00. The store has 34,715.00 in the bank, current assets of 175,635.00 and assets of
201,235.00; it owes 106,227.00, of which 74,727.00 within a year; equity is 95,008.00, and profit
29,615.00.
"""

from __future__ import annotations

import pytest
from engine.stories import outcomes
from writeoffs.accounts import Side
from writeoffs.api import sample
from writeoffs.money import format_money
from writeoffs.outcome import Outcome
from writeoffs.ratios import RATIOS

AR = "Accounts receivable"
Entries = list[tuple[str, list[tuple[str, str, str]]]]

# Each treatment: every entry with its date, then its lines as (account, debit, credit).
ENTRIES: dict[tuple[str, str], Entries] = {
    ("bounced-check", "direct"): [
        ("2025-12-08", [(AR, "$1,240.00", ""), ("Checking", "", "$1,240.00")]),
        ("2025-12-08", [("Bank fees", "$15.00", ""), ("Checking", "", "$15.00")]),
        ("2025-12-31", [("Bad debts", "$1,240.00", ""), (AR, "", "$1,240.00")]),
    ],
    ("chargeback", "direct"): [
        ("2025-12-08", [(AR, "$684.00", ""), ("Checking", "", "$684.00")]),
        ("2025-12-08", [("Merchant fees", "$25.00", ""), ("Checking", "", "$25.00")]),
        ("2025-12-31", [("Bad debts", "$684.00", ""), (AR, "", "$684.00")]),
    ],
    # 30 percent of 3,000.00 is 900.00.
    ("agency-keeps-a-part", "gross"): [
        (
            "2025-12-18",
            [
                ("Checking", "$2,100.00", ""),
                ("Collection agency fees", "$900.00", ""),
                (AR, "", "$3,000.00"),
            ],
        ),
        ("2025-12-31", [("Bad debts", "$2,200.00", ""), (AR, "", "$2,200.00")]),
    ],
    ("agency-keeps-a-part", "net"): [
        ("2025-12-18", [("Checking", "$2,100.00", ""), (AR, "", "$2,100.00")]),
        ("2025-12-31", [("Bad debts", "$3,100.00", ""), (AR, "", "$3,100.00")]),
    ],
    # 8 percent of 5,200.00 is 416.00.
    ("claim-sold", "sale"): [
        (
            "2025-12-18",
            [
                ("Checking", "$416.00", ""),
                ("Loss on sale of receivables", "$4,784.00", ""),
                (AR, "", "$5,200.00"),
            ],
        ),
    ],
    ("claim-sold", "bad_debt"): [
        ("2025-12-18", [("Bad debts", "$4,784.00", ""), (AR, "", "$4,784.00")]),
        ("2025-12-18", [("Checking", "$416.00", ""), (AR, "", "$416.00")]),
    ],
    ("settling-for-less", "concession"): [
        ("2025-12-15", [("Checking", "$3,000.00", ""), (AR, "", "$3,000.00")]),
        ("2025-12-15", [("Sales returns and allowances", "$1,600.00", ""), (AR, "", "$1,600.00")]),
    ],
    ("settling-for-less", "bad_debt"): [
        ("2025-12-15", [("Checking", "$3,000.00", ""), (AR, "", "$3,000.00")]),
        ("2025-12-15", [("Bad debts", "$1,600.00", ""), (AR, "", "$1,600.00")]),
    ],
    ("paid-never-matched", "applied"): [
        (
            "2025-12-31",
            [("Unapplied customer payments", "$2,380.00", ""), (AR, "", "$2,380.00")],
        ),
    ],
    ("paid-never-matched", "written_off"): [
        ("2025-12-31", [("Bad debts", "$2,380.00", ""), (AR, "", "$2,380.00")]),
    ],
}
# What the statements show afterwards, and the ratios a lender asks for.
NAMES = (
    *("cash", "net_ar", "current_assets", "total_assets", "total_liabilities", "total_equity"),
    *("net_revenue", "operating_income", "net_income", "current_ratio", "debt_to_equity"),
    "gross_margin_pct",
)
SIGN_SHOP_SALES, STORE_SALES = "$312,480.00", "$734,150.00"
AFTER: dict[tuple[str, str], tuple[str, ...]] = {
    # 76,110 ÷ 34,355 = 2.2154; 46,755 ÷ 52,155 = 0.8965
    ("bounced-check", "direct"): (
        *("$27,385.00", "$46,325.00", "$76,110.00", "$98,910.00", "$46,755.00", "$52,155.00"),
        *(SIGN_SHOP_SALES, "$56,500.00", "$54,670.00", "2.22", "0.90", "69.00%"),
    ),
    # 174,926 ÷ 74,727 = 2.3409; 106,227 ÷ 94,299 = 1.1265
    ("chargeback", "direct"): (
        *("$34,006.00", "$41,290.00", "$174,926.00", "$200,526.00", "$106,227.00", "$94,299.00"),
        *(STORE_SALES, "$33,026.00", "$28,906.00", "2.34", "1.13", "41.19%"),
    ),
    # 74,265 ÷ 34,355 = 2.1617; 46,755 ÷ 50,310 = 0.9293
    ("agency-keeps-a-part", "gross"): (
        *("$30,740.00", "$41,125.00", "$74,265.00", "$97,065.00", "$46,755.00", "$50,310.00"),
        *(SIGN_SHOP_SALES, "$54,655.00", "$52,825.00", "2.16", "0.93", "69.00%"),
    ),
    ("agency-keeps-a-part", "net"): (
        *("$30,740.00", "$41,125.00", "$74,265.00", "$97,065.00", "$46,755.00", "$50,310.00"),
        *(SIGN_SHOP_SALES, "$54,655.00", "$52,825.00", "2.16", "0.93", "69.00%"),
    ),
    # 72,581 ÷ 34,355 = 2.1127; 46,755 ÷ 48,626 = 0.9615. The sale's loss is below operating profit.
    ("claim-sold", "sale"): (
        *("$29,056.00", "$41,125.00", "$72,581.00", "$95,381.00", "$46,755.00", "$48,626.00"),
        *(SIGN_SHOP_SALES, "$57,755.00", "$51,141.00", "2.11", "0.96", "69.00%"),
    ),
    ("claim-sold", "bad_debt"): (
        *("$29,056.00", "$41,125.00", "$72,581.00", "$95,381.00", "$46,755.00", "$48,626.00"),
        *(SIGN_SHOP_SALES, "$52,971.00", "$51,141.00", "2.11", "0.96", "69.00%"),
    ),
    # 174,035 ÷ 74,727 = 2.3289; 106,227 ÷ 93,408 = 1.1372; 300,770 ÷ 732,550 = 41.058 %
    ("settling-for-less", "concession"): (
        *("$37,715.00", "$36,690.00", "$174,035.00", "$199,635.00", "$106,227.00", "$93,408.00"),
        *("$732,550.00", "$32,135.00", "$28,015.00", "2.33", "1.14", "41.06%"),
    ),
    # 302,370 ÷ 734,150 = 41.186 %
    ("settling-for-less", "bad_debt"): (
        *("$37,715.00", "$36,690.00", "$174,035.00", "$199,635.00", "$106,227.00", "$93,408.00"),
        *(STORE_SALES, "$32,135.00", "$28,015.00", "2.33", "1.14", "41.19%"),
    ),
    # 77,365 ÷ 34,355 = 2.2519; 46,755 ÷ 53,410 = 0.8754
    ("paid-never-matched", "applied"): (
        *("$28,640.00", "$46,325.00", "$77,365.00", "$100,165.00", "$46,755.00", "$53,410.00"),
        *(SIGN_SHOP_SALES, "$57,755.00", "$55,925.00", "2.25", "0.88", "69.00%"),
    ),
    # 74,985 ÷ 34,355 = 2.1827; 46,755 ÷ 51,030 = 0.9162
    ("paid-never-matched", "written_off"): (
        *("$28,640.00", "$43,945.00", "$74,985.00", "$97,785.00", "$46,755.00", "$51,030.00"),
        *(SIGN_SHOP_SALES, "$55,375.00", "$53,545.00", "2.18", "0.92", "69.00%"),
    ),
}
EACH_TREATMENT = pytest.mark.parametrize("told", ENTRIES, ids=" ".join)


def outcome_of(told: tuple[str, str]) -> Outcome:
    slug, treatment = told
    (found,) = (each for each in sample(slug).outcomes if each.treatment.slug == treatment)
    return found


@EACH_TREATMENT
def test_entries(told: tuple[str, str]) -> None:
    assert [
        (
            entry.date.isoformat(),
            [
                (line.account, format_money(line.cents), "")
                if line.side is Side.DEBIT
                else (line.account, "", format_money(line.cents))
                for line in entry.lines
            ],
        )
        for entry in outcome_of(told).treatment.entries
    ] == ENTRIES[told]


@EACH_TREATMENT
def test_figures_afterwards(told: tuple[str, str]) -> None:
    after = outcome_of(told).after
    totals = {**after.balance_sheet.totals, **after.profit_and_loss.totals}
    shown = {name: format_money(cents) for name, cents in totals.items()}
    shown |= {
        each.name: each.shown(after.ratios[each.name])
        for each in RATIOS
        if each.name in after.ratios
    }
    assert tuple(shown[name] for name in NAMES) == AFTER[told]


def test_a_credit_is_left_over_where_a_paid_invoice_was_written_off() -> None:
    for treatment, left in (("applied", 0), ("written_off", -2_380_00)):
        books = outcome_of(("paid-never-matched", treatment)).after.books
        assert books.balance("Unapplied customer payments") == left


# Other endings of the same stories: what profit, cash and receivables move, in cents.
ENDINGS: list[tuple[str, dict[str, str], tuple[int, int, int]]] = [
    ("bounced-check", {"then": "owes"}, (-15_00, -1_255_00, 1_240_00)),
    ("bounced-check", {"then": "pays"}, (-15_00, -15_00, 0)),
    ("chargeback", {"outcome": "complaint"}, (-709_00, -709_00, 0)),
    ("chargeback", {"outcome": "won"}, (-25_00, -25_00, 0)),
    ("chargeback", {"outcome": "open"}, (-25_00, -709_00, 684_00)),
    # What was written off in 2024 comes back as income, less what the agency keeps.
    ("agency-keeps-a-part", {"books": "written_off"}, (2_100_00, 2_100_00, 0)),
]


@pytest.mark.parametrize(("slug", "texts", "moves"), ENDINGS)
def test_other_endings(slug: str, texts: dict[str, str], moves: tuple[int, int, int]) -> None:
    for told in outcomes(slug, **texts):
        sheet, year = told.balance_sheet.totals, told.profit_and_loss.totals
        found = (year["net_income"].cents, sheet["cash"].cents, sheet["net_ar"].cents)
        assert found == moves
