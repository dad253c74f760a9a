"""`make new-mistake`, and the guide of CONTRIBUTING.md, run in a copy of the project."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from built_site import ROOT
from project_copy import Copy, group, outcomes

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
GUIDE = CONTRIBUTING.partition("# Adding a mistake to find\n")[2].partition("# Adding a term\n")[0]
BLOCK = r"\n\n```\w+\n(.*?)```\n"
BEGIN = re.compile(r"^make new-mistake NAME=(\S+) FAMILY=(\S+) SCENARIO=(\S+)$", re.MULTILINE)
RUN_TEST = re.compile(r"^\.venv/bin/pytest (tests/oracle/\S+\.py)$", re.MULTILINE)
FILES = re.compile(r"^`(\S+)`, all of it:" + BLOCK, re.MULTILINE | re.DOTALL)
FIGURES = re.compile(r"In `(\S+)`, fill in:" + BLOCK, re.DOTALL)
# The part of a new test that is to be filled in.
TO_FILL_IN = re.compile(r"^# FILL IN\. Which entry.*?(?=^\n\ndef )", re.MULTILINE | re.DOTALL)


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path)


def test_the_guide_works_as_written(copy: Copy) -> None:
    found = BEGIN.search(GUIDE)
    assert found
    slug, family, scenario = found.groups()
    named = (f"NAME={slug}", f"FAMILY={family}", f"SCENARIO={scenario}")
    command = ["make", "-n", "-o", ".venv/test", "new-mistake", *named]
    runs = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert f'-m development.new_mistake "{slug}" "{family}" "{scenario}"' in runs
    before = copy.files()
    begun = copy.run("development.new_mistake", slug, family, scenario)
    assert begun.returncode == 0, begun.stderr
    written = {name for name in copy.files() if name not in before}
    assert len(written) == 3

    test = group(RUN_TEST, GUIDE)
    failed = copy.test(test)
    assert failed.returncode == 1
    assert "work the correction out by hand" in failed.stdout
    # What is begun is sound, and only its words and figures are missing.
    assert "error" not in outcomes(failed)

    files = dict(FILES.findall(GUIDE))
    figures = dict(FIGURES.findall(GUIDE))
    assert set(files) | set(figures) == written
    for name, text in files.items():
        (copy.folder / name).write_text(text, "utf-8")
    for name, text in figures.items():
        path = copy.folder / name
        filled, count = TO_FILL_IN.subn(lambda _, text=text: text, path.read_text("utf-8"))
        assert count == 1
        path.write_text(filled, "utf-8")
    passed = copy.test(test)
    assert passed.returncode == 0, passed.stdout
    every = copy.run(
        *("pytest", "-q", "-p", "no:cacheprovider", "-k", slug),
        *("tests/engine/test_exercises.py", "tests/engine/test_corrections.py"),
    )
    assert every.returncode == 0, every.stdout
    for check in (("check",), ("format", "--check")):
        clean = copy.run("ruff", *check, "snippets", "tests")
        assert clean.returncode == 0, clean.stdout


def test_it_joins_a_family_that_is_there_and_a_fault_names_file_and_line(copy: Copy) -> None:
    begun = copy.run("development.new_mistake", "late-check", "payments", "recovery-direct")
    assert begun.returncode == 0, begun.stderr
    module = copy.folder / "snippets/writeoffs/exercises/mistakes/payments.py"
    module.write_text(module.read_text("utf-8").replace('THEFT = "Emp', 'THEFT = "No'), "utf-8")
    done = copy.python("import writeoffs.exercises")
    assert re.search(r"mistakes/payments\.py:\d+: sign-shop-cashed-check: ", done.stderr)


def test_a_scenario_without_an_entry_is_refused(copy: Copy) -> None:
    before = copy.files()
    done = copy.run("development.new_mistake", "late-check", "payments", "cash-basis")
    assert done.returncode == 1
    assert done.stderr.startswith("stopped: SCENARIO=cash-basis: it has no entry")
    assert copy.files() == before
