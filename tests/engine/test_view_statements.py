"""The statements as tables: every figure is the statement's own, and what moved is marked."""

from __future__ import annotations

import pytest
from engine.reading import cents_in, classes, parse, statement_rows, words
from engine.small_firm import CHART, YEAR_END, books, moving, outcome
from writeoffs.accounts import Account, Chart, Kind, Section
from writeoffs.inputs import read_inputs
from writeoffs.ledger import Books, Entry, Nature, credit, debit
from writeoffs.outcome import Outcome, Treatment
from writeoffs.ratios import Comparatives
from writeoffs.scenarios import SCENARIOS
from writeoffs.statements import Change
from writeoffs.view.statements import condensed, every_line

ALWAYS_IN_SHORT = {
    "total_assets",
    "total_liabilities",
    "total_equity",
    "net_revenue",
    "cogs",
    "gross_profit",
    "operating_expenses",
    "net_income",
}
TOTALS = {
    "current_assets",
    "noncurrent_assets",
    "total_assets",
    "current_liabilities",
    "noncurrent_liabilities",
    "total_liabilities",
    "total_equity",
    "net_revenue",
    "cogs",
    "gross_profit",
    "operating_expenses",
    "operating_income",
    "other_income",
    "other_expense",
    "net_income",
}


def samples() -> dict[str, Outcome]:
    return {
        f"{slug} {treatment.slug}": Outcome.of(treatment)
        for slug, scenario in SCENARIOS.items()
        for treatment in scenario.tell(read_inputs(scenario.inputs, {}).values).treatments
    }


OUTCOMES = {
    **samples(),
    "nothing moves": outcome(),
    "allowance below zero": outcome(moving("Allowance", "Receivables", 39_999_99)),
    "a loss for the year": outcome(moving("Losses", "Goods", 30_000_00)),
    "equity below zero": outcome(moving("Losses", "Machines", 500_000_00)),
    "debts and long-term assets move": outcome(moving("Machines", "Loan", 1, Nature.CORRECTION)),
    "many digits": outcome(moving("Losses", "Receivables", 99_999_999_999_99)),
}
EACH_OUTCOME = pytest.mark.parametrize("told", OUTCOMES.values(), ids=OUTCOMES)
EACH_TABLE = pytest.mark.parametrize("render", [condensed, every_line])


def stated(told: Outcome) -> dict[str, Change]:
    """Every total and account line of both statements, by the name its cells carry."""
    return {
        name: change
        for statement in (told.balance_sheet, told.profit_and_loss)
        for name, change in (
            *statement.totals.items(),
            *((line.slug, line.change) for found in statement.sections.values() for line in found),
        )
    }


@EACH_TABLE
@EACH_OUTCOME
def test_every_cell_carries_the_statements_cents(told: Outcome, render) -> None:
    figures = stated(told)
    for row in statement_rows(render(told)):
        assert row.before.cents == figures[row.line].before
        assert row.after.cents == figures[row.line].after
        assert row.change.cents == row.after.cents - row.before.cents


@EACH_TABLE
@EACH_OUTCOME
def test_what_people_read_is_what_tools_read(told: Outcome, render) -> None:
    for row in statement_rows(render(told)):
        for cell in (row.before, row.change, row.after):
            assert cents_in(cell.text) == cell.cents


@EACH_TABLE
@EACH_OUTCOME
def test_a_row_that_moved_says_so_with_a_sign_a_word_and_a_tint(told: Outcome, render) -> None:
    contra = {account.slug for account in told.treatment.opening.chart if account.kind.contra}
    for row in statement_rows(render(told)):
        takes_off = row.line in contra and max(row.before.cents, row.after.cents) <= 0
        assert row.label.startswith("Less: ") is takes_off
        way, sign, arrow = ("up", "+", "▲") if row.change.cents > 0 else ("down", "−", "▼")
        word = {"up": "takes off less", "down": "takes off more"}[way] if takes_off else way
        if row.change.cents:
            assert {"moved", way} <= row.classes
            assert row.change.text.startswith(f"{arrow} {word} {sign}")
        else:
            assert "moved" not in row.classes
            assert row.change.text == "no change"


@EACH_OUTCOME
def test_the_short_form_shows_the_totals_and_every_line_that_moved(told: Outcome) -> None:
    shown = {row.line for row in statement_rows(condensed(told))}
    moved = {
        line.slug
        for statement in (told.balance_sheet, told.profit_and_loss)
        for section, found in statement.sections.items()
        for line in found
        if line.change.cents and section is not Section.EQUITY and line.kind is not Kind.CASH
    }
    assert shown >= ALWAYS_IN_SHORT | moved
    assert len(shown) == len(statement_rows(condensed(told)))
    assert len(statement_rows(condensed(told))) < len(statement_rows(every_line(told)))


def test_the_short_form_of_the_second_scenario_in_order() -> None:
    rows = statement_rows(condensed(OUTCOMES["allowance-write-off allowance"]))
    assert [row.line for row in rows] == [
        "cash",
        "accounts-receivable",
        "allowance-for-credit-losses",
        "net_ar",
        "total_assets",
        "total_liabilities",
        "total_equity",
        "net_revenue",
        "cogs",
        "gross_profit",
        "operating_expenses",
        "other_expense",
        "net_income",
    ]


@EACH_OUTCOME
def test_the_short_form_always_states_cash(told: Outcome) -> None:
    rows = {row.line: row for row in statement_rows(condensed(told))}
    assert rows["cash"].change.cents == told.balance_sheet.totals["cash"].cents


@EACH_OUTCOME
def test_the_long_form_shows_every_account_with_a_balance_once_and_every_total(
    told: Outcome,
) -> None:
    lines = [row.line for row in statement_rows(every_line(told))]
    held = {
        account.slug
        for account, before, after in zip(
            told.treatment.opening.chart,
            told.before.books.balances,
            told.after.books.balances,
            strict=True,
        )
        if before or after
    }
    assert held | TOTALS <= set(lines)
    assert len(lines) == len(set(lines))
    idle = {account.slug for account in told.treatment.opening.chart} - held
    assert not idle & set(lines)


def test_net_receivables_and_net_inventory_show_where_there_is_a_contra_account() -> None:
    with_both = {row.line: row for row in statement_rows(condensed(outcome()))}
    assert with_both["net_ar"].after.cents == 37_000_00
    assert with_both["net_inventory"].after.cents == 29_000_00
    plain = outcome(opening=books(allowance=0, goods_reserve=0))
    assert not {"net_ar", "net_inventory"} & {row.line for row in statement_rows(condensed(plain))}


def test_a_contra_account_is_named_as_one_and_shown_below_zero() -> None:
    rows = {row.line: row for row in statement_rows(every_line(outcome()))}
    assert (rows["allowance"].label, rows["allowance"].before.text) == (
        "Less: Allowance",
        "−3,000.00",
    )
    assert (rows["wear"].label, rows["wear"].before.text) == ("Less: Wear", "−20,000.00")
    assert rows["bank"].label == "Bank"


@EACH_TABLE
def test_a_table_whose_longest_figures_fill_a_phone_says_that_it_is_wide(render) -> None:
    """The longest before, change and after: 31 characters fit, in the profit and loss 32."""

    def wide(told: Outcome) -> list[bool]:
        return ["wide" in classes(table) for table in parse(render(told)).css("table")]

    assert wide(outcome()) == [False, False]
    # $2,000,000.00 twice and $0.00: 31; with −$1.00 between: 32
    million = books(bank=2_000_000_00 - 112_000_00)
    assert wide(outcome(opening=million)) == [False, False]
    assert wide(outcome(moving("Losses", "Bank", 1_00), opening=million))[0] is True
    assert wide(outcome(opening=books(bank=10_000_000_00))) == [True, False]
    # the same 31, then $10,000,000.00 twice: 33
    assert wide(outcome(opening=books(wages=1_000_000_00)))[1] is False
    assert wide(outcome(opening=books(wages=10_000_000_00)))[1] is True


@EACH_TABLE
def test_both_statements_are_named_and_their_columns_headed(render) -> None:
    tables = parse(render(outcome())).css("table")
    assert [words(table.css_first("caption")).split(" ")[0] for table in tables] == [
        "Balance",
        "Profit",
    ]
    for table in tables:
        assert [words(cell) for cell in table.css("thead th[scope=col]")] == [
            "Line",
            "Before",
            "Change",
            "After",
        ]


def test_the_long_form_heads_its_sections() -> None:
    headings = [words(row) for row in parse(every_line(outcome())).css("tr.heading")]
    assert headings == [
        "Current assets",
        "Long-term assets",
        "Current liabilities",
        "Long-term liabilities",
        "Owner’s equity",
        "Net sales",
        "Cost of sales",
        "Operating expenses",
        "Other income",
        "Other expense",
    ]


@EACH_TABLE
def test_rows_stand_in_bodies_that_hold_something(render) -> None:
    bodies = parse(render(outcome())).css("tbody")
    assert bodies
    assert all(body.css("tr") for body in bodies)


@EACH_TABLE
def test_an_accounts_name_is_text_and_never_markup(render) -> None:
    hostile = '<img src=x onerror=alert(1)> & "Sons"'
    chart = Chart((*CHART.accounts, Account(hostile, Kind.EXPENSE)))
    told = Outcome.of(
        Treatment(
            "direct",
            "Direct",
            Books(chart, (*books().balances, 0)),
            (
                Entry(
                    YEAR_END,
                    "Write off",
                    Nature.WRITE_OFF,
                    (debit(hostile, 100, "why"), credit("Receivables", 100, "why")),
                ),
            ),
            Comparatives(),
        )
    )
    html = render(told)
    assert not parse(html).css("img")
    assert hostile in {row.label for row in statement_rows(html)}


@EACH_TABLE
@EACH_OUTCOME
def test_nothing_is_styled_or_scripted_inline(told: Outcome, render) -> None:
    for node in parse(render(told)).css("*"):
        assert not {name for name in node.attributes if name == "style" or name.startswith("on")}


def test_the_moved_rows_of_the_first_scenario() -> None:
    rows = statement_rows(condensed(OUTCOMES["direct-bad-debt direct"]))
    assert {row.line: row.change.text for row in rows if "moved" in row.classes} == {
        "accounts-receivable": "▼ down −4,850.00",
        "current_assets": "▼ down −4,850.00",
        "total_assets": "▼ down −$4,850.00",
        "total_equity": "▼ down −$4,850.00",
        "bad-debts": "▲ up +4,850.00",
        "operating_expenses": "▲ up +4,850.00",
        "net_income": "▼ down −$4,850.00",
    }
