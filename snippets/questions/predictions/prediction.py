"""What a prediction is: a scenario, and the figures whose way a trainee foretells.

Which way is right is never written here. The macros work it out with the engine.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from writeoffs.exercises.misconceptions import Misconception
from writeoffs.ratios import RATIOS
from writeoffs.scenarios import SCENARIOS

from questions.quiz.reference import Reference
from questions.written import SLUG, place, slots

# The ways a figure can go, as the engine calls them.
WAYS = ("up", "down", "same")
# The lines that can be asked about, with their names here.
LINES = {
    "net_income": "Profit",
    "cash": "Cash",
    "net_ar": "Net receivables",
    "net_inventory": "Inventory",
    "noncurrent_assets": "Long-term assets",
    "total_liabilities": "Total owed",
}
FIRST = ("net_income", "cash")
RATIO_LABELS = {ratio.name: ratio.label for ratio in RATIOS}


class BadPrediction(ValueError):
    """A prediction that cannot be asked; the message begins with its file and line."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is said to a guess that is wrong, and the common belief behind it, if any."""

    way: str
    because: str
    misconception: Misconception | None = None
    place: str = field(default_factory=place, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Asked:
    """A figure whose way is asked. `reason` says why it goes that way, whatever was guessed.

    A way without a sentence of its own is answered by the reason.
    """

    figure: str
    reason: str
    wrong: tuple[Wrong, ...] = ()

    @property
    def is_ratio(self) -> bool:
        return self.figure in RATIO_LABELS

    @property
    def label(self) -> str:
        return {**LINES, **RATIO_LABELS}[self.figure]


def profit(reason: str, *wrong: Wrong) -> Asked:
    """What the year earned."""
    return Asked("net_income", reason, wrong)


def cash(reason: str, *wrong: Wrong) -> Asked:
    """The money in the bank."""
    return Asked("cash", reason, wrong)


def receivables(reason: str, *wrong: Wrong) -> Asked:
    """What customers owe, less any allowance."""
    return Asked("net_ar", reason, wrong)


def asked(figure: str, reason: str, *wrong: Wrong) -> Asked:
    """Another line of LINES, or a ratio by its standard name."""
    return Asked(figure, reason, wrong)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prediction:
    """Profit, cash, one line or two of the balance sheet, and a ratio, to be foretold.

    The line is net receivables, or another one where customers have no part in the story. `slug`
    is the scenario's, with more words behind it where a scenario has several. `story` is told in
    place of the scenario's own; `treatment` and `step` are as in the macro `books_show`. Texts are
    plain, and name `figures` in braces. Raises BadPrediction.
    """

    slug: str
    scenario: str
    ask: str
    asked: tuple[Asked, ...]
    story: str = ""
    treatment: str = ""
    step: int = 0
    figures: Mapping[str, Reference] = field(default_factory=dict)
    place: str = field(default_factory=place, compare=False, repr=False)

    def __post_init__(self) -> None:
        for at, fault in (*self._faults(), *self._faults_of_figures()):
            raise BadPrediction(f"{at}: {self.slug}: {fault}")

    def texts(self) -> Iterator[str]:
        """Every text that is written for it."""
        yield from filter(None, (self.story, self.ask))
        for each in self.asked:
            yield each.reason
            yield from (wrong.because for wrong in each.wrong)

    def misconceptions(self) -> Iterator[Misconception]:
        """The beliefs behind wrong guesses."""
        for each in self.asked:
            yield from (wrong.misconception for wrong in each.wrong if wrong.misconception)

    def _faults(self) -> Iterator[tuple[str, str]]:
        if self.scenario not in SCENARIOS:
            yield self.place, f"there is no scenario {self.scenario!r}"
        own = self.slug == self.scenario or self.slug.startswith(f"{self.scenario}-")
        if not SLUG.fullmatch(self.slug) or not own:
            yield self.place, f"its slug must be {self.scenario}, or begin with {self.scenario}-"
        if not self.ask.endswith("?"):
            yield self.place, "it needs a question"
        for each in self.asked:
            if not each.reason.endswith("."):
                yield self.place, f"{each.figure} needs a reason that is a sentence"
            ways = [wrong.way for wrong in each.wrong]
            for number, wrong in enumerate(each.wrong):
                if wrong.way not in WAYS:
                    yield wrong.place, f"{wrong.way!r} is none of the ways {', '.join(WAYS)}"
                if wrong.way in ways[:number]:
                    yield wrong.place, f"{each.figure} has two sentences for “{wrong.way}”"
                if not wrong.because.endswith("."):
                    yield wrong.place, f"“{wrong.because}” must be a sentence"

    def _faults_of_figures(self) -> Iterator[tuple[str, str]]:
        names = [each.figure for each in self.asked]
        *lines, ratio = names or [""]
        if tuple(names[:2]) != FIRST:
            yield self.place, "it asks about profit first, and then about cash"
        if ratio not in RATIO_LABELS:
            yield self.place, "it asks about a ratio last"
        if not 1 <= len(lines) - len(FIRST) <= 2 or not set(lines) <= set(LINES):
            yield self.place, f"between cash and the ratio it asks about one or two of: {_OTHERS}"
        if len(set(names)) < len(names):
            yield self.place, "it asks about a figure twice"
        try:
            used = {name for text in self.texts() for name in slots(text)}
        except ValueError as fault:
            yield self.place, str(fault)
            return
        for name in sorted(used ^ set(self.figures)):
            missing = name in used
            yield self.place, f"{'it has no' if missing else 'no text uses the'} figure “{name}”"


_OTHERS = ", ".join(name for name in LINES if name not in FIRST)
