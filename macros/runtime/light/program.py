"""The engine as one program: the modules that its door reaches, and the classes they define.

What the door imports only when it is asked belongs to one kind of request, and lies apart. So does
each family of scenarios, for a page needs only that of its own.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from macros.runtime.light import families
from macros.runtime.light.bare import bare
from macros.runtime.light.refused import Refused, refused

PACKAGE = "writeoffs"
DOOR = "writeoffs.api"
# What it answers needs the whole library, and stays with Pyodide.
LEFT_OUT = frozenset({"writeoffs.answers.own_books"})
Place = tuple[str, str]  # a module, and a name in it


@dataclass(frozen=True)
class Module:
    """A module of the engine, bare. `imported` is where each name from another module stands.

    `families` are the modules that one gathers which holds all scenarios; no other has any.
    """

    name: str
    path: Path
    is_package: bool
    tree: ast.Module
    imported: dict[str, Place]
    families: frozenset[Place]
    classes: dict[str, ast.ClassDef]

    @property
    def file(self) -> str:
        """Its place below the folder that holds the package."""
        return self.name.replace(".", "/") + ("/__init__.py" if self.is_package else ".py")


@dataclass(frozen=True)
class Program:
    """All modules, by name.

    `apart` are the names of those that not all requests need, by the kind of request or by the
    family that does. One may be named twice. `stories` has the family of each scenario, by slug.
    """

    modules: dict[str, Module]
    apart: dict[str, frozenset[str]]
    stories: dict[str, str]

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
    gathered = [place for each in modules.values() for place in each.families]
    beyond = {".".join(place): _beyond(engine, place, modules) for place in gathered}
    needed = Counter(chain.from_iterable(beyond.values()))
    for found in beyond.values():
        modules |= {name: found[name] for name in found if needed[name] > 1 and name not in beyond}
    before = dict(modules)
    for kind, place in read.imported.items():
        if kind not in at_once:
            beyond[kind] = _beyond(engine, place, before)
            before |= beyond[kind]
    apart = {name: frozenset(found.keys() - modules.keys()) for name, found in beyond.items()}
    for found in beyond.values():
        modules |= found
    stories = {
        slug: name
        for name in sorted(map(".".join, gathered))
        for slug in families.slugs(modules[name].path, modules[name].tree)
    }
    return Program(dict(sorted(modules.items())), apart, stories)


def _beyond(engine: Path, place: Place, modules: dict[str, Module]) -> dict[str, Module]:
    """What is reached from there, with every family where it asks for scenarios, but for these."""
    reached = dict(modules)
    _reach(engine, [place], reached, with_families=True)
    return {name: reached[name] for name in reached.keys() - modules.keys()}


def _reach(
    engine: Path,
    places: Iterable[Place],
    modules: dict[str, Module],
    *,
    with_families: bool = False,
) -> None:
    """Add the modules in which these names stand, and all that those import."""
    for home, original in places:
        submodule = f"{home}.{original}"
        wanted = [submodule if _path(engine, submodule) else home]
        while wanted:
            name = wanted.pop()
            if name and name not in modules.keys() | LEFT_OUT:
                modules[name] = _read(engine, name)
                wanted.append(name.rpartition(".")[0])
                imported = modules[name].imported.values()
                _reach(engine, imported, modules, with_families=with_families)
        if with_families and (home, original) == families.REGISTER:
            _reach(engine, modules[home].families, modules)


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
    gathered = {each: place for each, place in imported.items() if families.is_one(name, place)}
    others = {each: place for each, place in imported.items() if each not in gathered}
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    is_package = path.name == "__init__.py"
    return Module(name, path, is_package, tree, others, frozenset(gathered.values()), classes)


def _imported(node: ast.AST) -> dict[str, Place]:
    """Where each name that the statement imports from the engine stands."""
    if not isinstance(node, ast.ImportFrom) or (node.module or "").partition(".")[0] != PACKAGE:
        return {}
    return {each.asname or each.name: (node.module or "", each.name) for each in node.names}
