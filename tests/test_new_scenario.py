"""`make new-scenario`, and the walk-through of CONTRIBUTING.md, run in a copy of the project."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from built_site import ROOT

GUIDE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
BLOCK = r"\n\n```\w+\n(.*?)```\n"
BEGIN = re.compile(r"^make new-scenario NAME=(\S+) FAMILY=(\S+)$", re.MULTILINE)
RUN_TEST = re.compile(r"^\.venv/bin/pytest (tests/oracle/\S+\.py)$", re.MULTILINE)
FILES = re.compile(r"^`(\S+)`, all of it:" + BLOCK, re.MULTILINE | re.DOTALL)
FIGURES = re.compile(r"^In `(\S+)`, fill in:" + BLOCK, re.MULTILINE | re.DOTALL)
NAV = re.compile(r"^In `mkdocs.yml`.*?:" + BLOCK, re.MULTILINE | re.DOTALL)
# The part of a new test that is to be filled in.
TO_FILL_IN = re.compile(r"^# FILL IN\. Every entry.*?(?=^\n\ndef )", re.MULTILINE | re.DOTALL)


def group(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    assert found, pattern.pattern
    return found[1]


class Copy:
    """As much of the project as the walk-through needs, and commands run in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        leave_out = shutil.ignore_patterns("__pycache__", "core-*", "writeoffs-*.zip")
        for name in ("development", "docs", "macros", "overrides", "snippets", "tests"):
            shutil.copytree(ROOT / name, folder / name, ignore=leave_out)
        shutil.copy(ROOT / "pyproject.toml", folder / "pyproject.toml")

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """A Python module run in the copy."""
        return self._python("-m", *arguments)

    def python(self, program: str) -> subprocess.CompletedProcess[str]:
        """A program run in the copy."""
        return self._python("-c", program)

    def _python(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Python in the copy, which imports the copy's own files."""
        path = os.pathsep.join([str(self.folder), str(self.folder / "snippets")])
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": path, "NO_MKDOCS_2_WARNING": "1"},
            capture_output=True,
            text=True,
            check=False,
        )

    def begin(self, slug: str, family: str) -> subprocess.CompletedProcess[str]:
        return self.run("development.new_scenario", slug, family)

    def test(self, path: str) -> subprocess.CompletedProcess[str]:
        return self.run("pytest", "-q", "-p", "no:cacheprovider", path)

    def build(self, nav: str) -> subprocess.CompletedProcess[str]:
        """The site with the new page in its group of the nav."""
        settings = (ROOT / "mkdocs.yml").read_text("utf-8")
        group = nav.splitlines(keepends=True)[0]
        assert settings.count(group) == 1
        (self.folder / "mkdocs.yml").write_text(settings.replace(group, nav), "utf-8")
        return self.run("mkdocs", "build", "--strict")

    def files(self) -> dict[str, str]:
        return {
            path.relative_to(self.folder).as_posix(): path.read_text("utf-8")
            for room in ("snippets", "docs/scenarios", "tests/oracle")
            for path in (self.folder / room).rglob("*.*")
            if path.suffix in (".py", ".md")
        }


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path)


def outcomes(done: subprocess.CompletedProcess[str]) -> dict[str, int]:
    """How many tests passed, failed and so on."""
    counts = re.findall(r"(\d+) (passed|failed|error\w*)", done.stdout.splitlines()[-1])
    return {word: int(count) for count, word in counts}


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
    begun = copy.begin(slug, family)
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

    built = copy.build(group(NAV, GUIDE))
    assert built.returncode == 0, built.stderr
    page = (copy.folder / "site" / "scenarios" / slug / "index.html").read_text("utf-8")
    assert f'<write-off-scenario data-scenario="{slug}"' in page
    assert "profit falls by $1,240.00." in page


def test_a_scenario_joins_a_family_that_is_there(copy: Copy) -> None:
    module = "snippets/writeoffs/scenarios/payables.py"
    registry = "snippets/writeoffs/scenarios/__init__.py"
    before = copy.files()
    assert copy.begin("unclaimed-credit", "payables").returncode == 0
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
        (("Bounced Check", "bad_debt"), "use lower-case words joined by hyphens"),
        (("../bounced", "bad_debt"), "use lower-case words joined by hyphens"),
        (("bounced-check-", "bad_debt"), "use lower-case words joined by hyphens"),
        (("bounced-check", "Bad Debt"), "FAMILY=Bad Debt: name a module of"),
        (("bounced-check", "entries"), "FAMILY=entries: name a module of"),
        (("bounced-check", "class"), "FAMILY=class: name a module of"),
        (("one-invoice", "bad_debt"), "has a function _one_invoice already"),
        (("bounced-check", ""), "say which, as in make new-scenario NAME="),
        (("", ""), "say which, as in make new-scenario NAME="),
    ],
)
def test_a_mistake_is_told_in_a_line_and_nothing_is_written(
    copy: Copy, words: Sequence[str], says: str
) -> None:
    before = copy.files()
    done = copy.begin(*words)
    assert done.returncode == 1
    assert done.stderr.startswith("stopped: ")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert copy.files() == before
