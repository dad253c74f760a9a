"""Whoever follows CONTRIBUTING.md needs to know nothing of the light interpreter."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from built_site import ROOT

from macros.runtime.light.program import read_program
from macros.runtime.light.refusals import require_proven
from macros.runtime.pack import ENGINE

GUIDE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
FILES = re.compile(r"^`(snippets/writeoffs/\S+\.py)`.*?:\n\n```python\n(.*?)```\n", re.M | re.S)


def test_what_the_guide_adds_to_the_engine_is_proven(tmp_path: Path) -> None:
    engine = tmp_path / "snippets" / "writeoffs"
    shutil.copytree(ROOT / ENGINE, engine)
    written = FILES.findall(GUIDE)
    assert len(written) >= 3
    for name, text in written:
        (tmp_path / name).write_text(text, "utf-8")
    for name, _ in written:
        door = name.removeprefix("snippets/").removesuffix(".py").replace("/", ".")
        program = read_program(engine, door)
        assert door in program.modules
        require_proven(program)
