"""What a lesson of the course is: an aim, what is practiced in it, and for whom it is."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from enum import Enum


class BrokenLesson(ValueError):
    """A lesson that cannot be held; the message begins with its file and line."""


class Way(Enum):
    """A way through the course, for one kind of work: its name, and who it is for."""

    FRONT_OFFICE = ("Front office", "You send invoices, answer the phone or open the mail.")
    BOOKKEEPER = ("Bookkeeper", "You make the entries.")
    REVIEWER = ("Reviewer", "You look over what others entered, or you approve it.")

    def __init__(self, label: str, who: str) -> None:
        self.label = label
        self.who = who

    @property
    def slug(self) -> str:
        """The way in addresses: words joined by hyphens."""
        return self.label.lower().replace(" ", "-")


@dataclass(frozen=True, slots=True)
class Started:
    """An exercise with the numbers of a seed, whose accounts are given."""

    exercise: str
    seed: int


def _place() -> str:
    frame = sys._getframe(1)
    while frame.f_globals.get("__name__") == __name__ and frame.f_back:
        frame = frame.f_back
    return f"{frame.f_code.co_filename}:{frame.f_lineno}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One lesson; its page is docs/training/course/<slug>.md.

    `aim` is what a trainee can do afterwards, as it follows "you can". `worked` is the exercise
    that is shown with its answer, `started` the same with steps left out, `alone` those without
    help. `check` are questions of the quiz on this lesson, `again` two of earlier ones.
    """

    slug: str
    title: str
    aim: str
    ways: tuple[Way, ...]
    predictions: tuple[str, ...]
    started: Started
    alone: tuple[str, ...]
    check: tuple[str, ...]
    again: tuple[str, ...] = ()
    minutes: int = 10
    place: str = field(default_factory=_place, compare=False, repr=False)

    @property
    def worked(self) -> str:
        """The exercise that is shown with its answer: the one that then comes started."""
        return self.started.exercise

    @property
    def questions(self) -> tuple[str, ...]:
        """Every question it asks, in order."""
        return (*self.check, *self.again)

    def broken(self, fault: str) -> BrokenLesson:
        """The error that says where this lesson stands and what is wrong with it."""
        return BrokenLesson(f"{self.place}: {self.slug}: {fault}")
