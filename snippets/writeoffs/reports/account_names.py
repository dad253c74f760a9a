"""Names of accounts with their numbers, as reports print them in one cell."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SET_OFF = re.compile(r"(?P<number>\d[\d.]*(?:-\d+)*)(?: ?[·•] ?| [-–—] )(?P<name>\S.*)")
# "Parent:Child" is a path, "Bank: Checking" a name.
_PARTS = re.compile(r":(?! )")
_BLANK = re.compile(r"(?P<number>\d{3,}(?:[.-]\d+)*) (?P<name>\S.*)")


def are_numbered(labels: Sequence[str]) -> bool:
    """Whether the accounts have numbers with only a blank behind, as in QuickBooks Online.

    Only then is "1099 Contractors" taken to be an account with a number.
    """
    return sum(1 for label in labels if _BLANK.match(label)) * 2 > len(labels)


def split(label: str, numbered: bool) -> tuple[str, str]:
    """The number ("" if none) and the name: "1100 · Receivables:1110 · Trade" has both twice."""
    number = ""
    names = []
    for part in _PARTS.split(label):
        text = part.strip()
        found = _SET_OFF.fullmatch(text) or (_BLANK.fullmatch(text) if numbered else None)
        if found:
            number, text = found["number"], found["name"].strip()
        names.append(text)
    return number, ":".join(names)
