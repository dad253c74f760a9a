"""The questions of the quiz as a text file that Anki imports.

The lines that begin with # tell Anki how to read it. A note is found again by its guid, so a second
import updates it and keeps what the learner's schedule knows.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from questions.quiz.question import (
    LETTERS,
    AmountAsked,
    InOrder,
    Matching,
    OneRight,
    SeveralRight,
)
from writeoffs.money import format_money

from lms.posed import Posed, every_question

DECK = "Write-offs"
COLUMNS = "\t".join(("guid", "Front", "Back", "tags"))
HEAD = (
    "#separator:tab",
    "#html:true",
    "#notetype:Basic",
    f"#deck:{DECK}",
    f"#columns:{COLUMNS}",
    "#guid column:1",
    "#tags column:4",
)


def written() -> str:
    """The whole file. Raises ValueError and BadRequest."""
    rows = io.StringIO()
    writer = csv.writer(rows, delimiter="\t", lineterminator="\n")
    for posed in every_question():
        tag = f"write-offs::{posed.subject.slug}"
        writer.writerow((posed.identifier, front(posed), back(posed), tag))
    return "\n".join((*HEAD, rows.getvalue()))


def front(posed: Posed) -> str:
    """What is asked, and what there is to choose from. Raises ValueError and BadRequest."""
    question = posed.question
    story = f"<p>{posed.text(question.story)}</p>" if question.story else ""
    return f"{story}<p><b>{posed.text(question.ask)}</b></p>{_shown(posed)}"


def _shown(posed: Posed) -> str:
    match posed.question:
        case OneRight(choices=choices):
            return f"<p>Choose one.</p>{_lettered(posed.text(each.text) for each in choices)}"
        case SeveralRight(choices=choices):
            listed = _lettered(posed.text(each.text) for each in choices)
            return f"<p>Choose all that are right.</p>{listed}"
        case InOrder(steps=steps, shown=shown):
            listed = _lettered(posed.text(steps[number - 1].text) for number in shown)
            return f"<p>Put them in order.</p>{listed}"
        case Matching(pairs=pairs, options=options):
            lines = "".join(f"<li>{posed.text(each.line)}</li>" for each in pairs)
            listed = _lettered(posed.text(each) for each in options)
            return f"<p>What belongs to each line?</p><ul>{lines}</ul>{listed}"
        case AmountAsked():
            return "<p>In dollars and cents.</p>"
    raise _unknown(posed)


def back(posed: Posed) -> str:
    """The answer, what is wrong with the others, and why. Raises ValueError and BadRequest."""
    question = posed.question
    return (
        f"{_answer(posed)}<p>{posed.text(question.reason)}</p>"
        f"<p><small>Read: {posed.taught_in}. Based on: {posed.rests_on}.</small></p>"
    )


def _answer(posed: Posed) -> str:
    match posed.question:
        case OneRight(choices=choices) | SeveralRight(choices=choices):
            lettered = tuple(zip(LETTERS, choices, strict=False))
            rights = "".join(
                f"<p><b>{letter}. {posed.text(each.text)}</b></p>"
                for letter, each in lettered
                if each.right
            )
            because = "".join(
                f"<li>{letter}: {posed.told(each.because, each.misconception)}</li>"
                for letter, each in lettered
                if each.because
            )
            return f"{rights}<ul>{because}</ul>"
        case AmountAsked(answer=answer, slips=slips, otherwise=otherwise):
            because = "".join(
                f"<li>{format_money(posed.cents(each.figure))}: "
                f"{posed.told(each.because, each.misconception)}</li>"
                for each in slips
            )
            right = format_money(posed.cents(answer))
            return f"<p><b>{right}</b></p><ul>{because}<li>{posed.text(otherwise)}</li></ul>"
        case InOrder(steps=steps):
            listed = "".join(
                f"<li><b>{posed.text(each.text)}.</b> {posed.text(each.because)}</li>"
                for each in steps
            )
            return f"<ol>{listed}</ol>"
        case Matching(pairs=pairs):
            listed = "".join(
                f"<li>{posed.text(each.line)}: <b>{posed.text(each.match)}</b>. "
                f"{posed.text(each.because)}</li>"
                for each in pairs
            )
            return f"<ul>{listed}</ul>"
    raise _unknown(posed)


def _unknown(posed: Posed) -> ValueError:
    return ValueError(f"{posed.question.place}: there is no card for this kind of question")


def _lettered(items: Iterable[str]) -> str:
    return f'<ol type="A">{"".join(f"<li>{each}</li>" for each in items)}</ol>'
