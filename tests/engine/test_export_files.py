"""The files to take along: named after the scenario, and saying what the page says."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from io import StringIO

import pytest
from engine.entered import FORMS
from engine.reading import parse, statement_rows
from hypothesis import given
from hypothesis import strategies as st
from writeoffs.api import Answer, render, respond, sample, work_out
from writeoffs.export.beancount import ledger
from writeoffs.export.files import files_of
from writeoffs.export.plain import words
from writeoffs.export.quickbooks import journal_entries
from writeoffs.export.statements import both_statements
from writeoffs.inputs import Refused, read_inputs
from writeoffs.ledger import Books, Entry, Nature, credit, debit
from writeoffs.outcome import Outcome, Treatment
from writeoffs.scenarios import SCENARIOS
from writeoffs.view.statements import every_line

EACH_SLUG = pytest.mark.parametrize("slug", SCENARIOS)


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline="")))


def cents(text: str) -> int:
    return int(Decimal(text or "0") * 100)


def worked_out(slug: str, **texts: str) -> Answer:
    scenario = SCENARIOS[slug]
    return work_out(scenario, read_inputs(scenario.inputs, texts).values)


def ask(slug: str, **extra: object) -> str:
    return respond(json.dumps({"id": 1, "scenario": slug, "inputs": {}, **extra}))


@EACH_SLUG
def test_each_button_has_its_file_and_each_file_its_button(slug: str) -> None:
    answer = sample(slug)
    buttons = parse(render(slug)).css("button[data-action=save]")
    files = files_of(answer.scenario, answer.outcomes)
    # A table of entries that holds none is not offered.
    worth_taking = [name for name, text in files.items() if len(text.split("\r\n")) != 2]
    assert [button.attributes["data-file"] for button in buttons] == worth_taking
    assert all(name.startswith(slug) for name in files)
    assert len(files) == 3 * len(answer.outcomes)


def test_the_two_treatments_of_a_case_are_two_sets_of_files() -> None:
    answer = sample("cash-basis")
    assert list(files_of(answer.scenario, answer.outcomes)) == [
        "cash-basis-cash-quickbooks.csv",
        "cash-basis-cash-statements.csv",
        "cash-basis-cash.beancount",
        "cash-basis-accrual-quickbooks.csv",
        "cash-basis-accrual-statements.csv",
        "cash-basis-accrual.beancount",
    ]


@EACH_SLUG
def test_spreadsheets_get_the_signs_of_a_keyboard_only(slug: str) -> None:
    answer = sample(slug)
    for name, text in files_of(answer.scenario, answer.outcomes).items():
        assert text.isascii() or name.endswith(".beancount"), name


@EACH_SLUG
def test_files_come_when_asked_for_and_the_usual_answer_stays_as_it_is(slug: str) -> None:
    plain = ask(slug)
    assert ask(slug, files=False) == plain
    answer = json.loads(ask(slug, files=True))
    worked = sample(slug)
    assert answer.pop("files") == files_of(worked.scenario, worked.outcomes)
    assert answer == json.loads(plain)


def test_a_refused_form_has_no_files() -> None:
    answer = json.loads(ask("direct-bad-debt", inputs={"invoice": "x"}, files=True))
    assert answer["ok"] is False
    assert "files" not in answer


def test_a_link_with_a_bad_value_gives_the_files_of_what_is_shown() -> None:
    answer = json.loads(ask("direct-bad-debt", inputs={"invoice": "x"}, link=True, files=True))
    assert answer["files"] == json.loads(ask("direct-bad-debt", files=True))["files"]


def test_the_entries_in_quickbooks_columns() -> None:
    (outcome,) = worked_out("direct-bad-debt", invoice="1234.50").outcomes
    lines = journal_entries(outcome).split("\r\n")
    assert lines[0] == "JournalNo,JournalDate,AccountName,Debits,Credits,Description,Name"
    assert lines[1].startswith("WO-1,12/31/2025,Bad debts,1234.50,,")
    assert lines[2].startswith("WO-1,12/31/2025,Accounts receivable,,1234.50,")
    assert lines[3:] == [""]


def into_quickbooks(slug: str, **texts: str) -> str:
    """What the page says about the import, all treatments one after the other."""
    return parse(worked_out(slug, **texts).parts["into-quickbooks"]).text(separator=" ")


# The entries (from 1) that are no journal entries in QuickBooks, and what is said of them.
BY_DOCUMENT = {
    "inventory-obsolete": {1: "make it there as an inventory quantity adjustment."},
    "shrinkage-after-count": {1: "make it there as an inventory quantity adjustment."},
    "damaged-stock-insured": {1: "make it there as an inventory quantity adjustment."},
    "inventory-reserve-then-scrap": {
        2: "make it there as an inventory quantity adjustment, and a journal entry that debits "
        "Inventory reserve and credits the account of the adjustment."
    },
    "with-sales-tax": {1: "make it there as a credit memo with a taxable item."},
    "stale-balances": {2: "make it there as an inventory quantity adjustment."},
    "cleanup-before-bank-review": {
        2: "make it there as a credit memo for the same goods, or void the copy.",
        3: "make it there as an inventory quantity adjustment.",
    },
}


@EACH_SLUG
def test_what_changes_the_count_of_goods_is_left_out_and_named(slug: str) -> None:
    (outcome, *_) = sample(slug).outcomes
    said = into_quickbooks(slug)
    left_out = BY_DOCUMENT.get(slug, {})
    assert said.count("is not in the QuickBooks file") == len(left_out)
    rows = table(journal_entries(outcome))
    for number, document in left_out.items():
        memo = outcome.treatment.entries[number - 1].memo
        assert f"“{memo}” is not in the QuickBooks file. M{document[1:]}" in said
        assert not any(memo in row["Description"] for row in rows)


@EACH_SLUG
def test_no_import_touches_the_inventory_account_where_goods_are_counted_by_quickbooks(
    slug: str,
) -> None:
    for outcome in sample(slug).outcomes:
        named = {row["AccountName"] for row in table(journal_entries(outcome))}
        assert "Inventory" not in named or outcome.treatment.slug == "periodic"


def test_a_write_down_credits_the_reserve_and_says_so() -> None:
    (outcome,) = sample("inventory-write-down-nrv").outcomes
    assert [(row["AccountName"], row["Credits"]) for row in table(journal_entries(outcome))] == [
        ("COGS - inventory write-downs to NRV", ""),
        ("Inventory reserve", "1458.80"),
    ]
    assert "credits Inventory reserve, not the inventory account" in into_quickbooks(
        "inventory-write-down-nrv"
    )
    assert "not the inventory account" not in into_quickbooks("inventory-reserve-then-scrap")


@pytest.mark.parametrize(
    ("slug", "applied"),
    [
        ("direct-bad-debt", True),
        ("allowance-write-off", True),
        ("allowance-true-up-then-write-off", True),
        ("recovery-direct", False),
        ("recovery-allowance", False),
        ("abandoned-equipment", False),
        ("inventory-write-down-nrv", False),
        ("stale-payable-released", False),
    ],
)
def test_an_entry_on_a_customers_account_is_to_be_applied_to_the_invoice(
    slug: str, applied: bool
) -> None:
    assert ("apply the entry to the customer’s invoice" in into_quickbooks(slug)) is applied


@pytest.mark.parametrize("slug", ["recovery-direct", "recovery-allowance"])
def test_late_money_is_applied_to_the_entry_that_put_the_debt_back(slug: str) -> None:
    said = into_quickbooks(slug)
    assert "apply the payment to the entry before it" in said
    assert "The old invoice stays closed." in said


@pytest.mark.parametrize("slug", SCENARIOS)
def test_an_entry_on_a_bill_is_to_be_applied_to_the_bill(slug: str) -> None:
    applied = "apply the entry to the vendor’s bill" in into_quickbooks(slug)
    assert applied is (slug in ("stale-payable-released", "cleanup-before-bank-review"))


def test_sales_tax_that_the_state_keeps_leaves_a_plain_entry_to_import() -> None:
    assert len(table(quickbooks_file("with-sales-tax"))) == 0
    rows = table(quickbooks_file("with-sales-tax", state_credit="no"))
    assert [(row["AccountName"], row["Debits"]) for row in rows] == [
        ("Bad debts", "2598.00"),
        ("Accounts receivable", ""),
    ]
    assert "not in the QuickBooks file" not in into_quickbooks("with-sales-tax", state_credit="no")


def quickbooks_file(slug: str, **texts: str) -> str:
    (outcome,) = worked_out(slug, **texts).outcomes
    return journal_entries(outcome)


@pytest.mark.parametrize(
    ("slug", "texts", "offered"),
    [
        ("direct-bad-debt", {}, True),
        ("direct-bad-debt", {"invoice": "0"}, False),
        ("with-sales-tax", {}, False),
        ("with-sales-tax", {"state_credit": "no"}, True),
        ("inventory-obsolete", {}, False),
        ("stale-balances", {}, True),
        ("stale-balances", {"invoice": "0"}, False),
        ("stale-payable-released", {"released": "no"}, False),
    ],
)
def test_the_button_for_quickbooks_is_there_where_these_numbers_leave_something_to_import(
    slug: str, texts: dict[str, str], offered: bool
) -> None:
    buttons = parse(worked_out(slug, **texts).parts["take-along"]).css("button")
    names = [button.attributes["data-file"] for button in buttons]
    assert (f"{slug}-quickbooks.csv" in names) is offered
    assert names[-2:] == [f"{slug}-statements.csv", f"{slug}.beancount"]
    assert bool(table(quickbooks_file(slug, **texts))) is offered


def test_where_nothing_is_to_be_imported_the_page_says_so() -> None:
    assert into_quickbooks("direct-bad-debt", invoice="0") == (
        "There is no entry to import into QuickBooks."
    )
    assert "Before you import" not in into_quickbooks("inventory-obsolete")


@EACH_SLUG
def test_quickbooks_rows_are_the_entries(slug: str) -> None:
    for outcome in sample(slug).outcomes:
        by_number: dict[str, list[dict[str, str]]] = defaultdict(list)
        for row in table(journal_entries(outcome)):
            assert bool(row["Debits"]) is not bool(row["Credits"])
            assert row["Name"] == ""
            by_number[row["JournalNo"]].append(row)
        by_document = BY_DOCUMENT.get(slug, {}) if not outcome.treatment.periodic else {}
        to_import = [
            entry
            for number, entry in enumerate(outcome.treatment.entries, start=1)
            if entry.nature is not Nature.CLOSING and number not in by_document
        ]
        reserved = {"Inventory": "Inventory reserve"} if slug == "inventory-write-down-nrv" else {}
        assert len(by_number) == len(to_import)
        for rows, entry in zip(by_number.values(), to_import, strict=True):
            assert {datetime.strptime(row["JournalDate"], "%m/%d/%Y").date() for row in rows} == {
                entry.date
            }
            assert [
                (row["AccountName"], cents(row["Debits"]) - cents(row["Credits"])) for row in rows
            ] == [(reserved.get(line.account, line.account), line.signed) for line in entry.lines]
            assert sum(cents(row["Debits"]) - cents(row["Credits"]) for row in rows) == 0


@EACH_SLUG
@given(data=st.data())
def test_with_any_numbers_each_entry_is_in_the_file_or_named_beside_the_button(
    slug: str, data: st.DataObject
) -> None:
    scenario = SCENARIOS[slug]
    try:
        told = work_out(scenario, read_inputs(scenario.inputs, data.draw(FORMS[slug])).values)
    except Refused:
        return
    said = parse(told.parts["into-quickbooks"]).text(separator=" ")
    for outcome in told.outcomes:
        treatment = outcome.treatment
        rows = table(journal_entries(outcome))
        held = {row["AccountName"] for row in rows}
        assert not held & GOODS or treatment.periodic
        assert "Sales tax payable" not in held
        assert not any(
            cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values()
        )
        assert sum(cents(row["Debits"]) - cents(row["Credits"]) for row in rows) == 0
        for entry in treatment.entries:
            in_file = any(row["Description"].startswith(words(entry.memo)) for row in rows)
            named = f"“{entry.memo}” is not in the QuickBooks file." in said
            assert entry.nature is Nature.CLOSING or treatment.periodic or in_file is not named


GOODS = {"Inventory", "Parts inventory", "Materials inventory"}


@EACH_SLUG
def test_statement_rows_are_those_of_the_page_and_add_up(slug: str) -> None:
    for outcome in sample(slug).outcomes:
        rows = table(both_statements(outcome))
        columns = outcome.treatment.columns
        shown = {(row.before.cents, row.change.cents, row.after.cents) for row in _on_page(outcome)}
        sums: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        for row in rows:
            figures = [cents(row[when]) for when in columns]
            assert figures[0] + figures[1] == figures[2]
            if row["Line"] == f"Total: {row['Section']}":
                assert sums[row["Section"]] == figures
                continue
            assert tuple(figures) in shown
            if row["Section"]:
                sums[row["Section"]] = [
                    sum(pair) for pair in zip(sums[row["Section"]], figures, strict=True)
                ]
        totals = {row["Line"]: cents(row[columns[-1]]) for row in rows if not row["Section"]}
        sheet, year = outcome.after.balance_sheet.totals, outcome.after.profit_and_loss.totals
        assert totals == {
            "Total assets": sheet["total_assets"],
            "Total owed": sheet["total_liabilities"],
            "Gross profit": year["gross_profit"],
            "Operating profit": year["operating_income"],
            "Profit": year["net_income"],
        }


def _on_page(outcome: Outcome) -> list:
    return statement_rows(every_line(outcome))


@pytest.fixture
def named() -> Callable[[str], Outcome]:
    """A write-off in books where the words may be anything."""

    def tell(words: str) -> Outcome:
        (sampled,) = sample("direct-bad-debt").outcomes
        books: Books = sampled.treatment.opening
        day = sampled.treatment.entries[0].date
        lines = (debit("Bad debts", 100, words), credit("Accounts receivable", 100, words))
        entry = Entry(day, words, Nature.WRITE_OFF, lines)
        return Outcome.of(
            Treatment("direct", "Direct", books, (entry,), sampled.treatment.comparatives)
        )

    return tell


def test_words_that_look_like_a_formula_stay_words(named: Callable[[str], Outcome]) -> None:
    rows = table(journal_entries(named('=HYPERLINK("http://x")')))
    assert {row["Description"][:6] for row in rows} == {"'=HYPE"}


def test_quotes_and_backslashes_stay_within_a_ledgers_words(
    named: Callable[[str], Outcome],
) -> None:
    text = ledger(SCENARIOS["direct-bad-debt"], named('a "b" \\'))
    assert '\n2025-12-31 * "a \\"b\\" \\\\"\n' in text


def test_a_story_without_entries_still_gives_files() -> None:
    answer = worked_out("direct-bad-debt", invoice="0")
    files = files_of(answer.scenario, answer.outcomes)
    assert len(table(files["direct-bad-debt-quickbooks.csv"])) == 0
    assert table(files["direct-bad-debt-statements.csv"])
    assert " balance Assets:Current:Accounts-Receivable " in files["direct-bad-debt.beancount"]
