"""The engine as one program: the modules that its door reaches, and the classes they define."""

from __future__ import annotations

import ast
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
    """All modules, by name."""

    modules: dict[str, Module]

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
    modules: dict[str, Module] = {}
    wanted = [door]
    while wanted:
        name = wanted.pop()
        if name in modules or name in LEFT_OUT:
            continue
        modules[name] = _read(engine, name)
        wanted += [name.rpartition(".")[0]] if "." in name else []
        for home, original in modules[name].imported.values():
            submodule = f"{home}.{original}"
            wanted += [submodule if _path(engine, submodule) else home]
    return Program(dict(sorted(modules.items())))


def _path(engine: Path, name: str) -> Path | None:
    place = engine.parent / name.replace(".", "/")
    candidates = (place / "__init__.py", place.with_suffix(".py"))
    return next((each for each in candidates if each.is_file()), None)


def _read(engine: Path, name: str) -> Module:
    path = _path(engine, name)
    if path is None:
        raise Refused(refused(engine, 0, f"there is no module {name}"))
    tree = bare(ast.parse(path.read_text("utf-8"), str(path)))
    imported = {
        alias.asname or alias.name: (node.module, alias.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module
        if node.module.partition(".")[0] == PACKAGE
        for alias in node.names
    }
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    return Module(name, path, path.name == "__init__.py", tree, imported, classes)
