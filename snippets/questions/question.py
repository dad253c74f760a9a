"""What a questionnaire is made of: questions, answers, endings, and the route between them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from functools import cached_property

# Yields the slug of each question in turn and returns the slug of the ending. It may look only at
# the answers to questions that it has yielded before.
Route = Callable[[Mapping[str, str]], Generator[str, None, str]]


class BadRoute(ValueError):
    """The routing leads somewhere that the questionnaire does not have."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One choice. `papers` are what to bring with it; `open` means the reader has yet to find out.

    `hint` says how to tell, or what to know before choosing it.
    """

    slug: str
    label: str
    hint: str = ""
    papers: tuple[str, ...] = ()
    open: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question with one answer out of several.

    `subject` names it in the reader's list; `why` is one sentence on why a preparer asks; `ask` is
    what to find out where the answer is open; `sources` are keys of snippets/sources.yml.
    """

    slug: str
    subject: str
    text: str
    why: str
    answers: tuple[Answer, ...]
    ask: str = ""
    number: str = ""
    sources: tuple[str, ...] = ()

    def answer(self, slug: str) -> Answer:
        """The answer of that slug. Raises BadRoute."""
        for each in self.answers:
            if each.slug == slug:
                return each
        raise BadRoute(f"{self.slug} has no answer {slug!r}")


@dataclass(frozen=True, slots=True)
class Recorded:
    """Entries of a worked scenario: which of them (from 0) show what the books record."""

    scenario: str
    treatment: str
    entries: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page to read: its path in docs/, and why."""

    path: str
    words: str


@dataclass(frozen=True, slots=True)
class Ending:
    """Where a path ends: what it comes to, what the books record, what to read and to bring.

    `entry` says the entry in words where no scenario of the engine has it, or that there is none.
    """

    slug: str
    title: str
    sentences: tuple[str, ...] = ()
    recorded: Recorded | None = None
    entry: str = ""
    scenarios: tuple[str, ...] = ()
    pages: tuple[Page, ...] = ()
    papers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Guide:
    """A questionnaire. Every ending closes with `closing`."""

    slug: str
    title: str
    questions: tuple[Question, ...]
    route: Route
    endings: tuple[Ending, ...]
    closing: str

    @cached_property
    def _questions(self) -> dict[str, Question]:
        return {each.slug: each for each in self.questions}

    @cached_property
    def _endings(self) -> dict[str, Ending]:
        return {each.slug: each for each in self.endings}

    def question(self, slug: str) -> Question:
        """The question of that slug. Raises BadRoute."""
        try:
            return self._questions[slug]
        except KeyError:
            raise BadRoute(f"{self.slug} has no question {slug!r}") from None

    def ending(self, slug: str) -> Ending:
        """The ending of that slug. Raises BadRoute."""
        try:
            return self._endings[slug]
        except KeyError:
            raise BadRoute(f"{self.slug} has no ending {slug!r}") from None

    def after(self, answers: Mapping[str, str]) -> tuple[str | None, str | None]:
        """The slug of the question to ask now, or else of the ending."""
        route = self.route(answers)
        while True:
            try:
                slug = next(route)
            except StopIteration as end:
                return None, end.value
            if slug not in answers:
                return slug, None

    def next_question(self, answers: Mapping[str, str]) -> str | None:
        """The slug of the question to ask now; None when the path has ended."""
        return self.after(answers)[0]

    def ending_of(self, answers: Mapping[str, str]) -> str | None:
        """The slug of the ending; None while a question is still to be asked."""
        return self.after(answers)[1]
