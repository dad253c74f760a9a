"""Files as trainees save them after the test of a class, written without the page's scripts."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence

FORM = {
    "file": "write-offs, explained: a result of a class",
    "form": 1,
    "about": "The checksum shows a file that was cut off or mistyped. It does not show cheating.",
}

Answer = tuple[str, str, bool, int]
"""A question, the first answer, whether it was right, and how many tries it took."""


def result(
    name: str,
    answers: Sequence[Answer],
    *,
    sitting: int,
    group: str = "Spring team",
    version: str = "0a1b2c3d",
    pass_mark: int = 2,
    seed: int = 4711,
) -> dict[str, object]:
    """What a file holds of one test, its keys in the order of a file."""
    return {
        "class": group,
        "test": {
            "by": "subjects",
            "chosen": ["basics", "inventory"],
            "asked": len(answers),
            "passMark": pass_mark,
            "seed": seed,
        },
        "version": version,
        "name": name,
        "day": "2026-11-26",
        "sitting": sitting,
        "right": sum(right for _, _, right, _ in answers),
        "answers": [
            {"question": question, "answer": answer, "right": right, "tries": tries}
            for question, answer, right, tries in answers
        ],
    }


def file_of(told: dict[str, object]) -> str:
    """The text of a file, with the CRC-32 of its compact JSON."""
    whole = {**FORM, **told}
    compact = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    return json.dumps(
        {**whole, "checksum": f"{zlib.crc32(compact.encode()):08x}"}, ensure_ascii=False, indent=1
    )
