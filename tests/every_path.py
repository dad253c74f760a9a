"""Every combination of answers that the Python routing itself allows."""

from __future__ import annotations

from collections.abc import Iterator

from questions.question import Guide
from questions.walk import Automaton, Path, Target


def every_path(guide: Guide) -> Iterator[tuple[Path, str]]:
    """Every path with its ending."""
    return _walk(guide, {})


def _walk(guide: Guide, answers: dict[str, str]) -> Iterator[tuple[Path, str]]:
    slug, ending = guide.after(answers)
    if slug is None:
        yield tuple(answers.items()), str(ending)
        return
    for answer in guide.question(slug).answers:
        yield from _walk(guide, {**answers, slug: answer.slug})


def count_agreeing(guide: Guide, flow: Automaton) -> int:
    """Walk every path in the routing and the automaton at once; how many paths there are.

    Raises AssertionError where the two part.
    """
    answers: dict[str, str] = {}

    def on(target: Target) -> int:
        slug, ending = guide.after(answers)
        if isinstance(target, str):
            assert (slug, ending) == (None, target), answers
            return 1
        node = flow.nodes[target]
        assert slug == node.question, answers
        count = 0
        for answer, leads_to in node.targets.items():
            answers[slug] = answer
            count += on(leads_to)
        del answers[slug]
        return count

    for node in flow.nodes:
        offered = [answer.slug for answer in guide.question(node.question).answers]
        assert list(node.targets) == offered
    return on(0)
