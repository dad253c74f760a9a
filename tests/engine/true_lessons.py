"""What each scenario's lesson says, held against the figures that it stands beside."""

from __future__ import annotations

from collections.abc import Callable

from engine.told_truly import Outcomes, change, step_change
from engine.worked_by_hand import came_in, cost_of_slow_goods, depreciated, kept_by_the_agency
from writeoffs.inputs import Values
from writeoffs.ledger import Nature
from writeoffs.money import format_money
from writeoffs.scenarios.scenario import Scenario, Telling

Holds = Callable[[Values, Outcomes, str], bool]


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


def _insured_machine(v: Values, told: Outcomes, _: str) -> bool:
    """The whole loss comes first; no later step gains until the money is there."""
    shown = v.number("cost") - depreciated(v, "recorded")
    steps = enumerate(entry.nature for entry, _before, _after in told[0].steps)
    moved = {nature: step_change(told[0], step, "net_income") for step, nature in steps}
    lost = -moved.get(Nature.CORRECTION, 0) - moved.get(Nature.WRITE_OFF, 0)
    counted = moved.get(Nature.RECOVERY, 0)
    above = moved.get(Nature.COLLECTION, 0)
    return lost == shown and counted <= lost and (not above or change(told[0], "cash") > 0)


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


def _bounced(v: Values, told: Outcomes, lesson: str) -> bool:
    """Undoing the payment moves no profit, so what moves it is the fee and the write-off."""
    lost, fee = v.choice("then") == "closed", v.number("fee")
    undone = bool(v.number("amount"))
    return (
        change(told[0], "net_income") == -fee - (v.number("amount") if lost else 0)
        and (not undone or step_change(told[0], 0, "net_income") == 0)
        and ("only the second is a write-off" in lesson) is lost
        and ("Only the bank’s fee is a cost" in lesson) is (not lost and fee > 0)
        and ("It is not a second sale" in lesson) is (v.choice("then") == "pays")
        and change(told[0], "net_revenue") == 0
    )


def _charged_back(v: Values, told: Outcomes, lesson: str) -> bool:
    amount, fee, outcome = v.number("amount"), v.number("fee"), v.choice("outcome")
    gave_in, lost = outcome == "complaint", outcome in ("complaint", "stolen")
    return (
        change(told[0], "net_income") == -fee - (amount if lost else 0)
        and change(told[0], "net_revenue") == (-amount if gave_in else 0)
        and ("a bad debt where nobody will pay" in lesson) is (outcome == "stolen")
        and ("lowers your sales" in lesson) is gave_in
        and ("brings the money back" in lesson) is (outcome == "won")
        and ("nothing is written off yet" in lesson) is (outcome == "open")
        and ("The fee is a cost either way" in lesson) is (fee > 0 and outcome != "stolen")
    )


def _never_matched(v: Values, told: Outcomes, lesson: str) -> bool:
    """Applied, no total moves; written off, the loss is the invoice and the credit is left over."""
    applied, written_off = told
    invoice, payment = v.number("invoice"), v.number("payment")
    credit = "Unapplied customer payments"
    totals = {**applied.balance_sheet.totals, **applied.profit_and_loss.totals}
    return (
        not any(each.cents for each in totals.values())
        and change(written_off, "net_income") == -invoice
        and written_off.after.books.balance(credit) == -payment
        and applied.after.books.balance(credit) == min(invoice, payment) - payment
        and ("so nothing is lost" in lesson) is (payment == invoice > 0)
        and ("There is nothing to apply" in lesson) is (payment == 0)
        and ("Only the rest is still open" in lesson) is (0 < payment < invoice)
        and ("the customer’s money" in lesson) is (payment > invoice)
    )


def _through_an_agency(v: Values, told: Outcomes, lesson: str) -> bool:
    """Both ways end alike, and only one of them tells what the customer paid and what it cost."""
    gross, net = told
    kept = kept_by_the_agency(v)
    costs = [
        sum(
            line.cents
            for entry in outcome.treatment.entries
            for line in entry.lines
            if line.account == "Collection agency fees"
        )
        for outcome in told
    ]
    return (
        change(gross, "net_income") == change(net, "net_income")
        and costs == [kept, 0]
        and ("both ways are the same" in lesson) is (kept == 0)
    )


def _sold(v: Values, told: Outcomes, lesson: str) -> bool:
    sale, bad_debt = told
    lost = -change(sale, "net_income")
    return (
        change(bad_debt, "net_income") == -lost
        and change(sale, "other_expense") == change(bad_debt, "operating_expenses") == lost
        and lost + change(sale, "cash") == v.number("owed")
        and ("nothing is lost" in lesson) is (lost == 0)
    )


def _for_less(v: Values, told: Outcomes, lesson: str) -> bool:
    concession, bad_debt = told
    rest = v.number("owed") - v.number("paid")
    return (
        change(concession, "net_income") == change(bad_debt, "net_income") == -rest
        and change(concession, "net_revenue") == -rest
        and change(bad_debt, "net_revenue") == 0
        and ("makes sales smaller" in lesson) is (rest > 0)
    )


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
    "bounced-check": _bounced,
    "chargeback": _charged_back,
    "agency-keeps-a-part": _through_an_agency,
    "claim-sold": _sold,
    "settling-for-less": _for_less,
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
    "equipment-sold": _profit_moves_by(
        lambda v: came_in(v) - v.number("costs") - (v.number("cost") - depreciated(v, "recorded"))
    ),
    "equipment-insured": _insured_machine,
    "prepaid-and-deposit": _profit_moves_by(lambda v: -v.number("prepaid") - v.number("kept")),
    "stale-payable-released": _released,
    "write-off-hid-a-theft": _stolen,
    "cleanup-before-bank-review": _cleaned_up,
    "paid-never-matched": _never_matched,
    "stale-balances": _stale,
    "book-vs-tax-two-years": _books_first,
    "direct-vs-allowance-two-years": _both_ways,
}


def require_true_lesson(
    scenario: Scenario, values: Values, telling: Telling, outcomes: Outcomes
) -> None:
    """The lesson that stands beside these figures is true of them."""
    lesson = telling.lesson or scenario.lesson
    if scenario.slug in HOLDS:
        assert HOLDS[scenario.slug](values, outcomes, lesson), lesson
