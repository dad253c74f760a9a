"""The form: a labelled field for everything a reader can change, and the same facts as a list."""

from __future__ import annotations

from itertools import groupby

from writeoffs.inputs import Choice, Input, NumberInput, Values
from writeoffs.numerals import MAX_LENGTH
from writeoffs.view.markup import escape

OTHERS = "Change another number"


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
    folded = f"<details><summary>{OTHERS}</summary>{_fields(scenario, others)}</details>"
    return (
        '<form class="inputs" autocomplete="off" novalidate>'
        f'<fieldset class="all" disabled><legend>{escape(legend)}</legend>'
        f"{_fields(scenario, first)}{folded if others else ''}</fieldset></form>"
    )


def _fields(scenario: str, inputs: tuple[Input, ...]) -> str:
    fields = ""
    for group, members in groupby(inputs, key=lambda each: each.group):
        inner = "".join(_field(scenario, each) for each in members)
        fields += (
            f'<fieldset class="group"><legend>{escape(group)}</legend>{inner}</fieldset>'
            if group
            else f'<div class="fields">{inner}</div>'
        )
    return fields


def facts(inputs: tuple[Input, ...], values: Values) -> str:
    """The inputs and their values to read: for print, and where scripts are off."""
    rows = "".join(
        f"<dt>{escape(_full_label(each))}</dt><dd>{escape(_shown(each, values))}</dd>"
        for each in inputs
    )
    return f"<dl>{rows}</dl>"


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
