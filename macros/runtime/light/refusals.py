"""The refusal of every idiom that is not on the list of what was proven, with its file and line."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from macros.runtime.light import proven
from macros.runtime.light.program import (
    PACKAGE,
    Module,
    Program,
    base_names,
    is_enum,
    is_named_tuple,
)
from macros.runtime.light.refused import Refused, refused

# Whatever these have is MicroPython's own there, or missing; the rest are attributes of the engine.
_BUILT_IN = (bytes, date, dict, float, Fraction, frozenset, int, list, re.Match, re.Pattern, set)
_THEIRS = frozenset(
    name for kind in (*_BUILT_IN, str, timedelta, tuple) for name in dir(kind) if name[:2] != "__"
)
# {:>5} or {!r}, which format() would be asked for.
_FORMATTED = re.compile(r"\{[^{}]*[:!][^{}]*\}")
_ERRORS = frozenset(
    name
    for name in proven.BUILTINS
    if isinstance(kind := getattr(builtins, name), type) and issubclass(kind, Exception)
)


def require_proven(program: Program) -> None:
    """Raises Refused, which names every idiom that is not proven."""
    found: list[str] = []
    for module in program.modules.values():
        reading = _Refusals(program, module)
        reading.visit(module.tree)
        found += reading.found
    if found:
        raise Refused("\n".join(found))


class _Refusals(ast.NodeVisitor):
    def __init__(self, program: Program, module: Module) -> None:
        self.program = program
        self.module = module
        self.found: list[str] = []
        self.bound = frozenset(_bound(module.tree))
        self.libraries = {
            each.asname or each.name
            for node in ast.walk(module.tree)
            if isinstance(node, ast.Import)
            for each in node.names
        }

    def refuse(self, node: ast.AST, what: str) -> None:
        self.found.append(refused(self.module.path, node, what))

    def visit(self, node: ast.AST) -> None:
        if type(node).__name__ not in proven.SYNTAX:
            self.refuse(node, f"{type(node).__name__} in `{_shown(node)}`")
        super().visit(node)

    # Names and constants

    def visit_Constant(self, node: ast.Constant) -> None:
        if not isinstance(node.value, proven.CONSTANTS):
            self.refuse(node, f"the constant {node.value!r}")
        elif isinstance(node.value, str) and _FORMATTED.search(node.value):
            self.refuse(node, f"a text for format() with more than {{}}: {node.value!r}")

    def visit_Name(self, node: ast.Name) -> None:
        """Where a name is called, visit_Call has seen to it before."""
        name = node.id
        if name.startswith("light_"):
            self.refuse(node, f"{name}: names that begin so are the lowering's own")
        if name in self.bound:
            if name in proven.LOWERED_BUILTINS:
                self.refuse(node, f"{name} under another meaning")
        elif hasattr(builtins, name) and name not in proven.BUILTINS.keys() | proven.AS_VALUES:
            self.refuse(node, f"`{name}`, which is built in")

    def visit_Attribute(self, node: ast.Attribute) -> None:
        owner = node.value.id if isinstance(node.value, ast.Name) else ""
        known = proven.METHODS | proven.LOWERED_METHODS | proven.ATTRIBUTES
        if owner in self.libraries:
            if (owner, node.attr) not in proven.MODULE_FUNCTIONS:
                self.refuse(node, f"{owner}.{node.attr}")
        elif node.attr.startswith("__"):
            if not self._is_special(node, owner):
                self.refuse(node, f".{node.attr}")
        elif (owner, node.attr) in proven.CLASS_METHODS:
            return
        elif node.attr in _THEIRS and node.attr not in known and not self._is_ours(node.attr):
            self.refuse(node, f".{node.attr}, which something built in has")
        elif self._names_an_enum_of_another_module(node):
            self.refuse(node, f"the enumeration {_shown(node)} by its module")
        self.visit(node.value)

    def _is_special(self, node: ast.Attribute, owner: str) -> bool:
        return (
            node.attr in proven.LOUD_ATTRIBUTES | {"__name__"}
            or (owner, node.attr) in proven.CLASS_METHODS
            or (isinstance(node.value, ast.Call) and _shown(node) == "super().__init__")
        )

    def _is_ours(self, name: str) -> bool:
        """Whether a class of the engine has such a field, and no such method."""
        return any(
            isinstance(each, ast.AnnAssign) and _shown(each.target) == name
            for module in self.program.modules.values()
            for found in module.classes.values()
            for each in found.body
        )

    def _names_an_enum_of_another_module(self, node: ast.Attribute) -> bool:
        owner = node.value.id if isinstance(node.value, ast.Name) else ""
        home, original = self.module.imported.get(owner, ("", ""))
        named = self.program.modules.get(f"{home}.{original}")
        return named is not None and self.program.is_enum(named, node.attr)

    # Calls

    def visit_Call(self, node: ast.Call) -> None:
        function = node.func
        if isinstance(function, ast.Name) and function.id not in self.bound:
            self._require_call_of_built_in(node, function.id)
        elif isinstance(function, ast.Name) and self.program.is_enum(self.module, function.id):
            self.refuse(node, f"the call of the enumeration {function.id}")
        elif isinstance(function, ast.Attribute):
            self.visit(function)
            self._require_method(node, function)
        else:
            self.visit(function)
        for each in (*node.args, *(keyword.value for keyword in node.keywords)):
            if not (isinstance(each, ast.Name) and _asks_for_kinds(node)):
                self.visit(each)

    def _require_call_of_built_in(self, node: ast.Call, name: str) -> None:
        keywords = proven.BUILTINS.get(name, proven.LOWERED_BUILTINS.get(name))
        if keywords is None:
            self.refuse(node, f"{name}()")
        given = {each.arg for each in node.keywords}
        if not given <= keywords:
            self.refuse(node, f"{name}() with {', '.join(map(str, given - keywords))}")
        if name == "isinstance":
            for each in _kinds(node.args[1]):
                if not self._may_be_asked(each):
                    self.refuse(node, f"isinstance of {_shown(each)}")
        elif name == "type" and len(node.args) != 1:
            self.refuse(node, "type() that makes a class")
        elif name in ("int", "dict", "repr") and len(node.args) > 1:
            self.refuse(node, f"{name}() of more than one value")
        elif name == "zip" and node.keywords:
            if not isinstance(node.keywords[0].value, ast.Constant):
                self.refuse(node, "zip() whose strictness is not written out")

    def _may_be_asked(self, kind: ast.expr) -> bool:
        if not isinstance(kind, ast.Name):
            return False
        found = self.program.find_class(self.module, kind.id)
        if found:
            return not is_named_tuple(found[1]) or found[0] is self.module or True
        return kind.id in proven.KINDS_ASKED

    def _require_method(self, node: ast.Call, function: ast.Attribute) -> None:
        method, owner = function.attr, _shown(function.value)
        if method == "split" and len(node.args) > 1:
            self.refuse(node, "split() with a limit")
        elif method in ("sub", "compile") and owner == "re":
            if not isinstance(node.args[0], ast.Constant):
                self.refuse(node, "a pattern that is not written out")
        if method == "sub":
            instead = node.args[1 if owner == "re" else 0]
            if not isinstance(instead, ast.Constant) or "\\" in str(instead.value):
                self.refuse(node, "sub() by what is not a plain text")
        if node.keywords and method in _THEIRS and method != "replace":
            self.refuse(node, f".{method}() with a keyword")

    # Expressions

    def visit_BinOp(self, node: ast.BinOp) -> None:
        left = node.left.value if isinstance(node.left, ast.Constant) else None
        if isinstance(node.op, ast.Mod) and (
            isinstance(left, str) or isinstance(node.left, ast.JoinedStr)
        ):
            self.refuse(node, "a text put together by %")
        self.generic_visit(node)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        if type(node.op).__name__ not in proven.IN_PLACE:
            self.refuse(node, f"`{_shown(node)}`")
        self.generic_visit(node)

    def visit_Compare(self, node: ast.Compare) -> None:
        asks = isinstance(node.left, ast.Call) and _shown(node.left.func) == "type"
        if asks and any(_shown(each) not in proven.TYPES_ASKED for each in node.comparators):
            self.refuse(node, f"`{_shown(node)}`")
        self.visit(node.left)
        for each in node.comparators:
            if not (asks and isinstance(each, ast.Name)):
                self.visit(each)

    def visit_Slice(self, node: ast.Slice) -> None:
        step = node.step
        if step and not (isinstance(step, ast.Constant) and step.value > 0):
            self.refuse(node, "a slice with such a step")
        self.generic_visit(node)

    def visit_FormattedValue(self, node: ast.FormattedValue) -> None:
        if node.conversion not in (-1, ord("r")):
            self.refuse(node, f"the conversion !{chr(node.conversion)}")
        if node.format_spec:
            if node.conversion != -1:
                self.refuse(node, "a conversion with a format")
            spec = format_of(node.format_spec)
            if not any(re.fullmatch(each, spec) for each in proven.FORMATS):
                self.refuse(node, f"the format {spec!r}")
            for each in ast.walk(node.format_spec):
                if isinstance(each, ast.FormattedValue):
                    self.visit(each.value)
        self.visit(node.value)

    # Statements

    def visit_Import(self, node: ast.Import) -> None:
        for each in node.names:
            if None not in proven.IMPORTS.get(each.name, frozenset()) or each.asname:
                self.refuse(node, f"`{_shown(node)}`")

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        if node.level or not node.module:
            self.refuse(node, "an import by a relative place")
        if node.module.partition(".")[0] == PACKAGE:
            return
        for each in node.names:
            if each.name not in proven.IMPORTS.get(node.module, frozenset()) or each.asname:
                self.refuse(node, f"{each.name} of {node.module}")

    def visit_arguments(self, node: ast.arguments) -> None:
        if node.kwarg or node.posonlyargs:
            self.refuse((node.kwarg or node.posonlyargs[0]), "** or / among parameters")
        self.generic_visit(node)

    def visit_Try(self, node: ast.Try) -> None:
        for handler in node.handlers:
            if handler.type is None:
                self.refuse(handler, "`except` of anything")
        self.generic_visit(node)

    # Classes

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._require_decorators(node)
        if node.name.startswith("__") and node.name not in proven.SPECIAL_METHODS:
            self.refuse(node, f"the method {node.name}")
        self.visit(node.args)
        for each in (*node.decorator_list, *node.body):
            self.visit(each)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._require_decorators(node)
        if node.keywords:
            self.refuse(node, "a class with keywords")
        for base in base_names(node):
            known = self.program.find_class(self.module, base) or base in ("Enum", "NamedTuple")
            if not (known or base in _ERRORS) or base == "KeyError":
                self.refuse(node, f"a class that derives from {base or 'an expression'}")
        if len(node.bases) > 1:
            self.refuse(node, "a class that derives from several")
        for decorator in node.decorator_list:
            if _shown(decorator) not in ("dataclass(frozen=True, slots=True)", "dataclass(frozen=True)"):
                self.refuse(decorator, f"@{_shown(decorator)}")
        if is_enum(node):
            self._require_members(node)
        for each in node.body:
            if not _is_hash_by_identity(each):
                self.visit(each)

    def _require_members(self, node: ast.ClassDef) -> None:
        values: list[str] = []
        names: set[str] = set()
        for each in node.body:
            if isinstance(each, ast.AnnAssign):
                self.refuse(each, "an annotated member of an enumeration")
            if not isinstance(each, ast.Assign) or _is_hash_by_identity(each):
                continue
            if len(each.targets) != 1 or not isinstance(each.targets[0], ast.Name):
                self.refuse(each, "several members at once")
            used = {found.id for found in ast.walk(each.value) if isinstance(found, ast.Name)}
            if used & names or _shown(each.value) in values:
                self.refuse(each, "a member that is another one, too")
            names.add(each.targets[0].id)
            values.append(_shown(each.value))

    def _require_decorators(self, node: ast.FunctionDef | ast.ClassDef) -> None:
        for each in node.decorator_list:
            named = each.func if isinstance(each, ast.Call) else each
            if _shown(named) not in proven.DECORATORS:
                self.refuse(each, f"@{_shown(each)}")


def format_of(spec: ast.expr) -> str:
    """The format of a value within a text, {} where another value stands in it."""
    values = spec.values if isinstance(spec, ast.JoinedStr) else []
    return "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in values)


def _shown(node: ast.AST) -> str:
    shown = ast.unparse(node)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."


def _kinds(asked: ast.expr) -> list[ast.expr]:
    """What isinstance is asked for: one, a tuple, or a union."""
    if isinstance(asked, ast.BinOp):
        return _kinds(asked.left) + _kinds(asked.right)
    return list(asked.elts) if isinstance(asked, ast.Tuple) else [asked]


def _asks_for_kinds(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Name) and node.func.id == "isinstance"


def _is_hash_by_identity(node: ast.stmt) -> bool:
    """What keeps the hash of a member; here a member has no other."""
    return isinstance(node, ast.Assign) and _shown(node) == "__hash__ = object.__hash__"


def _bound(tree: ast.Module) -> Iterator[str]:
    """Every name that the module gives a meaning, wherever."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node.name
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            yield from (each.asname or each.name for each in node.names)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            yield node.name
