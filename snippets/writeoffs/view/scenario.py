"""A scenario as HTML: the parts that follow the reader's numbers, and the frame around them."""

from __future__ import annotations

from collections.abc import Callable

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
from writeoffs.view.steps import steps
from writeoffs.view.take_along import PRINT, into_quickbooks, take_along
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


def parts(
    scenario: Scenario, values: Values, telling: Telling, outcomes: tuple[Outcome, ...]
) -> dict[str, str]:
    """The HTML of every part that depends on the reader's numbers, by the part's name."""

    def each(render: Callable[[Outcome], str]) -> str:
        return _side_by_side(outcomes, render)

    return {
        "story": escape(telling.story),
        "facts": facts(scenario.inputs, values),
        "key-figures": key_figures(outcomes),
        "moved": each(lambda outcome: f"<p>{escape(what_moved(outcome))}</p>"),
        **({"years": year_by_year(telling.year_by_year)} if telling.year_by_year else {}),
        "statements": each(condensed),
        "picture": each(lambda outcome: picture(outcome, scenario.slug)),
        "lines": each(every_line),
        "entries": each(entries),
        **({"steps": each(steps)} if scenario.several_entries else {}),
        "ratios": each(lenders_ratios),
        "more-ratios": each(other_ratios),
        "working": "".join(f"<li>{escape(line)}</li>" for line in telling.working),
        "lesson": escape(telling.lesson or scenario.lesson),
        "into-quickbooks": each(into_quickbooks),
    }


def frame(
    scenario: Scenario,
    parts: dict[str, str],
    outcomes: tuple[Outcome, ...],
    *,
    brief: bool = False,
) -> str:
    """The whole scenario as it stands in the page: complete before any script runs.

    In brief it leaves out every account line, the ratios, the working and what to take along.
    """

    def part(tag: str, name: str) -> str:
        return f'<{tag} class="{name}" data-part="{name}">{parts[name]}</{tag}>'

    def folded(summary: str, content: str) -> str:
        return "" if brief else f"<details><summary>{summary}</summary>{content}</details>"

    walk = folded("Step by step", WALK + part("div", "steps")) if scenario.several_entries else ""

    return (
        f"{part('p', 'story')}"
        f"{form(scenario.slug, scenario.inputs)}"
        f"{part('div', 'facts')}"
        '<div class="status"><span></span> <progress aria-label="Python is starting" hidden>'
        '</progress> <button type="button" hidden></button></div>'
        f"{RESULT_BAR.format(part('div', 'key-figures'))}"
        f"{part('div', 'moved')}"
        '<output class="unseen"></output>'
        f"{part('div', 'years') if 'years' in parts else ''}"
        f"{part('div', 'statements')}"
        f"{folded('Every account line', part('div', 'lines'))}"
        f'<div class="beside">{part("div", "entries")}'
        f"<figure><figcaption>What moved</figcaption>{part('div', 'picture')}</figure></div>"
        f"{walk}"
        f"{folded('The working', part('ul', 'working'))}"
        f"{'' if brief else part('div', 'ratios')}"
        f"{folded('More ratios', part('div', 'more-ratios'))}"
        f"{part('p', 'lesson')}"
        '<p class="actions"><button type="button" data-action="copy">Copy link to these numbers'
        f"</button> {'' if brief else PRINT}"
        '<button type="button" data-action="reset">Reset</button>'
        ' <span class="copied"></span></p>'
        f"{'' if brief else take_along(scenario.slug, (told.treatment for told in outcomes))}"
        f"{'' if brief else part('div', 'into-quickbooks')}"
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
