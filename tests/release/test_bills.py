"""Bills of materials: what they name, that they keep to the standard, and stay the same bytes."""

from __future__ import annotations

import json
from typing import Any

import pytest
from built_site import ROOT

from macros.shipped.components import COMPONENTS
from release import bills

LOCK = ROOT / "requirements/site.txt"
NAME = "write-offs-2026.11.26-{}.cdx.json"


def read(text: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(text)
    return found


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return bills.bills(COMPONENTS, "2026.11.26", LOCK)


def test_there_is_one_for_what_is_shipped_and_two_for_what_builds_it(made: dict[str, str]) -> None:
    kinds = ("shipped", "building-python", "building-npm")
    assert list(made) == [NAME.format(kind) for kind in kinds]
    for text in made.values():
        assert (read(text)["bomFormat"], read(text)["specVersion"]) == ("CycloneDX", "1.6")


def test_the_same_commit_gives_the_same_bytes(
    made: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    again = bills.bills(COMPONENTS, "2026.11.26", LOCK)
    assert [name for name, bill in made.items() if again[name] != bill] == []
    assert not [text for text in made.values() if "serialNumber" in text or str(ROOT) in text]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795000000")
    told = read(bills.shipped(COMPONENTS, "1"))["metadata"]["timestamp"]
    assert told == "2026-11-18T11:06:40+00:00"


def test_what_is_shipped_has_its_version_license_and_place(made: dict[str, str]) -> None:
    bill = read(made[NAME.format("shipped")])
    named = {each["bom-ref"]: each for each in bill["components"]}
    assert set(named) == {each.key for each in COMPONENTS}
    pinned = json.loads((ROOT / "package.json").read_text())["dependencies"]["pyodide"]
    assert named["pyodide"]["purl"] == f"pkg:npm/pyodide@{pinned}"
    assert named["pyodide"]["licenses"] == [{"license": {"id": "MPL-2.0"}}]
    depends = {each["ref"]: set(each.get("dependsOn", ())) for each in bill["dependencies"]}
    assert depends["site"] == {"pyodide", "python", "micropython", "material"}
    assert "lunr" in depends["material"]


def test_every_locked_package_is_in_a_bill(made: dict[str, str]) -> None:
    python = read(made[NAME.format("building-python")])["components"]
    locked = {line.split()[0] for line in LOCK.read_text().splitlines() if "==" in line}
    assert {f"{each['name']}=={each['version']}" for each in python} == locked
    purls = {each["purl"] for each in read(made[NAME.format("building-npm")])["components"]}
    asked = json.loads((ROOT / "package.json").read_text())
    for name, version in {**asked["dependencies"], **asked["devDependencies"]}.items():
        assert f"pkg:npm/{name.replace('@', '%40')}@{version}" in purls


def test_a_bill_that_breaks_the_standard_is_refused() -> None:
    with pytest.raises(bills.BrokenBill, match="a bill does not keep to CycloneDX"):
        bills.validate("a bill", '{"bomFormat": "CycloneDX", "specVersion": "1.6", "wrong": 1}')
