"""How a text goes to the browser and back whole."""

from __future__ import annotations

from collections.abc import Callable

# The browser gets texts as UTF-8 that ends at a zero, in which no half of a character can be. Those
# go as signs that nobody has a meaning for: no letter, no digit, no space, as they are themselves.
_FIRST_HALF, _HALVES, _UNUSED = 0xD800, 0x800, 0x10F000


def may_go_as_it_is(text: str) -> bool:
    """Whether nothing in it has to be exchanged. Every half begins with this byte, few others do."""
    return b"\xed" not in text.encode() and "\0" not in text


def outward(text: str) -> str:
    """The text as the browser may have it. Raises ValueError where it holds such signs itself."""
    if may_go_as_it_is(text):
        return text
    return "".join([_exchanged(ch) for ch in text])


def back(text: str) -> str:
    """What `outward` exchanged, restored."""
    return "".join([chr(ord(ch) - _UNUSED + _FIRST_HALF) if is_unused(ch) else ch for ch in text])


def through(ask: Callable[[str], str], text: str) -> str:
    """What the browser makes of a text."""
    if may_go_as_it_is(text):
        return ask(text)
    return back(ask(outward(text)))


def is_half(ch: str) -> bool:
    return _FIRST_HALF <= ord(ch) < _FIRST_HALF + _HALVES


def is_unused(ch: str) -> bool:
    return _UNUSED <= ord(ch) < _UNUSED + _HALVES


def _exchanged(ch: str) -> str:
    if is_unused(ch) or ch == "\0":
        raise ValueError("a sign that cannot be shown to the browser")
    return chr(ord(ch) - _FIRST_HALF + _UNUSED) if is_half(ch) else ch
