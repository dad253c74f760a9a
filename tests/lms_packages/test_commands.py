"""The commands: each writes its file into dist/ and says how large it is, or why it stopped."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from lms import __main__ as commands


@pytest.fixture
def dist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(commands, "DIST", tmp_path / "dist")
    monkeypatch.delenv("SEED", raising=False)
    return tmp_path / "dist"


def run(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    monkeypatch.setattr(sys, "argv", ["lms", *names])
    commands.main()


def test_each_writes_its_file_and_says_where(
    dist: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(monkeypatch, "flashcards", "qti", "trainer-notes")
    names = ["write-offs-anki.txt", "write-offs-qti-2.1.zip", "write-offs-trainer-notes.html"]
    assert sorted(each.name for each in dist.iterdir()) == names
    told = capsys.readouterr().out.splitlines()
    assert [line.partition(": ")[0] for line in told] == [str(dist / name) for name in names]
    assert all(line.endswith(" KB") for line in told)


def test_the_notes_have_the_answers_of_the_seed(
    dist: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEED", "4711")
    run(monkeypatch, "trainer-notes")
    assert "With the seed 4711" in (dist / "write-offs-trainer-notes.html").read_text("utf-8")


def test_a_fault_is_told_in_one_line_and_nothing_is_written(
    dist: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SEED", "many")
    with pytest.raises(SystemExit, match="stopped: SEED=many is no seed"):
        run(monkeypatch, "trainer-notes")
    monkeypatch.setattr(commands, "SITE", tmp_path / "site")
    with pytest.raises(SystemExit, match="stopped: no page says any more"):
        run(monkeypatch, "scorm")
    assert not dist.exists()
