"""What was not proven stops the packing, with its file and line; what was is let through."""

from __future__ import annotations

from pathlib import Path

import pytest
from built_site import ROOT

from macros.runtime.light.bundle import bundle
from macros.runtime.light.program import read_program
from macros.runtime.light.refusals import require_proven
from macros.runtime.light.refused import Refused
from macros.runtime.pack import ENGINE

# An idiom, and what of it is refused. MicroPython reads the first ones otherwise and says nothing.
REFUSED = {
    # Padding counts bytes there.
    'text = f"{name:>5}"': "the format `>5`",
    'text = "{:<5}".format(name)': "a format of its own within '{:<5}'",
    'text = "%5s" % name': "a text put together by %",
    "text = name.rjust(5)": "`.rjust`, which something built in has,",
    "text = name.zfill(5)": "`.zfill`, which something built in has,",
    # Digits and spaces are those of ASCII.
    "found = name.isdigit()": "`.isdigit`, which something built in has,",
    "found = name.isspace()": "`.isspace`, which something built in has,",
    "found = name.splitlines()": "`.splitlines`, which something built in has,",
    "found = name.split(None, 1)": "`split` with a limit",
    # Floats are rounded otherwise.
    "rate = 0.5": "the constant 0.5",
    "rate = 1 / 3": "Div",
    "rate = round(name)": "`round`",
    "rate = float(name)": "`float`",
    # Mappings have no order.
    "held |= other": "`held |= other`",
    "def told(**named): pass": "`/` or `**` among parameters",
    "found = held.copy()": "`.copy`, which something built in has,",
    "held.update(other)": "`.update`, which something built in has,",
    "held = dict(a=1)": "`dict` with a",
    "held = type(name) is dict": "`type(name) is dict`",
    # A list is not sorted stably.
    "held.sort()": "`.sort`, which something built in has,",
    # A named tuple is no tuple; a name of the class is not to be had by its value.
    "found = isinstance(name, tuple)": "isinstance of `tuple`",
    "from enum import IntEnum": "`from enum import IntEnum`",
    # What annotations alone may name is not there.
    "from typing import cast\nfound = cast": "`cast`",
    # What is shown for people who write Python is shown otherwise.
    "text = repr(name)": "`repr`",
    'text = f"{name!r}"': "the conversion !r",
    # A method by the name of one of texts is taken for that one.
    "class A:\n    def strip(self): pass": "the method `strip`",
    # The rest fails there, or was never asked.
    "found = held.keys()": "`.keys`, which something built in has,",
    "found = sorted(name, reverse=True)": "`sorted` with reverse",
    "text = name.title()": "`.title`, which something built in has,",
    "text = name.translate(table)": "`.translate`, which something built in has,",
    "from itertools import groupby": "`from itertools import groupby`",
    "text = name[::-1]": "a slice with such a step",
    "text = name.casefold()": "`.casefold`, which something built in has,",
    'text = name.removesuffix("s")': "`.removesuffix`, which something built in has,",
    'text = name.strip(chars="a")': "`.strip` with a keyword",
    'found = re.match("a", name)': "`re.match`",
    "found = re.compile(name)": "a pattern that is not written out",
    'text = re.sub("(a)", r"\\1", name)': "`sub` by what is not a plain text",
    "match name:\n    case 1: pass": "Match in `match name:`",
    "with name: pass": "With in `with name:`",
    "global found": "Global in `global found`",
    "try: pass\nexcept: pass": "`except` of anything",
    "import os": "`import os`",
    "import json as j": "`import json as j`",
    "from decimal import Decimal": "`from decimal import Decimal`",
    "from . import other": "`from . import other`",
    "found = globals()": "`globals`",
    "found = open": "`open`",
    "text = f'{name!a}'": "the conversion !a",
    "sorted = 3": "`sorted` with another meaning",
    "light_sorted = 3": "`light_sorted`, a stand-in's name,",
    "found = name.__dict__": "`.__dict__`",
    "found = sorted(name, cmp=3)": "`sorted` with cmp",
    "found = int(name, 16)": "`int` of more than one value",
    "found = zip(name, strict=name)": "`zip` whose strictness is not written out",
    "class A(B, C): pass": "a class that derives from several",
    "class A(dict): pass": "a class that derives from `dict`",
    "class A(KeyError): pass": "a class that derives from `KeyError`",
    "class A(NamedTuple):\n    one: int = 1": "the default of a named tuple",
    "class A(metaclass=B): pass": "a class with keywords",
    "@dataclass\nclass A: pass": "`@dataclass`",
    "@dataclass(frozen=True, order=True)\nclass A: pass": "`@dataclass(frozen=True, order=True)`",
    "@other\ndef told(): pass": "`@other`",
    "class A:\n    def __getattr__(self, name): pass": "the method `__getattr__`",
    "class A(Enum):\n    ONE = 1\n    TWO = ONE": "a member that is another one, too,",
    "class A(Enum):\n    ONE = 1\nfound = A(1)": "a member of A by its value",
}


def engine_of(folder: Path, source: str, more: str = "") -> Path:
    """An engine whose door is the source, on line 2 and after."""
    package = folder / "writeoffs"
    package.mkdir()
    for name, text in {"__init__": "", "api": f"import re\n{source}\n", "other": more}.items():
        (package / f"{name}.py").write_text(text, "utf-8")
    return package


def refused(engine: Path) -> list[str]:
    try:
        bundle(read_program(engine))
    except Refused as stopped:
        return str(stopped).splitlines()
    return []


@pytest.mark.parametrize("source", REFUSED)
def test_what_was_not_proven_is_refused(tmp_path: Path, source: str) -> None:
    engine = engine_of(tmp_path, source)
    told = f"{REFUSED[source]} is not proven for the light interpreter"
    lines = range(2, 3 + source.count("\n"))
    assert set(refused(engine)) & {f"{engine / 'api.py'}:{line}: {told}" for line in lines}


def test_every_fault_is_told_with_its_line(tmp_path: Path) -> None:
    engine = engine_of(tmp_path, "a = 0.5\nb = [1].sort()\n\nc = {1: 2}\nd = vars()")
    assert refused(engine) == [
        f"{engine / 'api.py'}:2: the constant 0.5 is not proven for the light interpreter",
        f"{engine / 'api.py'}:3: `.sort`, which something built in has, "
        "is not proven for the light interpreter",
        f"{engine / 'api.py'}:6: `vars` is not proven for the light interpreter",
    ]


def test_a_pattern_that_the_browser_may_read_otherwise_is_refused(tmp_path: Path) -> None:
    engine = engine_of(tmp_path, r'found = re.compile(r"\bword\b")')
    (told,) = refused(engine)
    assert told == (
        f"{engine / 'api.py'}:2: `\\bword\\b` in a pattern is not proven for the light interpreter"
    )


def test_what_a_module_brings_in_is_looked_at_too(tmp_path: Path) -> None:
    engine = engine_of(tmp_path, "from writeoffs import other", "a = 0.5")
    (told,) = refused(engine)
    assert told.startswith(f"{engine / 'other.py'}:1: ")


def test_a_field_may_be_called_as_a_method_of_something_built_in(tmp_path: Path) -> None:
    record = "@dataclass(frozen=True)\nclass Held:\n    index: int\n"
    source = f"from dataclasses import dataclass\n{record}found = Held(1).index"
    assert refused(engine_of(tmp_path, source)) == []


@pytest.mark.parametrize(
    "source",
    [
        "assert name.isdigit()",
        "if __debug__:\n    rate = 0.5",
        "def told(rate: float = 1) -> round: pass",
        'def told():\n    """{:>5} and 0.5"""',
    ],
)
def test_what_only_people_read_may_be_anything(tmp_path: Path, source: str) -> None:
    assert refused(engine_of(tmp_path, source)) == []


def test_a_field_in_a_way_that_was_not_proven_is_refused(tmp_path: Path) -> None:
    record = "@dataclass(frozen=True)\nclass Held:\n    index: int = field(compare=False)\n"
    engine = engine_of(tmp_path, f"from dataclasses import dataclass, field\n{record}")
    (told,) = refused(engine)
    assert told == (
        f"{engine / 'api.py'}:5: `field(compare=False)` is not proven for the light interpreter"
    )


def test_the_engine_is_let_through_and_own_books_are_left_out() -> None:
    program = read_program(ROOT / ENGINE)
    require_proven(program)
    assert "writeoffs.marking" in program.modules
    assert not [name for name in program.modules if "own_books" in name or "reports" in name]
