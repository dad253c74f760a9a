"""Claims that are overdue to be read again: who names them, and that a release is refused."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from macros import overdue as command
from macros.overdue import overdue
from macros.sources import load, uses

PAGE = """---
title: Steps
published: 2026-11-22
updated: 2026-11-22
review_by: 2027-05-31
---

The rule ({{ source("irs-topic-453") }}).
"""
KEY = "irs-topic-453"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "steps.md").write_text(PAGE)
    (tmp_path / "plain.md").write_text(PAGE.replace("review_by: 2027-05-31\n", ""))
    return tmp_path


def told(docs: Path, today: date) -> list[str]:
    return overdue(docs, tuple(uses(docs)), today)


def test_the_day_itself_is_in_time_and_the_next_is_not(docs: Path) -> None:
    assert not [each for each in told(docs, date(2027, 5, 31)) if "steps.md:5" in each]
    assert told(docs, date(2027, 6, 1))[0] == (
        f"{docs}/steps.md:5: the page was to be checked again by 2027-05-31"
    )


def test_a_source_is_told_with_every_page_that_names_it(docs: Path) -> None:
    due = load()[KEY].review_by
    assert due
    (late,) = [each for each in told(docs, due + timedelta(1)) if f" {KEY} was" in each]
    assert late.startswith(f"sources.yml:{load()[KEY].line}: ")
    assert late.endswith(f"named by {docs}/plain.md:7, {docs}/steps.md:8")
    assert not [each for each in told(docs, due) if f" {KEY} was" in each]


def test_a_release_stops_unless_it_is_told_to_go_on(
    docs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (docs / "steps.md").write_text(PAGE.replace("2027-05-31", "2020-01-01"))
    monkeypatch.setattr(command, "DOCS", docs)
    monkeypatch.setattr(sys, "argv", ["overdue"])
    with pytest.raises(SystemExit, match="OVERDUE=allowed"):
        command.main()
    monkeypatch.setattr(sys, "argv", ["overdue", "--allow"])
    command.main()
    assert capsys.readouterr().err.count("steps.md:5: the page was to be checked again") == 2
