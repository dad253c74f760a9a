"""What a quiz question is, kind by kind. One that cannot be asked is refused when it is written.

Texts are plain, and name figures of their subject in braces.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from writeoffs.exercises.misconceptions import Misconception

from questions.quiz.reference import Ratio, Reference
from questions.written import SLUG, place, slots

LETTERS = "ABCDEFGH"


class BadQuestion(ValueError):
    """A question that cannot be asked; the message begins with its file and line."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice, right or wrong. `because` is told to whoever got it wrong.

    A wrong choice that comes from a common belief names its misconception.
    """

    text: str
    right: bool
    because: str = ""
    misconception: Misconception | None = None


def right(text: str, because: str = "") -> Choice:
    """A right choice. Where several are right, `because` is told to whoever left it out."""
    return Choice(text, True, because)


def wrong(text: str, because: str, misconception: Misconception | None = None) -> Choice:
    """A wrong choice, with its own sentence on why it is wrong."""
    return Choice(text, False, because, misconception)


@dataclass(frozen=True, slots=True)
class Slip:
    """A wrong amount that people arrive at: the name of a figure, and how they got there."""

    figure: str
    because: str
    misconception: Misconception | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """Something that has its place in an order; `because` says why it stands there."""

    text: str
    because: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A line and what belongs to it; `because` says why."""

    line: str
    match: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What every kind has.

    `story` sets the scene, `ask` asks, `reason` is the whole answer's why. `sources` are keys of
    snippets/sources.yml; `taught` are the pages in docs/ that teach it. Raises BadQuestion.
    """

    slug: str
    ask: str
    reason: str
    sources: tuple[str, ...]
    taught: tuple[str, ...]
    story: str = ""
    place: str = field(default_factory=place, compare=False, repr=False)

    def __post_init__(self) -> None:
        for fault in (*self._common_faults(), *self._faults()):
            raise BadQuestion(f"{self.place}: {self.slug}: {fault}")

    def _common_faults(self) -> Iterator[str]:
        if not SLUG.fullmatch(self.slug):
            yield "a slug is small letters and digits with hyphens between"
        if not self.ask.rstrip(".").strip() or not self.reason.endswith("."):
            yield "it needs a question, and a reason that is a sentence"
        if not self.sources or not self.taught:
            yield "it needs a source, and a page that teaches it"

    def _faults(self) -> Iterator[str]:
        raise NotImplementedError

    def texts(self) -> Iterator[str]:
        """Every text a reader can see, except those of wrong choices."""
        yield from filter(None, (self.story, self.ask, self.reason))
        yield from self._texts()

    def _texts(self) -> Iterator[str]:
        raise NotImplementedError

    def wrong_texts(self) -> Iterator[str]:
        """The texts of wrong choices: what the site does not say in its own name."""
        yield from ()

    def named(self) -> Iterator[str]:
        """The figures that the question uses outside of its texts."""
        yield from ()

    def misconceptions(self) -> Iterator[Misconception]:
        """The beliefs that its wrong answers come from."""
        yield from ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chosen(Question):
    """A question whose answers are listed."""

    choices: tuple[Choice, ...]

    def _choice_faults(self) -> Iterator[str]:
        if not 3 <= len(self.choices) <= len(LETTERS):
            yield f"it needs 3 to {len(LETTERS)} choices"
        if len({each.text for each in self.choices}) < len(self.choices):
            yield "a choice is there twice"
        for each in self.choices:
            if not each.right and not each.because.endswith("."):
                yield f"the wrong choice “{each.text}” needs a sentence"

    def _texts(self) -> Iterator[str]:
        for each in self.choices:
            if each.right:
                yield each.text
            if each.because:
                yield each.because

    def wrong_texts(self) -> Iterator[str]:
        yield from (each.text for each in self.choices if not each.right)

    def misconceptions(self) -> Iterator[Misconception]:
        yield from (each.misconception for each in self.choices if each.misconception)


@dataclass(frozen=True, slots=True, kw_only=True)
class OneRight(_Chosen):
    """Exactly one choice is right."""

    def _faults(self) -> Iterator[str]:
        yield from self._choice_faults()
        if sum(each.right for each in self.choices) != 1:
            yield "exactly one choice must be right"
        if any(each.right and each.because for each in self.choices):
            yield "the right choice has no sentence of its own: that is the reason"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeveralRight(_Chosen):
    """Two choices or more are right, and one at least is wrong."""

    def _faults(self) -> Iterator[str]:
        yield from self._choice_faults()
        if not 2 <= sum(each.right for each in self.choices) < len(self.choices):
            yield "two choices must be right, and one wrong"
        for each in self.choices:
            if not each.because.endswith("."):
                yield f"the choice “{each.text}” needs a sentence for who leaves it out"


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountAsked(Question):
    """An amount in dollars and cents, to be right to the cent.

    `answer` is the name of a figure. `otherwise` says how to get there, to
    whoever is off in a way that no slip foresees.
    """

    answer: str
    otherwise: str
    slips: tuple[Slip, ...] = ()

    def _faults(self) -> Iterator[str]:
        for because in (self.otherwise, *(each.because for each in self.slips)):
            if not because.endswith("."):
                yield f"“{because}” must be a sentence"
        figures = (self.answer, *(each.figure for each in self.slips))
        if len(set(figures)) < len(figures):
            yield "a slip is there twice, or is the answer"

    def _texts(self) -> Iterator[str]:
        yield self.otherwise
        yield from (each.because for each in self.slips)

    def named(self) -> Iterator[str]:
        yield self.answer
        yield from (each.figure for each in self.slips)

    def misconceptions(self) -> Iterator[Misconception]:
        yield from (each.misconception for each in self.slips if each.misconception)


@dataclass(frozen=True, slots=True, kw_only=True)
class InOrder(Question):
    """Steps to put in order. They are written in the right order and shown as `shown` says."""

    steps: tuple[Step, ...]
    shown: tuple[int, ...]

    def _faults(self) -> Iterator[str]:
        places = tuple(range(1, len(self.steps) + 1))
        if not 3 <= len(self.steps) <= len(LETTERS):
            yield f"it needs 3 to {len(LETTERS)} steps"
        if tuple(sorted(self.shown)) != places:
            yield "`shown` must name each step once, by its number"
        if self.shown == places:
            yield "`shown` gives the answer away"
        for each in self.steps:
            if not each.because.endswith("."):
                yield f"the step “{each.text}” needs a sentence"

    def _texts(self) -> Iterator[str]:
        for each in self.steps:
            yield from (each.text, each.because)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching(Question):
    """Lines, each with what belongs to it; `options` are the matches as shown, each once.

    Two lines may have the same match.
    """

    pairs: tuple[Pair, ...]
    options: tuple[str, ...]

    def _faults(self) -> Iterator[str]:
        if not 3 <= len(self.pairs) <= len(LETTERS):
            yield f"it needs 3 to {len(LETTERS)} lines"
        if not 2 <= len(self.options) <= len(LETTERS):
            yield f"it needs 2 to {len(LETTERS)} options"
        if len(set(self.options)) < len(self.options):
            yield "an option is there twice"
        for each in self.pairs:
            if each.match not in self.options:
                yield f"“{each.match}” is none of the options"
            if not each.because.endswith("."):
                yield f"the line “{each.line}” needs a sentence"
        if tuple(each.match for each in self.pairs) == self.options:
            yield "the options stand in the order of the answers"

    def _texts(self) -> Iterator[str]:
        for each in self.pairs:
            yield from (each.line, each.because)
        yield from self.options


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Questions on one subject, and the figures their texts may name. Raises BadQuestion."""

    slug: str
    title: str
    figures: Mapping[str, Reference]
    questions: tuple[Question, ...]
    place: str = field(default_factory=place, compare=False, repr=False)

    def __post_init__(self) -> None:
        used: set[str] = set()
        for each in self.questions:
            used |= self._checked(each)
        unused = set(self.figures) - used
        if unused:
            names = ", ".join(sorted(unused))
            raise BadQuestion(f"{self.place}: {self.slug}: no question uses the figures {names}")

    def _checked(self, question: Question) -> set[str]:
        """The names of the figures it uses."""
        at = f"{question.place}: {question.slug}"
        try:
            texts = (*question.texts(), *question.wrong_texts())
            used = {name for text in texts for name in slots(text)}
        except ValueError as fault:
            raise BadQuestion(f"{at}: {fault}") from fault
        for name in sorted({*used, *question.named()}):
            if name not in self.figures:
                raise BadQuestion(f"{at}: the subject has no figure “{name}”")
        for name in question.named():
            if isinstance(self.figures[name], Ratio):
                raise BadQuestion(f"{at}: the ratio “{name}” is no amount")
        return used | set(question.named())
