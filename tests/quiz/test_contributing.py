"""The guide to a new question works as it is written."""

from __future__ import annotations

import re
from typing import Any

import pytest
from built_site import ROOT
from questions.quiz.question import Subject
from selectolax.lexbor import LexborHTMLParser

from macros import quiz as quiz_pages


def test_the_example_of_the_guide_is_a_question(monkeypatch: pytest.MonkeyPatch) -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("# Adding a question\n")[2]
    code = re.search(r"```python\n(.*?)```", guide, re.DOTALL)
    assert code is not None
    made: dict[str, Any] = {"__name__": "the_guide"}
    exec(compile(code[1], "CONTRIBUTING.md", "exec"), made)
    subject = Subject(
        slug="guide", title="Guide", figures=made["FIGURES"], questions=(made["QUESTION"],)
    )
    monkeypatch.setitem(quiz_pages.SUBJECTS, "guide", subject)
    page = LexborHTMLParser(quiz_pages.quiz("guide", "training/quiz/guide/", ROOT / "docs"))
    question = page.css_first("[data-quiz-question=price-of-the-goods]")
    assert question.attributes["data-key"] == "240000"
    assert "A cafe that has closed owes $2,598.00" in question.text()
    assert question.css_first("[data-for='259800'] q.myth") is not None
