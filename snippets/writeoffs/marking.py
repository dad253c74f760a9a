"""Marking an entry: what was asked and what was posted, to a verdict. It knows books, not stories.

An entry is right when it has the right effect on every account. One that is wrong is answered by
the sentence of a mistake that is known, if it is one, and always by what it would do to the
statements against what the right entry does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from writeoffs.accounts import PROFIT_AND_LOSS_SECTIONS, Chart, Side
from writeoffs.difference import Claim, claims, mended, most_telling, sentence
from writeoffs.ledger import Entry, Line, Nature
from writeoffs.money import format_money
from writeoffs.outcome import Outcome
from writeoffs.task import (
    Effect,
    EntryDate,
    Mark,
    Task,
    effect_of,
    in_closed_year,
    turned,
    washed,
)

# The table of the verdict shows every figure; the sentences name the most telling.
MOST_CLAIMS = 2
# No statement shows the date of an entry that nobody asked to date.
UNDATED = date.min

ENDS_RIGHT = "Every account ends where it should."
CASH_BASIS = (
    "These books are kept on the cash basis. They record money when it comes or goes, so an unpaid "
    "invoice was never in them."
)
CHANGED = "something in these books has changed"
IN_TWO_STEPS = (
    "You took the wrong entry back and posted the right one. That leaves a clear trail. One "
    "correcting entry would do the same."
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an entry was found to be, with the statements that it makes.

    `told` says what is right or wrong with it, `effects` what it does to the books against what the
    right entry does. `yours` and `right` are None for an entry that does not balance: no books can
    take it. `claims` are all the figures that the two move differently.
    """

    mark: Mark
    told: tuple[str, ...]
    effects: tuple[str, ...] = ()
    misconception: str = ""
    yours: Outcome | None = None
    right: Outcome | None = None
    claims: tuple[Claim, ...] = ()


def mark(task: Task, posted: tuple[Line, ...], day: date | None = None) -> Verdict:
    """The verdict on an entry; no lines mean "no entry is needed".

    `day` is the date that was chosen, where the task offers dates; without one it is not judged.
    Raises UnknownAccount for an account outside the task's books, and LookupError for another day.
    """
    if sum(line.signed for line in posted):
        return Verdict(Mark.UNBALANCED, _unbalanced(posted))
    chosen = _chosen(task, day)
    right = Outcome.of(task.treatment)
    effect = effect_of(posted)
    notes = {_key(each.effect): each.note for each in task.alternatives}
    if _key(effect) in (_key(task.effect), *notes):
        if chosen and chosen.wrong:
            yours = _outcome(task, posted, chosen)
            return _wrong(task, posted, Mark.WRONG, (chosen.wrong,), "", yours, right)
        found, told = _right(task, posted, notes.get(_key(effect), ""))
        yours = _outcome(task, posted, None)
        effects = (mended(claims(_outcome(task, (), None), right)),) if task.journal else ()
        return Verdict(found, told, effects, yours=yours, right=right)
    late = (chosen.wrong,) if chosen and chosen.wrong else ()
    yours = _outcome(task, posted, chosen)
    for known in task.mistakes:
        if _key(known.effect) == _key(effect):
            told = (known.sentence, *late)
            return _wrong(task, posted, known.mark, told, known.misconception, yours, right)
    found, told = _classify(effect, _nearest(task, effect), task)
    return _wrong(task, posted, found, (*told, *late), "", yours, right)


def _right(task: Task, posted: tuple[Line, ...], note: str) -> tuple[Mark, tuple[str, ...]]:
    if not posted:
        return Mark.RIGHT, ("No entry is needed.",)
    if _takes_two_steps(task, posted):
        return Mark.RIGHT, tuple(each for each in (ENDS_RIGHT, note, IN_TWO_STEPS) if each)
    needed, there = washed(task.lines), washed(posted)
    detours = [account for account, cents in there.items() if cents > needed.get(account, 0)]
    if detours:
        names = _listed(detours)
        return Mark.LONGER, (
            f"It has the right effect. But it both debits and credits {names}, and what cancels "
            "out can be left out.",
        )
    shorter = task.shortcut if needed and not there and task.shortcut else ""
    return Mark.RIGHT, tuple(each for each in (ENDS_RIGHT, note, shorter) if each)


def _wrong(
    task: Task,
    posted: tuple[Line, ...],
    found: Mark,
    told: tuple[str, ...],
    misconception: str,
    yours: Outcome,
    right: Outcome,
) -> Verdict:
    """A wrong entry's verdict: what was found, then what it would do to the books, and why not."""
    differing = claims(yours, right)
    effects: list[str] = [CASH_BASIS] if task.treatment.cash_basis and effect_of(posted) else []
    for claim in most_telling(differing, 1 if misconception else MOST_CLAIMS):
        effects.append(
            sentence(claim, posted=bool(posted), entry_needed=bool(task.treatment.entries))
        )
        effects += [task.why[claim.figure]] if claim.figure in task.why else []
    effect = effect_of(posted)
    off = _off(effect, _nearest(task, effect))
    if off and not differing:
        effects.append(
            f"The totals come out right, but not the accounts below them: {_listed(off)}."
        )
    unsaid = tuple(each for each in dict.fromkeys(effects) if each not in told)
    return Verdict(found, told, unsaid, misconception, yours, right, differing)


def _off(effect: Effect, target: Effect) -> list[str]:
    """The accounts of the entry that end where they should not."""
    wrong = [name for name, cents in effect.items() if cents != target.get(name, 0)]
    return wrong or [name for name in target if name not in effect]


def _classify(effect: Effect, target: Effect, task: Task) -> tuple[Mark, tuple[str, ...]]:
    """What kind of fault it is, and sentences that say so; `effect` is not `target`."""
    if not target:
        return Mark.TOO_MUCH, ("No entry is needed here.",)
    if not effect:
        about = "one in these books is wrong" if task.journal else CHANGED
        return Mark.INCOMPLETE, (f"An entry is needed here: {about}.",)
    extra = [name for name in effect if name not in target]
    missing = [name for name in target if name not in effect]
    shared = [name for name in effect if name in target]
    turned = [name for name in shared if (effect[name] > 0) != (target[name] > 0)]
    off = [name for name in shared if effect[name] != target[name] and name not in turned]
    if not extra and not missing:
        if len(turned) == len(shared):
            return Mark.SWAPPED, (_swapped(effect, target),)
        if turned:
            return Mark.WRONG, (f"One side is wrong: look again at {_listed(turned)}.",)
        return Mark.WRONG_AMOUNT, (
            f"The accounts are right, the amounts are not: {_amounts(off)}.",
        )
    if turned:
        return Mark.WRONG, (
            f"Look again at which side {_listed(turned)} goes on.",
            *_about(extra, missing, task),
        )
    if not extra:
        told = "The entry leaves out part of what happened."
        return Mark.INCOMPLETE, (told, *((f"Check also: {_amounts(off)}.",) if off else ()))
    if not missing and not off:
        return Mark.TOO_MUCH, (
            f"The entry does more than is needed: {_listed(extra)}.",
            *_about(extra, missing, task),
        )
    if shared:
        amounts = ("The amounts are not right yet either.",) if off else ()
        return Mark.WRONG_ACCOUNT, (*_about(extra, missing, task), *amounts)
    return Mark.WRONG, ("None of these accounts should move.", *_about(extra, missing, task))


def _swapped(effect: Effect, target: Effect) -> str:
    if all(effect[name] == -target[name] for name in effect):
        return "The accounts and the amounts are right, but debit and credit are swapped."
    return "Debit and credit are swapped, and the amounts are not right yet."


def _about(extra: list[str], missing: list[str], task: Task) -> tuple[str, ...]:
    """Why the accounts that are not asked for are wrong: why each tempts, if the exercise knows."""
    told = [task.tempting[name] for name in extra if name in task.tempting]
    unknown = [name for name in extra if name not in task.tempting]
    if unknown:
        verb = "is not the account" if len(unknown) == 1 else "are not accounts"
        told.append(f"{_capital(_listed(unknown))} {verb} for this.")
        told += _wrong_statement(unknown, missing, task.treatment.opening.chart)
    return tuple(told)


def _wrong_statement(extra: list[str], missing: list[str], chart: Chart) -> list[str]:
    """Where every account used instead stands on the other statement than all that are missing."""
    used = {_on_profit_and_loss(name, chart) for name in extra}
    wanted = {_on_profit_and_loss(name, chart) for name in missing}
    stands = "It stands" if len(extra) == 1 else "They stand"
    if used == {False} and wanted == {True}:
        return [
            f"{stands} on the balance sheet. What happened here changes the year’s profit, so it "
            "belongs on the P&L."
        ]
    if used == {True} and wanted == {False}:
        return [
            f"{stands} on the P&L. What is missing moves something that the business owns or owes, "
            "so it belongs on the balance sheet."
        ]
    return []


def _on_profit_and_loss(name: str, chart: Chart) -> bool:
    return chart.account(name).kind.section in PROFIT_AND_LOSS_SECTIONS


def _unbalanced(posted: tuple[Line, ...]) -> tuple[str, ...]:
    debits = sum(line.cents for line in posted if line.side is Side.DEBIT)
    credits_ = sum(line.cents for line in posted if line.side is Side.CREDIT)
    gap = abs(debits - credits_)
    told = [
        f"Debits add up to {format_money(debits)} and credits to {format_money(credits_)}. The "
        f"{'credit' if debits > credits_ else 'debit'} side needs {format_money(gap)} more."
    ]
    if not debits or not credits_:
        told.append("Every entry has two sides: what is debited is credited somewhere else.")
    elif any(2 * line.cents == gap for line in posted):
        told.append("One amount is half of that. It may stand on the wrong side.")
    elif any(line.cents == gap for line in posted):
        told.append("One amount is exactly that. Its other side may be missing.")
    elif gap % 9 == 0:
        told.append("It divides by nine. That can be two digits that changed places.")
    return tuple(told)


def _nearest(task: Task, effect: Effect) -> Effect:
    """Of the entries that are right, the one that differs on the fewest accounts."""
    return min(
        (task.effect, *(each.effect for each in task.alternatives)),
        key=lambda target: sum(
            effect.get(name, 0) != target.get(name, 0) for name in {*effect, *target}
        ),
    )


def _chosen(task: Task, day: date | None) -> EntryDate | None:
    if day is None:
        return None
    for each in task.dates:
        if each.day == day:
            return each
    raise LookupError(f"the task offers no entry of {day.isoformat()}")


def _outcome(task: Task, posted: tuple[Line, ...], chosen: EntryDate | None) -> Outcome:
    """The books with the entry posted: in a closed year, profit has become owners' equity."""
    chart = task.treatment.opening.chart
    for line in posted:
        chart.position(line.account)
    if chosen and chosen.closed:
        posted = in_closed_year(posted, chart, task.equity)
    day = chosen.day if chosen else UNDATED
    entries = (Entry(day, "Your entry", Nature.TRADING, posted),) if posted else ()
    return Outcome.of(replace(task.treatment, entries=entries))


def _takes_two_steps(task: Task, posted: tuple[Line, ...]) -> bool:
    """Whether lines of the right effect take the wrong entry back and post what belongs there.

    The second step makes no detour that the worked one does not make.
    """
    if not task.journal or not washed(posted):
        return False
    rest = _by_side(posted)
    for place, cents in _by_side(turned(task.journal.mistaken.lines)).items():
        rest[place] = rest.get(place, 0) - cents
    own = washed(task.journal.due)
    return all(
        cents >= 0 and min(cents, rest.get((account, side.other), 0)) <= own.get(account, 0)
        for (account, side), cents in rest.items()
    )


def _by_side(lines: Iterable[Line]) -> dict[tuple[str, Side], int]:
    """The cents on each side of each account, whatever cancels out."""
    sums: dict[tuple[str, Side], int] = {}
    for line in lines:
        sums[line.account, line.side] = sums.get((line.account, line.side), 0) + line.cents
    return sums


def _key(effect: Effect) -> frozenset[tuple[str, int]]:
    return frozenset(effect.items())


def _amounts(names: Iterable[str]) -> str:
    return f"look again at {_listed(names)}"


def _listed(names: Iterable[str]) -> str:
    quoted = [f"“{name}”" for name in names]
    return " and ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))


def _capital(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}"
