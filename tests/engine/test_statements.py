"""Balance sheet and profit and loss: worked by hand once, and the identities for any books."""

import pytest
from engine.small_firm import CHART, books, moving
from hypothesis import given
from hypothesis import strategies as st
from writeoffs.accounts import BALANCE_SHEET_SECTIONS, PROFIT_AND_LOSS_SECTIONS, Section
from writeoffs.ledger import Books
from writeoffs.statements import NET_INCOME_TO_DATE, BalanceSheet, ProfitAndLoss

YEAR_BY_HAND = {
    "net_revenue": 195_000_00,
    "cogs": 90_000_00,
    "gross_profit": 105_000_00,
    "operating_expenses": 60_000_00,
    "operating_income": 45_000_00,
    "interest_expense": 2_500_00,
    "other_income": 1_500_00,
    "other_expense": 2_500_00,
    "net_income": 44_000_00,
}
SHEET_BY_HAND = {
    "cash": 50_000_00,
    "short_term_investments": 0,
    "gross_ar": 40_000_00,
    "allowance": 3_000_00,
    "net_ar": 37_000_00,
    "inventory_reserve": 1_000_00,
    "net_inventory": 29_000_00,
    "current_assets": 118_000_00,
    "noncurrent_assets": 44_000_00,
    "total_assets": 162_000_00,
    "current_liabilities": 25_000_00,
    "noncurrent_liabilities": 30_000_00,
    "total_liabilities": 55_000_00,
    "total_equity": 107_000_00,
}
ANY_CENTS = st.integers(-(10**12), 10**12)


@st.composite
def any_books(draw: st.DrawFn) -> Books:
    """Books with any balance on every account, on either side; the last one takes the rest."""
    free = draw(st.lists(ANY_CENTS, min_size=len(CHART) - 1, max_size=len(CHART) - 1))
    return Books(CHART, (*free, -sum(free)))


def statements(of: Books) -> tuple[BalanceSheet, ProfitAndLoss]:
    year = ProfitAndLoss.of(of)
    return BalanceSheet.of(of, year), year


def lines(of: BalanceSheet | ProfitAndLoss, section: Section) -> dict[str, int]:
    return {line.slug: line.cents for line in of.sections[section]}


def test_every_total_has_its_standard_name_and_the_figure_worked_by_hand() -> None:
    sheet, year = statements(books())
    assert sheet.totals == SHEET_BY_HAND
    assert year.totals == YEAR_BY_HAND


def test_contra_accounts_stand_below_zero_in_their_section() -> None:
    sheet, year = statements(books())
    assert lines(sheet, Section.CURRENT_ASSETS) == {
        "bank": 50_000_00,
        "treasury-notes": 0,
        "receivables": 40_000_00,
        "allowance": -3_000_00,
        "goods": 30_000_00,
        "goods-reserve": -1_000_00,
        "prepaid-rent": 2_000_00,
    }
    assert lines(sheet, Section.NONCURRENT_ASSETS)["wear"] == -20_000_00
    assert lines(sheet, Section.EQUITY)["draws"] == -10_000_00
    assert lines(year, Section.REVENUE) == {"sales": 200_000_00, "returns": -5_000_00}


def test_an_allowance_gone_below_zero_adds_to_receivables() -> None:
    sheet, _ = statements(books().post(moving("Allowance", "Receivables", 5_000_00)))
    assert lines(sheet, Section.CURRENT_ASSETS)["allowance"] == 2_000_00
    assert sheet.totals["allowance"] == -2_000_00
    assert sheet.totals["gross_ar"] == 35_000_00
    assert sheet.totals["net_ar"] == 37_000_00


def test_profit_so_far_is_the_last_line_of_equity() -> None:
    sheet, year = statements(books())
    assert sheet.sections[Section.EQUITY][-1].slug == NET_INCOME_TO_DATE
    assert sheet.sections[Section.EQUITY][-1].cents == year.totals["net_income"]


def test_lines_keep_the_order_of_the_chart() -> None:
    sheet, year = statements(books())
    shown = [
        line.label
        for statement in (sheet, year)
        for found in statement.sections.values()
        for line in found
        if line.slug != NET_INCOME_TO_DATE
    ]
    assert shown == [account.name for account in CHART]


@pytest.mark.parametrize(
    ("statement", "sections"), [(0, BALANCE_SHEET_SECTIONS), (1, PROFIT_AND_LOSS_SECTIONS)]
)
def test_each_statement_holds_its_own_sections(
    statement: int, sections: tuple[Section, ...]
) -> None:
    assert tuple(statements(books())[statement].sections) == sections


@given(of=any_books())
def test_assets_equal_liabilities_plus_equity(of: Books) -> None:
    totals = statements(of)[0].totals
    assert totals["total_assets"] == totals["total_liabilities"] + totals["total_equity"]


@given(of=any_books())
def test_totals_are_the_sums_of_their_lines(of: Books) -> None:
    for statement in statements(of):
        for section, found in statement.sections.items():
            assert statement.totals[section.total] == sum(line.cents for line in found)


@given(of=any_books())
def test_profit_is_what_income_leaves_over_costs(of: Books) -> None:
    totals = statements(of)[1].totals
    assert totals["gross_profit"] == totals["net_revenue"] - totals["cogs"]
    assert totals["operating_income"] == totals["gross_profit"] - totals["operating_expenses"]
    assert totals["net_income"] == (
        totals["operating_income"] + totals["other_income"] - totals["other_expense"]
    )


@given(of=any_books())
def test_net_receivables_and_inventory_are_gross_less_contra(of: Books) -> None:
    totals = statements(of)[0].totals
    current = lines(statements(of)[0], Section.CURRENT_ASSETS)
    assert totals["net_ar"] == totals["gross_ar"] - totals["allowance"]
    assert totals["net_ar"] == current["receivables"] + current["allowance"]
    assert totals["net_inventory"] == current["goods"] + current["goods-reserve"]
    assert totals["net_inventory"] == current["goods"] - totals["inventory_reserve"]
