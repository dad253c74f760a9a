"""functools.cache and lru_cache. A full cache is emptied, rather than rid of its oldest."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Function = Callable[..., Any]


def lru_cache(maxsize: int | None = 128) -> Callable[[Function], Function]:
    """A decorator that keeps what a function answered."""

    def decorate(function: Function) -> Function:
        held: dict[Any, Any] = {}

        def cached(*args: Any) -> Any:
            if args in held:
                return held[args]
            if maxsize and len(held) >= maxsize:
                held.clear()
            found = held[args] = function(*args)
            return found

        return cached

    return decorate


cache = lru_cache(None)
