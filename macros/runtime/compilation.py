"""Runs inside Pyodide, at packing: compiles modules into the archives that the browser mounts."""

from __future__ import annotations

import shutil
import sys
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path
from py_compile import PycInvalidationMode
from py_compile import compile as compile_file


def write_compiled(sources: Path, names: Iterable[str], target: Path, mounted: str) -> None:
    """Write the modules, compiled by this interpreter, into a stored zip.

    The same sources give the same bytes: fixed order, fixed time stamps, no check of the source.
    Docstrings are left out. `mounted` is the archive's place in the browser, for tracebacks.
    """
    with (
        zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive,
        tempfile.TemporaryDirectory() as folder,
    ):
        compiled = Path(folder, "module.pyc")
        for name in names:
            compile_file(
                str(sources / name),
                str(compiled),
                dfile=f"{mounted}/{name}",
                doraise=True,
                optimize=2,
                invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
            )
            archive.writestr(zipfile.ZipInfo(f"{name}c"), compiled.read_bytes())


def write_archives(
    used: Iterable[str],
    apart: dict[str, list[str]],
    methods: dict[str, dict[str, str]],
    engine: Path,
    out: Path,
) -> None:
    """Write into `out`: python_stdlib.zip with the modules used, writeoffs.zip with the engine.

    `apart` names the engine's modules that only one kind of request needs, by kind: they go into an
    archive named after the kind. Each archive also holds the `methods` of its dataclasses,
    functions by module and class, as one module (standins/_dataclass_methods.py).
    """
    library = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip"
    with tempfile.TemporaryDirectory() as folder:
        zipfile.ZipFile(library).extractall(folder)
        write_compiled(Path(folder), used, out / "python_stdlib.zip", library)
    own = sorted(path.relative_to(engine.parent).as_posix() for path in engine.rglob("*.py"))
    kept = [name for name in own if not any(name in names for names in apart.values())]
    for kind, names in {"writeoffs": kept, **apart}.items():
        with tempfile.TemporaryDirectory() as folder:
            for name in names:
                Path(folder, name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(engine.parent / name, Path(folder, name))
            modules = (name.removesuffix(".py").removesuffix("/__init__") for name in names)
            functions = (methods.get(each.replace("/", "."), {}) for each in modules)
            source = "\n\n".join(text for each in functions for text in each.values())
            module = f"writeoffs/_methods_{kind}.py"
            Path(folder, module).write_text(source)
            mounted = f"/lib/{kind}.zip"
            write_compiled(Path(folder), [*names, module], out / f"{kind}.zip", mounted)
