"""json.loads, which keeps the order of keys, and json.dumps, byte for byte as CPython writes.

The browser turns what is read into lists, and writes the texts. The rest is MicroPython’s own.
"""

from __future__ import annotations

from typing import Any

import ujson

from macros.runtime.light.standins import browser
from macros.runtime.light.standins.crossing import is_half, may_go_as_it_is
from macros.runtime.light.standins.order import Dict


def loads(text: str) -> Any:
    """What the JSON text says. Raises ValueError where it is none."""
    lists = browser.inLists(text) if may_go_as_it_is(text) else None
    if lists is None:
        raise ValueError("not JSON")
    return _made(ujson.loads(lists))


def _made(held: Any) -> Any:
    if not isinstance(held, list):
        return held
    if held[0] == "[":
        return [_made(each) for each in held[1:]]
    return Dict([(held[i], _made(held[i + 1])) for i in range(1, len(held), 2)])


def dumps(value: Any) -> str:
    """The value as JSON in ASCII. MicroPython's own writes texts sign by sign, which takes long."""
    written: list[str] = []
    _write(value, written)
    return "".join(written)


def _write(value: Any, written: list[str]) -> None:
    """Add the value piece by piece: long texts are put together only once."""
    if isinstance(value, str):
        written.append(_quoted(value))
    elif isinstance(value, dict):
        opening = "{"
        for key, each in value.items():
            written.extend((opening, _quoted(key), ": "))
            _write(each, written)
            opening = ", "
        written.append("}" if value else "{}")
    elif isinstance(value, (list, tuple)):
        opening = "["
        for each in value:
            written.append(opening)
            _write(each, written)
            opening = ", "
        written.append("]" if value else "[]")
    else:
        written.append(ujson.dumps(value))


def _quoted(text: str) -> str:
    quoted = None if "\0" in text else browser.quoted(text)
    return quoted or '"' + "".join([_escaped(ch) for ch in text]) + '"'


def _escaped(ch: str) -> str:
    alone = is_half(ch) or ch == "\0"
    return "\\u%04x" % ord(ch) if alone else browser.inAscii(ch)[1:-1]
