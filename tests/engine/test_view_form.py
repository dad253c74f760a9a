"""The forms of the scenarios: every field labelled, described and switched off until it works."""

from __future__ import annotations

import pytest
from engine.reading import parse, words
from selectolax.lexbor import LexborHTMLParser
from writeoffs.inputs import Amount, Choice, NumberInput, Refused, Values, read_inputs
from writeoffs.scenarios import SCENARIOS
from writeoffs.scenarios.scenario import Scenario
from writeoffs.view.form import facts, form

EACH_SCENARIO = pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
NUMBERS = [
    pytest.param(scenario, each, id=f"{scenario.slug} {each.name}")
    for scenario in SCENARIOS.values()
    for each in scenario.inputs
    if isinstance(each, NumberInput)
]
CHOICES = [
    pytest.param(scenario, each, id=f"{scenario.slug} {each.name}")
    for scenario in SCENARIOS.values()
    for each in scenario.inputs
    if isinstance(each, Choice)
]


def parsed(scenario: Scenario) -> LexborHTMLParser:
    return parse(form(scenario.slug, scenario.inputs))


def ids(html: LexborHTMLParser) -> list[str]:
    return [node.attributes["id"] for node in html.css("[id]")]


def test_ids_are_unique_even_with_every_form_on_one_page() -> None:
    found = [each for scenario in SCENARIOS.values() for each in ids(parsed(scenario))]
    assert len(found) == len(set(found))


@EACH_SCENARIO
def test_there_are_at_least_two_things_to_change(scenario: Scenario) -> None:
    assert len(scenario.inputs) >= 2
    assert {each.attributes["data-input"] for each in parsed(scenario).css("[data-input]")} == {
        each.name for each in scenario.inputs
    }


@EACH_SCENARIO
def test_an_amount_has_a_range_twin(scenario: Scenario) -> None:
    twins = {node.attributes["data-twin"] for node in parsed(scenario).css("input[type=range]")}
    amounts = {each.name for each in scenario.inputs if isinstance(each, Amount)}
    assert twins & amounts


@EACH_SCENARIO
def test_every_label_leads_to_its_field_and_every_description_exists(scenario: Scenario) -> None:
    html = parsed(scenario)
    known = set(ids(html))
    assert {label.attributes["for"] for label in html.css("label[for]")} <= known
    described = html.css("[aria-describedby]")
    assert described
    for node in described:
        assert set(node.attributes["aria-describedby"].split()) <= known


@EACH_SCENARIO
def test_every_control_has_a_name_for_ears(scenario: Scenario) -> None:
    html = parsed(scenario)
    labelled = {label.attributes["for"] for label in html.css("label[for]") if words(label)}
    for control in html.css("input"):
        kind = control.attributes["type"]
        if kind == "range":
            assert control.attributes["aria-label"].endswith(", slider")
        elif kind == "radio":
            assert control.parent.tag == "label"
            assert words(control.parent)
        else:
            assert control.attributes["id"] in labelled


@EACH_SCENARIO
def test_groups_of_controls_have_a_legend(scenario: Scenario) -> None:
    for fieldset in parsed(scenario).css("fieldset"):
        assert words(fieldset.css_first("legend"))


@EACH_SCENARIO
def test_a_form_of_several_groups_folds_them(scenario: Scenario) -> None:
    html = parsed(scenario)
    groups = list(dict.fromkeys(each.group for each in scenario.inputs if each.group))
    folds = html.css("details.group")
    assert [words(fold.css_first("summary .title")) for fold in folds] == (
        groups if len(groups) > 1 else []
    )
    for fold in folds:
        assert "open" not in fold.attributes
        assert words(fold.css_first("legend")) == words(fold.css_first(".title"))
        assert "hidden" in fold.css_first("summary .amiss").attributes
        assert not fold.css_first("summary").css("input")


@EACH_SCENARIO
def test_the_line_of_a_group_says_what_each_of_its_fields_holds(scenario: Scenario) -> None:
    values = read_inputs(scenario.inputs, {}).values
    stated = dict(
        zip(
            (each.name for each in scenario.inputs),
            (words(node) for node in parse(facts(scenario.inputs, values)).css("dd")),
            strict=True,
        )
    )
    for fold in parsed(scenario).css("details.group"):
        held = {
            node.attributes["data-shows"]: words(node) for node in fold.css("summary [data-shows]")
        }
        assert held == {
            node.attributes["data-input"]: stated[node.attributes["data-input"] or ""]
            for node in fold.css("[data-input]")
        }


def test_numbers_are_named_in_the_line_where_there_are_several() -> None:
    def lines(slug: str) -> list[str]:
        return [words(node) for node in parsed(SCENARIOS[slug]).css("summary .holds")]

    assert lines("cleanup-before-bank-review")[:2] == [
        "A loss: write it off · $6,215.00",
        "An error: undo it · Amount $1,940.00 · Cost of its goods $1,105.80",
    ]
    assert lines("allowance-true-up-then-write-off")[0] == (
        "Owed $68,400.00 · Part not expected 1%"
    )


@EACH_SCENARIO
def test_nothing_can_be_changed_before_a_script_can_answer(scenario: Scenario) -> None:
    (everything,) = parsed(scenario).css("form > fieldset")
    assert "disabled" in everything.attributes
    assert len(everything.css("input")) == len(parsed(scenario).css("input"))


@EACH_SCENARIO
def test_a_place_for_a_problem_waits_beside_each_field(scenario: Scenario) -> None:
    for field in parsed(scenario).css("[data-input]"):
        (problem,) = field.css(".problem")
        assert "hidden" in problem.attributes
        assert problem.attributes["id"] in (
            field.css_first("[aria-describedby]").attributes["aria-describedby"].split()
        )


@pytest.mark.parametrize(("scenario", "each"), NUMBERS)
def test_a_number_field_shows_the_default_and_the_keyboard_that_fits(
    scenario: Scenario, each: NumberInput
) -> None:
    (field,) = parsed(scenario).css(f'input[name="{each.name}"]')
    assert each.read(field.attributes["value"]) == each.default
    assert field.attributes["inputmode"] == ("decimal" if each.places else "numeric")


@pytest.mark.parametrize(("scenario", "each"), NUMBERS)
def test_a_number_field_takes_no_more_than_is_ever_read(
    scenario: Scenario, each: NumberInput
) -> None:
    (field,) = parsed(scenario).css(f'input[name="{each.name}"]')
    longest = int(field.attributes["maxlength"])
    assert len(each.show(each.maximum)) < longest < 100
    assert each.read(each.show(each.maximum).ljust(longest)) == each.maximum
    with pytest.raises(Refused, match="too long"):
        each.read(each.show(each.maximum).ljust(longest + 1))


@pytest.mark.parametrize(("scenario", "each"), NUMBERS)
def test_a_slider_spans_its_values_in_whole_units(scenario: Scenario, each: NumberInput) -> None:
    sliders = parsed(scenario).css(f'input[data-twin="{each.name}"]')
    assert len(sliders) == bool(each.slider_maximum)
    for slider in sliders:
        scale = int(slider.attributes["data-scale"])
        assert scale == 10**each.places
        assert slider.attributes["min"] == "0"
        assert int(slider.attributes["max"]) * scale <= each.maximum
        assert int(slider.attributes["value"]) == each.default // scale
        assert int(slider.attributes["value"]) <= int(slider.attributes["max"])
        assert slider.attributes["aria-valuetext"] == each.show(each.default)


@pytest.mark.parametrize(("scenario", "each"), CHOICES)
def test_a_choice_offers_its_options_with_the_default_chosen(
    scenario: Scenario, each: Choice
) -> None:
    radios = parsed(scenario).css(f'input[name="{each.name}"]')
    assert [(radio.attributes["value"], words(radio.parent)) for radio in radios] == [
        (option.value, option.label) for option in each.options
    ]
    assert [radio.attributes["value"] for radio in radios if "checked" in radio.attributes] == [
        each.default_text
    ]


@EACH_SCENARIO
def test_the_facts_say_what_every_field_holds(scenario: Scenario) -> None:
    values = read_inputs(scenario.inputs, {}).values
    html = parse(facts(scenario.inputs, values))
    assert [words(node) for node in html.css("dd")] == [
        each.show(values.choice(each.name) if isinstance(each, Choice) else each.default)
        for each in scenario.inputs
    ]
    names = [words(node) for node in html.css("dt")]
    assert len(names) == len(set(names)) == len(scenario.inputs)


@EACH_SCENARIO
def test_the_fields_that_do_not_show_at_once_are_folded_in_the_same_form(
    scenario: Scenario,
) -> None:
    html = parse(form(scenario.slug, scenario.inputs, at_once=1))
    names = [each.name for each in scenario.inputs]
    (fold,) = html.css("form > fieldset > details")
    assert words(fold.css_first("summary"))
    assert [node.attributes["data-input"] for node in fold.css("[data-input]")] == names[1:]
    assert [node.attributes["data-input"] for node in html.css("[data-input]")] == names


@EACH_SCENARIO
def test_nothing_is_folded_where_all_fields_show_at_once(scenario: Scenario) -> None:
    everything = parsed(scenario)
    assert not everything.css("details:not(.group)")  # groups fold by themselves, on a phone
    at_once = form(scenario.slug, scenario.inputs, at_once=len(scenario.inputs))
    assert at_once == form(scenario.slug, scenario.inputs)


def test_labels_and_hints_are_text_and_never_markup() -> None:
    hostile = '<b title="x">Amount</b> & more'
    each = Amount("amount", hostile, default=1, maximum=2, slider_maximum=2, hint=hostile)
    html = parse(form("story", (each,), legend=hostile) + facts((each,), Values({"amount": 1}, {})))
    assert not html.css("b")
    assert words(html.css_first("label")) == words(html.css_first(".hint")) == hostile
    assert words(html.css_first("legend")) == hostile
    assert words(html.css_first("dt")) == hostile
