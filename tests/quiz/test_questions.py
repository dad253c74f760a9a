"""Every quiz question has what its kind needs; one without it is refused with its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from built_site import ROOT
from questions.quiz import QUESTIONS, SUBJECTS
from questions.quiz.question import (
    AmountAsked,
    BadQuestion,
    InOrder,
    Matching,
    OneRight,
    Pair,
    Question,
    SeveralRight,
    Slip,
    Step,
    Subject,
    right,
    wrong,
)
from questions.quiz.reference import Given, Ratio
from writeoffs.exercises.misconceptions import MISCONCEPTIONS

from macros import sources

FEWEST = 60
KINDS = (OneRight, SeveralRight, AmountAsked, InOrder, Matching)
ASKED = pytest.mark.parametrize("question", QUESTIONS.values(), ids=list(QUESTIONS))


def of_kind(kind: type[Question]) -> list[Question]:
    return [each for each in QUESTIONS.values() if isinstance(each, kind)]


def test_there_are_enough_of_every_kind_on_every_subject() -> None:
    assert len(QUESTIONS) >= FEWEST
    assert all(len(of_kind(kind)) >= 5 for kind in KINDS)
    assert all(len(subject.questions) >= 3 for subject in SUBJECTS.values())


@ASKED
def test_its_sources_and_its_pages_are_there(question: Question) -> None:
    assert set(question.sources) <= set(sources.load())
    assert all((ROOT / "docs" / path).is_file() for path in question.taught)
    assert len(set(question.sources)) == len(question.sources)
    assert len(set(question.taught)) == len(question.taught)


@ASKED
def test_its_place_is_where_it_is_written(question: Question) -> None:
    path, _, line = question.place.rpartition(":")
    written = Path(path).read_text("utf-8").splitlines()
    assert type(question).__name__ in written[int(line) - 1]
    assert f'slug="{question.slug}"' in written[int(line)]


@ASKED
def test_each_wrong_answer_has_a_sentence_that_no_other_has(question: Question) -> None:
    told = {
        OneRight: lambda each: [c.because for c in each.choices if not c.right],
        SeveralRight: lambda each: [c.because for c in each.choices],
        AmountAsked: lambda each: [each.otherwise, *(slip.because for slip in each.slips)],
        InOrder: lambda each: [step.because for step in each.steps],
        Matching: lambda each: [pair.because for pair in each.pairs],
    }[type(question)](question)
    assert all(len(each.split()) >= 3 for each in told), told
    assert len(set(told)) == len(told)
    assert question.reason not in told


def test_the_right_choice_stands_in_every_place() -> None:
    """Nobody passes by always taking the same letter."""
    places = Counter(
        next(place for place, choice in enumerate(each.choices) if choice.right)
        for each in of_kind(OneRight)
        if isinstance(each, OneRight)
    )
    asked = sum(places.values())
    assert set(places) == {0, 1, 2, 3}
    assert all(0.15 < count / asked < 0.35 for count in places.values()), places


def test_the_longest_choice_is_not_mostly_the_right_one() -> None:
    longest = [
        max(each.choices, key=lambda choice: len(choice.text)).right
        for each in of_kind(OneRight)
        if isinstance(each, OneRight)
    ]
    assert sum(longest) < 0.5 * len(longest)


def test_every_misconception_that_the_page_refutes_is_behind_some_wrong_answer() -> None:
    named = {each.slug for question in QUESTIONS.values() for each in question.misconceptions()}
    assert named == {slug for slug, each in MISCONCEPTIONS.items() if each.section}


# ---- what is refused ----

COMMON = {
    "slug": "a-question",
    "ask": "What is it?",
    "reason": "It is so.",
    "sources": ("openstax-9-2",),
    "taught": ("explain/index.md",),
}
CHOICES = (right("Yes"), wrong("No", "It is yes."), wrong("Perhaps", "It is sure."))
SEVERAL = (right("A", "It is."), right("B", "It is too."), wrong("C", "It is not."))
STEPS = (Step("One", "It is first."), Step("Two", "It is second."), Step("Three", "It is last."))
PAIRS = (Pair("One", "1", "It is 1."), Pair("Two", "2", "It is 2."), Pair("Three", "1", "It is."))


def one(**changes: object) -> Question:
    return OneRight(**{**COMMON, "choices": CHOICES, **changes})


def several(**changes: object) -> Question:
    return SeveralRight(**{**COMMON, "choices": SEVERAL, **changes})


def amount(**changes: object) -> Question:
    told = {"answer": "loss", "otherwise": "Look again.", "slips": (Slip("all", "Not all."),)}
    return AmountAsked(**{**COMMON, **told, **changes})


def order(**changes: object) -> Question:
    return InOrder(**{**COMMON, "steps": STEPS, "shown": (2, 1, 3), **changes})


def match(**changes: object) -> Question:
    return Matching(**{**COMMON, "pairs": PAIRS, "options": ("2", "1"), **changes})


@pytest.mark.parametrize("make", [one, several, amount, order, match])
def test_what_the_kinds_need_is_enough(make: Callable[..., Question]) -> None:
    assert make().slug == "a-question"


@pytest.mark.parametrize(
    ("make", "changes", "fault"),
    [
        (one, {"slug": "A question"}, "a slug is small letters"),
        (one, {"ask": ""}, "it needs a question, and a reason"),
        (one, {"reason": "So"}, "it needs a question, and a reason"),
        (one, {"sources": ()}, "it needs a source, and a page"),
        (one, {"taught": ()}, "it needs a source, and a page"),
        (one, {"choices": CHOICES[:2]}, "it needs 3 to 8 choices"),
        (one, {"choices": (*CHOICES, CHOICES[1])}, "a choice is there twice"),
        (one, {"choices": CHOICES[1:] + CHOICES[1:]}, "a choice is there twice"),
        (one, {"choices": (*CHOICES, right("Too"))}, "exactly one choice must be right"),
        (one, {"choices": (*CHOICES[:2], wrong("Eh", ""))}, "the wrong choice “Eh” needs a"),
        (one, {"choices": (right("Yes", "So."), *CHOICES[1:])}, "has no sentence of its own"),
        (several, {"choices": CHOICES}, "two choices must be right, and one wrong"),
        (several, {"choices": (*SEVERAL[:2], right("D", "Yes."))}, "two choices must be right"),
        (several, {"choices": (*SEVERAL, right("D"))}, "the choice “D” needs a sentence"),
        (amount, {"otherwise": "Look"}, "“Look” must be a sentence"),
        (amount, {"slips": (Slip("all", ""),)}, "“” must be a sentence"),
        (amount, {"slips": (Slip("loss", "So."),)}, "a slip is there twice, or is the answer"),
        (order, {"shown": (1, 2, 3)}, "`shown` gives the answer away"),
        (order, {"shown": (2, 1)}, "`shown` must name each step once"),
        (order, {"steps": STEPS[:2], "shown": (2, 1)}, "it needs 3 to 8 steps"),
        (order, {"steps": (*STEPS[:2], Step("Z", "z"))}, "the step “Z” needs a sentence"),
        (match, {"options": ("2", "3")}, "“1” is none of the options"),
        (match, {"options": ("2", "1", "2")}, "an option is there twice"),
        (match, {"options": ("1",)}, "it needs 2 to 8 options"),
        (match, {"pairs": PAIRS[:2]}, "it needs 3 to 8 lines"),
        (match, {"pairs": (*PAIRS[:2], Pair("Z", "1", "z"))}, "the line “Z” needs a sentence"),
        (
            match,
            {"pairs": (*PAIRS[:2], Pair("Z", "3", "So.")), "options": ("1", "2", "3")},
            "the options stand in the order of the answers",
        ),
    ],
)
def test_a_question_that_cannot_be_asked_is_refused_with_its_place(
    make: Callable[..., Question], changes: dict[str, object], fault: str
) -> None:
    with pytest.raises(BadQuestion, match=re.escape(fault)) as refusal:
        make(**changes)
    assert re.match(rf"{re.escape(__file__)}:\d+: ", str(refusal.value))


LOSS = Given("direct-bad-debt", "invoice")
FIGURES = {"loss": LOSS, "all": LOSS}


def subject(question: Question, figures: dict[str, object]) -> Subject:
    return Subject(slug="a-subject", title="A subject", figures=figures, questions=(question,))


def test_a_subject_knows_the_figures_its_questions_use() -> None:
    assert subject(amount(story="It is {loss}."), FIGURES).slug == "a-subject"
    assert subject(one(), {}).slug == "a-subject"


@pytest.mark.parametrize(
    ("question", "figures", "fault"),
    [
        (one(story="It is {loss}."), {}, "a-question: the subject has no figure “loss”"),
        (one(choices=(*CHOICES, wrong("{gone}", "So."))), {}, "the subject has no figure “gone”"),
        (amount(), {"loss": LOSS}, "the subject has no figure “all”"),
        (one(), FIGURES, "a-subject: no question uses the figures all, loss"),
        (one(story="It is {loss:>9}."), FIGURES, "{loss} must be a name alone"),
        (one(story="It is {}."), FIGURES, "{} must be a name alone"),
        (one(story="It is {loss."), FIGURES, "a-question: expected '}' before end of string"),
        (
            amount(),
            {"loss": Ratio("direct-bad-debt", "current_ratio"), "all": LOSS},
            "the ratio “loss” is no amount",
        ),
    ],
)
def test_a_figure_that_is_not_there_is_refused_with_the_place(
    question: Question, figures: dict[str, object], fault: str
) -> None:
    with pytest.raises(BadQuestion, match=re.escape(fault)) as refusal:
        subject(question, figures)
    assert re.match(rf"{re.escape(__file__)}:\d+: ", str(refusal.value))


def test_a_copy_is_checked_again() -> None:
    with pytest.raises(BadQuestion):
        replace(one(), reason="")
