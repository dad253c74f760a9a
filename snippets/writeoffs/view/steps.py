"""A story entry by entry: each step with its entry, both statements and the ratios."""

from writeoffs.explain import what_moved
from writeoffs.outcome import Outcome
from writeoffs.view.entries import entries
from writeoffs.view.markup import escape
from writeoffs.view.ratios import lenders_ratios_now
from writeoffs.view.statements import what_moved_only


def steps(outcome: Outcome) -> str:
    """The steps as a list, in order; each shows the books before it, its change, and after it."""
    each_step = outcome.each_step
    items = "".join(_step(number, len(each_step), step) for number, step in enumerate(each_step, 1))
    return f"<ol>{items}</ol>" if items else ""


def _step(number: int, count: int, step: Outcome) -> str:
    return (
        f'<li class="step" data-step="{number}"><p class="place">Step {number} of {count}</p>'
        f"<p>{escape(what_moved(step))}</p>{entries(step)}"
        f'<div class="statements">{what_moved_only(step)}</div>{lenders_ratios_now(step)}</li>'
    )
