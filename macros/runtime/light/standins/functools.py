"""functools.cache, and lru_cache, which keeps what was answered until there is time to tidy.

What is kept for longer lies scattered among what goes, and all that comes later has to find room
between: after some hundred answers each took twice as long.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Function = Callable[..., Any]
_kept: list[dict[Any, Any]] = []


def cache(function: Function) -> Function:
    """The function, which works out each answer once."""
    return _keeping(function, {})


def lru_cache(maxsize: int) -> Callable[[Function], Function]:
    """A decorator that does the same until `forget`, however many answers there are."""

    def decorate(function: Function) -> Function:
        held: dict[Any, Any] = {}
        _kept.append(held)
        return _keeping(function, held)

    return decorate


def forget() -> None:
    """Let go of what all functions with lru_cache have kept."""
    for held in _kept:
        held.clear()


def _keeping(function: Function, held: dict[Any, Any]) -> Function:
    def cached(*args: Any) -> Any:
        if args not in held:
            held[args] = function(*args)
        return held[args]

    return cached
