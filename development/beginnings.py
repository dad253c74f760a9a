"""What the commands that begin something new share: how they are called, and what they say."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


class Refused(Exception):
    """It cannot be begun; the message says why, in one line."""


def run(begin: Callable[..., tuple[Path, ...]], example: str, next_step: str) -> None:
    """Begin what the command line names, and tell the files written, or stop and say what is wrong.

    `begin` takes as many words as `example`, a whole make command, gives values.
    """
    words = sys.argv[1:]
    if len(words) != example.count("=") or not all(words):
        sys.exit(f"stopped: say which, as in {example}")
    try:
        written = begin(*words)
    except Refused as refusal:
        sys.exit(f"stopped: {refusal}")
    print("written:", *written, sep="\n  ")
    print(f"next: CONTRIBUTING.md, {next_step}")
