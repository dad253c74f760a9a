"""Which row stands under which: by "Total ..." rows that close a group, and by indentation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

_TOTAL = re.compile(
    r"(?:grand |report )?totals?(?P<of> for| para| de| pour| von| für)?\b ?:?(?P<subject>.*)"
)
_TRAILING = re.compile(r"(?P<subject>.+) (?:sub)?totals?")
# How QuickBooks Online closes a group that has an amount of its own.
_WITH_THOSE_UNDER = re.compile(r" with sub-?(?:customers|accounts|jobs|projects)$")
NONE = -1


class Role(Enum):
    """What a row is within its report. SUM looks like a total, but closes no group that is open."""

    LINE = "line"
    GROUP_TOTAL = "group total"
    SUM = "sum"


@dataclass(frozen=True, slots=True)
class Outline:
    """For each row: its role, the place of the row above it, and that of the one it closes."""

    roles: tuple[Role, ...]
    parents: tuple[int, ...]
    closes: tuple[int, ...]

    def path(self, place: int) -> tuple[int, ...]:
        """The places from the outermost row above to the row itself."""
        path = [place]
        while self.parents[path[-1]] != NONE and len(path) < 50:
            path.append(self.parents[path[-1]])
        return tuple(reversed(path))


def key(label: str) -> str:
    """A label as it is compared."""
    return " ".join(label.lower().replace("&", "and").split())


def subject_of(label: str) -> tuple[str, bool] | None:
    """What a "Total ..." label is the total of, and whether it says so with a word like "for".

    The subject is "" for a bare "Total". None: the label is no total's.
    """
    return _subject(key(label))


def _subject(text: str) -> tuple[str, bool] | None:
    if "total" not in text:
        return None
    found = _TOTAL.fullmatch(_WITH_THOSE_UNDER.sub("", text))
    if found:
        return found["subject"].strip(), bool(found["of"])
    found = _TRAILING.fullmatch(text)
    return (found["subject"], False) if found else None


def is_bare(label: str) -> bool:
    """Whether a label is "Total" alone."""
    return subject_of(label) in (("", False), ("", True))


def outline(labels: Sequence[str], levels: Sequence[int], filled: Sequence[bool]) -> Outline:
    """The outline of rows with these labels, indentations, and with or without amounts.

    A label that only begins like a total ("Total Wine Supply") is a line, unless such a group is
    open.
    """
    roles = [Role.LINE] * len(labels)
    closes = [NONE] * len(labels)
    within = [NONE] * len(labels)
    # Rows that may still be under a group, in order; and by label those that could be a group's.
    pending: list[int] = []
    could_open: dict[str, list[int]] = {}
    keys = [key(label) for label in labels]
    for place, text in enumerate(keys):
        subject = _subject(text)
        if subject is not None:
            opener = _opener(place, *subject, could_open, filled)
            if opener != NONE:
                roles[place] = Role.GROUP_TOTAL
                closes[place] = opener
                while pending and pending[-1] > opener:
                    member = pending.pop()
                    within[member] = opener
                    _forget(member, keys, could_open)
                _forget(opener, keys, could_open)
                continue
            roles[place] = Role.SUM
        pending.append(place)
        if text:
            could_open.setdefault(text, []).append(place)
    above = _by_level(levels, roles, closes)
    parents = tuple(map(max, within, above))
    return Outline(tuple(roles), parents, tuple(closes))


def _opener(
    place: int,
    subject: str,
    says_so: bool,
    could_open: dict[str, list[int]],
    filled: Sequence[bool],
) -> int:
    """The row that this total closes: the nearest of that label with something under it."""
    found = could_open.get(subject) if subject else None
    if not found:
        return NONE
    for each in reversed(found[-5:]):
        if place - each > 1:
            return each
    return found[-1] if says_so or not filled[found[-1]] else NONE


def _forget(place: int, keys: Sequence[str], could_open: dict[str, list[int]]) -> None:
    places = could_open.get(keys[place])
    if places and places[-1] == place:
        places.pop()


def _by_level(levels: Sequence[int], roles: Sequence[Role], closes: Sequence[int]) -> list[int]:
    above = [NONE] * len(levels)
    open_rows: list[int] = []
    for place, level in enumerate(levels):
        while open_rows and levels[open_rows[-1]] >= level:
            open_rows.pop()
        if open_rows:
            above[place] = open_rows[-1]
        if roles[place] is Role.LINE:
            open_rows.append(place)
        while open_rows and roles[place] is Role.GROUP_TOTAL and open_rows[-1] >= closes[place]:
            open_rows.pop()
    return above
