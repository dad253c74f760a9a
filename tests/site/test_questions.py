"""The questionnaires as pages bring them: the data for the script, the list, the graph."""

from __future__ import annotations

import json

import pytest
from built_site import ROOT, BuiltSite
from questions import GUIDES
from questions.question import BadRoute
from questions.walk import fold
from selectolax.lexbor import LexborHTMLParser

from macros.page_files import script, style
from macros.question_graph import questions_graph
from macros.questions import papers, questions

PAGES = {
    "books-and-tax": "explain/books-and-tax/index.html",
    "which-kind": "explain/which-kind/index.html",
}


@pytest.mark.parametrize("slug", GUIDES)
def test_the_script_gets_the_whole_automaton(site: BuiltSite, slug: str) -> None:
    """Read as the script reads it: an answer that is not told apart leads where most lead."""
    element = site.parsed[PAGES[slug]].css_first("question-guide")
    flow = json.loads(element.attributes["data-flow"] or "")
    read = []
    for question, most, *rest in flow:
        others = rest[0] if rest else {}
        answers = [
            each.attributes["data-answer"]
            for each in element.css(f"[data-question='{question}'] [data-answer]")
        ]
        assert set(others) <= set(answers)
        read.append((question, {answer: others.get(answer, most) for answer in answers}))
    assert read == [(each.question, dict(each.targets)) for each in fold(GUIDES[slug]).nodes]


@pytest.mark.parametrize("slug", GUIDES)
def test_every_ending_is_in_the_page_once(site: BuiltSite, slug: str) -> None:
    endings = site.parsed[PAGES[slug]].css("[data-ending]")
    assert [each.attributes["data-ending"] for each in endings] == [
        each.slug for each in GUIDES[slug].endings
    ]


def test_an_outcome_tells_its_path_in_words_and_links_its_case(site: BuiltSite) -> None:
    page = site.parsed[PAGES["which-kind"]]
    ending = page.css_first("[data-ending='write-down']")
    assert [each.text() for each in ending.css(".ways li")] == [
        "Goods I hold for sale lost value, or are missing → "
        "They can still be sold, but for less → Less than they cost me"
    ]
    assert "../../scenarios/inventory-write-down-nrv/" in [
        each.attributes["href"] for each in ending.css("ul.read a")
    ]


def test_a_question_tells_what_it_is_asked_about(site: BuiltSite) -> None:
    page = site.parsed[PAGES["books-and-tax"]]
    asked = {
        each.attributes["data-question"]: each.css_first(".for")
        for each in page.css("[data-question]")
    }
    assert asked["owner"] is None
    assert asked["goods"].text() == "Asked about: Goods I hold for sale."
    assert asked["sales-tax"].text() == "Asked about: A customer’s unpaid invoice."


def test_the_graph_draws_every_box_and_every_answer_once() -> None:
    guide = GUIDES["which-kind"]
    flow = fold(guide)
    drawn = LexborHTMLParser(questions_graph("which-kind", "about/which-kind-graph/"))
    answers = sum(len(node.targets) for node in flow.nodes)
    assert len(drawn.css("g.question")) == len(flow.nodes)
    assert len(drawn.css("g.ending")) == len(guide.endings)
    assert len(drawn.css("path.edge")) == len(drawn.css("path.rule")) == answers
    assert len(drawn.css("tbody td")) == answers


def test_no_box_of_the_graph_lies_on_another() -> None:
    drawn = LexborHTMLParser(questions_graph("which-kind", "about/which-kind-graph/"))
    boxes = [
        tuple(int(rect.attributes[each] or 0) for each in ("x", "y", "width", "height"))
        for rect in drawn.css("rect")
    ]
    for number, (x, y, width, height) in enumerate(boxes):
        for other_x, other_y, other_width, other_height in boxes[number + 1 :]:
            beside = x + width <= other_x or other_x + other_width <= x
            assert beside or y + height <= other_y or other_y + other_height <= y


def test_the_papers_for_some_answers_are_listed_once() -> None:
    told = papers("books-and-tax", "item=stock", "goods=scrapped", "goods=offered")
    assert told.splitlines() == [
        "- The count sheet, with dates",
        "- The disposal or recycling slip",
        "- Photos",
        "- The dated offers or price lists, and the sales that followed",
    ]


@pytest.mark.parametrize("answer", ["item=sock", "itme=stock", "stock"])
def test_papers_for_an_answer_that_is_not_there_are_refused(answer: str) -> None:
    with pytest.raises(BadRoute, match="has no"):
        papers("books-and-tax", answer)


def test_questions_that_are_not_there_are_refused() -> None:
    with pytest.raises(LookupError, match="no questions 'which-knid', only books-and-tax"):
        questions("which-knid", "explain/which-kind/", ROOT / "docs")


def test_a_page_brings_only_files_that_are_there() -> None:
    assert 'href="../../assets/styles/questions.css"' in style("questions", "explain/which-kind/")
    with pytest.raises(LookupError, match=r"no docs/assets/styles/qestions\.css"):
        style("qestions", "")
    with pytest.raises(LookupError, match=r"no docs/assets/scripts/qestions\.mjs"):
        script("qestions", "")
