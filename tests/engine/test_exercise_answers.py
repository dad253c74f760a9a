"""What the door answers about an exercise: the task, the verdict and its parts, problems."""

from __future__ import annotations

import json

import pytest
from engine.reading import parse
from writeoffs.answers.exercise import render
from writeoffs.api import BadRequest, respond
from writeoffs.exercises import EXERCISES
from writeoffs.exercises.numbers import MOST_SEED

SLUG = "landlord-who-will-not-pay"
JUDGED = {"verdict", "compared", "yours", "right"}


def lines(*rows: tuple[str, str, str]) -> list[dict[str, str]]:
    return [dict(zip(("account", "debit", "credit"), row, strict=True)) for row in rows]


RIGHT = lines(("Allowance for credit losses", "3275.50", ""), ("A/R", "", "$3,275.50"))
TWICE = lines(("Bad debt expense", "3275.50", ""), ("A/R", "", "3275.50"))


def ask(slug: str = SLUG, **more: object) -> dict:
    request = {"id": 7, "kind": "exercise", "exercise": slug, **more}
    answer: dict = json.loads(respond(json.dumps(request)))
    assert answer["id"] == 7
    return answer


def figure(html: str, line: str, when: str) -> int:
    (cell,) = parse(html).css(f'[data-line="{line}"][data-when="{when}"]')
    return int(cell.attributes["data-cents"] or "")


def test_a_right_entry() -> None:
    answer = ask(lines=RIGHT)
    assert (answer["ok"], answer["verdict"], answer["problems"]) == (True, "right", {})
    assert answer["texts"] == lines(
        ("Allowance for credit losses", "3,275.50", ""), ("Accounts receivable", "", "3,275.50")
    )
    assert answer["parts"].keys() == JUDGED


def test_a_wrong_entry_is_answered_with_both_statements() -> None:
    answer = ask(lines=TWICE)
    assert (answer["verdict"], answer["misconception"]) == ("wrong-account", "costs-twice")
    parts = answer["parts"]
    assert figure(parts["yours"], "net_income", "after") == 51_849_50
    assert figure(parts["right"], "net_income", "after") == 55_125_00
    assert figure(parts["yours"], "net_ar", "after") == 105_784_50
    assert figure(parts["right"], "net_ar", "after") == 109_060_00


def test_the_three_are_set_side_by_side() -> None:
    compared = parse(ask(lines=TWICE)["parts"]["compared"])

    def shown(name: str) -> list[str]:
        return [cell.text() for cell in compared.css(f'[data-figure="{name}"]')]

    assert shown("net_income") == ["$55,125.00", "$51,849.50", "$55,125.00"]
    assert shown("allowance") == ["$9,400.00", "$9,400.00", "$6,124.50"]
    # 197,805.00 of current assets, or 3,275.50 less, over 81,045.00 due within a year.
    assert shown("current_ratio") == ["2.44", "2.40", "2.44"]
    words = {
        row.css_first("th").text(): row.css_first(".why").text() for row in compared.css("tbody tr")
    }
    assert words["Profit too low by $3,275.50"] == "too low by $3,275.50"
    assert words["Cash as it should be"] == "as it should be"
    assert words["Debt to equity too high"] == "too high"


def test_a_verdict_is_phrases_only_for_it_stands_in_an_output() -> None:
    html = ask(lines=TWICE)["parts"]["verdict"]
    assert {node.tag for node in parse(html).css("body *")} <= {"b", "span"}
    assert "The loss is counted twice." in html
    assert "What may lie behind it:" in html
    assert 'data-section="3-with-an-allowance-it-does-not-cost-you-twice"' in html


def test_an_entry_that_does_not_balance_has_no_statements() -> None:
    answer = ask(lines=RIGHT[:1])
    assert answer["verdict"] == "unbalanced"
    assert [answer["parts"][name] for name in ("compared", "yours", "right")] == ["", "", ""]
    assert "$3,275.50 more" in answer["parts"]["verdict"]


def test_no_lines_say_that_no_entry_is_needed() -> None:
    assert ask(lines=[])["verdict"] == "incomplete"
    assert ask("unpaid-on-the-cash-basis", lines=[])["verdict"] == "right"


def test_an_accrual_entry_in_cash_basis_books() -> None:
    answer = ask("unpaid-on-the-cash-basis", lines=lines(("Vehicle", "5", ""), ("A/R", "", "5")))
    assert answer["problems"] == {
        "account-1": "These books have no account “Vehicle”. Choose one from the list."
    }
    answer = ask("unpaid-on-the-cash-basis", lines=lines(("Software", "5", ""), ("A/R", "", "5")))
    assert answer["verdict"] == "too-much"
    assert "kept on the cash basis" in answer["parts"]["verdict"]


def test_what_cannot_be_read_is_a_problem_and_nothing_is_lost() -> None:
    typed = lines(("Moon", "x", ""), ("A/R", "", "5"))
    answer = ask(lines=typed)
    assert answer["ok"] is False
    assert answer["problems"].keys() == {"account-1", "debit-1"}
    assert answer["texts"][0] == typed[0]
    assert "parts" not in answer


def test_a_missing_side_is_an_empty_one() -> None:
    assert ask(lines=[{"account": "A/R", "debit": "5"}, {"account": "Vehicle", "credit": "5"}])[
        "ok"
    ]


@pytest.mark.parametrize("seed", [0, 1, 4711, MOST_SEED])
def test_a_seed_asks_with_other_numbers_and_is_marked_with_them(seed: int) -> None:
    first, asked = ask(), ask(seed=seed)
    assert asked["parts"]["task"] != first["parts"]["task"]
    assert asked == ask(seed=seed)
    effect = EXERCISES[SLUG].task(seed).effect
    posted = [
        {
            "account": name,
            "debit": f"{max(cents, 0) / 100:.2f}" if cents > 0 else "",
            "credit": f"{max(-cents, 0) / 100:.2f}" if cents < 0 else "",
        }
        for name, cents in effect.items()
    ]
    assert ask(seed=seed, lines=posted)["verdict"] == "right"
    assert ask(lines=posted)["verdict"] == "wrong-amount"


@pytest.mark.parametrize("slug", EXERCISES)
def test_without_a_seed_the_task_is_what_the_page_holds(slug: str) -> None:
    answer = ask(slug, seed=None)
    assert answer == ask(slug)
    html = parse(render(slug))
    for name, part in answer["parts"].items():
        (place,) = html.css(f'[data-part="{name}"]')
        assert place.inner_html == part


@pytest.mark.parametrize("slug", EXERCISES)
def test_nothing_of_a_verdict_is_there_before_an_entry_was_tried(slug: str) -> None:
    html = parse(render(slug))
    for name in JUDGED - {"verdict"}:
        (place,) = html.css(f'[data-part="{name}"]')
        assert place.inner_html == ""
    (output,) = html.css("output")
    assert "data-verdict" not in output.attributes
    assert output.inner_html == ""
    # The worked answer is folded away.
    (worked,) = html.css('[data-part="worked"]')
    assert worked.parent is not None
    assert worked.parent.tag == "details"
    assert "open" not in worked.parent.attributes


# ---- a mistake to correct ----

MENDED = "heating-contractor-december"
MENDS = lines(("Allowance for credit losses", "3275.5", ""), ("bad debt expense", "", "3275.5"))


def test_the_books_with_the_mistake_are_set_beside_those_without() -> None:
    answer = ask(MENDED, lines=MENDS)
    assert answer["verdict"] == "right"
    compared = parse(answer["parts"]["compared"])
    heads = [head.text() for head in compared.css("thead th")]
    assert heads == ["Line", "With the mistake", "Your entry", "Right entry"]
    shown = [cell.text() for cell in compared.css('[data-figure="net_income"]')]
    assert shown == ["$50,599.50", "$53,875.00", "$53,875.00"]
    ordinary = parse(ask(lines=RIGHT)["parts"]["compared"])
    assert ordinary.css("thead th")[1].text() == "Before"


def test_a_seed_brings_the_journal_with_its_amounts() -> None:
    assert "posted" not in ask()["parts"]
    first, drawn = (parse(ask(MENDED, seed=seed)["parts"]["posted"]) for seed in (None, 4711))
    key = "find-the-mistake"
    assert first.css_first(key).attributes == drawn.css_first(key).attributes
    (account, _) = EXERCISES[MENDED].task(4711).lines
    cents = [cell.attributes["data-cents"] for cell in drawn.css("tbody[data-posted='3'] .debit")]
    assert cents == [str(account.cents)]


# ---- dates ----

DATED = "invoice-of-a-closed-year"
DATED_LINES = lines(("Bad debts", "2760", ""), ("A/R", "", "2760"))


@pytest.mark.parametrize(
    ("chosen", "verdict"),
    [("2025-12-31", "right"), ("2024-09-30", "wrong"), ("2024-12-31", "wrong")],
)
def test_the_date_counts_where_it_matters(chosen: str, verdict: str) -> None:
    assert ask(DATED, lines=DATED_LINES, date=chosen)["verdict"] == verdict


def test_in_a_closed_year_the_entry_leaves_this_years_profit_alone() -> None:
    parts = ask(DATED, lines=DATED_LINES, date="2024-09-30")["parts"]
    assert figure(parts["yours"], "net_income", "after") == 55_925_00
    assert figure(parts["yours"], "total_equity", "after") == figure(
        parts["right"], "total_equity", "after"
    )
    assert "that year is closed" in parts["verdict"]


def test_a_date_that_was_not_chosen_is_asked_for() -> None:
    answer = ask(DATED, lines=DATED_LINES, date="")
    assert answer["problems"] == {"date": "Choose the date of the entry."}


def test_without_a_date_only_the_entry_is_judged() -> None:
    assert ask(DATED, lines=DATED_LINES)["verdict"] == "right"


def test_a_wrong_entry_of_a_wrong_date_is_told_both() -> None:
    posted = lines(("Sales of signs", "1", ""), ("A/R", "", "1"))
    assert ask(DATED, lines=posted, date="2024-12-31")["ok"] is False
    posted = lines(("Sign and install sales", "2760", ""), ("A/R", "", "2760"))
    answer = ask(DATED, lines=posted, date="2024-12-31")
    assert answer["verdict"] == "wrong-account"
    assert "The date is wrong." in answer["parts"]["verdict"]


# ---- what only a defect of the page could send ----


@pytest.mark.parametrize(
    "wrong",
    [
        {"exercise": "no-such"},
        {"exercise": None},
        {"exercise": ["x"]},
        {"seed": -1},
        {"seed": MOST_SEED + 1},
        {"seed": "4711"},
        {"seed": 1.5},
        {"seed": True},
        {"lines": None},
        {"lines": {}},
        {"lines": "none"},
        {"lines": [None]},
        {"lines": [["A/R", "5", ""]]},
        {"lines": [{"account": 1}]},
        {"lines": [{"account": "A/R", "debit": 5, "credit": ""}]},
        {"kind": "no-such"},
        {"kind": None},
        {"kind": ["exercise"]},
    ],
)
def test_a_malformed_request_is_the_pages_fault(wrong: dict) -> None:
    request = {"id": 7, "kind": "exercise", "exercise": SLUG, "lines": RIGHT, **wrong}
    with pytest.raises(BadRequest):
        respond(json.dumps(request))


def test_a_date_that_is_not_offered_is_the_pages_fault() -> None:
    with pytest.raises(BadRequest, match="no date “1999-01-01”"):
        ask(DATED, lines=DATED_LINES, date="1999-01-01")
    with pytest.raises(BadRequest):
        ask(DATED, lines=DATED_LINES, date=5)


def test_a_request_without_a_kind_is_one_about_a_scenario() -> None:
    asked = {"id": 1, "scenario": "cash-basis", "inputs": {}}
    assert respond(json.dumps(asked)) == respond(json.dumps({**asked, "kind": "scenario"}))


def test_an_unknown_exercise_has_no_page() -> None:
    with pytest.raises(BadRequest, match="no exercise “no-such”"):
        render("no-such")
