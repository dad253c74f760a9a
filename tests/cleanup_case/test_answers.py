"""What the page asks about the case, and what it is answered: by hand where it has figures."""

from __future__ import annotations

import json
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser
from writeoffs.answers.case import render, render_answers
from writeoffs.answers.request import BadRequest
from writeoffs.api import respond
from writeoffs.case.cleanup import build
from writeoffs.case.finding import Answer
from writeoffs.money import format_amount

BAD_DEBTS, AR = "Bad debts", "Accounts receivable"

# In the first case finding 1 is to be looked into, finding 2 is kept, finding 3 is a loss of
# 1,581.50, and finding 20 a check of 242.69 that comes back.
LOSS = [(BAD_DEBTS, "1,581.50", ""), (AR, "", "1,581.50")]
CHECK = [("cash", "242.69", ""), ("unclaimed property payable", "", "242.69")]


def lines(rows: list[tuple[str, str, str]]) -> list[dict[str, str]]:
    return [dict(zip(("account", "debit", "credit"), row, strict=True)) for row in rows]


def ask(**what: object) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(respond(json.dumps({"id": 1, "kind": "case", **what})))
    return answer


def said(code: str, rows: list[tuple[str, str, str]] | None = None, why: str = "") -> object:
    return {"answer": code, "lines": lines(rows or []), "reason": why}


def compared(answers: dict[str, object], seed: int = 1) -> dict[str, LexborHTMLParser]:
    answer = ask(seed=seed, answers=answers)
    assert answer["ok"]
    return {name: LexborHTMLParser(html) for name, html in answer["parts"].items()}


def figure(parts: dict[str, LexborHTMLParser], name: str, of: str) -> str:
    cell = parts["compared"].css_first(f'[data-figure="{name}"][data-of="{of}"]')
    assert cell
    return cell.text()


def told(parts: dict[str, LexborHTMLParser], number: int) -> str:
    body = parts["judged"].css_first(f'[data-judged="{number}"]')
    assert body
    return " ".join(body.text(separator=" ").split())


def state(parts: dict[str, LexborHTMLParser], number: int) -> str | None:
    body = parts["judged"].css_first(f'[data-judged="{number}"]')
    assert body
    return body.attributes["data-right"]


def test_right_wrong_and_open_findings_stand_beside_the_reviewers() -> None:
    parts = compared(
        {
            "1": said("write-off", [(BAD_DEBTS, "7300", ""), (AR, "", "7300")]),
            "2": said("nothing"),
            "3": said("write-off", LOSS),
            "20": said("keep", CHECK),
        }
    )
    text = parts["score"].text()
    assert text.startswith("3 of 20 findings are as the reviewer has them. You left 16 open.")
    # Profit was 29,615.00, and loses 7,300.00 and 1,581.50 here; the reviewer's is in the oracle.
    assert figure(parts, "net_income", "before") == "$29,615.00"
    assert figure(parts, "net_income", "yours") == "$20,733.50"
    assert figure(parts, "net_income", "right") == "$21,589.19"
    # 41,290.00 less 7,300.00 and 1,581.50.
    assert figure(parts, "gross_ar", "yours") == "$32,408.50"
    assert figure(parts, "cash", "yours") == "$34,957.69"
    assert [state(parts, number) for number in (1, 2, 3, 4, 20)] == [
        *("wrong", "right", "right", "open", "right")
    ]
    assert "profit −$7,300.00" in told(parts, 1)
    assert "A notice alone does not say that nothing will come." in told(parts, 1)
    assert "The reviewer calls it something else, and the books end up the same." in told(parts, 2)
    assert "Left open" in told(parts, 4)
    for number, finding in enumerate(build(1).findings, start=1):
        assert finding.why.replace("'", "’") in told(parts, number)


def test_the_right_decision_with_a_wrong_entry_is_not_right_yet_and_the_other_way_round() -> None:
    parts = compared({"3": said("write-off"), "1": said("nothing")})
    assert state(parts, 3) == state(parts, 1) == "wrong"
    assert "An entry is needed here" in told(parts, 3)
    assert "the entry is right, the decision is not" in told(parts, 1)


def test_an_entry_that_does_not_balance_is_not_posted_and_said_to_be_so() -> None:
    parts = compared({"3": said("write-off", [(BAD_DEBTS, "1,581.50", ""), (AR, "", "1,000")])})
    assert figure(parts, "net_income", "yours") == "$29,615.00"
    assert "The credit side needs $581.50 more." in told(parts, 3)


def test_the_approval_sheet_has_what_goes_with_reason_papers_and_room_to_sign() -> None:
    parts = compared(
        {
            "1": said("look"),
            "3": said("write-off", LOSS, "Closed <b>for good</b>"),
            "4": said("error"),
            "16": said("write-off"),
        }
    )
    sheet = parts["approval"]
    losses, errors = sheet.css("table")
    assert [each.text() for each in sheet.css("caption")] == [
        *("To be written off", "To be undone as errors")
    ]
    rows = [[cell.text() for cell in row.css("th, td")] for row in losses.css("tbody tr")]
    assert [row[0] for row in rows] == [
        "Old Mill Inn, invoice 1917 Finding 3",
        "Demonstration oven Finding 16",
    ]
    assert rows[0][1] == "A/R aging"
    assert rows[0][2].startswith("Closed <b>for good</b> Returned mail, ")
    assert rows[1][2].startswith("No reason yet ")
    assert [row[3] for row in rows] == ["1,581.50", "765.00"]
    assert losses.css_first("tfoot td").text() == "$2,346.50"
    # Nothing is posted for a payment that was never matched; the sheet has its balance.
    assert errors.css_first("tbody td:last-child").text() == "1,443.60"
    assert len(sheet.css(".signed dt")) == 4


def test_without_an_answer_there_is_nothing_to_approve_and_all_is_open() -> None:
    parts = compared({})
    assert "0 of 20" in parts["score"].text()
    assert "You left 20 open" in parts["score"].text()
    assert "Nothing is to be approved" in parts["approval"].text()
    assert figure(parts, "net_income", "yours") == "$29,615.00"


@pytest.mark.parametrize("seed", [1, 18, 4711])
def test_the_reviewers_own_answers_are_all_right(seed: int) -> None:
    def rows(effect: dict[str, int]) -> list[tuple[str, str, str]]:
        return [
            (name, format_amount(max(cents, 0)), "")
            if cents > 0
            else (name, "", format_amount(-cents))
            for name, cents in effect.items()
        ]

    answers = {
        str(number): said(each.answer.code, rows(dict(each.task.effect)))
        for number, each in enumerate(build(seed).findings, start=1)
    }
    parts = compared(answers, seed)
    assert "20 of 20" in parts["score"].text()
    assert {each.attributes["data-right"] for each in parts["judged"].css("tbody")} == {"right"}
    yours, right = figure(parts, "net_income", "yours"), figure(parts, "net_income", "right")
    assert yours == right


def test_an_entry_is_read_while_the_case_goes_on() -> None:
    good = ask(seed=1, finding=20, lines=lines(CHECK))
    assert good["ok"]
    assert [each["account"] for each in good["texts"]] == ["Checking", "Unclaimed property payable"]
    assert ask(seed=1, finding=3, lines=lines([("", "", "")]))["ok"], "no entry is an answer"
    typed = lines([("Sails", "5", ""), (AR, "", "x")])
    bad = ask(seed=1, finding=3, lines=typed)
    assert not bad["ok"]
    assert set(bad["problems"]) == {"account-1", "credit-2"}
    short = ask(seed=1, finding=3, lines=lines([(BAD_DEBTS, "5", ""), (AR, "", "4")]))
    assert short["problems"] == {
        "entry": "Debits add up to $5.00 and credits to $4.00. The credit side needs $1.00 more."
    }


def test_what_cannot_be_read_is_named_by_its_finding_and_nothing_is_compared() -> None:
    answer = ask(seed=1, answers={"7": said("write-off", [("Sails", "5", "")]), "8": said("keep")})
    assert not answer["ok"]
    assert set(answer["problems"]) == {"7"}
    assert "parts" not in answer


def test_another_seed_brings_other_papers() -> None:
    parts = ask(seed=18)["parts"]
    assert set(parts) == {"lists", "findings", "reviewer"}
    assert "11 percent, $649.00" in parts["findings"]
    assert render_answers(18) == parts["reviewer"]


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"seed": None},
        {"seed": True},
        {"seed": -1},
        {"seed": 1_000_000},
        {"seed": 1, "answers": []},
        {"seed": 1, "answers": {"0": said("keep")}},
        {"seed": 1, "answers": {"21": said("keep")}},
        {"seed": 1, "answers": {"x": said("keep")}},
        {"seed": 1, "answers": {"1": "keep"}},
        {"seed": 1, "answers": {"1": {"answer": "burn"}}},
        {"seed": 1, "answers": {"1": {"answer": ["keep"]}}},
        {"seed": 1, "answers": {"1": {"answer": "keep", "lines": "none"}}},
        {"seed": 1, "finding": 21, "lines": []},
        {"seed": 1, "finding": True, "lines": []},
        {"seed": 1, "lines": []},
    ],
)
def test_what_no_page_would_ask_is_refused(asked: dict[str, object]) -> None:
    with pytest.raises(BadRequest):
        ask(**asked)


# ---- the page as it is built ----


def test_every_field_is_named_labelled_and_switched_off_until_a_script_answers() -> None:
    page = LexborHTMLParser("".join(render()))
    assert [each.attributes["data-finding"] for each in page.css(".finding")] == [
        str(number) for number in range(1, 21)
    ]
    for finding in page.css(".finding"):
        number = finding.attributes["data-finding"]
        radios = finding.css("input[type=radio]")
        assert [each.attributes["value"] for each in radios] == [each.code for each in Answer]
        assert {each.attributes["name"] for each in radios} == {f"finding-{number}"}
        assert "disabled" in finding.css_first("fieldset").attributes
        field = finding.css_first("input[type=text]")
        assert finding.css(f'label[for="{field.attributes["id"]}"]')
        assert finding.css(".paper")


def test_the_lists_lead_to_every_finding_and_the_account_names_have_their_other_names() -> None:
    page = LexborHTMLParser("".join(render()))
    links = [each.attributes["href"] for each in page.css(".listing a.ref")]
    assert links == [f"#finding-{number}" for number in range(1, 21)]
    rows = page.css("[data-part=accounts] [data-name]")
    chart = build(1).before.opening.chart
    assert [row.attributes["data-name"] for row in rows] == [each.name for each in chart]
    totals = [cell.text() for cell in page.css(".trial tfoot td")]
    # 34,715 + 41,290 + 96,480 + 3,150 + 52,000 + 30,000 + 8,450 + 431,780 + 158,900 + 48,000
    # + 14,310 + 12,680 + 6,800 + 27,945 + 4,120.
    assert totals == ["970,620.00", "970,620.00"]


def test_only_the_fold_at_the_end_says_what_is_right() -> None:
    page = LexborHTMLParser("".join(render()))
    fold = page.css_first("details.reviewer")
    assert "open" not in fold.attributes
    assert len(fold.css(".reviewed > li")) == 20
    for each in build(1).findings:
        assert each.why in fold.text()
    fold.decompose()
    outside = page.body.text() if page.body else ""
    assert not [each.why for each in build(1).findings if each.why in outside]
