"""What one entry does to the statements against what another does, in figures and in sentences."""

from __future__ import annotations

from dataclasses import dataclass

from writeoffs.money import format_money
from writeoffs.outcome import Outcome

# The figures that are compared, most telling first: the standard name, and what it is called.
FIGURES = {
    "net_income": "profit",
    "cash": "cash",
    "net_ar": "net receivables",
    "gross_ar": "receivables",
    "allowance": "the allowance",
    "net_inventory": "inventory",
    "noncurrent_assets": "long-term assets",
    "total_liabilities": "what the business owes",
    "net_revenue": "sales",
    "current_assets": "current assets",
    "gross_profit": "gross profit",
    "operating_income": "operating profit",
    "total_equity": "the owners’ equity",
}
_PLURAL = frozenset(
    {"net receivables", "receivables", "current assets", "long-term assets", "sales"}
)
# A sentence names the most telling figures; the table of a verdict shows them all.
MOST_MENDED = 2
# Sums of others: told only where none of those moves.
_SUMS = frozenset({"current_assets", "gross_profit", "operating_income", "total_equity"})
# Where there is no allowance the two are one figure.
_SAME_WITHOUT_ALLOWANCE = "net_ar"


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure that two entries move differently: the change of each in cents."""

    figure: str
    yours: int
    right: int

    @property
    def name(self) -> str:
        return FIGURES[self.figure]


def claims(yours: Outcome, right: Outcome) -> tuple[Claim, ...]:
    """Every figure that differs, most telling first; both outcomes begin with the same books."""
    before = _totals(right, after=False)
    mine, theirs = _totals(yours), _totals(right)
    has_allowance = any(each["allowance"] for each in (before, mine, theirs))
    return tuple(
        Claim(figure, mine[figure] - before[figure], theirs[figure] - before[figure])
        for figure in FIGURES
        if mine[figure] != theirs[figure] and (has_allowance or figure != _SAME_WITHOUT_ALLOWANCE)
    )


def most_telling(differing: tuple[Claim, ...], most: int) -> tuple[Claim, ...]:
    """The claims to put into words: sums are left out where they only repeat another figure."""
    own = tuple(claim for claim in differing if claim.figure not in _SUMS)
    return (own or differing)[:most]


def sentence(claim: Claim, *, posted: bool, entry_needed: bool) -> str:
    """What the trainee's answer does to the figure, and what the right one does."""
    name = claim.name
    many = name in _PLURAL
    subject = "Your entry" if posted else "Posting nothing"
    mine = f"{subject} {_does(claim.yours, name, 'them' if many else 'it', many=many, named=True)}."
    if not entry_needed:
        return (
            f"{mine} Without an entry {'they stay as they are' if many else 'it stays as it is'}."
        )
    theirs = _does(claim.right, name, "them" if many else "it", many=many, named=False)
    return f"{mine} The right entry {theirs}."


def mended(differing: tuple[Claim, ...]) -> str:
    """What a mistake had done to the figures; `differing` holds doing nothing against the right.

    It says that they are right now, so it is for an entry that put them right.
    """
    told = most_telling(differing, MOST_MENDED)
    if not told:
        return "The mistake left every total right, but not the accounts below them. Now they are."
    off = [
        f"{each.name} {format_money(abs(each.right))} too {'low' if each.right > 0 else 'high'}"
        for each in told
    ]
    return f"The mistake had left {' and '.join(off)}. That is put right."


def _does(cents: int, name: str, pronoun: str, *, many: bool, named: bool) -> str:
    what = name if named else pronoun
    if not cents:
        return f"leaves {what} as {'they are' if many else 'it is'}"
    return f"{'raises' if cents > 0 else 'lowers'} {what} by {format_money(abs(cents))}"


def _totals(outcome: Outcome, *, after: bool = True) -> dict[str, int]:
    state = outcome.after if after else outcome.before
    return {**state.balance_sheet.totals, **state.profit_and_loss.totals}
