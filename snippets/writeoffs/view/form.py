"""The form: a labelled field for everything a reader can change, and the same facts as a list.

A form of several groups folds them; the line of each says what it holds. The page's script opens
them where there is room, and keeps the lines as the fields are.
"""

from __future__ import annotations

from writeoffs.inputs import Choice, Input, NumberInput, Values, read_inputs
from writeoffs.numerals import MAX_LENGTH
from writeoffs.view.markup import escape

OTHERS = "Change another number"

# Of what is folded: the script shows it where a field inside cannot be used.
AMISS = '<strong class="amiss" hidden>Something here cannot be used yet.</strong>'


def form(
    scenario: str,
    inputs: tuple[Input, ...],
    *,
    legend: str = "Change the numbers",
    at_once: int | None = None,
) -> str:
    """The form at its defaults, switched off until the page's script can answer it.

    `at_once` is how many fields show before a reader unfolds the others; all where it is left out.
    """
    first = inputs[:at_once]
    others = inputs[len(first) :]
    folded = f"<details><summary>{OTHERS} {AMISS}</summary>{_fields(scenario, others)}</details>"
    return (
        '<form class="inputs" autocomplete="off" novalidate>'
        f'<fieldset class="all" disabled><legend>{escape(legend)}</legend>'
        f"{_fields(scenario, first)}{folded if others else ''}</fieldset></form>"
    )


def _fields(scenario: str, inputs: tuple[Input, ...]) -> str:
    groups: dict[str, list[Input]] = {}
    for each in inputs:
        groups.setdefault(each.group, []).append(each)
    several = sum(bool(name) for name in groups) > 1
    return "".join(
        _group(scenario, name, tuple(members), folded=several) for name, members in groups.items()
    )


def facts(inputs: tuple[Input, ...], values: Values) -> str:
    """The inputs and their values to read: for print, and where scripts are off."""
    rows = "".join(
        f"<dt>{escape(_full_label(each))}</dt><dd>{escape(_shown(each, values))}</dd>"
        for each in inputs
    )
    return f"<dl>{rows}</dl>"


def _group(scenario: str, name: str, members: tuple[Input, ...], *, folded: bool) -> str:
    inner = "".join(_field(scenario, each) for each in members)
    if not name:
        return f'<div class="fields">{inner}</div>'
    if not folded:
        return f'<fieldset class="group"><legend>{escape(name)}</legend>{inner}</fieldset>'
    return (
        f'<details class="group"><summary><span class="title">{escape(name)}</span> '
        f'<span class="holds">{_holds(members)}</span> '
        f"{AMISS}</summary>"
        f'<fieldset><legend class="unseen">{escape(name)}</legend>{inner}</fieldset></details>'
    )


def _holds(members: tuple[Input, ...]) -> str:
    """What a group's fields hold at their defaults; numbers are named where there are several."""
    values = read_inputs(members, {}).values
    several = len(values.numbers) > 1
    return " · ".join(
        f"{escape(each.label) + ' ' if several and each.name in values.numbers else ''}"
        f'<span data-shows="{each.name}">{escape(_shown(each, values))}</span>'
        for each in members
    )


def _full_label(each: Input) -> str:
    return f"{each.group}: {each.label.lower()}" if each.group else each.label


def _shown(each: Input, values: Values) -> str:
    if isinstance(each, Choice):
        return each.show(values.choice(each.name))
    return each.show(values.number(each.name))


def _field(scenario: str, each: Input) -> str:
    where = f"{scenario}-{each.name}"
    hint = f'<p class="hint" id="{where}-hint">{escape(each.hint)}</p>' if each.hint else ""
    described = f"{where}-problem" + (f" {where}-hint" if each.hint else "")
    body = (
        _choice(where, each, described)
        if isinstance(each, Choice)
        else _number(where, each, described)
    )
    return (
        f'<div class="field" data-input="{each.name}">{body}{hint}'
        f'<p class="problem" id="{where}-problem" hidden></p></div>'
    )


def _number(where: str, each: NumberInput, described: str) -> str:
    mode = "decimal" if each.places else "numeric"
    prefix = _unit("before", each.prefix)
    suffix = _unit("after", each.suffix)
    slider = ""
    if each.slider_maximum:
        scale = 10**each.places
        slider = (
            f'<input type="range" data-twin="{each.name}" data-scale="{scale}" min="0"'
            f' max="{each.slider_maximum // scale}" value="{each.default // scale}"'
            f' aria-label="{escape(each.label)}, slider"'
            f' aria-valuetext="{escape(each.show(each.default))}">'
        )
    return (
        f'<label for="{where}">{escape(each.label)}</label><span class="twins">'
        f'<span class="number">{prefix}<input id="{where}" name="{each.name}" type="text"'
        f' inputmode="{mode}" value="{escape(each.default_text)}" spellcheck="false"'
        f' maxlength="{MAX_LENGTH}" aria-describedby="{described}">{suffix}</span>{slider}</span>'
    )


def _unit(place: str, sign: str) -> str:
    return f'<span class="unit {place}" aria-hidden="true">{sign}</span>' if sign else ""


def _choice(where: str, each: Choice, described: str) -> str:
    options = "".join(
        f'<label><input type="radio" name="{each.name}" value="{option.value}"'
        f"{' checked' if option.value == each.default_text else ''}> {escape(option.label)}</label>"
        for option in each.options
    )
    return (
        f'<fieldset class="choice" aria-describedby="{described}">'
        f"<legend>{escape(each.label)}</legend>{options}</fieldset>"
    )
