"""`make bench`: measures the built site beside the plain way to run Pyodide, and prints a table.

The times of one run are fit to be compared with each other, on a machine that does nothing else.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Sequence
from operator import attrgetter
from pathlib import Path
from statistics import median

from playwright.sync_api import BrowserType, sync_playwright

from benchmarks import engine, lighthouse, peers, phases
from benchmarks.class_results import class_results, class_table
from benchmarks.first_paint import FirstPaint, first_paints, paired
from benchmarks.measure import (
    Live,
    Start,
    cold_and_warm,
    cold_on,
    keystrokes_beside_the_bar,
    live,
    p50,
    p95,
    page_alone,
    verdicts,
)
from benchmarks.own_books import own_books, own_books_table
from benchmarks.phases import Phases
from benchmarks.server import Link, Server
from benchmarks.variants import PAGE, write_variants
from development.browser import ARGUMENTS, FOUND

SITE = Path("site")
OURS = f"{PAGE.parent.as_posix()}/"
PLAIN = "variants/naive/"
# The same page of ours, which names no light interpreter.
PYODIDE = "variants/pyodide/"
WAYS = (PLAIN, PYODIDE, OURS)
HOME = ""
# Each page, and the same without its widget.
WITHOUT = {OURS: "variants/without/", HOME: "variants/home/"}
# And the scenario alone, for a frame.
ALONE = OURS.replace("scenarios/", "embed/")
PAINTS_A_ROUND = 8
BY_THE_CLOCK, AT_WORK = attrgetter("clock"), attrgetter("work")
SLOW = Link(9_000_000, 0.060)
SLOWED = 4


def say(doing: str) -> None:
    print(doing, file=sys.stderr, flush=True)


def of_medians(plain: list[float], ours: list[float]) -> float:
    return median(ours) / median(plain)


def row(
    name: str,
    columns: Sequence[list[float]],
    target: str,
    places: int = 0,
    compare: Callable[[list[float], list[float]], float] = of_medians,
) -> str:
    """A line of medians, the smallest and the largest beside them: the last against the first."""
    plain, ours = columns[0], columns[-1]

    def told(values: list[float]) -> str:
        low, middle, high = (
            f"{value:,.{places}f}" for value in (min(values), median(values), max(values))
        )
        return middle if low == high else f"{middle} ({low}–{high})"

    # The longest task of a page may be too short to be reported at all.
    ratio = f"{compare(plain, ours):.2f}" if median(plain) else "–"
    return f"| {name} | {' | '.join(map(told, columns))} | {ratio} | {target} |"


class Measured:
    """Everything of one run; the keys are the paths of the pages."""

    def __init__(self, chromium: BrowserType, server: Server, rounds: int) -> None:
        self.starts: dict[str, list[tuple[Start, Start]]] = {path: [] for path in WAYS}
        self.slow: dict[str, list[Start]] = {path: [] for path in WAYS}
        self.live: dict[str, Live] = {}
        self.verdicts: list[float] = []
        # In turn, so that a busy minute of the machine meets all of them.
        for number in range(1, rounds + 1):
            say(f"starts, round {number} of {rounds}")
            for path, measured in self.starts.items():
                measured.append(cold_and_warm(chromium, server, path))
            for path, slow in self.slow.items():
                slow.append(cold_on(SLOW, chromium, server, path))
        with chromium.launch(executable_path=FOUND.read_text(), args=ARGUMENTS) as browser:
            self.alone = page_alone(browser, server, WITHOUT[OURS])
            for path in WAYS:
                say(f"live: {path}")
                self.live[path] = live(browser, server, path)
            say("verdicts on an entry")
            self.verdicts = verdicts(browser, server, 60)
            say("live: the largest form")
            self.beside_the_bar = keystrokes_beside_the_bar(browser, server)
            self.slowed = keystrokes_beside_the_bar(browser, server, SLOWED)
            say("own books")
            self.own_books = [own_books(browser, server.address) for _ in range(rounds)]
            say("a class")
            self.classes = [class_results(browser, server.address) for _ in range(rounds)]
            say("first paint")
            every = [ALONE, *(path for pair in WITHOUT.items() for path in pair)]
            self.paints = first_paints(browser, server, every, rounds * PAINTS_A_ROUND)

    def of_starts(self, path: str, which: int, name: str) -> list[float]:
        """One figure of every cold (0) or warm (1) start."""
        return [float(getattr(both[which], name)) for both in self.starts[path]]

    def phases(self) -> tuple[list[Phases], list[Phases]]:
        """The phases of our cold and of our warm starts."""
        cold, warm = ([both[which].phases for both in self.starts[OURS]] for which in (0, 1))
        return list(filter(None, cold)), list(filter(None, warm))

    def table(self) -> str:
        """The result, as Markdown."""

        def start(name: str, which: int, figure: str, target: str) -> str:
            return row(name, [self.of_starts(path, which, figure) for path in WAYS], target)

        def slow(name: str, target: str) -> str:
            return row(name, [[s.first_figure for s in self.slow[path]] for path in WAYS], target)

        def first(name: str, page: str, figure: Callable[[FirstPaint], float], target: str) -> str:
            return painted(name, WITHOUT[page], page, figure, target)

        def painted(
            name: str, plain: str, ours: str, figure: Callable[[FirstPaint], float], target: str
        ) -> str:
            told = [list(map(figure, self.paints[at])) for at in (plain, ours)]
            return row(name, told, target, compare=paired)

        def used(name: str, figure: str, target: str = "") -> str:
            return row(name, [[getattr(self.live[path], figure)] for path in WAYS], target)

        def taken(
            name: str, figure: str, at: Callable[[list[float]], float], target: str = ""
        ) -> str:
            told = [[at(getattr(self.live[path], figure))] for path in WAYS]
            return row(f"{name} {at.__name__}, ms", told, target, 1)

        return "\n".join(
            [
                "| | plain Pyodide | this site, Pyodide alone | this site | ratio | target |",
                "|---|---|---|---|---|---|",
                start("bytes to the first live figure", 0, "bytes", "≤ 300,000"),
                start("cold start, ms", 0, "first_figure", "≤ 0.15"),
                start("warm start, ms", 1, "first_figure", ""),
                slow("cold start, 9 Mbit/s with 60 ms, ms", "≤ 0.10"),
                start("longest main-thread task, ms", 0, "longest_task", "≤ 200; ≤ 0.04"),
                taken("Python alone,", "recalculations", p50),
                taken("Python alone,", "recalculations", p95),
                taken("Python alone, the largest scenario,", "of_the_largest", p50),
                taken("Python alone, the largest scenario,", "of_the_largest", p95),
                taken("keystroke to painted,", "keystrokes", p50),
                taken("keystroke to painted,", "keystrokes", p95, "≤ 50"),
                *(
                    f"| keystroke to painted, the largest form with the bar{how},"
                    f" {at.__name__}, ms | – | – | {at(times):,.1f} | – | {target} |"
                    for how, times in (
                        ("", self.beside_the_bar),
                        (f", the page’s thread {SLOWED} times slower", self.slowed),
                    )
                    for at, target in ((p50, ""), (p95, "≤ 50"))
                ),
                used("frames a second while dragging", "frames_per_second"),
                used("longest gap between frames, ms", "longest_gap"),
                used("last value painted after, ms", "settled"),
                used(
                    f"memory of page and worker, MB; the page alone {self.alone:.0f}",
                    "memory",
                    "≤ 32 more",
                ),
                "",
                *phases.table(*self.phases()),
                "",
                "| | without the widget | with it | ratio | target |",
                "|---|---|---|---|---|",
                first("first paint of the home page, ms", HOME, BY_THE_CLOCK, "≤ 1.10"),
                first("its main thread at work until then, ms", HOME, AT_WORK, ""),
                first("first paint of a scenario, ms", OURS, BY_THE_CLOCK, "≤ 1.10"),
                first("its main thread at work until then, ms", OURS, AT_WORK, ""),
                "",
                "| | its full page | for a frame | ratio | target |",
                "|---|---|---|---|---|",
                painted("first paint of a scenario, ms", OURS, ALONE, BY_THE_CLOCK, "≤ 1.00"),
                painted("its main thread at work until then, ms", OURS, ALONE, AT_WORK, ""),
                "",
                *own_books_table(self.own_books),
                "",
                *class_table(self.classes),
                "",
                "| an entry checked: button to painted verdict | this site | target |",
                "|---|---|---|",
                f"| p50, ms | {p50(self.verdicts):.1f} | |",
                f"| p95, ms | {p95(self.verdicts):.1f} | ≤ 50 |",
            ]
        )


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        variants, compressed = Path(folder, "variants"), Path(folder, "compressed")
        variants.mkdir()
        compressed.mkdir()
        write_variants(SITE, variants)
        peers.write(SITE, variants)
        say("compressing")
        with Server({"": SITE, "variants": variants}, compressed) as server:
            print(Measured(playwright.chromium, server, rounds).table())
            say("peers")
            print()
            found = peers.measured(playwright.chromium, server, rounds)
            print("\n".join(peers.table(found)))
            server.shutdown()
    say("the engine alone")
    print(f"\n{engine.table()}")
    say("Lighthouse")
    print()
    for line in lighthouse.table():
        print(line, flush=True)


if __name__ == "__main__":
    main()
