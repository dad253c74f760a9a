"""A scenario as HTML: the parts that follow the reader's numbers, and the frame around them."""

from __future__ import annotations

from collections.abc import Callable, Collection

from writeoffs.explain import what_moved
from writeoffs.inputs import Values
from writeoffs.outcome import Outcome
from writeoffs.scenarios.scenario import Scenario, Telling
from writeoffs.view.entries import entries
from writeoffs.view.form import facts, form
from writeoffs.view.key_figures import key_figures
from writeoffs.view.markup import escape
from writeoffs.view.picture import picture
from writeoffs.view.ratios import lenders_ratios, other_ratios
from writeoffs.view.statements import condensed, every_line
from writeoffs.view.status import STATUS
from writeoffs.view.steps import steps
from writeoffs.view.take_along import into_quickbooks, take_along
from writeoffs.view.years import year_by_year

# Shown by the page's script while the form is in use and the result is out of view.
RESULT_BAR = (
    '<div class="result-bar" hidden><div role="group" aria-label="The result so far">{}'
    '<p class="note"></p><button type="button" data-action="to-the-statements">'
    '<span class="unseen">To the statements</span><span aria-hidden="true">↓</span></button>'
    "</div></div>"
)
WALK = (
    '<p class="walk"><button type="button" data-action="previous-step">Previous step</button> '
    '<span></span> <button type="button" data-action="next-step">Next step</button></p>'
)
# The field has no name, so that it is no input: what stands in it goes nowhere but onto paper.
PRINT = (
    '<button type="button" data-action="print">Print</button> '
    "<label>Prepared for (on the printout only) "
    '<input type="text" maxlength="60" autocomplete="off"></label> '
)

ANNOUNCED = '<output class="unseen"></output>'


def parts(
    scenario: Scenario,
    values: Values,
    telling: Telling,
    outcomes: tuple[Outcome, ...],
    wanted: Collection[str] | None = None,
) -> dict[str, str]:
    """The HTML of the parts that depend on the reader's numbers, by name: all, or those wanted."""

    def each(render: Callable[[Outcome], str]) -> str:
        return _side_by_side(outcomes, render)

    written: dict[str, Callable[[], str]] = {
        "story": lambda: escape(telling.story),
        "facts": lambda: facts(scenario.inputs, values),
        "key-figures": lambda: key_figures(outcomes),
        "moved": lambda: each(lambda outcome: f"<p>{escape(what_moved(outcome))}</p>"),
        **({"years": lambda: year_by_year(telling.year_by_year)} if telling.year_by_year else {}),
        "statements": lambda: each(condensed),
        "picture": lambda: each(lambda outcome: picture(outcome, scenario.slug)),
        "lines": lambda: each(every_line),
        "entries": lambda: each(entries),
        **({"steps": lambda: each(steps)} if scenario.several_entries else {}),
        "ratios": lambda: each(lenders_ratios),
        "more-ratios": lambda: each(other_ratios),
        "working": lambda: "".join(f"<li>{escape(line)}</li>" for line in telling.working),
        "lesson": lambda: escape(telling.lesson or scenario.lesson),
        "take-along": lambda: take_along(scenario.slug, (told.treatment for told in outcomes)),
        "into-quickbooks": lambda: each(into_quickbooks),
    }
    return {name: write() for name, write in written.items() if wanted is None or name in wanted}


def frame(
    scenario: Scenario,
    parts: dict[str, str],
    *,
    brief: bool = False,
) -> str:
    """The whole scenario as it stands in the page: complete before any script runs.

    In brief it leaves out every account line, the ratios, the working and what to take along.
    """
    return (
        f"{_part(parts, 'p', 'story')}"
        f"{form(scenario.slug, scenario.inputs)}"
        f"{_part(parts, 'div', 'facts')}"
        f"{STATUS}"
        f"{_result_bar(parts)}"
        f"{_part(parts, 'div', 'moved')}"
        f"{ANNOUNCED}"
        f"{_statements(parts, brief)}"
        f'<div class="beside">{_part(parts, "div", "entries")}<figure>'
        f"<figcaption>What moved</figcaption>{_part(parts, 'div', 'picture')}</figure></div>"
        f"{_explained(scenario, parts, brief)}"
        f"{_part(parts, 'p', 'lesson')}"
        f"{_taken_along(parts, brief)}"
    )


def frame_in_two(scenario: Scenario, parts: dict[str, str], legend: str) -> tuple[str, str]:
    """The whole scenario in two pieces: what a first screen has room for, and all that follows.

    The first holds one number to change, under its legend, and what it moves in words and as a
    picture.
    """
    opening = (
        '<div class="opening">'
        f"{form(scenario.slug, scenario.inputs, legend=legend, at_once=1)}"
        f"{_part(parts, 'div', 'facts')}"
        f"{_part(parts, 'div', 'moved')}"
        f"{ANNOUNCED}"
        f"<figure>{_part(parts, 'div', 'picture')}</figure>"
        f"{STATUS}"
        f"{_result_bar(parts)}"
        "</div>"
    )
    following = (
        f"{_part(parts, 'p', 'story')}"
        f"{_statements(parts, brief=False)}"
        f'<div class="beside">{_part(parts, "div", "entries")}{_part(parts, "p", "lesson")}</div>'
        f"{_explained(scenario, parts, brief=False)}"
        f"{_taken_along(parts, brief=False)}"
    )
    return opening, following


def _part(parts: dict[str, str], tag: str, name: str) -> str:
    return f'<{tag} class="{name}" data-part="{name}">{parts[name]}</{tag}>'


def _result_bar(parts: dict[str, str]) -> str:
    return RESULT_BAR.format(_part(parts, "div", "key-figures"))


def _folded(summary: str, content: str) -> str:
    return f"<details><summary>{summary}</summary>{content}</details>"


def _statements(parts: dict[str, str], brief: bool) -> str:
    years = _part(parts, "div", "years") if "years" in parts else ""
    lines = "" if brief else _folded("Every account line", _part(parts, "div", "lines"))
    return f"{years}{_part(parts, 'div', 'statements')}{lines}"


def _explained(scenario: Scenario, parts: dict[str, str], brief: bool) -> str:
    if brief:
        return ""
    walk = WALK + _part(parts, "div", "steps") if scenario.several_entries else ""
    return (
        f"{_folded('Step by step', walk) if walk else ''}"
        f"{_folded('The working', _part(parts, 'ul', 'working'))}"
        f"{_part(parts, 'div', 'ratios')}"
        f"{_folded('More ratios', _part(parts, 'div', 'more-ratios'))}"
    )


def _taken_along(parts: dict[str, str], brief: bool) -> str:
    return (
        '<p class="actions"><button type="button" data-action="copy">Copy link to these numbers'
        f"</button> {'' if brief else PRINT}"
        '<button type="button" data-action="reset">Reset</button>'
        ' <span class="copied"></span></p>'
        f"{'' if brief else _part(parts, 'div', 'take-along')}"
        f"{'' if brief else _part(parts, 'div', 'into-quickbooks')}"
        '<p class="private">Worked out in your browser. Nothing you type leaves it.</p>'
    )


def _side_by_side(outcomes: tuple[Outcome, ...], render: Callable[[Outcome], str]) -> str:
    if len(outcomes) == 1:
        return render(outcomes[0])
    return "".join(
        f'<section data-treatment="{outcome.treatment.slug}"><p class="treatment">'
        f"{escape(outcome.treatment.label)}</p>{render(outcome)}</section>"
        for outcome in outcomes
    )
