"""An exercise as HTML: what is asked, the form, hints, the worked answer, a place for verdicts."""

from __future__ import annotations

from writeoffs.exercises.exercise import Exercise
from writeoffs.explain import what_moved
from writeoffs.outcome import Outcome
from writeoffs.task import Journal, Task
from writeoffs.view.accounts import accounts
from writeoffs.view.entries import entries
from writeoffs.view.finding import finding
from writeoffs.view.journal import journal
from writeoffs.view.markup import escape
from writeoffs.view.statements import condensed
from writeoffs.view.status import STATUS

HINTS = ("where to look", "which accounts", "how much")


def asked(exercise: Exercise, task: Task) -> dict[str, str]:
    """The HTML of every part that depends on the numbers, by the part's name."""
    hints = {f"hint-{number}": escape(text) for number, text in enumerate(task.hints, start=1)}
    chart = task.treatment.opening.chart
    found = {"posted": finding(exercise.slug, task.journal, chart)} if task.journal else {}
    return {
        "task": _told(task),
        **found,
        "accounts": accounts(task.treatment.opening),
        **hints,
        "worked": _worked(task),
    }


def worked_example(task: Task) -> str:
    """An exercise with its answer in view, and nothing to fill in."""
    return f'<p class="task">{_told(task)}</p><div class="books">{_worked(task)}</div>'


def frame(exercise: Exercise, task: Task, *, started: bool = False, varies: bool = True) -> str:
    """The whole exercise as it stands in the page: complete before any script runs.

    The parts of a verdict are empty: nobody sees what an entry does before an entry was tried.
    `started` fills in the accounts of the right entry; unless it `varies`, nobody is offered other
    numbers.
    """
    parts = asked(exercise, task)

    def part(tag: str, name: str) -> str:
        return f'<{tag} class="{name}" data-part="{name}">{parts[name]}</{tag}>'

    def folded(summary: str, content: str, kind: str) -> str:
        return f'<details class="{kind}"><summary>{summary}</summary>{content}</details>'

    hints = "".join(
        folded(
            f"Hint {number} of {len(HINTS)}: {about}",
            part("p", f"hint-{number}"),
            "help",
        )
        for number, about in enumerate(HINTS, start=1)
    )
    other_numbers = (
        '<p class="numbers"><span class="seed">These are the sample’s numbers.</span> '
        '<button type="button" data-action="new-numbers">Other numbers</button> '
        '<button type="button" data-action="copy">Copy link to these numbers</button> '
        '<span class="copied"></span></p>'
        if exercise.varied and varies
        else ""
    )
    accounts_given = tuple(line.account for line in task.lines) if started else ()
    return (
        f"{part('p', 'task')}{part('div', 'posted') if task.journal else ''}"
        f"{folded('The accounts and what they hold', part('div', 'accounts'), 'chart')}"
        f"{journal(exercise.slug, task.dates, accounts_given)}{STATUS}"
        '<p class="unseen" role="status"></p>'
        '<output class="verdict"></output>'
        '<div class="compared books" data-part="compared"></div>'
        '<div class="after"><div class="scenario"><div class="books" data-part="yours"></div></div>'
        '<div class="scenario"><div class="books" data-part="right"></div></div></div>'
        f'<div class="helps">{hints}{folded("The worked answer", _shown(parts), "help worked")}'
        f"</div>{other_numbers}"
        '<p class="private">Marked in your browser. Nothing you type leaves it.</p>'
    )


def _told(task: Task) -> str:
    return f"{escape(task.told)} <strong>{escape(task.asked)}</strong>"


def _shown(parts: dict[str, str]) -> str:
    return f'<div class="books" data-part="worked">{parts["worked"]}</div>'


def _worked(task: Task) -> str:
    right = Outcome.of(task.treatment)
    found = f"<p>{escape(_found(task.journal))}</p>" if task.journal else ""
    moved = f'<div class="moved"><p>{escape(what_moved(right))}</p></div>' if task.lines else ""
    reasons = "".join(f"<li>{escape(each)}</li>" for each in dict.fromkeys(task.why.values()))
    return (
        f'{found}<div class="entries">{entries(right)}</div>{moved}'
        f"{f'<ul>{reasons}</ul>' if reasons else ''}"
        f'<div class="statements">{condensed(right)}</div>'
    )


def _found(journal: Journal) -> str:
    """Which entry is wrong and why, and that the correction may also be made in two steps."""
    steps = (
        "You may also take the wrong entry back and post the right one: the books end up the same."
        if journal.instead
        else "Taking it back is all there is to do."
    )
    return f"Entry {journal.wrong + 1} is wrong. {journal.mistaken.because} {steps}"
