"""json.loads, which keeps the order of keys, and json.dumps, byte for byte as CPython writes.

The browser turns what is read into lists, and what is written into ASCII; the rest is MicroPython's
own module.
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
    """The value as JSON in ASCII."""
    text = ujson.dumps(value)
    if b"\xed" in text.encode():
        text = "".join(["\\u%04x" % ord(ch) if is_half(ch) else ch for ch in text])
    return browser.inAscii(text)
