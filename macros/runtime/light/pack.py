"""The light interpreter, packed beside Pyodide: MicroPython from npm, and the engine for it.

Nothing is packed before the gate has let it through.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from pathlib import Path

from macros.runtime import manifest
from macros.runtime.light import gate
from macros.runtime.light.bundle import bundle
from macros.runtime.light.compiled import compiled, compiler_version, require_compiler_of
from macros.runtime.light.program import read_program
from macros.runtime.light.refused import Refused
from macros.runtime.manifest import Packed
from macros.runtime.node import node
from macros.runtime.sums import CannotPack, sha256_of_all, sums_of, verify

MICROPYTHON = Path("node_modules/@micropython/micropython-webassembly-pyscript")
ESBUILD = Path("node_modules/esbuild-wasm")
HERE = Path(__file__).parent
SUMS = HERE / "micropython.sha256"
# Learning systems do not know what .mjs is.
SCRIPT = "micropython.js"
WASM = "micropython.wasm"
NOTICE = "NOTICE.txt"
CORE_SUMS = "SHA256SUMS"


def inputs_hash() -> str:
    """The hash of all that decides what is packed, but for the engine."""
    ours = (sha256_of_all(HERE, f"**/*.{kind}") for kind in ("py", "pyi", "mjs", "sha256", "txt"))
    tools = compiler_version() + _version(ESBUILD)
    return "".join(ours) + sha256_of_all(gate.SCRIPTS, "light-*.mjs") + tools


def pack(engine: Path, target: Path) -> Packed:
    """Write the interpreter's folder and the lowered engine into `target`. Raises CannotPack."""
    verify(MICROPYTHON, SUMS)
    require_compiler_of(versions()["micropython"])
    try:
        program = read_program(engine)
        lowered = bundle(program)
    except Refused as refused:
        raise CannotPack(f"{refused}\nstopped: write the above otherwise, or prove it") from refused
    core = target / "interpreter"
    core.mkdir(parents=True)
    _write_smaller(MICROPYTHON / "micropython.mjs", core / SCRIPT)
    shutil.copyfile(MICROPYTHON / WASM, core / WASM)
    shutil.copyfile(HERE / NOTICE, core / NOTICE)
    core_name = f"interpreter-{sha256_of_all(core)[:16]}"
    (core / CORE_SUMS).write_text(sums_of(core))
    core.rename(target / core_name)
    names = {kind: _write(target, kind, part) for kind, part in compiled(lowered).items()}
    files = [target / name for name in names.values()]
    gate.require_same(target / core_name / SCRIPT, files, gate.at_packing())
    of_core = (f"{core_name}/{name}" for name in (CORE_SUMS, SCRIPT, WASM))
    fetched = (*of_core, *names.values())
    sizes = {name: (target / name).stat().st_size for name in fetched}
    engine_name = names.pop("")
    kinds = {name: names[name] for name in names.keys() - set(program.stories.values())}
    stories = {manifest.story(slug): names[family] for slug, family in program.stories.items()}
    return Packed(core_name, engine_name, kinds | stories, sizes)


def _write_smaller(script: Path, target: Path) -> None:
    """Write the script without what only its readers need. Raises CannotPack."""
    esbuild = str(ESBUILD / "bin/esbuild")
    command = [node(), esbuild, str(script), "--minify", f"--outfile={target}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise CannotPack(f"esbuild cannot read {script}:\n{done.stderr.strip()}")


def _write(target: Path, needs: str, part: bytes) -> str:
    """Write a file of the compiled engine, and answer its name; `needs` is the module or kind."""
    stem = f"light-{needs.rpartition('.')[2]}" if needs else "light"
    name = f"{stem}-{hashlib.sha256(part).hexdigest()[:16]}.bin"
    (target / name).write_bytes(part)
    return name


def versions() -> dict[str, str]:
    """Of MicroPython, as the manifest has them."""
    return {"micropython": _version(MICROPYTHON)}


def _version(package: Path) -> str:
    return str(json.loads((package / "package.json").read_text())["version"])
