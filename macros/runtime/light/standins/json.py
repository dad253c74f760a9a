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
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, dict):
        held = [_quoted(key) + ": " + dumps(each) for key, each in value.items()]
        return "{" + ", ".join(held) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join([dumps(each) for each in value]) + "]"
    return str(ujson.dumps(value))


def _quoted(text: str) -> str:
    if may_go_as_it_is(text):
        return browser.quoted(text)
    return '"' + "".join([_escaped(ch) for ch in text]) + '"'


def _escaped(ch: str) -> str:
    alone = is_half(ch) or ch == "\0"
    return "\\u%04x" % ord(ch) if alone else browser.quoted(ch)[1:-1]
