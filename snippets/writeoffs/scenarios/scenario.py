"""What a scenario is: a story, what the reader can change in it, and the entries it leads to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from writeoffs.inputs import Input, Values
from writeoffs.outcome import Treatment


@dataclass(frozen=True, slots=True)
class YearlyFigure:
    """What something comes to in each of two years, in cents, and in both where that adds up."""

    slug: str
    label: str
    years: tuple[int, int]
    both: int | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """A story told with particular values.

    `working` is the arithmetic, a sentence a line. `limits` moves a slider's end (in the input's
    smallest unit) where another value decides how far it may go. A story over two years may set
    figures of its own beside each other, year by year. `lesson` takes the place of the scenario's
    own where these values would make that one untrue.
    """

    story: str
    treatments: tuple[Treatment, ...]
    working: tuple[str, ...]
    limits: Mapping[str, int] = field(default_factory=dict)
    year_by_year: tuple[YearlyFigure, ...] = ()
    lesson: str = ""


@dataclass(frozen=True, slots=True)
class Scenario:
    """A worked story.

    `tell` turns the reader's values into a Telling; it raises Refused, naming the input, when the
    values cannot be true together. With `several_entries` the story can be walked step by step.
    """

    slug: str
    family: str
    title: str
    firm: str
    inputs: tuple[Input, ...]
    tell: Callable[[Values], Telling]
    lesson: str
    several_entries: bool = False
