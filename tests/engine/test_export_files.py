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
from engine.reading import parse, statement_rows
from writeoffs.api import Answer, render, respond, sample, work_out
from writeoffs.export.beancount import ledger
from writeoffs.export.files import files_of
from writeoffs.export.quickbooks import journal_entries
from writeoffs.export.statements import both_statements
from writeoffs.inputs import read_inputs
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


# The entries (from 1) that are no journal entries in QuickBooks, and what is said of them. Each
# treatment has a line of its own where they differ in that.
BY_DOCUMENT = {
    "partial-write-off": {1: "make it there as a receive payment for the customer."},
    "recovery-direct": {2: "make it there as a receive payment for the customer."},
    "recovery-allowance": {2: "make it there as a receive payment for the customer."},
    "with-sales-tax": {1: "make it there as a credit memo with a taxable bad debts item."},
    "stale-payable-released": {1: "make it there as a vendor credit, applied to the bill."},
    "inventory-obsolete": {1: "make it there as an inventory quantity adjustment."},
    "shrinkage-after-count": {1: "make it there as an inventory quantity adjustment."},
    "damaged-stock-insured": {1: "make it there as an inventory quantity adjustment."},
    "inventory-reserve-then-scrap": {
        2: "make it there as an inventory quantity adjustment, followed by a journal entry that "
        "debits Inventory reserve and credits the account of that adjustment.",
    },
    "agency-keeps-a-part gross": {
        1: "make it there as a receive payment for all that the customer paid, and on its bank "
        "deposit a line below zero for what was kept.",
    },
    "agency-keeps-a-part net": {1: "make it there as a receive payment for the customer."},
    "settling-for-less concession": {
        1: "make it there as a receive payment for the customer.",
        2: "make it there as a credit memo with the product or service that was sold.",
    },
    "settling-for-less bad_debt": {1: "make it there as a receive payment for the customer."},
    "paid-never-matched applied": {
        1: "make it there as a receive payment of zero that ticks the invoice and the credit.",
    },
    "stale-balances": {2: "make it there as an inventory quantity adjustment."},
    "cleanup-before-bank-review": {
        2: "make it there as a credit memo for the same goods, or void the copy.",
        3: "make it there as an inventory quantity adjustment.",
        5: "make it there as a vendor credit, applied to the bill.",
    },
}


def by_document(slug: str, outcome: Outcome) -> dict[int, str]:
    if outcome.treatment.periodic:
        return {}
    own = BY_DOCUMENT.get(f"{slug} {outcome.treatment.slug}", {})
    return {**BY_DOCUMENT.get(slug, {}), **own}


@EACH_SLUG
def test_what_quickbooks_takes_by_another_document_is_left_out_and_named(slug: str) -> None:
    outcomes = sample(slug).outcomes
    said = into_quickbooks(slug)
    count = sum(len(by_document(slug, outcome)) for outcome in outcomes)
    assert said.count("is not a journal entry in QuickBooks") == count
    for outcome in outcomes:
        rows = table(journal_entries(outcome))
        without_a_file = "" if rows else "There is no entry to import into QuickBooks. "
        for number, document in by_document(slug, outcome).items():
            memo = outcome.treatment.entries[number - 1].memo
            of_the_file = ", so the file leaves it out" if rows else ""
            assert (
                f"“{memo}” is not a journal entry in QuickBooks{of_the_file}. M{document[1:]}"
                in said
            )
            assert without_a_file in said
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
        ("recovery-direct", False),
        ("with-sales-tax", False),
        ("abandoned-equipment", False),
        ("inventory-write-down-nrv", False),
        ("stale-payable-released", False),
    ],
)
def test_an_entry_on_a_customers_account_is_to_be_applied_to_the_invoice(
    slug: str, applied: bool
) -> None:
    assert ("apply the entry to the customer’s invoice" in into_quickbooks(slug)) is applied


def test_where_the_state_gives_no_credit_the_whole_invoice_is_a_journal_entry() -> None:
    """Goods of $2,400.00 and tax of $198.00: no list of QuickBooks’ sales tax is touched."""
    answer = worked_out("with-sales-tax", state_credit="no")
    assert [
        (row["AccountName"], row["Debits"], row["Credits"])
        for row in table(journal_entries(answer.outcomes[0]))
    ] == [("Bad debts", "2598.00", ""), ("Accounts receivable", "", "2598.00")]
    said = into_quickbooks("with-sales-tax", state_credit="no")
    assert "apply the entry to the customer’s invoice" in said
    # The buttons follow the reader's choice, as the sentence does.
    assert "-quickbooks.csv" in answer.parts["take-along"]
    assert "-quickbooks.csv" not in sample("with-sales-tax").parts["take-along"]


@pytest.mark.parametrize("slug", ["book-vs-tax-two-years", "direct-vs-allowance-two-years"])
def test_a_years_sales_and_payments_are_not_imported_a_second_time(slug: str) -> None:
    for outcome in sample(slug).outcomes:
        named = {row["AccountName"] for row in table(journal_entries(outcome))}
        assert named <= {"Bad debts", "Allowance for credit losses", "Accounts receivable"}
    assert "leaves out each year’s sales and payments" in into_quickbooks(slug)


@pytest.mark.parametrize(
    ("slug", "named"), [("recovery-direct", True), ("abandoned-equipment", False)]
)
def test_the_customer_is_asked_for_where_a_line_has_one(slug: str, named: bool) -> None:
    assert ("fill in the customer" in into_quickbooks(slug)) is named


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
        elsewhere = by_document(slug, outcome)
        to_import = [
            entry
            for number, entry in enumerate(outcome.treatment.entries, start=1)
            if entry.nature not in (Nature.CLOSING, Nature.TRADING) and number not in elsewhere
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
    text = ledger("Title", "Whose.", named('a "b" \\'))
    assert '\n2025-12-31 * "a \\"b\\" \\\\"\n' in text


def test_a_story_without_entries_still_gives_files() -> None:
    answer = worked_out("direct-bad-debt", invoice="0")
    files = files_of(answer.scenario, answer.outcomes)
    assert len(table(files["direct-bad-debt-quickbooks.csv"])) == 0
    assert table(files["direct-bad-debt-statements.csv"])
    assert " balance Assets:Current:Accounts-Receivable " in files["direct-bad-debt.beancount"]
