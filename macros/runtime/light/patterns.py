"""Regular expressions of Python as the browser's, which know what MicroPython's do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SPACE = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_TOKEN = re.compile(
    r"""
      (?P<named>\(\?P<(?P<name>[a-z]+)>)
    | (?P<group>\((?!\?))
    | (?P<same>\(\?[:!=] | \) | \| | \^ | (?:[*+?]|\{\d+(?:,\d*)?\})\??)
    | (?P<digit>\\d)
    | (?P<space>\\s)
    | \\(?P<escaped>[^\w])
    | (?P<control>\\[nrt])
    | \[(?P<none>\^?)(?P<set>\]?(?:\\.|[^\]\\])*)\]
    | (?P<any>\.)
    | (?P<end>\$)
    | (?P<plain>[^\\()[\]{}*+?.^$|])
    """,
    re.VERBOSE | re.DOTALL,
)
_MEMBER = re.compile(r"(?P<same>\\[dnrt])|(?P<space>\\s)|\\?(?P<plain>[^\w\\]|(?<!\\)\w)")


class Unknown(ValueError):
    """What the pattern holds was not proven to mean the same in the browser."""


@dataclass(frozen=True)
class BrowserPattern:
    """The source and the flags of a RegExp, and the names of its groups with their numbers."""

    source: str
    flags: str
    names: tuple[tuple[str, int], ...]


def for_browser(pattern: str) -> BrowserPattern:
    """The same pattern as a RegExp. Raises Unknown."""
    re.compile(pattern)
    blind = pattern.startswith("(?i)")
    groups: list[str] = []
    source = "".join(_translated(pattern.removeprefix("(?i)"), groups))
    names = tuple((name, number) for number, name in enumerate(groups, start=1) if name)
    return BrowserPattern(source, "giu" if blind else "gu", names)


def _translated(pattern: str, groups: list[str]) -> Iterator[str]:
    for token in _tokens(_TOKEN, pattern):
        if token["named"] or token["group"]:
            groups.append(token["name"] or "")
            yield "("
        elif token["digit"]:
            yield r"\p{Nd}"
        elif token["space"]:
            yield f"[{_SPACE}]"
        elif token["set"] is not None:
            yield f"[{token['none']}{''.join(_members(token['set']))}]"
        elif token["any"]:
            yield r"[^\n]"
        elif token["end"]:
            # Before a line's end as well, where that ends the text.
            yield r"(?=\n?$)"
        elif token["escaped"]:
            yield _escaped(token["escaped"], r"\^$.*+?()[]{}|/")
        else:
            yield token[0]


def _members(held: str) -> Iterator[str]:
    for token in _tokens(_MEMBER, held):
        if token["space"]:
            yield _SPACE
        elif token["same"]:
            yield token["same"].replace(r"\d", r"\p{Nd}")
        elif token[0] == "-":
            yield "-" if 0 < token.start() < len(held) - 1 else r"\-"
        else:
            yield _escaped(token["plain"], r"\]^-[")


def _escaped(char: str, special: str) -> str:
    return f"\\{char}" if char in special else char


def _tokens(kind: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    at = 0
    while at < len(text):
        token = kind.match(text, at)
        if token is None:
            raise Unknown(f"`{text[at:]}` in a pattern")
        yield token
        at = token.end()
