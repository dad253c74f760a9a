"""Three interpreters, one engine: each answer is the same, byte for byte."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from light import asked, interpreters

from macros.runtime import pack
from macros.runtime.light import gate
from macros.runtime.light.compiled import compiled, in_one_file
from macros.runtime.sums import CannotPack

pytestmark = pytest.mark.xdist_group("light")


@pytest.fixture(scope="module")
def requests() -> list[str]:
    return asked.requests()


@pytest.fixture(scope="module")
def ours(requests: list[str]) -> list[str]:
    return [gate.answer(each) for each in requests]


def require_same(requests: list[str], ours: list[str], theirs: list[str]) -> None:
    found = [*gate.differences(requests, ours, theirs)]
    assert not found, "\n".join([f"{len(found)} answers differ", *found[: gate.SHOWN]])


def test_the_light_interpreter_answers_as_cpython_does(
    requests: list[str], ours: list[str]
) -> None:
    theirs = gate.light_answers(interpreters.INTERPRETER, interpreters.packed(), requests)
    require_same(requests, ours, theirs)


def test_pyodide_does(requests: list[str], ours: list[str]) -> None:
    require_same(requests, ours, interpreters.pyodide(requests))


def test_what_is_asked_is_answered_refused_and_fails(ours: list[str]) -> None:
    kinds = {text if text.startswith("raises") else json.loads(text)["ok"] for text in ours}
    assert kinds == {True, False, "raises BadRequest"}


def test_another_engine_is_not_packed(tmp_path: Path) -> None:
    """The gate names the request, and shows where the answers part."""
    engine, *apart = interpreters.packed()
    modules = interpreters.modules_in(engine)
    money = modules["writeoffs/money.mpy"]
    minus, hyphen = (each.encode() for each in ("−", "-  "))
    assert money.count(minus) == 1
    modules["writeoffs/money.mpy"] = money.replace(minus, hyphen)
    (tmp_path / "engine.bin").write_bytes(in_one_file(modules))
    sample = json.dumps({"id": 1, "scenario": "direct-bad-debt", "inputs": {}})
    files = [tmp_path / "engine.bin", *apart]
    with pytest.raises(CannotPack) as stopped:
        gate.require_same(interpreters.INTERPRETER, files, [sample])
    told = str(stopped.value)
    assert told.startswith(sample)
    assert r"'\\u2212" in told.replace('"', "'") or r"\\u2212" in told
    assert told.endswith("the light interpreter answers 1 of 1 otherwise")


def test_an_engine_that_does_not_start_is_not_packed(tmp_path: Path) -> None:
    (engine,) = compiled({"": {"writeoffs/api.py": "import nothing"}}).values()
    (tmp_path / "engine.bin").write_bytes(engine)
    with pytest.raises(CannotPack, match="no module named 'nothing'"):
        gate.require_same(interpreters.INTERPRETER, [tmp_path / "engine.bin"], ["{}"])


def test_packing_meets_every_kind_of_answer() -> None:
    kinds = {gate.answer(each)[:20] for each in gate.at_packing()}
    assert {'{"id": 0, "ok": true', '{"id": 1, "ok": true', "raises BadRequest"} <= kinds
    assert pack.is_current()
