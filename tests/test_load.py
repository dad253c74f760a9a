"""`make load`: which addresses are asked for, how many bytes they cost, and the bounds."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import load

FILES = {
    "index.html": '<link rel="stylesheet" href="assets/a.css"><script src="assets/a.mjs"></script>'
    '<p data-light-archive="light-b.bin"></p><link rel="modulepreload" href="assets/b.mjs">',
    "index.html.br": "12345",
    "about/index.html": "",
    "embed/one/index.html": "",
    "assets/a.css": "a {}",
    "assets/a.mjs": "1;",
    "assets/runtime/interpreter-1/micropython.wasm": "1234567",
    "assets/runtime/light-0123456789abcdef.bin": "",
    "assets/runtime/light-case-0123456789abcdef.bin": "",
}


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    monkeypatch.setattr(load, "SITE", tmp_path)


def test_readers_ask_for_pages_and_a_first_visit_for_python_too() -> None:
    assert load.pages() == ["/about/", "/"]
    core = "/assets/runtime/interpreter-1"
    assert load.first_visit() == [
        *("/", "/assets/a.css", "/assets/a.mjs", "/assets/b.mjs"),
        *(f"{core}/{name}" for name in load.PYTHON),
        *("/assets/runtime/light-0123456789abcdef.bin", "/assets/runtime/light-b.bin"),
    ]


def test_what_is_sent_is_the_smaller_file_where_there_is_one() -> None:
    assert load.sent("/") == 5
    assert load.sent("/assets/runtime/interpreter-1/micropython.wasm") == 7


@pytest.mark.parametrize("told", ["0", "501", "-1", "many", "1.5"])
def test_no_unbounded_load(told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READERS", told)
    with pytest.raises(SystemExit, match=f"READERS is {told}; it can be 1 to 500"):
        load.bounded("READERS", 50, 500)


def test_the_bounds_are_what_is_said() -> None:
    assert load.bounded("READERS", 50, 500) == 50
