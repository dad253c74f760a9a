"""The XML of a workbook's parts, walked without ever building a tree, and within limits.

A document type is refused before anything of it is read: no entity is ever defined.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import IO
from xml.parsers import expat

from writeoffs.reports.sheet import NotAReport

# 50,000 rows of nine columns are 900,000 elements.
MAX_ELEMENTS = 2_000_000
_MAX_DEPTH = 40
_CHUNK = 2**16
_MAX_SILENT = 8
DAMAGED = "This workbook is damaged. Open it in a spreadsheet, save it again, and choose it again."
NOT_A_WORKBOOK = (
    "This workbook holds what no spreadsheet writes, so it is not read. Open it in a spreadsheet, "
    "and save it as a new .xlsx or as CSV."
)
_TOO_LARGE = "This workbook holds more cells than can be read here. Export a part of it, or as CSV."

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


def walk(part: IO[bytes], start: Start, end: End, text: Text) -> None:
    """Call `start` and `end` with each element's name, without its prefix. Raises NotAReport."""
    depth = count = 0

    def started(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth += 1
        count += 1
        if depth > _MAX_DEPTH:
            raise NotAReport(NOT_A_WORKBOOK)
        if count > MAX_ELEMENTS:
            raise NotAReport(_TOO_LARGE)
        start(name.rpartition(":")[2] if ":" in name else name, attributes)

    def ended(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(name.rpartition(":")[2] if ":" in name else name)

    def refused(*_: object) -> None:
        raise NotAReport(NOT_A_WORKBOOK)

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = started
    parser.EndElementHandler = ended
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = refused
    parser.EntityDeclHandler = refused
    try:
        silent = 0
        while chunk := part.read(_CHUNK):
            before = count
            parser.Parse(chunk, False)
            # A single tag that never ends would be looked at again with every chunk.
            silent = silent + 1 if count == before else 0
            if silent > _MAX_SILENT:
                raise NotAReport(NOT_A_WORKBOOK)
        parser.Parse(b"", True)
    except NotAReport:
        raise
    except (expat.ExpatError, LookupError, ValueError):
        # Of the last two, the first is an encoding that nobody knows, the second one too wide.
        raise NotAReport(DAMAGED) from None
