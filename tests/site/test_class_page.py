"""What the page of a class and the test know of the questions: the same, and all of them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from built_site import ROOT, BuiltSite
from course import LESSONS
from questions.quiz import QUESTIONS, SUBJECTS
from selectolax.lexbor import LexborHTMLParser

from macros import quiz

PAGE = "training/course/a-class/"
TEST = "training/quiz/test/"
DOCS = ROOT / "docs"


def known(site: BuiltSite, page: str, element: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        site.parsed[f"{page}index.html"].css_first(element).attributes["data-known"] or ""
    )
    return found


def test_a_link_is_made_and_read_by_the_same_lists(site: BuiltSite) -> None:
    made = known(site, PAGE, "class-link")
    assert made == known(site, TEST, "quiz-test")
    assert [slug for asked in made["subjects"].values() for slug in asked] == list(QUESTIONS)
    assert list(made["subjects"]) == list(SUBJECTS)
    assert made["lessons"] == {slug: list(each.check) for slug, each in LESSONS.items()}
    page = site.parsed[f"{PAGE}index.html"]
    assert page.css_first("class-results").attributes["data-version"] == made["version"]
    for by in ("subjects", "lessons"):
        offered = [each.attributes["value"] for each in page.css(f"class-link [name={by}]")]
        assert offered == list(made[by])


def test_no_two_lessons_check_with_one_question() -> None:
    """Or a test over both could ask it twice."""
    asked = [question for lesson in LESSONS.values() for question in lesson.check]
    assert len(set(asked)) == len(asked)


def test_each_question_of_the_figures_leads_to_where_it_is_asked(site: BuiltSite) -> None:
    listed = LexborHTMLParser(quiz.questions_listed(PAGE, DOCS))
    found = []
    for item in listed.css("[data-question]"):
        link = item.css_first("a")
        path, _, slug = (link.attributes["href"] or "").removeprefix("../../").partition("#")
        asked = site.parsed[f"training/{path}index.html"].css_first(f"quiz-question[id={slug}]")
        assert asked.css_first("legend").text() == link.text()
        assert item.parent is not None
        assert item.parent.attributes["data-subject"] == asked.attributes["data-subject"]
        found.append(item.attributes["data-question"])
    assert found == list(QUESTIONS)


def test_the_version_follows_what_is_asked_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = quiz.version(DOCS)
    subject = SUBJECTS["basics"]
    first, *rest = subject.questions

    def version_with(**changes: object) -> str:
        asked = replace(first, **changes)  # type: ignore[arg-type]
        changed = replace(subject, questions=(asked, *rest))
        monkeypatch.setitem(quiz.SUBJECTS, "basics", changed)
        return quiz.version(DOCS)

    assert version_with() == before
    assert version_with(reason="Another reason.", taught=("explain/index.md",)) == before
    assert version_with(ask="Another question?") != before
    assert version_with(story="Another story.") != before
    assert version_with(choices=tuple(reversed(first.choices))) != before  # type: ignore[attr-defined]
