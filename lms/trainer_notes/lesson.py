"""The notes for one lesson: timing, what to ask, answers, and the mistakes people make."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from course import LESSONS
from course.lesson import Lesson
from questions.predictions import PREDICTIONS
from questions.predictions.prediction import Asked, Prediction
from questions.quiz import QUESTIONS
from writeoffs.exercises import EXERCISES
from writeoffs.exercises.exercise import Exercise
from writeoffs.exercises.misconceptions import MISCONCEPTIONS, Misconception
from writeoffs.explain import what_moved
from writeoffs.money import format_amount
from writeoffs.outcome import Outcome
from writeoffs.task import Effect, Task
from writeoffs.view.entries import entries
from writeoffs.view.markup import escape

from lms import flashcards
from lms.posed import posed
from macros import quiz_figures
from macros.addresses import page_address
from macros.course import FOLDER
from macros.exercises import page_of
from macros.predictions import right_ways
from macros.samples import sample

WAYS = {"up": "goes up", "down": "goes down", "same": "stays"}


@dataclass(frozen=True)
class Step:
    """A part of a lesson held with a class; `tenths` of its time."""

    what: str
    how: str
    tenths: int


PLAN = (
    Step("Ask", "Read the story aloud. Everybody says which way each figure goes, and why.", 2),
    Step("Read", "Everybody reads the lesson’s text, and sees what happens to the figures.", 1),
    Step("Example", "Go through the example on the wall, then the one with steps left out.", 2),
    Step("Post", "Everybody posts alone. Walk around, and collect one wrong entry to read.", 3),
    Step("Check", "Everybody answers the questions. Talk about the one that most people miss.", 2),
)
# With a class a lesson takes so many times what it takes alone.
IN_CLASS = 3


def title(lesson: Lesson) -> str:
    """Its title, safe for content."""
    return escape(lesson.title)


def notes(number: int, lesson: Lesson, seed: int | None) -> str:
    """All notes for a lesson. Raises LookupError, ValueError and BadRequest."""
    ways = ", ".join(way.label.lower() for way in lesson.ways)
    predicted = "".join(_predicted(PREDICTIONS[slug]) for slug in lesson.predictions)
    alone = "".join(_alone(EXERCISES[slug], seed) for slug in lesson.alone)
    checked = "".join(_question(slug) for slug in lesson.check)
    again = "".join(f"<li>{_asked_before(slug)}</li>" for slug in lesson.again)
    earlier = f"<h3>From earlier lessons</h3>{_listed(again)}" if again else ""
    return (
        f'<section class="lesson" aria-labelledby="{lesson.slug}">'
        f'<h2 id="{lesson.slug}">{number}. {title(lesson)}</h2>'
        f"<p>Afterwards they can {escape(lesson.aim)}. For: {ways}. Page: "
        f"<code>{FOLDER}/{lesson.slug}/</code></p>"
        f"{_timing(lesson)}{_beliefs(lesson)}"
        f"<h3>Ask first</h3>{predicted}"
        f"<h3>Example, and the same with steps left out</h3>{_started(lesson)}"
        f"<h3>On their own</h3>{alone}<h3>Check</h3>{checked}{earlier}</section>\n"
    )


def _timing(lesson: Lesson) -> str:
    total = lesson.minutes * IN_CLASS
    rows, begun = [], 0
    for step in PLAN:
        ends = begun + total * step.tenths // 10
        rows.append(f'<tr><th scope="row">{step.what}</th><td>{begun} to {ends}</td></tr>')
        begun = ends
    return (
        f"<table><caption>Timing: {lesson.minutes} minutes alone, {total} with a class</caption>"
        '<thead><tr><th scope="col">Part</th><th scope="col">Minutes</th></tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table>"
    )


def _beliefs(lesson: Lesson) -> str:
    listed = "".join(
        f"<li>“{escape(each.belief)}” <strong>Say:</strong> {escape(each.fact)}</li>"
        for each in dict.fromkeys(_behind(lesson))
    )
    return f"<h3>Beliefs to listen for</h3><ul>{listed}</ul>" if listed else ""


def _behind(lesson: Lesson) -> Iterator[Misconception]:
    """The common beliefs behind the wrong answers of a lesson, in the order they come up."""
    for slug in lesson.predictions:
        yield from PREDICTIONS[slug].misconceptions()
    for slug in (lesson.worked, *lesson.alone):
        yield from _in_entries(EXERCISES[slug].task())
    for slug in lesson.questions:
        yield from QUESTIONS[slug].misconceptions()


def _in_entries(task: Task) -> Iterator[Misconception]:
    named = [each.misconception for each in task.mistakes]
    if task.journal:
        named.append(task.journal.misconception)
    yield from (MISCONCEPTIONS[each] for each in named if each)


def _predicted(prediction: Prediction) -> str:
    def text(plain: str) -> str:
        return quiz_figures.filled(plain, prediction.figures)

    def row(asked: Asked) -> str:
        way = WAYS[ways[asked.figure]]
        wrong = "".join(
            f"<li>If they say it {WAYS[each.way]}: {text(each.because)}</li>"
            for each in asked.wrong
        )
        return (
            f'<tr><th scope="row">{escape(asked.label)}</th><td>{way}</td>'
            f"<td>{text(asked.reason)}{_listed(wrong)}</td></tr>"
        )

    ways = right_ways(prediction)
    story = prediction.story
    told = text(story) if story else sample(prediction.scenario).parts["story"]
    return (
        f"<p>{told} <strong>{text(prediction.ask)}</strong></p>"
        f"<table><caption>What happens</caption><thead><tr>"
        '<th scope="col">Figure</th><th scope="col">Answer</th><th scope="col">Why</th></tr>'
        f"</thead><tbody>{''.join(map(row, prediction.asked))}</tbody></table>"
    )


def _started(lesson: Lesson) -> str:
    exercise, seed = EXERCISES[lesson.worked], lesson.started.seed
    return (
        f"<h4>{escape(exercise.title)}</h4>{_asked(exercise.task())}{_answer(exercise.task())}"
        f"<p>With steps left out, the page has the numbers of seed {seed}.</p>"
        f"{_asked(exercise.task(seed))}{_answer(exercise.task(seed))}"
        f"{_mistakes(exercise.task(seed))}"
    )


def _alone(exercise: Exercise, seed: int | None) -> str:
    task = exercise.task()
    hints = "".join(f"<li>{escape(each)}</li>" for each in task.hints)
    address = page_address(page_of(exercise.slug))
    with_seed = ""
    if seed is not None and exercise.varied:
        drawn = exercise.task(seed)
        with_seed = (
            f'<div class="seed"><h5>With the seed {seed}</h5>'
            f"<p>Page: <code>{address}?seed={seed}</code></p>{_asked(drawn)}{_answer(drawn)}</div>"
        )
    elif not exercise.varied:
        with_seed = "<p>No seed changes this one.</p>"
    return (
        f"<h4>{escape(exercise.title)}</h4>{_asked(task)}{_answer(task)}"
        f"<h5>If they are stuck, ask or say</h5><ol>{hints}</ol>{_mistakes(task)}"
        f"<p>With other numbers: <code>{address}</code></p>{with_seed}"
    )


def _asked(task: Task) -> str:
    return f"<p>{escape(task.told)} <strong>{escape(task.asked)}</strong></p>"


def _answer(task: Task) -> str:
    right = Outcome.of(task.treatment)
    found = ""
    if task.journal:
        listed = "".join(
            f"<li>{escape(each.entry.memo)}. {escape(each.because)}</li>"
            for each in task.journal.posted
        )
        found = f"<ol>{listed}</ol><p>Entry {task.journal.wrong + 1} is wrong. Correct it:</p>"
    dates = "".join(
        f"<li>{escape(each.label)}: {escape(each.wrong or 'right')}</li>" for each in task.dates
    )
    moved = f"<p>{escape(what_moved(right))}</p>" if task.lines else ""
    alternatives = "".join(
        f"<p>Also right:</p>{_effect(each.effect, 'Another right entry')}<p>{escape(each.note)}</p>"
        for each in task.alternatives
    )
    return f"{found}{entries(right)}{_listed(dates)}{moved}{alternatives}"


def _mistakes(task: Task) -> str:
    told = "".join(
        f"{_effect(each.effect, 'Posted by mistake')}<p>{escape(each.sentence)}</p>"
        for each in task.mistakes
    )
    tempting = _listed(
        "".join(
            f"<li>{escape(account)}: {escape(why)}</li>" for account, why in task.tempting.items()
        )
    )
    if tempting:
        tempting = f"<p>Accounts that tempt:</p>{tempting}"
    return f"<h5>Usual mistakes</h5>{told}{tempting}" if told or tempting else ""


def _effect(effect: Effect, caption: str) -> str:
    if not effect:
        return "<p>No entry at all.</p>"
    rows = "".join(
        f'<tr><th scope="row">{escape(account)}</th>'
        f"<td>{format_amount(cents) if cents > 0 else ''}</td>"
        f"<td>{format_amount(-cents) if cents < 0 else ''}</td></tr>"
        for account, cents in sorted(effect.items(), key=lambda line: line[1] < 0)
    )
    return (
        f'<table class="entry"><caption>{caption}</caption><thead><tr><th scope="col">Account</th>'
        '<th scope="col">Debit</th><th scope="col">Credit</th></tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _asked_before(slug: str) -> str:
    """A question that comes again: where its answer stands."""
    number = next(number for number, each in enumerate(LESSONS.values(), 1) if slug in each.check)
    asked = posed(slug)
    return f'<a href="#question-{slug}">{asked.text(asked.question.ask)}</a> (lesson {number})'


def _question(slug: str) -> str:
    asked = posed(slug)
    words = slug.replace("-", " ").capitalize()
    return (
        f'<article class="question" id="question-{slug}"><h4>{escape(words)}</h4>'
        f"{flashcards.front(asked)}<h5>Answer</h5>{flashcards.back(asked)}</article>"
    )


def _listed(items: str) -> str:
    return f"<ul>{items}</ul>" if items else ""
