"""A verdict as HTML: its sentences, and the statements after the entry beside the right ones."""

from __future__ import annotations

from collections.abc import Iterator

from writeoffs.exercises.misconceptions import MISCONCEPTIONS
from writeoffs.explain import what_moved
from writeoffs.marking import Verdict
from writeoffs.money import format_money
from writeoffs.outcome import Outcome, State
from writeoffs.ratios import RATIOS, exact
from writeoffs.task import Mark
from writeoffs.view.markup import column_heads, escape
from writeoffs.view.ratios import FIRST
from writeoffs.view.statements import condensed

HEADLINES = {
    Mark.RIGHT: "Right.",
    Mark.LONGER: "Right, but longer than it needs to be.",
    Mark.UNBALANCED: "Not yet: debits and credits differ.",
    Mark.SWAPPED: "Not yet: the sides are swapped.",
    Mark.WRONG_ACCOUNT: "Not yet: a wrong account.",
    Mark.WRONG_AMOUNT: "Not yet: a wrong amount.",
    Mark.INCOMPLETE: "Not yet: something is missing.",
    Mark.TOO_MUCH: "Not yet: this is more than is needed.",
    Mark.WRONG: "Not yet.",
}
# The figures set side by side: shown where one of the two entries moves them, or always.
_FIGURES = (
    ("net_income", "Profit", True),
    ("cash", "Cash", True),
    ("gross_ar", "Receivables", False),
    ("allowance", "Allowance", False),
    ("net_ar", "Receivables, less allowance", False),
    ("net_inventory", "Inventory", False),
    ("noncurrent_assets", "Long-term assets", False),
    ("total_assets", "Total assets", False),
    ("total_liabilities", "Total owed", False),
    ("total_equity", "Owner’s equity", False),
)
_HEADS = ("Before", "Your entry", "Right entry")
# Where the books before hold a wrong entry.
_HEADS_MENDED = ("With the mistake", "Your entry", "Right entry")
_OF = ("before", "yours", "right")
AS_IT_SHOULD_BE = "as it should be"


def judged(verdict: Verdict, *, mending: bool = False) -> dict[str, str]:
    """The HTML of every part of a verdict, by the part's name.

    An entry that does not balance cannot be posted, so it has no statements. `mending`: the books
    held a wrong entry before.
    """
    if verdict.yours is None or verdict.right is None:
        return {"verdict": _said(verdict), "compared": "", "yours": "", "right": ""}
    yours, right = verdict.yours, verdict.right
    return {
        "verdict": _said(verdict),
        "compared": compared(yours, right, _HEADS_MENDED if mending else _HEADS),
        "yours": _after("After your entry", yours),
        "right": _right(right, same=verdict.mark.is_right),
    }


def _said(verdict: Verdict) -> str:
    """Phrases only, for they stand in an `output`."""
    paragraphs = "".join(
        f"<span>{escape(' '.join(each))}</span>" for each in (verdict.told, verdict.effects) if each
    )
    return (
        f'<b class="headline">{HEADLINES[verdict.mark]}</b>{paragraphs}'
        f"{behind(verdict.misconception)}"
    )


def behind(misconception: str) -> str:
    """The common belief behind a mistake and the fact against it; nothing where none is known.

    `data-section` is where the page of beliefs refutes it: the script, which knows that page's
    address, makes a link of it.
    """
    if not misconception:
        return ""
    told = MISCONCEPTIONS[misconception]
    section = f' data-section="{told.section}"' if told.section else ""
    return (
        f'<span class="behind"{section}><b>What may lie behind it:</b> '
        f"“{escape(told.belief)}” {escape(told.fact)}</span>"
    )


def _after(title: str, outcome: Outcome) -> str:
    moved = what_moved(outcome) if outcome.treatment.entries else "The books stay as they are."
    return (
        f'<h2>{title}</h2><div class="moved"><p>{escape(moved)}</p></div>'
        f'<div class="statements">{condensed(outcome)}</div>'
    )


def _right(right: Outcome, *, same: bool) -> str:
    """Folded away where the trainee's own statements are the right ones."""
    title = "After the right entry" if right.treatment.entries else "Without an entry"
    if not same:
        return _after(title, right)
    shown = f'<div class="statements">{condensed(right)}</div>'
    return f"<details><summary>{title}: the same</summary>{shown}</details>"


def compared(yours: Outcome, right: Outcome, heads: tuple[str, ...]) -> str:
    """A table of the figures and ratios before and after both; `heads` stand over its columns."""
    rows = "".join((*_figure_rows(yours, right), *_ratio_rows(yours, right)))
    return (
        '<table class="statement wide"><caption>What the books would say</caption>'
        '<thead><tr><th scope="col"><span class="unseen">Line</span></th>'
        f"{column_heads(heads)}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _figure_rows(yours: Outcome, right: Outcome) -> Iterator[str]:
    states = tuple(map(_totals, (right.before, yours.after, right.after)))
    allowance = any(each["allowance"] for each in states)
    for name, label, always in _FIGURES:
        before, mine, theirs = (each[name] for each in states)
        if name == "net_ar" and not allowance:
            continue
        if not always and before == mine == theirs:
            continue
        cells = "".join(
            f'<td data-figure="{name}" data-of="{of}" data-cents="{cents}">'
            f"{format_money(cents)}</td>"
            for of, cents in zip(_OF, (before, mine, theirs), strict=True)
        )
        yield _row(label, cells, mine - theirs, format_money(abs(mine - theirs)))


def _ratio_rows(yours: Outcome, right: Outcome) -> Iterator[str]:
    for ratio in (each for each in RATIOS if each.name in FIRST):
        before, mine, theirs = (
            each.ratios.get(ratio.name) for each in (right.before, yours.after, right.after)
        )
        if before == mine == theirs or mine is None or theirs is None:
            continue
        cells = "".join(
            f'<td data-figure="{ratio.name}" data-of="{of}">none</td>'
            if value is None
            else f'<td data-figure="{ratio.name}" data-of="{of}" data-exact="{exact(value)}">'
            f"{ratio.shown(value)}</td>"
            for of, value in zip(_OF, (before, mine, theirs), strict=True)
        )
        yield _row(ratio.label, cells, (mine > theirs) - (mine < theirs), "")


def _row(label: str, cells: str, too_high: int, by: str) -> str:
    if not too_high:
        kind, words = "line", AS_IT_SHOULD_BE
    else:
        direction = "up" if too_high > 0 else "down"
        kind = f"line moved {direction}"
        words = f"too {'high' if too_high > 0 else 'low'}{f' by {by}' if by else ''}"
    return (
        f'<tr class="{kind}"><th scope="row">{escape(label)} <span class="why">{words}</span></th>'
        f"{cells}</tr>"
    )


def _totals(state: State) -> dict[str, int]:
    return {**state.balance_sheet.totals, **state.profit_and_loss.totals}
