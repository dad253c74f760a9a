"""`make flashcards` and the others: each writes its file into dist/.

The seed of the trainer's notes comes from the environment, as make hands it on.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from lms import flashcards, qti, scorm, trainer_notes
from lms.scorm.codes import TooMuchToKeep
from lms.scorm.contents import BrokenLink, NotAsBuilt
from release import archive

SITE, DIST = Path("site"), Path("dist")


def write_flashcards() -> Path:
    """The questions for Anki."""
    return _written("write-offs-anki.txt", flashcards.written())


def write_qti() -> Path:
    """The questions for learning systems."""
    return _packed("write-offs-qti-2.1.zip", qti.files())


def write_trainer_notes() -> Path:
    """The notes for the trainer, with the answers for SEED where there is one. Raises BadSeed."""
    seed = trainer_notes.seed_of(os.environ.get("SEED", ""))
    return _written("write-offs-trainer-notes.html", trainer_notes.written(seed))


def write_scorm() -> Path:
    """The course for learning systems, from site/. Raises BrokenLink, NotAsBuilt, TooMuchToKeep."""
    return _packed("write-offs-scorm-1.2.zip", scorm.files(SITE))


def _packed(name: str, files: Mapping[str, bytes]) -> Path:
    DIST.mkdir(exist_ok=True)
    path = DIST / name
    archive.write(path, files)
    return path


def _written(name: str, text: str) -> Path:
    DIST.mkdir(exist_ok=True)
    path = DIST / name
    path.write_text(text, "utf-8")
    return path


FAULTS = (trainer_notes.BadSeed, BrokenLink, NotAsBuilt, TooMuchToKeep)
MADE: Mapping[str, Callable[[], Path]] = {
    "flashcards": write_flashcards,
    "qti": write_qti,
    "trainer-notes": write_trainer_notes,
    "scorm": write_scorm,
}


def main() -> None:
    """Make what is named, and say where it is and how large."""
    for name in sys.argv[1:]:
        try:
            path = MADE[name]()
        except FAULTS as fault:
            sys.exit(f"stopped: {fault}")
        print(f"{path}: {path.stat().st_size / 1000:,.0f} KB")


if __name__ == "__main__":
    main()
