"""Every idiom on the list of what was proven is asked of both interpreters."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from light import interpreters

from macros.runtime.light import gate, proven
from macros.runtime.light.bare import bare

PROOF = Path(__file__).parent / "proof" / "writeoffs"
TREES = {path.stem: bare(ast.parse(path.read_text("utf-8"))) for path in PROOF.glob("*.py")}
# What a request may hold; it comes back as it is.
ECHOED = (
    'a\b\f\n\t\x1f\x7f/\\"é’😀\u2028',
    "half \ud83d of one, and \udc00",
    "\\u0008 \\\\ \\ud83d",
    [1, -0, 10**25, True, None, {}, [], [[]]],
    {"2": 1, "1": {"z": [], "a": "}{][:,"}, "": ""},
)
NO_JSON = ("", "{", "[1,]", "{'a': 1}", '{"a" 1}', "nul", '"\x00"', "[1] 2", '{"a": 01}')


def idioms() -> Iterator[tuple[str, str]]:
    for module, tree in TREES.items():
        for node in tree.body:
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "IDIOMS":
                yield from ((module, name) for name in ast.literal_eval(_keys(node.value)))


def _keys(table: ast.expr) -> ast.expr:
    assert isinstance(table, ast.Dict)
    return ast.List([key for key in table.keys if key], ast.Load())


def asked() -> list[str]:
    named = [json.dumps({"module": module, "function": name}) for module, name in idioms()]
    return [*named, *(json.dumps({"echo": each}) for each in ECHOED), *NO_JSON]


def test_each_idiom_gives_the_same(tmp_path: Path) -> None:
    requests = asked()
    assert len(requests) > 50
    ours = interpreters.cpython(PROOF, requests)
    theirs = interpreters.light(PROOF, requests, tmp_path)
    found = [*gate.differences(requests, ours, theirs)]
    assert not found, "\n".join(found)
    # None of them is the same by failing.
    assert all(each.startswith("{") for each in ours[: -len(NO_JSON)])
    assert set(ours[-len(NO_JSON) :]) == {"null"}


def nodes(*kinds: type[ast.AST]) -> list[ast.AST]:
    return [node for tree in TREES.values() for node in ast.walk(tree) if isinstance(node, kinds)]


NAMES = {node.id for node in nodes(ast.Name) if isinstance(node, ast.Name)}
ATTRIBUTES = {ast.unparse(node) for node in nodes(ast.Attribute)}
IMPORTED = {
    (node.module, each.name)
    for node in nodes(ast.ImportFrom)
    if isinstance(node, ast.ImportFrom)
    for each in node.names
}
FUNCTIONS = {node.name for node in nodes(ast.FunctionDef) if isinstance(node, ast.FunctionDef)}
LISTS = (
    *("syntax", "built in", "methods", "of a class", "special", "imports", "modules"),
    *("keywords", "kinds", "in place"),
)
CALLS = [node for node in nodes(ast.Call) if isinstance(node, ast.Call)]


@pytest.mark.parametrize(
    ("listed", "used"),
    [
        (proven.SYNTAX, {type(node).__name__ for node in nodes(ast.AST)}),
        (proven.BUILTINS | proven.ERRORS | proven.LOWERED_BUILTINS, NAMES),
        (
            proven.METHODS | proven.LOWERED_METHODS | proven.ATTRIBUTES,
            {each.rpartition(".")[2] for each in ATTRIBUTES},
        ),
        (proven.CLASS_METHODS, ATTRIBUTES),
        (proven.SPECIAL_METHODS, FUNCTIONS),
        (
            {(home, name) for home, names in proven.IMPORTS.items() for name in names},
            IMPORTED,
        ),
        (
            {f"{home}.{name}" for home, names in proven.MODULES.items() for name in names},
            ATTRIBUTES,
        ),
        (
            {(name, each) for name, words in proven.KEYWORDS.items() for each in words},
            {(ast.unparse(call.func), each.arg) for call in CALLS for each in call.keywords},
        ),
        (
            proven.KINDS_ASKED | proven.TYPES_ASKED,
            {
                name.id
                for node in (*CALLS, *nodes(ast.Compare))
                if ast.unparse(node).startswith(("isinstance(", "type("))
                for name in ast.walk(node)
                if isinstance(name, ast.Name)
            },
        ),
        (
            proven.IN_PLACE,
            {type(node.op).__name__ for node in nodes(ast.AugAssign) if hasattr(node, "op")},
        ),
    ],
    ids=LISTS,
)
def test_every_entry_of_the_list_is_among_the_idioms(
    listed: set[object], used: set[object]
) -> None:
    assert listed - used == set()


SHOWN = """
import json
from dataclasses import dataclass
@dataclass(frozen=True)
class Held:
    one: int
def respond(text):
    held = {"record": Held(1), "mapping": {}}
    return json.dumps(f"{held[json.loads(text)]}")
"""


def test_what_only_python_can_show_within_a_text_fails_aloud(tmp_path: Path) -> None:
    """So that Pyodide is asked, and nobody reads something else."""
    engine = tmp_path / "writeoffs"
    engine.mkdir()
    (engine / "__init__.py").touch()
    (engine / "api.py").write_text(SHOWN)
    requests = ['"record"', '"mapping"']
    assert interpreters.light(engine, requests, tmp_path) == ["raises TypeError"] * 2
