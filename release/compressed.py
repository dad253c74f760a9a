"""Files compressed ahead, as a host hands them out: brotli, and gzip for who cannot read that."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from macros.runtime.node import node

WORTH_IT = {
    *(".html", ".css", ".js", ".mjs", ".json", ".svg", ".txt", ".xml", ".wasm", ".zip", ".map"),
    ".bin",
}
SCRIPT = Path(__file__).with_name("compressed.mjs")


def compress(site: Path, *, quick: bool = False) -> None:
    """Write a .br and a .gz beside every file that gets smaller by it.

    `quick` takes a second where the smallest files take a minute.
    """
    paths = sorted(path for path in site.rglob("*") if path.suffix in WORTH_IT and path.is_file())
    work = json.dumps([str(path) for path in paths])
    effort = ["quick"] if quick else []
    subprocess.run([node(), SCRIPT, *effort], input=work, text=True, check=True)
    for path in paths:
        for ending in (".br", ".gz"):
            packed = path.with_name(path.name + ending)
            if packed.stat().st_size >= path.stat().st_size:
                packed.unlink()
