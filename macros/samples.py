"""Every scenario at its defaults, worked out once a build: pages ask for the same few hundreds."""

from __future__ import annotations

from functools import cache

from writeoffs import api
from writeoffs.api import Answer


@cache
def sample(slug: str) -> Answer:
    """The scenario at its defaults. Raises BadRequest for an unknown slug."""
    return api.sample(slug)
