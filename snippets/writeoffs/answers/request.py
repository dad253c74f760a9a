"""A request of a page, and what is said where it cannot be one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Request = Mapping[str, Any]


class BadRequest(ValueError):
    """The page asked for something that does not exist: a defect of the page, not of a reader."""
