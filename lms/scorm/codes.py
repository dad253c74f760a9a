"""What the page that reports must know of the course, as a script: lessons, pages, codes.

A learning system keeps 4,096 characters. So each question, prediction and exercise has a code of
three characters, which comes from its name alone and stays while the course changes.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable

from course import LESSONS
from questions.predictions import PREDICTIONS
from questions.quiz import QUESTIONS
from writeoffs.exercises import EXERCISES, TO_CORRECT

from macros.course import parts_of

MOST_CHARACTERS = 4096
# How many of what grows without end are kept (player/compact.mjs).
ENTRIES, TESTS = 150, 16
# Characters for each fact, and for the version and the marks between kinds.
QUESTION, PREDICTION, ENTRY, MISTAKE, TEST, FRAME = 6, 7, 10, 6, 9, 6


class TooMuchToKeep(ValueError):
    """The course has outgrown what a learning system keeps, or two names have one code."""


def module(pages: Iterable[str]) -> str:
    """The script; `pages` are those that a visit may begin at. Raises TooMuchToKeep."""
    known = {
        "predictions": coded(PREDICTIONS),
        "entries": coded(EXERCISES),
        "mistakes": coded(TO_CORRECT),
        "questions": coded(QUESTIONS),
    }
    if longest() >= MOST_CHARACTERS:
        raise TooMuchToKeep(f"progress may take {longest()} characters")
    told = {
        "codes": known,
        "most": {"entries": ENTRIES, "tests": TESTS},
        "pages": sorted(pages),
        "lessons": [json.dumps(parts_of(each)) for each in LESSONS.values()],
    }
    return f"export const COURSE = {json.dumps(told, separators=(',', ':'))};\n"


def longest() -> int:
    """The most characters that progress can take."""
    return (
        FRAME
        + QUESTION * len(QUESTIONS)
        + PREDICTION * len(PREDICTIONS)
        + MISTAKE * len(TO_CORRECT)
        + ENTRY * ENTRIES
        + TEST * TESTS
    )


def coded(names: Iterable[str]) -> dict[str, str]:
    """The code of each name. Raises TooMuchToKeep where two names have the same."""
    codes: dict[str, str] = {}
    taken: dict[str, str] = {}
    for name in names:
        code = base64.urlsafe_b64encode(hashlib.sha256(name.encode()).digest())[:3].decode()
        if code in taken:
            raise TooMuchToKeep(f"{name} and {taken[code]} have the code {code}: rename one")
        codes[name] = taken[code] = code
    return codes
