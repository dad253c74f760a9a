"""Reading an entry that somebody typed: what is understood, and what is said beside each field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from writeoffs.accounts import Kind, Side
from writeoffs.exercises import EXERCISES
from writeoffs.ledger import Line
from writeoffs.posting import MOST_LINES, NOTHING_TYPED, TOO_MANY, read_posting
from writeoffs.scenarios.firms import COPPER_KETTLE, JUNIPER_HOLLOW, PINEBROOK, STILLWATER
from writeoffs.synonyms import accounts_called, other_names, plain

CHART = PINEBROOK.books().chart
ALLOWANCE = "Allowance for credit losses"
AR = "Accounts receivable"


def row(account: str = "", debit: str = "", credit: str = "") -> dict[str, str]:
    return {"account": account, "debit": debit, "credit": credit}


@pytest.mark.parametrize(
    ("text", "account"),
    [
        ("Accounts receivable", AR),
        ("  accounts   RECEIVABLE ", AR),
        ("A/R", AR),
        ("ar", AR),
        ("allowance for doubtful accounts", ALLOWANCE),
        ("Bad debt expense", "Bad debt expense (credit loss expense)"),
        ("cash", "Checking"),
        ("A/P", "Accounts payable"),
    ],
)
def test_an_account_is_found_by_what_people_call_it(text: str, account: str) -> None:
    assert accounts_called(text, CHART) == (account,)


def test_the_accounts_own_name_comes_before_another_accounts_synonym() -> None:
    chart = COPPER_KETTLE.books().chart
    assert "Inventory write-offs" in other_names("COGS - inventory write-offs", Kind.COGS)
    assert accounts_called("Inventory", chart) == ("Inventory",)
    assert accounts_called("Cost of goods sold", chart) == ("Cost of goods sold",)


def test_a_name_that_several_accounts_go_by_is_asked_back() -> None:
    two = STILLWATER.books(extra_accounts=(("Prepaid expenses", Kind.OTHER_CURRENT_ASSET, 0),))
    read = read_posting([row("Prepaid", "5")], two.chart)
    assert read.problems == {
        "account-1": "These books have more than one: “Prepaid software” or “Prepaid expenses”. "
        "Choose one."
    }
    assert accounts_called(" ", two.chart) == ()


@pytest.mark.parametrize("slug", EXERCISES)
def test_no_other_name_stands_for_two_accounts_of_a_firm(slug: str) -> None:
    chart = EXERCISES[slug].task().treatment.opening.chart
    for account in chart:
        for name in (account.name, *other_names(account.name, account.kind)):
            assert len(accounts_called(name, chart)) == 1, name


def test_lines_are_read_and_tidied() -> None:
    read = read_posting([row("a/r", "", "$1,200.5"), row(), row("Checking", "1200.50")], CHART)
    assert read.problems == {}
    assert read.lines == (
        Line(AR, Side.CREDIT, 1_200_50, ""),
        Line("Checking", Side.DEBIT, 1_200_50, ""),
    )
    assert read.texts == (row(AR, "", "1,200.50"), row(), row("Checking", "1,200.50"))


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        (row("AR", "12x"), "debit-1", "without words or letters"),
        (row("AR", "", "-5"), "credit-1", "without a minus sign"),
        (row("AR", "1.234"), "debit-1", "at most 2 digits after the point"),
        (row("AR", "9" * 13), "debit-1", "at most 12 digits"),
        (row("AR", "0"), "debit-1", "above zero"),
        (row("AR", "5", "5"), "credit-1", "Only one side of a line"),
        (row("AR"), "debit-1", "as a debit or as a credit"),
        (row("", "5"), "account-1", "Choose the account"),
        (row("Moon dust", "5"), "account-1", "no account “Moon dust”"),
        (row("x" * 80, "5"), "account-1", f"“{'x' * 39}…”"),
        (row("<b>AR</b>x", "5"), "account-1", "no account “<b>AR</b>x”"),
    ],
)
def test_what_cannot_be_used_is_answered_beside_its_field(
    typed: dict[str, str], field: str, said: str
) -> None:
    read = read_posting([typed], CHART)
    assert set(read.problems) == {field}
    assert said in read.problems[field]


def test_every_problem_is_told_at_once_and_nothing_is_lost() -> None:
    typed = [row("Moon", "x"), row("AR", "5"), row("", "", "abc")]
    read = read_posting(typed, CHART)
    assert set(read.problems) == {"account-1", "debit-1", "account-3", "credit-3"}
    assert read.texts == (typed[0], row(AR, "5.00"), typed[2])


def test_no_lines_are_an_answer_and_empty_lines_are_none() -> None:
    assert read_posting([], CHART).problems == {}
    assert read_posting([row(), row("  ")], CHART).problems == {"account-1": NOTHING_TYPED}


def test_two_hundred_lines_are_too_many_and_all_are_kept() -> None:
    typed = [row("AR", "1")] * 200
    read = read_posting(typed, CHART)
    assert read.problems == {f"account-{MOST_LINES + 1}": TOO_MANY}
    assert len(read.texts) == 200
    assert read.texts[199] == typed[199]
    assert read_posting(typed[:MOST_LINES], CHART).problems == {}


@given(st.lists(st.fixed_dictionaries(dict.fromkeys(("account", "debit", "credit"), st.text()))))
def test_any_text_is_read_or_answered(typed: list[dict[str, str]]) -> None:
    read = read_posting(typed, JUNIPER_HOLLOW.books().chart)
    assert len(read.texts) == len(typed)
    numbers = {f"{name}-{i}" for i in range(1, len(typed) + 1) for name in row()}
    assert set(read.problems) <= numbers
    if not read.problems:
        assert len(read.lines) == sum(any(t.strip() for t in each.values()) for each in typed)


def test_names_are_compared_by_letters_and_digits() -> None:
    assert plain("A/R") == plain("a r") == "ar"
    assert plain("Returns & allowances") == plain("returns and allowances")
