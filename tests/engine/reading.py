"""Reading the engine's HTML as a reader's tool would: with a parser, by the marks it carries."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

_AMOUNT = re.compile(r"([+−]?)\$?(\d[\d,]*)\.(\d\d)(?!\d)")


def parse(html: str) -> LexborHTMLParser:
    return LexborHTMLParser(html)


def words(node: LexborNode) -> str:
    """The text of a node, its spaces made single."""
    return " ".join(node.text().split())


def classes(node: LexborNode) -> set[str]:
    return set((node.attributes.get("class") or "").split())


def cents_in(text: str) -> int:
    """The one amount that the text holds, in cents; "no change" is nothing."""
    if text == "no change":
        return 0
    ((sign, whole, part),) = _AMOUNT.findall(text)
    cents = int(whole.replace(",", "") + part)
    return -cents if sign == "−" else cents


@dataclass(frozen=True)
class Cell:
    """A figure of a statement: the cents it carries for tools, and the text people read."""

    cents: int
    text: str


@dataclass(frozen=True)
class Row:
    """A row of a statement, by when: before, change, after."""

    line: str
    label: str
    classes: frozenset[str]
    before: Cell
    change: Cell
    after: Cell


def statement_rows(html: str) -> list[Row]:
    """Every row of figures, in order. Asserts that each row has its three cells, in order."""
    rows = []
    for row in parse(html).css("tbody tr"):
        cells = row.css("td")
        if not cells:
            assert "heading" in classes(row)
            continue
        assert [cell.attributes["data-when"] for cell in cells] == ["before", "change", "after"]
        (line,) = {cell.attributes["data-line"] for cell in cells}
        (heading,) = row.css("th[scope=row]")
        before, change, after = (
            Cell(int(cell.attributes["data-cents"]), words(cell)) for cell in cells
        )
        rows.append(Row(line, words(heading), frozenset(classes(row)), before, change, after))
    return rows
