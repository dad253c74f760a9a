"""Answers about a scenario: its parts with a reader's numbers, or what is wrong with them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from writeoffs.answers.request import BadRequest, Request
from writeoffs.checks import require_right
from writeoffs.explain import what_moved
from writeoffs.inputs import Choice, Input, Refused, Values, read_inputs
from writeoffs.outcome import Outcome
from writeoffs.scenarios import SCENARIOS
from writeoffs.scenarios.scenario import Scenario
from writeoffs.view.scenario import frame, frame_in_two, parts

FALLEN_BACK = "The sample’s figure is shown instead."
CANNOT_BE_TRUE_TOGETHER = "This cannot be true together with the other figures."


@dataclass(frozen=True, slots=True)
class Answer:
    """A scenario worked out with particular values; `parts` are those that were asked for."""

    scenario: Scenario
    values: Values
    outcomes: tuple[Outcome, ...]
    parts: dict[str, str]
    limits: Mapping[str, int]

    @property
    def announcement(self) -> str:
        """What moved, in plain text."""
        if len(self.outcomes) == 1:
            return what_moved(self.outcomes[0])
        return " ".join(f"{o.treatment.label}: {what_moved(o)}" for o in self.outcomes)


def work_out(scenario: Scenario, values: Values, wanted: Collection[str] | None = None) -> Answer:
    """The scenario with these values, checked, and its parts: all, or those wanted.

    Raises Refused when the values cannot be true together, BooksAreWrong when a named check fails.
    """
    telling = scenario.tell(values)
    outcomes = tuple(Outcome.of(treatment) for treatment in telling.treatments)
    for outcome in outcomes:
        require_right(outcome)
    return Answer(
        scenario,
        values,
        outcomes,
        parts(scenario, values, telling, outcomes, wanted),
        telling.limits,
    )


def sample(slug: str) -> Answer:
    """The scenario at its defaults. Raises BadRequest for an unknown slug."""
    scenario = _scenario(slug)
    return work_out(scenario, read_inputs(scenario.inputs, {}).values)


def render(slug: str, *, brief: bool = False) -> str:
    """The HTML of a scenario at its defaults, as the page holds it before any script runs."""
    shown = sample(slug)
    return frame(shown.scenario, shown.parts, brief=brief)


def render_in_two(slug: str, legend: str) -> tuple[str, str]:
    """The same in two pieces, so that the page's own words may stand between them.

    The first holds one number to change, under the legend, and what it moves. Raises BadRequest.
    """
    shown = sample(slug)
    return frame_in_two(shown.scenario, shown.parts, legend)


def answer(request: Request) -> dict[str, object]:
    """Answer a request of kind "scenario", described in the worker's protocol.

    With "parts" only those of the scenario's parts are written. With "files" an answer that has
    figures also brings the files to take along, text by name.
    Raises BadRequest when the request is malformed or names an unknown scenario or input.
    """
    try:
        slug, texts = request["scenario"], request["inputs"]
        from_link, files = request.get("link", False), request.get("files", False)
        wanted = request.get("parts")
        if not all(isinstance(each, str) for each in (slug, *texts.values(), *(wanted or ()))):
            raise TypeError("a text is not text")
        if not (wanted is None or isinstance(wanted, list)):
            raise TypeError("the parts are no list")
        if not all(isinstance(each, bool) for each in (from_link, files)):
            raise TypeError("a switch is neither true nor false")
    except (KeyError, TypeError, AttributeError) as fault:
        raise BadRequest(f"malformed request: {fault}") from None
    scenario = _scenario(slug)
    unknown = set(texts) - {each.name for each in scenario.inputs}
    if unknown and not from_link:
        raise BadRequest(f"{slug} has no input “{', '.join(sorted(unknown))}”")
    return _answer(scenario, texts, from_link, wanted, files)


def _answer(
    scenario: Scenario,
    texts: Mapping[str, str],
    from_link: bool,
    wanted: Collection[str] | None,
    files: bool,
) -> dict[str, object]:
    if from_link:
        worked_out, problems = _from_link(scenario, texts, wanted)
        return {**_worked_out(worked_out, files), "problems": problems}
    reading = read_inputs(scenario.inputs, texts)
    problems = dict(reading.problems)
    if not problems:
        try:
            return {
                **_worked_out(work_out(scenario, reading.values, wanted), files),
                "problems": {},
            }
        except Refused as refusal:
            problems[refusal.name] = refusal.message
    return {"ok": False, "problems": problems, "texts": dict(texts)}


def _from_link(
    scenario: Scenario, texts: Mapping[str, str], wanted: Collection[str] | None
) -> tuple[Answer, dict[str, str]]:
    """Work out what a link brings; what cannot be used falls back to the sample, with a message."""
    brought = {each.name: texts[each.name] for each in scenario.inputs if each.name in texts}
    unread = read_inputs(scenario.inputs, brought).problems
    untrue: dict[str, str] = {}
    kept = {name: text for name, text in brought.items() if name not in unread}
    while True:
        try:
            worked_out = work_out(scenario, read_inputs(scenario.inputs, kept).values, wanted)
        except Refused as refusal:
            if refusal.name in kept:
                untrue[refusal.name] = refusal.message
                del kept[refusal.name]
            else:
                untrue = dict.fromkeys(brought, CANNOT_BE_TRUE_TOGETHER)
                kept.clear()
        else:
            problems = {**untrue, **unread}
            return worked_out, {
                name: f"{message} {FALLEN_BACK}" for name, message in problems.items()
            }


def _worked_out(told: Answer, files: bool) -> dict[str, object]:
    inputs = told.scenario.inputs
    worked_out: dict[str, object] = {
        "ok": True,
        "parts": told.parts,
        "texts": {each.name: _written(each, told.values) for each in inputs},
        "values": {each.name: _value(each, told.values) for each in inputs},
        "limits": dict(told.limits),
        "announcement": told.announcement,
        "query": _query(inputs, told.values),
    }
    if files:
        # Few readers take a file along, so nobody waits for this when Python starts.
        from writeoffs.export.files import files_of

        worked_out["files"] = files_of(told.scenario, told.outcomes)
    return worked_out


def _scenario(slug: str) -> Scenario:
    try:
        return SCENARIOS[slug]
    except KeyError:
        raise BadRequest(f"there is no scenario “{slug}”") from None


def _value(each: Input, values: Values) -> int | str:
    return values.choice(each.name) if isinstance(each, Choice) else values.number(each.name)


def _written(each: Input, values: Values) -> str:
    if isinstance(each, Choice):
        return values.choice(each.name)
    return each.write(values.number(each.name))


def _query(inputs: tuple[Input, ...], values: Values) -> str:
    """The part of the address that reproduces these values: only what differs from the sample."""
    written = ((each, _written(each, values)) for each in inputs)
    changed = ((each.name, text) for each, text in written if text != each.default_text)
    return "&".join(f"{name}={text.replace(',', '')}" for name, text in changed)
