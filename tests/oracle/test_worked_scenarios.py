"""The scenarios against figures that another bookkeeper worked out, to the cent.

`scenarios.json` was written before the engine and without it; it says where it comes from.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser
from writeoffs.accounts import Section, Side
from writeoffs.inputs import read_inputs
from writeoffs.outcome import Outcome, State
from writeoffs.ratios import RATIOS, exact
from writeoffs.scenarios import SCENARIOS
from writeoffs.scenarios.allowance import required_allowance
from writeoffs.scenarios.inventory_value import StockItem, write_down_by_item, write_down_in_total
from writeoffs.statements import NET_INCOME_TO_DATE
from writeoffs.view.ratios import lenders_ratios, other_ratios

Record = dict[str, Any]

RECORDS: dict[str, Record] = {
    record["id"]: record
    for record in json.loads(Path(__file__).with_name("scenarios.json").read_text("utf-8"))[
        "records"
    ]
}
# S08 and S08b are the two treatments of one page; S12 is the first of its page's two.
TREATMENTS = {
    "S08": ("cash-basis", "cash"),
    "S08b": ("cash-basis", "accrual"),
    "S12": ("shrinkage-after-count", "perpetual"),
}
# Two of the founders' scenarios are two years told by year, and have records of another shape.
TIMELINES = (17, 20)
# The record's names for a statement's sections.
SECTIONS = {
    "current_assets": Section.CURRENT_ASSETS,
    "noncurrent_assets": Section.NONCURRENT_ASSETS,
    "current_liabilities": Section.CURRENT_LIABILITIES,
    "noncurrent_liabilities": Section.NONCURRENT_LIABILITIES,
    "equity": Section.EQUITY,
    "revenue": Section.REVENUE,
    "cogs": Section.COGS,
    "operating_expenses": Section.OPERATING_EXPENSES,
    "other_income": Section.OTHER_INCOME,
    "other_expense": Section.OTHER_EXPENSE,
}


# What the record files under a wider kind: it works out no times interest earned.
RECORDED_AS = {"interest_expense": "other_expense"}
# Ratios that came after the record; the sums for them are in its statements.
LATER = ("times_interest_earned", "days_in_inventory_ending")


def cents(text: str) -> int:
    """Exact cents of "1458.80"; an empty text is nothing."""
    scaled = Decimal(text or "0") * 100
    assert scaled == int(scaled)
    return int(scaled)


@dataclass(frozen=True)
class Case:
    """A record beside the engine's outcome at the scenario's defaults."""

    record: Record
    outcome: Outcome

    @property
    def states(self) -> Iterator[tuple[str, State]]:
        yield "before", self.outcome.before
        yield "after", self.outcome.after


def case_of(record: Record) -> Case:
    slug, treatment = TREATMENTS.get(record["id"], (record["slug"], None))
    scenario = SCENARIOS[slug]
    told = scenario.tell(read_inputs(scenario.inputs, {}).values)
    (found,) = (each for each in told.treatments if treatment in (None, each.slug))
    return Case(record, Outcome.of(found))


# A case is worked out while its test runs, so that a mutation run knows which test reaches what.
EACH_CASE = pytest.mark.parametrize("case", RECORDS, indirect=True)


@pytest.fixture
def case(request: pytest.FixtureRequest) -> Case:
    return case_of(RECORDS[request.param])


def test_the_records_cover_every_scenario_and_both_treatments() -> None:
    assert list(RECORDS) == [
        *(f"S{number:02}" for number in range(1, 9)),
        "S08b",
        *(f"S{number:02}" for number in range(9, 23) if number not in TIMELINES),
    ]
    assert {TREATMENTS.get(name, (record["slug"],))[0] for name, record in RECORDS.items()} <= set(
        SCENARIOS
    )


@EACH_CASE
def test_the_chart_holds_the_same_accounts_of_the_same_kinds_in_the_same_order(case: Case) -> None:
    assert [
        (each.name, RECORDED_AS.get(each.kind.code, each.kind.code))
        for each in case.outcome.treatment.opening.chart
    ] == [(row["account"], row["type"]) for row in case.record["chart_of_accounts"]]


@EACH_CASE
@pytest.mark.parametrize("when", ["opening", "closing"])
def test_trial_balance(case: Case, when: str) -> None:
    state = case.outcome.before if when == "opening" else case.outcome.after
    stated = case.record[f"{when}_trial_balance"]
    rows = {row["account"]: cents(row["debit"]) - cents(row["credit"]) for row in stated["rows"]}
    held = dict(zip((each.name for each in state.books.chart), state.books.balances, strict=True))
    assert {name: balance for name, balance in held.items() if balance} == rows
    assert sum(balance for balance in held.values() if balance > 0) == cents(stated["total_debits"])
    assert -sum(balance for balance in held.values() if balance < 0) == cents(
        stated["total_credits"]
    )


@EACH_CASE
def test_entries(case: Case) -> None:
    def stated(line: dict[str, str]) -> tuple[str, Side, int]:
        side = Side.DEBIT if line["debit"] else Side.CREDIT
        return line["account"], side, cents(line["debit"] or line["credit"])

    assert [
        (entry.date, [(line.account, line.side, line.cents) for line in entry.lines])
        for entry in case.outcome.treatment.entries
    ] == [
        (date.fromisoformat(entry["date"]), [stated(line) for line in entry["lines"]])
        for entry in case.record["entries"]
    ]


@EACH_CASE
@pytest.mark.parametrize("statement", ["balance_sheet", "profit_and_loss"])
def test_totals_before_and_after(case: Case, statement: str) -> None:
    for when, state in case.states:
        stated = {
            name: cents(text)
            for name, text in case.record[when][statement].items()
            if name != "lines"
        }
        totals = getattr(state, statement).totals
        assert {name: totals[name] for name in stated} == stated


@EACH_CASE
@pytest.mark.parametrize("statement", ["balance_sheet", "profit_and_loss"])
def test_every_line_before_and_after_even_those_that_hold_nothing(
    case: Case, statement: str
) -> None:
    for when, state in case.states:
        stated = {
            SECTIONS[section]: [(name, cents(text)) for name, text in lines.items()]
            for section, lines in case.record[when][statement]["lines"].items()
        }
        shown = {
            section: [
                (
                    "Net income, period to date" if line.slug == NET_INCOME_TO_DATE else line.label,
                    line.cents,
                )
                for line in lines
            ]
            for section, lines in getattr(state, statement).sections.items()
        }
        assert shown == stated


@EACH_CASE
@pytest.mark.parametrize("statement", ["balance_sheet", "profit_and_loss"])
def test_changes(case: Case, statement: str) -> None:
    stated = {name: cents(text) for name, text in case.record["change"][statement].items()}
    compared = getattr(case.outcome, statement).totals
    assert {name: compared[name].cents for name in stated} == stated


@EACH_CASE
def test_figures_and_ratios_after_each_step(case: Case) -> None:
    assert len(case.outcome.steps) == len(case.record["entries"])
    for (_, _, state), stated in zip(case.outcome.steps, case.record["entries"], strict=True):
        assert state.profit_and_loss.totals["net_income"] == cents(stated["net_income_after_step"])
        assert state.balance_sheet.totals["total_assets"] == cents(
            stated["total_assets_after_step"]
        )
        assert state.balance_sheet.totals["net_ar"] == cents(stated["net_ar_after_step"])
        assert written(state) == stated["ratios_after_step"]


def written(state: State) -> dict[str, dict[str, str]]:
    """The record's ratios as it writes them: to six places, and as shown without their unit."""
    return {
        ratio.name: {
            "display": bare(ratio.shown(state.ratios[ratio.name])),
            "exact": exact(state.ratios[ratio.name]),
        }
        for ratio in RATIOS
        if ratio.name in state.ratios and ratio.name not in LATER
    }


def bare(shown: str) -> str:
    return shown.replace("$", "").replace("%", "").replace(",", "").replace("−", "-")


@EACH_CASE
def test_ratios_before_and_after_to_six_places_and_as_shown(case: Case) -> None:
    for when, state in case.states:
        assert written(state) == case.record[when]["ratios"]


@EACH_CASE
def test_the_later_ratios_follow_from_the_records_statements(case: Case) -> None:
    for when, state in case.states:
        year, sheet = (case.record[when][name] for name in ("profit_and_loss", "balance_sheet"))
        found = {}
        interest = cents(year["lines"]["other_expense"].get("Interest expense", "0"))
        if interest:
            found["times_interest_earned"] = Fraction(cents(year["operating_income"]), interest)
        if any(row["type"] == "inventory" for row in case.record["chart_of_accounts"]):
            stock = cents(sheet["net_inventory"])
            found["days_in_inventory_ending"] = Fraction(stock * 365, cents(year["cogs"]))
        assert {name: state.ratios[name] for name in LATER if name in state.ratios} == found


@EACH_CASE
def test_the_page_shows_the_changes_of_ratios(case: Case) -> None:
    """The record's exact change is the unrounded difference, rounded; it agrees to the last place.

    Its displayed change is the difference of the displayed values, as on the page.
    """
    html = LexborHTMLParser(lenders_ratios(case.outcome) + other_ratios(case.outcome))
    cells = {cell.attributes["data-ratio"]: cell for cell in html.css('td[data-when="change"]')}
    stated = case.record["change"]["ratios"]
    assert set(cells) - set(LATER) == set(stated)
    for name, change in stated.items():
        assert Decimal(cells[name].attributes["data-exact"]) == Decimal(change["exact"])
        shown = " ".join(cells[name].text().split())
        if change["direction"] == "same":
            assert shown == "no change"
        elif Decimal(change["display"]) == 0:
            assert shown.endswith(f"{change['direction']} slightly")
        else:
            word, amount = shown.removesuffix(" points").split(" ")[1:]
            assert (word, bare(amount)) == (change["direction"], change["display"])


def looked_up(case: Case, key: str) -> Fraction:
    """What "d.net_income", "after.allowance", "before.current_ratio" or "step1.d.cash" stands for.

    Dollars for an amount; "d" is the change since before the first entry.
    """
    *moment, name = key.split(".")
    changed = moment[-1] == "d"
    when = "after" if moment == ["d"] else moment[0]
    steps = {f"step{number}": state for number, state in enumerate(case.outcome.states)}
    states = {**dict(case.states), **steps}

    def figure(state: State) -> Fraction:
        totals = {**state.balance_sheet.totals, **state.profit_and_loss.totals}
        return Fraction(totals[name], 100) if name in totals else state.ratios[name]

    return figure(states[when]) - (figure(case.outcome.before) if changed else 0)


@EACH_CASE
def test_what_was_expected_by_hand(case: Case) -> None:
    expected = case.record["hand_stated_expectations"]
    assert expected
    for key, text in expected.items():
        assert looked_up(case, key) == Fraction(text), key


HAND_WORKED = [
    pytest.param(name, key, working, id=f"{name} {key}")
    for name, record in RECORDS.items()
    for key, working in record["hand_worked_ratios"].items()
]


@pytest.mark.parametrize(("case", "key", "working"), HAND_WORKED, indirect=["case"])
def test_a_ratio_worked_by_hand(case: Case, key: str, working: str) -> None:
    """The working reads "46325.00x365/312480.00"; it holds exactly, before any rounding."""
    product, divisor = working.split("/")
    worked = Fraction(1, 1) / Fraction(divisor)
    for factor in product.split("x"):
        worked *= Fraction(factor)
    assert looked_up(case, key) == worked


def test_hand_worked_ratios_are_there() -> None:
    assert len(HAND_WORKED) == 38


def test_stock_thrown_away_has_the_pieces_and_cost_of_the_record() -> None:
    inputs = {each.name: each for each in SCENARIOS["inventory-obsolete"].inputs}
    data = RECORDS["S10"]["data"]
    assert inputs["units"].default == data["units"]
    assert inputs["unit_cost"].default == cents(data["unit_cost"])


def items_of_the_record() -> tuple[StockItem, ...]:
    return tuple(
        StockItem(
            item["sku"],
            item["qty"],
            cents(item["unit_cost"]),
            cents(item["sell_price"]),
            cents(item["cost_to_sell"]),
        )
        for item in RECORDS["S11"]["data"]["items"]
    )


def test_slow_stock_item_by_item() -> None:
    for item, stated in zip(items_of_the_record(), RECORDS["S11"]["data"]["items"], strict=True):
        assert item.cost == cents(stated["cost"])
        assert item.net_realizable_value == cents(stated["nrv"])
        assert write_down_by_item((item,)) == cents(stated["write_down"])


def test_slow_stock_together() -> None:
    data, items = RECORDS["S11"]["data"], items_of_the_record()
    assert sum(item.cost for item in items) == cents(data["total_cost"])
    assert sum(item.net_realizable_value for item in items) == cents(data["total_nrv"])
    assert write_down_by_item(items) == cents(data["write_down_item_by_item"])
    assert write_down_in_total(items) == cents(data["write_down_if_tested_in_total"])


def test_the_form_starts_with_the_items_of_the_record() -> None:
    defaults = {
        each.name: each.default
        for each in SCENARIOS["inventory-write-down-nrv"].inputs
        if each.group
    }
    for item in items_of_the_record():
        key = item.name.lower()
        assert (
            defaults[f"{key}_pieces"],
            defaults[f"{key}_cost"],
            defaults[f"{key}_price"],
            defaults[f"{key}_cost_to_sell"],
        ) == (item.pieces, item.unit_cost, item.price, item.cost_to_sell)


def told_otherwise(slug: str = "inventory-write-down-nrv", **texts: str) -> Outcome:
    scenario = SCENARIOS[slug]
    (treatment,) = scenario.tell(read_inputs(scenario.inputs, texts).values).treatments
    return Outcome.of(treatment)


def test_tested_in_total_less_is_written_down() -> None:
    told = told_otherwise(test="in_total")
    written_down = cents(RECORDS["S11"]["data"]["write_down_if_tested_in_total"])
    assert told.balance_sheet.totals["net_inventory"].cents == -written_down
    assert told.profit_and_loss.totals["net_income"].cents == -written_down


def test_the_alternative_presentation_leaves_gross_margin_unchanged_and_profit_the_same() -> None:
    apart, within = told_otherwise(loss_line="own_line"), case_of(RECORDS["S11"]).outcome
    assert apart.before.ratios["gross_margin_pct"] == apart.after.ratios["gross_margin_pct"]
    assert apart.profit_and_loss.totals["gross_profit"].cents == 0
    assert apart.profit_and_loss.totals["net_income"] == within.profit_and_loss.totals["net_income"]
    assert apart.balance_sheet.totals == within.balance_sheet.totals


def aging_of_the_record() -> tuple[tuple[int, int], ...]:
    """Balances, and rates in hundredths of a per cent ("0.01" is 100 of them)."""
    return tuple(
        (cents(bucket["balance"]), cents(bucket["rate"]) * 100)
        for bucket in RECORDS["S03"]["data"]["aging"]
    )


def test_the_aging_of_the_record_bucket_by_bucket_and_together() -> None:
    data = RECORDS["S03"]["data"]
    for bucket, stated in zip(aging_of_the_record(), data["aging"], strict=True):
        assert required_allowance((bucket,)) == cents(stated["reserve"])
    assert required_allowance(aging_of_the_record()) == cents(data["required_allowance"])


@pytest.mark.parametrize("name", ["S03", "S04"])
def test_the_form_starts_with_the_aging_of_the_record(name: str) -> None:
    inputs = {each.name: each for each in SCENARIOS[RECORDS[name]["slug"]].inputs}
    keys = [key.removesuffix("_balance") for key in inputs if key.endswith("_balance")]
    assert [
        (inputs[f"{key}_balance"].default, inputs[f"{key}_rate"].default) for key in keys
    ] == list(aging_of_the_record())
    assert inputs["allowance"].default == cents(RECORDS["S03"]["data"]["unadjusted_allowance"])


def test_the_order_of_estimate_and_write_off_changes_nothing_by_year_end() -> None:
    """S04 says why: the half that the November estimate did not expect is added in December."""
    first, last = case_of(RECORDS["S03"]).outcome, case_of(RECORDS["S04"]).outcome
    estimated, data = RECORDS["S03"]["data"], RECORDS["S04"]["data"]
    assert [state.balance_sheet.totals["allowance"] for state in first.states[1:]] == [
        cents(estimated["required_allowance"]),
        cents(estimated["allowance_before_second_true_up"]),
        cents(estimated["required_allowance_after_write_off"]),
    ]
    assert last.states[1].balance_sheet.totals["allowance"] == cents(
        data["allowance_before_true_up"]
    )
    both = cents(estimated["true_up"]) + cents(estimated["second_true_up"])
    assert both == cents(data["true_up"])
    assert first.profit_and_loss.totals["net_income"].cents == -both
    assert first.after.balance_sheet.totals == last.after.balance_sheet.totals
    assert first.after.profit_and_loss.totals == last.after.profit_and_loss.totals


def test_the_sales_tax_of_the_record() -> None:
    data = RECORDS["S09"]["data"]
    inputs = {each.name: each for each in SCENARIOS["with-sales-tax"].inputs}
    assert inputs["goods"].default == cents(data["goods"])
    assert inputs["tax_rate"].default == Decimal(data["tax_rate"]) * 100_00
    moved = case_of(RECORDS["S09"]).outcome.balance_sheet.totals
    assert moved["net_ar"].cents == -cents(data["invoice"])
    assert moved["total_liabilities"].cents == -cents(data["tax"])


def test_without_a_credit_the_whole_invoice_is_lost() -> None:
    """What the record calls the wrong way is right only where the state gives no credit."""
    told = told_otherwise("with-sales-tax", state_credit="no")
    assert told.profit_and_loss.totals["net_income"].cents == -cents(
        RECORDS["S09"]["data"]["invoice"]
    )
    assert told.balance_sheet.totals["total_liabilities"].cents == 0


def test_counted_once_a_year_the_cost_of_sales_comes_out_the_same() -> None:
    data = RECORDS["S12"]["data"]
    scenario = SCENARIOS["shrinkage-after-count"]
    told = scenario.tell(read_inputs(scenario.inputs, {}).values)
    perpetual, periodic = (Outcome.of(treatment) for treatment in told.treatments)
    stated = cents(data["periodic_cross_check"]["cogs"])
    assert periodic.after.profit_and_loss.totals["cogs"] == stated
    assert perpetual.after.profit_and_loss.totals["cogs"] == stated
    assert periodic.before.balance_sheet.totals["net_inventory"] == cents(
        data["periodic_cross_check"]["beginning"]
    )
    assert periodic.after.balance_sheet.totals == perpetual.after.balance_sheet.totals
    assert perpetual.balance_sheet.totals["net_inventory"].cents == -cents(data["shrinkage"])


def test_the_penny_balances_of_the_record() -> None:
    data = RECORDS["S19"]["data"]
    inputs = SCENARIOS["small-balance-adjustment"].inputs
    assert [each.default for each in inputs if each.group] == [
        cents(balance) for balance in data["balances"]
    ]
    assert case_of(RECORDS["S19"]).outcome.balance_sheet.totals["net_ar"].cents == -cents(
        data["total"]
    )
