"""What a lesson and an announcement say, held against the figures they stand beside."""

from __future__ import annotations

import re
from collections.abc import Callable

from writeoffs.explain import what_moved
from writeoffs.inputs import Values
from writeoffs.outcome import Outcome
from writeoffs.scenarios.scenario import Scenario, Telling

Outcomes = list[Outcome]


def change(outcome: Outcome, total: str) -> int:
    """What a total moves by, in cents, from before the story to its end."""
    compared = {**outcome.balance_sheet.totals, **outcome.profit_and_loss.totals}
    return compared[total].cents


def step_change(outcome: Outcome, step: int, total: str) -> int:
    """What one entry (from 0) moves a total by."""
    states = (outcome.states[step], outcome.states[step + 1])
    before, after = ({**s.balance_sheet.totals, **s.profit_and_loss.totals} for s in states)
    return after[total] - before[total]


def _still(*totals: str) -> Callable[[Values, Outcomes, str], bool]:
    return lambda _, told, __: not any(change(told[0], total) for total in totals)


def _profit_moves_by(cents: Callable[[Values], int]) -> Callable[[Values, Outcomes, str], bool]:
    return lambda v, told, _: change(told[0], "net_income") == cents(v)


def _thrown_away(v: Values, told: Outcomes, _: str) -> bool:
    loss = v.number("units") * v.number("unit_cost")
    before, after = told[0].before.ratios, told[0].after.ratios
    return (
        before["quick_ratio"] == after["quick_ratio"]
        and (after["current_ratio"] < before["current_ratio"]) is (loss > 0)
        and change(told[0], "net_income") == change(told[0], "net_inventory") == -loss
    )


def _kept_on_the_shelf(v: Values, told: Outcomes, _: str) -> bool:
    """No more than the four kinds of goods cost comes off."""
    cost = sum(v.number(f"{key}_pieces") * v.number(f"{key}_cost") for key in "abcd")
    return 0 <= -change(told[0], "net_inventory") <= cost


def _counted(v: Values, told: Outcomes, lesson: str) -> bool:
    short = -change(told[0], "net_inventory")
    said = "walked out the door" if short > 0 else "found more" if short else "agree"
    return said in lesson and change(told[0], "net_income") == -short


def _with_tax(v: Values, told: Outcomes, _: str) -> bool:
    credit = v.choice("state_credit") == "yes"
    loss = v.number("goods") if credit else -change(told[0], "gross_ar")
    taken_off = -change(told[0], "total_liabilities")
    return change(told[0], "net_income") == -loss and taken_off == (
        -change(told[0], "gross_ar") - v.number("goods") if credit else 0
    )


def _stolen(v: Values, told: Outcomes, lesson: str) -> bool:
    """Total profit moves by the bond alone."""
    bond = v.number("bond")
    moved = change(told[0], "net_income")
    return moved == bond and ("Total profit does not move" in lesson) is (moved == 0)


def _scrapped(v: Values, told: Outcomes, _: str) -> bool:
    later = range(1 if v.number("reserve") else 0, len(told[0].steps))
    return not any(step_change(told[0], step, "net_income") for step in later)


def _insured(v: Values, told: Outcomes, _: str) -> bool:
    """What is set against the loss is never more than the loss."""
    back = v.number("damage") + change(told[0], "net_income")
    waits = v.choice("claim") in ("open", "disputed")
    return 0 <= back <= v.number("damage") and (back == 0 or not waits)


def _released(v: Values, told: Outcomes, _: str) -> bool:
    paid_or_released = v.choice("released") == "yes"
    return change(told[0], "total_liabilities") == (-v.number("bill") if paid_or_released else 0)


def _both_ways(v: Values, told: Outcomes, lesson: str) -> bool:
    direct, allowance = (outcome.before.profit_and_loss.totals["net_income"] for outcome in told)
    first, failed = v.number("set_aside_1"), v.number("failed")
    better = direct > allowance and failed > 0
    return direct - allowance == first and ("look better than it was" in lesson) is better


def _books_first(v: Values, told: Outcomes, lesson: str) -> bool:
    year_1 = told[0].before.profit_and_loss.sections
    held = [line.cents for lines in year_1.values() for line in lines if line.label == "Bad debts"]
    return held == [v.number("set_aside_1")] and "can come up in different years" in lesson


# What each scenario's lesson says, as a statement about the figures; True where it says nothing
# that the numbers could make untrue.
HOLDS: dict[str, Callable[[Values, Outcomes, str], bool]] = {
    "direct-bad-debt": _profit_moves_by(lambda v: -v.number("invoice")),
    "partial-write-off": lambda v, told, _: (
        change(told[0], "net_income") == change(told[0], "net_ar") + change(told[0], "cash")
    ),
    "with-sales-tax": _with_tax,
    "small-balance-adjustment": lambda v, told, _: change(told[0], "net_income") <= 0,
    "allowance-write-off": _still("net_income", "net_ar"),
    "allowance-true-up-then-write-off": lambda v, told, _: (
        -change(told[0], "net_income") == change(told[0], "allowance") + v.number("account")
    ),
    "write-off-bigger-than-the-reserve": lambda v, told, _: (
        -change(told[0], "net_income") == change(told[0], "allowance") + v.number("account")
    ),
    "recovery-direct": _profit_moves_by(lambda v: v.number("received")),
    "recovery-allowance": _still("net_income"),
    "cash-basis": lambda v, told, _: (
        told[0].states[0] == told[0].after
        and told[0].after.profit_and_loss.totals["net_income"]
        == told[1].after.profit_and_loss.totals["net_income"]
    ),
    "inventory-obsolete": _thrown_away,
    "inventory-write-down-nrv": _kept_on_the_shelf,
    "shrinkage-after-count": _counted,
    "damaged-stock-insured": _insured,
    "inventory-reserve-then-scrap": _scrapped,
    "abandoned-equipment": lambda v, told, _: (
        change(told[0], "net_income")
        == change(told[0], "noncurrent_assets") + change(told[0], "cash")
    ),
    "prepaid-and-deposit": _profit_moves_by(lambda v: -v.number("prepaid") - v.number("kept")),
    "stale-payable-released": _released,
    "write-off-hid-a-theft": _stolen,
    "cleanup-before-bank-review": lambda v, told, lesson: True,
    "stale-balances": _profit_moves_by(lambda v: -v.number("invoice") - v.number("stock")),
    "book-vs-tax-two-years": _books_first,
    "direct-vs-allowance-two-years": _both_ways,
}

NAMED = {
    "receivables": "gross_ar",
    "net receivables": "net_ar",
    "inventory": "net_inventory",
    "long-term assets": "noncurrent_assets",
    "what the business owes": "total_liabilities",
    "profit": "net_income",
    "cash": "cash",
}
MOVE = re.compile(
    rf"\b({'|'.join(sorted(NAMED, key=len, reverse=True))}) (rise|fall)s? \$([\d,]+\.\d\d)",
    re.IGNORECASE,
)
STILL = {
    "Neither profit nor cash moves": ("net_income", "cash"),
    "Profit does not move": ("net_income",),
    "Cash does not move": ("cash",),
}


def require_true_announcement(outcome: Outcome) -> None:
    """Every amount of the announcement is a total's move; what stands still is said to."""
    if outcome.treatment.closings:
        return
    said = what_moved(outcome)
    moves = {NAMED[name.lower()]: (way, cents) for name, way, cents in MOVE.findall(said)}
    for total, (way, text) in moves.items():
        cents = int(re.sub("[,.]", "", text))
        assert change(outcome, total) == (cents if way == "rise" else -cents), said
    for sentence, totals in STILL.items():
        if sentence in said:
            assert not any(change(outcome, total) for total in totals), said
    unsaid = {"net_income", "cash"} - moves.keys()
    assert not any(change(outcome, total) for total in unsaid), said


def require_true_lesson(
    scenario: Scenario, values: Values, telling: Telling, outcomes: Outcomes
) -> None:
    """The lesson that stands beside these figures is true of them."""
    lesson = telling.lesson or scenario.lesson
    if scenario.slug in HOLDS:
        assert HOLDS[scenario.slug](values, outcomes, lesson), lesson
