"""What a finding is: a line of a list, the papers about it, what is right, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from writeoffs.case.opening import before
from writeoffs.ledger import Entry
from writeoffs.piles import Pile
from writeoffs.task import Mistake, Task


class Answer(Enum):
    """What somebody decides about a finding: its code, its label, and what becomes of the line.

    The piles of “Your own books”, and one more for a line with nothing to sort out.
    """

    WRITE_OFF = (
        Pile.WRITE_OFF.code,
        Pile.WRITE_OFF.label,
        "a loss: all or a part of it comes off the books",
    )
    ERROR = (Pile.ERROR.code, Pile.ERROR.label, Pile.ERROR.meaning)
    KEEP = (
        Pile.KEEP.code,
        Pile.KEEP.label,
        "not paid yet, to you or by you: a debt stays, or it comes back",
    )
    LOOK = (Pile.LOOK.code, Pile.LOOK.label, "the papers do not settle it yet")
    NOTHING = ("nothing", "Nothing wrong", "the books are right as they are")

    def __init__(self, code: str, label: str, meaning: str) -> None:
        self.code = code
        self.label = label
        self.meaning = meaning


@dataclass(frozen=True, slots=True)
class Paper:
    """A made-up paper: what kind it is, what it is about, and its paragraphs."""

    kind: str
    title: str
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A line that was ticked: how the list names it, its balance in cents, and what is right.

    `why` is one sentence. `also` are other decisions that leave the books in the same state and
    differ in the name alone. `task` holds the books of the case and the right entries.
    """

    slug: str
    line: str
    cents: int
    papers: tuple[Paper, ...]
    answer: Answer
    why: str
    task: Task
    also: tuple[Answer, ...] = ()


def to_do(
    entries: tuple[Entry, ...],
    mistakes: tuple[Mistake, ...] = (),
    tempting: Mapping[str, str] | None = None,
) -> Task:
    """What has to be posted about a finding, in the books of the case; no entries for none.

    It gives no hints: those are in the papers.
    """
    return Task(
        told="",
        asked="",
        treatment=replace(before(), entries=entries),
        hints=("", "", ""),
        mistakes=mistakes,
        tempting=tempting or {},
    )


def from_exercise(task: Task, memo: str, more: tuple[Mistake, ...] = ()) -> Task:
    """An exercise's right entries, and what it knows of others, in the books of the case.

    `memo` is the first entry's in place of the exercise's own. What is about an account that these
    books do not have is left out.
    """
    chart = {account.name for account in before().opening.chart}
    first, *rest = task.treatment.entries
    known = (each for each in task.mistakes if set(each.effect) <= chart)
    own = to_do(
        (replace(first, memo=memo), *rest),
        (*known, *more),
        {name: why for name, why in task.tempting.items() if name in chart},
    )
    return replace(
        own,
        alternatives=tuple(each for each in task.alternatives if set(each.effect) <= chart),
        why=task.why,
        shortcut=task.shortcut,
    )
