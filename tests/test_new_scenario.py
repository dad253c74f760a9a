"""`make new-scenario`, and the walk-through of CONTRIBUTING.md, run in a copy of the project."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from built_site import ROOT
from project_copy import Copy, group, outcomes

GUIDE = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("# Adding an exercise\n")[0]
BLOCK = r"\n\n```\w+\n(.*?)```\n"
BEGIN = re.compile(r"^make new-scenario NAME=(\S+) FAMILY=(\S+)$", re.MULTILINE)
RUN_TEST = re.compile(r"^\.venv/bin/pytest (tests/oracle/\S+\.py)$", re.MULTILINE)
FILES = re.compile(r"^`(\S+)`, all of it:" + BLOCK, re.MULTILINE | re.DOTALL)
FIGURES = re.compile(r"^In `(\S+)`, fill in:" + BLOCK, re.MULTILINE | re.DOTALL)
NAV = re.compile(r"^In `mkdocs.yml`.*?:" + BLOCK, re.MULTILINE | re.DOTALL)
# The part of a new test that is to be filled in.
TO_FILL_IN = re.compile(r"^# FILL IN\. Every entry.*?(?=^\n\ndef )", re.MULTILINE | re.DOTALL)


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path)


def make_runs(slug: str, family: str) -> str:
    """What the guide's command leads to, with nothing set up again."""
    command = ["make", "-n", "-o", ".venv/test", "new-scenario", f"NAME={slug}", f"FAMILY={family}"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_the_walk_through_works_as_written(copy: Copy) -> None:
    found = BEGIN.search(GUIDE)
    assert found
    slug, family = found.groups()
    assert f'-m development.new_scenario "{slug}" "{family}"' in make_runs(slug, family)
    before = copy.files()
    begun = copy.run("development.new_scenario", slug, family)
    assert begun.returncode == 0, begun.stderr
    written = {name for name in copy.files() if name not in before}
    assert all(f"  {name}\n" in begun.stdout for name in written)

    tests = RUN_TEST.findall(GUIDE)
    assert len(tests) == 2
    failed = copy.test(tests[0])
    assert failed.returncode == 1
    assert set(outcomes(failed)) == {"failed"}
    assert "work the entries out by hand" in failed.stdout

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
    passed = copy.test(tests[1])
    assert passed.returncode == 0, passed.stdout
    assert outcomes(passed) == {"passed": outcomes(failed)["failed"]}

    for check in (("check",), ("format", "--check")):
        clean = copy.run("ruff", *check, "snippets", "tests")
        assert clean.returncode == 0, clean.stdout

    built = copy.build(group(NAV, GUIDE), "Examples")
    assert built.returncode == 0, built.stderr
    page = (copy.folder / "site" / "scenarios" / slug / "index.html").read_text("utf-8")
    assert f'<write-off-scenario data-scenario="{slug}"' in page
    assert "profit falls by $1,240.00." in page


def test_a_scenario_joins_a_family_that_is_there(copy: Copy) -> None:
    module = "snippets/writeoffs/scenarios/payables.py"
    registry = "snippets/writeoffs/scenarios/__init__.py"
    before = copy.files()
    assert copy.run("development.new_scenario", "unclaimed-credit", "payables").returncode == 0
    after = copy.files()
    assert after[registry] == before[registry]
    # Nothing of the family's own stories is lost.
    assert before[module].split("SCENARIOS = (")[1].rstrip(")\n") in after[module]
    assert copy.run("ruff", "check", module).returncode == 0
    told = copy.python(
        "from writeoffs.api import render\n"
        "for slug in ('unclaimed-credit', 'stale-payable-released'):\n"
        "    print(slug, 'FILL IN' in render(slug))"
    )
    assert told.stdout == "unclaimed-credit True\nstale-payable-released False\n", told.stderr
    assert set(outcomes(copy.test("tests/oracle/test_unclaimed_credit.py"))) == {"failed"}


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("direct-bad-debt", "bad_debt"), "there is such a scenario already"),
        (("Recalled Transfer", "bad_debt"), "use lower-case words joined by hyphens"),
        (("../recalled", "bad_debt"), "use lower-case words joined by hyphens"),
        (("recalled-transfer-", "bad_debt"), "use lower-case words joined by hyphens"),
        (("recalled-transfer", "Bad Debt"), "FAMILY=Bad Debt: name a module of"),
        (("recalled-transfer", "entries"), "FAMILY=entries: name a module of"),
        (("recalled-transfer", "class"), "FAMILY=class: name a module of"),
        (("one-invoice", "bad_debt"), "has a function _one_invoice already"),
        (("recalled-transfer", ""), "say which, as in make new-scenario NAME="),
        (("", ""), "say which, as in make new-scenario NAME="),
    ],
)
def test_a_mistake_is_told_in_a_line_and_nothing_is_written(
    copy: Copy, words: Sequence[str], says: str
) -> None:
    before = copy.files()
    done = copy.run("development.new_scenario", *words)
    assert done.returncode == 1
    assert done.stderr.startswith("stopped: ")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert copy.files() == before
