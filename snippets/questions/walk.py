"""Every path of a questionnaire, folded into a small automaton that needs no Python.

The routing is a black box here: it is asked with each combination of answers that can matter, and
states from which everything goes on the same way become one node.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from questions.question import Guide

# A node's number, or the slug of an ending.
Target = int | str
Path = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A question at a place in the flow, and where each answer leads."""

    question: str
    targets: Mapping[str, Target]


@dataclass(frozen=True, slots=True)
class Step:
    """A question, and the answers to it that lead to the same place."""

    question: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """The questions asked on the way to an ending."""

    steps: tuple[Step, ...]
    ending: str

    @property
    def path(self) -> Path:
        """One path of this way: the first answer to each question."""
        return tuple((step.question, step.answers[0]) for step in self.steps)


@dataclass(frozen=True, slots=True)
class Automaton:
    """The whole flow. A node comes after every node that leads to it."""

    nodes: tuple[Node, ...]

    def follow(self, path: Path) -> Target:
        """Where these answers lead, beginning at the first node. Raises LookupError."""
        here: Target = 0
        for question, answer in path:
            if isinstance(here, str) or self.nodes[here].question != question:
                raise LookupError(f"{question} is not asked here")
            here = self.nodes[here].targets[answer]
        return here

    def count_paths(self) -> int:
        """How many different sets of answers end the flow."""
        counts: dict[Target, int] = {}
        for number in reversed(range(len(self.nodes))):
            targets = self.nodes[number].targets.values()
            counts[number] = sum(counts.get(each, 1) for each in targets)
        return counts[0]

    def longest(self) -> int:
        """How many questions the longest path asks."""
        depths: dict[Target, int] = {}
        for number in reversed(range(len(self.nodes))):
            targets = self.nodes[number].targets.values()
            depths[number] = 1 + max(depths.get(each, 0) for each in targets)
        return depths[0]

    def ways(self) -> Iterator[Way]:
        """Each different way through the nodes, in the order of the answers."""

        def on(steps: tuple[Step, ...], here: Target) -> Iterator[Way]:
            if isinstance(here, str):
                yield Way(steps, here)
                return
            node = self.nodes[here]
            for target in dict.fromkeys(node.targets.values()):
                answers = tuple(slug for slug, to in node.targets.items() if to == target)
                yield from on((*steps, Step(node.question, answers)), target)

        return on((), 0)


class _Watched(Mapping[str, str]):
    """Answers that remember what the routing looked at: a value, or only whether there is one."""

    def __init__(self, answers: Mapping[str, str]) -> None:
        self._answers = answers
        self.seen: _Seen = {}

    def __getitem__(self, slug: str) -> str:
        self.seen[slug] = self._answers.get(slug, False)
        return self._answers[slug]

    def __contains__(self, slug: object) -> bool:
        self.seen.setdefault(str(slug), slug in self._answers)
        return slug in self._answers

    def __iter__(self) -> Iterator[str]:
        raise TypeError("a route looks answers up by question")

    def __len__(self) -> int:
        raise TypeError("a route looks answers up by question")


# What the future depends on, by question: the answer itself, or only whether there is one.
_Seen = dict[str, str | bool]


def _holds(seen: _Seen, answers: Mapping[str, str]) -> bool:
    return all(
        (slug in answers) is what if isinstance(what, bool) else answers.get(slug) == what
        for slug, what in seen.items()
    )


def _merge(into: _Seen, more: _Seen) -> None:
    for slug, what in more.items():
        if not isinstance(what, bool) or slug not in into:
            into[slug] = what


@dataclass(slots=True)
class _Folding:
    guide: Guide
    known: list[tuple[_Seen, Target]] = field(default_factory=list)
    numbers: dict[tuple[str, tuple[tuple[str, Target], ...]], int] = field(default_factory=dict)

    def fold(self, answers: dict[str, str]) -> tuple[Target, _Seen]:
        for needed, known in self.known:
            if _holds(needed, answers):
                return known, needed
        watched = _Watched(answers)
        slug, ending = self.guide.after(watched)
        seen = watched.seen
        target: Target
        if slug is None:
            target = self.guide.ending(str(ending)).slug
        else:
            targets: list[tuple[str, Target]] = []
            # Backwards, so that in the end the first answer's nodes come first.
            for answer in reversed(self.guide.question(slug).answers):
                where, later = self.fold({**answers, slug: answer.slug})
                targets.insert(0, (answer.slug, where))
                _merge(seen, {key: what for key, what in later.items() if key != slug})
            target = self.numbers.setdefault((slug, tuple(targets)), len(self.numbers))
        self.known.append((seen, target))
        return target, seen


def fold(guide: Guide) -> Automaton:
    """The questionnaire's automaton. Raises BadRoute where the routing names what is not there."""
    folding = _Folding(guide)
    folding.fold({})
    # Nodes are numbered when their last answer is done, so the first question comes last.
    last = len(folding.numbers) - 1

    def turned(target: Target) -> Target:
        return last - target if isinstance(target, int) else target

    return Automaton(
        tuple(
            Node(question, {answer: turned(target) for answer, target in targets})
            for question, targets in reversed(folding.numbers)
        )
    )
