"""The refusal of every idiom that is not on the list of what was proven, with its file and line."""

from __future__ import annotations

import ast
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

# What these have is MicroPython's own there, or missing. All other attributes are the engine's.
_BUILT_IN = (bytes, date, dict, float, Fraction, frozenset, int, list, re.Match, re.Pattern, set)
_THEIRS = frozenset(
    name for kind in (*_BUILT_IN, str, timedelta, tuple) for name in dir(kind) if name[:2] != "__"
)
_KNOWN = proven.METHODS | proven.LOWERED_METHODS | proven.ATTRIBUTES
_CALLED = proven.BUILTINS | proven.ERRORS | proven.LOWERED_BUILTINS
_NAMED = proven.BUILTINS | proven.ERRORS | proven.AS_VALUES
# {:>5} or {!r}, which format() would be asked for.
_FORMATTED = re.compile(r"\{[^{}]*[:!][^{}]*\}")
# How the decorator of a record may be written.
_FROZEN = ("dataclass(frozen=True)", "dataclass(frozen=True, slots=True)")
_BY_IDENTITY = "__hash__ = object.__hash__"


def require_proven(program: Program) -> None:
    """Raises Refused, which names every idiom that is not proven."""
    found = [fault for module in program.modules.values() for fault in refusals(program, module)]
    if found:
        raise Refused("\n".join(found))


def refusals(program: Program, module: Module) -> list[str]:
    """What of the module is not proven, a line each."""
    reading = _Reading(program, module)
    reading.visit(module.tree)
    return reading.found


class _Reading(ast.NodeVisitor):
    def __init__(self, program: Program, module: Module) -> None:
        self.program = program
        self.module = module
        self.found: list[str] = []
        self.line = 0
        self.bound = frozenset(_bound(module.tree))

    def require(self, holds: object, node: ast.AST, what: str) -> None:
        if not holds:
            # An operator has no line of its own.
            line = getattr(node, "lineno", self.line)
            self.found.append(refused(self.module.path, line, what))

    def visit(self, node: ast.AST) -> None:
        self.line = getattr(node, "lineno", self.line)
        kind = type(node).__name__
        shown = f" in `{_shown(node)}`" if isinstance(node, (ast.stmt, ast.expr)) else ""
        self.require(kind in proven.SYNTAX, node, f"{kind}{shown}")
        super().visit(node)

    # Names, attributes, constants

    def visit_Constant(self, node: ast.Constant) -> None:
        value = node.value
        self.require(isinstance(value, proven.CONSTANTS), node, f"the constant {value!r}")
        formatted = isinstance(value, str) and _FORMATTED.search(value)
        self.require(not formatted, node, f"a format of its own within {value!r}")

    def visit_Name(self, node: ast.Name) -> None:
        """A name that is not called; visit_Call sees to the others."""
        self._require_name(node, _NAMED)

    def _require_name(self, node: ast.Name, known: frozenset[str]) -> None:
        name = node.id
        if name in self.bound:
            self.require(name not in _CALLED, node, f"`{name}` with another meaning")
            self.require(not name.startswith("light_"), node, f"`{name}`, a stand-in's name,")
        else:
            # Of what is not built in, only annotations may name it: that import is gone.
            self.require(name in known, node, f"`{name}`")

    def visit_Attribute(self, node: ast.Attribute) -> None:
        owner, name = _shown(node.value), node.attr
        if f"{owner}.{name}" in proven.CLASS_METHODS:
            return
        if owner in proven.MODULES:
            self.require(name in proven.MODULES[owner], node, f"`{owner}.{name}`")
            return
        if name.startswith("__"):
            self.require(name in proven.SPECIAL_ATTRIBUTES, node, f"`.{name}`")
        elif name in _THEIRS - _KNOWN:
            self.require(self._is_field(name), node, f"`.{name}`, which something built in has,")
        home, original = self.module.imported.get(owner, ("", ""))
        other = self.program.modules.get(f"{home}.{original}")
        by_module = other and self.program.is_enum(other, name)
        self.require(not by_module, node, f"the enumeration `{owner}.{name}` by its module")
        self.visit(node.value)

    def _is_field(self, name: str) -> bool:
        """Whether a class of the engine has such a field."""
        return any(
            isinstance(each, ast.AnnAssign) and _shown(each.target) == name
            for module in self.program.modules.values()
            for found in module.classes.values()
            for each in found.body
        )

    # Calls

    def visit_Call(self, node: ast.Call) -> None:
        function = node.func
        if isinstance(function, ast.Name):
            self._require_name(function, _CALLED)
            self._require_call(node, function.id)
        else:
            self.visit(function)
        if isinstance(function, ast.Attribute):
            self._require_method(node, function.attr, _shown(function.value))
        for each in node.args[:1] if _shown(function) == "isinstance" else node.args:
            self.visit(each)
        for keyword in node.keywords:
            self.visit(keyword)

    def _require_call(self, node: ast.Call, name: str) -> None:
        is_enum = self.program.is_enum(self.module, name)
        self.require(not is_enum, node, f"a member of {name} by its value")
        if name not in _CALLED:
            return
        given = {keyword.arg or "**" for keyword in node.keywords}
        more = given - proven.KEYWORDS.get(name, frozenset())
        self.require(not more, node, f"`{name}` with {', '.join(sorted(more))}")
        if name == "isinstance":
            for each in kinds_asked(node.args[1]):
                known = _shown(each) in proven.KINDS_ASKED | proven.ERRORS
                ours = self.program.find_class(self.module, _shown(each))
                self.require(known or ours, node, f"isinstance of `{_shown(each)}`")
        elif name in ("int", "dict", "type"):
            self.require(len(node.args) < 2, node, f"`{name}` of more than one value")
        elif name == "zip":
            written = all(isinstance(each.value, ast.Constant) for each in node.keywords)
            self.require(written, node, "`zip` whose strictness is not written out")

    def _require_method(self, node: ast.Call, method: str, owner: str) -> None:
        if method == "split":
            self.require(len(node.args) < 2, node, "`split` with a limit")
        if owner == "re":
            written = isinstance(node.args[0], ast.Constant)
            self.require(written, node, "a pattern that is not written out")
        if method == "sub":
            instead = node.args[1 if owner == "re" else 0]
            plain = isinstance(instead, ast.Constant) and "\\" not in str(instead.value)
            self.require(plain, node, "`sub` by what is not a plain text")
        by_keyword = node.keywords and method in _THEIRS - {"replace"}
        self.require(not by_keyword, node, f"`.{method}` with a keyword")

    # Expressions

    def visit_BinOp(self, node: ast.BinOp) -> None:
        left = node.left.value if isinstance(node.left, ast.Constant) else None
        puts_together = isinstance(left, str) or isinstance(node.left, ast.JoinedStr)
        by_percent = isinstance(node.op, ast.Mod) and puts_together
        self.require(not by_percent, node, "a text put together by %")
        self.generic_visit(node)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        operator = type(node.op).__name__
        self.require(operator in proven.IN_PLACE, node, f"`{_shown(node)}`")
        self.generic_visit(node)

    def visit_Compare(self, node: ast.Compare) -> None:
        if not (isinstance(node.left, ast.Call) and _shown(node.left.func) == "type"):
            self.generic_visit(node)
            return
        known = all(_shown(each) in proven.TYPES_ASKED for each in node.comparators)
        self.require(known, node, f"`{_shown(node)}`")
        self.visit(node.left)

    def visit_Slice(self, node: ast.Slice) -> None:
        step = node.step.value if isinstance(node.step, ast.Constant) else 0
        forward = node.step is None or (isinstance(step, int) and step > 0)
        self.require(forward, node, "a slice with such a step")
        self.generic_visit(node)

    def visit_FormattedValue(self, node: ast.FormattedValue) -> None:
        self.require(node.conversion == -1, node, f"the conversion !{chr(abs(node.conversion))}")
        self.visit(node.value)
        if node.format_spec:
            form = format_of(node.format_spec)
            known = any(re.fullmatch(each, form) for each in proven.FORMATS)
            self.require(known, node, f"the format `{form}`")
            for each in ast.walk(node.format_spec):
                if isinstance(each, ast.FormattedValue):
                    self.visit(each.value)

    # Statements

    def visit_Import(self, node: ast.Import) -> None:
        for each in node.names:
            self.require(each.name in proven.MODULES and not each.asname, node, f"`{_shown(node)}`")

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        home = node.module or ""
        if home.partition(".")[0] == PACKAGE and not node.level:
            return
        for each in node.names:
            known = each.name in proven.IMPORTS.get(home, frozenset()) and not each.asname
            self.require(known, node, f"`{_shown(node)}`")

    def visit_arguments(self, node: ast.arguments) -> None:
        for each in (*node.posonlyargs, node.kwarg):
            self.require(each is None, each or node, "`/` or `**` among parameters")
        self.generic_visit(node)

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        self.require(node.type, node, "`except` of anything")
        self.generic_visit(node)

    # Functions and classes

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        known = node.name in proven.SPECIAL_METHODS or not node.name.startswith("__")
        # Whatever is called by such a name is taken for a text.
        known = known and node.name not in proven.LOWERED_METHODS
        self.require(known, node, f"the method `{node.name}`")
        self._require_decorators(node)
        self.generic_visit(node)

    def _require_decorators(self, node: ast.FunctionDef | ast.ClassDef) -> None:
        for each in node.decorator_list:
            named = _shown(each.func if isinstance(each, ast.Call) else each)
            known = named in proven.DECORATORS and (
                not isinstance(node, ast.ClassDef) or _shown(each) in _FROZEN
            )
            self.require(known, each, f"`@{_shown(each)}`")

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._require_decorators(node)
        self.require(not node.keywords, node, "a class with keywords")
        self.require(len(node.bases) < 2, node, "a class that derives from several")
        for base in base_names(node):
            known = base in {"Enum", "NamedTuple"} | proven.ERRORS - {"KeyError"}
            ours = self.program.find_class(self.module, base)
            self.require(known or ours, node, f"a class that derives from `{base}`")
        if is_enum(node):
            self._require_members(node)
        if is_named_tuple(node):
            for each in node.body:
                given = isinstance(each, ast.AnnAssign) and each.value
                self.require(not given, each, "the default of a named tuple")
        for each in node.body:
            if _shown(each) != _BY_IDENTITY:
                self.visit(each)

    def _require_members(self, node: ast.ClassDef) -> None:
        seen: set[str] = set()
        for each in node.body:
            self.require(not isinstance(each, ast.AnnAssign), each, "an annotated member")
            if isinstance(each, ast.Assign) and _shown(each) != _BY_IDENTITY:
                names = {found.id for found in ast.walk(each.value) if isinstance(found, ast.Name)}
                alone = len(each.targets) == 1 and not seen & {_shown(each.value), *names}
                self.require(alone, each, "a member that is another one, too,")
                seen |= {_shown(each.targets[0]), _shown(each.value)}


def format_of(spec: ast.expr) -> str:
    """The format of a value within a text, {} where another value stands in it."""
    values = spec.values if isinstance(spec, ast.JoinedStr) else []
    return "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in values)


def kinds_asked(asked: ast.expr) -> list[ast.expr]:
    """What isinstance is asked for: one class, a tuple of some, or a union."""
    if isinstance(asked, ast.BinOp):
        return kinds_asked(asked.left) + kinds_asked(asked.right)
    return list(asked.elts) if isinstance(asked, ast.Tuple) else [asked]


def _shown(node: ast.AST) -> str:
    shown = ast.unparse(node).partition("\n")[0]
    return shown if len(shown) <= 60 else f"{shown[:57]}..."


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
