"""Methods of texts, and `int` and `repr`, for all of Unicode. MicroPython's know ASCII only.

Methods are called on whatever has one of that name: what is no text gets its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from macros.runtime.light.standins import browser
from macros.runtime.light.standins.crossing import is_half, through

_SPACES = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    [chr(code) for code in range(0x2000, 0x200B)]
)
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DIGITS = "0123456789"
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\"}


def _is_ascii(text: str) -> bool:
    return len(text.encode()) == len(text)


def lower(text: Any) -> Any:
    """`text.lower()`."""
    if type(text) is not str or _is_ascii(text):
        return text.lower()
    return through(browser.lower, text)


def upper(text: Any) -> Any:
    """`text.upper()`."""
    if type(text) is not str or _is_ascii(text):
        return text.upper()
    return through(browser.upper, text)


def title(text: Any) -> Any:
    """`text.title()`. Raises ValueError for letters beyond ASCII."""
    if type(text) is not str:
        return text.title()
    shown, within = [], False
    for ch in text:
        shown.append(ch.lower() if within else ch.upper())
        within = isalpha(ch)
        if within and ord(ch) > 127:
            raise ValueError("title() of a letter beyond ASCII")
    return "".join(shown)


def isalpha(text: Any) -> Any:
    """`text.isalpha()`."""
    return text.isalpha() if type(text) is not str else _all(_LETTERS, browser.isLetter, text)


def isdecimal(text: Any) -> Any:
    """`text.isdecimal()`."""
    return text.isdecimal() if type(text) is not str else _all(_DIGITS, browser.isDecimal, text)


def _all(of_ascii: str, ask: Any, text: str) -> bool:
    for ch in text:
        if not (ch in of_ascii if ord(ch) < 128 else not is_half(ch) and ask(ch)):
            return False
    return bool(text)


def strip(text: Any, *chars: Any) -> Any:
    """`text.strip()`."""
    return text.strip(*chars) if type(text) is not str else rstrip(lstrip(text, *chars), *chars)


def lstrip(text: Any, *chars: Any) -> Any:
    """`text.lstrip()`. MicroPython strips bytes, and would leave halves of characters."""
    if type(text) is not str:
        return text.lstrip(*chars)
    stripped = chars[0] if chars else _SPACES
    start = 0
    while start < len(text) and text[start] in stripped:
        start += 1
    return text[start:]


def rstrip(text: Any, *chars: Any) -> Any:
    """`text.rstrip()`."""
    if type(text) is not str:
        return text.rstrip(*chars)
    stripped = chars[0] if chars else _SPACES
    end = len(text)
    while end and text[end - 1] in stripped:
        end -= 1
    return text[:end]


def split(text: Any, *separator: Any) -> Any:
    """`text.split()`, at whatever is space, or at the separator."""
    if separator or type(text) is not str:
        return text.split(*separator)
    words = [""]
    for ch in text:
        if ch not in _SPACES:
            words[-1] += ch
        elif words[-1]:
            words.append("")
    return words if words[-1] else words[:-1]


def ljust(text: Any, width: Any, fill: Any = " ") -> Any:
    """`text.ljust()`."""
    return text + fill * (width - len(text))


def maketrans(table: Mapping[Any, Any]) -> dict[int, Any]:
    """`str.maketrans` of a mapping."""
    return {ord(key) if isinstance(key, str) else key: each for key, each in table.items()}


def translate(text: Any, table: Mapping[int, Any]) -> Any:
    """`text.translate()`."""
    return "".join([_translated(ch, table) for ch in text])


def _translated(ch: str, table: Mapping[int, Any]) -> str:
    instead = table.get(ord(ch), ch)
    if instead is None:
        return ""
    return chr(instead) if isinstance(instead, int) else str(instead)


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


def repr_(value: Any) -> str:
    """`repr(value)`. Raises TypeError of what it does not know, rather than show it otherwise."""
    if isinstance(value, str):
        return _quoted(value)
    if value is None or isinstance(value, (int, bool)):
        return repr(value)
    if type(value) is tuple or type(value) is list:
        held = ", ".join([repr_(each) for each in value])
        if isinstance(value, list):
            return "[" + held + "]"
        return "(" + held + (",)" if len(value) == 1 else ")")
    if isinstance(value, Exception):
        return type(value).__name__ + "(" + ", ".join([repr_(each) for each in value.args]) + ")"
    if isinstance(value, dict):
        return str(value)
    if hasattr(value, "_fields") or hasattr(value, "_members"):
        return repr(value)
    raise TypeError("repr() of what has none here")


def _quoted(text: str) -> str:
    quote = '"' if "'" in text and '"' not in text else "'"
    return quote + "".join([_escaped(ch, quote) for ch in text]) + quote


def _escaped(ch: str, quote: str) -> str:
    if ch in _SHORT:
        return _SHORT[ch]
    code = ord(ch)
    if ch == quote:
        return "\\" + ch
    if 32 <= code < 127 or (code > 127 and not is_half(ch) and browser.isPrintable(ch)):
        return ch
    return ("\\x%02x" if code < 0x100 else "\\u%04x" if code < 0x10000 else "\\U%08x") % code
