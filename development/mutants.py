"""`make mutants`: breaks the engine on purpose, one small change at a time, and shows what no
test noticed.

mutmut works in a copy where the engine lies at the top, for it names what it breaks by path. It
breaks the bodies of functions and methods; it leaves properties and the table of ratios alone, and
figures_only.py has it leave texts alone. What runs while a module is imported, as what makes a
scenario's form, always counts as unnoticed.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SUBJECTS = ("ledger.py", "statements.py", "ratios.py", "scenarios/*")
# -P: the modules beside the file are no part of the engine's tests.
MUTMUT = (sys.executable, "-P", str(Path(__file__).with_name("figures_only.py").resolve()))
# Left out: what takes minutes for every mutant, and what compares with an answer worked out while
# its module is imported, before anything is broken.
SETTINGS = """[mutmut]
source_paths = writeoffs
only_mutate =
{subjects}
pytest_add_cli_args_test_selection =
    tests/oracle
    tests/engine
pytest_add_cli_args =
    --ignore=tests/oracle/test_beancount.py
    --deselect=tests/engine/test_any_inputs.py::{compares_with_samples}
    --hypothesis-profile=mutants
    --assert=plain
"""
COMPARES_WITH_SAMPLES = (
    "test_whatever_stands_in_the_fields_there_is_an_answer_and_junk_never_reaches_the_page"
)


def copy_into(folder: Path, subjects: tuple[str, ...]) -> None:
    """What the tests of the engine need, laid out as mutmut wants it."""
    shutil.copytree("snippets/writeoffs", folder / "writeoffs")
    for part in ("engine", "oracle"):
        shutil.copytree(Path("tests", part), folder / "tests" / part)
    for name in ("tests/conftest.py", "tests/built_site.py", "pyproject.toml"):
        shutil.copy(name, folder / name)
    listed = "\n".join(f"    writeoffs/{subject}" for subject in subjects)
    settings = SETTINGS.format(subjects=listed, compares_with_samples=COMPARES_WITH_SAMPLES)
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
    for subject in subjects:
        if not any(Path("snippets/writeoffs").glob(subject)):
            sys.exit(f"stopped: snippets/writeoffs has no {subject}; ONLY names a file in there.")
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
