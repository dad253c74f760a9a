"""What a reader may enter, written in the ways people write it."""

from __future__ import annotations

from hypothesis import strategies as st
from writeoffs.inputs import Choice, Input, NumberInput
from writeoffs.scenarios import SCENARIOS
from writeoffs.scenarios.scenario import Scenario

FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def values_of(each: Input) -> st.SearchStrategy[str]:
    """Texts that the field takes: over its whole range, often near the sample, and at its ends."""
    if isinstance(each, Choice):
        return st.sampled_from([option.value for option in each.options])
    near = st.integers(0, min(each.maximum, each.slider_maximum or 2 * each.default))
    anywhere = st.integers(0, each.maximum)
    ends = st.sampled_from([0, 1, each.default, each.maximum])
    return st.builds(
        lambda value, write: write(value),
        near | near | near | anywhere | ends,
        st.sampled_from(
            [
                each.write,
                each.show,
                lambda value: each.write(value).replace(",", ""),
                lambda value: each.write(value).replace(",", " "),
                lambda value: each.write(value).translate(FULL_WIDTH),
            ]
        ),
    )


def form_of(scenario: Scenario) -> st.SearchStrategy[dict[str, str]]:
    """What a reader may enter; now and then the same in two fields of a kind."""
    numbers = [each for each in scenario.inputs if isinstance(each, NumberInput)]
    pairs = [
        (one, other)
        for one in numbers
        for other in numbers
        if one is not other and type(one) is type(other)
    ]
    forms = st.fixed_dictionaries(
        {}, optional={each.name: values_of(each) for each in scenario.inputs}
    )
    if not pairs:
        return forms

    def alike(form: dict[str, str], pair: tuple[NumberInput, NumberInput]) -> dict[str, str]:
        one, other = pair
        value = min(one.read(form.get(one.name, one.default_text)), other.maximum)
        return {**form, other.name: other.write(value)}

    return forms | forms | st.builds(alike, forms, st.sampled_from(pairs))


# Made once: making a strategy takes longer than drawing from it.
FORMS = {scenario.slug: form_of(scenario) for scenario in SCENARIOS.values()}
