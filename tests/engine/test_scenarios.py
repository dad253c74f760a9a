"""The stories: what each treatment does with the reader's numbers, and what it says about them."""

from __future__ import annotations

import pytest
from engine.stories import moved, outcomes, tell
from writeoffs.inputs import Refused
from writeoffs.scenarios import SCENARIOS
from writeoffs.scenarios.firms import (
    COPPER_KETTLE,
    JUNIPER_HOLLOW,
    MARROW_LANE,
    PINEBROOK,
    STILLWATER,
    Firm,
)
from writeoffs.scenarios.inventory_value import StockItem, write_down_by_item, write_down_in_total

# One kind of goods, and it sells well.
A_ALONE = {"a_price": "999", "b_pieces": "0", "c_pieces": "0", "d_pieces": "0"}
FIRMS = (JUNIPER_HOLLOW, PINEBROOK, MARROW_LANE, COPPER_KETTLE, STILLWATER)


def test_the_six_scenarios_are_there_under_their_addresses() -> None:
    assert all(slug == scenario.slug for slug, scenario in SCENARIOS.items())
    assert set(SCENARIOS) >= {
        "direct-bad-debt",
        "allowance-write-off",
        "partial-write-off",
        "cash-basis",
        "inventory-obsolete",
        "inventory-write-down-nrv",
    }


@pytest.mark.parametrize("firm", FIRMS, ids=lambda firm: firm.name)
def test_a_changed_opening_balance_is_taken_up_by_opening_equity(firm: Firm) -> None:
    for name, _, cents in firm.trial_balance:
        if name == firm.opening_equity:
            continue
        books = firm.books({name: cents + 123_45})
        assert books.balance(name) == cents + 123_45
        taken_up = books.balance(firm.opening_equity) - firm.opening_balance(firm.opening_equity)
        assert abs(taken_up) == 123_45
        assert sum(books.balances) == 0


def test_a_direct_write_off_lands_in_receivables_profit_and_equity() -> None:
    assert moved("direct-bad-debt", invoice="1,200.50") == {
        "gross_ar": -1_200_50,
        "net_ar": -1_200_50,
        "current_assets": -1_200_50,
        "total_assets": -1_200_50,
        "total_equity": -1_200_50,
        "operating_expenses": 1_200_50,
        "operating_income": -1_200_50,
        "net_income": -1_200_50,
    }


def test_against_the_allowance_only_the_gross_figures_move() -> None:
    assert moved("allowance-write-off", account="1,000") == {
        "gross_ar": -1_000_00,
        "allowance": -1_000_00,
    }


def test_an_account_larger_than_the_allowance_leaves_it_below_zero_and_says_so() -> None:
    told = tell("allowance-write-off", account="10,000", allowance="9,400")
    assert "below zero" in told.working[0]
    assert "−$600.00" in told.working[0]
    (outcome,) = outcomes("allowance-write-off", account="10,000", allowance="9,400")
    assert outcome.after.books.balance("Allowance for credit losses") == -600_00


def test_an_allowance_used_up_to_the_last_cent_is_not_below_zero() -> None:
    for account, left in (("9,399.99", "$0.01."), ("9,400", "$0.00.")):
        (line,) = tell("allowance-write-off", account=account).working
        assert line.endswith(f"is {left}")
    (line,) = tell("allowance-write-off", account="9,400.01").working
    assert "below zero" in line


def test_part_payment_is_not_income_and_only_the_rest_is_lost() -> None:
    change = moved("partial-write-off", owed="1,000.01", paid_rate="33.33")
    assert change["cash"] == 333_30
    assert change["net_income"] == -666_71
    assert change["net_ar"] == -1_000_01


def test_a_half_cent_of_the_payment_rounds_up_and_no_cent_is_lost() -> None:
    change = moved("partial-write-off", owed="0.01", paid_rate="50")
    assert change["cash"] == 1
    assert "net_income" not in change


@pytest.mark.parametrize(("rate", "memos"), [("0", 1), ("100", 1), ("35", 2)])
def test_there_is_no_entry_for_a_part_that_is_nothing(rate: str, memos: int) -> None:
    (told,) = outcomes("partial-write-off", paid_rate=rate)
    assert len(told.treatment.entries) == memos


@pytest.mark.parametrize(
    ("when", "credited"), [("this_year", "Bad debts"), ("earlier_year", "Bad debt recoveries")]
)
def test_a_late_payment_goes_where_the_loss_of_its_year_stands(when: str, credited: str) -> None:
    (told,) = tell("recovery-direct", when=when).treatments
    put_back, _ = told.entries
    assert [line.account for line in put_back.lines] == ["Accounts receivable", credited]


def test_only_the_cash_books_are_on_the_cash_basis() -> None:
    assert [each.cash_basis for each in tell("cash-basis").treatments] == [True, False]


def test_the_working_of_an_abandoned_asset_says_for_how_many_months() -> None:
    assert tell("abandoned-equipment").working[0].startswith("Depreciation for 45 months: ")


@pytest.mark.parametrize("received", ["0", "1,250.75", "3,600"])
def test_cash_basis_and_accrual_books_end_at_the_same_profit(received: str) -> None:
    cash, accrual = outcomes("cash-basis", received=received)
    assert cash.treatment.entries == ()
    assert cash.before.books == cash.after.books
    profits = [told.after.profit_and_loss.totals["net_income"] for told in (cash, accrual)]
    assert profits[0] == profits[1]
    assert accrual.after.balance_sheet.totals["gross_ar"] == 0
    assert {name for name in cash.before.ratios if "ar_" in name or "dso" in name} == set()


def test_stock_thrown_away_costs_pieces_times_cost() -> None:
    change = moved("inventory-obsolete", units="7", unit_cost="0.99")
    assert change["net_inventory"] == change["net_income"] == change["gross_profit"] == -6_93


@pytest.mark.parametrize("slug", ["inventory-obsolete", "inventory-write-down-nrv"])
def test_a_loss_on_its_own_line_leaves_gross_profit_alone_and_profit_the_same(slug: str) -> None:
    within, apart = moved(slug), moved(slug, loss_line="own_line")
    assert apart["net_income"] == within["net_income"]
    assert "gross_profit" in within
    assert "gross_profit" not in apart
    assert "cogs" not in apart
    (told,) = outcomes(slug, loss_line="own_line")
    for name in ("gross_margin_pct", "quick_ratio"):
        assert told.before.ratios[name] == told.after.ratios[name]


def test_the_way_of_testing_decides_how_much_is_written_down() -> None:
    assert moved("inventory-write-down-nrv", test="by_item")["net_inventory"] == -1_458_80
    assert moved("inventory-write-down-nrv", test="in_total")["net_inventory"] == -910_80


def test_no_item_offsets_another_and_none_is_written_up() -> None:
    dear = StockItem("Dear", 10, 5_00, 2_00, 0)
    cheap = StockItem("Cheap", 10, 5_00, 9_00, 0)
    assert write_down_by_item((dear, cheap)) == 30_00
    assert write_down_in_total((dear, cheap)) == 0
    assert write_down_by_item((cheap,)) == write_down_in_total((cheap,)) == 0


def test_goods_that_cost_more_to_sell_than_they_bring_are_worth_nothing_and_no_less() -> None:
    item = StockItem("Fondue sets", 48, 27_75, 1_00, 2_10)
    assert item.net_realizable_value == 0
    assert write_down_by_item((item,)) == item.cost
    line = tell("inventory-write-down-nrv", d_price="1").working[3]
    assert line.startswith("Fondue sets:")
    assert "($1.00 − $2.10) = $0.00" not in line
    assert "nothing" in line


@pytest.mark.parametrize(
    ("price", "told"),
    [
        ("29.84", "write-down $0.48."),
        ("29.85", "no write-down."),
        ("29.86", "no write-down."),
    ],
)
def test_goods_that_bring_in_what_they_cost_are_not_written_down(price: str, told: str) -> None:
    line = tell("inventory-write-down-nrv", d_price=price).working[3]
    assert line.endswith(f"; {told}")


def test_what_hides_part_of_a_loss_is_told_where_the_two_ways_of_testing_differ() -> None:
    assert "$910.80, because an item" in tell("inventory-write-down-nrv").working[-1]
    alone = tell("inventory-write-down-nrv", **A_ALONE).working[-1]
    assert alone.endswith("All items in total it is $0.00.")


def test_a_write_down_of_a_cent_is_told() -> None:
    told = tell("inventory-write-down-nrv", d_pieces="1", d_price="29.84")
    assert told.working[3].endswith("; write-down $0.01.")


def test_goods_that_bring_in_no_more_than_selling_them_costs_are_calculated_all_the_same() -> None:
    line = tell("inventory-write-down-nrv", d_price="2.10", d_cost_to_sell="2.10").working[3]
    assert "× ($2.10 − $2.10) = $0.00" in line
    assert "nothing" not in line


def test_a_loss_and_a_find_at_the_count_have_reasons_of_their_own() -> None:
    def reasons(count: str) -> set[str]:
        (entry,) = tell("shrinkage-after-count", count=count).treatments[0].entries
        return {line.reason for line in entry.lines if line.account != "Inventory"}

    assert reasons("96,479.99") == reasons("90,000")
    assert reasons("96,480.01") == reasons("99,000")
    assert reasons("90,000") != reasons("99,000")


@pytest.mark.parametrize(
    ("slug", "texts", "name"),
    [
        ("direct-bad-debt", {"invoice": "46325.01"}, "invoice"),
        ("cash-basis", {"received": "3600.01"}, "received"),
        ("inventory-obsolete", {"units": "3088"}, "units"),
        ("inventory-write-down-nrv", {"c_pieces": "20000"}, "c_pieces"),
        ("inventory-write-down-nrv", {"a_cost": "2000"}, "a_pieces"),
    ],
)
def test_what_cannot_be_true_is_refused_by_the_name_of_a_field(
    slug: str, texts: dict[str, str], name: str
) -> None:
    with pytest.raises(Refused) as refused:
        tell(slug, **texts)
    assert refused.value.name == name


@pytest.mark.parametrize(
    ("units", "told"), [("0", "pieces"), ("1", "1 piece "), ("2", "2 pieces "), ("1,200", "1,200 ")]
)
def test_one_piece_is_not_pieces(units: str, told: str) -> None:
    story = tell("inventory-obsolete", units=units).story
    assert told in story
    assert ("1 pieces" in story) is False


@pytest.mark.parametrize("slug", SCENARIOS)
def test_every_story_is_told_in_whole_sentences(slug: str) -> None:
    told = tell(slug)
    for sentence in (told.story, *told.working, SCENARIOS[slug].lesson):
        assert sentence[0].isupper() or sentence[0].isdigit()
        assert sentence.endswith(".")
        assert "  " not in sentence


def test_a_released_bill_leaves_what_is_owed_and_is_a_gain() -> None:
    bill = {"net_income": 1_875_00, "total_equity": 1_875_00}
    assert bill.items() <= moved("stale-payable-released").items()
    assert moved("stale-payable-released")["total_liabilities"] == -1_875_00


def test_a_bill_that_is_only_old_stays() -> None:
    told = tell("stale-payable-released", released="no")
    (outcome,) = outcomes("stale-payable-released", released="no")
    assert moved("stale-payable-released", released="no") == {}
    assert outcome.treatment.entries == ()
    assert told.story.endswith("The bill is only old, so the shop still owes it.")
    assert told.working == ("Owed to vendors after: $27,340.00 less $0.00 is $27,340.00.",)


def test_a_bill_may_be_all_that_is_owed_and_not_a_cent_more() -> None:
    owed = STILLWATER.books().balance("Accounts payable")
    assert tell("stale-payable-released", bill="27,340.00").limits == {"bill": owed}
    assert moved("stale-payable-released", bill="27,340.00")["total_liabilities"] == -owed
    with pytest.raises(Refused) as refusal:
        tell("stale-payable-released", bill="27,340.01")
    assert refusal.value.name == "bill"
