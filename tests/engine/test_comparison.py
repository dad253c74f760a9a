"""Two statements side by side: before | change | after."""

import pytest
from engine.small_firm import CHART, books, moving, outcome
from writeoffs.accounts import Chart, Section
from writeoffs.ledger import Books
from writeoffs.statements import BalanceSheet, Change, ProfitAndLoss, compare

LOSS = moving("Losses", "Receivables", 400_00)


@pytest.mark.parametrize(
    ("before", "after", "cents", "direction"),
    [(5, 8, 3, "up"), (8, 5, -3, "down"), (5, 5, 0, "same"), (-5, -8, -3, "down")],
)
def test_a_change_has_an_amount_and_a_direction(
    before: int, after: int, cents: int, direction: str
) -> None:
    change = Change(before, after)
    assert (change.cents, change.direction) == (cents, direction)


def test_every_total_is_compared() -> None:
    old, new = books(), books().post(LOSS)
    compared = compare(ProfitAndLoss.of(old), ProfitAndLoss.of(new))
    assert compared.totals["operating_expenses"] == Change(60_000_00, 60_400_00)
    assert compared.totals["net_income"] == Change(44_000_00, 43_600_00)
    assert compared.totals["net_revenue"] == Change(195_000_00, 195_000_00)
    assert set(compared.totals) == set(ProfitAndLoss.of(old).totals)


def test_every_line_is_compared_with_itself() -> None:
    old, new = books(), books().post(LOSS)
    compared = compare(
        BalanceSheet.of(old, ProfitAndLoss.of(old)), BalanceSheet.of(new, ProfitAndLoss.of(new))
    )
    moved = {
        line.label: line.change
        for lines in compared.sections.values()
        for line in lines
        if line.change.cents
    }
    assert moved == {
        "Receivables": Change(40_000_00, 39_600_00),
        "Profit for the year to date": Change(44_000_00, 43_600_00),
    }


def test_statements_of_two_charts_cannot_be_compared() -> None:
    """Whichever has more lines: none may be cut off in silence."""
    shorter = Books.open(Chart(CHART.accounts[:-1]), {"Bank": 5, "Capital": 5})
    one, other = ProfitAndLoss.of(books()), ProfitAndLoss.of(shorter)
    for before, after in ((one, other), (other, one)):
        with pytest.raises(ValueError, match="zip"):
            compare(before, after)


def test_an_outcome_compares_its_first_state_with_its_last() -> None:
    told = outcome(LOSS, moving("Bank", "Receivables", 1_000_00))
    assert told.balance_sheet.totals["gross_ar"] == Change(40_000_00, 38_600_00)
    assert told.balance_sheet.totals["cash"] == Change(50_000_00, 51_000_00)
    assert told.profit_and_loss.totals["net_income"] == Change(44_000_00, 43_600_00)


def test_an_outcome_knows_the_state_before_and_after_each_entry() -> None:
    payment = moving("Bank", "Receivables", 1_000_00)
    told = outcome(LOSS, payment)
    assert [entry for entry, _, _ in told.steps] == [LOSS, payment]
    assert [
        (before.balance_sheet.totals["gross_ar"], after.balance_sheet.totals["gross_ar"])
        for _, before, after in told.steps
    ] == [(40_000_00, 39_600_00), (39_600_00, 38_600_00)]


def test_an_outcome_without_entries_stands_still() -> None:
    told = outcome()
    assert told.steps == ()
    assert told.before is told.after
    assert all(
        line.change.cents == 0
        for section in Section
        for statement in (told.balance_sheet, told.profit_and_loss)
        for line in statement.sections.get(section, ())
    )
