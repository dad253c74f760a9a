"""Faults in the pages as written, told with file and line before any page is built."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.page_checks import BrokenPages, check
from macros.sources import load, uses

DATES = "published: 2026-06-18\nupdated: 2026-11-22\n"
# Or every source would be one that no page names.
EVERY_SOURCE = f"sources: [{', '.join(load())}]\n"


def shout(words: str) -> str:
    return words.upper()


def foreign(words: str) -> str:
    return words


foreign.__module__ = "mkdocs_macros.context"
MACROS: dict[str, Callable[..., str]] = {"shout": shout, "now": foreign}
CALL = "{{ shout('ok') }}\n"


def faults(folder: Path, head: str, body: str = CALL) -> str:
    """What is told of a site with this page and a sound one; "" where nothing is."""
    shout.__module__ = "macros.shouting"
    (folder / "sound.md").write_text(f"---\n{DATES}{EVERY_SOURCE}---\n")
    (folder / "page.md").write_text(f"---\n{head}---\n\n{body}")
    try:
        check(folder, MACROS, tuple(uses(folder)))
    except BrokenPages as broken:
        return str(broken)
    return ""


@pytest.mark.parametrize(
    ("head", "fault"),
    [
        ("updated: 2026-11-22\n", "1: the front matter needs a date, published"),
        ("published: 2026-06-18\nupdated: soon\n", "3: the front matter needs a date, updated"),
        ("published: 2026-06-18\nupdated: 2026-06-17\n", "3: updated before it was published"),
        (f"{DATES}reviewed: {{date: 2026-11-20}}\n", "4: a review counts only"),
        (f"{DATES}reviewed: {{date: 2026-11-20, credential: ''}}\n", "4: a review counts only"),
        (f"{DATES}reviewed: a friend\n", "4: a review counts only"),
        (f"{DATES}review_by: next year\n", "4: review_by: must be a date"),
        (f"{DATES}title: a: b\n", "4: mapping values are not allowed"),
        (f"{DATES}sources:\n  - asc-250\n  - asc-205\n", '6: no source "asc-205"'),
    ],
)
def test_front_matter(tmp_path: Path, head: str, fault: str) -> None:
    assert f"page.md:{fault}" in faults(tmp_path, head)


def test_a_sound_page_is_none(tmp_path: Path) -> None:
    review = "reviewed: {date: 2026-11-20, credential: CPA}\n"
    assert faults(tmp_path, DATES + review, f"[sound](sound.md#a) {CALL}") == ""


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("[gone](../gone.md#there)", "../gone.md: there is no such page"),
        ('{{ whisper("x") }}', "whisper: there is no such macro"),
        ('A claim ({{ source("asc-205") }}).', 'no source "asc-205"'),
    ],
)
def test_words(tmp_path: Path, line: str, fault: str) -> None:
    assert f"page.md:8: {fault}" in faults(tmp_path, DATES, f"{CALL}\n{line}\n")


def test_steps_in_a_vendors_program_need_a_day_of_review(tmp_path: Path) -> None:
    steps = f'{CALL}--8<-- "steps-checked.md"\n'
    assert "page.md:1: steps in a vendor’s program age" in faults(tmp_path, DATES, steps)
    assert faults(tmp_path, f"{DATES}review_by: 2027-05-31\n", steps) == ""


def test_a_macro_that_no_page_calls(tmp_path: Path) -> None:
    told = faults(tmp_path, DATES, "A link named shout(x) and {{ now('shout(x)') }}.\n")
    place = f"{Path(__file__)}:{shout.__code__.co_firstlineno}"
    assert told.splitlines()[1:] == [f"{place}: shout: no page calls this macro"]


def test_a_source_that_no_page_names(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(f"---\n{DATES}---\n\n{CALL}")
    with pytest.raises(BrokenPages, match=r"sources\.yml:\d+: asc-250: no page names it"):
        check(tmp_path, MACROS, ())
