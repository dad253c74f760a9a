"""Frozen dataclasses, named tuples and enumerations as the plain classes that MicroPython has."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from macros.runtime.light.program import (
    Module,
    Program,
    base_names,
    is_dataclass,
    is_enum,
    is_named_tuple,
)
from macros.runtime.light.refused import Refused, refused

ABSENT = "light_ABSENT"


@dataclass(frozen=True)
class Field:
    """A field of a record: its default, or what makes one, and whether the constructor asks it."""

    name: str
    default: ast.expr | None
    factory: ast.expr | None
    asked: bool


def lower_classes(program: Program, module: Module) -> ast.Module:
    """The module with its classes lowered. Raises Refused where a field cannot be."""
    body: list[ast.stmt] = []
    for node in module.tree.body:
        if not isinstance(node, ast.ClassDef):
            body.append(node)
        elif is_enum(node):
            body += _enum(node)
        elif is_named_tuple(node):
            body.append(_named_tuple(node))
        elif is_dataclass(node):
            body.append(_record(program, module, node))
        else:
            body.append(node)
    return ast.fix_missing_locations(ast.Module(body, []))


def _enum(node: ast.ClassDef) -> list[ast.stmt]:
    """The class without its members, and the call that gives them to it."""
    assigned = [each for each in node.body if isinstance(each, ast.Assign)]
    members = [
        ast.Tuple([ast.Constant(ast.unparse(each.targets[0])), each.value], ast.Load())
        for each in assigned
        if ast.unparse(each.targets[0]) != "__hash__"
    ]
    rest = [each for each in node.body if not isinstance(each, ast.Assign)]
    lowered = ast.ClassDef(node.name, [_name("light_Enum")], [], rest or [ast.Pass()], [])
    fill = ast.Call(
        _name("light_members"), [_name(node.name), ast.Tuple([*members], ast.Load())], []
    )
    return [ast.copy_location(lowered, node), ast.copy_location(ast.Expr(fill), node)]


def _named_tuple(node: ast.ClassDef) -> ast.ClassDef:
    """The class, deriving from a named tuple of MicroPython's own."""
    names = [ast.unparse(each.target) for each in node.body if isinstance(each, ast.AnnAssign)]
    base = ast.Call(_name("light_namedtuple"), [ast.Constant(node.name), _names(names)], [])
    shown = _assign("__str__", ast.Attribute(_name("light_Record"), "__str__", ast.Load()))
    rest = [each for each in node.body if not isinstance(each, ast.AnnAssign)]
    return ast.copy_location(ast.ClassDef(node.name, [base], [], [shown, *rest], []), node)


def _record(program: Program, module: Module, node: ast.ClassDef) -> ast.ClassDef:
    fields = _fields(program, module, node)
    base = node.bases[0] if node.bases else _name("light_Record")
    held: list[ast.stmt] = [
        _assign("_fields", _names([each.name for each in fields])),
        _assign("_asked", _names([each.name for each in fields if each.asked])),
        _constructor(fields, finishes=_has_post_init(program, module, node)),
    ]
    rest = [each for each in node.body if not isinstance(each, ast.AnnAssign)]
    lowered = ast.ClassDef(node.name, [base], [], held + rest, [])
    return ast.copy_location(lowered, node)


def _fields(program: Program, module: Module, node: ast.ClassDef) -> list[Field]:
    """The fields in the order of the constructor, those of the class it derives from first."""
    inherited: list[Field] = []
    for base in base_names(node):
        found = program.find_class(module, base)
        if found and is_dataclass(found[1]):
            inherited += _fields(program, *found)
    own = [_field(module, each) for each in node.body if isinstance(each, ast.AnnAssign)]
    names = {each.name for each in inherited}
    for each, written in zip(own, node.body, strict=False):
        if each.name in names:
            raise Refused(refused(module.path, written.lineno, f"the field {each.name} once more"))
    return inherited + own


def _field(module: Module, node: ast.AnnAssign) -> Field:
    name, value = ast.unparse(node.target), node.value
    if not (isinstance(value, ast.Call) and ast.unparse(value.func) == "field"):
        return Field(name, value, None, asked=True)
    given = {each.arg: each.value for each in value.keywords}
    if set(given) == {"default_factory"}:
        return Field(name, None, given["default_factory"], asked=True)
    if set(given) == {"init"}:
        return Field(name, None, None, asked=False)
    raise Refused(refused(module.path, node.lineno, f"`{ast.unparse(value)}`"))


def _constructor(fields: list[Field], *, finishes: bool) -> ast.FunctionDef:
    """`__init__`, which stores what it is given and then calls __post_init__ where there is one."""
    asked = [each for each in fields if each.asked]
    body: list[ast.stmt] = []
    for each in asked:
        value: ast.expr = _name(each.name)
        if each.factory:
            made = ast.Call(each.factory, [], [])
            value = ast.IfExp(ast.Compare(value, [ast.Is()], [_name(ABSENT)]), made, value)
        target = ast.Attribute(_name("self"), each.name, ast.Store())
        body.append(ast.Assign([target], value))
    if finishes:
        body.append(
            ast.Expr(ast.Call(ast.Attribute(_name("self"), "__post_init__", ast.Load()), [], []))
        )
    defaults = [_name(ABSENT) if each.factory else each.default for each in asked]
    taken = ast.arguments(
        [],
        [ast.arg("self"), *(ast.arg(each.name) for each in asked)],
        None,
        [],
        [],
        None,
        [each for each in defaults if each],
    )
    return ast.FunctionDef("__init__", taken, body or [ast.Pass()], [])


def _has_post_init(program: Program, module: Module, node: ast.ClassDef) -> bool:
    if any(
        isinstance(each, ast.FunctionDef) and each.name == "__post_init__" for each in node.body
    ):
        return True
    found = [program.find_class(module, base) for base in base_names(node)]
    return any(each and _has_post_init(program, *each) for each in found)


def _name(name: str) -> ast.Name:
    return ast.Name(name, ast.Load())


def _names(names: list[str]) -> ast.Tuple:
    return ast.Tuple([ast.Constant(each) for each in names], ast.Load())


def _assign(name: str, value: ast.expr) -> ast.Assign:
    return ast.Assign([ast.Name(name, ast.Store())], value)
