"""`python -m macros.runtime.pack`: the browser's Python, packed into docs/assets/runtime.

Pyodide comes from node_modules, its standard library cut down to what the engine uses and
precompiled by Pyodide itself; the engine becomes one file, and one more for each kind of request
that needs modules of its own. All are named after their content, so that servers may let browsers
keep them for good. Where nothing has changed, nothing is done.

A third of what Pyodide imports when it starts serves to await JavaScript and to install packages.
The modules in standins/ take the place of those two doors, so that what is behind them stays out.
The methods of dataclasses are compiled here, too (dataclass_methods.py).

Beside all that lies the light interpreter, which answers first (light/).
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from macros.runtime import dataclass_methods, manifest
from macros.runtime.light import pack as light
from macros.runtime.manifest import PACKED, Manifest
from macros.runtime.node import node
from macros.runtime.sums import CannotPack, sha256, sha256_of_all, sums_of, verify

PYODIDE = Path("node_modules/pyodide")
ENGINE = Path("snippets/writeoffs")
HERE = Path(__file__).parent
SUMS = HERE / "pyodide.sha256"
STANDINS = HERE / "standins"
# Under the name that each has here. Learning systems do not know what .mjs is, and a file of this
# folder cannot be renamed later: its sum stands beside it by its name.
UNCHANGED = {
    "pyodide.js": "pyodide.mjs",
    "pyodide.asm.js": "pyodide.asm.js",
    "pyodide.asm.wasm": "pyodide.asm.wasm",
}
LOCK = "pyodide-lock.json"
LIBRARY = "python_stdlib.zip"
CORE_SUMS = "SHA256SUMS"
NOTICES = ("NOTICE.txt", "LICENSE-cpython.txt")


def inputs_hash(engine: Path) -> str:
    """The hash of all that decides what is packed; Pyodide is in it by its verified sums."""
    ours = sha256_of_all(HERE) + sha256_of_all(STANDINS, "**/*.py") + light.inputs_hash()
    return ours + sha256_of_all(engine, "**/*.py")


def with_standins(library: Path, target: Path) -> None:
    """Copy the standard library, our stand-ins in the place of what they stand for."""
    standins = {path.relative_to(STANDINS).as_posix(): path for path in STANDINS.rglob("*.py")}
    with zipfile.ZipFile(library) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            if name == dataclass_methods.MODULE:
                copy.writestr(name, dataclass_methods.changed(source.read(name).decode()))
            elif name not in standins:
                copy.writestr(name, source.read(name))
        for name, path in standins.items():
            copy.writestr(name, path.read_bytes())


def rehearse(pyodide: Path, library: Path, engine: Path, out: Path) -> None:
    """Let Pyodide write the archives into `out`."""
    done = subprocess.run(
        [node(), HERE / "rehearse.mjs", *(pyodide, library, engine, out)],
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        print(done.stderr.strip(), file=sys.stderr)
        raise CannotPack("the engine does not run in Pyodide; the reason is above.")


def without_packages(lock: Path) -> str:
    """Pyodide's lock file, offering no packages to install."""
    return json.dumps({"info": json.loads(lock.read_text())["info"], "packages": {}})


def pack(pyodide: Path, engine: Path, target: Path) -> Manifest:
    """Pack into the folder `target`, which is made anew."""
    verify(pyodide, SUMS)
    inputs = inputs_hash(engine)
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder)
        core, archives = made / "core", made / "archives"
        core.mkdir()
        archives.mkdir()
        try:
            with_standins(pyodide / LIBRARY, made / LIBRARY)
        except dataclass_methods.AnotherPython as fault:
            raise CannotPack(str(fault)) from fault
        rehearse(pyodide, made / LIBRARY, engine, archives)
        for name, source in UNCHANGED.items():
            shutil.copyfile(pyodide / source, core / name)
        for name in NOTICES:
            shutil.copyfile(HERE / name, core / name)
        shutil.copyfile(archives / LIBRARY, core / LIBRARY)
        (core / LOCK).write_text(without_packages(pyodide / LOCK))

        # The folder’s name vouches for this list, and the list for each file: the worker can tell
        # when one came damaged.
        core_name = f"core-{sha256_of_all(core)[:16]}"
        (core / CORE_SUMS).write_text(sums_of(core))
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(core, target / core_name)
        names = {
            path.stem: f"{path.stem}-{sha256(path)[:16]}.zip"
            for path in sorted(archives.glob("*.zip"))
            if path.name != LIBRARY
        }
        for stem, name in names.items():
            shutil.copyfile(archives / f"{stem}.zip", target / name)
    packed_light = light.pack(engine, target)

    fetched = (
        *(f"{core_name}/{name}" for name in (CORE_SUMS, *UNCHANGED, LIBRARY, LOCK)),
        *names.values(),
    )
    sizes = {name: (target / name).stat().st_size for name in fetched}
    engine_name = names.pop("writeoffs")
    versions = {
        "pyodide": json.loads((pyodide / "package.json").read_text())["version"],
        "python": json.loads((pyodide / LOCK).read_text())["info"]["python"],
    }
    versions |= light.versions()
    return Manifest(core_name, engine_name, names, sizes, packed_light, versions, inputs)


def is_current() -> bool:
    """Whether PACKED holds what the inputs, as they are now, would give."""
    try:
        packed = manifest.load()
    except LookupError:
        return False
    files = {**packed.files, **packed.light.files}
    paths = {name: PACKED / name for name in files}
    sizes = {name: path.stat().st_size for name, path in paths.items() if path.exists()}
    return packed.inputs == inputs_hash(ENGINE) and files == sizes


def main() -> None:
    """Pack, unless what lies there was made from these very inputs."""
    verify(PYODIDE, SUMS)
    if not is_current():
        manifest.save(pack(PYODIDE, ENGINE, PACKED))


if __name__ == "__main__":
    try:
        main()
    except CannotPack as reason:
        sys.exit(f"stopped: {reason}")
