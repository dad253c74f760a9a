"""What a test does with a browser engine, whichever it is."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

# As the engines' own protocols write keys that are no letters (WebDriver, section 17.4.2).
KEYS = {
    "Control": "\ue009",
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Escape": "\ue00c",
    "Space": " ",
    "Delete": "\ue017",
    "ArrowDown": "\ue015",
    "ArrowRight": "\ue014",
}


class Engine(ABC):
    """One browser with one page in it."""

    @abstractmethod
    def go(self, address: str) -> None:
        """Open an address and wait until it is loaded."""

    @abstractmethod
    def call(self, function: str, text: str) -> str:
        """Call a JavaScript function of one text within the page; it returns a text."""

    @abstractmethod
    def press(self, chord: str) -> None:
        """Press a key, or several at once: "Tab", "Control+a"."""

    @abstractmethod
    def type(self, text: str) -> None:
        """Type a text, key by key."""

    @abstractmethod
    def click(self, x: int, y: int) -> None:
        """Click at a place of the window, in CSS pixels."""

    @abstractmethod
    def resize(self, width: int) -> None:
        """Make the page that many CSS pixels wide."""

    @abstractmethod
    def heard(self) -> list[str]:
        """Errors, warnings and violations of the policy since the last call."""

    @abstractmethod
    def saved(self, name: str) -> bytes | None:
        """The file of that name that the reader saved; None while there is none."""

    @abstractmethod
    def close(self) -> None:
        """End the browser."""

    def evaluate(self, function: str, *values: object) -> Any:
        """What a JavaScript function returns within the page; values and result are JSON."""
        calling = f"(values) => JSON.stringify(({function})(...JSON.parse(values)) ?? null)"
        return json.loads(self.call(calling, json.dumps(values)))


class WebDriverEngine(Engine):
    """An engine that takes the actions of WebDriver, by either of its protocols."""

    @abstractmethod
    def perform(self, actions: list[dict[str, object]]) -> None:
        """Let the keyboard or the mouse do these things."""

    def press(self, chord: str) -> None:
        self.perform(key_actions(chord))

    def type(self, text: str) -> None:
        self.perform(key_actions(*text))

    def click(self, x: int, y: int) -> None:
        self.perform(click_actions(x, y))


def saved_in(folder: Path, name: str) -> bytes | None:
    """What `saved` answers where the engine writes into a folder."""
    path = folder / name
    return path.read_bytes() if path.exists() else None


def key_actions(*chords: str) -> list[dict[str, object]]:
    """One chord after the other, as WebDriver and WebDriver BiDi describe them."""
    strokes: list[dict[str, str]] = []
    for chord in chords:
        keys = [KEYS.get(key, key) for key in chord.split("+")] if len(chord) > 1 else [chord]
        strokes += [{"type": "keyDown", "value": key} for key in keys]
        strokes += [{"type": "keyUp", "value": key} for key in reversed(keys)]
    return [{"type": "key", "id": "keyboard", "actions": strokes}]


def click_actions(x: int, y: int) -> list[dict[str, object]]:
    """A click of the first button, as both protocols describe it."""
    moves: list[dict[str, object]] = [
        {"type": "pointerMove", "x": x, "y": y, "origin": "viewport"},
        {"type": "pointerDown", "button": 0},
        {"type": "pointerUp", "button": 0},
    ]
    return [{"type": "pointer", "id": "mouse", "actions": moves}]
