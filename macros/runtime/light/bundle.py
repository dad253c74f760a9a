"""The lowered engine in parts: the text of each module by its path.

One with the stand-ins and what every page needs, one for each kind of request that needs more, and
one for each family of scenarios.
"""

from __future__ import annotations

import ast
from pathlib import Path

from macros.runtime.light import families
from macros.runtime.light.bare import bare
from macros.runtime.light.classes import lower_classes
from macros.runtime.light.expressions import lower_expressions
from macros.runtime.light.program import Module, Program
from macros.runtime.light.refusals import require_proven

STANDINS = Path(__file__).parent / "standins"
_OURS = "macros.runtime.light.standins"
# Those that take the place of a module of the library keep its name; so does the browser's.
LIBRARY = frozenset({"browser", "dataclasses", "fractions", "functools", "json", "re"})


def bundle(program: Program) -> dict[str, dict[str, str]]:
    """The parts of the engine: what each kind of request or family needs, after "", which all do.

    Raises Refused, with file and line.
    """
    standins = {f"{_place(path.stem)}.py": _standin(path) for path in sorted(STANDINS.glob("*.py"))}
    del standins["light___init__.py"]
    texts = {module.name: {module.file: text} for module, text in lowered(program)}
    apart = {name: needed for name, needed in program.apart.items() if needed}
    common = texts.keys() - {each for needed in apart.values() for each in needed}
    bundled = {"": standins}
    for name, needed in {"": common, **apart}.items():
        for each in sorted(needed):
            bundled.setdefault(name, {}).update(texts[each])
    return bundled


def lowered(program: Program) -> list[tuple[Module, str]]:
    """Each module of the program with its lowered text."""
    require_proven(program)
    return [(module, _lowered(program, module)) for module in program.modules.values()]


def _lowered(program: Program, module: Module) -> str:
    if module.families:
        return families.register(program.stories)
    return ast.unparse(lower_expressions(program, module, lower_classes(program, module)))


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
