"""Lapping, followed by hand: each account, the hole, the drawing and the table beside it."""

from __future__ import annotations

import pytest
from built_site import BuiltSite
from selectolax.lexbor import LexborHTMLParser

from macros.lapping import Standing, chain
from macros.lapping_drawn import BAR_HEIGHT, WIDTH, lapping_chain

OWED = 500_00
# By hand, in dollars: what the books show for A, B and C; what they owe in truth; bad debts.
WEEKS = [
    ((500, 500, 500), (0, 500, 500), 0, ("A",)),
    ((0, 500, 500), (0, 0, 500), 0, ("B",)),
    ((0, 0, 500), (0, 0, 0), 0, ("C",)),
    ((0, 0, 0), (0, 0, 0), 500, ()),
]


@pytest.fixture(scope="module")
def standings() -> tuple[Standing, ...]:
    """The chain of three customers who owe $500 each."""
    return chain(OWED)


@pytest.fixture(scope="module")
def drawn() -> LexborHTMLParser:
    """What the page shows, with the payment of the story."""
    return LexborHTMLParser(lapping_chain())


def test_each_week_is_as_worked_out_by_hand(standings: tuple[Standing, ...]) -> None:
    assert [
        (
            tuple(cents // 100 for cents in each.by_the_books.values()),
            tuple(cents // 100 for cents in each.in_truth.values()),
            each.bad_debts // 100,
            each.looks_late,
        )
        for each in standings
    ] == WEEKS


def test_the_hole_is_what_was_stolen_every_week(standings: tuple[Standing, ...]) -> None:
    assert [each.hole for each in standings] == [OWED] * 4


def test_the_drawing_marks_the_hole_once_a_week_and_moves_it(drawn: LexborHTMLParser) -> None:
    marked = [
        (int(r.attributes["x"] or 0), int(r.attributes["y"] or 0)) for r in drawn.css(".moved")
    ]
    assert len({y for _, y in marked}) == len(WEEKS)
    assert [x for x, _ in marked] == sorted({x for x, _ in marked})
    # Three customers owe at first, and one payment less is outstanding each week.
    assert len(drawn.css("rect.kept")) == 2 + 1
    assert len(drawn.css("path.way")) == len(WEEKS)


def test_nothing_in_the_drawing_lies_outside_it_or_on_a_bar(drawn: LexborHTMLParser) -> None:
    bars = [
        [int(bar.attributes[each] or 0) for each in ("x", "y", "width", "height")]
        for bar in drawn.css("rect.kept, rect.moved, rect.none")
    ]
    assert len(bars) == 4 * len(WEEKS)
    for number, (x, y, width, height) in enumerate(bars):
        assert height == BAR_HEIGHT
        assert x >= 0
        assert x + width < WIDTH
        for other_x, other_y, other_width, _ in bars[number + 1 :]:
            assert other_y != y or x + width < other_x or other_x + other_width < x


def test_the_drawing_says_in_words_what_it_shows(drawn: LexborHTMLParser) -> None:
    svg = drawn.css_first("svg[role=img]")
    named = svg.css_first(f"#{svg.attributes['aria-labelledby']}")
    told = svg.css_first(f"#{svg.attributes['aria-describedby']}").text()
    assert named.text() == "Lapping, week by week"
    assert told == (
        "Week 1: A pays. The money is stolen. A looks late. "
        "Week 2: B pays. It is posted to A. B looks late. "
        "Week 3: C pays. It is posted to B. C looks late. "
        "Last: nobody pays. C is written off. "
        "Nobody looks late, and bad debts are $1,480.00."
    )
    assert "$1,480.00 from the first week to the last" in drawn.css_first("figcaption").text()


def test_the_table_on_the_page_says_the_same(site: BuiltSite) -> None:
    page = site.parsed["explain/who-may-approve/index.html"]
    (table,) = (t for t in page.css("table") if "Looks late" in t.text())
    rows = [[cell.text() for cell in row.css("th, td")] for row in table.css("tbody tr")]
    assert rows == [
        ["1", "A", "nobody: stolen", "A"],
        ["2", "B", "A", "B"],
        ["3", "C", "B", "C"],
        ["Last", "nobody", "C, by a write-off", "nobody"],
    ]
