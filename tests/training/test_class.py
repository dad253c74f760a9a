"""The scripts of a class in Node: the link, the file, what becomes of it, and the figures."""

from __future__ import annotations

import json
import subprocess
import zlib
from pathlib import Path
from typing import Any

import pytest
from built_site import ROOT
from quiz.drawn import draw
from training.class_results import Answer, file_of, result
from writeoffs.export.spreadsheet import write_csv

from macros.runtime import pack

KNOWN = {
    "version": "0a1b2c3d",
    "subjects": {"basics": ["b1", "b2", "b3"], "words": ["w1"], "inventory": ["i1", "i2"]},
    "lessons": {"first": ["b1", "i1"], "second": ["w1", "b3"]},
}
SUBJECT_OF = [["b1", "basics"], ["b2", "basics"], ["i1", "inventory"]]

PLAN = {
    "name": "Käthe’s “A & B” = 100%",
    "by": "subjects",
    "chosen": ["basics", "inventory"],
    "asked": 4,
    "passMark": 3,
    "seed": 4711,
    "version": "0a1b2c3d",
}
PLANS = [
    PLAN,
    {**PLAN, "chosen": ["basics", "words", "inventory"], "asked": 6},
    {**PLAN, "by": "lessons", "chosen": ["second"], "asked": 2, "passMark": 1, "seed": 999999},
    {**PLAN, "by": "picked", "chosen": ["b2", "w1"], "asked": 2, "passMark": 2},
]
WHOLE = "#class=A&subjects=basics.inventory&questions=4&pass=3&seed=4711&version=0a1b2c3d"
BROKEN = [
    "#a-heading",
    "#class=",
    "#class=A",
    WHOLE.replace("class=A", "class=+"),
    WHOLE.replace("class=A", f"class={'x' * 61}"),
    WHOLE.replace("basics", "basic"),
    WHOLE.replace("basics", ""),
    WHOLE.replace("basics.inventory", "__proto__"),
    WHOLE.replace("subjects", "constructor"),
    WHOLE.replace("subjects=basics.inventory", "picked=b1.b2.b3.basics"),
    WHOLE.replace("questions=4", "questions=6"),
    WHOLE.replace("questions=4", "questions=4.0"),
    WHOLE.replace("pass=3", "pass=5"),
    WHOLE.replace("pass=3", "pass=0"),
    WHOLE.replace("seed=4711", "seed=1000000"),
    WHOLE.replace("seed=4711", "seed=-1"),
    WHOLE.replace("0a1b2c3d", "0A1B2C3D"),
    WHOLE.replace("&version=0a1b2c3d", ""),
    WHOLE.replace("class=A", "class=%"),
]


def answers(b1: bool, b2: bool, i1: bool, wrong: str = "C") -> list[Answer]:
    """Three answers; a wrong one took two tries."""
    return [
        (question, "A" if right else wrong, right, 1 if right else 2)
        for question, right in (("b1", b1), ("b2", b2), ("i1", i1))
    ]


ANA = result("Ana Diaz", answers(True, True, False), sitting=1)
BEN = result("Ben", answers(False, True, False), sitting=2)
CARA = result("=Cara", answers(False, True, True, wrong="B"), sitting=3)
OTHER_ANA = result("ANA DIAZ", answers(True, True, True), sitting=4)
OLD = result("Olga", answers(True, True, True), sitting=5, version="ffffffff")
FALL = result("Fay", answers(True, True, True), sitting=6, group="Fall team")
HARDER = result("Hal", answers(True, True, True), sitting=7, pass_mark=3)
HTML = result("<img src=x onerror=alert(1)>", answers(True, True, True), sitting=8)


def changed(told: dict[str, Any], **changes: object) -> str:
    """A file that somebody wrote with its right checksum."""
    return file_of({**told, **changes})


LONG = [(f"q{number}", "A", True, 1) for number in range(10_000)]
HOSTILE = {
    "retyped.json": file_of(ANA).replace("Ana Diaz", "Ana Dias"),
    "better.json": file_of(BEN).replace('"right": 1', '"right": 3'),
    "cut.json": file_of(ANA)[:-40],
    "without.json": file_of(ANA).replace('"checksum"', '"sum"'),
    "adds-up-not.json": changed(ANA, right=3),
    "ten-thousand.json": file_of(result("Max", LONG, sitting=9)),
    "no-name.json": changed(ANA, name="  "),
    "turned.json": changed(ANA, name="Ana \u202eziD"),
    "number.json": changed(ANA, name=17),
    "half.json": changed(ANA, right=1.5),
    "twice-asked.json": changed(ANA, answers=[ANA["answers"][0]] * 3),  # type: ignore[index]
    "proto.json": changed(ANA, test={"__proto__": {}}),
    "deep-inside.json": file_of(BEN).replace(
        '"form"', f'"x": {"[" * 50_000}{"]" * 50_000}, "form"'
    ),
    "null.json": changed(ANA, answers=None),
}
FOREIGN = {
    "notes.txt": "Hello",
    "empty.json": "",
    "list.json": "[1, 2]",
    "null-alone.json": "null",
    "deep.json": "[" * 50_000,
    "progress.json": '{"version": 1, "tests": []}',
}
FILES = {
    "ana.json": file_of(ANA),
    "ben.json": file_of(BEN),
    "cara.json": file_of(CARA),
    "ana-copy.json": file_of(ANA),
    "ana-again.json": file_of(OTHER_ANA),
    "html.json": file_of(HTML),
    "old.json": file_of(OLD),
    "fall.json": file_of(FALL),
    "harder.json": file_of(HARDER),
    "later.json": file_of(ANA).replace('"form": 1', '"form": 2'),
    "spaced.json": file_of(ANA).replace("\n", "\r\n"),
    **HOSTILE,
    **FOREIGN,
}
CELLS = ["=1+1", "+5", "-5", "-5.25", "@x", "\tx", 'say "so"', "a,b", "two\nlines", "17", "Ana", ""]
TEXTS = ["", "123456789", "Käthe 💸"]
NAMES = [
    "  Ana \n Diaz ",
    "\u202eevil",
    "a\u0000b",
    "\u0065\u0301",
    "x" * 11,
    "💸" * 10,
    "\ud800",
    "Zoë",
]


@pytest.fixture(scope="module")
def answer() -> dict[str, Any]:
    asked = {
        "known": KNOWN,
        "plans": PLANS,
        "fragments": [WHOLE, *BROKEN],
        "texts": TEXTS,
        "names": NAMES,
        "results": [ANA, {**ANA, "name": "Zoë O’Brien/../x"}, {**ANA, "name": "💸", "sitting": 12}],
        "files": [{"file": name, "text": text} for name, text in FILES.items()],
        "subjectOf": SUBJECT_OF,
        "shares": [[0, 3], [1, 3], [2, 3], [1, 8], [1, 200], [7, 7]],
        "cells": CELLS,
    }
    done = subprocess.run(
        [
            pack.node(),
            Path(__file__).with_name("class_modules.mjs"),
            ROOT / "docs" / "assets" / "scripts",
        ],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_checksum_is_the_published_one(answer: dict[str, Any]) -> None:
    """CRC-32 of "123456789" is cbf43926 in every description of it."""
    assert answer["sums"][:2] == ["00000000", "cbf43926"]
    assert answer["sums"] == [f"{zlib.crc32(text.encode()):08x}" for text in TEXTS]


def test_a_name_is_one_line_of_what_can_be_seen(answer: dict[str, Any]) -> None:
    assert answer["names"] == ["Ana Diaz", "evil", "a b", "é", "", "💸" * 10, "", "Zoë"]


def test_a_link_brings_back_what_was_chosen(answer: dict[str, Any]) -> None:
    assert answer["fragments"][0] == (
        "#class=K%C3%A4the%E2%80%99s+%E2%80%9CA+%26+B%E2%80%9D+%3D+100%25"
        "&subjects=basics.inventory&questions=4&pass=3&seed=4711&version=0a1b2c3d"
    )
    assert "&subjects=all&" in answer["fragments"][1]
    assert "&lessons=second&" in answer["fragments"][2]
    assert answer["plans"][0] == {**PLAN, "name": "A"}


@pytest.mark.parametrize("place", range(len(BROKEN)), ids=BROKEN)
def test_a_link_with_a_part_that_cannot_be_is_refused(answer: dict[str, Any], place: int) -> None:
    found = answer["plans"][1 + place]
    assert found is (False if BROKEN[place] == "#a-heading" else None) or (
        # A lone percent sign is a name like any other.
        BROKEN[place].startswith("#class=%") and found == {**PLAN, "name": "%"}
    )


def test_a_class_draws_from_what_was_chosen_and_as_python_does(answer: dict[str, Any]) -> None:
    subjects = KNOWN["subjects"]
    assert answer["drawn"] == [
        draw(4711, [subjects["basics"], subjects["inventory"]], 4),  # type: ignore[index]
        draw(4711, list(subjects.values()), 6),  # type: ignore[attr-defined]
        draw(999999, [["w1", "b3"]], 2),
        draw(4711, [["b2"], ["w1"]], 2),
    ]


def test_a_file_is_written_as_it_is_read(answer: dict[str, Any]) -> None:
    assert answer["written"][0] == f"{file_of(ANA)}\n"
    assert answer["fileNames"] == [
        *("result-ana-diaz.json", "result-zoe-o-brien-x.json", "result-12.json"),
    ]


def test_each_file_is_read_or_told_what_is_wrong_with_it(answer: dict[str, Any]) -> None:
    assert dict(answer["faults"]) == {
        **dict.fromkeys(FILES, ""),
        **dict.fromkeys(HOSTILE, "changed"),
        **dict.fromkeys(FOREIGN, "foreign"),
        "later.json": "later",
    }


def test_each_file_is_in_one_pile_and_the_largest_class_comes_first(
    answer: dict[str, Any],
) -> None:
    spring = ["ana.json", "ben.json", "cara.json", "ana-copy.json", "ana-again.json"]
    assert answer["classes"] == [
        [*spring, "html.json", "spaced.json"],
        *(["old.json"], ["fall.json"], ["harder.json"]),
    ]
    assert answer["same"] is True
    first, old, *_ = answer["sorted"]
    assert first == {
        "counted": ["ana.json", "ben.json", "cara.json", "ana-again.json", "html.json"],
        "twice": [["ana-copy.json", "ana.json"], ["spaced.json", "ana.json"]],
        "sameName": [["ana.json", "ana-again.json"]],
        "old": ["old.json"],
        "other": ["fall.json", "harder.json"],
        "later": ["later.json"],
        "changed": list(HOSTILE),
        "foreign": list(FOREIGN),
        "large": [],
    }
    assert old["counted"] == ["old.json"]
    assert old["old"] == [*spring, "html.json", "spaced.json"]
    for sorted_out in answer["sorted"]:
        placed = [
            name
            for kind in sorted_out
            if kind not in ("twice", "sameName")
            for name in sorted_out[kind]
        ] + [name for name, _ in sorted_out["twice"]]
        assert sorted(placed) == sorted(FILES)


def test_the_figures_are_those_worked_out_by_hand(answer: dict[str, Any]) -> None:
    """Five tests of three questions: b1 was missed by two of five, i1 by two, b2 by nobody.

    Of the ten answers on basics two were wrong, of the five on inventory two: 20 and 40 percent.
    Of those who missed b1 one answered C and one B, so neither is usual; i1 was twice C.
    """
    assert answer["people"] == [
        ["<img src=x onerror=alert(1)>", "2026-11-26", 3, 3, "passed", "", "html.json"],
        ["ANA DIAZ", "2026-11-26", 3, 3, "passed", "", "ana-again.json"],
        ["=Cara", "2026-11-26", 2, 3, "passed", "1", "cara.json"],
        ["Ana Diaz", "2026-11-26", 2, 3, "passed", "3", "ana.json"],
        ["Ben", "2026-11-26", 1, 3, "not passed", "1 3", "ben.json"],
    ]
    assert answer["questions"] == [
        [1, "b1?", "basics", 2, 5, 40, "", ""],
        [3, "i1?", "inventory", 2, 5, 40, "C", 2],
        [2, "b2?", "basics", 0, 5, 0, "", ""],
    ]
    assert answer["subjects"] == [["inventory", 2, 5, 40], ["basics", 2, 10, 20]]
    assert len(answer["answers"]) == 15
    assert answer["answers"][6:8] == [
        ["=Cara", 1, "b1?", "basics", "B", "no", 2],
        ["=Cara", 2, "b2?", "basics", "A", "yes", 1],
    ]


def test_a_share_is_whole_percent_and_a_half_goes_up(answer: dict[str, Any]) -> None:
    # 1 of 8 is 12.5 percent, and 1 of 200 is half a percent.
    assert answer["percents"] == [0, 33, 67, 13, 1, 100]


@pytest.mark.parametrize("cell", CELLS)
def test_csv_is_written_as_python_writes_it(answer: dict[str, Any], cell: str) -> None:
    assert answer["csv"][CELLS.index(cell)] == write_csv([(cell, "")])
