"""The firm with a dead invoice and dead stock, worked out by hand from its trial balance.

Without them current assets are 34,715 + 41,290 + 96,480 + 3,150 = 175,635; current liabilities are
38,725 + 4,862 + 6,140 + 25,000 = 74,727. With 9,600 and 7,250 more, 16,850 is not there.
"""

from __future__ import annotations

from fractions import Fraction

import pytest
from writeoffs.api import sample
from writeoffs.outcome import State

(TOLD,) = sample("stale-balances").outcomes
FIGURES = {
    "before": {
        "gross_ar": 50_890_00,
        "net_inventory": 103_730_00,
        "cash": 34_715_00,
        "current_assets": 192_485_00,
        "total_assets": 218_085_00,
        "total_liabilities": 106_227_00,
        "total_equity": 111_858_00,
        "net_income": 29_615_00,
    },
    "after": {
        "gross_ar": 41_290_00,
        "net_inventory": 96_480_00,
        "cash": 34_715_00,
        "current_assets": 175_635_00,
        "total_assets": 201_235_00,
        "total_liabilities": 106_227_00,
        "total_equity": 95_008_00,
        "net_income": 12_765_00,
    },
}
RATIOS = {
    "before": {
        "current_ratio": Fraction(192_485, 74_727),
        "quick_ratio": Fraction(85_605, 74_727),
        "debt_to_equity": Fraction(106_227, 111_858),
        "dso_net_ending_days": Fraction(50_890 * 365, 734_150),
    },
    "after": {
        "current_ratio": Fraction(175_635, 74_727),
        "quick_ratio": Fraction(76_005, 74_727),
        "debt_to_equity": Fraction(106_227, 95_008),
        "dso_net_ending_days": Fraction(41_290 * 365, 734_150),
    },
}


def state(when: str) -> State:
    return TOLD.before if when == "before" else TOLD.after


@pytest.mark.parametrize("when", FIGURES)
def test_the_statements(when: str) -> None:
    totals = {**state(when).balance_sheet.totals, **state(when).profit_and_loss.totals}
    assert {name: totals[name] for name in FIGURES[when]} == FIGURES[when]


@pytest.mark.parametrize("when", RATIOS)
def test_the_ratios(when: str) -> None:
    ratios = state(when).ratios
    assert {name: ratios[name] for name in RATIOS[when]} == RATIOS[when]
