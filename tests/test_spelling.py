"""`make spelling` finds a misspelling wherever readers would, and tells its file and line."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from built_site import ROOT

WORDS = ROOT / "development" / "words.txt"
MAKE = ["make", "--dry-run", "--assume-old=.venv/site", "--no-print-directory", "spelling"]
WRONG = {
    "README.md": "# Teh project\n",
    "docs/explain/a-page.md": "---\ntitle: A page\n---\n\nThey recieve it.\n",
    "docs/assets/scripts/one.mjs": '\nconst told = "Enter an ammount";\n',
    "macros/one.py": '"""What a page may call."""\n\nTOLD = "The balence"\n',
    "overrides/one.html": "<p>\n<span>Start at the frist page</span>\n",
    "snippets/questions/one.py": "# The colour of it\n",
    "snippets/sources.yml": "one:\n  title: Bad debt deducton\n",
    "snippets/writeoffs/scenarios/one.py": 'LESSON = f"It was {1} writen off."\n',
}
FOUND = {
    ("README.md", 1, "Teh"),
    ("docs/assets/scripts/one.mjs", 2, "ammount"),
    ("docs/explain/a-page.md", 5, "recieve"),
    ("macros/one.py", 3, "balence"),
    ("overrides/one.html", 2, "frist"),
    ("snippets/questions/one.py", 1, "colour"),
    ("snippets/sources.yml", 2, "deducton"),
    ("snippets/writeoffs/scenarios/one.py", 1, "writen"),
}
# “Uncollectible” is a word of the project's own, and the code is no word.
RIGHT = "They receive the invoice.\n\nArticle L4tQBwbs7 on uncollectible color.\n"


def checked(folder: Path, files: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """What the command of the Makefile says of a project with these files."""
    shutil.copy(ROOT / "cspell.yaml", folder)
    (folder / "development").mkdir()
    shutil.copy(WORDS, folder / "development")
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    command = subprocess.run(MAKE, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env={**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_misspelling_is_told_with_file_and_line(tmp_path: Path) -> None:
    done = checked(tmp_path, WRONG)
    found = re.findall(r"^(\S+):(\d+):\d+ - .*? \((\w+)\)", done.stdout, re.MULTILINE)
    assert {(path, int(line), word) for path, line, word in found} == FOUND
    assert done.stdout.count("\n") == len(FOUND)
    assert done.returncode == 1
    assert done.stderr.startswith("stopped: ")


def test_what_is_right_passes(tmp_path: Path) -> None:
    done = checked(tmp_path, {"docs/a-page.md": RIGHT})
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_projects_own_words_stand_one_a_line_in_order() -> None:
    words = WORDS.read_text("utf-8").splitlines()
    assert [word for word in words if word != word.strip() or not word] == []
    assert words == sorted(words, key=str.upper)
    assert len({word.upper() for word in words}) == len(words)
