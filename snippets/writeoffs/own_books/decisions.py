"""What a reader decides about each old balance. Nothing is decided for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from writeoffs.inputs import Amount, Refused
from writeoffs.piles import Pile
from writeoffs.reports.receivables import Receivable, Receivables

LONGEST_REASON = 200


class Mistake(Enum):
    """What kind of error a balance is: its code, its label, and what undoes it."""

    UNMATCHED = (
        "unmatched",
        "A payment or credit was never matched to it",
        "apply the payment to the invoice in your program; no entry is needed",
    )
    TWICE = (
        "twice",
        "Entered twice or by mistake, this year",
        "the sale comes off sales, where it was made",
    )
    EARLIER = (
        "earlier",
        "Entered by mistake in an earlier year",
        "ask your accountant which year to correct; no entry is made here",
    )

    def __init__(self, code: str, label: str, undone: str) -> None:
        self.code = code
        self.label = label
        self.undone = undone


# What a good file holds: the page "When is it uncollectible?" lists them from here.
PAPERS: Mapping[str, str] = {
    "invoice": "the invoice, and proof that you delivered",
    "aging": "the aging report on which it stood",
    "log": "a log of calls and letters, with dates",
    "mail": "mail that came back",
    "notice": "the notice that the customer closed or filed for bankruptcy",
    "claim": "your proof of claim, if you filed one",
    "letter": "a letter from a lawyer or a collection agency",
    "settlement": "any settlement",
    "cost": "a note on what it would cost to go on collecting",
    "approval": "the approval, with a name and a date",
}


@dataclass(frozen=True, slots=True)
class Decision:
    """What a reader said of one balance.

    `part` is how much of it goes, in cents; None for all of it. `mistake` is said of errors alone.
    """

    pile: Pile
    part: int | None = None
    mistake: Mistake = Mistake.UNMATCHED
    reason: str = ""
    papers: tuple[str, ...] = ()


Decisions = Mapping[int, Decision]


@dataclass(frozen=True, slots=True)
class Decided:
    """The decisions that could be read, by the row of the balance, and the problems by row."""

    decisions: Decisions
    problems: Mapping[int, str]


def allowed(item: Receivable) -> tuple[Pile, ...]:
    """The piles a balance may go to: what a customer has too much of is not lost by writing it off.

    A credit is the customer's money until somebody finds out what it is.
    """
    return tuple(Pile) if item.cents > 0 else (Pile.ERROR, Pile.KEEP, Pile.LOOK)


def read_decisions(receivables: Receivables, texts: Mapping[str, Mapping[str, object]]) -> Decided:
    """What the page sent, by row. A part that cannot be read is a problem, and decides nothing."""
    decisions: dict[int, Decision] = {}
    problems: dict[int, str] = {}
    for key, said in texts.items():
        item = receivables.by_row.get(int(key)) if key.isdecimal() else None
        if item is None:
            continue
        pile = next((pile for pile in allowed(item) if pile.code == said.get("pile")), None)
        if pile is None:
            continue
        try:
            part = _part(item, str(said.get("part", ""))) if pile is Pile.WRITE_OFF else None
        except Refused as refusal:
            problems[item.row] = refusal.message
            continue
        decisions[item.row] = Decision(
            pile,
            part,
            next((each for each in Mistake if each.code == said.get("mistake")), Mistake.UNMATCHED),
            str(said.get("reason", ""))[:LONGEST_REASON].strip(),
            _papers(said.get("papers", ())),
        )
    return Decided(decisions, problems)


def _part(item: Receivable, text: str) -> int | None:
    if not text.strip():
        return None
    part = Amount("part", "How much of it", item.cents, item.cents).read(text)
    if not part:
        raise Refused("part", "Enter how much of it you write off, or leave the box empty for all.")
    return None if part == item.cents else part


def _papers(named: object) -> tuple[str, ...]:
    held = named if isinstance(named, list) else ()
    return tuple(code for code in PAPERS if code in held)
