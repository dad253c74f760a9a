"""press-brake-and-its-buyer against an entry worked out by hand, without the engine."""

from __future__ import annotations

import json
from pathlib import Path

from writeoffs.answers.exercise import render
from writeoffs.api import respond
from writeoffs.exercises import EXERCISES
from writeoffs.money import format_money
from writeoffs.outcome import Outcome

SLUG = "press-brake-and-its-buyer"
PAGE = Path(__file__).parents[2] / "docs" / "training" / "exercises" / f"{SLUG}.md"

# By hand. 75 of 96 months of 24,000.00 are 18,750.00, so 5,250.00 is left of it.
ENTRY: list[tuple[str, str, str]] = [
    ("Checking", "7,200.00", ""),
    ("Accumulated depreciation", "18,750.00", ""),
    ("Equipment", "", "24,000.00"),
    ("Gain or loss on equipment", "", "1,950.00"),
]
# The price is taken for sales, and the machine stays in the books.
MISTAKE: list[tuple[str, str, str]] = [
    ("Checking", "7,200.00", ""),
    ("Fabrication sales", "", "7,200.00"),
]
VERDICT = "wrong-account"
# What the statements show after the right entry. Profit was 27,385.00; assets were 158,865.00 less
# the 750.00 of depreciation that these books have already.
PROFIT = "$29,335.00"
ASSETS = "$160,065.00"


def verdict_on(rows: list[tuple[str, str, str]]) -> str:
    lines = [dict(zip(("account", "debit", "credit"), row, strict=True)) for row in rows]
    request = {"id": 1, "kind": "exercise", "exercise": SLUG, "seed": None, "lines": lines}
    answer = json.loads(respond(json.dumps(request)))
    assert answer["problems"] == {}
    verdict: str = answer["verdict"]
    return verdict


def test_the_entry_worked_by_hand_is_right() -> None:
    assert PROFIT, "work the entry out by hand and fill it in"
    assert verdict_on(ENTRY) == "right"


def test_a_mistake_is_answered() -> None:
    assert VERDICT, "fill in a mistake and its verdict"
    assert verdict_on(MISTAKE) == VERDICT
    assert VERDICT in [known.mark.value for known in EXERCISES[SLUG].task().mistakes]


def test_figures_afterwards() -> None:
    after = Outcome.of(EXERCISES[SLUG].task().treatment).after
    assert format_money(after.profit_and_loss.totals["net_income"]) == PROFIT
    assert format_money(after.balance_sheet.totals["total_assets"]) == ASSETS


def test_nothing_is_left_to_fill_in() -> None:
    assert "FILL IN" not in render(SLUG) + EXERCISES[SLUG].title + EXERCISES[SLUG].family
    assert "FILL IN" not in PAGE.read_text("utf-8")
