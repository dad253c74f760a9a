"""dataclasses.replace, for what dataclasses have become."""

from __future__ import annotations

from typing import Any


def replace(record: Any, **changes: Any) -> Any:
    """The record with other values in these fields."""
    given = {name: getattr(record, name) for name in record._asked}
    given.update(changes)
    return type(record)(**given)
