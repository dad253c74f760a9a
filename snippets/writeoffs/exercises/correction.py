"""Books that hold a wrong entry, and the one entry that puts them right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from writeoffs.ledger import Entry, Nature, credit, debit
from writeoffs.outcome import Treatment
from writeoffs.scenarios.entries import YEAR_END
from writeoffs.task import Effect, Journal, Mark, Mistake, Posted

ASKED = "Find the entry that is wrong. Then correct the books with an entry of December 31, 2025."


def posted(
    day: date, memo: str, debits: Mapping[str, int], credits_: Mapping[str, int], because: str
) -> Posted:
    """An entry of the journal, each side in cents by account. Raises Unbalanced."""
    lines = (
        *(debit(name, cents, "") for name, cents in debits.items()),
        *(credit(name, cents, "") for name, cents in credits_.items()),
    )
    return Posted(Entry(day, memo, Nature.TRADING, lines), because)


def to_correct(
    treatment: Treatment,
    journal: Journal,
    memo: str,
    reasons: Mapping[str, str],
    opposite: frozenset[str] = frozenset(),
) -> Treatment:
    """The treatment's books with the journal in them, and the entry that corrects them.

    `reasons` say for each account that it moves why; the amounts come from the journal. `opposite`
    are accounts that the wrong entry takes to the other side. Raises ValueError where the reasons
    are for other accounts than those that move, and UnknownAccount.
    """
    effect = journal.correction
    if set(reasons) != set(effect):
        raise ValueError(f"the correction moves {', '.join(effect)}, not {', '.join(reasons)}")
    lines = sorted(
        (
            debit(name, effect[name], reason)
            if effect[name] > 0
            else credit(name, -effect[name], reason)
            for name, reason in reasons.items()
        ),
        key=lambda line: line.signed < 0,
    )
    return replace(
        treatment,
        opening=treatment.opening.post(
            *(replace(each.entry, lines=each.lines) for each in journal.posted)
        ),
        entries=(Entry(YEAR_END, memo, Nature.CORRECTION, tuple(lines)),),
        opposite=treatment.opposite | opposite,
    )


def still_standing(journal: Journal, sentence: str, misconception: str = "") -> Mistake:
    """Posting what belongs there, and leaving the wrong entry where it is."""
    return Mistake(journal.right, Mark.INCOMPLETE, sentence, misconception)


def only_deleted(journal: Journal, sentence: str, misconception: str = "") -> Mistake:
    """Taking the wrong entry back, and posting nothing in its place."""
    return Mistake(journal.taken_back, Mark.INCOMPLETE, sentence, misconception)


def once_more(journal: Journal, sentence: str, misconception: str = "") -> Mistake:
    """The correction with its sides swapped, which makes the mistake larger."""
    effect: Effect = {name: -cents for name, cents in journal.correction.items()}
    return Mistake(effect, Mark.SWAPPED, sentence, misconception)
