"""What an entry does to the books, as a figure in a page: no form, nothing to change."""

from __future__ import annotations

from writeoffs.explain import what_moved
from writeoffs.outcome import Outcome
from writeoffs.view.entries import entries
from writeoffs.view.markup import escape
from writeoffs.view.statements import what_moved_only

from macros.samples import sample


def books_show(slug: str, treatment: str = "", step: int = 0) -> str:
    """The entries of a scenario's sample and what they moved; `step` shows one entry alone."""
    outcome = outcome_of(slug, treatment, step)
    return (
        '<div class="scenario books" data-search-exclude>'
        f'<div class="moved"><p>{escape(what_moved(outcome))}</p></div>'
        f'<div class="entries">{entries(outcome)}</div>'
        f'<div class="statements">{what_moved_only(outcome)}</div></div>'
    )


def outcome_of(slug: str, treatment: str, step: int = 0) -> Outcome:
    """A scenario's sample by one treatment; it may be left out where there is only one.

    `step` is one entry alone, counted from 1. Raises ValueError.
    """
    outcome = _by_treatment(slug, treatment)
    if not step:
        return outcome
    if not 1 <= step <= len(outcome.each_step):
        raise ValueError(f"{slug} has {len(outcome.each_step)} entries, and no entry {step}")
    return outcome.each_step[step - 1]


def _by_treatment(slug: str, treatment: str) -> Outcome:
    outcomes = sample(slug).outcomes
    if not treatment and len(outcomes) == 1:
        return outcomes[0]
    for outcome in outcomes:
        if outcome.treatment.slug == treatment:
            return outcome
    known = ", ".join(outcome.treatment.slug for outcome in outcomes)
    raise ValueError(f"{slug}: name one of its treatments: {known}")
