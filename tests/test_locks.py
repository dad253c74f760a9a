"""The locks pin every package by hash, and say nothing about where a machine gets it from."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from built_site import ROOT

REQUIREMENTS = sorted((ROOT / "requirements").glob("*.txt"))
ADDRESS = re.compile(r"\w+://|^\s*--?(index|extra|find|trusted|i |f )|@ file|^\s*-e ", re.MULTILINE)


def packages(lock: str) -> dict[str, list[str]]:
    """Each pinned package of a requirements lock, "mkdocs==1.6.1", with its hashes."""
    entries = re.split(
        r"^(?=[a-z0-9])", re.sub(r"^\s*#.*\n", "", lock, flags=re.MULTILINE), flags=re.M
    )
    return {
        entry.split()[0]: re.findall(r"--hash=(\S+)", entry) for entry in entries if entry.strip()
    }


@pytest.mark.parametrize("lock", REQUIREMENTS, ids=lambda path: path.name)
def test_every_python_package_is_pinned_by_hash(lock: Path) -> None:
    pinned = packages(lock.read_text())
    assert pinned
    for package, hashes in pinned.items():
        assert re.fullmatch(r"[a-z0-9-]+==[\w.]+", package)
        assert hashes, package
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", digest) for digest in hashes), package


@pytest.mark.parametrize("lock", REQUIREMENTS, ids=lambda path: path.name)
def test_a_python_lock_holds_what_was_asked_for_and_no_address(lock: Path) -> None:
    asked = re.findall(r"^[a-z].*", lock.with_suffix(".in").read_text(), flags=re.MULTILINE)
    assert asked
    assert set(asked) <= set(packages(lock.read_text()))
    assert not ADDRESS.search(lock.read_text())


@pytest.mark.parametrize("folder", [ROOT, ROOT / "benchmarks"], ids=lambda path: path.name)
def test_every_npm_package_is_pinned_by_hash_and_without_an_address(folder: Path) -> None:
    asked = json.loads((folder / "package.json").read_text())
    locked = json.loads((folder / "package-lock.json").read_text())["packages"]
    for name, version in {**asked.get("dependencies", {}), **asked["devDependencies"]}.items():
        # An old version beside the new one has another name: "npm:pyodide@0.25.0".
        assert locked[f"node_modules/{name}"]["version"] == version.rpartition("@")[2]
    del locked[""]
    for name, package in locked.items():
        assert package["integrity"].startswith("sha512-"), name
        assert "resolved" not in package, name
