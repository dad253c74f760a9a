"""`make new-exercise`, and the guide of CONTRIBUTING.md, run in a copy of the project."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from built_site import ROOT
from project_copy import Copy, group, outcomes

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
GUIDE = CONTRIBUTING.partition("# Adding an exercise\n")[2].partition(
    "# Adding a mistake to find\n"
)[0]
BLOCK = r"\n\n```\w+\n(.*?)```\n"
BEGIN = re.compile(r"^make new-exercise NAME=(\S+) FAMILY=(\S+) SCENARIO=(\S+)$", re.MULTILINE)
RUN_TEST = re.compile(r"^\.venv/bin/pytest (tests/oracle/\S+\.py)$", re.MULTILINE)
FILES = re.compile(r"^`(\S+)`, all of it:" + BLOCK, re.MULTILINE | re.DOTALL)
FIGURES = re.compile(r"In `(\S+)`, fill in:" + BLOCK, re.DOTALL)
NAV = re.compile(r"^In `mkdocs.yml`.*?:" + BLOCK, re.MULTILINE | re.DOTALL)
# The part of a new test that is to be filled in.
TO_FILL_IN = re.compile(r"^# FILL IN\. The right entry.*?(?=^\n\ndef )", re.MULTILINE | re.DOTALL)


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path)


def make_runs(*words: str) -> str:
    """What the guide's command leads to, with nothing set up again."""
    slug, family, scenario = words
    named = (f"NAME={slug}", f"FAMILY={family}", f"SCENARIO={scenario}")
    command = ["make", "-n", "-o", ".venv/test", "new-exercise", *named]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_the_guide_works_as_written(copy: Copy) -> None:
    found = BEGIN.search(GUIDE)
    assert found
    slug, family, scenario = found.groups()
    called = f'-m development.new_exercise "{slug}" "{family}" "{scenario}"'
    assert called in make_runs(slug, family, scenario)
    before = copy.files()
    begun = copy.run("development.new_exercise", slug, family, scenario)
    assert begun.returncode == 0, begun.stderr
    written = {name for name in copy.files() if name not in before}
    assert len(written) == 3
    assert all(f"  {name}\n" in begun.stdout for name in written)

    test = group(RUN_TEST, GUIDE)
    failed = copy.test(test)
    assert failed.returncode == 1
    assert set(outcomes(failed)) == {"failed"}
    assert "work the entry out by hand" in failed.stdout

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
    assert outcomes(passed) == {"passed": outcomes(failed)["failed"]}
    every = copy.run(
        *("pytest", "-q", "-p", "no:cacheprovider", "tests/engine/test_exercises.py", "-k", slug)
    )
    assert every.returncode == 0, every.stdout

    for check in (("check",), ("format", "--check")):
        clean = copy.run("ruff", *check, "snippets", "tests")
        assert clean.returncode == 0, clean.stdout

    built = copy.build(group(NAV, GUIDE), "Training")
    assert built.returncode == 0, built.stderr
    page = copy.folder / "site" / "training" / "exercises" / slug / "index.html"
    assert f'<post-the-entry data-exercise="{slug}"' in page.read_text("utf-8")


def test_an_exercise_joins_a_family_that_is_there(copy: Copy) -> None:
    module = "snippets/writeoffs/exercises/recovery.py"
    registry = "snippets/writeoffs/exercises/__init__.py"
    before = copy.files()
    begun = copy.run("development.new_exercise", "paid-in-full", "recovery", "recovery-direct")
    assert begun.returncode == 0, begun.stderr
    after = copy.files()
    assert after[registry] == before[registry]
    # Nothing of the family's own exercises is lost.
    assert before[module].split("EXERCISES = (")[1].rstrip(")\n") in after[module]
    assert copy.run("ruff", "check", module).returncode == 0


def test_a_fault_of_an_exercise_names_file_and_line_at_import(copy: Copy) -> None:
    module = copy.folder / "snippets/writeoffs/exercises/recovery.py"
    source = module.read_text("utf-8")
    module.write_text(source.replace('SIGN_SALES = "Sign', 'SIGN_SALES = "No such'), "utf-8")
    done = copy.python("import writeoffs.exercises")
    assert done.returncode == 1
    assert re.search(
        r"BrokenExercise: \S+/exercises/recovery\.py:\d+: paid-in-a-later-year: ", done.stderr
    )
    assert "these books have no account 'No such and install sales'" in done.stderr


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("bill-released", "payables", "cash-basis"), "there is such an exercise already"),
        (("Dead One", "payables", "cash-basis"), "use lower-case words joined by hyphens"),
        (("../dead", "payables", "cash-basis"), "use lower-case words joined by hyphens"),
        (("dead-one", "Pay", "cash-basis"), "FAMILY=Pay: name a module of"),
        (("dead-one", "numbers", "cash-basis"), "FAMILY=numbers: name a module of"),
        (("dead-one", "class", "cash-basis"), "FAMILY=class: name a module of"),
        (("dead-one", "payables", "no-such"), "SCENARIO=no-such: there is no such scenario"),
        (("only-old", "payables", "cash-basis"), "has a function _only_old already"),
        (("dead-one", "payables", ""), "say which, as in make new-exercise NAME="),
    ],
)
def test_a_mistake_is_told_in_a_line_and_nothing_is_written(
    copy: Copy, words: Sequence[str], says: str
) -> None:
    before = copy.files()
    done = copy.run("development.new_exercise", *words)
    assert done.returncode == 1
    assert done.stderr.startswith("stopped: ")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert copy.files() == before
