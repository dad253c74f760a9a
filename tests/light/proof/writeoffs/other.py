"""Classes that another module derives from and walks over."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Weight(Enum):
    """In another order than by name."""

    ZINC = 30
    ALUMINUM = 13
    IRON = 26


@dataclass(frozen=True)
class Base:
    """The record that others derive from."""

    first: int
