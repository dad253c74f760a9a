"""The lowered engine comes in parts, and what a page names holds all that its requests import.

What is missing would fail only when it is asked for, and Pyodide would answer unnoticed.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from built_site import ROOT
from light import interpreters
from writeoffs.scenarios import SCENARIOS

from macros.runtime import manifest
from macros.runtime.light import families
from macros.runtime.light.bundle import bundle
from macros.runtime.light.program import read_program
from macros.runtime.light.refused import Refused
from macros.runtime.pack import ENGINE

DOOR = "writeoffs.api"  # imports what a kind of request needs only then


def module_of(file: str) -> str:
    return file.removesuffix(".mpy").removesuffix("/__init__").replace("/", ".")


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """The text that each module was compiled from."""
    parts = bundle(read_program(ROOT / ENGINE)).values()
    found = {file: text for part in parts for file, text in part.items()}
    return {module_of(file.removesuffix(".py") + ".mpy"): text for file, text in found.items()}


def imported(text: str) -> Iterator[str]:
    """The modules of the engine that a module imports."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("writeoffs"):
            for each in node.names:
                inner = f"{node.module}.{each.name}"
                path = ROOT / ENGINE.parent / inner.replace(".", "/")
                is_module = path.with_suffix(".py").exists() or path.is_dir()
                yield inner if is_module else node.module or ""


def held_by(*needed: str) -> set[str]:
    """The modules that come with the engine and these."""
    light = manifest.load().light
    names = (light.engine, *(light.apart[each] for each in needed))
    files = (interpreters.modules_in(ROOT / manifest.PACKED / name) for name in names)
    return {module_of(file) for held in files for file in held}


PARTS = [("exercise",), ("exercise", "case"), *((manifest.story(slug),) for slug in SCENARIOS)]


@pytest.mark.parametrize("needed", PARTS)
def test_what_a_page_names_holds_all_that_it_imports(
    needed: tuple[str, ...], texts: dict[str, str]
) -> None:
    held = held_by(*needed)
    wanted = {each for name in held if name != DOOR for each in imported(texts[name])}
    assert wanted <= held


@pytest.mark.parametrize("slug", SCENARIOS)
def test_it_holds_the_family_of_its_scenario_and_few_others(slug: str) -> None:
    home = SCENARIOS[slug].tell.__module__
    held = held_by(manifest.story(slug))
    assert home in held
    others = {each.tell.__module__ for each in SCENARIOS.values()} - {home}
    assert len(others & held) <= 1


def test_exercises_may_ask_for_any_scenario() -> None:
    homes = {each.tell.__module__ for each in SCENARIOS.values()}
    assert homes <= held_by("exercise")


def test_what_several_families_need_comes_with_the_engine() -> None:
    assert {"writeoffs.scenarios.entries", "writeoffs.scenarios.firms"} <= held_by()
    assert "writeoffs.scenarios.bad_debt" not in held_by()


def test_each_scenario_is_found_by_its_slug() -> None:
    homes = {slug: each.tell.__module__ for slug, each in SCENARIOS.items()}
    assert read_program(ROOT / ENGINE).stories == homes


def test_a_slug_that_cannot_be_read_is_refused() -> None:
    family = ast.parse("SLUG = 'one'\nSCENARIOS = (Scenario(slug=SLUG, family='x'),)")
    with pytest.raises(Refused, match=r"family\.py:2: a scenario whose slug is no plain text"):
        families.slugs(Path("family.py"), family)
