"""What must hold for every exercise, with its sample's numbers and with some drawn by a seed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from writeoffs.checks import BooksAreWrong, require_right
from writeoffs.difference import FIGURES
from writeoffs.exercises.exercise import Exercise
from writeoffs.exercises.misconceptions import MISCONCEPTIONS
from writeoffs.inputs import Refused
from writeoffs.ledger import Line, credit, debit
from writeoffs.outcome import Outcome
from writeoffs.task import Effect, Journal, Task, turned

SEEDS = (None, 1, 4711)
# How many entries a journal may show: enough to look for one, few enough for a phone.
FEWEST, MOST = 3, 5


def require_sound(exercise: Exercise) -> None:
    """Raises BrokenExercise, which names file and line, at the first fault."""
    for seed in SEEDS if exercise.varied else SEEDS[:1]:
        try:
            found = next(faults(exercise.task(seed)), "")
        except Refused as refusal:
            raise exercise.broken(f"seed {seed}: {refusal.name}: {refusal.message}") from None
        except (LookupError, ValueError) as fault:
            raise exercise.broken(f"seed {seed}: {fault}") from fault
        if found:
            raise exercise.broken(f"seed {seed}: {found}")


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
    if task.journal:
        yield from journal_faults(task, task.journal)
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


def journal_faults(task: Task, journal: Journal) -> Iterator[str]:
    """Everything that is wrong with a journal in which one entry is to be found and corrected."""
    if not FEWEST <= len(journal.posted) <= MOST:
        yield f"journal: {len(journal.posted)} entries, not {FEWEST} to {MOST}"
    if not 0 <= journal.wrong < len(journal.posted):
        yield f"journal: it has no entry {journal.wrong}"
        return
    days = [each.entry.date for each in journal.posted]
    if days != sorted(days):
        yield "journal: its entries are not in the order of their dates"
    for number, each in enumerate(journal.posted, start=1):
        if not each.because.strip() or not each.entry.memo.strip():
            yield f"journal: entry {number} has no memo or no sentence"
    if len({each.because for each in journal.posted}) < len(journal.posted):
        yield "journal: two entries have the same sentence"
    if journal.misconception and journal.misconception not in MISCONCEPTIONS:
        yield f"journal: there is no misconception {journal.misconception!r}"
    if not task.effect or task.effect != journal.correction:
        yield "journal: the right entry is not the right treatment less the wrong one"
    # Before and after the correction the books are checked as every treatment is; here the way
    # round: the journal taken out, and the right treatment where the wrong entry stood.
    opening, opposite = task.treatment.opening, task.treatment.opposite
    mistaken = journal.mistaken
    taken_out = tuple(
        replace(each.entry, lines=turned(each.lines)) for each in reversed(journal.posted)
    )
    kept = tuple(each.entry for each in journal.posted if each is not mistaken)
    before = opening.post(*taken_out)
    for name, entries in (
        ("as it stands", tuple(replace(each.entry, lines=each.lines) for each in journal.posted)),
        ("as it should be", (*kept, *journal.instead)),
    ):
        allowed = opposite if name == "as it stands" else frozenset()
        route = replace(task.treatment, opening=before, entries=entries, opposite=allowed)
        try:
            require_right(Outcome.of(route))
        except BooksAreWrong as wrong:
            yield f"journal {name}: {wrong}"
    known = [_key(each.effect) for each in task.mistakes]
    for name, effect in (
        ("posting the right entry beside the wrong one", journal.right),
        ("only taking the wrong entry back", journal.taken_back),
    ):
        if effect and _key(effect) not in (*known, _key(task.effect)):
            yield f"journal: {name} is not among the mistakes"


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
