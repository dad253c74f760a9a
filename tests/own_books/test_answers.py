"""The door for own books: what each step answers about the files that were brought."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from built_site import ROOT
from engine.reading import parse, words
from writeoffs.answers import own_books
from writeoffs.api import BadRequest, respond

SAMPLES = ROOT / "docs/assets/samples"
AGING = (SAMPLES / "ar-aging-detail.csv").read_text()
TRIAL_BALANCE = (SAMPLES / "trial-balance.csv").read_text()
BALANCE_SHEET = """Balance Sheet,,
Cedar Lane,,
"As of December 31, 2025",,

Distribution account,Nov 2025,Dec 2025
Assets,,
Current Assets,,
Checking,"1,000.00","1,200.00"
Accounts Receivable (A/R),"28,521.75","28,521.75"
Inventory Asset,"5,000.00","5,000.00"
Total for Current Assets,"34,521.75","34,721.75"
Total for Assets,"34,521.75","34,721.75"
Liabilities and Equity,,
Equity,,
Retained Earnings,"34,521.75","34,521.75"
Net Income,0.00,200.00
Total for Equity,"34,521.75","34,721.75"
Total for Liabilities and Equity,"34,521.75","34,721.75"

"Accrual Basis Wednesday, December 31, 2025 04:13 PM GMT-05:00",,
"""
PROFIT_AND_LOSS = """Profit and Loss,
Cedar Lane,
"January 1, 2025 - December 31, 2025",

Distribution account,Total
Income,
Sales,{}
Total for Income,{}
Net Income,{}

"Accrual Basis Wednesday, December 31, 2025 04:13 PM GMT-05:00",
"""

Ask = Callable[..., dict[str, object]]


@pytest.fixture
def ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Ask a step about files, by what each holds; the list of receivables comes first."""
    monkeypatch.setattr(own_books, "FOLDER", str(tmp_path))
    own_books.answer({"step": "forget"})

    def ask(step: str, *files: str, **more: object) -> dict[str, object]:
        for number, text in enumerate(files):
            (tmp_path / str(number)).write_text(text)
        named = [
            {"file": str(number), "name": f"{number}.csv", "answers": {}}
            for number in range(len(files))
        ]
        request = {"id": 1, "kind": "own-books", "step": step, "statements": named[1:], **more}
        if named:
            request["receivables"] = named[0]
        answer: dict[str, object] = json.loads(respond(json.dumps(request)))
        return answer

    return ask


def said(answer: Mapping[str, object], part: str) -> str:
    parts = answer["parts"]
    assert isinstance(parts, dict)
    return words(parse(parts[part].replace("</p>", "</p> ")).root)


def figures(answer: Mapping[str, object], when: str) -> dict[str, int]:
    """The figures of both statements in cents, by line."""
    parts = answer["parts"]
    assert isinstance(parts, dict)
    cells = parse(parts["statements"]).css(f"[data-when='{when}']")
    return {
        cell.attributes["data-line"] or "": int(cell.attributes["data-cents"] or "")
        for cell in cells
    }


def test_what_was_brought_opens_the_next_step(ask: Ask) -> None:
    answer = ask("bring", AGING, TRIAL_BALANCE)
    assert answer["complete"] is True
    assert said(answer, "read-receivables") == (
        "0.csv is an aging detail, from QuickBooks Online, of Cedar Lane Kitchen Supply, as of "
        "December 31, 2025. Remove 37 rows: 19 used, 6 totals, 9 headings and titles, 1 footer, "
        "2 empty. $28,521.75 in all."
    )


@pytest.mark.parametrize(
    ("files", "place", "sentence"),
    [
        ((TRIAL_BALANCE,), "read-receivables", own_books.NO_LIST),
        ((AGING, AGING), "read-statements", own_books.NO_STATEMENT),
        ((AGING, TRIAL_BALANCE, TRIAL_BALANCE), "read-statements", own_books.TWO_OF_ONE),
        ((AGING, TRIAL_BALANCE, BALANCE_SHEET), "read-statements", own_books.TWO_OF_ONE),
        (
            (AGING, PROFIT_AND_LOSS.replace("{}", "200.00")),
            "read-statements",
            own_books.NO_BALANCE_SHEET,
        ),
        (
            (AGING, BALANCE_SHEET, PROFIT_AND_LOSS.replace("{}", "300.00")),
            "read-statements",
            "The balance sheet shows a profit of $200.00, the profit and loss one of $300.00.",
        ),
        ((AGING, "no,report\n1,2\n"), "read-statements", "What does this table list?"),
    ],
)
def test_what_cannot_be_used_is_said_and_opens_nothing(
    ask: Ask, files: tuple[str, ...], place: str, sentence: str
) -> None:
    answer = ask("bring", *files)
    assert sentence in said(answer, place)
    assert answer["complete"] is False


def test_nothing_brought_opens_nothing(ask: Ask) -> None:
    assert ask("bring")["complete"] is False
    assert ask("bring", boxes={"cash": "1"})["complete"] is False


def test_a_file_that_is_not_here_is_asked_for_again(ask: Ask) -> None:
    lost = {"file": "99", "name": "lost.csv", "answers": {}}
    assert ask("sort", receivables=lost) == {"id": 1, "ok": False, "gone": True}


def test_what_was_read_is_forgotten_with_its_files(ask: Ask, tmp_path: Path) -> None:
    ask("bring", AGING)
    assert list(tmp_path.iterdir())
    ask("forget")
    assert list(tmp_path.iterdir()) == []
    named = {"file": "0", "name": "0.csv", "answers": {}}
    assert ask("sort", receivables=named)["ok"] is False


def test_only_the_parts_that_are_wanted_are_made(ask: Ask) -> None:
    answer = ask("sort", AGING, wants=["piles"])
    assert answer["parts"].keys() == {"piles"}  # type: ignore[attr-defined]
    assert "matching" not in answer


def test_accounts_that_do_not_balance_stop_the_statements(ask: Ask) -> None:
    off = TRIAL_BALANCE.replace('Sales,,"286,450.00"', 'Sales,,"286,450.10"')
    answer = ask("see", AGING, off)
    assert answer["stopped"] is True
    assert "The credits are $0.10 larger" in said(answer, "stop")
    assert said(answer, "statements") == ""
    assert "Nothing is to be approved" in said(answer, "approval")


def test_a_balance_sheet_and_its_year_are_one_set_of_books(ask: Ask) -> None:
    decisions = {"27": {"pile": "write-off"}}  # Alder Bistro, 3,480.00
    statements = (BALANCE_SHEET, PROFIT_AND_LOSS.replace("{}", "200.00"))
    answer = ask("see", AGING, *statements, decisions=decisions)
    before, after = figures(answer, "before"), figures(answer, "after")
    assert (before["net_income"], after["net_income"]) == (200_00, -3_280_00)
    assert (before["total_equity"], after["total_equity"]) == (34_721_75, 31_241_75)
    assert before["net_revenue"] == 200_00


def test_a_balance_sheet_alone_shows_what_the_loss_does(ask: Ask) -> None:
    answer = ask("see", AGING, BALANCE_SHEET, decisions={"27": {"pile": "write-off"}})
    after = figures(answer, "after")
    assert after["net_income"] == -3_480_00
    assert after["total_equity"] == 31_241_75


def test_what_did_not_move_since_the_column_before_is_worth_a_look(ask: Ask) -> None:
    found = said(ask("sort", AGING, BALANCE_SHEET), "look")
    assert "Inventory Asset: $5,000.00, as in the period before" in found
    assert "Accounts Receivable (A/R): $28,521.75, as in" not in found


def test_without_statements_only_what_customers_owe_is_shown(ask: Ask) -> None:
    answer = ask("see", AGING, decisions={"27": {"pile": "write-off"}}, files=True)
    assert figures(answer, "after") == {"gross_ar": 25_041_75}
    assert said(answer, "ratios") == ""
    assert "Statements (CSV)" not in said(answer, "take")
    assert "Alder Bistro" in answer["files"]["own-books-quickbooks.csv"]  # type: ignore[index]


def test_the_entries_carry_the_date_that_was_chosen(ask: Ask) -> None:
    answer = ask(
        "see",
        AGING,
        decisions={"27": {"pile": "write-off"}},
        choices={"day": "2026-01-15"},
    )
    assert "write-off, January 15, 2026" in said(answer, "entries")


@pytest.mark.parametrize(
    "request_of",
    [
        {"step": "no-such"},
        {"step": "sort"},
        {"step": "bring", "receivables": {"file": "../x", "name": "x"}},
        {"step": "bring", "receivables": "x"},
        {"step": "bring", "boxes": {"cash": 1}},
    ],
)
def test_what_only_a_defect_of_the_page_could_ask_is_refused(
    ask: Ask, request_of: dict[str, object]
) -> None:
    with pytest.raises(BadRequest):
        respond(json.dumps({"id": 1, "kind": "own-books", **request_of}))
