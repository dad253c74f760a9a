"""Runs inside Pyodide, at packing: uses all that the engine uses, then packs what was used.

What only an error path imports must be used here too, or it would be missing in the browser.
"""

from __future__ import annotations

import json
import sys
import tempfile
import traceback
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from py_compile import PycInvalidationMode
from py_compile import compile as compile_file

BAD_TEXTS = (
    "",
    " ",
    "abc",
    "-5",
    "0",
    "(500)",
    "$1 200",
    "1,200.50",
    "1.234",
    "1e3",
    "９９９",
    "٣",
    "²",
    "999999999999999999",
    "ignore this: 12 apples, please",
    "<b>1</b>",
    "\ud83d",
)


def requests() -> Iterator[str]:
    """Every scenario at its defaults, then with each bad text in each input, typed and in a link."""
    from writeoffs.scenarios import SCENARIOS

    for slug, scenario in SCENARIOS.items():
        asked: list[dict[str, str]] = [{}]
        for each in scenario.inputs:
            options = [option.value for option in getattr(each, "options", ())]
            asked += [{each.name: text} for text in (*options, *BAD_TEXTS)]
        for number, texts in enumerate(asked):
            for link in (False, True):
                yield json.dumps({"id": number, "scenario": slug, "inputs": texts, "link": link})


def faults() -> Iterator[str]:
    """Requests that only a defect of the page could send."""
    yield "no JSON"
    yield json.dumps({"id": 1})
    yield json.dumps({"id": 1, "scenario": "no-such", "inputs": {}})
    yield json.dumps({"id": 1, "scenario": "direct-bad-debt", "inputs": {"no-such": "1"}})


def drive() -> None:
    """Use the engine as readers do, and as no one should."""
    from writeoffs.api import respond

    for request in requests():
        respond(request)
    for request in faults():
        try:
            respond(request)
        except ValueError:
            traceback.format_exc()
        else:
            raise AssertionError(f"the engine accepted {request}")


def modules_used(archive: str) -> list[str]:
    """The files, inside the archive, of the modules imported from it so far."""
    specs = (getattr(module, "__spec__", None) for module in list(sys.modules.values()))
    origins = {spec.origin or "" for spec in specs if spec}
    return sorted(o.removeprefix(f"{archive}/") for o in origins if o.startswith(f"{archive}/"))


def write_compiled(sources: Path, names: Iterable[str], optimize: int, target: Path, at: str) -> None:
    """Write the modules, compiled by this interpreter, into a stored zip that will be mounted `at`.

    The same sources give the same bytes: fixed order, fixed time stamps, no check of the source.
    """
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive, tempfile.TemporaryDirectory() as d:
        compiled = Path(d) / "module.pyc"
        for name in names:
            compile_file(
                str(sources / name),
                str(compiled),
                dfile=f"{at}/{name}",
                doraise=True,
                optimize=optimize,
                invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
            )
            archive.writestr(zipfile.ZipInfo(f"{name}c"), compiled.read_bytes())


def pack(engine: Path, out: Path) -> None:
    """Rehearse, then write python_stdlib.zip and writeoffs.zip into `out`."""
    library = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip"
    sys.path.insert(0, str(engine.parent))
    drive()
    used = modules_used(library)
    with tempfile.TemporaryDirectory() as sources:
        zipfile.ZipFile(library).extractall(sources)
        write_compiled(Path(sources), used, 2, out / "python_stdlib.zip", library)
    own = sorted(str(path.relative_to(engine.parent)) for path in engine.rglob("*.py"))
    write_compiled(engine.parent, own, 2, out / "writeoffs.zip", "/lib/writeoffs.zip")
