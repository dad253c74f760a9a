"""Every scenario with anything a reader may enter: answered rightly, or refused by field.

Values are drawn over the whole range that each field takes, written in the ways people write them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from engine.reading import cents_in, statement_rows
from engine.told_truly import HOLDS, require_true_announcement, require_true_lesson
from hypothesis import given, settings
from hypothesis import strategies as st
from writeoffs.accounts import Kind
from writeoffs.answers import scenario as answers
from writeoffs.api import Answer, respond, sample, work_out
from writeoffs.checks import CHECKS
from writeoffs.inputs import Choice, Input, NumberInput, Reading, Refused, Values, read_inputs
from writeoffs.ledger import Books
from writeoffs.outcome import Outcome
from writeoffs.ratios import Comparatives
from writeoffs.scenarios import SCENARIOS
from writeoffs.scenarios.scenario import Scenario

EACH_SCENARIO = pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
EXAMPLES = settings(max_examples=2 * settings().max_examples)
SAMPLES = {slug: sample(slug).parts for slug in SCENARIOS}
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def half_up(top: int, bottom: int) -> int:
    return (2 * top + bottom) // (2 * bottom)


def sales_tax(v: Values) -> int:
    return half_up(v.number("goods") * v.number("tax_rate"), 100_00)


AGE_GROUPS = ("current", "days_30", "days_60", "days_90", "older")

# The cleanup: the pile where each old balance belongs.
PILES = {
    "old": "loss",
    "twice": "error",
    "stock": "loss",
    "pennies": "loss",
    "bill": "error",
    "check": "owed",
    "case": "loss",
}


def cleared(v: Values, name: str) -> int:
    """An amount of the cleanup, or nothing where its balance is left for now."""
    return 0 if v.choice(f"{name.split('_')[0]}_pile") == "left" else v.number(name)


def can_be_cleaned_up(v: Values) -> bool:
    customers_owe_less = sum(cleared(v, f"{key}_amount") for key in ("old", "twice", "pennies"))
    return (
        all(v.choice(f"{key}_pile") in (right, "left") for key, right in PILES.items())
        and customers_owe_less <= 41_290_00
        and cleared(v, "stock_amount") <= 96_480_00 + cleared(v, "twice_cost")
        and cleared(v, "bill_amount") <= 27_945_00
        and cleared(v, "case_depreciation") <= cleared(v, "case_cost") <= 52_000_00
        and cleared(v, "case_depreciation") <= 26_400_00
        and cleared(v, "case_cost") - cleared(v, "case_depreciation") <= 52_000_00 - 26_400_00
    )


def can_be_aged(v: Values) -> bool:
    owed = sum(v.number(f"{key}_balance") for key in AGE_GROUPS)
    return v.number("account") <= v.number("older_balance") and v.number("allowance") <= owed


def can_be_owed(v: Values) -> bool:
    return max(v.number("set_aside_1"), v.number("failed")) <= 48_000_00 and v.number(
        "set_aside_2"
    ) <= 58_700_00 - v.number("failed")


ORACLE = Path(__file__).parents[1] / "oracle"

# When the reader's numbers can be true together, said without the engine.
CAN_BE_TRUE: dict[str, Callable[[Values], bool]] = {
    "direct-bad-debt": lambda v: v.number("invoice") <= v.number("receivables"),
    "allowance-write-off": lambda v: v.number("account") <= 118_460_00,
    "partial-write-off": lambda v: v.number("owed") <= 46_325_00,
    "with-sales-tax": lambda v: (
        v.number("goods") + sales_tax(v) <= 41_290_00
        and (v.choice("state_credit") == "no" or sales_tax(v) <= 4_862_00)
    ),
    "small-balance-adjustment": lambda v: True,
    "allowance-true-up-then-write-off": can_be_aged,
    "write-off-bigger-than-the-reserve": can_be_aged,
    "recovery-direct": lambda v: v.number("received") <= v.number("written_off"),
    "recovery-allowance": lambda v: (
        v.number("received") <= min(v.number("written_off"), 109_060_00)
    ),
    "cash-basis": lambda v: v.number("received") <= v.number("invoice"),
    "inventory-obsolete": lambda v: v.number("units") * v.number("unit_cost") <= 96_480_00,
    "inventory-write-down-nrv": lambda v: (
        sum(v.number(f"{key}_pieces") * v.number(f"{key}_cost") for key in "abcd") <= 96_480_00
    ),
    "shrinkage-after-count": lambda v: (
        88_240_00 + v.number("purchases") >= max(96_480_00, v.number("count"))
    ),
    "damaged-stock-insured": lambda v: v.number("damage") <= 96_480_00,
    "inventory-reserve-then-scrap": lambda v: (
        v.number("scrapped") <= v.number("reserve") <= 96_480_00
    ),
    "abandoned-equipment": lambda v: (
        v.number("recorded") <= v.number("used") <= v.number("life") > 0
        and v.number("removal") <= 22_860_00
    ),
    "prepaid-and-deposit": lambda v: v.number("kept") <= v.number("deposit"),
    "stale-payable-released": lambda v: v.number("bill") <= 27_340_00,
    "write-off-hid-a-theft": lambda v: v.number("bond") <= v.number("stolen") <= 46_325_00,
    "cleanup-before-bank-review": can_be_cleaned_up,
    "stale-balances": lambda v: True,
    "book-vs-tax-two-years": can_be_owed,
    "direct-vs-allowance-two-years": can_be_owed,
}

# What a treatment moves: the totals that do not stand still.
Moves = dict[str, int]
WATCHED = (
    "net_income",
    "cash",
    "gross_ar",
    "net_ar",
    "net_inventory",
    "noncurrent_assets",
    "total_liabilities",
)


def lost_on_customers(cents: int) -> Moves:
    return {"net_income": -cents, "gross_ar": -cents, "net_ar": -cents}


def lost_stock(cents: int) -> Moves:
    return {"net_income": -cents, "net_inventory": -cents}


def part_paid(v: Values) -> Moves:
    owed = v.number("owed")
    paid = half_up(owed * v.number("paid_rate"), 100_00)
    return {**lost_on_customers(owed), "net_income": paid - owed, "cash": paid}


def with_sales_tax(v: Values) -> Moves:
    taken_back = sales_tax(v) if v.choice("state_credit") == "yes" else 0
    invoice = v.number("goods") + sales_tax(v)
    return {
        **lost_on_customers(invoice),
        "net_income": taken_back - invoice,
        "total_liabilities": -taken_back,
    }


def pennies(v: Values) -> Moves:
    balances = [v.number(f"balance_{number}") for number in range(1, 10)]
    return lost_on_customers(sum(each for each in balances if each < v.number("limit")))


def needed(v: Values, written_off: int) -> int:
    """The allowance that the aging asks for, once the oldest bucket has lost an account."""
    return sum(
        half_up(
            (v.number(f"{key}_balance") - (written_off if key == "older" else 0))
            * v.number(f"{key}_rate"),
            100_00,
        )
        for key in AGE_GROUPS
    )


def estimated_and_written_off(v: Values) -> Moves:
    """The year's cost reaches what the remaining accounts need, in whichever order."""
    added = needed(v, v.number("account")) - (v.number("allowance") - v.number("account"))
    return {"net_income": -added, "net_ar": -added, "gross_ar": -v.number("account")}


def written_down(v: Values) -> int:
    def short(key: str) -> int:
        worth = max(0, v.number(f"{key}_price") - v.number(f"{key}_cost_to_sell"))
        return v.number(f"{key}_pieces") * (v.number(f"{key}_cost") - worth)

    shortfalls = [short(key) for key in "abcd"]
    if v.choice("test") == "in_total":
        return max(0, sum(shortfalls))
    return sum(max(0, each) for each in shortfalls)


def insured(v: Values) -> Moves:
    covered = max(0, v.number("damage") - v.number("deductible"))
    promised = 0 if v.choice("claim") in ("open", "disputed") else covered
    return {
        "net_income": promised - v.number("damage"),
        "cash": covered if v.choice("claim") == "paid" else 0,
        "net_inventory": -v.number("damage"),
    }


def abandoned(v: Values) -> Moves:
    recorded = half_up(v.number("cost") * v.number("recorded"), v.number("life"))
    left = v.number("cost") - recorded
    return {
        "net_income": -left - v.number("removal"),
        "cash": -v.number("removal"),
        "noncurrent_assets": -left,
    }


def cleaned_up(v: Values) -> Moves:
    def taken(key: str) -> int:
        return cleared(v, f"{key}_amount")

    cost = cleared(v, "twice_cost")
    case = cleared(v, "case_cost") - cleared(v, "case_depreciation")
    customers = taken("old") + taken("twice") + taken("pennies")
    return {
        "net_income": cost + taken("bill") - customers - taken("stock") - case,
        "cash": taken("check"),
        "gross_ar": -customers,
        "net_ar": -customers,
        "net_inventory": cost - taken("stock"),
        "noncurrent_assets": -case,
        "total_liabilities": taken("check") - taken("bill"),
    }


def year_2_direct(v: Values) -> Moves:
    """Year 2 beside year 1: 78,500.00 was earned before bad debts, and 82,000.00 the year before.

    67,800.00 more was collected than paid out, and 10,700.00 more was sold than collected.
    """
    failed = v.number("failed")
    return {
        "net_income": 78_500_00 - failed - 82_000_00,
        "cash": 67_800_00,
        "gross_ar": 10_700_00 - failed,
        "net_ar": 10_700_00 - failed,
    }


def year_2_with_allowance(v: Values) -> Moves:
    failed, first, second = (v.number(n) for n in ("failed", "set_aside_1", "set_aside_2"))
    return {
        **year_2_direct(v),
        "net_income": 78_500_00 - (second - first + failed) - (82_000_00 - first),
        "net_ar": 10_700_00 - failed - second + first,
    }


# What each treatment moves in order, said without the engine.
MOVES: dict[str, Callable[[Values], list[Moves]]] = {
    "direct-bad-debt": lambda v: [lost_on_customers(v.number("invoice"))],
    "allowance-write-off": lambda v: [{"gross_ar": -v.number("account")}],
    "partial-write-off": lambda v: [part_paid(v)],
    "with-sales-tax": lambda v: [with_sales_tax(v)],
    "small-balance-adjustment": lambda v: [pennies(v)],
    "allowance-true-up-then-write-off": lambda v: [estimated_and_written_off(v)],
    "write-off-bigger-than-the-reserve": lambda v: [estimated_and_written_off(v)],
    "recovery-direct": lambda v: [
        {"net_income": v.number("received"), "cash": v.number("received")}
    ],
    "recovery-allowance": lambda v: [
        {"net_ar": -v.number("received"), "cash": v.number("received")}
    ],
    "cash-basis": lambda v: [{}, lost_on_customers(v.number("invoice") - v.number("received"))],
    "inventory-obsolete": lambda v: [lost_stock(v.number("units") * v.number("unit_cost"))],
    "inventory-write-down-nrv": lambda v: [lost_stock(written_down(v))],
    "shrinkage-after-count": lambda v: [
        lost_stock(96_480_00 - v.number("count")),
        lost_stock(88_240_00 - v.number("count")),
    ],
    "damaged-stock-insured": lambda v: [insured(v)],
    "inventory-reserve-then-scrap": lambda v: [lost_stock(v.number("reserve"))],
    "abandoned-equipment": lambda v: [abandoned(v)],
    "prepaid-and-deposit": lambda v: [
        {
            "net_income": -v.number("prepaid") - v.number("kept"),
            "cash": v.number("deposit") - v.number("kept"),
            "noncurrent_assets": -v.number("deposit"),
        }
    ],
    "stale-payable-released": lambda v: [
        {"net_income": v.number("bill"), "total_liabilities": -v.number("bill")}
        if v.choice("released") == "yes"
        else {}
    ],
    "write-off-hid-a-theft": lambda v: [{"net_income": v.number("bond")}],
    "cleanup-before-bank-review": lambda v: [cleaned_up(v)],
    "stale-balances": lambda v: [
        {
            **lost_on_customers(v.number("invoice")),
            "net_income": -v.number("invoice") - v.number("stock"),
            "net_inventory": -v.number("stock"),
        }
    ],
    "book-vs-tax-two-years": lambda v: [year_2_with_allowance(v)],
    "direct-vs-allowance-two-years": lambda v: [year_2_direct(v), year_2_with_allowance(v)],
}


def values_of(each: Input) -> st.SearchStrategy[str]:
    """Texts that the field takes: over its whole range, and often near the sample."""
    if isinstance(each, Choice):
        return st.sampled_from([option.value for option in each.options])
    near = st.integers(0, min(each.maximum, each.slider_maximum or 2 * each.default))
    anywhere = st.integers(0, each.maximum)
    return st.builds(
        lambda value, write: write(value),
        near | near | near | anywhere,
        st.sampled_from(
            [
                each.write,
                each.show,
                lambda value: each.write(value).replace(",", ""),
                lambda value: each.write(value).replace(",", " "),
                lambda value: each.write(value).translate(FULL_WIDTH),
            ]
        ),
    )


# Made once: making a strategy takes longer than drawing from it.
FORMS: dict[str, st.SearchStrategy[dict[str, str]]] = {
    scenario.slug: st.fixed_dictionaries(
        {}, optional={each.name: values_of(each) for each in scenario.inputs}
    )
    for scenario in SCENARIOS.values()
}


@lru_cache(maxsize=4)
def kept(
    slug: str, numbers: tuple[tuple[str, int], ...], choices: tuple[tuple[str, str], ...]
) -> Answer:
    return work_out(SCENARIOS[slug], Values(dict(numbers), dict(choices)))


@pytest.fixture(scope="module", autouse=True)
def same_numbers_are_worked_out_once() -> Iterator[None]:
    """Most links here bring what was asked just before; working out takes most of the time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            answers,
            "work_out",
            lambda scenario, values: kept(
                scenario.slug, tuple(values.numbers.items()), tuple(values.choices.items())
            ),
        )
        yield


def ask(scenario: Scenario, texts: Mapping[str, str], *, link: bool = False) -> dict:
    request = {"id": 1, "scenario": scenario.slug, "inputs": texts, "link": link}
    return json.loads(respond(json.dumps(request)))


def ratios_by_kind(books: Books, comparatives: Comparatives) -> dict[str, Fraction]:
    """The ratios straight from the balances, by the kinds of accounts, without statements."""

    def held(*kinds: Kind) -> int:
        return books.total(*kinds)

    cash, stock = held(Kind.CASH), held(Kind.INVENTORY, Kind.INVENTORY_RESERVE)
    gross, net = held(Kind.RECEIVABLE), held(Kind.RECEIVABLE, Kind.ALLOWANCE)
    current = cash + net + stock + held(Kind.OTHER_CURRENT_ASSET)
    due = -held(Kind.CURRENT_LIABILITY)
    debts = due - held(Kind.NONCURRENT_LIABILITY)
    long_term = held(Kind.FIXED_ASSET, Kind.ACCUMULATED_DEPRECIATION, Kind.OTHER_NONCURRENT_ASSET)
    sales, goods = -held(Kind.REVENUE, Kind.CONTRA_REVENUE), held(Kind.COGS)
    profit = sales - goods - held(Kind.EXPENSE, Kind.OTHER_INCOME, Kind.OTHER_EXPENSE)
    found: dict[str, tuple[int | Fraction, int | Fraction]] = {
        "working_capital": (current - due, 100),
        "current_ratio": (current, due),
        "quick_ratio": (cash + net, due),
        "debt_to_equity": (debts, current + long_term - debts),
        "gross_margin_pct": (100 * (sales - goods), sales),
        "net_margin_pct": (100 * profit, sales),
    }
    if comparatives.has_receivables:
        found["dso_net_ending_days"] = (365 * net, sales)
        found["dso_gross_ending_days"] = (365 * gross, sales)
    if comparatives.beginning_net_ar is not None:
        average = Fraction(comparatives.beginning_net_ar + net, 2)
        found["ar_turnover_avg"] = (sales, average)
        found["days_sales_in_ar_avg"] = (365 * average, sales)
    if comparatives.beginning_net_inventory is not None:
        average = Fraction(comparatives.beginning_net_inventory + stock, 2)
        found["inventory_turnover_avg"] = (goods, average)
        found["days_in_inventory_avg"] = (365 * average, goods)
    return {name: Fraction(top) / bottom for name, (top, bottom) in found.items() if bottom > 0}


FIGURE = r"−?\$?\d[\d,]*(?:\.\d+)?%?"
PRODUCT = re.compile(
    rf"({FIGURE}) × (?:({FIGURE})|\(({FIGURE}) − ({FIGURE})\))(?: ÷ ({FIGURE}))? = ({FIGURE})"
)
# "… at the start plus … bought less … counted is …"
SUM = re.compile(
    rf"({FIGURE}(?:(?: [a-z]+)*? (?:plus|less|\+) {FIGURE})*)"
    rf"(, never below nothing,)?(?: [a-z]+)? is ({FIGURE})"
)
TERM = re.compile(rf"(?:(plus|less|\+) )?({FIGURE})")
TRUE_UP = re.compile(
    rf"Needed: ({FIGURE})\. There already: ({FIGURE})\. To (record|take back): ({FIGURE})\."
)
# The only amounts that the working gives without a calculation before them.
GIVEN = re.compile(rf"(?:the write-down|in total it) is {FIGURE}")
# Two methods whose profits differ until the allowance is used up.
APART_AT_THE_END = {"direct-vs-allowance-two-years"}
# Its working says in words why a balance belongs in its pile.
WITHOUT_ARITHMETIC = {"cleanup-before-bank-review"}


def figure(text: str) -> Fraction:
    """What a figure of the working says: dollars, pieces, or a part of a hundred."""
    plain = Fraction(re.sub(r"[$,%]", "", text).replace("−", "-"))
    return plain / 100 if text.endswith("%") else plain


def summed(terms: str) -> Fraction:
    return sum(
        (-figure(text) if sign == "less" else figure(text) for sign, text in TERM.findall(terms)),
        Fraction(0),
    )


def require_true_arithmetic(working: str) -> int:
    """Every calculation of the working holds; returns how many there are."""
    products, sums = PRODUCT.findall(working), SUM.findall(working)
    assert len(products) == working.count(" = ")
    assert len(sums) + len(GIVEN.findall(working)) == len(re.findall(r" is −?\$", working))
    for left, right, price, cost, divisor, product in products:
        factor = figure(right) if right else figure(price) - figure(cost)
        exact = figure(left) * factor / (figure(divisor) if divisor else 1)
        assert abs(exact - figure(product)) <= Fraction(1, 200)
    for terms, never_below, total in sums:
        assert (max(summed(terms), 0) if never_below else summed(terms)) == figure(total)
    for true_up in TRUE_UP.finditer(working):
        needed_, there, direction, rest = true_up.groups()
        # The first is the sum of the groups above it; a later one is worked out just before it.
        above = working[: true_up.start()]
        by_group = sum(figure(each[-1]) for each in PRODUCT.findall(above))
        worked_out = [figure(total) for _, _, total in SUM.findall(above)]
        assert figure(needed_) == (worked_out[-1] if worked_out else by_group)
        more = figure(needed_) - figure(there)
        assert figure(rest) == (more if direction == "record" else -more)
    return len(products) + len(sums)


def require_right_answer(answer: Mapping[str, Any], reading: Reading) -> None:
    """Each row adds up, says in words what it says to tools, and the form is read back."""
    for row in statement_rows(answer["parts"]["statements"]):
        assert row.before.cents + row.change.cents == row.after.cents
        assert [cents_in(cell.text) for cell in (row.before, row.change, row.after)] == [
            row.before.cents,
            row.change.cents,
            row.after.cents,
        ]
    names = {*reading.values.numbers, *reading.values.choices}
    assert set(answer["texts"]) == set(answer["values"]) == names
    inputs = SCENARIOS[answer["scenario"]].inputs
    assert read_inputs(inputs, answer["texts"]) == reading


def require_right_books(scenario: Scenario, values: Values) -> None:
    """Checks, ratios and moves of every treatment, what is said of them, and the working."""
    telling = scenario.tell(values)
    outcomes = [Outcome.of(treatment) for treatment in telling.treatments]
    moved = []
    for outcome in outcomes:
        assert [check(outcome) for check in CHECKS] == [None] * len(CHECKS)
        for state in outcome.states:
            assert state.ratios == ratios_by_kind(state.books, outcome.treatment.comparatives)
        totals = {**outcome.balance_sheet.totals, **outcome.profit_and_loss.totals}
        moved.append({name: totals[name].cents for name in WATCHED})
        require_true_announcement(outcome)
    still = dict.fromkeys(WATCHED, 0)
    if scenario.slug in MOVES:
        assert moved == [{**still, **moves} for moves in MOVES[scenario.slug](values)]
    ends = {outcome.after.profit_and_loss.totals["net_income"] for outcome in outcomes}
    assert len(ends) == 1 or scenario.slug in APART_AT_THE_END
    require_true_lesson(scenario, values, telling, outcomes)
    calculations = require_true_arithmetic(" ".join(telling.working))
    assert calculations or scenario.slug in WITHOUT_ARITHMETIC or not outcomes[-1].steps


@EACH_SCENARIO
@EXAMPLES
@given(data=st.data())
def test_is_answered_rightly_when_it_can_be_true_and_refused_by_field_when_not(
    scenario: Scenario, data: st.DataObject
) -> None:
    texts = data.draw(FORMS[scenario.slug])
    reading = read_inputs(scenario.inputs, texts)
    assert not reading.problems
    answer = ask(scenario, texts)
    if scenario.slug in CAN_BE_TRUE:
        assert answer["ok"] is CAN_BE_TRUE[scenario.slug](reading.values)
    if answer["ok"]:
        require_right_answer({**answer, "scenario": scenario.slug}, reading)
        require_right_books(scenario, reading.values)
    else:
        (name,) = answer["problems"]
        assert name in {each.name for each in scenario.inputs}


MARK = "zqx"
MARKED = st.builds(
    lambda markup, text: f"{markup}{MARK}{text}",
    st.sampled_from(["", "<", "<b>", "&", '">', "</table>", "<!--"]),
    st.text(max_size=40),
)
JUNK = {
    scenario.slug: st.dictionaries(
        st.sampled_from(sorted(each.name for each in scenario.inputs)),
        MARKED | st.text(max_size=16),
        max_size=3,
    )
    for scenario in SCENARIOS.values()
}


@EACH_SCENARIO
@EXAMPLES
@given(data=st.data())
def test_whatever_stands_in_the_fields_there_is_an_answer_and_junk_never_reaches_the_page(
    scenario: Scenario, data: st.DataObject
) -> None:
    names = {each.name for each in scenario.inputs}
    junk = data.draw(JUNK[scenario.slug])
    form = data.draw(st.just({}) | FORMS[scenario.slug])
    texts = {**form, **junk}
    marked = {name for name, text in junk.items() if MARK in text}
    answer, from_link = ask(scenario, texts), ask(scenario, texts, link=True)
    assert answer["ok"] is not bool(answer["problems"])
    assert marked <= set(answer["problems"]) <= names
    assert MARK not in "".join(answer["problems"].values())
    assert from_link["ok"]
    assert marked <= set(from_link["problems"]) <= names
    assert MARK not in json.dumps(from_link)
    if answer["ok"]:
        assert from_link == answer
    else:
        assert answer["texts"] == texts
    if marked == set(texts):
        assert set(answer["problems"]) == set(from_link["problems"]) == marked
        assert from_link["parts"] == SAMPLES[scenario.slug]


def worked_slugs() -> set[str]:
    """The scenarios whose figures are given from outside, under the names they have here."""
    worked = json.loads((ORACLE / "scenarios.json").read_text("utf-8"))["records"]
    years = json.loads((ORACLE / "timelines.json").read_text("utf-8"))["timelines"]
    # The accrual twin is a treatment of the cash-basis story.
    return {record["slug"] for record in (*worked, *years)} - {"cash-basis-accrual-view"}


def test_what_can_be_true_and_what_moves_is_said_of_every_worked_scenario() -> None:
    """One that is added may be missing here only if it has worked figures of its own."""
    assert CAN_BE_TRUE.keys() == MOVES.keys() == HOLDS.keys() <= SCENARIOS.keys()
    assert worked_slugs() <= CAN_BE_TRUE.keys()
    for slug in SCENARIOS.keys() - CAN_BE_TRUE.keys():
        assert (ORACLE / f"test_{slug.replace('-', '_')}.py").is_file(), slug


AGED = st.fixed_dictionaries(
    {},
    optional={
        each.name: values_of(each) for each in SCENARIOS["write-off-bigger-than-the-reserve"].inputs
    },
)


@EXAMPLES
@given(texts=AGED)
def test_the_order_of_a_known_loss_and_the_estimate_never_changes_the_year(
    texts: dict[str, str],
) -> None:
    ends = []
    for slug in ("allowance-true-up-then-write-off", "write-off-bigger-than-the-reserve"):
        scenario = SCENARIOS[slug]
        try:
            (treatment,) = scenario.tell(read_inputs(scenario.inputs, texts).values).treatments
        except Refused as refusal:
            ends.append((refusal.name, refusal.message))
        else:
            end = Outcome.of(treatment).after
            ends.append((end.balance_sheet.totals, end.profit_and_loss.totals))
    assert ends[0] == ends[1]


@EACH_SCENARIO
def test_a_reader_can_change_a_number(scenario: Scenario) -> None:
    assert any(isinstance(each, NumberInput) for each in scenario.inputs)
