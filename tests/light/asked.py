"""What readers and trainees may ask, and what only a defect of a page could."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import cycle

import hypothesis
from engine.entered import FORMS
from hypothesis import Phase, settings
from writeoffs.inputs import Choice
from writeoffs.scenarios import SCENARIOS
from writeoffs.scenarios.scenario import Scenario

from macros.runtime.rehearsal import (
    BAD_TEXTS,
    case_faults,
    case_requests,
    exercise_faults,
    exercise_requests,
    faults,
)

# How many forms are drawn for each scenario.
DRAWN = 6


def requests() -> list[str]:
    """All of it, the same each time."""
    scenarios = [each for scenario in SCENARIOS.values() for each in _of_scenario(scenario)]
    refused = (*faults(), *exercise_faults(), *case_faults())
    return [*scenarios, *exercise_requests(), *case_requests(), *refused]


def _of_scenario(scenario: Scenario) -> Iterator[str]:
    for link in (False, True):
        for files in (False, True):
            yield _request(scenario, {}, link, files)
        for each in scenario.inputs:
            for option in each.options if isinstance(each, Choice) else ():
                yield _request(scenario, {each.name: option.value}, link, files=True)
    for number, form in enumerate(_drawn(scenario)):
        yield _request(scenario, form, link=number % 3 == 0, files=number % 2 == 0)
    # Each input is read by itself: a text may stand in all of them at once.
    for text in BAD_TEXTS:
        yield _request(scenario, {each.name: text for each in scenario.inputs})
    alone = cycle(BAD_TEXTS)
    for each in scenario.inputs:
        yield _request(scenario, {each.name: next(alone)})
        yield _request(scenario, {each.name: next(alone)}, link=True)
    for parts in ([], ["statements", "no-such", "steps"]):
        yield _request(scenario, {}, parts=parts)
    others = {each.name: each.default_text for each in reversed(scenario.inputs)}
    yield _request(scenario, {"no-such": "1", **others}, link=True)
    yield _request(scenario, {"no-such": "1"})


def _request(
    scenario: Scenario,
    texts: dict[str, str],
    link: bool = False,
    files: bool = False,
    **more: list[str],
) -> str:
    asked = {"id": 1, "scenario": scenario.slug, "inputs": texts, "link": link, "files": files}
    return json.dumps(asked | more)


def _drawn(scenario: Scenario) -> list[dict[str, str]]:
    forms: list[dict[str, str]] = []

    @settings(max_examples=DRAWN, derandomize=True, database=None, phases=[Phase.generate])
    @hypothesis.given(FORMS[scenario.slug])
    def collect(form: dict[str, str]) -> None:
        forms.append(form)

    collect()
    return forms
