"""What a story, a lesson and an announcement say, held against the figures they stand beside."""

from __future__ import annotations

import re
from collections.abc import Callable

from writeoffs.inputs import Values
from writeoffs.ledger import Nature
from writeoffs.money import format_money
from writeoffs.outcome import Outcome
from writeoffs.scenarios.scenario import Scenario, Telling

Outcomes = list[Outcome]
Holds = Callable[[Values, Outcomes, str], bool]


def change(outcome: Outcome, total: str) -> int:
    """What a total moves by, in cents, from before the story to its end."""
    compared = {**outcome.balance_sheet.totals, **outcome.profit_and_loss.totals}
    return compared[total].cents


def step_change(outcome: Outcome, step: int, total: str) -> int:
    """What one entry (from 0) moves a total by."""
    states = (outcome.states[step], outcome.states[step + 1])
    before, after = ({**s.balance_sheet.totals, **s.profit_and_loss.totals} for s in states)
    return after[total] - before[total]


def _profit_moves_by(cents: Callable[[Values], int]) -> Holds:
    return lambda v, told, _: change(told[0], "net_income") == cents(v)


def _part_paid(v: Values, told: Outcomes, lesson: str) -> bool:
    paid, lost = change(told[0], "cash"), -change(told[0], "net_income")
    if paid and not lost:
        said = "covers the whole invoice, so nothing is written off"
    elif lost and not paid:
        said = "the whole invoice is written off"
    else:
        said = "Only the part that will not come is written off"
    return said in lesson and paid + lost == -change(told[0], "net_ar")


def _against_allowance(v: Values, told: Outcomes, lesson: str) -> bool:
    """Whether the cost was recorded earlier: only as far as the allowance went."""
    earlier = v.number("account") <= v.number("allowance")
    return (
        change(told[0], "net_income") == change(told[0], "net_ar") == 0
        and ("The cost was recorded earlier" in lesson) is earlier
        and ("bigger than what was estimated" in lesson) is not earlier
    )


def _cost_of_the_year(v: Values, told: Outcomes) -> bool:
    """It is what brings the allowance to its end, once the account is off."""
    added = change(told[0], "allowance") + v.number("account")
    return change(told[0], "net_income") == -added


def _estimated_last(v: Values, told: Outcomes, lesson: str) -> bool:
    below = v.number("allowance") < v.number("account")
    return (
        _cost_of_the_year(v, told)
        and ("An allowance below zero" in lesson) is below
        and ("was big enough" in lesson) is not below
    )


def _recovered(v: Values, told: Outcomes, _: str) -> bool:
    """Profit stays, and a true-up to the same need would have that much less to add."""
    return change(told[0], "net_income") == 0 and change(told[0], "allowance") == v.number(
        "received"
    )


def _on_two_bases(v: Values, told: Outcomes, lesson: str) -> bool:
    cash, accrual = told
    unpaid = v.number("invoice") - v.number("received")
    paid_in_full = not unpaid and v.number("received") > 0
    return (
        cash.states[0] == cash.after
        and change(accrual, "net_income") == -unpaid
        and cash.after.profit_and_loss.totals["net_income"]
        == accrual.after.profit_and_loss.totals["net_income"]
        and ("neither has anything to write off" in lesson) is paid_in_full
    )


def _thrown_away(v: Values, told: Outcomes, _: str) -> bool:
    loss = v.number("units") * v.number("unit_cost")
    before, after = told[0].before.ratios, told[0].after.ratios
    return (
        before["quick_ratio"] == after["quick_ratio"]
        and (after["current_ratio"] < before["current_ratio"]) is (loss > 0)
        and change(told[0], "net_income") == change(told[0], "net_inventory") == -loss
    )


def cost_of_slow_goods(v: Values) -> int:
    return sum(v.number(f"{key}_pieces") * v.number(f"{key}_cost") for key in "abcd")


def _kept_on_the_shelf(v: Values, told: Outcomes, lesson: str) -> bool:
    """A write-down of no more than the goods cost, and zero is said where it is all of it."""
    off, cost = -change(told[0], "net_inventory"), cost_of_slow_goods(v)
    all_of_it = 0 < off == cost
    return (
        0 <= off <= cost
        and {entry.nature for entry in told[0].treatment.entries} <= {Nature.WRITE_DOWN}
        and ("can take goods to zero" in lesson) is all_of_it
    )


def _counted(v: Values, told: Outcomes, lesson: str) -> bool:
    perpetual, periodic = told
    short = -change(perpetual, "net_inventory")
    said = "walked out the door" if short > 0 else "found more" if short else "agree"
    needs_one = "Books that are counted once a year still need one" in lesson
    return (
        said in lesson
        and change(perpetual, "net_income") == -short
        and (not needs_one or bool(periodic.treatment.entries) > bool(perpetual.treatment.entries))
    )


def _with_tax(v: Values, told: Outcomes, _: str) -> bool:
    credit = v.choice("state_credit") == "yes"
    loss = v.number("goods") if credit else -change(told[0], "gross_ar")
    taken_off = -change(told[0], "total_liabilities")
    return change(told[0], "net_income") == -loss and taken_off == (
        -change(told[0], "gross_ar") - v.number("goods") if credit else 0
    )


def _stolen(v: Values, told: Outcomes, lesson: str) -> bool:
    """Total profit moves by the bond alone, and there is a rest only where it pays a part."""
    bond, stolen = v.number("bond"), v.number("stolen")
    moved = change(told[0], "net_income")
    return (
        moved == bond
        and ("Total profit does not move" in lesson) is (moved == 0)
        and ("the rest" in lesson) is (0 < bond < stolen)
        and (not moved or f"takes back {format_money(moved)}" in lesson)
    )


LOSSES = {
    "old": "old_amount",
    "stock": "stock_amount",
    "pennies": "pennies_amount",
    "case": "case_cost",
}


def _cleaned_up(v: Values, told: Outcomes, lesson: str) -> bool:
    """Only losses are written off; none raises profit, and what is still owed leaves it alone."""
    lost = [key for key, name in LOSSES.items() if v.number(name)]
    written_off = [e for e in told[0].treatment.entries if e.nature is Nature.WRITE_OFF]
    if len(written_off) != sum(v.choice(f"{key}_pile") == "loss" for key in lost):
        return False
    for step, (entry, _before, _after) in enumerate(told[0].steps):
        moved = step_change(told[0], step, "net_income")
        owed = any(line.account == "Unclaimed property payable" for line in entry.lines)
        if (entry.nature is Nature.WRITE_OFF and moved > 0) or (owed and moved):
            return False
    return "usually lowers" in lesson


def _stale(v: Values, told: Outcomes, _: str) -> bool:
    """What was not real made the business look richer by as much, and safer: it owed the same."""
    gone = v.number("invoice") + v.number("stock")
    before, after = told[0].before.ratios, told[0].after.ratios
    return change(told[0], "total_assets") == change(told[0], "total_equity") == -gone and (
        after["debt_to_equity"] > before["debt_to_equity"]
    ) is (gone > 0)


def _pennies(v: Values, told: Outcomes, _: str) -> bool:
    """Nothing but what is under the limit goes."""
    balances = (v.number(f"balance_{number}") for number in range(1, 10))
    under = sum(each for each in balances if each < v.number("limit"))
    return change(told[0], "net_income") == change(told[0], "gross_ar") == -under


def _scrapped(v: Values, told: Outcomes, _: str) -> bool:
    """The cost lands with the reserve, and no later step moves profit."""
    reserve = v.number("reserve")
    later = range(1 if reserve else 0, len(told[0].steps))
    return change(told[0], "net_income") == -reserve and not any(
        step_change(told[0], step, "net_income") for step in later
    )


def _insured(v: Values, told: Outcomes, _: str) -> bool:
    """What is set against the loss is what the policy covers, and nothing while that waits."""
    back = v.number("damage") + change(told[0], "net_income")
    covered = max(0, v.number("damage") - v.number("deductible"))
    waits = v.choice("claim") in ("open", "disputed")
    return back == (0 if waits else covered) <= v.number("damage")


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


# What each scenario's lesson says, as a statement about the figures.
HOLDS: dict[str, Holds] = {
    "direct-bad-debt": _profit_moves_by(lambda v: -v.number("invoice")),
    "partial-write-off": _part_paid,
    "with-sales-tax": _with_tax,
    "small-balance-adjustment": _pennies,
    "allowance-write-off": _against_allowance,
    "allowance-true-up-then-write-off": lambda v, told, _: _cost_of_the_year(v, told),
    "write-off-bigger-than-the-reserve": _estimated_last,
    "recovery-direct": _profit_moves_by(lambda v: v.number("received")),
    "recovery-allowance": _recovered,
    "cash-basis": _on_two_bases,
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
    "cleanup-before-bank-review": _cleaned_up,
    "stale-balances": _stale,
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


def half_up(top: int, bottom: int) -> int:
    return (2 * top + bottom) // (2 * bottom)


# Amounts of a story that are on no line and in no total.
WORKED_OUT: dict[str, Callable[[Values], int]] = {
    "with-sales-tax": lambda v: half_up(v.number("goods") * v.number("tax_rate"), 100_00),
    "inventory-write-down-nrv": cost_of_slow_goods,
    "abandoned-equipment": lambda v: half_up(
        v.number("cost") * v.number("recorded"), v.number("life")
    ),
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
        known.add(WORKED_OUT[scenario.slug](values))
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


def require_true_lesson(
    scenario: Scenario, values: Values, telling: Telling, outcomes: Outcomes
) -> None:
    """The lesson that stands beside these figures is true of them."""
    lesson = telling.lesson or scenario.lesson
    if scenario.slug in HOLDS:
        assert HOLDS[scenario.slug](values, outcomes, lesson), lesson
