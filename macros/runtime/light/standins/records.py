"""What dataclasses, named tuples and enumerations are made of once they are plain classes."""

from __future__ import annotations

from collections import namedtuple as namedtuple
from typing import Any

# In the place of a default that is made anew each time.
ABSENT: Any = object()


class Record:
    """A frozen dataclass: `_fields` is what it compares and hashes."""

    _fields: tuple[str, ...] = ()

    def _held(self) -> tuple[Any, ...]:
        return tuple([getattr(self, name) for name in self._fields])

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return type(self) is type(other) and self._held() == other._held()

    def __hash__(self) -> int:
        return hash(self._held())

    def __str__(self) -> str:
        raise TypeError("a record within a text")


class Enum:
    """A member of an enumeration; the members of one are in its `_members`."""

    name: str
    value: Any

    def __str__(self) -> str:
        return type(self).__name__ + "." + self.name


def members(kind: Any, held: tuple[tuple[str, Any], ...]) -> None:
    """Give an enumeration its members, each made of what its value holds."""
    takes_parts = hasattr(kind, "__init__")
    made = []
    for name, value in held:
        member = object.__new__(kind)
        member.name = name
        member.value = value
        if takes_parts:
            member.__init__(*(value if isinstance(value, tuple) else (value,)))
        setattr(kind, name, member)
        made.append(member)
    kind._members = tuple(made)
