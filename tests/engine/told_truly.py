"""What a story and an announcement say, held against the figures they stand beside."""

from __future__ import annotations

import re
from collections.abc import Callable

from engine.worked_by_hand import cost_of_slow_goods, depreciated, half_up, policy_pays
from writeoffs.inputs import Values
from writeoffs.ledger import Nature
from writeoffs.money import format_money
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


STAYS = re.compile(r"net receivables stay at (−?\$[\d,]+\.\d\d)")
TWO_YEARS = re.compile(
    r"Profit is (\S+) in year 1 and (\S+) in year 2: (\S+) in both years together\."
)


def cents_of(text: str) -> int:
    """Cents of "$1,200.50", "1,200.50" or "−$5.00"."""
    return int(re.sub(r"[$,.]", "", text).replace("−", "-"))


def require_true_announcement(outcome: Outcome, said: str) -> None:
    """Every amount is a total's move, no total that people look for moves unsaid, and so on."""
    if outcome.treatment.closings:
        require_true_years(outcome, said)
        return
    if [entry.nature for entry in outcome.treatment.entries] == [Nature.CLOSING]:
        profit = abs(outcome.before.profit_and_loss.totals["net_income"])
        assert f"{format_money(profit)} becomes part of" in said
        return
    moves = {NAMED[name.lower()]: (way, cents) for name, way, cents in MOVE.findall(said)}
    for total, (way, text) in moves.items():
        cents = cents_of(text)
        assert change(outcome, total) == (cents if way == "rise" else -cents), said
    for sentence, totals in STILL.items():
        if sentence in said:
            assert not any(change(outcome, total) for total in totals), said
    together = re.search(r"Receivables and the allowance both (rise|fall) \$([\d,]+\.\d\d)", said)
    if together:
        cents = cents_of(together[2]) * (1 if together[1] == "rise" else -1)
        assert change(outcome, "gross_ar") == change(outcome, "allowance") == cents, said
    for stays in STAYS.findall(said):
        assert cents_of(stays) == outcome.after.balance_sheet.totals["net_ar"], said
        assert change(outcome, "net_ar") == 0, said
    receivables = {"gross_ar"} if "allowance" not in said and "gross_ar" in moves else {"net_ar"}
    looked_for = {*NAMED.values()} - {"gross_ar", "net_ar"} | receivables
    assert not any(change(outcome, total) for total in looked_for - moves.keys()), said
    if said.startswith("Nothing moves"):
        assert not outcome.treatment.entries, said


def require_true_years(outcome: Outcome, said: str) -> None:
    """What the two years earned, apart and together."""
    years = [
        state.profit_and_loss.totals["net_income"] for state in (outcome.before, outcome.after)
    ]
    (told,) = TWO_YEARS.findall(said)
    assert [cents_of(each) for each in told] == [*years, sum(years)], said


# Amounts of a story that are on no line and in no total.
WORKED_OUT: dict[str, Callable[[Values], set[int]]] = {
    "with-sales-tax": lambda v: {half_up(v.number("goods") * v.number("tax_rate"), 100_00)},
    "inventory-write-down-nrv": lambda v: {cost_of_slow_goods(v)},
    "abandoned-equipment": lambda v: {depreciated(v, "recorded")},
    "equipment-sold": lambda v: {depreciated(v, "recorded")},
    "equipment-insured": lambda v: {depreciated(v, "recorded"), policy_pays(v)},
}
AMOUNT = re.compile(r"\$[\d,]+\.\d\d")
ADDED = re.compile(r"(nothing|\$[\d,]+\.\d\d) is (added|taken back)")
ONE_OF_MANY = re.compile(r"\b1 (?:pieces|months)\b|\b(?:0|[2-9]|\d+\d) (?:piece|month)\b")


def figures_of(values: Values, outcomes: Outcomes) -> set[int]:
    """Every figure that a reader entered or sees: amounts, lines, balances, totals, moves."""
    seen = set(values.numbers.values())
    for outcome in outcomes:
        seen |= {line.cents for entry in outcome.treatment.entries for line in entry.lines}
        for state in outcome.states:
            totals = {**state.balance_sheet.totals, **state.profit_and_loss.totals}
            seen |= {abs(cents) for cents in (*state.books.balances, *totals.values())}
        seen |= {abs(each.cents) for each in outcome.balance_sheet.totals.values()}
    return seen


def require_true_story(
    scenario: Scenario, values: Values, telling: Telling, outcomes: Outcomes
) -> None:
    """Its amounts are figures beside it, one is not many, and what is added is what is posted."""
    story = telling.story
    known = figures_of(values, outcomes)
    if scenario.slug in WORKED_OUT:
        known |= WORKED_OUT[scenario.slug](values)
    assert {cents_of(each) for each in AMOUNT.findall(story)} <= known, story
    assert not ONE_OF_MANY.search(" ".join((story, *telling.working))), story
    if ADDED.search(story):
        told = [
            0 if amount == "nothing" else cents_of(amount) * (1 if way == "added" else -1)
            for amount, way in ADDED.findall(story)
        ]
        posted = [
            before.profit_and_loss.totals["net_income"] - after.profit_and_loss.totals["net_income"]
            for entry, before, after in outcomes[0].steps
            if entry.nature is Nature.ESTIMATE
        ]
        assert [cents for cents in told if cents] == posted, story
