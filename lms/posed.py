"""A question of the quiz as packages tell it: its texts with their figures, safe for content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from questions.quiz import QUESTIONS, SUBJECTS
from questions.quiz.question import Question, Subject
from writeoffs.exercises.misconceptions import Misconception
from writeoffs.view.markup import escape

from macros import quiz_figures, sources
from macros.front_matter import read

DOCS = Path("docs")


@dataclass(frozen=True)
class Posed:
    """A question and the subject that it belongs to."""

    subject: Subject
    question: Question

    @property
    def identifier(self) -> str:
        """Its name in every package: it stays, so that a second import finds the first."""
        return f"write-offs-{self.question.slug}"

    def text(self, text: str) -> str:
        """A text with its figures filled in. Raises ValueError and BadRequest."""
        return quiz_figures.filled(text, self.subject.figures)

    def cents(self, name: str) -> int:
        """An amount by its name. Raises ValueError and BadRequest."""
        return quiz_figures.amount(self.subject.figures, name)

    def told(self, because: str, misconception: Misconception | None = None) -> str:
        """A sentence on an answer, and the common belief behind it where there is one."""
        if misconception is None:
            return self.text(because)
        return (
            f"{self.text(because)} A common belief: “{escape(misconception.belief)}” "
            f"{escape(misconception.fact)}"
        )

    @property
    def rests_on(self) -> str:
        """The few words of each source."""
        loaded = sources.load()
        return ", ".join(escape(loaded[key].name) for key in self.question.sources)

    @property
    def taught_in(self) -> str:
        """The titles of the pages that teach it."""
        titles = (read(DOCS / path).values["title"] for path in self.question.taught)
        return ", ".join(escape(str(title)) for title in titles)


def posed(slug: str) -> Posed:
    """The question of that slug. Raises KeyError."""
    return next(each for each in every_question() if each.question == QUESTIONS[slug])


def every_question() -> Iterator[Posed]:
    """All questions, subject by subject."""
    for subject in SUBJECTS.values():
        for question in subject.questions:
            yield Posed(subject, question)
