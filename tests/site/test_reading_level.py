"""How hard the lay pages are to read."""

from __future__ import annotations

import re

import pytest
from built_site import BuiltSite
from questions.predictions import PREDICTIONS
from questions.quiz import SUBJECTS
from questions.quiz.question import Subject

from development.reading import (
    HARDEST_GRADE,
    MOST_WORDS,
    grade,
    lay_pages,
    read,
    report,
    sentences,
)

MOST_WORDS_ASKED = 24


def test_lay_pages_are_easy_enough_to_read(site: BuiltSite) -> None:
    found = list(lay_pages(site.folder))
    assert len(found) > 1
    hard = [(each.page, each.grade) for each in found if each.too_hard]
    assert hard == [], f"above grade {HARDEST_GRADE:g}: shorter sentences, everyday words"


@pytest.mark.parametrize("subject", SUBJECTS.values(), ids=list(SUBJECTS))
def test_the_quiz_is_easy_enough_to_read(subject: Subject) -> None:
    told = [text for each in subject.questions for text in (*each.texts(), *each.wrong_texts())]
    assert hard_to_read(told) == []


def test_so_are_the_predictions() -> None:
    assert hard_to_read([text for each in PREDICTIONS.values() for text in each.texts()]) == []


def hard_to_read(told: list[str]) -> list[str]:
    """What is wrong with the texts: long sentences, a hard whole, straight quotes."""
    prose = [sentence for text in told for sentence in re.split(r"(?<=[.?!:])[”’]? ", text)]
    faults = [each for each in prose if len(each.split()) > MOST_WORDS_ASKED]
    # A figure counts as one short word.
    school_grade = grade([re.sub(r"\{\w+\}", "ten", each) for each in prose])
    if school_grade > HARDEST_GRADE:
        faults.append(f"grade {school_grade}")
    return faults + [each for each in told if "'" in each or '"' in each]


def test_what_trainees_are_asked_can_be_too_hard() -> None:
    long = " ".join(["and so it goes on"] * 6)
    hard = "Institutional organizations recharacterize consolidated receivables immediately."
    assert hard_to_read([f"It goes {long}."]) == [f"It goes {long}."]
    assert hard_to_read([hard])[0].startswith("grade ")
    assert hard_to_read(["It's so."]) == ["It's so."]
    assert hard_to_read(["It is so."]) == []


def test_only_whole_sentences_of_prose_count() -> None:
    html = """<article><nav><li>Home.</li></nav><h1>Title</h1>
      <p>Books list what you own. “It fell to $4,850.00 by Dec. 31.” Then it rose.</p>
      <ul><li>A link</li><li>One item ends here.</li><li><p>And one more.</p></li></ul>
      <table><tr><td><p>A cell.</p></td></tr></table>
      <write-off-scenario><p class="story">A story.</p><p>A status.</p></write-off-scenario>
      </article>"""
    told = read("page", html)
    assert sentences(html)[-3:] == ["One item ends here.", "And one more.", "A story."]
    assert told.long_sentences == ()
    assert told.grade == read("page", html.replace("<h1>Title</h1>", "")).grade
    assert told.grade < 3


def test_hard_prose_and_long_sentences_are_found() -> None:
    words = "an institutional organization recharacterizes the consolidated receivables "
    html = f"<article><p>{words * 5}immediately.</p></article>"
    told = read("page", html)
    assert told.too_hard
    assert len(told.long_sentences) == 1
    assert f"Sentences of more than {MOST_WORDS} words: 1\n  page: an inst" in report([told])
