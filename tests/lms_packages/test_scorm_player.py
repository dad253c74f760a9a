"""The scripts that report to a learning system: what they keep, find and say, in Node."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from course import LESSONS
from questions.predictions import PREDICTIONS
from questions.quiz import QUESTIONS
from scorm_package import package
from writeoffs.exercises import EXERCISES, TO_CORRECT

from lms.scorm.codes import MOST_CHARACTERS, longest
from macros.runtime import pack

DAY, LATER = "2026-11-20", "2027-01-02"
FIRST = next(iter(LESSONS.values()))
PROGRESS = {
    "version": 1,
    "predictions": {FIRST.predictions[0]: {"right": 3, "asked": 4, "day": DAY}},
    "entries": {
        f"{FIRST.worked} {FIRST.started.seed}": {"right": True, "tries": 2, "day": DAY},
        f"{FIRST.alone[0]} sample": {"right": True, "tries": 1, "day": LATER},
        "estimate-by-age 999999": {"right": False, "tries": 3, "day": LATER},
    },
    "mistakes": {"store-drops-a-line": {"right": True, "day": DAY}},
    "questions": {
        FIRST.check[0]: {"first": False, "right": True, "day": DAY},
        FIRST.check[1]: {"first": True, "right": True, "day": LATER},
        FIRST.check[2]: {"first": False, "right": False, "day": DAY},
    },
    "tests": [
        {"seed": 4711, "asked": 20, "right": 17, "passMark": 16, "passed": True, "day": DAY},
        {"seed": 999999, "asked": 20, "right": 15, "passMark": 16, "passed": False, "day": LATER},
    ],
}
# All that there is was done, and exercises with many other numbers; the best test is the oldest.
FULL = {
    "version": 1,
    "predictions": {slug: {"right": 4, "asked": 4, "day": DAY} for slug in PREDICTIONS},
    "entries": {
        f"{slug} {seed}": {"right": True, "tries": 99, "day": DAY}
        for slug in EXERCISES
        for seed in ("sample", *range(30))
    },
    "mistakes": {slug: {"right": True, "day": DAY} for slug in TO_CORRECT},
    "questions": {slug: {"first": True, "right": True, "day": DAY} for slug in QUESTIONS},
    "tests": [
        {**PROGRESS["tests"][0], "right": 20 - min(each, 9)}  # type: ignore[index]
        for each in range(100)
    ],
}
NEVER = {"status": "not attempted", "score": ""}


def taken(right: int) -> dict[str, object]:
    return {
        "seed": 1,
        "asked": 20,
        "right": right,
        "passMark": 16,
        "passed": right >= 16,
        "day": DAY,
    }


STANDINGS = [
    ({"tests": [], "before": NEVER}, ("incomplete", "")),
    ({"tests": [taken(15)], "before": NEVER}, ("failed", "75")),
    ({"tests": [taken(16), taken(0)], "before": NEVER}, ("passed", "80")),
    ({"tests": [taken(15)], "before": {"status": "passed", "score": "90"}}, ("passed", "90")),
    ({"tests": [], "before": {"status": "failed", "score": "40"}}, ("failed", "40")),
    ({"tests": [taken(0)], "before": {"status": "incomplete", "score": ""}}, ("failed", "0")),
]
UNREADABLE = ["", "2.....", "1....", "1.m6.....", "1.m6sCFJ.....x", "1.<>sCFJ....."]
TIMES = [
    (0, "0000:00:00.00"),
    (61_230, "0000:01:01.23"),
    (3_600_000 * 25, "0025:00:00.00"),
    (-5, "0000:00:00.00"),
    (3_600_000 * 99_999, "9999:00:00.00"),
]


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("package")
    for name, content in package().files.items():
        if name.startswith(("scorm/", "assets/scripts/")) and name.endswith(".js"):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    (folder / "package.json").write_text('{"type": "module"}')
    asked = {
        "progress": PROGRESS,
        "full": FULL,
        "unreadable": UNREADABLE,
        "standings": [given for given, _ in STANDINGS],
        "times": [given for given, _ in TIMES],
    }
    done = subprocess.run(
        [pack.node(), Path(__file__).with_name("player_modules.mjs"), folder],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_what_was_kept_comes_back_whole(answer: dict[str, Any]) -> None:
    assert answer["back"] == PROGRESS


def test_a_fact_is_written_as_it_is_said_to_be(answer: dict[str, Any]) -> None:
    # By hand: November 20, 2026 is 323 days after January 1; 323 = 5 × 64 + 3, so F and D.
    code = answer["codes"]["predictions"][FIRST.predictions[0]]
    assert answer["kept"].split(".")[2] == f"{code}DEFD"


def test_all_there_is_fits_and_the_best_test_stays(answer: dict[str, Any]) -> None:
    assert answer["longest"] == answer["twice"] <= longest() < MOST_CHARACTERS
    assert len(FULL["entries"]) > 1000  # type: ignore[arg-type]


def test_what_cannot_be_read_is_no_progress(answer: dict[str, Any]) -> None:
    assert answer["unreadable"] == [None] * len(UNREADABLE)


def test_the_best_test_counts_and_no_later_one_takes_it_away(answer: dict[str, Any]) -> None:
    found = [(each["status"], each["score"]) for each in answer["standings"]]
    assert found == [wanted for _, wanted in STANDINGS]
    assert {(each["lessons"], each["of"]) for each in answer["standings"]} == {(0, len(LESSONS))}


def test_time_is_told_as_the_standard_has_it(answer: dict[str, Any]) -> None:
    assert answer["times"] == [wanted for _, wanted in TIMES]


def test_the_system_is_found_above_or_behind_and_not_too_far(answer: dict[str, Any]) -> None:
    assert answer["found"] == ["system", "system", None, "system", None, "system"]


def test_only_what_changed_is_told_and_a_visit_ends_once(answer: dict[str, Any]) -> None:
    assert answer["visited"] == [True] * 6
    assert answer["asked"] == [
        "begin",
        *("set a 1", "set b 2", "commit"),
        *("set b 3", "commit"),
        *("set cmi.core.session_time TIME", "set cmi.core.exit suspend", "commit", "finish"),
    ]


def test_what_was_not_committed_is_committed_with_the_next_step(answer: dict[str, Any]) -> None:
    assert answer["later"] == [False, True, True, ["set a 1", "commit", "commit"]]


def test_a_system_that_refuses_is_believed(answer: dict[str, Any]) -> None:
    assert answer["refused"] == [False, False]
