"""Every scenario with anything a reader may enter: answered rightly, or refused by field.

Values are drawn over the whole range that each field takes, written in the ways people write them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from fractions import Fraction

import pytest
from engine.reading import cents_in, statement_rows
from hypothesis import given, settings
from hypothesis import strategies as st
from writeoffs.accounts import Kind
from writeoffs.api import respond, sample
from writeoffs.checks import CHECKS
from writeoffs.inputs import Choice, Input, NumberInput, Values, read_inputs
from writeoffs.ledger import Books
from writeoffs.outcome import Outcome
from writeoffs.ratios import Comparatives
from writeoffs.scenarios import SCENARIOS
from writeoffs.scenarios.scenario import Scenario

EACH_SCENARIO = pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
EXAMPLES = settings(max_examples=200)
SAMPLES = {slug: sample(slug).parts for slug in SCENARIOS}
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")

Numbers = Mapping[str, int]
# When the reader's numbers can be true together, said without the engine.
CAN_BE_TRUE: dict[str, Callable[[Numbers], bool]] = {
    "direct-bad-debt": lambda n: n["invoice"] <= n["receivables"],
    "allowance-write-off": lambda n: n["account"] <= 118_460_00,
    "partial-write-off": lambda n: n["owed"] <= 46_325_00,
    "cash-basis": lambda n: n["received"] <= n["invoice"],
    "inventory-obsolete": lambda n: n["units"] * n["unit_cost"] <= 96_480_00,
    "inventory-write-down-nrv": lambda n: (
        sum(n[f"{key}_pieces"] * n[f"{key}_cost"] for key in "abcd") <= 96_480_00
    ),
}


def part_paid(n: Numbers) -> int:
    return (n["owed"] * n["paid_rate"] * 2 + 100_00) // 200_00


def written_down(values: Values) -> int:
    def short(key: str) -> int:
        n = values.numbers
        worth = max(0, n[f"{key}_price"] - n[f"{key}_cost_to_sell"])
        return n[f"{key}_pieces"] * (n[f"{key}_cost"] - worth)

    shortfalls = [short(key) for key in "abcd"]
    if values.choice("test") == "in_total":
        return max(0, sum(shortfalls))
    return sum(max(0, each) for each in shortfalls)


# What the last treatment moves, said without the engine: profit, cash, net receivables, inventory.
MOVES: dict[str, Callable[[Values], tuple[int, int, int, int]]] = {
    "direct-bad-debt": lambda v: (-v.number("invoice"), 0, -v.number("invoice"), 0),
    "allowance-write-off": lambda v: (0, 0, 0, 0),
    "partial-write-off": lambda v: (
        part_paid(v.numbers) - v.number("owed"),
        part_paid(v.numbers),
        -v.number("owed"),
        0,
    ),
    "cash-basis": lambda v: (
        v.number("received") - v.number("invoice"),
        0,
        v.number("received") - v.number("invoice"),
        0,
    ),
    "inventory-obsolete": lambda v: (
        -v.number("units") * v.number("unit_cost"),
        0,
        0,
        -v.number("units") * v.number("unit_cost"),
    ),
    "inventory-write-down-nrv": lambda v: (-written_down(v), 0, 0, -written_down(v)),
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


def forms(scenario: Scenario) -> st.SearchStrategy[dict[str, str]]:
    """A form filled in, with some fields left as they are."""
    return st.fixed_dictionaries(
        {}, optional={each.name: values_of(each) for each in scenario.inputs}
    )


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


@EACH_SCENARIO
@EXAMPLES
@given(data=st.data())
def test_is_answered_when_it_can_be_true_and_refused_by_field_when_not(
    scenario: Scenario, data: st.DataObject
) -> None:
    texts = data.draw(forms(scenario))
    answer = ask(scenario, texts)
    reading = read_inputs(scenario.inputs, texts)
    assert not reading.problems
    assert answer["ok"] is CAN_BE_TRUE[scenario.slug](reading.values.numbers)
    names = {each.name for each in scenario.inputs}
    if not answer["ok"]:
        assert len(answer["problems"]) == 1
        assert set(answer["problems"]) <= names
        return
    for row in statement_rows(answer["parts"]["statements"]):
        assert row.before.cents + row.change.cents == row.after.cents
        assert [cents_in(cell.text) for cell in (row.before, row.change, row.after)] == [
            row.before.cents,
            row.change.cents,
            row.after.cents,
        ]
    assert read_inputs(scenario.inputs, answer["texts"]) == reading
    assert set(answer["texts"]) == set(answer["values"]) == names


@EACH_SCENARIO
@EXAMPLES
@given(data=st.data())
def test_the_books_are_right_and_move_by_what_was_written_off(
    scenario: Scenario, data: st.DataObject
) -> None:
    values = read_inputs(scenario.inputs, data.draw(forms(scenario))).values
    if not CAN_BE_TRUE[scenario.slug](values.numbers):
        return
    outcomes = [Outcome.of(treatment) for treatment in scenario.tell(values).treatments]
    for outcome in outcomes:
        assert [check(outcome) for check in CHECKS] == [None] * len(CHECKS)
        for state in outcome.states:
            assert state.ratios == ratios_by_kind(state.books, outcome.treatment.comparatives)
    totals = {**outcomes[-1].balance_sheet.totals, **outcomes[-1].profit_and_loss.totals}
    names = ("net_income", "cash", "net_ar", "net_inventory")
    assert tuple(totals[name].cents for name in names) == MOVES[scenario.slug](values)


FIGURE = r"−?\$?[\d,]+(?:\.\d+)?%?"
PRODUCT = re.compile(rf"({FIGURE}) × (?:({FIGURE})|\(({FIGURE}) − ({FIGURE})\)) = ({FIGURE})")
REST = re.compile(rf"({FIGURE}) less ({FIGURE}) is ({FIGURE})")


def figure(text: str) -> Fraction:
    """What a figure of the working says: dollars, pieces, or a part of a hundred."""
    plain = Fraction(re.sub(r"[$,%]", "", text).replace("−", "-"))
    return plain / 100 if text.endswith("%") else plain


@EACH_SCENARIO
@EXAMPLES
@given(data=st.data())
def test_the_arithmetic_shown_in_the_working_is_true(
    scenario: Scenario, data: st.DataObject
) -> None:
    values = read_inputs(scenario.inputs, data.draw(forms(scenario))).values
    if not CAN_BE_TRUE[scenario.slug](values.numbers):
        return
    working = " ".join(scenario.tell(values).working)
    products, rests = PRODUCT.findall(working), REST.findall(working)
    assert products or rests
    for left, right, price, cost, product in products:
        factor = figure(right) if right else figure(price) - figure(cost)
        assert abs(figure(left) * factor - figure(product)) <= Fraction(1, 200)
    for whole, part, rest in rests:
        assert figure(whole) - figure(part) == figure(rest)


@EACH_SCENARIO
@EXAMPLES
@given(data=st.data())
def test_junk_in_any_field_is_refused_there_and_never_reaches_the_page(
    scenario: Scenario, data: st.DataObject
) -> None:
    markup = data.draw(st.sampled_from(["", "<", "<b>", "&", '">', "</table>", "<!--"]))
    mark = f"{markup}zqx{data.draw(st.text(max_size=40))}"
    name = data.draw(st.sampled_from([each.name for each in scenario.inputs]))
    answer = ask(scenario, {name: mark})
    assert answer["ok"] is False
    assert set(answer["problems"]) == {name}
    assert "zqx" not in answer["problems"][name]
    assert answer["texts"] == {name: mark}
    followed = ask(scenario, {name: mark}, link=True)
    assert followed["parts"] == SAMPLES[scenario.slug]
    assert set(followed["problems"]) == {name}
    assert "zqx" not in json.dumps(followed)


@EACH_SCENARIO
@EXAMPLES
@given(data=st.data())
def test_whatever_stands_in_the_fields_there_is_an_answer(
    scenario: Scenario, data: st.DataObject
) -> None:
    names = st.sampled_from([each.name for each in scenario.inputs])
    junk = data.draw(st.dictionaries(names, st.text(max_size=16), max_size=3))
    texts = {**data.draw(forms(scenario)), **junk}
    answer = ask(scenario, texts)
    assert answer["ok"] is not bool(answer["problems"])
    assert set(answer["problems"]) <= {each.name for each in scenario.inputs}
    from_link = ask(scenario, texts, link=True)
    assert from_link["ok"]
    assert set(from_link["problems"]) <= {each.name for each in scenario.inputs}
    if answer["ok"]:
        assert from_link == answer


@EACH_SCENARIO
def test_what_can_be_true_is_said_for_every_scenario(scenario: Scenario) -> None:
    assert scenario.slug in CAN_BE_TRUE
    assert scenario.slug in MOVES
    assert any(isinstance(each, NumberInput) for each in scenario.inputs)
