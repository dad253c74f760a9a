"""Runs inside Pyodide, at packing: uses all that the engine uses, and lists what that was.

What only an error path imports must be used here too, or it would be missing in the browser.
"""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Iterator
from itertools import cycle, islice

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
    """Every scenario at its defaults, with each option, and with bad texts in each input in turn.

    Typed and in a link. The files to take along are asked for with the defaults.
    """
    from writeoffs.scenarios import SCENARIOS

    bad_texts = cycle(BAD_TEXTS)
    for slug, scenario in SCENARIOS.items():
        asked: list[dict[str, str]] = [{}]
        for each in scenario.inputs:
            options = [option.value for option in getattr(each, "options", ())]
            asked += [{each.name: text} for text in (*options, *islice(bad_texts, 2))]
        for number, texts in enumerate(asked):
            for link in (False, True):
                request = {"id": number, "scenario": slug, "inputs": texts, "link": link}
                yield json.dumps({**request, "files": not texts})


def faults() -> Iterator[str]:
    """Requests that only a defect of the page could send."""
    yield "no JSON"
    yield json.dumps({"id": 1})
    yield json.dumps({"id": 1, "scenario": "no-such", "inputs": {}})
    yield json.dumps({"id": 1, "scenario": "direct-bad-debt", "inputs": {"no-such": "1"}})
    yield "[" * 100_000  # deeper than the browser's stack
    yield "9" * 5_000


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


def modules_used() -> list[str]:
    """The files, inside the standard library's archive, of the modules imported so far."""
    library = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip/"
    specs = (getattr(module, "__spec__", None) for module in list(sys.modules.values()))
    origins = {spec.origin or "" for spec in specs if spec}
    return sorted(name.removeprefix(library) for name in origins if name.startswith(library))
