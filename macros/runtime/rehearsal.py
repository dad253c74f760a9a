"""Runs inside Pyodide, at packing: uses all that the engine uses, and lists what that was.

What only an error path imports must be used here too, or it would be missing in the browser.
"""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Iterable, Iterator
from itertools import cycle, islice
from typing import Any

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


def exercise_requests() -> Iterator[str]:
    """Every exercise: what it asks, its answer, known mistakes, nothing, and what cannot be read.

    With its first numbers, and with some that a seed draws.
    """
    from writeoffs.exercises import EXERCISES
    from writeoffs.task import Effect

    def lines(effect: Effect) -> list[dict[str, str]]:
        return [
            {
                "account": name,
                "debit": _dollars(cents) if cents > 0 else "",
                "credit": "" if cents > 0 else _dollars(-cents),
            }
            for name, cents in effect.items()
        ]

    bad_texts = cycle(BAD_TEXTS)
    for slug, exercise in EXERCISES.items():
        for seed in (None, 4711):
            task = exercise.task(seed)
            right = lines(task.effect)
            posted: list[object] = [
                right,
                *(lines(each.effect) for each in task.alternatives),
                *(lines(each.effect) for each in task.mistakes),
                [],
                right[:1],
                [*right, *right],
                [{"account": text, "debit": text, "credit": ""} for text in islice(bad_texts, 3)],
            ]
            request = {"id": 1, "kind": "exercise", "exercise": slug, "seed": seed}
            yield json.dumps(request)
            for each in posted:
                yield json.dumps({**request, "lines": each})
            for chosen in ("", *(each.day.isoformat() for each in task.dates)):
                yield json.dumps({**request, "lines": right, "date": chosen})


def _dollars(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02}"


def faults() -> Iterator[str]:
    """Requests that only a defect of the page could send."""
    yield "no JSON"
    yield json.dumps({"id": 1, "kind": "no-such"})
    yield json.dumps({"id": 1})
    yield json.dumps({"id": 1, "scenario": "no-such", "inputs": {}})
    yield json.dumps({"id": 1, "scenario": "direct-bad-debt", "inputs": {"no-such": "1"}})
    yield "[" * 100_000  # deeper than the browser's stack
    yield "9" * 5_000


def exercise_faults() -> Iterator[str]:
    """The same about exercises."""
    asked = {"id": 1, "kind": "exercise", "exercise": "restaurant-that-closed"}
    yield json.dumps({**asked, "exercise": "no-such"})
    yield json.dumps({**asked, "seed": -1})
    yield json.dumps({**asked, "lines": "none"})
    yield json.dumps({**asked, "lines": [{"account": 1}]})


def drive() -> dict[str, list[str]]:
    """Use the engine as readers do, and as no one should.

    Answers, by kind, the files of the engine's modules that only this kind of request imports.
    """
    use(requests(), faults())
    before = engine_modules()
    use(exercise_requests(), exercise_faults())
    return {"exercise": sorted(engine_modules() - before)}


def use(good: Iterable[str], bad: Iterable[str]) -> None:
    """Ask what can be asked, and what has to be refused."""
    from writeoffs.api import respond

    for request in good:
        respond(request)
    for request in bad:
        try:
            respond(request)
        except ValueError:
            traceback.format_exc()
        else:
            raise AssertionError(f"the engine accepted {request}")


def engine_modules() -> set[str]:
    """The files of the engine's modules imported so far, as their package holds them."""
    return {
        (f"{name}/__init__" if hasattr(module, "__path__") else name).replace(".", "/") + ".py"
        for name, module in list(sys.modules.items())
        if name.partition(".")[0] == "writeoffs"
    }


def written() -> dict[str, dict[str, str]]:
    """The methods that dataclasses wrote for the engine's classes: a function each, by module."""
    standin: Any = sys.modules["_dataclass_methods"]
    found: dict[str, dict[str, str]] = {}
    for (module, name), text in standin.written.items():
        if module.partition(".")[0] == "writeoffs":
            # The name that dataclasses gives to all of them.
            named = text.replace("def __create_fn__(", f"def {standin.name_of(module, name)}(", 1)
            found.setdefault(module, {})[name] = named
    return found


def modules_used() -> list[str]:
    """The files, inside the standard library's archive, of the modules imported so far."""
    library = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip/"
    specs = (getattr(module, "__spec__", None) for module in list(sys.modules.values()))
    origins = {spec.origin or "" for spec in specs if spec}
    return sorted(name.removeprefix(library) for name in origins if name.startswith(library))
