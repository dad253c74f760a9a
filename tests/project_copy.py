"""A copy of as much of the project as a guide in CONTRIBUTING.md needs, and commands run in it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from built_site import ROOT

ROOMS = (
    *("benchmarks", "development", "docs", "lms"),
    *("bundles", "macros", "overrides", "release", "snippets", "tests", "theme_styles"),
)


def group(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    assert found, pattern.pattern
    return found[1]


class Copy:
    """As much of the project as the walk-through needs, and commands run in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        leave_out = shutil.ignore_patterns(
            "__pycache__", "core-*", "writeoffs-*.zip", "light-*.bin"
        )
        for name in ROOMS:
            shutil.copytree(ROOT / name, folder / name, ignore=leave_out)
        shutil.copy(ROOT / "pyproject.toml", folder / "pyproject.toml")

    def run(self, *arguments: str, said: str = "") -> subprocess.CompletedProcess[str]:
        """A Python module run in the copy, with what somebody says to it."""
        return self._python("-m", *arguments, said=said)

    def python(self, program: str) -> subprocess.CompletedProcess[str]:
        """A program run in the copy."""
        return self._python("-c", program)

    def _python(self, *arguments: str, said: str = "") -> subprocess.CompletedProcess[str]:
        """Python in the copy, which imports the copy's own files."""
        path = os.pathsep.join([str(self.folder), str(self.folder / "snippets")])
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": path, "NO_MKDOCS_2_WARNING": "1"},
            input=said,
            capture_output=True,
            text=True,
            check=False,
        )

    def test(self, path: str) -> subprocess.CompletedProcess[str]:
        return self.run("pytest", "-q", "-p", "no:cacheprovider", path)

    def build(self, nav: str, tab: str) -> subprocess.CompletedProcess[str]:
        """The site with the new page in its group of the nav, under that tab."""
        settings = (ROOT / "mkdocs.yml").read_text("utf-8")
        group = nav.splitlines(keepends=True)[0]
        before, named, under = settings.partition(f"  - {tab}:\n")
        assert group in under
        changed = before + named + under.replace(group, nav, 1)
        (self.folder / "mkdocs.yml").write_text(changed, "utf-8")
        return self.run("mkdocs", "build", "--strict")

    def files(self) -> dict[str, str]:
        return {
            path.relative_to(self.folder).as_posix(): path.read_text("utf-8")
            for room in ("snippets", "docs/scenarios", "docs/training", "tests/oracle")
            for path in (self.folder / room).rglob("*.*")
            if path.suffix in (".py", ".md")
        }


def outcomes(done: subprocess.CompletedProcess[str]) -> dict[str, int]:
    """How many tests passed, failed and so on."""
    counts = re.findall(r"(\d+) (passed|failed|error\w*)", done.stdout.splitlines()[-1])
    return {word: int(count) for count, word in counts}
