"""re, over the browser's regular expressions. The patterns were translated at packing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from macros.runtime.light.standins import browser
from macros.runtime.light.standins.crossing import back, outward, through


class Match:
    """What a pattern found, by the number of a group or by its name."""

    def __init__(self, found: Sequence[str | None], names: dict[str, int]) -> None:
        self._found = found
        self._names = names

    def __getitem__(self, group: int | str) -> str | None:
        found = self._found[self._names[group] if isinstance(group, str) else group]
        return found if found is None else back(found)


class Pattern:
    """A compiled pattern."""

    def __init__(self, source: str, flags: str, names: tuple[tuple[str, int], ...]) -> None:
        self._names = dict(names)
        self._anywhere = browser.pattern(source, flags)
        self._whole = browser.pattern("^(?:" + source + ")$", flags)

    def search(self, text: str) -> Match | None:
        return self._match(self._anywhere, text)

    def fullmatch(self, text: str) -> Match | None:
        return self._match(self._whole, text)

    def _match(self, pattern: Any, text: str) -> Match | None:
        found = browser.found(pattern, outward(text))
        return Match(found, self._names) if found else None

    def sub(self, instead: str, text: str) -> str:
        return through(lambda sent: browser.replaced(self._anywhere, sent, instead), text)


_compiled: dict[str, Pattern] = {}


def compile(source: str, flags: str, names: tuple[tuple[str, int], ...]) -> Pattern:
    """The pattern, compiled once."""
    key = flags + source
    if key not in _compiled:
        _compiled[key] = Pattern(source, flags, names)
    return _compiled[key]
