"""The three interpreters, each asked a list of requests in one process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from built_site import ROOT

from macros.runtime import manifest, rehearsal
from macros.runtime.light import gate
from macros.runtime.light.bundle import bundle
from macros.runtime.light.compiled import compiled
from macros.runtime.light.pack import MICROPYTHON
from macros.runtime.light.program import read_program
from macros.runtime.node import node

INTERPRETER = ROOT / MICROPYTHON / "micropython.mjs"
_ASK = """
import json, sys
from writeoffs.api import respond
def answer(request):
    try:
        return respond(request)
    except Exception as fault:
        return f"raises {type(fault).__name__}"
print(json.dumps([answer(each) for each in json.load(sys.stdin)]))
"""


def cpython(engine: Path, requests: list[str]) -> list[str]:
    """What the engine in this folder answers in the Python that runs the tests."""
    environment = {**os.environ, "PYTHONPATH": str(engine.parent)}
    answers: list[str] = _printed([sys.executable, "-c", _ASK], requests, environment)
    return answers


def light(engine: Path, requests: list[str], folder: Path) -> list[str]:
    """What it answers lowered; the files are written into the folder."""
    files = []
    for kind, part in compiled(bundle(read_program(engine))).items():
        files.append(folder / f"engine-{kind}.bin")
        files[-1].write_bytes(part)
    return gate.light_answers(INTERPRETER, files, requests)


def packed() -> list[Path]:
    """The files of the lowered engine, as they are packed."""
    held = manifest.load().light
    return [
        ROOT / manifest.PACKED / name for name in dict.fromkeys((held.engine, *held.apart.values()))
    ]


def modules_in(file: Path) -> dict[str, bytes]:
    """What each module in a file of the lowered engine was compiled to, by its path."""
    head, _, rest = file.read_bytes().partition(b"\n")
    modules = {}
    for path, length in json.loads(head).items():
        modules[path], rest = rest[:length], rest[length:]
    assert rest == b""
    return modules


def pyodide(requests: list[str]) -> list[str]:
    """What the packed engine answers in Pyodide."""
    held = manifest.load()
    command = [
        *(node(), ROOT / "tests/site/packed_runtime.mjs"),
        *(ROOT / manifest.PACKED, held.core, held.engine),
        *(Path(rehearsal.__file__), held.apart["exercise"], held.apart["case"]),
    ]
    asked = {"requests": requests, "files": {}}
    answers: list[str] = _printed(list(map(str, command)), asked)["answers"]
    return answers


def _printed(command: list[str], asked: object, environment: dict[str, str] | None = None) -> Any:
    """The JSON that the command prints about the JSON it is given."""
    done = subprocess.run(
        command,
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
