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
    "with-sales-tax": {"goods": "$1 999.99", "tax_rate": "7.12 %", "state_credit": "no"},
    "small-balance-adjustment": {"limit": "5", "balance_1": "$4.99", "balance_9": "5"},
    "allowance-true-up-then-write-off": {"account": "4850", "older_rate": "60%"},
    "write-off-bigger-than-the-reserve": {"allowance": "10 000", "current_balance": "70,000"},
    "recovery-direct": {"received": "$3,400", "when": "this_year"},
    "recovery-allowance": {"written_off": "5000", "received": "1,250.5"},
    "shrinkage-after-count": {"count": "96,480.01", "purchases": "450 000"},
    "damaged-stock-insured": {"damage": "9000", "deductible": "500", "claim": "accepted"},
    "inventory-reserve-then-scrap": {"reserve": "$4,000", "scrapped": "4000"},
    "abandoned-equipment": {"cost": "20 000", "life": "48", "used": "48", "removal": "0"},
    "prepaid-and-deposit": {"prepaid": "1,000.01", "kept": "３５００"},
    "stale-payable-released": {"bill": "27,340", "released": "yes"},
    "write-off-hid-a-theft": {"stolen": "2000", "bond": "$1,999.99"},
    "cleanup-before-bank-review": {"twice_pile": "left", "old_amount": "6 000"},
    "stale-balances": {"invoice": "$12,000", "stock": "0"},
    "book-vs-tax-two-years": {"set_aside_1": "7 000", "failed": "$5,250.50"},
    "direct-vs-allowance-two-years": {"failed": "0", "set_aside_2": "2500"},
}
NORMALISED = {
    "direct-bad-debt": {"invoice": "1,200.50", "receivables": "50,000.00"},
    "allowance-write-off": {"account": "12,000.00", "allowance": "9,400.50"},
    "partial-write-off": {"owed": "1,000.01", "paid_rate": "33.33"},
    "cash-basis": {"invoice": "5,000.00", "received": "1,250.75"},
    "inventory-obsolete": {"units": "7", "unit_cost": "0.99", "loss_line": "own_line"},
    "inventory-write-down-nrv": {"test": "in_total", "a_pieces": "61", "d_price": "1.00"},
    "with-sales-tax": {"goods": "1,999.99", "tax_rate": "7.12", "state_credit": "no"},
    "small-balance-adjustment": {"limit": "5.00", "balance_1": "4.99", "balance_9": "5.00"},
    "allowance-true-up-then-write-off": {"account": "4,850.00", "older_rate": "60"},
    "write-off-bigger-than-the-reserve": {
        "allowance": "10,000.00",
        "current_balance": "70,000.00",
    },
    "recovery-direct": {"received": "3,400.00", "when": "this_year"},
    "recovery-allowance": {"written_off": "5,000.00", "received": "1,250.50"},
    "shrinkage-after-count": {"count": "96,480.01", "purchases": "450,000.00"},
    "damaged-stock-insured": {"damage": "9,000.00", "deductible": "500.00", "claim": "accepted"},
    "inventory-reserve-then-scrap": {"reserve": "4,000.00", "scrapped": "4,000.00"},
    "abandoned-equipment": {"cost": "20,000.00", "life": "48", "used": "48", "removal": "0.00"},
    "prepaid-and-deposit": {"prepaid": "1,000.01", "kept": "3,500.00"},
    "stale-payable-released": {"bill": "27,340.00", "released": "yes"},
    "write-off-hid-a-theft": {"stolen": "2,000.00", "bond": "1,999.99"},
    "cleanup-before-bank-review": {"twice_pile": "left", "old_amount": "6,000.00"},
    "stale-balances": {"invoice": "12,000.00", "stock": "0.00"},
    "book-vs-tax-two-years": {"set_aside_1": "7,000.00", "failed": "5,250.50"},
    "direct-vs-allowance-two-years": {"failed": "0.00", "set_aside_2": "2,500.00"},
}
# A scenario that is added needs no values here.
EACH_TYPED = pytest.mark.parametrize("slug", TYPED)


def ask(slug: str, texts: dict[str, str] | None = None, *, link: bool = False) -> dict:
    request = {"id": 7, "scenario": slug, "inputs": texts or {}, "link": link}
    return json.loads(respond(json.dumps(request)))


def request(number: str = "1", inputs: str = "{}") -> str:
    """A request about a cash-basis business, with its number and its inputs as JSON."""
    return f'{{"id": {number}, "scenario": "cash-basis", "inputs": {inputs}}}'


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
    parts = ask(slug)["parts"]
    for name, part in parts.items():
        (place,) = html.css(f'[data-part="{name}"]')
        assert place.inner_html == part


@EACH_TYPED
def test_what_is_typed_is_answered_and_normalised(slug: str) -> None:
    answer = ask(slug, TYPED[slug])
    assert answer["ok"]
    assert answer["problems"] == {}
    assert NORMALISED[slug].items() <= answer["texts"].items()
    assert answer["parts"] != sample(slug).parts


@EACH_TYPED
def test_values_are_whole_numbers_of_the_smallest_unit_or_an_option(slug: str) -> None:
    answer = ask(slug, TYPED[slug])
    for each in SCENARIOS[slug].inputs:
        value = answer["values"][each.name]
        if isinstance(each, Choice):
            assert value == answer["texts"][each.name]
        else:
            assert value == each.read(answer["texts"][each.name])


@EACH_TYPED
def test_the_query_reproduces_the_answer_and_names_only_what_differs(slug: str) -> None:
    answer = ask(slug, TYPED[slug])
    from_link = dict(parse_qsl(answer["query"], strict_parsing=True))
    assert set(from_link) == {
        each.name
        for each in SCENARIOS[slug].inputs
        if answer["texts"][each.name] != each.default_text
    }
    assert ask(slug, from_link, link=True) == answer


@EACH_TYPED
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
        ("with-sales-tax", {"goods": "41,290"}, "goods", "$44,696.43"),
        ("with-sales-tax", {"goods": "30,000", "tax_rate": "20"}, "tax_rate", "$4,862.00"),
        ("allowance-true-up-then-write-off", {"account": "4,850.01"}, "account", "$4,850.00"),
        ("write-off-bigger-than-the-reserve", {"older_balance": "100"}, "account", "$100.00"),
        ("recovery-direct", {"received": "3,400.01"}, "received", "$3,400.00"),
        ("recovery-allowance", {"written_off": "5"}, "received", "$5.00"),
        ("shrinkage-after-count", {"purchases": "8,239.99"}, "purchases", "$8,240.00"),
        ("shrinkage-after-count", {"count": "528,260.01"}, "count", "$528,260.00"),
        ("damaged-stock-insured", {"damage": "96,480.01"}, "damage", "$96,480.00"),
        ("inventory-reserve-then-scrap", {"reserve": "96,480.01"}, "reserve", "$96,480.00"),
        ("inventory-reserve-then-scrap", {"scrapped": "3,000.01"}, "scrapped", "$3,000.00"),
        ("abandoned-equipment", {"life": "0"}, "life", "1 month."),
        ("abandoned-equipment", {"life": "1"}, "used", "last 1 month."),
        ("abandoned-equipment", {"used": "61"}, "used", "60 months"),
        ("abandoned-equipment", {"recorded": "46"}, "recorded", "45 months"),
        ("abandoned-equipment", {"removal": "22,860.01"}, "removal", "$22,860.00"),
        ("prepaid-and-deposit", {"kept": "3,500.01"}, "kept", "$3,500.00"),
        ("stale-payable-released", {"bill": "27,340.01"}, "bill", "$27,340.00"),
        ("write-off-hid-a-theft", {"stolen": "46,325.01"}, "stolen", "$46,325.00"),
        ("write-off-hid-a-theft", {"bond": "1,480.01"}, "bond", "$1,480.00"),
        # 42,000.00 and 1,940.00 and 46.75; then 6,215.00 in the place of 1,940.00.
        ("cleanup-before-bank-review", {"old_amount": "42,000"}, "old_amount", "$43,986.75"),
        ("cleanup-before-bank-review", {"twice_amount": "42,000"}, "twice_amount", "$48,261.75"),
        (
            "cleanup-before-bank-review",
            {"old_amount": "90,000", "old_pile": "left", "pennies_amount": "42,000"},
            "pennies_amount",
            "$41,290.00 in all, and $43,940.00",
        ),
        # The goods of the invoice that was entered twice are there again: 96,480.00 and 1,105.80.
        ("cleanup-before-bank-review", {"stock_amount": "97,585.81"}, "stock_amount", "$97,585.80"),
        (
            "cleanup-before-bank-review",
            {"bill_amount": "30,000"},
            "bill_amount",
            "$27,945.00 in other operating expenses",
        ),
        ("cleanup-before-bank-review", {"bill_amount": "50,000"}, "bill_amount", "$27,945.00"),
        (
            "cleanup-before-bank-review",
            {"case_cost": "52,000"},
            "case_depreciation",
            "at least $26,400.00",
        ),
        ("allowance-true-up-then-write-off", {"allowance": "1,000,000"}, "allowance", "$117,310"),
        ("write-off-bigger-than-the-reserve", {"allowance": "117,310.01"}, "allowance", "$117,310"),
        # By age 10,000.00 and 5,770.00 are needed, and 319,355.00 of expenses can be taken back.
        *(
            (
                slug,
                {"current_balance": "1,000,000", "allowance": "335,125.01"},
                "allowance",
                "at most $335,125.00",
            )
            for slug in ("allowance-true-up-then-write-off", "write-off-bigger-than-the-reserve")
        ),
        (
            "recovery-allowance",
            {"written_off": "200,000", "received": "300,000"},
            "received",
            "$109,060.00",
        ),
        (
            "recovery-allowance",
            {"written_off": "100,000", "received": "300,000"},
            "received",
            "Only $100,000.00",
        ),
        ("cleanup-before-bank-review", {"case_cost": "52,000.01"}, "case_cost", "fixtures"),
        (
            "cleanup-before-bank-review",
            {"case_cost": "40,000", "case_depreciation": "45,000"},
            "case_depreciation",
            "$26,400.00",
        ),
        (
            "cleanup-before-bank-review",
            {"case_cost": "20,000", "case_depreciation": "45,000"},
            "case_depreciation",
            "$20,000.00",
        ),
        ("cleanup-before-bank-review", {"case_cost": "5,399"}, "case_depreciation", "$5,399.00"),
        (
            "cleanup-before-bank-review",
            {"case_cost": "50,000", "case_depreciation": "26,400.01"},
            "case_depreciation",
            "accumulated depreciation",
        ),
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
        ("with-sales-tax", {"goods": "41,290", "tax_rate": "0"}),
        ("with-sales-tax", {"goods": "24,310", "tax_rate": "20"}),
        *(
            (slug, {"current_balance": "1,000,000", "allowance": "335,125"})
            for slug in ("allowance-true-up-then-write-off", "write-off-bigger-than-the-reserve")
        ),
        ("allowance-true-up-then-write-off", {"account": "4,850"}),
        ("write-off-bigger-than-the-reserve", {"account": "4,850"}),
        ("recovery-direct", {"received": "3,400"}),
        ("recovery-allowance", {"received": "3,275.50"}),
        ("shrinkage-after-count", {"count": "0"}),
        ("shrinkage-after-count", {"count": "528,260"}),
        ("shrinkage-after-count", {"purchases": "8,240"}),
        ("damaged-stock-insured", {"damage": "96,480"}),
        ("inventory-reserve-then-scrap", {"reserve": "96,480", "scrapped": "96,480"}),
        ("abandoned-equipment", {"used": "60", "recorded": "60", "removal": "22,860"}),
        ("prepaid-and-deposit", {"kept": "3,500"}),
        ("stale-payable-released", {"bill": "27,340"}),
        ("write-off-hid-a-theft", {"stolen": "46,325", "bond": "46,325"}),
        ("cleanup-before-bank-review", {"stock_amount": "97,585.80"}),
        ("cleanup-before-bank-review", {"bill_amount": "27,945"}),
        ("cleanup-before-bank-review", {"case_cost": "52,000", "case_depreciation": "26,400"}),
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
        ("with-sales-tax", {"goods": "0"}),
        ("small-balance-adjustment", {"limit": "0"}),
        ("recovery-direct", {"received": "0"}),
        ("recovery-allowance", {"received": "0"}),
        ("damaged-stock-insured", {"damage": "0"}),
        ("inventory-reserve-then-scrap", {"reserve": "0", "scrapped": "0"}),
        ("abandoned-equipment", {"cost": "0", "removal": "0"}),
        ("prepaid-and-deposit", dict.fromkeys(("prepaid", "deposit", "kept"), "0")),
        ("stale-payable-released", {"bill": "0"}),
        ("stale-payable-released", {"released": "no"}),
        ("write-off-hid-a-theft", {"stolen": "0"}),
        (
            "cleanup-before-bank-review",
            {
                f"{key}_pile": "left"
                for key in ("old", "twice", "stock", "pennies", "bill", "check", "case")
            },
        ),
    ],
)
def test_nothing_to_write_off_moves_nothing(slug: str, texts: dict[str, str]) -> None:
    answer = ask(slug, texts)
    assert "Nothing moves: there is nothing to record." in answer["announcement"]
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
        *(
            pytest.param(f'{request()[:-1]}, "parts": {parts}}}', id=f"parts: {parts}")
            for parts in ('"lines"', "5", "true", "{}", '{"lines": 1}', "[5]", "[null]", "[[]]")
        ),
        pytest.param("[" * 1_000, id="a thousand brackets"),
        pytest.param("[" * 100_000, id="brackets deeper than any stack"),
        pytest.param('{"id": ' * 100_000, id="objects deeper than any stack"),
        pytest.param(request(inputs='{"invoice": [[]]}'), id="an input that is nested"),
        *(
            pytest.param(f'{request()[:-1]}, "{switch}": {value}}}', id=f"{switch}: {value}")
            for switch in ("link", "files")
            for value in ("NaN", "null", "1", '"no"', "[]", "{}")
        ),
        pytest.param(request("9" * 5_000), id="a number too long to read"),
        *(
            request(number)
            for number in ("NaN", "Infinity", "1e999", "-0.0", "1.5", "true", "null", '"1"', "[]")
        ),
    ],
)
def test_a_malformed_request_is_the_pages_fault(text: str) -> None:
    with pytest.raises(BadRequest):
        respond(text)


@EACH_SLUG
@pytest.mark.parametrize("link", [False, True])
def test_only_the_parts_that_are_wanted_are_written(slug: str, link: bool) -> None:
    whole = ask(slug, link=link)
    names = [*whole["parts"]]
    for wanted in ([], names[:1], ["no-such", *names[2:5]], names[5:], names):
        text = json.dumps({"id": 7, "scenario": slug, "inputs": {}, "link": link, "parts": wanted})
        answer = json.loads(respond(text))
        parts = {name: whole["parts"][name] for name in wanted if name in names}
        assert answer == {**whole, "parts": parts}


def strictly(text: str) -> dict:
    """JSON as browsers take it: no NaN, and text that can be sent."""

    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is no JSON")

    return json.loads(text.encode("utf-8"), parse_constant=refuse)


@pytest.mark.parametrize("number", ["0", "-0", "-5", "9007199254740993", "9" * 4_300])
def test_any_whole_number_comes_back_as_it_was(number: str) -> None:
    assert strictly(respond(request(number)))["id"] == int(number)


BRACKETS_AND_QUOTES = '[[{{"[[\\"[[\\\\"[['


@pytest.mark.parametrize("link", [False, True])
@pytest.mark.parametrize(
    "text",
    [
        BRACKETS_AND_QUOTES,
        "\\",
        '"',
        "\ud83d",
        "\udc00\ud800",
        "\0",
        "\u2028",
        "[" * 100_000,
        '"' * 9,
    ],
)
def test_whatever_stands_in_a_field_is_answered_beside_it(text: str, link: bool) -> None:
    """Half a character, a bracket or a quote is a reader's text and no fault of the page."""
    inputs = json.dumps({"invoice": text})
    answer = strictly(respond(f'{request(inputs=inputs)[:-1]}, "link": {json.dumps(link)}}}'))
    assert answer["ok"] is link
    assert set(answer["problems"]) == {"invoice"}
    assert answer["texts"]["invoice"] == ("3,600.00" if link else text)


@EACH_SLUG
def test_the_longest_link_is_answered_with_the_sample(slug: str) -> None:
    """Nothing of a hundred thousand characters is read: they are refused by their number."""
    for each in SCENARIOS[slug].inputs:
        answer = ask(slug, {each.name: f"1{' ' * 99_998}1"}, link=True)
        assert answer["parts"] == sample(slug).parts
        assert set(answer["problems"]) == {each.name}
        assert len(answer["problems"][each.name]) < 250


def test_an_unknown_scenario_is_the_pages_fault() -> None:
    with pytest.raises(BadRequest, match="no scenario “no-such-story”"):
        ask("no-such-story")
    with pytest.raises(BadRequest, match="no scenario"):
        render("no-such-story")


def test_an_unknown_input_is_the_pages_fault() -> None:
    with pytest.raises(BadRequest, match="direct-bad-debt has no input “amount”"):
        ask("direct-bad-debt", {"amount": "5"})


def test_the_announcement_is_what_is_written_under_what_moved() -> None:
    answer = ask("direct-bad-debt", {"invoice": "1,200.50"})
    assert answer["announcement"] == (
        "Receivables fall $1,200.50, and profit falls $1,200.50. Cash does not move."
    )
    assert words(parse(answer["parts"]["moved"]).css_first("p")) == answer["announcement"]


def test_two_treatments_are_announced_one_after_the_other() -> None:
    assert ask("cash-basis", {"received": "600"})["announcement"] == (
        "Cash-basis books: Nothing moves: there is nothing to record. "
        "Accrual books: Receivables fall $3,000.00, and profit falls $3,000.00. Cash does not move."
    )
