"""When a page first shows something, with nothing cached, and how much work it did until then.

The clock also counts whatever else the machine does meanwhile. The time that the page's own thread
was at work does not, so that it can be compared even on a busy machine.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median
from typing import Any

from playwright.sync_api import Browser

from benchmarks.server import Server

CATEGORIES = ["toplevel", "loading", "blink.user_timing"]
TASK = "ThreadControllerImpl::RunTask"
PAINTED = "performance.getEntriesByName('first-contentful-paint').length > 0"


@dataclass(frozen=True)
class FirstPaint:
    """From the navigation to the first paint, in milliseconds: by the clock, and at work."""

    clock: float
    work: float


def first_paints(
    browser: Browser, server: Server, paths: Iterable[str], rounds: int
) -> dict[str, list[FirstPaint]]:
    """Each page as often as there are rounds, in turn, and every other round the other way.

    So whatever slows the machine for a while meets all of them. The first round does not count.
    """
    forward = list(paths)
    found: dict[str, list[FirstPaint]] = {path: [] for path in forward}
    for number in range(rounds + 1):
        for path in forward if number % 2 else reversed(forward):
            paint = first_paint(browser, server, path)
            if number:
                found[path].append(paint)
    return found


def first_paint(browser: Browser, server: Server, path: str) -> FirstPaint:
    """Open a page once, in a profile of its own, and read the browser's own record of it."""
    address = server.address + path
    with browser.new_context() as context:
        page = context.new_page()
        browser.start_tracing(categories=CATEGORIES)
        page.goto(address)
        page.wait_for_function(PAINTED)
        events = json.loads(browser.stop_tracing())["traceEvents"]
    return _read(events, address)


def _read(events: list[Mapping[str, Any]], address: str) -> FirstPaint:
    start = next(
        event
        for event in events
        if event["name"] == "navigationStart"
        and event["args"]["data"]["documentLoaderURL"] == address
    )
    process, began = start["pid"], start["ts"]
    paint = next(
        event
        for event in events
        if event["name"] == "firstContentfulPaint" and event["pid"] == process
    )
    work = sum(
        event["tdur"]
        for event in events
        if event["name"] == TASK
        and "tdur" in event  # a task may be too short to be timed
        and (event["pid"], event["tid"]) == (process, paint["tid"])
        and began <= event["ts"]
        and event["ts"] + event["dur"] <= paint["ts"]
    )
    return FirstPaint((paint["ts"] - began) / 1_000, work / 1_000)


def paired(plain: list[float], ours: list[float]) -> float:
    """The median ratio of what was measured one right after the other."""
    return median(b / a for a, b in zip(plain, ours, strict=True))
