"""The door to the engine: what it answers, what it refuses, and that it always says the same."""

from __future__ import annotations

import json
from urllib.parse import parse_qsl

import pytest
from engine.reading import parse, statement_rows, words
from writeoffs.api import BadRequest, render, respond, sample
from writeoffs.inputs import Choice, NumberInput
from writeoffs.scenarios import SCENARIOS

EACH_SLUG = pytest.mark.parametrize("slug", SCENARIOS)
REST_OF_STOCK = ("b_pieces", "c_pieces", "d_pieces")
HOSTILE = '<img src=x onerror="alert(1)">'
# For each scenario, values that a reader might well type.
TYPED = {
    "direct-bad-debt": {"invoice": "$1,200.50", "receivables": "５０，０００"},
    "allowance-write-off": {"account": "12 000", "allowance": "9400.5"},
    "partial-write-off": {"owed": "1,000.01", "paid_rate": "33.33 %"},
    "cash-basis": {"invoice": "5000", "received": "1 250.75"},
    "inventory-obsolete": {"units": "7", "unit_cost": "$0.99", "loss_line": "own_line"},
    "inventory-write-down-nrv": {"test": "in_total", "a_pieces": "61", "d_price": "1"},
}
NORMALISED = {
    "direct-bad-debt": {"invoice": "1,200.50", "receivables": "50,000.00"},
    "allowance-write-off": {"account": "12,000.00", "allowance": "9,400.50"},
    "partial-write-off": {"owed": "1,000.01", "paid_rate": "33.33"},
    "cash-basis": {"invoice": "5,000.00", "received": "1,250.75"},
    "inventory-obsolete": {"units": "7", "unit_cost": "0.99", "loss_line": "own_line"},
    "inventory-write-down-nrv": {"test": "in_total", "a_pieces": "61", "d_price": "1.00"},
}


def ask(slug: str, texts: dict[str, str] | None = None, *, link: bool = False) -> dict:
    request = {"id": 7, "scenario": slug, "inputs": texts or {}, "link": link}
    return json.loads(respond(json.dumps(request)))


@EACH_SLUG
def test_without_inputs_the_answer_is_the_sample(slug: str) -> None:
    answer = ask(slug)
    assert (answer["id"], answer["ok"], answer["problems"]) == (7, True, {})
    assert answer["parts"] == sample(slug).parts
    assert answer["texts"] == {each.name: each.default_text for each in SCENARIOS[slug].inputs}
    assert answer["query"] == ""
    assert answer["announcement"] == sample(slug).announcement


@EACH_SLUG
def test_the_sample_typed_in_full_is_still_the_sample(slug: str) -> None:
    texts = {each.name: each.default_text for each in SCENARIOS[slug].inputs}
    assert ask(slug, texts) == ask(slug)


@EACH_SLUG
def test_the_page_at_build_holds_the_parts_of_the_answer(slug: str) -> None:
    html = parse(render(slug))
    for name, part in ask(slug)["parts"].items():
        (place,) = html.css(f'[data-part="{name}"]')
        assert place.inner_html == part


@EACH_SLUG
def test_what_is_typed_is_answered_and_normalised(slug: str) -> None:
    answer = ask(slug, TYPED[slug])
    assert answer["ok"]
    assert answer["problems"] == {}
    assert NORMALISED[slug].items() <= answer["texts"].items()
    assert answer["parts"] != sample(slug).parts


@EACH_SLUG
def test_values_are_whole_numbers_of_the_smallest_unit_or_an_option(slug: str) -> None:
    answer = ask(slug, TYPED[slug])
    for each in SCENARIOS[slug].inputs:
        value = answer["values"][each.name]
        if isinstance(each, Choice):
            assert value == answer["texts"][each.name]
        else:
            assert value == each.read(answer["texts"][each.name])


@EACH_SLUG
def test_the_query_reproduces_the_answer_and_names_only_what_differs(slug: str) -> None:
    answer = ask(slug, TYPED[slug])
    from_link = dict(parse_qsl(answer["query"], strict_parsing=True))
    assert set(from_link) == {
        each.name
        for each in SCENARIOS[slug].inputs
        if answer["texts"][each.name] != each.default_text
    }
    assert ask(slug, from_link, link=True) == answer


@EACH_SLUG
def test_asking_twice_gets_the_same_words(slug: str) -> None:
    request = json.dumps({"id": 1, "scenario": slug, "inputs": TYPED[slug]})
    assert respond(request) == respond(request)
    assert render(slug) == render(slug)


@EACH_SLUG
def test_limits_name_inputs_with_a_slider_and_end_within_what_the_field_takes(slug: str) -> None:
    inputs = {each.name: each for each in SCENARIOS[slug].inputs}
    for name, limit in ask(slug)["limits"].items():
        each = inputs[name]
        assert isinstance(each, NumberInput)
        assert each.slider_maximum
        assert 0 <= limit <= each.maximum
        assert ask(slug, {name: each.write(limit)})["ok"]


@pytest.mark.parametrize(
    "text",
    ["", "   ", "lots", "-5", "(500)", "1.005", "9" * 13, "Invoice 7 for $500", "35%", HOSTILE],
)
@EACH_SLUG
def test_bad_text_gets_a_message_and_no_figures(slug: str, text: str) -> None:
    name = next(each.name for each in SCENARIOS[slug].inputs if isinstance(each, NumberInput))
    answer = ask(slug, {name: text})
    assert answer["ok"] is False
    assert set(answer["problems"]) == {name}
    assert "parts" not in answer
    assert answer["texts"] == {name: text}
    assert "<" not in answer["problems"][name]


@pytest.mark.parametrize(
    ("slug", "texts", "name", "told"),
    [
        ("direct-bad-debt", {"invoice": "46,325.01"}, "invoice", "$46,325.00"),
        ("direct-bad-debt", {"receivables": "100"}, "invoice", "$100.00"),
        ("allowance-write-off", {"account": "118,460.01"}, "account", "$118,460.00"),
        ("allowance-write-off", {"allowance": "118,460.01"}, "allowance", "$118,460.00"),
        ("partial-write-off", {"owed": "46,325.01"}, "owed", "$46,325.00"),
        ("cash-basis", {"received": "3,600.01"}, "received", "$3,600.00"),
        ("inventory-obsolete", {"units": "3088"}, "units", "$96,480.00"),
        ("inventory-obsolete", {"unit_cost": "700"}, "units", "$96,480.00"),
        ("inventory-write-down-nrv", {"b_pieces": "800"}, "b_pieces", "$96,480.00"),
    ],
)
def test_more_than_the_books_hold_is_refused_with_what_they_hold(
    slug: str, texts: dict[str, str], name: str, told: str
) -> None:
    answer = ask(slug, texts)
    assert answer["ok"] is False
    assert set(answer["problems"]) == {name}
    assert told in answer["problems"][name]


@pytest.mark.parametrize(
    ("slug", "texts"),
    [
        ("direct-bad-debt", {"invoice": "46,325"}),
        ("allowance-write-off", {"account": "118,460"}),
        ("allowance-write-off", {"allowance": "118,460"}),
        ("partial-write-off", {"owed": "46,325"}),
        ("cash-basis", {"received": "3,600"}),
        ("inventory-obsolete", {"units": "3087"}),
        (
            "inventory-write-down-nrv",
            {"a_pieces": "1000", "a_cost": "96.48", **dict.fromkeys(REST_OF_STOCK, "0")},
        ),
    ],
)
def test_all_that_the_books_hold_can_go(slug: str, texts: dict[str, str]) -> None:
    assert ask(slug, texts)["ok"]


@pytest.mark.parametrize(
    ("slug", "texts"),
    [
        ("direct-bad-debt", {"invoice": "0"}),
        ("allowance-write-off", {"account": "0"}),
        ("partial-write-off", {"owed": "0"}),
        ("cash-basis", {"invoice": "0", "received": "0"}),
        ("inventory-obsolete", {"units": "0"}),
        ("inventory-obsolete", {"unit_cost": "0"}),
        ("inventory-write-down-nrv", {f"{key}_pieces": "0" for key in "abcd"}),
    ],
)
def test_nothing_to_write_off_moves_nothing(slug: str, texts: dict[str, str]) -> None:
    answer = ask(slug, texts)
    assert "Nothing moves: there is nothing to write off." in answer["announcement"]
    assert "no-entry" in answer["parts"]["entries"]
    for part in ("statements", "lines"):
        assert {row.change.cents for row in statement_rows(answer["parts"][part])} == {0}


def test_every_problem_is_named_at_once() -> None:
    answer = ask("direct-bad-debt", {"invoice": "lots", "receivables": "-1"})
    assert set(answer["problems"]) == {"invoice", "receivables"}


def test_a_bad_value_in_a_link_falls_back_to_the_sample_with_a_message() -> None:
    answer = ask("direct-bad-debt", {"invoice": "lots", "receivables": "50000"}, link=True)
    assert answer["ok"]
    assert answer["texts"] == {"invoice": "4,850.00", "receivables": "50,000.00"}
    assert set(answer["problems"]) == {"invoice"}
    assert answer["problems"]["invoice"].endswith("The sample’s figure is shown instead.")
    assert answer["query"] == "receivables=50000.00"


def test_a_link_keeps_what_can_be_true_and_drops_what_cannot() -> None:
    answer = ask("direct-bad-debt", {"invoice": "60000", "receivables": "50000"}, link=True)
    assert answer["texts"] == {"invoice": "4,850.00", "receivables": "50,000.00"}
    assert "$50,000.00" in answer["problems"]["invoice"]


@pytest.mark.parametrize(
    "texts", [{"receivables": "100"}, {"receivables": "100", "invoice": "lots"}]
)
def test_a_link_that_cannot_be_true_at_all_opens_the_sample(texts: dict[str, str]) -> None:
    answer = ask("direct-bad-debt", texts, link=True)
    assert answer["parts"] == sample("direct-bad-debt").parts
    assert answer["query"] == ""
    assert "cannot be true together" in answer["problems"]["receivables"]
    assert not any("$100.00" in message for message in answer["problems"].values())


def test_a_link_may_carry_what_is_not_ours() -> None:
    plain = ask("direct-bad-debt", {"receivables": "100"}, link=True)
    tagged = ask("direct-bad-debt", {"receivables": "100", "utm_source": "mail"}, link=True)
    assert tagged == plain
    assert ask("direct-bad-debt", {"utm_source": HOSTILE}, link=True) == ask("direct-bad-debt")


@EACH_SLUG
def test_html_in_a_link_is_text_that_never_reaches_the_page(slug: str) -> None:
    for each in SCENARIOS[slug].inputs:
        answer = ask(slug, {each.name: HOSTILE}, link=True)
        assert answer["parts"] == sample(slug).parts
        assert set(answer["problems"]) == {each.name}
        assert "onerror" not in json.dumps(answer)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not json",
        "7",
        "[]",
        "{}",
        '{"id": 1, "scenario": "cash-basis"}',
        '{"id": 1, "inputs": {}}',
        '{"scenario": "cash-basis", "inputs": {}}',
        '{"id": 1, "scenario": ["cash-basis"], "inputs": {}}',
        '{"id": 1, "scenario": "cash-basis", "inputs": []}',
        '{"id": 1, "scenario": "cash-basis", "inputs": null}',
        '{"id": 1, "scenario": "cash-basis", "inputs": 5}',
        '{"id": 1, "scenario": "cash-basis", "inputs": {"invoice": 5}}',
        '{"id": 1, "scenario": "cash-basis", "inputs": {"invoice": null}}',
    ],
)
def test_a_malformed_request_is_the_pages_fault(text: str) -> None:
    with pytest.raises(BadRequest):
        respond(text)


def test_an_unknown_scenario_is_the_pages_fault() -> None:
    with pytest.raises(BadRequest, match="no scenario 'no-such-story'"):
        ask("no-such-story")
    with pytest.raises(BadRequest, match="no scenario"):
        render("no-such-story")


def test_an_unknown_input_is_the_pages_fault() -> None:
    with pytest.raises(BadRequest, match="direct-bad-debt has no input amount"):
        ask("direct-bad-debt", {"amount": "5"})


def test_the_announcement_is_what_is_written_under_what_moved() -> None:
    answer = ask("direct-bad-debt", {"invoice": "1,200.50"})
    assert answer["announcement"] == (
        "Receivables fall $1,200.50, profit falls $1,200.50. Cash does not move."
    )
    assert words(parse(answer["parts"]["moved"]).css_first("p")) == answer["announcement"]


def test_two_treatments_are_announced_one_after_the_other() -> None:
    assert ask("cash-basis", {"received": "600"})["announcement"] == (
        "Cash-basis books: Nothing moves: there is nothing to write off. "
        "Accrual books: Receivables fall $3,000.00, profit falls $3,000.00. Cash does not move."
    )
