"""Predictions as pages bring them: each once, whole without a script, with the engine's figures."""

from __future__ import annotations

import json
import re

import pytest
from built_site import BuiltSite
from predictions.by_hand import WAYS as BY_HAND
from questions.predictions import PREDICTIONS
from questions.predictions.prediction import WAYS
from selectolax.lexbor import LexborNode
from writeoffs.exercises.misconceptions import PAGE

FOLDER = "training/predict/"
EACH = pytest.mark.parametrize("slug", PREDICTIONS)
# Before, change and after by hand, in cents, for one story of each page.
FIGURES = {
    "direct-bad-debt": {
        "net_income": (55_925_00, -4_850_00, 51_075_00),
        "cash": (28_640_00, 0, 28_640_00),
        "net_ar": (46_325_00, -4_850_00, 41_475_00),
    },
    # The entry of the claim alone: 29,615.00 − 7,800.00 = 21,815.00; 96,480.00 − 7,800.00
    "damaged-stock-insured-claim": {
        "net_income": (21_815_00, 6_300_00, 28_115_00),
        "cash": (34_715_00, 0, 34_715_00),
        "net_inventory": (88_680_00, 0, 88_680_00),
    },
    "stale-payable-released": {
        "net_income": (27_385_00, 1_875_00, 29_260_00),
        "cash": (22_860_00, 0, 22_860_00),
        # 27,340.00 + 5,215.00 + 14,400.00 + 43,200.00
        "total_liabilities": (90_155_00, -1_875_00, 88_280_00),
    },
}


@pytest.fixture(scope="module")
def predictions(site: BuiltSite) -> dict[str, LexborNode]:
    """Every prediction of its own pages by its slug."""
    found: dict[str, LexborNode] = {}
    for name in site.pages:
        if name.startswith(FOLDER):
            for element in site.parsed[name].css("predict-then-see"):
                slug = element.attributes["data-prediction"] or ""
                assert slug not in found, f"{slug} is there twice"
                found[slug] = element
    return found


def text(element: LexborNode | None) -> str:
    assert element is not None
    return " ".join(element.text().split())


def test_every_prediction_is_on_one_of_their_pages(predictions: dict[str, LexborNode]) -> None:
    assert set(predictions) == set(PREDICTIONS)


@EACH
def test_its_key_is_what_was_worked_out_by_hand(
    predictions: dict[str, LexborNode], slug: str
) -> None:
    assert json.loads(predictions[slug].attributes["data-key"] or "") == BY_HAND[slug]


@EACH
def test_it_is_whole_without_a_script(predictions: dict[str, LexborNode], slug: str) -> None:
    element, prediction = predictions[slug], PREDICTIONS[slug]
    assert element.attributes["data-state"] == "asked"
    assert re.search(r"[{}]", text(element)) is None
    assert text(element.css_first(".story"))
    assert text(element.css_first(".guesses > legend")) == prediction.ask
    answer = element.css_first("details.answer:not([open])")
    for asked in prediction.asked:
        fields = element.css_first(f"fieldset[data-figure={asked.figure}]")
        assert text(fields.css_first("legend")) == asked.label
        values = [each.attributes["value"] for each in fields.css("input[type=radio]")]
        assert values == list(WAYS)
        told = answer.css_first(f"tbody[data-figure={asked.figure}]")
        assert text(told.css_first("th")).startswith(asked.label)
        assert text(told.css_first(".reason")) == asked.reason
        wrong = {each.attributes["data-for"]: text(each) for each in told.css(".because")}
        assert set(wrong) == {each.way for each in asked.wrong}
        for each in asked.wrong:
            assert each.because in wrong[each.way]
            if each.misconception:
                assert each.misconception.belief in wrong[each.way]
                assert each.misconception.fact in wrong[each.way]


@EACH
def test_the_table_says_each_way_in_a_word(predictions: dict[str, LexborNode], slug: str) -> None:
    words = {"up": "▲ up", "down": "▼ down", "same": "no change"}
    for figure, way in BY_HAND[slug].items():
        row = predictions[slug].css_first(f"tbody[data-figure={figure}] tr")
        assert text(row.css_first(".change .way")) == words[way]


@EACH
def test_it_leads_to_its_scenario_and_to_where_beliefs_are_refuted(
    predictions: dict[str, LexborNode], slug: str
) -> None:
    element, prediction = predictions[slug], PREDICTIONS[slug]
    whole = element.css_first(".whole a").attributes["href"]
    assert whole == f"../../../scenarios/{prediction.scenario}/"
    refuted = [each for each in prediction.misconceptions() if each.section]
    links = [each.attributes["href"] for each in element.css(".belief a")]
    page = f"../../../{PAGE.removesuffix('.md')}/"
    assert links == [f"{page}#{each.section}" for each in refuted]


@pytest.mark.parametrize("slug", FIGURES)
def test_the_figures_are_those_of_the_books(predictions: dict[str, LexborNode], slug: str) -> None:
    shown = {
        line: tuple(
            int(each.attributes["data-cents"] or "")
            for each in predictions[slug].css(f"td[data-line={line}]")
        )
        for line in FIGURES[slug]
    }
    assert shown == FIGURES[slug]
