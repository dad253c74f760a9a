"""The quiz in pages: every question complete without scripts, and the key its script follows.

A question's page part is `<quiz-question data-quiz-question="slug">`. `data-key` is JSON: the
letters of what is right (choices, steps in order, an option for each line), or the cents.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from course import LESSONS
from mkdocs.utils import get_relative_url
from questions.quiz import QUESTIONS, SUBJECTS, TEST
from questions.quiz.question import (
    LETTERS,
    AmountAsked,
    InOrder,
    Matching,
    OneRight,
    Question,
    SeveralRight,
    Subject,
)
from writeoffs.exercises.misconceptions import Misconception
from writeoffs.money import format_money
from writeoffs.view.markup import escape

from macros import beliefs, page_files, quiz_figures, sources
from macros.addresses import page_address
from macros.front_matter import read

_PLACES = ("1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th")


@dataclass(frozen=True)
class _Asked:
    """Questions on one page: their texts with figures, as HTML."""

    subject: Subject
    page: str
    docs: Path

    def text(self, text: str) -> str:
        """A text with its figures filled in, safe for content."""
        return quiz_figures.filled(text, self.subject.figures)

    def cents(self, name: str) -> int:
        """An amount by its name. Raises ValueError."""
        return quiz_figures.amount(self.subject.figures, name)

    def belief(self, misconception: Misconception | None) -> str:
        """The common belief behind a wrong answer, the fact, and where it is refuted."""
        return beliefs.belief(misconception, self.page)


def quiz(slug: str, page: str, docs: Path) -> str:
    """The questions on a subject, for the page at that address. Raises LookupError, ValueError."""
    if slug not in SUBJECTS:
        raise LookupError(f"there is no subject {slug!r}, only {', '.join(SUBJECTS)}")
    subject = SUBJECTS[slug]
    asked = _Asked(subject, page, docs)
    questions = "".join(_question(asked, each) for each in subject.questions)
    return _framed(questions + page_files.scripts(("quiz", "keep-progress"), page), page)


def _framed(html: str, page: str) -> str:
    return f'<div class="quiz" data-search-exclude>\n{_styles(page)}{html}\n</div>'


def quiz_picked(slugs: Iterable[str], page: str, docs: Path) -> str:
    """Single questions by their slugs, whose script comes when the reader does. ValueError."""
    subject_of = {each.slug: subject for subject in SUBJECTS.values() for each in subject.questions}
    questions = "".join(
        _question(_Asked(subject_of[slug], page, docs), QUESTIONS[slug]) for slug in slugs
    )
    return _framed(page_files.when_needed(["quiz"], questions), page)


def quiz_test(page: str, docs: Path) -> str:
    """The test over all subjects; its script takes the questions from the pages that it links.

    A link for a class makes it one over some of the subjects or lessons.
    """
    links = "".join(
        f'<li><a href="{get_relative_url(page_address(path), page)}">{escape(title)}</a></li>'
        for path, title in _pages(docs)
    )
    return _framed(
        f'<quiz-test data-questions="{TEST.questions}" data-pass-mark="{TEST.pass_mark}"'
        f' data-again-after="{TEST.again_after}" data-known="{escape(known(docs))}">'
        '<div class="stage"></div>'
        '<div class="all"><p>The test itself needs a script. All its questions are here:</p>'
        f'<ul class="pages">{links}</ul></div>'
        f"</quiz-test>{page_files.scripts(('quiz', 'quiz-test', 'keep-progress'), page)}",
        page,
    )


def quiz_counted(of: str) -> str:
    """A number of the quiz or of its test, such as how many questions. Raises LookupError."""
    counted = {
        "questions": len(QUESTIONS),
        "subjects": len(SUBJECTS),
        "asked": TEST.questions,
        "pass mark": TEST.pass_mark,
        "may miss": TEST.questions - TEST.pass_mark,
        "again after": TEST.again_after,
    }
    if of not in counted:
        raise LookupError(f"nothing is counted as {of!r}, only {', '.join(counted)}")
    return str(counted[of])


def known(docs: Path) -> str:
    """What a link for a class may name, as JSON, and the version of the questions.

    {"version", "subjects": {slug: [question]}, "lessons": {slug: [question]}}.
    """
    return json.dumps({"version": version(docs), **_lists()}, separators=(",", ":"))


def version(docs: Path) -> str:
    """Eight digits that change with what is asked, in which words, and what is right."""
    asked = [
        (each.slug, _Asked(subject, "", docs).text(f"{each.story} {each.ask}"), *parts[:3])
        for subject in SUBJECTS.values()
        for each in subject.questions
        for parts in (_parts(_Asked(subject, "", docs), each),)
    ]
    told = json.dumps([_lists(), asked, TEST.again_after])
    return hashlib.sha256(told.encode()).hexdigest()[:8]


def questions_in_words(docs: Path) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """Of each subject its title, and of each question its name, what it asks and its story."""
    for subject in SUBJECTS.values():
        text = _Asked(subject, "", docs).text
        yield (
            subject.title,
            [(each.slug, text(each.ask), text(each.story)) for each in subject.questions],
        )


def questions_listed(page: str, docs: Path) -> str:
    """Every question as a link to where it is asked, in a list for each subject."""
    page_of = _page_of(docs)
    listed = []
    for slug, subject in SUBJECTS.items():
        asked = _Asked(subject, page, docs)
        address = get_relative_url(page_address(page_of[slug].relative_to(docs).as_posix()), page)
        items = "".join(
            f'<li data-question="{each.slug}"><a href="{address}#{each.slug}" target="_blank"'
            f' rel="noopener">{asked.text(each.ask)}</a> <span>{asked.text(each.story)}</span></li>'
            for each in subject.questions
        )
        title = escape(subject.title)
        listed.append(f'<ul data-subject="{slug}" data-title="{title}">{items}</ul>')
    return "".join(listed)


def _lists() -> dict[str, dict[str, list[str]]]:
    """The questions of each subject, and those that each lesson checks with."""
    return {
        "subjects": {
            slug: [each.slug for each in subject.questions] for slug, subject in SUBJECTS.items()
        },
        "lessons": {slug: list(lesson.check) for slug, lesson in LESSONS.items()},
    }


def _styles(page: str) -> str:
    return page_files.style("asked", page) + page_files.style("quiz", page)


def _pages(docs: Path) -> Iterator[tuple[str, str]]:
    """The pages with questions, in the order of their subjects, each with its title."""
    by_subject = _page_of(docs)
    for path in dict.fromkeys(by_subject[slug] for slug in SUBJECTS):
        yield path.relative_to(docs).as_posix(), str(read(path).values["title"])


def _page_of(docs: Path) -> dict[str, Path]:
    """The page that asks the questions of each subject."""
    return {
        slug: path
        for path in sorted((docs / "training" / "quiz").glob("*.md"))
        for slug in sources.QUIZ.findall(path.read_text("utf-8"))
    }


def _question(asked: _Asked, question: Question) -> str:
    slug = question.slug
    try:
        kind, key, fields, answer = _parts(asked, question)
        story, described = "", ""
        if question.story:
            story = f'<p class="story" id="{slug}-story">{asked.text(question.story)}</p>'
            described = f' aria-describedby="{slug}-story"'
        return (
            f'<quiz-question id="{slug}" data-quiz-question="{slug}"'
            f' data-subject="{asked.subject.slug}" data-kind="{kind}"'
            f' data-key="{escape(json.dumps(key, separators=(",", ":")))}">{story}'
            f"<fieldset{described}><legend>{asked.text(question.ask)}</legend>{fields}</fieldset>"
            f'<details class="answer"><summary>Answer and reasons</summary>'
            f'{answer}<p class="reason">{asked.text(question.reason)}</p>'
            f"{_sources(asked, question)}{_taught(asked, question)}</details></quiz-question>"
        )
    # A figure or a key that is not there: told with the question's own file and line.
    except (LookupError, ValueError) as fault:
        raise ValueError(f"{question.place}: {slug}: {fault}") from fault


def _parts(asked: _Asked, question: Question) -> _Parts:
    match question:
        case OneRight() | SeveralRight():
            return _chosen(asked, question)
        case AmountAsked():
            return _amount(asked, question)
        case InOrder():
            return _in_order(asked, question)
        case Matching():
            return _matching(asked, question)
    raise ValueError("there is no page part for this kind of question")


# The kind, its key, the fields to answer in, and the answer with its sentences.
_Parts = tuple[str, object, str, str]


def _chosen(asked: _Asked, question: OneRight | SeveralRight) -> _Parts:
    one = isinstance(question, OneRight)
    field, how = ("radio", "Choose one.") if one else ("checkbox", "Choose all that are right.")
    group = f' name="{question.slug}"' if one else ""
    lettered = tuple(zip(LETTERS, question.choices, strict=False))
    fields = "".join(
        f'<label data-choice="{letter}"{"" if each.right else " data-wrong"}>'
        f'<input type="{field}"{group} value="{letter}">'
        f'<span class="letter">{letter}</span> <span class="text">{asked.text(each.text)}</span>'
        "</label>"
        for letter, each in lettered
    )
    rights = [letter for letter, each in lettered if each.right]
    told = (
        f"{rights[0]}. {asked.text(next(each for each in question.choices if each.right).text)}"
        if one
        else f"{', '.join(rights)}"
    )
    because = "".join(
        f'<li data-for="{letter}"><span class="letter">{letter}</span> '
        f"{asked.text(each.because)}{asked.belief(each.misconception)}</li>"
        for letter, each in lettered
        if each.because
    )
    return (
        "one" if one else "several",
        rights,
        f'<p class="how">{how}</p><div class="choices">{fields}</div>',
        f'<p class="right"><strong>Answer:</strong> {told}</p><ul class="because">{because}</ul>',
    )


def _amount(asked: _Asked, question: AmountAsked) -> _Parts:
    right = asked.cents(question.answer)
    slips = {asked.cents(each.figure): each for each in question.slips}
    if len(slips) < len(question.slips) or right in slips:
        raise ValueError("two of its amounts are the same")
    because = "".join(
        f'<li data-for="{cents}"><span class="amount">{format_money(cents)}</span> '
        f"{asked.text(each.because)}{asked.belief(each.misconception)}</li>"
        for cents, each in slips.items()
    )
    field = f"{question.slug}-amount"
    return (
        "amount",
        right,
        f'<label class="how" for="{field}">In dollars and cents</label>'
        f'<span class="money"><span aria-hidden="true">$</span><input type="text" id="{field}"'
        ' inputmode="decimal" autocomplete="off" spellcheck="false"></span>',
        f'<p class="right"><strong>Answer:</strong> {format_money(right)}</p>'
        f'<ul class="because">{because}<li data-for="otherwise">'
        f'<span class="amount">Any other</span> {asked.text(question.otherwise)}</li></ul>',
    )


def _in_order(asked: _Asked, question: InOrder) -> _Parts:
    # What is shown first is A, whichever place it has.
    letters = {number: LETTERS[place] for place, number in enumerate(question.shown)}
    places = "".join(f'<option value="{n}">{_PLACES[n]}</option>' for n in range(len(letters)))
    fields = "".join(
        f'<label data-choice="{letter}"><select autocomplete="off">'
        f'<option value="">place</option>{places}</select>'
        f'<span class="letter">{letter}</span>'
        f' <span class="text">{asked.text(question.steps[number - 1].text)}</span></label>'
        for number, letter in letters.items()
    )
    because = "".join(
        f'<li data-for="{letters[number]}"><span class="letter">{letters[number]}</span> '
        f'<span class="text">{asked.text(each.text)}.</span> {asked.text(each.because)}</li>'
        for number, each in enumerate(question.steps, 1)
    )
    return (
        "order",
        [letters[number] for number in range(1, len(letters) + 1)],
        f'<p class="how">Give each one its place.</p><div class="choices">{fields}</div>',
        f'<p class="right"><strong>Answer:</strong> in this order</p>'
        f'<ol class="because">{because}</ol>',
    )


def _matching(asked: _Asked, question: Matching) -> _Parts:
    letters = dict(zip(question.options, LETTERS, strict=False))
    options = "".join(
        f'<option value="{letter}">{asked.text(text)}</option>' for text, letter in letters.items()
    )
    fields = "".join(
        f'<label data-choice="{number}"><span class="text">{asked.text(each.line)}</span>'
        f'<select autocomplete="off"><option value="">choose</option>{options}</select></label>'
        for number, each in enumerate(question.pairs, 1)
    )
    because = "".join(
        f'<li data-for="{number}"><span class="text">{asked.text(each.line)}: '
        f"<strong>{asked.text(each.match)}</strong>.</span> {asked.text(each.because)}</li>"
        for number, each in enumerate(question.pairs, 1)
    )
    # A list to choose from does not show what is in it, on paper or at a glance.
    listed = "".join(f"<li>{asked.text(text)}</li>" for text in letters)
    return (
        "match",
        [letters[each.match] for each in question.pairs],
        f'<p class="how">Choose what belongs to each line.</p><ul class="options">{listed}</ul>'
        f'<div class="choices">{fields}</div>',
        f'<p class="right"><strong>Answer:</strong> line by line</p>'
        f'<ul class="because">{because}</ul>',
    )


def _sources(asked: _Asked, question: Question) -> str:
    links = ", ".join(sources.link(each, asked.page) for each in question.sources)
    return f'<p class="rests-on">Based on: {links}</p>'


def _taught(asked: _Asked, question: Question) -> str:
    links = []
    for path in question.taught:
        if not (asked.docs / path).is_file():
            raise LookupError(f"it is taught in {path}, which is not there")
        title = str(read(asked.docs / path).values["title"])
        address = get_relative_url(page_address(path), asked.page)
        links.append(f'<a href="{address}">{escape(title)}</a>')
    return f'<p class="taught">Read: {", ".join(links)}</p>'
