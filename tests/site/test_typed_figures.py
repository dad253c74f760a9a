"""No figure on a page is typed by hand: amounts and ratios come from macros."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from built_site import ROOT
from questions.predictions import PREDICTIONS
from questions.quiz import QUESTIONS
from questions.quiz.question import Question

# What is no result of the books, with the reason. Each is cut out before digits are looked for.
NO_RESULTS = {
    "a macro call": r"\{\{.*?\}\}|\{%.*?%\}",
    "code": r"```.*?```|`[^`\n]*`",
    "an address": r"\]\([^)]*\)|https?://\S+",
    "an anchor": r"\{[:#.][^}]*\}|\{ [#.][^}]*\}",
    "a date": r"\b\d{4}-\d{2}-\d{2}\b",
    "a place in a standard, a law or a book": (
        r"\b(?:ASC|ASU|IFRS|IAS|Reg\.|CFR|TAC|COMAR|OpenStax|[Ss]ections?|[Aa]nnotation|[Cc]hapters?|"
        r"[Aa]rticles?|[Tt]opics?|[Pp]aragraphs?)[  ][\d.,()a-zA-Z-]*\d[\d.a-zA-Z()-]*"
    ),
}
FIGURE = re.compile(
    r"\$\s?\d[\d,.]*|\b\d+(?:\.\d+)?\s?%|\b\d{1,3}(?:,\d{3})+(?:\.\d+)?|\b\d+\.\d+\b"
)
# Versions and measurements of software, not figures of books: they are named with their day.
MEASURED = {
    *("about/python-in-the-browser.md", "about/maintenance.md", "firms/host-it-yourself.md"),
}
PAGES = sorted((ROOT / "docs").rglob("*.md"))


def typed(text: str) -> list[str]:
    """The figures that stand in a page's own words."""
    for pattern in NO_RESULTS.values():
        text = re.sub(pattern, " ", text, flags=re.DOTALL)
    return FIGURE.findall(text)


@pytest.mark.parametrize("source", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_figure_is_typed_by_hand(source: Path) -> None:
    if source.relative_to(ROOT / "docs").as_posix() not in MEASURED:
        assert typed(source.read_text("utf-8")) == []


def test_a_typed_figure_is_found() -> None:
    assert typed("It fell from $4,850.00 to 2.11, or 16.5%, of 12,000.") == [
        *("$4,850.00", "2.11", "16.5%", "12,000"),
    ]
    assert typed('{{ figure("a", "b") }} by ASC 330-10-35-1B and OpenStax 9.2 in `1.0`.') == []


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=list(QUESTIONS))
def test_nor_in_a_quiz_question(question: Question) -> None:
    said_here = (*question.texts(), *question.wrong_texts())
    assert {text: typed(text) for text in said_here if typed(text)} == {}


@pytest.mark.parametrize("slug", PREDICTIONS)
def test_nor_in_a_prediction(slug: str) -> None:
    assert [found for text in PREDICTIONS[slug].texts() for found in typed(text)] == []
