"""What must hold for every exercise, with its sample's numbers and with some drawn by a seed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from writeoffs.checks import BooksAreWrong, require_right
from writeoffs.difference import FIGURES
from writeoffs.exercises.exercise import Exercise
from writeoffs.exercises.misconceptions import MISCONCEPTIONS
from writeoffs.inputs import Refused
from writeoffs.ledger import Line, credit, debit
from writeoffs.outcome import Outcome
from writeoffs.task import Effect, Task

SEEDS = (None, 1, 4711)


def require_sound(exercise: Exercise) -> None:
    """Raises BrokenExercise, which names file and line, at the first fault."""
    for seed in SEEDS if exercise.varied else SEEDS[:1]:
        try:
            task = exercise.task(seed)
        except Refused as refusal:
            raise exercise.broken(f"seed {seed}: {refusal.name}: {refusal.message}") from None
        fault = next(faults(task), "")
        if fault:
            raise exercise.broken(f"seed {seed}: {fault}")


def faults(task: Task) -> Iterator[str]:
    """Everything that is wrong with a task."""
    chart = {account.name for account in task.treatment.opening.chart}
    try:
        require_right(Outcome.of(task.treatment))
    except BooksAreWrong as wrong:
        yield str(wrong)
    if not all(text.strip() for text in (task.told, task.asked, *task.hints)):
        yield "its text or a hint is empty"
    for account in task.tempting:
        if account not in chart:
            yield f"tempting: these books have no account {account!r}"
    for figure in task.why:
        if figure not in FIGURES:
            yield f"why: there is no figure {figure!r}"
    if task.dates and [bool(each.wrong) for each in task.dates].count(False) != 1:
        yield "of its dates not exactly one is right"
    if any(each.closed for each in task.dates) and task.equity not in chart:
        yield f"equity: these books have no account {task.equity!r}"
    seen = {_key(task.effect): "the right entry"}
    for number, alternative in enumerate(task.alternatives, start=1):
        yield from _effect_faults(f"alternative {number}", alternative.effect, chart, seen)
    for number, mistake in enumerate(task.mistakes, start=1):
        name = f"mistake {number}"
        yield from _effect_faults(name, mistake.effect, chart, seen)
        if mistake.mark.is_right:
            yield f"{name}: a mistake is not {mistake.mark.value}"
        if not mistake.sentence.strip():
            yield f"{name}: it has no sentence"
        if mistake.misconception and mistake.misconception not in MISCONCEPTIONS:
            yield f"{name}: there is no misconception {mistake.misconception!r}"


def lines_of(effect: Effect) -> tuple[Line, ...]:
    """An entry of one line an account that has this effect."""
    return tuple(
        debit(name, cents, "") if cents > 0 else credit(name, -cents, "")
        for name, cents in effect.items()
    )


def _effect_faults(
    name: str, effect: Effect, chart: set[str], seen: dict[frozenset[tuple[str, int]], str]
) -> Iterator[str]:
    if sum(effect.values()):
        yield f"{name}: debits and credits differ by {sum(effect.values())}"
    for account in effect:
        if account not in chart:
            yield f"{name}: these books have no account {account!r}"
    other = seen.setdefault(_key(effect), name)
    if other != name:
        yield f"{name}: it is the same entry as {other}"


def _key(effect: Mapping[str, int]) -> frozenset[tuple[str, int]]:
    return frozenset((name, cents) for name, cents in effect.items() if cents)
