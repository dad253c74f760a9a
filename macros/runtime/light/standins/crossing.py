"""How a text goes to the browser and back whole."""

from __future__ import annotations

from collections.abc import Callable

# The browser gets texts as UTF-8 that ends at a zero, in which no half of a character can be.
# Those go as signs that have no meaning: no letter, digit or space, as they are none themselves.
_FIRST_HALF, _HALVES = 0xD800, 0x800
_UNUSED = 0x10F000
_ZERO = chr(_UNUSED + _HALVES)


def may_go_as_it_is(text: str) -> bool:
    """Whether nothing in it has to be exchanged. Halves begin with this byte, and little else."""
    return b"\xed" not in text.encode() and "\0" not in text


def outward(text: str) -> str:
    """The text as the browser may have it. Raises ValueError where it holds such signs itself."""
    return text if may_go_as_it_is(text) else "".join([_exchanged(ch) for ch in text])


def back(text: str) -> str:
    """What `outward` exchanged, restored."""
    return "".join([_restored(ch) if _is_unused(ch) else ch for ch in text])


def through(ask: Callable[[str], str], text: str) -> str:
    """What the browser makes of a text."""
    return ask(text) if may_go_as_it_is(text) else back(ask(outward(text)))


def is_half(ch: str) -> bool:
    return _FIRST_HALF <= ord(ch) < _FIRST_HALF + _HALVES


def _is_unused(ch: str) -> bool:
    return _UNUSED <= ord(ch) <= _UNUSED + _HALVES


def _exchanged(ch: str) -> str:
    if _is_unused(ch):
        raise ValueError("a sign that stands for another one on the way to the browser")
    if is_half(ch):
        return chr(ord(ch) - _FIRST_HALF + _UNUSED)
    return _ZERO if ch == "\0" else ch


def _restored(ch: str) -> str:
    return "\0" if ch == _ZERO else chr(ord(ch) - _UNUSED + _FIRST_HALF)
