"""Writes real .xlsx files for the tests: zip archives of XML, as the programs shape them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# Styles of every workbook here: 0 plain, 1 to 4 indented so far, 5 a date, 6 an own date format.
STYLES = (
    f'{HEAD}<styleSheet xmlns="{MAIN}">'
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="mmm\\ yyyy"/></numFmts>'
    '<cellStyleXfs count="1"><xf numFmtId="14"><alignment indent="9"/></xf></cellStyleXfs>'
    '<cellXfs count="7"><xf numFmtId="0"/>'
    + "".join(f'<xf numFmtId="0"><alignment indent="{deep}"/></xf>' for deep in (1, 2, 3, 4))
    + '<xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>'
)
DATE, MONTH = 5, 6


@dataclass(frozen=True)
class Formula:
    """A formula with what the file keeps as its last result: a number's text, or None at all."""

    text: str
    cached: str | None = None
    kind: str = ""
    shared: str = ""


@dataclass(frozen=True)
class Styled:
    """A value with the number of its style."""

    value: str | float | Formula
    style: int


Value = str | int | float | Formula | Styled | None


@dataclass(frozen=True)
class SheetOf:
    """A sheet: rows by their number, or None for a row that the file leaves out."""

    name: str
    rows: Sequence[Sequence[Value] | None]
    merged: Sequence[str] = ()
    hidden_rows: Sequence[int] = ()
    print_header: str = ""
    state: str = "visible"


def letter(place: int) -> str:
    """The letter of a column."""
    return chr(ord("A") + place)


def workbook(
    *sheets: SheetOf, shared: bool = True, more: Mapping[str, bytes] | None = None
) -> bytes:
    """The bytes of a workbook. `shared` keeps its texts in one list, as most programs do."""
    texts: dict[str, int] = {}
    parts = {
        f"xl/worksheets/sheet{number}.xml": _sheet(sheet, texts, shared)
        for number, sheet in enumerate(sheets, start=1)
    }
    listed = "".join(
        f'<sheet name={quoteattr(sheet.name)} sheetId="{number}" state="{sheet.state}" '
        f'r:id="rId{number}"/>'
        for number, sheet in enumerate(sheets, start=1)
    )
    parts["xl/workbook.xml"] = (
        f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{listed}</sheets></workbook>'
    )
    others = [("styles", "styles.xml")] + (
        [("sharedStrings", "sharedStrings.xml")] if shared else []
    )
    related = [
        (f"rId{number}", "worksheet", f"worksheets/sheet{number}.xml")
        for number in range(1, len(sheets) + 1)
    ] + [(f"rId{90 + at}", kind, target) for at, (kind, target) in enumerate(others)]
    parts["xl/_rels/workbook.xml.rels"] = _relations(related)
    parts["_rels/.rels"] = _relations([("rId1", "officeDocument", "xl/workbook.xml")])
    parts["xl/styles.xml"] = STYLES
    parts["[Content_Types].xml"] = _content_types(parts)
    if shared:
        items = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in texts)
        parts["xl/sharedStrings.xml"] = f'{HEAD}<sst xmlns="{MAIN}">{items}</sst>'
    return archive({**{name: text.encode() for name, text in parts.items()}, **(more or {})})


def archive(parts: Mapping[str, bytes]) -> bytes:
    """A zip archive of these parts."""
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as written:
        for name, data in parts.items():
            written.writestr(name, data)
    return held.getvalue()


def replaced(data: bytes, name: str, part: bytes) -> bytes:
    """The workbook with one part exchanged."""
    with zipfile.ZipFile(BytesIO(data)) as held:
        parts = {each: held.read(each) for each in held.namelist()}
    return archive({**parts, name: part})


def _content_types(parts: Iterable[str]) -> str:
    kinds = {"workbook": "sheet.main", "styles": "styles", "sharedStrings": "sharedStrings"}
    items = ""
    for name in [*parts, "xl/sharedStrings.xml"]:
        stem = name.rpartition("/")[2].removesuffix(".xml")
        kind = kinds.get(stem) or ("worksheet" if stem.startswith("sheet") else "")
        if kind:
            items += f'<Override PartName="/{name}" ContentType="{OFFICE}.{kind}+xml"/>'
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{items}</Types>'
    )


def _relations(related: Iterable[tuple[str, str, str]]) -> str:
    items = "".join(
        f'<Relationship Id="{name}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for name, kind, target in related
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}">{items}</Relationships>'


def _sheet(sheet: SheetOf, texts: dict[str, int], shared: bool) -> str:
    rows = []
    for number, cells in enumerate(sheet.rows, start=1):
        if cells is None:
            continue
        hidden = ' hidden="1"' if number in sheet.hidden_rows else ""
        written = "".join(
            _cell(f"{letter(at)}{number}", value, texts, shared) for at, value in enumerate(cells)
        )
        rows.append(f'<row r="{number}"{hidden}>{written}</row>')
    merged = "".join(f'<mergeCell ref="{each}"/>' for each in sheet.merged)
    header = escape(sheet.print_header)
    return (
        f'{HEAD}<worksheet xmlns="{MAIN}"><dimension ref="A1:{letter(5)}{len(sheet.rows)}"/>'
        f"<sheetData>{''.join(rows)}</sheetData>"
        + (f"<mergeCells>{merged}</mergeCells>" if merged else "")
        + (f"<headerFooter><oddHeader>{header}</oddHeader></headerFooter>" if header else "")
        + "</worksheet>"
    )


def _cell(place: str, value: Value, texts: dict[str, int], shared: bool) -> str:
    style = ""
    if isinstance(value, Styled):
        style, value = f' s="{value.style}"', value.value
    if value is None:
        return f'<c r="{place}"{style}/>' if style else ""
    if isinstance(value, Formula):
        kind = f' t="{value.kind}"' if value.kind else ""
        cached = "" if value.cached is None else f"<v>{value.cached}</v>"
        return f'<c r="{place}"{style}{kind}><f{value.shared}>{escape(value.text)}</f>{cached}</c>'
    if isinstance(value, str):
        if shared:
            at = texts.setdefault(value, len(texts))
            return f'<c r="{place}"{style} t="s"><v>{at}</v></c>'
        text = f'<is><t xml:space="preserve">{escape(value)}</t></is>'
        return f'<c r="{place}"{style} t="inlineStr">{text}</c>'
    return f'<c r="{place}"{style}><v>{value!r}</v></c>'
