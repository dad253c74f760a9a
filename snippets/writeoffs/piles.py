"""The piles that old balances are sorted into, in a reader's own books and in the case."""

from __future__ import annotations

from enum import Enum


class Pile(Enum):
    """Where a balance goes: its code, its label, and what becomes of it."""

    WRITE_OFF = ("write-off", "Write off", "a loss: it comes off the books")
    ERROR = ("error", "An error, undo", "it was never owed, or it is paid already")
    KEEP = ("keep", "Still owed, keep", "it stays")
    LOOK = ("look", "Look into it", "it stays until you know more")

    def __init__(self, code: str, label: str, meaning: str) -> None:
        self.code = code
        self.label = label
        self.meaning = meaning
