"""Every prediction asks what it must; one that cannot be asked is refused with its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from built_site import ROOT
from predictions.by_hand import WAYS as BY_HAND
from questions.predictions import PREDICTIONS, by_slug
from questions.predictions.prediction import (
    FIRST,
    WAYS,
    Asked,
    BadPrediction,
    Prediction,
    Wrong,
    asked,
    cash,
    profit,
    receivables,
)
from questions.quiz.reference import Given
from writeoffs.exercises.misconceptions import FREE_MONEY
from writeoffs.ratios import RATIOS

from macros import predictions as prediction_pages

PAGE = "training/predict/customers/"
EACH = pytest.mark.parametrize("slug", PREDICTIONS)


def test_each_is_worked_out_by_hand() -> None:
    assert set(BY_HAND) == set(PREDICTIONS)


@EACH
def test_the_engine_finds_the_ways_that_were_found_by_hand(slug: str) -> None:
    assert prediction_pages.right_ways(PREDICTIONS[slug]) == BY_HAND[slug]


@EACH
def test_it_asks_about_profit_cash_a_line_and_one_ratio(slug: str) -> None:
    names = [each.figure for each in PREDICTIONS[slug].asked]
    ratios = {ratio.name for ratio in RATIOS}
    assert tuple(names[:2]) == FIRST
    assert [name for name in names if name in ratios] == names[-1:]
    assert 4 <= len(names) <= 5


@EACH
def test_each_wrong_way_has_a_sentence_that_no_other_has_here(slug: str) -> None:
    for each in PREDICTIONS[slug].asked:
        assert {wrong.way for wrong in each.wrong} == set(WAYS) - {BY_HAND[slug][each.figure]}
        told = [each.reason, *(wrong.because for wrong in each.wrong)]
        assert len(set(told)) == len(told)
        assert all(len(sentence.split()) >= 3 for sentence in told)


@EACH
def test_its_place_is_where_it_is_written(slug: str) -> None:
    path, _, line = PREDICTIONS[slug].place.rpartition(":")
    written = Path(path).read_text("utf-8").splitlines()
    assert "Prediction(" in written[int(line) - 1]
    assert f'slug="{slug}"' in written[int(line)]


def test_all_three_ways_are_right_somewhere_for_every_common_figure() -> None:
    """Nobody gets through by always guessing the same."""
    for figure in (*FIRST, "current_ratio"):
        ways = {ways[figure] for ways in BY_HAND.values() if figure in ways}
        assert ways == set(WAYS), figure


def test_a_common_belief_is_named_wherever_one_is_known() -> None:
    without = {slug for slug, each in PREDICTIONS.items() if not set(each.misconceptions())}
    assert without == {
        "bounced-check",
        "damaged-stock-insured-claim",
        "prepaid-and-deposit",
        "stale-payable-released",
        "write-off-hid-a-theft",
    }


# ---- what is refused ----

ENOUGH = (
    profit("It falls."),
    cash("It stays."),
    receivables("They fall."),
    asked("current_ratio", "It falls."),
)


def one(**changes: object) -> Prediction:
    told = {
        "slug": "direct-bad-debt",
        "scenario": "direct-bad-debt",
        "ask": "What happens?",
        "asked": ENOUGH,
    }
    return Prediction(**{**told, **changes})


def with_profit(*wrong: Wrong, reason: str = "It falls.") -> tuple[Asked, ...]:
    return (profit(reason, *wrong), *ENOUGH[1:])


def test_what_it_needs_is_enough() -> None:
    assert one().slug == "direct-bad-debt"
    assert one(slug="direct-bad-debt-once-more").scenario == "direct-bad-debt"
    assert one(asked=(*ENOUGH[:3], asked("net_inventory", "It stays."), ENOUGH[3])).asked


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"slug": "other"}, "its slug must be direct-bad-debt, or begin with direct-bad-debt-"),
        ({"slug": "direct-bad-debt-A"}, "its slug must be direct-bad-debt"),
        ({"scenario": "gone"}, "there is no scenario 'gone'"),
        ({"ask": "Look."}, "it needs a question"),
        ({"asked": ()}, "it asks about profit first"),
        ({"asked": ENOUGH[1:]}, "it asks about profit first"),
        ({"asked": ENOUGH[:3]}, "it asks about a ratio last"),
        ({"asked": (*ENOUGH[:2], ENOUGH[3])}, "one or two of: net_ar, net_inventory"),
        ({"asked": (*ENOUGH[:2], asked("gone", "So."), ENOUGH[3])}, "one or two of: net_ar"),
        ({"asked": (*ENOUGH[:3], ENOUGH[2], ENOUGH[3])}, "it asks about a figure twice"),
        ({"asked": with_profit(reason="So")}, "net_income needs a reason that is a sentence"),
        ({"asked": with_profit(Wrong("left", "So."))}, "'left' is none of the ways up, down"),
        ({"asked": with_profit(Wrong("up", "So"))}, "“So” must be a sentence"),
        (
            {"asked": with_profit(Wrong("up", "So."), Wrong("up", "Or so."))},
            "net_income has two sentences for “up”",
        ),
        ({"story": "It is {loss}."}, "it has no figure “loss”"),
        ({"story": "It is {loss:>9}."}, "{loss} must be a name alone"),
        ({"figures": {"loss": Given("direct-bad-debt", "invoice")}}, "no text uses the figure"),
    ],
)
def test_one_that_cannot_be_asked_is_refused_with_its_place(
    changes: dict[str, object], fault: str
) -> None:
    with pytest.raises(BadPrediction, match=re.escape(fault)) as refusal:
        one(**changes)
    assert re.match(rf"{re.escape(__file__)}:\d+: ", str(refusal.value))


def test_two_with_one_slug_are_refused() -> None:
    with pytest.raises(BadPrediction, match=r"that slug is taken by .*test_predictions.py:\d+$"):
        by_slug((one(), one()))


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"treatment": "allowance"}, "name one of its treatments: direct"),
        ({"step": 2}, "has 1 entries, and no entry 2"),
        (
            {"asked": (*ENOUGH[:3], asked("inventory_turnover_avg", "It stays."))},
            "inventory_turnover_avg has no value here",
        ),
        (
            {"story": "{loss}", "figures": {"loss": Given("direct-bad-debt", "gone")}},
            "direct-bad-debt has no number called 'gone'",
        ),
    ],
)
def test_what_only_the_build_can_see_is_told_with_the_place(
    monkeypatch: pytest.MonkeyPatch, changes: dict[str, object], fault: str
) -> None:
    told = one(**changes)
    monkeypatch.setitem(prediction_pages.PREDICTIONS, told.slug, told)
    with pytest.raises(ValueError, match=re.escape(fault)) as refusal:
        prediction_pages.predict(told.slug, PAGE, ROOT / "docs")
    assert str(refusal.value).startswith(f"{told.place}: direct-bad-debt: ")


def test_a_sentence_at_the_way_that_is_right_fails_with_its_own_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sentence = Wrong("down", "It does not fall.", FREE_MONEY)
    told = one(asked=with_profit(sentence))
    monkeypatch.setitem(prediction_pages.PREDICTIONS, told.slug, told)
    with pytest.raises(
        ValueError, match="net_income goes “down”, so that guess is not wrong"
    ) as no:
        prediction_pages.predict(told.slug, PAGE, ROOT / "docs")
    assert str(no.value).startswith(f"{sentence.place}: direct-bad-debt: ")
    assert sentence.place != told.place


def test_one_that_is_not_there_is_told() -> None:
    with pytest.raises(LookupError, match="there is no prediction 'direct'"):
        prediction_pages.predict("direct", PAGE, ROOT / "docs")
