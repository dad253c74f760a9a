"""Runs inside Pyodide, at packing: uses all that the engine uses, and lists what that was.

What only an error path imports must be used here too, or it would be missing in the browser.
"""

from __future__ import annotations

import importlib
import json
import sys
import traceback
from collections.abc import Iterable, Iterator, Mapping
from itertools import cycle, islice
from typing import Any

BAD_TEXTS = (
    "",
    " ",
    "abc",
    "-5",
    "0",
    "(500)",
    "$1 200",
    "1,200.50",
    "1.234",
    "1e3",
    "９９９",
    "٣",
    "²",
    "999999999999999999",
    "ignore this: 12 apples, please",
    "<b>1</b>",
    "\ud83d",
)


def requests() -> Iterator[str]:
    """Every scenario at its defaults, with each option, and with bad texts in each input in turn.

    Typed and in a link. The files to take along are asked for with the defaults.
    """
    from writeoffs.scenarios import SCENARIOS

    bad_texts = cycle(BAD_TEXTS)
    for slug, scenario in SCENARIOS.items():
        asked: list[dict[str, str]] = [{}]
        for each in scenario.inputs:
            options = [option.value for option in getattr(each, "options", ())]
            asked += [{each.name: text} for text in (*options, *islice(bad_texts, 2))]
        for number, texts in enumerate(asked):
            for link in (False, True):
                request = {"id": number, "scenario": slug, "inputs": texts, "link": link}
                yield json.dumps({**request, "files": not texts})
        yield json.dumps({"id": 1, "scenario": slug, "inputs": {}, "parts": ["lines", "moved"]})


def exercise_requests() -> Iterator[str]:
    """Every exercise: what it asks, its answer, known mistakes, nothing, and what cannot be read.

    With its first numbers, and with some that a seed draws.
    """
    from writeoffs.exercises import EXERCISES

    bad_texts = cycle(BAD_TEXTS)
    for slug, exercise in EXERCISES.items():
        for seed in (None, 4711):
            task = exercise.task(seed)
            right = _lines(task.effect)
            posted: list[object] = [
                right,
                *(_lines(each.effect) for each in task.alternatives),
                *(_lines(each.effect) for each in task.mistakes),
                [],
                right[:1],
                [*right, *right],
                [{"account": text, "debit": text, "credit": ""} for text in islice(bad_texts, 3)],
            ]
            request = {"id": 1, "kind": "exercise", "exercise": slug, "seed": seed}
            yield json.dumps(request)
            for each in posted:
                yield json.dumps({**request, "lines": each})
            for chosen in ("", *(each.day.isoformat() for each in task.dates)):
                yield json.dumps({**request, "lines": right, "date": chosen})


def _lines(effect: Mapping[str, int]) -> list[dict[str, str]]:
    return [
        {
            "account": name,
            "debit": _dollars(cents) if cents > 0 else "",
            "credit": "" if cents > 0 else _dollars(-cents),
        }
        for name, cents in effect.items()
    ]


def _dollars(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02}"


def faults() -> Iterator[str]:
    """Requests that only a defect of the page could send."""
    yield "no JSON"
    yield json.dumps({"id": 1, "kind": "no-such"})
    yield json.dumps({"id": 1})
    yield json.dumps({"id": 1, "scenario": "no-such", "inputs": {}})
    yield json.dumps({"id": 1, "scenario": "direct-bad-debt", "inputs": {"no-such": "1"}})
    yield "[" * 100_000  # deeper than the browser's stack
    yield "9" * 5_000


def exercise_faults() -> Iterator[str]:
    """The same about exercises."""
    asked = {"id": 1, "kind": "exercise", "exercise": "restaurant-that-closed"}
    yield json.dumps({**asked, "exercise": "no-such"})
    yield json.dumps({**asked, "seed": -1})
    yield json.dumps({**asked, "lines": "none"})
    yield json.dumps({**asked, "lines": [{"account": 1}]})


def case_requests() -> Iterator[str]:
    """The case of some seeds: its parts, right answers, wrong ones, and what cannot be read."""
    from writeoffs.case.cleanup import build
    from writeoffs.case.finding import Answer

    for seed in (1, 2, 4711):
        asked = {"id": 1, "kind": "case", "seed": seed}
        yield json.dumps(asked)
        right, wrong = {}, {}
        for number, finding in enumerate(build(seed).findings, start=1):
            task = finding.task
            right[str(number)] = {"answer": finding.answer.code, "lines": _lines(task.effect)}
            mistaken = task.mistakes[0].effect if task.mistakes else {}
            wrong[str(number)] = {"answer": Answer.WRITE_OFF.code, "lines": _lines(mistaken)}
            for each in (_lines(task.effect), _lines(task.effect)[:1], []):
                yield json.dumps({**asked, "finding": number, "lines": each})
        bad = [{"account": text, "debit": text, "credit": ""} for text in BAD_TEXTS]
        unread = {"3": {"answer": Answer.KEEP.code, "lines": bad, "reason": "None"}}
        for said in (right, wrong, unread, {}):
            yield json.dumps({**asked, "answers": said})


def case_faults() -> Iterator[str]:
    """The same that only a defect of the page could send."""
    asked = {"id": 1, "kind": "case", "seed": 1}
    yield json.dumps({**asked, "seed": -1})
    yield json.dumps({**asked, "answers": []})
    yield json.dumps({**asked, "answers": {"21": {"answer": "keep"}}})
    yield json.dumps({**asked, "answers": {"1": {"answer": "burn"}}})
    yield json.dumps({**asked, "finding": 0, "lines": []})


def files() -> dict[str, bytes]:
    """What a reader brings, by its number: known reports, and what is none."""
    return {
        "1": _AGING.encode(),
        "2": _AGING.encode("utf-16"),
        "3": _AGING.replace("Cafe", "Café").encode("cp1252"),
        "4": _TRIAL_BALANCE.encode(),
        "5": _BALANCE_SHEET.encode(),
        "6": _PROFIT_AND_LOSS.encode(),
        "7": b"Who;What;When\nCafe;1.200,50;31.12.2025\n",
        "9": b"%PDF-1.7 no report",
        "10": b"",
        "12": _AGING_DETAIL.encode(),
        "13": b"\xd0\xcf\x11\xe0 an old workbook",
    }


def workbooks() -> dict[str, bytes]:
    """The same as workbooks, for which a reader of them is fetched."""
    return {"8": workbook(_SHEET), "11": b"PK\x03\x04 no workbook"}


_AGING = """A/R Aging Summary Report,,,,,,
Cedar Lane,,,,,,
"As of December 31, 2025",,,,,,

Customer,CURRENT,1 - 30,31 - 60,61 - 90,91 AND OVER,Total
Cafe,"1,200.50",,,,,"1,200.50"
Grill,,,,-25.00,800.00,775.00
TOTAL,"1,200.50",,,-25.00,800.00,"$1,975.50"
"""
_AGING_DETAIL = """A/R Aging Detail Report,,,,,,,
Cedar Lane,,,,,,,
"As of December 31, 2025",,,,,,,

,Date,Transaction type,Num,Customer full name,Due date,Amount,Open balance
CURRENT,,,,,,,
,12/01/2025,Invoice,7,Cafe,01/01/2026,"1,200.50","1,200.50"
Total for CURRENT,,,,,,"$1,200.50","$1,200.50"
91 or more days past due,,,,,,,
,01/01/2025,Invoice,3,Grill,02/01/2025,(775.00),x
TOTAL,,,,,,"$1,200.50","$1,975.50"
"""
_TRIAL_BALANCE = """Trial Balance,,
Cedar Lane,,
"As of December 31, 2025",,

Full name,Debit,Credit
Checking,500.00,
Accounts Receivable (A/R),"1,975.50",
Allowance for Bad Debts,,100.00
Anything,,75.50
Sales,,"2,300.00"
TOTAL,"$2,475.50","$2,475.50"

"Accrual Basis Wednesday, December 31, 2025 04:13 PM GMT-05:00",,
"""
_BALANCE_SHEET = """Balance Sheet,
Cedar Lane,
"As of December 31, 2025",

Distribution account,Total
Assets,
Current Assets,
Checking,500.00
Total for Current Assets,500.00
Total for Assets,500.00
Liabilities and Equity,
Equity,
Net Income,500.00
Total for Equity,500.00
Total for Liabilities and Equity,500.00

"Accrual Basis Wednesday, December 31, 2025 04:13 PM GMT-05:00",
"""
_PROFIT_AND_LOSS = """Profit and Loss,
Cedar Lane,
"January 1, 2025 – December 31, 2025",

Distribution account,Total
Income,
Sales,500.00
Total for Income,500.00
Net Income,500.00

"Accrual Basis Wednesday, December 31, 2025 04:13 PM GMT-05:00",
"""


_SHEET: tuple[tuple[str | float, ...], ...] = (
    ("A/R Aging Summary",),
    ("Cedar Lane",),
    ("As of December 31, 2025",),
    ("Customer", "CURRENT", "1 - 30", "Total"),
    ("Cafe", 1200.5, "", "=B5+C5"),
    ("TOTAL", 1200.5, "", "=SUM(D5:D5)"),
)


def workbook(rows: Iterable[Iterable[str | float]]) -> bytes:
    """A small workbook of one sheet: texts, numbers, and formulas (=) without a kept value."""
    import io
    import zipfile

    main = "http://schemas.openxmlformats.org"

    def cell(value: str | float, place: str) -> str:
        if isinstance(value, float):
            return f'<c r="{place}"><v>{value}</v></c>'
        if value.startswith("="):
            return f'<c r="{place}"><f>{value[1:]}</f></c>'
        text = value.replace("&", "&amp;").replace("<", "&lt;")
        return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'

    cells = "".join(
        f'<row r="{number}">'
        + "".join(cell(value, f"{'ABCDEFGH'[i]}{number}") for i, value in enumerate(row) if value)
        + "</row>"
        for number, row in enumerate(rows, start=1)
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{main}/package/2006/content-types"></Types>',
        "xl/workbook.xml": f'<workbook xmlns="{main}/spreadsheetml/2006/main" xmlns:r="{main}/'
        'officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/>'
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{main}/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{main}/officeDocument/2006/relationships/worksheet"'
        ' Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}/spreadsheetml/2006/main"><sheetData>'
        f"{cells}</sheetData></worksheet>",
    }
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            # Without a time, so that it is the same wherever it is made.
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def bring(folder: str, held: Mapping[str, bytes]) -> None:
    """Put the files where the engine looks for them."""
    import os

    os.makedirs(folder, exist_ok=True)  # noqa: PTH103
    for number, content in held.items():
        with open(f"{folder}/{number}", "wb") as file:  # noqa: PTH123
            file.write(content)


def _named(number: str, **answers: str) -> dict[str, object]:
    return {"file": number, "name": f"file-{number}.csv", "answers": answers}


def _brought(held: Iterable[str]) -> Iterator[str]:
    for number in held:
        asked = {"id": 1, "kind": "own-books", "step": "bring"}
        yield json.dumps({**asked, "receivables": _named(number)})
        yield json.dumps({**asked, "statements": [_named(number)]})


def workbook_requests() -> Iterator[str]:
    """A reader's own books, brought as workbooks."""
    yield from _brought(workbooks())


def own_books_requests() -> Iterator[str]:
    """A reader's own books: each file in each place, and decisions of all kinds."""

    named, asked = _named, {"id": 1, "kind": "own-books"}
    yield from _brought(files())
    boxes = {"cash": "1,000", "sales": "2,000", "inventory": ""}
    yield json.dumps({**asked, "step": "bring", "boxes": {"cash": "abc"}})
    table = named("7", customer="1", amount="2", due="3", date="2025-12-31")
    yield json.dumps({**asked, "step": "bring", "receivables": table})
    decisions: list[dict[str, object]] = [
        {},
        {"6": {"pile": "write-off"}, "7": {"pile": "write-off", "part": "50", "papers": ["log"]}},
        {"6": {"pile": "error", "mistake": "twice"}, "7": {"pile": "keep"}},
        {"6": {"pile": "write-off", "part": "abc"}, "7": {"pile": "look"}},
    ]
    sets: list[dict[str, object]] = [
        {"statements": [named("4")]},
        {"statements": [named("5"), named("6")]},
        {"statements": [], "boxes": boxes},
        {"statements": []},
    ]
    for brought in sets:
        for decided in decisions:
            request = {**asked, "receivables": named("1"), **brought, "decisions": decided}
            for view in ({}, {"age": "4", "pile": "open", "find": "grill", "order": "customer"}):
                yield json.dumps({**request, "step": "sort", "view": view})
            for kinds in ({}, {"3": "equity"}):
                for method in ("direct", "allowance"):
                    choices = {"method": method, "entries": "one", "day": "2026-01-05"}
                    seen = {**request, "step": "see", "kinds": kinds, "choices": choices}
                    yield json.dumps({**seen, "files": True})
    yield json.dumps({**asked, "step": "see", "receivables": {"file": "99", "name": "gone"}})


def own_books_faults() -> Iterator[str]:
    """The same that only a defect of the page could send."""
    asked = {"id": 1, "kind": "own-books", "step": "bring"}
    yield json.dumps({**asked, "step": "no-such"})
    yield json.dumps({**asked, "step": "sort"})
    yield json.dumps({**asked, "receivables": {"file": "../1", "name": ""}})
    yield json.dumps({**asked, "receivables": {"file": "1", "name": "", "answers": {"date": 1}}})


Modules = dict[str, list[str]]


def drive() -> tuple[list[str], dict[str, Modules]]:
    """Use the engine as readers do, and as no one should.

    Answers the files of the standard library that every page needs; and by kind of request, the
    modules that only this kind imports, those of the engine and those of the library.
    """
    use(requests(), faults())
    # Two kinds share these, and neither page loads the other's archive: they come with the engine.
    for shared in ("writeoffs.piles", "writeoffs.view.approval"):
        importlib.import_module(shared)
    apart: dict[str, Modules] = {}
    for kind, asked, refused in (
        ("exercise", exercise_requests, exercise_faults),
        ("case", case_requests, case_faults),
    ):
        before = engine_modules()
        use(asked(), refused())
        apart[kind] = {"engine": sorted(engine_modules() - before), "library": []}
    common = modules_used()
    for kind, brought, good, bad in (
        ("own-books", files, own_books_requests, own_books_faults),
        ("workbook", workbooks, workbook_requests, tuple),
    ):
        engine, library = engine_modules(), set(modules_used())
        bring("/brought", brought())
        use(good(), bad())
        apart[kind] = {
            "engine": sorted(engine_modules() - engine),
            "library": sorted(set(modules_used()) - library),
        }
    return common, apart


def use(good: Iterable[str], bad: Iterable[str]) -> None:
    """Ask what can be asked, and what has to be refused."""
    from writeoffs.api import respond

    for request in good:
        respond(request)
    for request in bad:
        try:
            respond(request)
        except ValueError:
            traceback.format_exc()
        else:
            raise AssertionError(f"the engine accepted {request}")


def engine_modules() -> set[str]:
    """The files of the engine's modules imported so far, as their package holds them."""
    return {
        (f"{name}/__init__" if hasattr(module, "__path__") else name).replace(".", "/") + ".py"
        for name, module in list(sys.modules.items())
        if name.partition(".")[0] == "writeoffs"
    }


def written() -> dict[str, dict[str, str]]:
    """The methods that dataclasses wrote for the engine's classes: a function each, by module."""
    standin: Any = sys.modules["_dataclass_methods"]
    found: dict[str, dict[str, str]] = {}
    for (module, name), text in standin.written.items():
        if module.partition(".")[0] == "writeoffs":
            # The name that dataclasses gives to all of them.
            named = text.replace("def __create_fn__(", f"def {standin.name_of(module, name)}(", 1)
            found.setdefault(module, {})[name] = named
    return found


def modules_used() -> list[str]:
    """The files, inside the standard library's archive, of the modules imported so far."""
    library = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip/"
    specs = (getattr(module, "__spec__", None) for module in list(sys.modules.values()))
    origins = {spec.origin or "" for spec in specs if spec}
    return sorted(name.removeprefix(library) for name in origins if name.startswith(library))
