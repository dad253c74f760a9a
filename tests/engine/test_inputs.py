"""What a reader can change: bounds, messages that say what is allowed, and defaults."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from writeoffs.inputs import Amount, Choice, Option, Percent, Quantity, Refused, read_inputs

INVOICE = Amount("invoice", "Amount", default=4_850_00, maximum=50_000_00)
PIECES = Quantity("pieces", "Pieces", default=140, maximum=1_000_000)
RATE = Percent("rate", "Rate", default=35_00, maximum=100_00)
METHOD = Choice("method", "Method", (Option("direct", "Directly"), Option("later", "Later")))
FORM = (INVOICE, PIECES, RATE, METHOD)


def refusal(each: Amount | Quantity | Percent | Choice, text: str) -> Refused:
    with pytest.raises(Refused) as refused:
        each.read(text)
    return refused.value


@pytest.mark.parametrize(
    ("each", "text", "value"),
    [
        (INVOICE, "$1,200.50", 1_200_50),
        (INVOICE, "0", 0),
        (INVOICE, "50000", 50_000_00),
        (PIECES, "1,000,000", 1_000_000),
        (RATE, "35", 35_00),
        (RATE, "33.33%", 33_33),
        (RATE, "100%", 100_00),
    ],
)
def test_a_value_within_bounds_is_read(each: Amount, text: str, value: int) -> None:
    assert each.read(text) == value


@pytest.mark.parametrize(
    ("each", "text", "most"),
    [
        (INVOICE, "50,000.01", "$50,000.00"),
        (INVOICE, "9" * 12, "$50,000.00"),
        (INVOICE, "9" * 13, "$50,000.00"),
        (PIECES, "1000001", "1,000,000"),
        (PIECES, "9" * 64, "1,000,000"),
        (RATE, "100.01", "100%"),
        (RATE, "9" * 13, "100%"),
    ],
)
def test_beyond_the_bound_the_message_says_the_most_allowed(
    each: Amount, text: str, most: str
) -> None:
    refused = refusal(each, text)
    assert refused.name == each.name
    assert refused.message == f"Enter at most {most}."


@pytest.mark.parametrize("text", ["", "abc", "-5", "(500)", "1.005"])
def test_a_refusal_names_the_input_and_gives_its_default_as_example(text: str) -> None:
    refused = refusal(INVOICE, text)
    assert refused.name == "invoice"
    assert "4,850.00" in refused.message


def test_half_a_piece_is_refused() -> None:
    assert "whole number, for example 140" in refusal(PIECES, "2.5").message


@pytest.mark.parametrize("text", ["", "Direct", "direct ", "<b>", "4850"])
def test_a_choice_takes_only_its_options(text: str) -> None:
    assert refusal(METHOD, text).message == "Choose “Directly” or “Later”."
    assert METHOD.read("later") == "later"


@pytest.mark.parametrize(
    ("each", "value", "written", "shown"),
    [
        (INVOICE, 1_200_50, "1,200.50", "$1,200.50"),
        (PIECES, 1_234, "1,234", "1,234"),
        (RATE, 35_00, "35", "35%"),
        (RATE, 33_30, "33.3", "33.3%"),
        (RATE, 5, "0.05", "0.05%"),
        (RATE, 0, "0", "0%"),
        (RATE, 100_00, "100", "100%"),
    ],
)
def test_a_value_is_written_for_the_field_and_shown_in_prose(
    each: Amount, value: int, written: str, shown: str
) -> None:
    assert (each.write(value), each.show(value)) == (written, shown)


@given(data=st.data(), each=st.sampled_from((INVOICE, PIECES, RATE)))
def test_what_a_field_shows_is_read_back(data: st.DataObject, each: Amount) -> None:
    value = data.draw(st.integers(0, each.maximum))
    assert each.read(each.write(value)) == each.read(each.show(value)) == value


def test_what_is_not_given_takes_the_samples_value() -> None:
    reading = read_inputs(FORM, {"pieces": "7"})
    assert reading.problems == {}
    assert reading.values.numbers == {"invoice": 4_850_00, "pieces": 7, "rate": 35_00}
    assert reading.values.choice("method") == "direct"


def test_every_field_with_a_problem_is_named_and_takes_the_samples_value() -> None:
    reading = read_inputs(
        FORM, {"invoice": "lots", "pieces": "12", "rate": "101", "method": "never"}
    )
    assert set(reading.problems) == {"invoice", "rate", "method"}
    assert reading.values.numbers == {"invoice": 4_850_00, "pieces": 12, "rate": 35_00}
    assert reading.values.choice("method") == "direct"


@pytest.mark.parametrize("kind", [Amount, Quantity, Percent])
def test_a_number_stands_in_no_group_unless_told(kind: type[Amount]) -> None:
    assert kind("a", "A", 1, 2).group == ""
    assert kind("a", "A", 1, 2, group="Old invoices").group == "Old invoices"


def test_a_choice_may_stand_in_a_group_too() -> None:
    assert METHOD.group == ""
    grouped = Choice("pile", "Which pile?", METHOD.options, group="Old invoices")
    assert grouped.group == "Old invoices"
    assert grouped.default_text == "direct"
