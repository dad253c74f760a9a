"""What the light interpreter answers, held against CPython, byte for byte.

Packing asks the few requests of `at_packing`: all that is imported is met, and every kind of
answer. tests/light/ asks many more, and Pyodide the same ones.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from macros.runtime import rehearsal
from macros.runtime.node import node
from macros.runtime.sums import CannotPack

HERE = Path(__file__).parent
SCRIPTS = Path("docs/assets/scripts")
SHOWN = 8
# How much is shown around the place where two answers part.
AROUND = 50


def at_packing() -> list[str]:
    """Each scenario's sample with its files, each exercise answered, the case, what is refused."""
    from writeoffs.exercises import EXERCISES

    samples = [each for each in rehearsal.requests() if '"inputs": {}' in each]
    asked = [json.dumps({"id": 1, "kind": "exercise", "exercise": slug}) for slug in EXERCISES]
    right = [
        json.dumps({**json.loads(request), "lines": _worked(slug)})
        for slug, request in zip(EXERCISES, asked, strict=True)
    ]
    case = islice(rehearsal.case_requests(), 8)
    faults = (rehearsal.faults(), rehearsal.exercise_faults(), rehearsal.case_faults())
    return [*samples, *asked, *right, *case, *chain.from_iterable(faults)]


def _worked(slug: str) -> list[dict[str, str]]:
    from writeoffs.exercises import EXERCISES

    return [
        {"account": line.account, line.side.value: f"{line.cents // 100}.{line.cents % 100:02d}"}
        for line in EXERCISES[slug].task().lines
    ]


def answer(request: str) -> str:
    """What the engine answers here; what it raises, by name."""
    from writeoffs.api import respond

    try:
        return respond(request)
    except Exception as fault:
        return f"raises {type(fault).__name__}"


def light_answers(interpreter: Path, engine: Sequence[Path], requests: Sequence[str]) -> list[str]:
    """What the lowered engine, in these files, answers there. Raises CannotPack."""
    done = subprocess.run(
        [node(), HERE / "interpreter.mjs", SCRIPTS, interpreter, *engine],
        input=json.dumps(requests),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise CannotPack(
            f"the engine does not run in the light interpreter:\n{done.stderr.strip()}"
        )
    answers: list[str] = json.loads(done.stdout)
    return answers


def differences(
    requests: Sequence[str], ours: Sequence[str], theirs: Sequence[str]
) -> Iterator[str]:
    """Each request that is answered otherwise, and where the two answers part."""
    for request, here, there in zip(requests, ours, theirs, strict=True):
        if here != there:
            length = min(len(here), len(there))
            at = next((i for i in range(length) if here[i] != there[i]), length)
            part = slice(max(at - AROUND, 0), at + AROUND)
            yield f"{request[:300]}\n  CPython: {here[part]!r}\n  light:   {there[part]!r}"


def require_same(interpreter: Path, engine: Sequence[Path], requests: Sequence[str]) -> None:
    """Raises CannotPack, which names the requests that are answered otherwise than by CPython."""
    ours = [answer(each) for each in requests]
    found = [*differences(requests, ours, light_answers(interpreter, engine, requests))]
    if found:
        shown = "\n".join(found[:SHOWN])
        raise CannotPack(
            f"{shown}\nthe light interpreter answers {len(found)} of {len(requests)} otherwise"
        )
