"""`make mutants`: breaks the engine on purpose, one small change at a time, and shows what no
test noticed.

mutmut works in a copy where the engine lies at the top, for it names what it breaks by path. It
breaks the bodies of functions and methods; it leaves properties and the table of ratios alone. What
runs while a module is imported, as what makes a scenario's form, always counts as unnoticed.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SUBJECTS = ("ledger.py", "statements.py", "ratios.py", "scenarios/*")
MUTMUT = (sys.executable, "-m", "mutmut")
# The tests that are done in seconds; one that draws random inputs takes minutes for every mutant.
SETTINGS = """[mutmut]
source_paths = writeoffs
only_mutate =
{subjects}
pytest_add_cli_args_test_selection =
    tests/oracle
    tests/engine
pytest_add_cli_args =
    --ignore=tests/engine/test_any_inputs.py
    --ignore=tests/oracle/test_beancount.py
    --assert=plain
do_not_mutate_patterns =
    {sentences}
"""
# A line that is a text alone: no test holds a story to its words.
SENTENCES = r'^\s*f?"'


def copy_into(folder: Path, subjects: tuple[str, ...]) -> None:
    """What the tests of the engine need, laid out as mutmut wants it."""
    shutil.copytree("snippets/writeoffs", folder / "writeoffs")
    for part in ("engine", "oracle"):
        shutil.copytree(Path("tests", part), folder / "tests" / part)
    for name in ("tests/conftest.py", "tests/built_site.py", "pyproject.toml"):
        shutil.copy(name, folder / name)
    listed = "\n".join(f"    writeoffs/{subject}" for subject in subjects)
    settings = SETTINGS.format(subjects=listed, sentences=SENTENCES)
    (folder / "setup.cfg").write_text(settings)


def mutmut(folder: Path, *arguments: str) -> str:
    """What a command of mutmut's prints."""
    done = subprocess.run(
        [*MUTMUT, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    return done.stdout


def main() -> None:
    """Break the named files of the engine (all subjects where none is named), and tell."""
    subjects = tuple(sys.argv[1:]) or SUBJECTS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy_into(folder, subjects)
        ran = subprocess.run([*MUTMUT, "run", "--max-children", "2"], cwd=folder, check=False)
        if ran.returncode:
            sys.exit("stopped: the tests must pass before anything is broken; the reason is above.")
        verdicts = dict(
            re.findall(r"^\s*(\S+): (.+)$", mutmut(folder, "results", "--all", "true"), re.M)
        )
        survivors = [mutant for mutant, verdict in verdicts.items() if verdict != "killed"]
        for mutant in survivors:
            print(f"\n## {mutant}: {verdicts[mutant]}\n\n{mutmut(folder, 'show', mutant)}")
        print(f"\n{len(verdicts) - len(survivors)} of {len(verdicts)} mutants were noticed.")


if __name__ == "__main__":
    main()
