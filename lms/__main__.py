"""`make flashcards` and the others: each writes its file into dist/."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from lms import flashcards, qti, zipped

DIST = Path("dist")


def write_flashcards() -> Path:
    """The questions for Anki."""
    path = DIST / "write-offs-anki.txt"
    path.parent.mkdir(exist_ok=True)
    path.write_text(flashcards.written(), "utf-8")
    return path


def write_qti() -> Path:
    """The questions for learning systems."""
    path = DIST / "write-offs-qti-2.1.zip"
    zipped.write(path, qti.files())
    return path


MADE: Mapping[str, Callable[[], Path]] = {"flashcards": write_flashcards, "qti": write_qti}


def main() -> None:
    """Make what is named, and say where it is and how large."""
    for name in sys.argv[1:]:
        path = MADE[name]()
        print(f"{path}: {path.stat().st_size / 1000:,.0f} KB")


if __name__ == "__main__":
    main()
