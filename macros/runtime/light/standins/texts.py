"""Methods of texts, and `int`, for all of Unicode. MicroPython's know ASCII only."""

from __future__ import annotations

from typing import Any

from macros.runtime.light.standins import browser
from macros.runtime.light.standins.crossing import is_half, through

_SPACES = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    [chr(code) for code in range(0x2000, 0x200B)]
)
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DIGITS = "0123456789"


def _is_ascii(text: str) -> bool:
    return len(text.encode()) == len(text)


def lower(text: str) -> str:
    """`text.lower()`."""
    return text.lower() if _is_ascii(text) else through(browser.lower, text)


def upper(text: str) -> str:
    """`text.upper()`."""
    return text.upper() if _is_ascii(text) else through(browser.upper, text)


def isalpha(text: str) -> bool:
    """`text.isalpha()`."""
    return _all(_LETTERS, browser.isLetter, text)


def isdecimal(text: str) -> bool:
    """`text.isdecimal()`."""
    return _all(_DIGITS, browser.isDecimal, text)


def _all(of_ascii: str, ask: Any, text: str) -> bool:
    for ch in text:
        if not (ch in of_ascii if ord(ch) < 128 else not is_half(ch) and ask(ch)):
            return False
    return bool(text)


def strip(text: str, chars: str = _SPACES) -> str:
    """`text.strip()`."""
    return rstrip(lstrip(text, chars), chars)


def lstrip(text: str, chars: str = _SPACES) -> str:
    """`text.lstrip()`. MicroPython strips bytes, and would leave halves of characters."""
    start = 0
    while start < len(text) and text[start] in chars:
        start += 1
    return text[start:]


def rstrip(text: str, chars: str = _SPACES) -> str:
    """`text.rstrip()`."""
    end = len(text)
    while end and text[end - 1] in chars:
        end -= 1
    return text[:end]


def split(text: str, separator: str = "") -> list[str]:
    """`text.split()`, at whatever is space, or at the separator."""
    if separator:
        return text.split(separator)
    words = [""]
    for ch in text:
        if ch not in _SPACES:
            words[-1] += ch
        elif words[-1]:
            words.append("")
    return words if words[-1] else words[:-1]


def ljust(text: str, width: int, fill: str = " ") -> str:
    """`text.ljust()`."""
    return text + fill * (width - len(text))


def int_(value: Any) -> int:
    """`int(value)`, of digits in any script."""
    if type(value) is not str or _is_ascii(value):
        return int(value)
    return int("".join([ch if ord(ch) < 128 else _digit(ch) for ch in strip(value)]))


def _digit(ch: str) -> str:
    """The digit as one of ASCII: the ten of a script stand in a row."""
    if not isdecimal(ch):
        return ch
    first = ord(ch)
    while isdecimal(chr(first - 1)):
        first -= 1
    return str((ord(ch) - first) % 10)
