"""The engine as one program: the modules that its door reaches, and the classes they define.

What the door imports only when it is asked belongs to one kind of request, and lies apart.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from macros.runtime.light.bare import bare
from macros.runtime.light.refused import Refused, refused

PACKAGE = "writeoffs"
DOOR = "writeoffs.api"
# What it answers needs the whole library, and stays with Pyodide.
LEFT_OUT = frozenset({"writeoffs.answers.own_books"})


@dataclass(frozen=True)
class Module:
    """A module of the engine, bare. `imported` is where each name from another module stands."""

    name: str
    path: Path
    is_package: bool
    tree: ast.Module
    imported: dict[str, tuple[str, str]]
    classes: dict[str, ast.ClassDef]

    @property
    def file(self) -> str:
        """Its place below the folder that holds the package."""
        return self.name.replace(".", "/") + ("/__init__.py" if self.is_package else ".py")


@dataclass(frozen=True)
class Program:
    """All modules, by name; of those that only one kind of request needs, which kind."""

    modules: dict[str, Module]
    apart: dict[str, str]

    def find_class(self, module: Module, name: str) -> tuple[Module, ast.ClassDef] | None:
        """The class of the engine that the name means in the module; None where it means none."""
        if name in module.classes:
            return module, module.classes[name]
        home, original = module.imported.get(name, ("", ""))
        if home == module.name or home not in self.modules:
            return None  # a module of its own package, or nothing of the engine
        return self.find_class(self.modules[home], original)

    def is_enum(self, module: Module, name: str) -> bool:
        """Whether the name means an enumeration there."""
        found = self.find_class(module, name)
        return found is not None and is_enum(found[1])


def base_names(node: ast.ClassDef) -> list[str]:
    """The names of the classes it derives from; "" for what is no name."""
    return [base.id if isinstance(base, ast.Name) else "" for base in node.bases]


def is_enum(node: ast.ClassDef) -> bool:
    return "Enum" in base_names(node)


def is_named_tuple(node: ast.ClassDef) -> bool:
    return "NamedTuple" in base_names(node)


def is_dataclass(node: ast.ClassDef) -> bool:
    return bool(node.decorator_list)


def read_program(engine: Path, door: str = DOOR) -> Program:
    """What the engine’s door reaches. Raises Refused for a module that is not there."""
    read = _read(engine, door)
    at_once = {name for node in read.tree.body for name in _imported(node)}
    modules = {door: read}
    _reach(engine, [read.imported[name] for name in read.imported if name in at_once], modules)
    apart: dict[str, str] = {}
    for name, place in read.imported.items():
        if name not in at_once:
            common = modules.keys() | apart.keys()
            _reach(engine, [place], modules)
            apart |= dict.fromkeys(modules.keys() - common, name)
    return Program(dict(sorted(modules.items())), apart)


def _reach(engine: Path, places: Iterable[tuple[str, str]], modules: dict[str, Module]) -> None:
    """Add the modules in which these names stand, and all that those import."""
    for home, original in places:
        submodule = f"{home}.{original}"
        wanted = [submodule if _path(engine, submodule) else home]
        while wanted:
            name = wanted.pop()
            if name and name not in modules.keys() | LEFT_OUT:
                modules[name] = _read(engine, name)
                wanted.append(name.rpartition(".")[0])
                _reach(engine, modules[name].imported.values(), modules)


def _path(engine: Path, name: str) -> Path | None:
    place = engine.parent / name.replace(".", "/")
    candidates = (place / "__init__.py", place.with_suffix(".py"))
    return next((each for each in candidates if each.is_file()), None)


def _read(engine: Path, name: str) -> Module:
    path = _path(engine, name)
    if path is None:
        raise Refused(refused(engine, 0, f"there is no module {name}"))
    tree = bare(ast.parse(path.read_text("utf-8"), str(path)))
    imported = {name: place for node in ast.walk(tree) for name, place in _imported(node).items()}
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    return Module(name, path, path.name == "__init__.py", tree, imported, classes)


def _imported(node: ast.AST) -> dict[str, tuple[str, str]]:
    """Where each name that the statement imports from the engine stands."""
    if not isinstance(node, ast.ImportFrom) or (node.module or "").partition(".")[0] != PACKAGE:
        return {}
    return {each.asname or each.name: (node.module or "", each.name) for each in node.names}
