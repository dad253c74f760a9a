"""`make load`: the release from the real server on loopback, asked by many readers at once.

Server, readers and whatever else the machine does share its cores, so the figures are a floor.
Nothing is written, and every run ends by itself.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from development import debian
from development.caddy import CannotServe, serving

DIST = Path("dist").resolve()
SITE = DIST / "site"
SCRIPT = Path(__file__).with_name("load.lua")
READERS, MOST_READERS = 50, 500
SECONDS, MOST_SECONDS = 10, 60
THREADS = 2
TOLD = re.compile(r"^told (\d+) (\d+) (\d+) (\d+) (\d+)$", re.MULTILINE)
ASKED_FOR = re.compile(
    r"<(?:link[^>]*rel=\"?(?:stylesheet|modulepreload)\"?[^>]*href|script[^>]*src)=\"?([^\" >]+)"
)
FAMILY = re.compile(r'data-light-archive="([^"]+)"')
RUNTIME = "assets/runtime"
# A page, and what a browser then fetches to run Python (docs/assets/scripts/light.worker.mjs).
PYTHON = ("SHA256SUMS", "micropython.js", "micropython.wasm")


@dataclass(frozen=True)
class Load:
    """What the readers met: answers, how long they took, and what failed."""

    answers: int
    seconds: float
    sent: int
    p95: float  # milliseconds
    errors: int


def pages() -> list[str]:
    """The address of every page of the release, without those for frames."""
    found = sorted(SITE.rglob("index.html"))
    return [
        f"/{path.relative_to(SITE).as_posix().removesuffix('index.html')}"
        for path in found
        if "embed" not in path.parts
    ]


def first_visit() -> list[str]:
    """What a first visit to the home page fetches, Python with it."""
    html = (SITE / "index.html").read_text("utf-8")
    assets = [f"/{address}" for address in dict.fromkeys(ASKED_FOR.findall(html))]
    (core,) = (SITE / RUNTIME).glob("interpreter-*")
    (engine,) = (SITE / RUNTIME).glob(f"light-{16 * '[0-9a-f]'}.bin")
    python = [f"{core.name}/{name}" for name in PYTHON] + [engine.name, *FAMILY.findall(html)]
    return ["/", *assets, *(f"/{RUNTIME}/{each}" for each in python)]


def sent(path: str) -> int:
    """How many bytes the server sends for a path: those of the file made smaller ahead."""
    file = SITE / path.removeprefix("/")
    file = file / "index.html" if file.is_dir() else file
    packed = file.with_name(f"{file.name}.br")
    return (packed if packed.exists() else file).stat().st_size


def load(port: int, paths: Sequence[str], readers: int, seconds: int) -> Load:
    """Ask for these paths in turn, by so many readers for so long."""
    command = ["wrk", "--threads", str(THREADS), "--connections", str(readers)]
    command += ["--duration", f"{seconds}s", "--script", str(SCRIPT)]
    address = f"http://127.0.0.1:{port}/"
    done = subprocess.run(
        [*command, address, "--", *paths], capture_output=True, text=True, check=True
    )
    if not (told := TOLD.search(done.stdout)):
        raise CannotServe(f"wrk said nothing of use: {done.stdout}{done.stderr}")
    answers, duration, size, p95, errors = map(int, told.groups())
    return Load(answers, duration / 1_000_000, size, p95 / 1_000, errors)


def table(port: int, readers: int, seconds: int) -> Iterator[str]:
    """The result, as Markdown, a line at a time."""
    yield f"{readers} readers at once, {seconds} seconds each; Caddy, on this machine alone"
    yield ""
    yield "| asked for | requests a second | p95, ms | MB a second | errors |"
    yield "|---|---|---|---|---|"
    for name, paths in (
        ("every page in turn", pages()),
        ("first visits with Python", first_visit()),
    ):
        met = load(port, paths, readers, seconds)
        yield (
            f"| {name} | {met.answers / met.seconds:,.0f} | {met.p95:,.1f} "
            f"| {met.sent / met.seconds / 1e6:,.1f} | {met.errors} |"
        )
    visit = first_visit()
    whole, page = sum(map(sent, visit)), sum(map(sent, pages())) / len(pages())
    yield ""
    yield f"A first visit with Python: {len(visit)} requests, {whole:,} bytes."
    yield f"{len(pages())} pages of {page:,.0f} bytes on average."


def bounded(name: str, usual: int, most: int) -> int:
    """A number from the environment, or the usual one. Exits where it is too large or none."""
    told = os.environ.get(name, "") or str(usual)
    if not told.isdecimal() or not 1 <= int(told) <= most:
        sys.exit(f"stopped: {name} is {told}; it can be 1 to {most}")
    return int(told)


def main() -> None:
    """Serve dist/site, ask, print."""
    readers = bounded("READERS", READERS, MOST_READERS)
    seconds = bounded("SECONDS", SECONDS, MOST_SECONDS)
    if not SITE.is_dir():
        sys.exit(
            "stopped: there is no release; make one: make release SITE_URL=https://its.address/"
        )
    if not shutil.which("wrk"):
        debian.install("wrk")
    if not shutil.which("wrk"):
        sys.exit("stopped: this needs wrk: install the package wrk, then run make again.")
    with tempfile.TemporaryDirectory() as scratch:
        try:
            with serving(DIST / "hosts/Caddyfile", SITE, "", Path(scratch)) as port:
                for line in table(port, readers, seconds):
                    print(line, flush=True)
        except CannotServe as fault:
            sys.exit(f"stopped: {fault}")


if __name__ == "__main__":
    main()
