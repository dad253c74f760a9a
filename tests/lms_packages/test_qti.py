"""The QTI package: complete, in the order the standard has, and marked as a system would mark it.

The standard's schema is in no package of npm or PyPI, so its parts are checked one by one.
"""

from __future__ import annotations

import io
import zipfile
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from lms_packages.marked_item import ORDER, QTI, Item, name_of
from questions.quiz import QUESTIONS
from questions.quiz.question import LETTERS, OneRight, SeveralRight
from quiz.by_hand import AMOUNTS

from lms import qti
from release import archive

FILES = qti.files()
PACKAGING = "{http://www.imsglobal.org/xsd/imscp_v1p1}"
MANIFEST = ElementTree.fromstring(FILES["imsmanifest.xml"])


def item(slug: str) -> Item:
    return Item.read(FILES[f"items/write-offs-{slug}.xml"])


def plain(amount: str) -> str:
    return amount.removeprefix("$").replace(",", "")


def test_the_manifest_names_each_file_once_and_no_other() -> None:
    named = [each.attrib["href"] for each in MANIFEST.iter(f"{PACKAGING}file")]
    assert sorted(named) == sorted(set(FILES) - {"imsmanifest.xml"})


def test_what_the_test_needs_is_a_resource() -> None:
    resources = {each.attrib["identifier"] for each in MANIFEST.iter(f"{PACKAGING}resource")}
    needed = [each.attrib["identifierref"] for each in MANIFEST.iter(f"{PACKAGING}dependency")]
    assert len(needed) == len(QUESTIONS)
    assert set(needed) < resources


def test_the_test_asks_every_question_once() -> None:
    root = ElementTree.fromstring(FILES["test.xml"])
    asked = [each.attrib["href"] for each in root.iter(f"{QTI}assessmentItemRef")]
    assert asked == [f"items/write-offs-{slug}.xml" for slug in QUESTIONS]


@pytest.mark.parametrize("slug", QUESTIONS)
def test_the_parts_of_an_item_stand_in_the_order_of_the_standard(slug: str) -> None:
    names = [name_of(each) for each in item(slug).root]
    assert all(ORDER.index(one) <= ORDER.index(other) for one, other in pairwise(names))


@pytest.mark.parametrize("slug", QUESTIONS)
def test_what_is_right_can_be_chosen_and_scores(slug: str) -> None:
    found = item(slug)
    if found.offered:
        assert set(" ".join(found.correct).split()) <= set(found.offered)
        assert len(set(found.offered)) == len(found.offered)
    found.answer(*found.correct)
    assert found.score == "1"
    (reason,) = found.told
    assert "Based on:" in reason


@pytest.mark.parametrize("slug", QUESTIONS)
def test_no_answer_scores_nothing(slug: str) -> None:
    found = item(slug)
    found.answer()
    assert found.score == "0"


@pytest.mark.parametrize(
    ("slug", "letter"),
    [
        (slug, letter)
        for slug, question in QUESTIONS.items()
        if isinstance(question, OneRight)
        for letter, choice in zip(LETTERS, question.choices, strict=False)
        if not choice.right
    ],
)
def test_a_wrong_choice_scores_nothing_and_is_told_why(slug: str, letter: str) -> None:
    found = item(slug)
    found.answer(letter)
    assert found.score == "0"
    assert len(found.told) == 2


@pytest.mark.parametrize("slug", [s for s, q in QUESTIONS.items() if isinstance(q, SeveralRight)])
def test_what_was_left_out_and_what_was_too_much_are_both_told(slug: str) -> None:
    found = item(slug)
    wrong = [each for each in found.offered if each not in found.correct]
    found.answer(*found.correct[1:], wrong[0])
    assert found.score == "0"
    letters = sorted((found.correct[0], wrong[0]))
    assert [each[:2] for each in found.told[:-1]] == [f"{letter}." for letter in letters]


@pytest.mark.parametrize("slug", AMOUNTS)
def test_an_amount_is_right_to_the_cent_and_each_slip_is_told(slug: str) -> None:
    right, slips = AMOUNTS[slug]
    found = item(slug)
    found.answer(plain(right))
    assert found.score == "1"
    told = set()
    for slip in slips.values():
        found.answer(plain(slip))
        assert found.score == "0"
        told.add(found.told[0])
    found.answer("0.01")
    told.add(found.told[0])
    assert len(told) == len(slips) + 1


def test_the_package_is_the_same_bytes_each_time(tmp_path: Path) -> None:
    for name in ("once.zip", "again.zip"):
        archive.write(tmp_path / name, qti.files())
    assert (tmp_path / "once.zip").read_bytes() == (tmp_path / "again.zip").read_bytes()
    with zipfile.ZipFile(io.BytesIO((tmp_path / "once.zip").read_bytes())) as opened:
        assert opened.namelist() == sorted(FILES)
