"""The picture of what moved: drawn to scale inside its frame, and told in its name."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from engine.small_firm import books, moving, outcome
from hypothesis import given
from hypothesis import strategies as st
from writeoffs.inputs import read_inputs
from writeoffs.ledger import Nature
from writeoffs.money import format_money
from writeoffs.outcome import Outcome
from writeoffs.scenarios import SCENARIOS
from writeoffs.view.picture import LEAST_VISIBLE, picture

SAMPLES = {
    f"{slug} {treatment.slug}": Outcome.of(treatment)
    for slug, scenario in SCENARIOS.items()
    for treatment in scenario.tell(read_inputs(scenario.inputs, {}).values).treatments
}
SIGNS = {"up": "▲", "down": "▼"}
EACH_SAMPLE = pytest.mark.parametrize("told", SAMPLES.values(), ids=SAMPLES)


def drawn(told: Outcome) -> ET.Element:
    """The picture, read strictly as XML."""
    return ET.fromstring(picture(told, "story"))


def frame(svg: ET.Element) -> tuple[int, int]:
    left, top, width, height = (int(each) for each in svg.attrib["viewBox"].split())
    assert (left, top) == (0, 0)
    return width, height


def bars(svg: ET.Element, name: str) -> list[ET.Element]:
    return [rect for rect in svg.findall("rect") if name in rect.attrib["class"].split()]


def labels(svg: ET.Element) -> list[str]:
    return [text.text or "" for text in svg.findall("text") if "class" not in text.attrib]


@st.composite
def any_outcome(draw: st.DrawFn) -> Outcome:
    """Small and enormous moves, profits and losses, cash above and below zero."""
    cents = st.integers(1, 10**13) | st.integers(1, 100)
    accounts = st.sampled_from(
        ["Bank", "Receivables", "Allowance", "Goods", "Machines", "Bills", "Losses", "Sales"]
    )
    debited, credited = draw(st.lists(accounts, min_size=2, max_size=2, unique=True))
    opening = books(bank=draw(st.integers(-(10**12), 10**12)), losses=draw(st.integers(0, 10**10)))
    return outcome(
        moving(debited, credited, draw(cents), Nature.CORRECTION),
        opening=opening,
        earlier_write_offs=10**14,
    )


@given(told=any_outcome())
def test_everything_is_drawn_inside_the_frame(told: Outcome) -> None:
    svg = drawn(told)
    width, height = frame(svg)
    for rect in svg.findall("rect"):
        x, y, wide, high = (int(rect.attrib[name]) for name in ("x", "y", "width", "height"))
        assert wide >= 0
        assert high > 0
        assert 0 <= x <= x + wide <= width
        assert 0 <= y <= y + high <= height
    for text in svg.findall("text"):
        assert 0 <= int(text.attrib["x"]) <= width
        assert 0 < int(text.attrib["y"]) <= height


@given(told=any_outcome())
def test_what_moved_is_never_too_small_to_see_and_what_stood_still_is_not_drawn_as_moved(
    told: Outcome,
) -> None:
    svg = drawn(told)
    shown = sum("→" in (text.text or "") for text in svg.findall("text"))
    moved = bars(svg, "moved")
    assert len(moved) == shown
    assert all(int(rect.attrib["width"]) >= LEAST_VISIBLE for rect in moved)


def test_bars_are_drawn_to_one_scale() -> None:
    svg = drawn(outcome(moving("Losses", "Receivables", 10_000_00)))
    width, _ = frame(svg)
    most = 50_000_00
    lengths = [(int(kept.attrib["x"]), int(kept.attrib["width"])) for kept in bars(svg, "kept")]
    kept = (30_000_00, 34_000_00, 50_000_00)
    assert lengths == [(0, cents * width // most) for cents in kept]
    assert [(int(r.attrib["x"]), int(r.attrib["width"])) for r in bars(svg, "moved")] == [
        (30_000_00 * width // most, 10_000_00 * width // most),
        (34_000_00 * width // most, 44_000_00 * width // most - 34_000_00 * width // most),
    ]


def test_a_profit_turned_into_a_loss_crosses_the_zero_line() -> None:
    svg = drawn(outcome(moving("Losses", "Machines", 54_000_00)))
    width, _ = frame(svg)
    profit = labels(svg).index("Profit")
    assert int(bars(svg, "kept")[profit].attrib["width"]) == 0
    fell = bars(svg, "moved")[profit]
    assert int(fell.attrib["x"]) == 0
    assert int(fell.attrib["width"]) == 54_000_00 * width // 60_000_00


@EACH_SAMPLE
def test_its_name_states_the_finding_in_full(told: Outcome) -> None:
    svg = drawn(told)
    assert svg.attrib["role"] == "img"
    name = svg.attrib["aria-label"]
    profit = told.profit_and_loss.totals["net_income"]
    cash = told.balance_sheet.totals["cash"]
    for label, change in (("Profit", profit), ("Cash", cash)):
        if change.cents:
            assert (
                f"{label}: {change.direction} from {format_money(change.before)} "
                f"to {format_money(change.after)}"
            ) in name
        else:
            assert f"{label}: {format_money(change.after)}, no change" in name
    assert all(label in name for label in labels(svg))


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        (outcome(moving("Losses", "Receivables")), ["Customers owe", "Profit", "Cash"]),
        (
            outcome(moving("Allowance", "Receivables")),
            ["Customers owe", "Allowance", "Net receivables", "Profit", "Cash"],
        ),
        (outcome(moving("Cost of goods", "Goods")), ["Inventory", "Profit", "Cash"]),
        (outcome(moving("Losses", "Machines")), ["Long-term assets", "Profit", "Cash"]),
        (outcome(moving("Bills", "Grant")), ["Owed to others", "Profit", "Cash"]),
        (outcome(), ["Profit", "Cash"]),
    ],
)
def test_shows_what_moved_and_always_profit_and_cash(told: Outcome, shown: list[str]) -> None:
    assert labels(drawn(told)) == shown


@EACH_SAMPLE
def test_figures_are_written_beside_the_bars(told: Outcome) -> None:
    svg = drawn(told)
    figures = [text.text for text in svg.findall("text") if "class" in text.attrib]
    profit = told.profit_and_loss.totals["net_income"]
    assert figures[labels(svg).index("Profit")] == (
        f"{SIGNS[profit.direction]} {format_money(profit.before)} → {format_money(profit.after)}"
        if profit.cents
        else f"{format_money(profit.after)}, no change"
    )


@EACH_SAMPLE
def test_the_moved_part_is_hatched_with_a_pattern_of_its_own(told: Outcome) -> None:
    svg = drawn(told)
    (pattern,) = svg.findall("defs/pattern")
    assert {rect.attrib["fill"] for rect in bars(svg, "moved")} <= {f"url(#{pattern.attrib['id']})"}


def test_pictures_of_one_page_do_not_share_a_pattern() -> None:
    patterns = [
        ET.fromstring(picture(told, name.split()[0])).find("defs/pattern").attrib["id"]
        for name, told in SAMPLES.items()
    ]
    assert len(patterns) == len(set(patterns))


@EACH_SAMPLE
def test_geometry_is_in_attributes_and_nothing_is_styled_or_scripted_inline(told: Outcome) -> None:
    for node in drawn(told).iter():
        assert not {name for name in node.attrib if name == "style" or name.startswith("on")}
