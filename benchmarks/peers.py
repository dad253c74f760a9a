"""Other ways to run Python in a page, with the same sample: how soon the first figure is there.

`python -m benchmarks.peers 5` prints them alone, from so many rounds.

From their packages, served like everything else here. Some cannot be had that way, and are named.
"""

from __future__ import annotations

import json
import math
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median

from playwright.sync_api import BrowserType, TimeoutError, sync_playwright

from benchmarks import mkdocs_theme
from benchmarks.measure import PATIENCE, Start, cold_and_warm, cold_on
from benchmarks.server import Link, Server
from benchmarks.variants import PAGE, SCRIPT, replace, write_variants

SITE = Path("site")
PYSCRIPT = Path(sys.prefix) / "bench/node_modules/@pyscript/core/dist"
MAIN = Path(__file__).with_name("pyscript_main.py")
WAYS = {
    "this site": f"{PAGE.parent.as_posix()}/",
    "plain Pyodide": "variants/naive/",
    "PyScript": "variants/pyscript/",
    "pyodide-mkdocs-theme": "variants/theme/",
}
SLOW = Link(1_600_000, 0.300)
NOT_TO_BE_HAD = {
    "marimo, exported to WebAssembly": (
        "its page fetches Pyodide’s compiled packages from cdn.jsdelivr.net and a lock from "
        "wasm.marimo.app, which are in no registry"
    ),
}


def write(site: Path, folder: Path) -> None:
    """Write the other ways into the folder, which has <folder>/naive with the engine already."""
    _write_pyscript(site, folder)
    address = f"/{WAYS['pyodide-mkdocs-theme']}"
    mkdocs_theme.write(folder / "naive/writeoffs.zip", folder / "theme", address)


def _write_pyscript(site: Path, folder: Path) -> None:
    # It takes Pyodide and the engine from beside it.
    target = folder / "pyscript"
    shutil.copytree(PYSCRIPT, target / "core")
    shutil.copy(MAIN, target / "main.py")
    config = {
        "interpreter": "../naive/pyodide/pyodide.mjs",
        "files": {"../naive/writeoffs.zip": "./*"},
    }
    (target / "pyscript.json").write_text(json.dumps(config))
    plain = (
        '<link rel="stylesheet" href="core/core.css">'
        '<script type="module" src="core/core.js"></script>'
        '<script type="py" src="main.py" config="pyscript.json"></script>'
    )
    (target / "index.html").write_text(replace(SCRIPT, plain, (site / PAGE).read_text()))


def measured(
    chromium: BrowserType, server: Server, rounds: int
) -> dict[str, list[tuple[Start, Start, float]]]:
    """Of each way: a cold start, a warm one, and a cold one’s time on a slow link, every round."""
    found: dict[str, list[tuple[Start, Start, float]]] = {name: [] for name in WAYS}
    for _ in range(rounds):
        for name, path in WAYS.items():
            cold, warm = cold_and_warm(chromium, server, path)
            found[name].append((cold, warm, _slow(chromium, server, path)))
    return found


def _slow(chromium: BrowserType, server: Server, path: str) -> float:
    """When the first figure is there on the slow link; infinite where it never comes."""
    try:
        return cold_on(SLOW, chromium, server, path).first_figure
    except TimeoutError:
        return math.inf


def _told(milliseconds: float) -> str:
    if math.isinf(milliseconds):
        return f"none in {PATIENCE / 1_000:.0f} s"
    return f"{milliseconds:,.0f}"


def table(found: Mapping[str, list[tuple[Start, Start, float]]]) -> Iterator[str]:
    """The medians, as Markdown, a line at a time."""
    yield "| to the first live figure | bytes | cold, ms | warm, ms | 1.6 Mbit/s with 300 ms, ms |"
    yield "|---|---|---|---|---|"
    for name, rounds in found.items():
        size = median(cold.bytes for cold, _, _ in rounds)
        times = (
            median(cold.first_figure for cold, _, _ in rounds),
            median(warm.first_figure for _, warm, _ in rounds),
            median(slow for _, _, slow in rounds),
        )
        yield f"| {name} | {size:,.0f} | {' | '.join(map(_told, times))} |"
    for name in NOT_TO_BE_HAD:
        yield f"| {name} | – | – | – | – |"
    yield ""
    for name, why in NOT_TO_BE_HAD.items():
        yield f"{name} could not be had: {why}."


def main() -> None:
    """Measure them alone, and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        variants, compressed = Path(folder, "variants"), Path(folder, "compressed")
        variants.mkdir()
        compressed.mkdir()
        write_variants(SITE, variants)
        write(SITE, variants)
        with Server({"": SITE, "variants": variants}, compressed) as server:
            print("\n".join(table(measured(playwright.chromium, server, rounds))))
            server.shutdown()


if __name__ == "__main__":
    main()
