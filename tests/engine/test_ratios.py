"""The ratios a lender reads: exact, rounded only to be shown, and silent where there is nothing."""

from fractions import Fraction

import pytest
from engine.small_firm import CHART, COMPARATIVES, books
from hypothesis import given
from hypothesis import strategies as st
from writeoffs.accounts import Chart, Kind
from writeoffs.ledger import Books
from writeoffs.ratios import RATIOS, Comparatives, exact, ratios_of, shown_hundredths
from writeoffs.statements import BalanceSheet, ProfitAndLoss

BY_HAND = {
    "working_capital": Fraction(118_000 - 25_000),
    "current_ratio": Fraction(118, 25),
    "quick_ratio": Fraction(50 + 37, 25),
    "debt_to_equity": Fraction(55, 107),
    "times_interest_earned": Fraction(45_000, 2_500),
    "gross_margin_pct": Fraction(105_00, 195),
    "net_margin_pct": Fraction(44_00, 195),
    "dso_net_ending_days": Fraction(37 * 365, 195),
    "dso_gross_ending_days": Fraction(40 * 365, 195),
    "ar_turnover_avg": Fraction(195, 36),
    "days_sales_in_ar_avg": Fraction(36 * 365, 195),
    "inventory_turnover_avg": Fraction(90, 27),
    "days_in_inventory_ending": Fraction(29 * 365, 90),
    "days_in_inventory_avg": Fraction(27 * 365, 90),
}
RECEIVABLE_RATIOS = {
    "dso_net_ending_days",
    "dso_gross_ending_days",
    "ar_turnover_avg",
    "days_sales_in_ar_avg",
}


def ratios(of: Books, comparatives: Comparatives = COMPARATIVES) -> dict[str, Fraction]:
    year = ProfitAndLoss.of(of)
    return ratios_of(BalanceSheet.of(of, year), year, comparatives)


def ratio(name: str):
    return next(each for each in RATIOS if each.name == name)


def test_every_ratio_is_exactly_what_it_is_by_hand() -> None:
    assert ratios(books()) == BY_HAND


def test_ratios_are_never_floats() -> None:
    assert {type(value) for value in ratios(books()).values()} == {Fraction}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("working_capital", ("current assets", "minus", "current liabilities")),
        ("current_ratio", ("current assets", "divided by", "current liabilities")),
        (
            "quick_ratio",
            (
                *("cash", "short-term investments", "net receivables"),
                *("divided by", "current liabilities"),
            ),
        ),
        ("times_interest_earned", ("operating profit", "divided by", "interest expense")),
        ("debt_to_equity", ("total liabilities", "divided by", "equity")),
        ("gross_margin_pct", ("gross profit", "divided by", "net sales")),
        ("net_margin_pct", ("profit", "divided by", "net sales")),
        ("dso_net_ending_days", ("net receivables", "year end", "net sales", "365")),
        ("dso_gross_ending_days", ("before the allowance", "year end", "net sales", "365")),
        ("ar_turnover_avg", ("net sales", "average", "net receivables")),
        ("days_sales_in_ar_avg", ("365", "receivables turnover", "unrounded")),
        ("inventory_turnover_avg", ("cost of sales", "average", "inventory")),
        ("days_in_inventory_ending", ("inventory", "year end", "cost of sales", "365")),
        ("days_in_inventory_avg", ("365", "inventory turnover", "unrounded")),
    ],
)
def test_each_ratio_states_its_convention(name: str, words: tuple[str, ...]) -> None:
    assert all(word in ratio(name).convention for word in words)


def test_no_ratio_is_without_a_convention_test() -> None:
    assert {each.name for each in RATIOS} == set(BY_HAND)


def test_quick_ratio_counts_neither_stock_nor_prepaids() -> None:
    assert (
        ratios(books(goods=0, goods_reserve=0, prepaid_rent=0))["quick_ratio"]
        == (BY_HAND["quick_ratio"])
    )


def test_quick_ratio_counts_short_term_investments() -> None:
    """6,000.00 more, which the owner put in: (50,000 + 6,000 + 37,000) ÷ 25,000."""
    assert ratios(books(treasury_notes=6_000_00))["quick_ratio"] == Fraction(93, 25)


def test_other_expenses_leave_times_interest_earned_alone() -> None:
    assert ratios(books(fines=1_000_00))["times_interest_earned"] == 18
    assert ratios(books(wages=65_000_00))["times_interest_earned"] == 16


def test_without_interest_nothing_covers_it() -> None:
    assert set(BY_HAND) - set(ratios(books(interest=0))) == {"times_interest_earned"}


def test_days_in_inventory_need_an_inventory_account_and_no_figure_of_last_year() -> None:
    found = ratios(books(), Comparatives())
    assert found["days_in_inventory_ending"] == BY_HAND["days_in_inventory_ending"]
    without = Chart(tuple(each for each in CHART if each.kind is not Kind.INVENTORY))
    service = Books.open(without, {"Bank": 10_00, "Capital": 10_00})
    assert "days_in_inventory_ending" not in ratios(service)


def test_a_shelf_that_is_empty_holds_goods_for_no_day() -> None:
    found = ratios(books(goods=0, goods_reserve=0), Comparatives())
    assert found["days_in_inventory_ending"] == 0


@pytest.mark.parametrize(
    ("changes", "gone"),
    [
        ({"bills": 0}, {"current_ratio", "quick_ratio"}),
        (
            {"sales": 5_000_00},
            {
                "gross_margin_pct",
                "net_margin_pct",
                "dso_net_ending_days",
                "dso_gross_ending_days",
                "days_sales_in_ar_avg",
            },
        ),
        ({"cost_of_goods": 0}, {"days_in_inventory_ending", "days_in_inventory_avg"}),
    ],
)
def test_a_zero_divisor_leaves_only_its_ratios_out(changes: dict[str, int], gone: set[str]) -> None:
    assert set(BY_HAND) - set(ratios(books(**changes))) == gone


def test_the_smallest_divisor_is_half_a_cent() -> None:
    assert ratios(books(bills=1))["current_ratio"] == 118_000_00
    tiny = ratios(books(goods=1, goods_reserve=0), Comparatives(beginning_net_inventory=0))
    assert tiny["inventory_turnover_avg"] == 90_000_00 * 2


def test_turnover_is_left_out_when_there_was_never_anything_to_turn_over() -> None:
    found = ratios(books(receivables=0, allowance=0, goods=0, goods_reserve=0), Comparatives(0, 0))
    assert set(BY_HAND) - set(found) == {"ar_turnover_avg", "inventory_turnover_avg"}
    assert found["days_sales_in_ar_avg"] == found["days_in_inventory_avg"] == 0


@pytest.mark.parametrize("equity", [0, -1])
def test_debt_to_equity_has_no_meaning_when_nothing_is_left_for_the_owners(equity: int) -> None:
    debts = books(loan=30_000_00 + 107_000_00 - equity, bank=50_000_00)
    capital = debts.balance("Capital")
    assert capital == 73_000_00 - 107_000_00 + equity
    assert "debt_to_equity" not in ratios(debts)


def test_averages_need_last_years_figure() -> None:
    found = ratios(books(), Comparatives())
    assert set(BY_HAND) - set(found) == {
        "ar_turnover_avg",
        "days_sales_in_ar_avg",
        "inventory_turnover_avg",
        "days_in_inventory_avg",
    }


def test_cash_basis_books_have_no_receivable_ratios() -> None:
    cash_basis = books(receivables=0, allowance=0)
    found = ratios(cash_basis, Comparatives(has_receivables=False))
    assert not RECEIVABLE_RATIOS & set(found)
    assert "current_ratio" in found


@given(value=st.fractions(-(10**9), 10**9, max_denominator=10**6))
def test_what_is_shown_is_the_nearest_hundredth(value: Fraction) -> None:
    off = Fraction(shown_hundredths(value), 100) - value
    assert abs(off) <= Fraction(1, 200)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Fraction(225, 200), "1.13"),
        (Fraction(-225, 200), "−1.13"),
        (Fraction(1124999, 1000000), "1.12"),
        (Fraction(123456), "123,456.00"),
    ],
)
def test_a_half_is_shown_rounded_up(value: Fraction, shown: str) -> None:
    assert ratio("current_ratio").shown(value) == shown


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("working_capital", "$93,000.00"),
        ("current_ratio", "4.72"),
        ("gross_margin_pct", "53.85%"),
        ("dso_net_ending_days", "69.26"),
    ],
)
def test_each_unit_is_shown_as_people_write_it(name: str, shown: str) -> None:
    assert ratio(name).shown(BY_HAND[name]) == shown


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(1, 3), "0.333333"),
        (Fraction(-2, 3), "-0.666667"),
        (Fraction(1, 2_000_000), "0.000001"),
        (Fraction(1_234_567), "1234567.000000"),
        (Fraction(0), "0.000000"),
    ],
)
def test_exact_text_has_six_places_and_no_signs_for_people(value: Fraction, text: str) -> None:
    assert exact(value) == text
