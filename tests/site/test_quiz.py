"""The quiz as pages bring it: each question once, whole without a script, and its key."""

from __future__ import annotations

import json
import re

import pytest
from built_site import ROOT, BuiltSite
from questions.quiz import QUESTIONS, SUBJECTS, TEST
from questions.quiz.question import (
    LETTERS,
    AmountAsked,
    InOrder,
    Matching,
    OneRight,
    Question,
    SeveralRight,
    Slip,
    Subject,
)
from questions.quiz.reference import Given
from selectolax.lexbor import LexborNode
from writeoffs.exercises.misconceptions import MISCONCEPTIONS, PAGE

from macros import quiz as quiz_pages
from macros import sources

FOLDER = "training/quiz/"
ASKED = pytest.mark.parametrize("slug", QUESTIONS)


@pytest.fixture(scope="module")
def questions(site: BuiltSite) -> dict[str, LexborNode]:
    """Every question of the built site by its slug."""
    found: dict[str, LexborNode] = {}
    for name in site.pages:
        if not name.startswith(FOLDER):  # a lesson of the course picks some of them
            continue
        for element in site.parsed[name].css("[data-quiz-question]"):
            slug = element.attributes["data-quiz-question"] or ""
            assert slug not in found, f"{slug} is there twice"
            found[slug] = element
    return found


def text(element: LexborNode | None) -> str:
    assert element is not None
    return " ".join(element.text().split())


def test_every_question_is_on_one_page(questions: dict[str, LexborNode]) -> None:
    assert set(questions) == set(QUESTIONS)


def test_no_text_shows_a_name_in_place_of_a_figure(questions: dict[str, LexborNode]) -> None:
    assert [slug for slug, each in questions.items() if re.search(r"[{}]", text(each))] == []


@ASKED
def test_it_is_whole_without_a_script(questions: dict[str, LexborNode], slug: str) -> None:
    element, question = questions[slug], QUESTIONS[slug]
    answer = element.css_first("details.answer")
    assert text(element.css_first("legend"))
    assert bool(element.css_first(".story")) == bool(question.story)
    assert text(answer.css_first(".right"))
    assert text(answer.css_first(".reason"))
    assert len(answer.css(".rests-on a")) == len(question.sources)
    assert len(answer.css(".taught a")) == len(question.taught)
    said = {each.attributes["data-misconception"] for each in answer.css("[data-misconception]")}
    assert said == {each.slug for each in question.misconceptions()}


def expected(question: Question) -> tuple[str, set[str]]:
    """The kind, and what has a sentence of its own."""
    match question:
        case OneRight(choices=choices):
            pairs = zip(LETTERS, choices, strict=False)
            return "one", {letter for letter, each in pairs if not each.right}
        case SeveralRight(choices=choices):
            return "several", set(LETTERS[: len(choices)])
        case InOrder(steps=steps):
            return "order", set(LETTERS[: len(steps)])
        case Matching(pairs=lines):
            return "match", {str(number) for number in range(1, len(lines) + 1)}
    raise AssertionError(question)


@ASKED
def test_each_wrong_answer_finds_its_sentence(questions: dict[str, LexborNode], slug: str) -> None:
    element, question = questions[slug], QUESTIONS[slug]
    told = [each.attributes["data-for"] or "" for each in element.css(".because [data-for]")]
    assert len(set(told)) == len(told)
    if isinstance(question, AmountAsked):
        assert element.attributes["data-kind"] == "amount"
        assert told[-1] == "otherwise"
        assert len(told) == len(question.slips) + 1
        assert element.attributes["data-key"] not in told
        assert all(each.isdigit() for each in told[:-1])
        return
    kind, sentences = expected(question)
    assert element.attributes["data-kind"] == kind
    assert set(told) == sentences


@ASKED
def test_what_is_wrong_is_marked_and_nothing_else(
    questions: dict[str, LexborNode], slug: str
) -> None:
    """The prose test leaves out wrong choices, so the mark must mean one, with its sentence."""
    element, question = questions[slug], QUESTIONS[slug]
    marked = element.css("[data-wrong]")
    choices = getattr(question, "choices", ())
    assert [text(each.css_first(".text")) for each in marked] == [
        quiz_text(question, each.text) for each in choices if not each.right
    ]
    for each in marked:
        because = element.css_first(f".because [data-for={each.attributes['data-choice']}]")
        assert len(text(because).split()) > 3


def quiz_text(question: Question, written: str) -> str:
    """A choice as the page has it: none of them holds a figure."""
    assert "{" not in written, question.slug
    return written


@ASKED
def test_the_key_is_what_python_says(questions: dict[str, LexborNode], slug: str) -> None:
    element, question = questions[slug], QUESTIONS[slug]
    key = json.loads(element.attributes["data-key"] or "")
    choice = {
        each.attributes["data-choice"]: text(each.css_first(".text"))
        for each in element.css("[data-choice]")
    }
    match question:
        case OneRight(choices=choices) | SeveralRight(choices=choices):
            assert [choice[letter] for letter in key] == [c.text for c in choices if c.right]
        case AmountAsked():
            shown = text(element.css_first(".right")).removeprefix("Answer: ")
            assert f"{key // 100:,}.{key % 100:02d}" == shown.removeprefix("$")
        case InOrder(steps=steps, shown=shown):
            assert [choice[letter] for letter in key] == [step.text for step in steps]
            assert list(choice.values()) == [steps[number - 1].text for number in shown]
        case Matching(pairs=pairs):
            options = {
                option.attributes["value"]: text(option)
                for option in element.css_first("select").css("option[value]")
            }
            assert [options[letter] for letter in key] == [pair.match for pair in pairs]
            assert list(choice.values()) == [pair.line for pair in pairs]
            assert [text(each) for each in element.css(".options li")] == [
                label for value, label in options.items() if value
            ]


REFUTED = {slug: each for slug, each in MISCONCEPTIONS.items() if each.section}


@pytest.mark.parametrize("slug", REFUTED)
def test_a_misconception_is_refuted_where_it_says(site: BuiltSite, slug: str) -> None:
    """In the same words, so that a reader who follows the link finds what was quoted."""
    page = site.parsed[PAGE.replace(".md", "/index.html")]
    misconception = REFUTED[slug]
    heading = page.css_first(f"h3[id='{misconception.section}']")
    assert heading is not None
    after = heading.next
    while after is not None and after.tag != "h3" and not after.css_first("q.myth"):
        after = after.next
    assert text(after.css_first("q.myth")) == misconception.belief


def test_every_myth_of_the_page_is_a_misconception(site: BuiltSite) -> None:
    myths = site.parsed[PAGE.replace(".md", "/index.html")].css("q.myth")
    assert [text(each) for each in myths] == [each.belief for each in REFUTED.values()]


def test_the_test_takes_its_questions_from_every_page_that_has_some(site: BuiltSite) -> None:
    element = site.parsed[f"{FOLDER}test/index.html"].css_first("quiz-test")
    assert element.attributes["data-questions"] == str(TEST.questions)
    assert element.attributes["data-pass-mark"] == str(TEST.pass_mark)
    assert element.attributes["data-again-after"] == str(TEST.again_after)
    linked = [each.attributes["href"] or "" for each in element.css(".pages a")]
    pages = [f"{FOLDER}{each.removeprefix('../')}index.html" for each in linked]
    asked = [
        each.attributes["data-subject"]
        for page in pages
        for each in site.parsed[page].css("[data-quiz-question]")
    ]
    assert list(dict.fromkeys(asked)) == list(SUBJECTS)
    assert len(asked) == len(QUESTIONS)


def test_a_source_that_only_the_quiz_names_counts_as_used() -> None:
    named = {use.key for use in sources.uses(ROOT / "docs") if FOLDER in use.path.as_posix()}
    assert named == {key for question in QUESTIONS.values() for key in question.sources}


def test_what_a_page_asks_wrongly_is_told() -> None:
    with pytest.raises(LookupError, match="there is no subject 'alowance', only basics, words"):
        quiz_pages.quiz("alowance", FOLDER, ROOT / "docs")
    with pytest.raises(LookupError, match="nothing is counted as 'pages', only questions"):
        quiz_pages.quiz_counted("pages")


LOSS = Given("direct-bad-debt", "invoice")


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"sources": ("gone",)}, 'no source "gone"'),
        ({"taught": ("explain/gone.md",)}, "it is taught in explain/gone.md, which is not there"),
        ({"slips": (Slip("same", "Look again."),)}, "two of its amounts are the same"),
        ({"answer": "gone"}, "direct-bad-debt has no number called 'gone'"),
    ],
)
def test_what_only_the_build_can_see_is_told_with_the_questions_place(
    monkeypatch: pytest.MonkeyPatch, changes: dict[str, object], fault: str
) -> None:
    told = {
        "slug": "an-amount",
        "ask": "How much?",
        "answer": "loss",
        "otherwise": "Look again.",
        "reason": "It is so.",
        "sources": ("openstax-9-2",),
        "taught": ("explain/index.md",),
    }
    asked = AmountAsked(**{**told, **changes})
    figures = {"loss": LOSS, "same": LOSS, "gone": Given("direct-bad-debt", "gone")}
    used = {name: figures[name] for name in asked.named()}
    subject = Subject(slug="one", title="One", figures=used, questions=(asked,))
    monkeypatch.setitem(quiz_pages.SUBJECTS, "one", subject)
    with pytest.raises(ValueError, match=re.escape(fault)) as refusal:
        quiz_pages.quiz("one", FOLDER, ROOT / "docs")
    assert str(refusal.value).startswith(f"{asked.place}: an-amount: ")
