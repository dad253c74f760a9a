"""The lowered engine as files: JSON, the text of each module by its path.

One with the stand-ins and what every page needs, and one for each kind of request that needs more.
"""

from __future__ import annotations

import ast
import json
from pathlib import Path

from macros.runtime.light.bare import bare
from macros.runtime.light.classes import lower_classes
from macros.runtime.light.expressions import lower_expressions
from macros.runtime.light.program import Module, Program, read_program
from macros.runtime.light.refusals import require_proven

STANDINS = Path(__file__).parent / "standins"
_OURS = "macros.runtime.light.standins"
# Those that take the place of a module of the library keep its name; so does the browser's.
LIBRARY = frozenset({"browser", "dataclasses", "fractions", "functools", "json", "re"})


def bundle(engine: Path) -> dict[str, str]:
    """The files for the engine in this folder: each kind's, after "", which all need.

    Raises Refused, with file and line.
    """
    program = read_program(engine)
    standins = {f"{_place(path.stem)}.py": _standin(path) for path in sorted(STANDINS.glob("*.py"))}
    del standins["light___init__.py"]
    bundled = {"": standins, **{kind: {} for kind in program.apart.values()}}
    for module, text in lowered(program):
        bundled[program.apart.get(module.name, "")][module.file] = text
    return {
        kind: json.dumps(texts, ensure_ascii=False, indent=0) for kind, texts in bundled.items()
    }


def lowered(program: Program) -> list[tuple[Module, str]]:
    """Each module of the program with its lowered text."""
    require_proven(program)
    return [
        (module, ast.unparse(lower_expressions(program, module, lower_classes(program, module))))
        for module in program.modules.values()
    ]


def _place(standin: str) -> str:
    return standin if standin in LIBRARY else f"light_{standin}"


def _standin(path: Path) -> str:
    """The text of a stand-in, bare, that finds the others beside it."""
    tree = bare(ast.parse(path.read_text("utf-8"), str(path)))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(_OURS):
            if node.module == _OURS:
                node.names = [ast.alias(_place(each.name)) for each in node.names]
            else:
                node.module = _place((node.module or "").removeprefix(f"{_OURS}."))
    return ast.unparse(_import_beside(tree))


def _import_beside(tree: ast.Module) -> ast.Module:
    return ast.Module(
        [
            ast.Import(node.names)
            if isinstance(node, ast.ImportFrom) and node.module == _OURS
            else node
            for node in tree.body
        ],
        [],
    )
