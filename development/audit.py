"""`make audit`: asks PyPI and npm for known faults in every locked package.

It ends with 0 where every package was looked at and nothing is known, with 1 where something is,
and with 2 where some could not be looked at: then nothing is known about those.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

REQUIREMENTS = Path("requirements")
NPM_LOCK = Path("package-lock.json")
PROGRAMS = Path(sys.executable).parent
FAULTS, NOT_ALL = 1, 2


@dataclass(frozen=True)
class Audited:
    """What an audit of one lock came to: how many packages were looked at, the rest a line each."""

    lock: Path
    looked_at: int
    faults: tuple[str, ...] = ()
    not_looked_at: tuple[str, ...] = ()


def of_python(lock: Path, said: str) -> Audited:
    """What pip-audit said of a lock, as JSON; nothing where it could not answer."""
    try:
        packages: list[dict[str, Any]] = json.loads(said)["dependencies"]
    except (ValueError, KeyError):
        return Audited(lock, 0, (), ("every package: pip-audit gave no answer",))
    known = [each for each in packages if "skip_reason" not in each]
    return Audited(
        lock,
        len(known),
        tuple(
            f"{each['name']} {each['version']}: {fault['id']}"
            for each in known
            for fault in each["vulns"]
        ),
        tuple(each["name"] for each in packages if "skip_reason" in each),
    )


def of_npm(lock: Path, said: str) -> Audited:
    """What `npm audit` said of a lock, as JSON; nothing where the registry did not answer."""
    try:
        told: dict[str, Any] = json.loads(said)
        many = int(told["metadata"]["dependencies"]["total"])
    except (ValueError, KeyError):
        return Audited(lock, 0, (), ("every package: npm’s registry gave no answer",))
    faults = (f"{name}: {each['severity']}" for name, each in told["vulnerabilities"].items())
    return Audited(lock, many, tuple(faults))


def audits() -> Iterator[Audited]:
    """Every lock, one after the other."""
    for lock in sorted(REQUIREMENTS.glob("*.txt")):
        how = ("--disable-pip", "--progress-spinner", "off", "--format", "json")
        yield of_python(lock, _said_by("pip-audit", "--requirement", str(lock), *how))
    yield of_npm(NPM_LOCK, _said_by("npm", "audit", "--package-lock-only", "--json"))


def told(found: Iterable[Audited]) -> int:
    """Print what was found, and answer how to end."""
    faults = missing = False
    for each in found:
        faults, missing = faults or bool(each.faults), missing or bool(each.not_looked_at)
        print(f"{each.lock}: {each.looked_at} packages looked at, {len(each.faults)} known faults")
        for line in each.faults:
            print(f"  {line}")
        if each.not_looked_at:
            print(f"  NOT looked at ({len(each.not_looked_at)}): {', '.join(each.not_looked_at)}")
    if missing:
        print("Some packages could not be looked at; this says nothing about them.")
    return FAULTS if faults else NOT_ALL if missing else 0


def _said_by(program: str, *arguments: str) -> str:
    command = [str(PROGRAMS / program), *arguments]
    return str(subprocess.run(command, capture_output=True, text=True, check=False).stdout)


if __name__ == "__main__":
    sys.exit(told(audits()))
