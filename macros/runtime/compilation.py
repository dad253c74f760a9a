"""Runs inside Pyodide, at packing: compiles modules into the archives that the browser mounts."""

from __future__ import annotations

import sys
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path
from py_compile import PycInvalidationMode
from py_compile import compile as compile_file


def write_compiled(modules: Iterable[tuple[Path, str]], target: Path, mounted: str) -> None:
    """Write the modules, compiled by this interpreter, into a stored zip.

    A module is the folder of its package and its path in it.

    The same sources give the same bytes: fixed order, fixed time stamps, no check of the source.
    Docstrings are left out. `mounted` is the archive's place in the browser, for tracebacks.
    """
    with (
        zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive,
        tempfile.TemporaryDirectory() as folder,
    ):
        compiled = Path(folder, "module.pyc")
        for folder_of, name in modules:
            compile_file(
                str(folder_of / name),
                str(compiled),
                dfile=f"{mounted}/{name}",
                doraise=True,
                optimize=2,
                invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
            )
            archive.writestr(zipfile.ZipInfo(f"{name}c"), compiled.read_bytes())


def write_archives(
    used: Iterable[str],
    apart: dict[str, dict[str, list[str]]],
    methods: dict[str, dict[str, str]],
    engine: Path,
    out: Path,
) -> None:
    """Write into `out`: python_stdlib.zip with the modules used, writeoffs.zip with the engine.

    `apart` names the modules that only one kind of request needs, by kind: of the engine, and of
    the standard library. They go into an archive named after the kind. Each archive also holds the
    `methods` of its dataclasses, functions by module and class, as one module
    (standins/_dataclass_methods.py).
    """
    library = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip"
    with tempfile.TemporaryDirectory() as folder:
        standard, own = Path(folder), engine.parent
        zipfile.ZipFile(library).extractall(folder)
        write_compiled(((standard, name) for name in used), out / "python_stdlib.zip", library)
        theirs = {name for modules in apart.values() for name in modules["engine"]}
        every = sorted(path.relative_to(own).as_posix() for path in engine.rglob("*.py"))
        kept = {"engine": [name for name in every if name not in theirs], "library": []}
        for kind, modules in {"writeoffs": kept, **apart}.items():
            module = f"writeoffs/_methods_{kind.replace('-', '_')}.py"
            written = Path(folder, "methods", module)
            written.parent.mkdir(parents=True, exist_ok=True)
            written.write_text(_methods_of(modules["engine"], methods))
            all_of_it = (
                *((own, name) for name in modules["engine"]),
                (Path(folder, "methods"), module),
                *((standard, name) for name in modules["library"]),
            )
            write_compiled(all_of_it, out / f"{kind}.zip", f"/lib/{kind}.zip")


def _methods_of(names: Iterable[str], methods: dict[str, dict[str, str]]) -> str:
    modules = (name.removesuffix(".py").removesuffix("/__init__") for name in names)
    functions = (methods.get(each.replace("/", "."), {}) for each in modules)
    return "\n\n".join(text for each in functions for text in each.values())
