"""An Excel workbook: a zip archive of XML parts, opened within limits. Macros are never looked at.

Reads what a report needs, and nothing else: sheets, shared texts, which styles are dates or indent.
"""

from __future__ import annotations

import posixpath
import re
import zlib
from collections.abc import Sequence
from io import BytesIO
from struct import error as struct_error
from struct import unpack_from
from zipfile import BadZipFile, ZipFile

from writeoffs.reports.markup import DAMAGED, NOT_A_WORKBOOK, walk
from writeoffs.reports.sheet import MAX_TEXT, NotAReport, Sheet
from writeoffs.reports.tally import Progress
from writeoffs.reports.worksheet import Styles, read_worksheet

MAX_UNPACKED = 100 * 2**20
MAX_ENTRIES = 1000
MAX_SHEETS = 30
_AGAIN = "Export the report as CSV or as an Excel workbook (.xlsx)."
_END_OF_DIRECTORY = b"PK\x05\x06"
# A directory of so many entries is no longer than this.
_MAX_DIRECTORY = MAX_ENTRIES * 300
_TOO_LARGE = (
    f"This workbook unpacks to more than {MAX_UNPACKED // 2**20} MB. Export a part of the report, "
    "or as CSV."
)
_PASSWORD = "This workbook has a password. Save it without one, and choose it again."
# The first sheet of exports of QuickBooks Desktop holds advice.
_ADVICE = "QuickBooks Desktop Export Tips"
_BUILT_IN_DATES = frozenset({14, 15, 16, 17, 22, *range(27, 32), 34, 35, 36, *range(50, 59)})


def read_workbook(data: bytes, progress: Progress | None) -> tuple[Sheet, ...]:
    """The sheets that are shown, in order. Raises NotAReport."""
    _check_directory(data)
    try:
        with ZipFile(BytesIO(data)) as archive:
            return _read(archive, progress)
    except (
        BadZipFile,
        zlib.error,
        struct_error,
        EOFError,
        KeyError,
        NotImplementedError,
        OSError,
        ValueError,
    ) as problem:
        if isinstance(problem, NotAReport):
            raise
        raise NotAReport(DAMAGED) from None
    except RuntimeError:
        raise NotAReport(_PASSWORD) from None


def _check_directory(data: bytes) -> None:
    """Refuse a directory of too many entries before anybody reads it."""
    at = data.rfind(_END_OF_DIRECTORY, max(0, len(data) - 2**16 - 22))
    if at < 0 or len(data) < at + 22:
        raise NotAReport(DAMAGED)
    if unpack_from("<I", data, at + 12)[0] > _MAX_DIRECTORY:
        raise NotAReport(f"This archive holds too many files to be a workbook. {_AGAIN}")


def _read(archive: ZipFile, progress: Progress | None) -> tuple[Sheet, ...]:
    entries = archive.infolist()
    if len(entries) > MAX_ENTRIES:
        raise NotAReport(f"This archive holds too many files to be a workbook. {_AGAIN}")
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise NotAReport(_TOO_LARGE)
    names = {entry.filename for entry in entries}
    book = _main_part(archive, names)
    folder = posixpath.dirname(book)
    targets = _relations(archive, names, book)
    sheets, counts_from_1904 = _sheets(archive, book)
    texts = _shared_texts(archive, targets, folder, names)
    styles = _styles(archive, targets, folder, names, counts_from_1904)
    shown = [each for each in sheets if each[2] == "visible" and each[0] != _ADVICE]
    found = []
    for name, identity, _ in (shown or sheets)[:MAX_SHEETS]:
        kind, target = targets.get(identity, ("", ""))
        if kind == "worksheet":
            with archive.open(_path(folder, target)) as part:
                found.append(read_worksheet(name, part, texts, styles, progress))
    return tuple(found)


def _path(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    return posixpath.normpath(posixpath.join(folder, target))


def _main_part(archive: ZipFile, names: set[str]) -> str:
    """The part that lists the sheets. Raises NotAReport for other kinds of archives."""
    if "mimetype" in names:
        raise NotAReport(
            "This is an OpenDocument file. Save it as .xlsx or as CSV, and choose that file."
        )
    book = next(
        (
            target
            for kind, target in _relations(archive, names, "").values()
            if kind == "officeDocument"
        ),
        "xl/workbook.xml",
    )
    book = _path("", book)
    if book.endswith(".bin"):
        raise NotAReport("This is a binary workbook (.xlsb). Save it as .xlsx or as CSV.")
    if book not in names or "word/document.xml" in names or "ppt/presentation.xml" in names:
        raise NotAReport(
            "This is an archive or a document, and no workbook. If it is a ZIP of several reports, "
            "unpack it and choose one of them."
        )
    return book


def _relations(archive: ZipFile, names: set[str], part: str) -> dict[str, tuple[str, str]]:
    """What a part refers to: by identity, the kind and the target."""
    folder, name = posixpath.split(part)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    found: dict[str, tuple[str, str]] = {}

    def start(element: str, attributes: dict[str, str]) -> None:
        if element == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            found[attributes.get("Id", "")] = (kind, attributes.get("Target", ""))

    if path in names:
        with archive.open(path) as stream:
            walk(stream, start, _ignore, _ignore)
    return found


def _ignore(_: str) -> None:
    pass


def _sheets(archive: ZipFile, book: str) -> tuple[list[tuple[str, str, str]], bool]:
    """The sheets' names, identities and states; and whether days are counted from 1904."""
    found: list[tuple[str, str, str]] = []
    from_1904 = False

    def start(element: str, attributes: dict[str, str]) -> None:
        nonlocal from_1904
        if element == "sheet":
            identity = next((v for k, v in attributes.items() if k.endswith(":id")), "")
            found.append((attributes.get("name", ""), identity, attributes.get("state", "visible")))
        elif element == "workbookPr":
            from_1904 = attributes.get("date1904", "0") in ("1", "true")

    with archive.open(book) as stream:
        walk(stream, start, _ignore, _ignore)
    return found, from_1904


def _part_of(
    kind: str, targets: dict[str, tuple[str, str]], folder: str, names: set[str]
) -> str | None:
    for found, target in targets.values():
        if found == kind and _path(folder, target) in names:
            return _path(folder, target)
    return None


def _shared_texts(
    archive: ZipFile, targets: dict[str, tuple[str, str]], folder: str, names: set[str]
) -> Sequence[str]:
    """The texts that cells refer to by number."""
    path = _part_of("sharedStrings", targets, folder, names)
    if path is None:
        return ()
    texts: list[str] = []
    parts: list[str] = []
    in_text = in_reading = False

    def start(element: str, _: dict[str, str]) -> None:
        nonlocal in_text, in_reading
        if element == "si":
            parts.clear()
        elif element == "rPh":
            in_reading = True
        elif element == "t":
            in_text = not in_reading

    def end(element: str) -> None:
        nonlocal in_text, in_reading
        if element == "si":
            texts.append("".join(parts))
        elif element == "rPh":
            in_reading = False
        elif element == "t":
            in_text = False

    def text(said: str) -> None:
        if in_text:
            parts.append(said)
            if len(said) > MAX_TEXT or len(parts) > MAX_TEXT:
                raise NotAReport(NOT_A_WORKBOOK)

    with archive.open(path) as stream:
        walk(stream, start, end, text)
    return texts


def _styles(
    archive: ZipFile,
    targets: dict[str, tuple[str, str]],
    folder: str,
    names: set[str],
    counts_from_1904: bool,
) -> Styles:
    """Which of the cells' styles show a date, and how far each indents."""
    path = _part_of("styles", targets, folder, names)
    dates: list[bool] = []
    indents: list[int] = []
    formats: dict[int, str] = {}
    within = False

    def start(element: str, attributes: dict[str, str]) -> None:
        nonlocal within
        if element == "numFmt":
            formats[_number(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif element == "cellXfs":
            within = True
        elif element == "xf" and within:
            identity = _number(attributes.get("numFmtId"))
            dates.append(identity in _BUILT_IN_DATES or _shows_a_date(formats.get(identity, "")))
            indents.append(0)
        elif element == "alignment" and within and indents:
            indents[-1] = _number(attributes.get("indent"))

    def end(element: str) -> None:
        nonlocal within
        if element == "cellXfs":
            within = False

    if path is not None:
        with archive.open(path) as stream:
            walk(stream, start, end, _ignore)
    return Styles(tuple(dates), tuple(indents), counts_from_1904)


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 9 else 0


def _shows_a_date(code: str) -> bool:
    bare = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.', "", code.lower())
    return "y" in bare or "d" in bare
