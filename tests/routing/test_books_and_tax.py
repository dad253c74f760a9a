"""The fourteen questions: which come when, and that every path ends in a list, never in advice."""

from __future__ import annotations

import pytest
from every_path import count_agreeing
from questions.books_and_tax import CLOSING, GUIDE
from questions.walk import Way, fold

FLOW = fold(GUIDE)
WAYS = list(FLOW.ways())

INVOICE = "item method basis debt owner extent year"
LOAN = "item basis debt owner extent year"
# What is asked, in order, for the answers before the arrow; written by hand from domain.md 2.4.
ROUTES = {
    "invoice accrual income yes sole all": f"{INVOICE} cover service-method sales-tax later",
    "invoice accrual neither yes sole all": f"{INVOICE} cover service-method sales-tax later",
    "invoice unknown neither yes sole all": f"{INVOICE} cover service-method sales-tax later",
    "invoice accrual income yes sole part": (
        f"{INVOICE} charged-off cover service-method sales-tax later"
    ),
    "invoice cash income yes sole all": f"{INVOICE} cover sales-tax later",
    "invoice cash paid yes sole part": f"{INVOICE} charged-off cover sales-tax later",
    "invoice cash unknown yes sole all": f"{INVOICE} cover sales-tax later",
    "invoice cash neither": "item method basis owner sales-tax later",
    "invoice accrual income yes personal part": f"{INVOICE} cover service-method sales-tax later",
    "loan paid yes personal all": f"{LOAN} cover later",
    "loan paid yes personal part": f"{LOAN} cover later",
    "loan paid yes c-corporation part": f"{LOAN} charged-off cover later",
    "stock cash": "item method owner goods stock-method cover later",
    "equipment sole": "item owner given-up tax-basis cover later",
    "prepaid cash paid sole all": "item method basis owner extent year cover later",
    "prepaid accrual paid sole part": (
        "item method basis owner extent year charged-off cover later"
    ),
    "bill accrual yes": "item method debt owner",
    "other cash neither": "item method basis owner cover later",
}


def asked(given: list[str]) -> list[str]:
    """The questions asked when these answers come first and then each question's last one."""
    answers: dict[str, str] = {}
    waiting = list(given)
    while (slug := GUIDE.next_question(answers)) is not None:
        question = GUIDE.question(slug)
        fits = waiting and waiting[0] in {each.slug for each in question.answers}
        answers[slug] = waiting.pop(0) if fits else question.answers[-1].slug
    assert waiting == [], "an answer of the test was never asked for"
    return list(answers)


@pytest.mark.parametrize("given", ROUTES)
def test_what_is_asked(given: str) -> None:
    assert asked(given.split()) == ROUTES[given].split()


def test_the_hand_written_routes_are_all_there_are() -> None:
    told = {tuple(questions.split()) for questions in ROUTES.values()}
    assert {tuple(step.question for step in way.steps) for way in WAYS} == told


def test_the_fourteen_are_numbered_in_order_and_all_are_asked() -> None:
    numbers = [each.number for each in GUIDE.questions]
    assert numbers == [*map(str, range(1, 11)), "11a", "11b", "12a", "12b", "13", "14"]
    assert {node.question for node in FLOW.nodes} == {each.slug for each in GUIDE.questions}


@pytest.mark.parametrize("way", WAYS, ids=lambda way: "-".join(a for _, a in way.path))
def test_every_way_ends_in_the_list(way: Way) -> None:
    answers: dict[str, str] = {}
    for step in way.steps:
        assert GUIDE.next_question(answers) == step.question
        assert GUIDE.ending_of(answers) is None
        answers[step.question] = step.answers[0]
    assert GUIDE.next_question(answers) is None
    assert GUIDE.ending_of(answers) == FLOW.follow(way.path) == "list"
    papers = [p for slug, a in answers.items() for p in GUIDE.question(slug).answer(a).papers]
    assert papers, "there is something to bring on every way"


def test_every_path_that_python_allows_is_in_the_table_for_the_browser() -> None:
    """More than a million paths: every combination of answers there is."""
    assert count_agreeing(GUIDE, FLOW) == FLOW.count_paths() > 1_000_000


def test_the_recovery_is_asked_last_and_a_bill_has_none() -> None:
    for way in WAYS:
        last = way.steps[-1].question
        assert last == ("owner" if way.path[0] == ("item", "bill") else "later")


def test_the_charge_off_is_asked_only_about_a_part() -> None:
    for path, _ in ((way.path, way.ending) for way in WAYS):
        answers = dict(path)
        if "charged-off" in answers:
            assert answers["extent"] == "part"
            assert answers["owner"] != "personal"


def test_the_list_ends_with_the_preparer() -> None:
    assert CLOSING == (
        "Your answers are the facts your preparer will ask for. "
        "Confirm the treatment with your CPA or EA."
    )
    assert GUIDE.closing == CLOSING


def test_every_dont_know_becomes_a_question_to_ask() -> None:
    unknown = [q for q in GUIDE.questions if any(a.open for a in q.answers)]
    assert {q.slug for q in GUIDE.questions} - {q.slug for q in unknown} == {"item"}
    for question in unknown:
        assert question.ask.endswith(("?", "."))
        assert "?" in question.ask
