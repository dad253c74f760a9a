"""What a reader sees of the list, and what each pile holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from own_books.owed import DAY, OWED, item, undone, written_off
from writeoffs.own_books.decisions import Decision, Mistake, read_decisions
from writeoffs.own_books.sorting import (
    PAGE,
    PileTotal,
    View,
    days_past_due,
    in_order,
    look_through,
    totals_by_age,
    totals_by_pile,
)
from writeoffs.piles import Pile


@pytest.mark.parametrize(
    ("order", "rows"),
    [
        ("oldest", [6, 9, 7, 8]),
        ("largest", [6, 7, 9, 8]),
        ("smallest", [8, 9, 7, 6]),
        ("customer", [6, 7, 8, 9]),
        ("file", [6, 7, 8, 9]),
        ("no such order", [6, 9, 7, 8]),
    ],
)
def test_orders(order: str, rows: list[int]) -> None:
    assert [each.row for each in in_order(OWED, order)] == rows


@pytest.mark.parametrize(
    ("view", "rows"),
    [
        (View(), [6, 7, 8, 9]),
        (View(age="2"), [6, 9]),
        (View(age="1"), [7]),
        (View(age="99"), []),
        (View(find=" BIRCH"), [7]),
        (View(pile="open"), [7, 8, 9]),
        (View(pile="write-off"), [6]),
        (View(pile="keep"), []),
    ],
)
def test_filters(view: View, rows: list[int]) -> None:
    shown = look_through(OWED.items, {6: written_off()}, view)
    assert list(shown.matching) == rows
    assert shown.cents == sum(each.cents for each in OWED.items if each.row in rows)


def test_a_page_past_the_last_one_is_the_last_one() -> None:
    many = tuple(item(row, f"Customer {row}", 100) for row in range(PAGE * 2 + 1))
    shown = look_through(many, {}, View(page=9))
    assert (shown.page, shown.pages, len(shown.items)) == (3, 3, 1)
    assert len(shown.matching) == PAGE * 2 + 1


def test_totals_by_age_count_what_holds_something() -> None:
    assert [(cents, count) for _, cents, count in totals_by_age(OWED)] == [
        (380_00, 2),
        (1_200_50, 1),
        (6_215_85, 2),
    ]


def test_the_rest_of_a_balance_that_goes_in_part_is_still_owed() -> None:
    totals = totals_by_pile(OWED, {7: written_off(700_00), 6: undone(Mistake.TWICE)})
    assert totals[Pile.WRITE_OFF] == PileTotal(1, 700_00)
    assert totals[Pile.KEEP] == PileTotal(0, 1_000_50)
    assert totals[Pile.ERROR] == PileTotal(1, 6_215_00)
    assert totals[None] == PileTotal(2, -119_15)
    assert sum(total.cents for total in totals.values()) == OWED.cents


def test_days_past_due() -> None:
    invoice = item(1, "Cafe", 5, due=date(2025, 12, 1))
    assert days_past_due(invoice, DAY) == 30
    assert days_past_due(invoice, None) is None
    assert days_past_due(OWED.items[0], DAY) is None


def test_decisions_are_read_as_the_page_sends_them() -> None:
    decided = read_decisions(
        OWED,
        {
            "6": {"pile": "write-off", "reason": " Gone ", "papers": ["mail", "log", "no-such"]},
            "7": {"pile": "write-off", "part": "1,200.50"},
            "9": {"pile": "error", "mistake": "twice", "part": "abc"},
            "99": {"pile": "keep"},
            "x": {"pile": "keep"},
        },
    )
    assert decided.problems == {}
    assert decided.decisions == {
        6: Decision(Pile.WRITE_OFF, reason="Gone", papers=("log", "mail")),
        7: Decision(Pile.WRITE_OFF, 1_200_50),
        9: Decision(Pile.ERROR, mistake=Mistake.TWICE),
    }


def test_all_of_it_is_no_part() -> None:
    decided = read_decisions(OWED, {"7": {"pile": "write-off", "part": "1,700.50"}})
    assert decided.decisions[7].part is None


@pytest.mark.parametrize("part", ["0", "1,700.51", "abc", "-5"])
def test_a_part_that_cannot_be_decides_nothing(part: str) -> None:
    decided = read_decisions(OWED, {"7": {"pile": "write-off", "part": part}})
    assert decided.decisions == {}
    assert set(decided.problems) == {7}


def test_a_credit_cannot_be_written_off() -> None:
    assert read_decisions(OWED, {"8": {"pile": "write-off"}}).decisions == {}
    assert read_decisions(OWED, {"8": {"pile": "look"}}).decisions == {8: Decision(Pile.LOOK)}


def test_one_customer_may_stand_in_several_rows() -> None:
    twice = replace(OWED, items=(*OWED.items, item(12, "Alder Bistro", 5_00)))
    assert totals_by_pile(twice, {6: written_off()})[Pile.WRITE_OFF].cents == 6_215_00
