"""`make lock`: resolves what requirements/*.in and each package.json ask for, for every platform.

The locks name versions and hashes, never where a file comes from.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

REQUIREMENTS = Path("requirements")
# In this order, for each is held to what those before it have chosen.
NAMES = ("site", "test", "release", "mutants", "portable", "peers", "lock")
NPM_FOLDERS = (Path(), Path("benchmarks"))
COMPILE = (
    *(sys.executable, "-m", "uv", "--no-config", "pip", "compile"),
    *("--universal", "--python-version", "3.11"),
    # One version of everything for everybody, rather than a newer one for a newer Python.
    *("--fork-strategy", "fewest"),
    # An archive built while installing would fetch what it builds with, and nobody checks that.
    *("--only-binary", ":all:"),
    *("--generate-hashes", "--upgrade", "--quiet"),
    *("--custom-compile-command", "make lock"),
)


def main() -> None:
    """Write every lock."""
    for name in NAMES:
        source, lock = (REQUIREMENTS / f"{name}{suffix}" for suffix in (".in", ".txt"))
        subprocess.run([*COMPILE, str(source), "--output-file", str(lock)], check=True)
    npm = Path(sys.executable).with_name("npm").absolute()
    for folder in NPM_FOLDERS:
        # Said here too, because npm reads .npmrc only in the folder itself.
        how = ("--package-lock-only", "--omit-lockfile-registry-resolved", "--silent")
        subprocess.run([npm, "update", *how], cwd=folder, check=True)


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError:
        sys.exit("stopped: a lock could not be written; the reason is above.")
