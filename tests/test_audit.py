"""`make audit`: what is told of each answer, and that silence is never taken for a good one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from development.audit import Audited, of_npm, of_python, told

LOCK = Path("site.txt")
SOUND = {"name": "click", "version": "8.5.1", "vulns": []}
FAULTY = {"name": "jinja2", "version": "3.1.0", "vulns": [{"id": "PYSEC-1", "fix_versions": []}]}
SKIPPED = {"name": "babel", "skip_reason": "Dependency not found on PyPI"}


def python(*packages: object) -> str:
    return json.dumps({"dependencies": packages, "fixes": []})


def npm(**vulnerabilities: object) -> str:
    many = {"metadata": {"dependencies": {"total": 147}}}
    return json.dumps({"vulnerabilities": vulnerabilities, **many})


def test_nothing_known_of_all_packages_is_the_good_end(capsys: pytest.CaptureFixture[str]) -> None:
    assert told([of_python(LOCK, python(SOUND)), of_npm(LOCK, npm())]) == 0
    out = capsys.readouterr().out
    assert "site.txt: 1 packages looked at, 0 known faults" in out
    assert "147 packages looked at, 0 known faults" in out


def test_a_known_fault_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert told([of_python(LOCK, python(SOUND, FAULTY, SKIPPED))]) == 1
    assert told([of_npm(LOCK, npm(ws={"severity": "high"}))]) == 1
    out = capsys.readouterr().out
    assert "  jinja2 3.1.0: PYSEC-1\n" in out
    assert "  ws: high\n" in out


@pytest.mark.parametrize(
    "found",
    [
        of_python(LOCK, python(SOUND, SKIPPED)),
        of_python(LOCK, ""),
        of_npm(LOCK, '{"message": "405 Method Not Allowed"}'),
        of_npm(LOCK, "no network"),
    ],
)
def test_what_could_not_be_looked_at_is_no_good_end(
    found: Audited, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told([found]) == 2
    assert "says nothing about them" in capsys.readouterr().out
