"""Expressions and imports as MicroPython reads them. A stand-in has a name that begins `light_`."""

from __future__ import annotations

import ast

from macros.runtime.light import patterns, proven
from macros.runtime.light.program import Module, Program
from macros.runtime.light.refusals import format_of, kinds_asked
from macros.runtime.light.refused import Refused, refused

# The stand-ins by their module. Lowered, `sorted_` of the module order is called light_sorted.
STANDINS = {
    "order": "Dict dict_of fromkeys merged sorted_ union zip_strict",
    "records": "ABSENT Enum Record members namedtuple",
    "texts": "int_ isalpha isdecimal ljust lower lstrip rstrip split strip upper",
}
_PLACES = {
    f"light_{name.rstrip('_')}": (place, name)
    for place, names in STANDINS.items()
    for name in names.split()
}
_LOWERED_AS_VALUES = {
    "dict": "light_dict_of",
    "int": "light_int",
    "sorted": "light_sorted",
}
# Whatever is given to these is walked to its end.
_TAKE_ALL = {"join", "list", "max", "min", "set", "sum", "tuple"}


def lower_expressions(program: Program, module: Module, tree: ast.Module) -> ast.Module:
    """The tree lowered, with the imports of the stand-ins that it uses. Raises Refused."""
    lowered = _Expressions(program, module).visit(tree)
    used = {node.id for node in ast.walk(lowered) if isinstance(node, ast.Name)} & _PLACES.keys()
    imports: list[ast.stmt] = [
        ast.ImportFrom(f"light_{place}", [ast.alias(original, name)], 0)
        for name, (place, original) in sorted(_PLACES.items())
        if name in used
    ]
    return ast.fix_missing_locations(ast.Module(imports + lowered.body, []))


class _Expressions(ast.NodeTransformer):
    def __init__(self, program: Program, module: Module) -> None:
        self.program = program
        self.module = module

    # Imports

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.AST | None:
        """Without what became a base class or a constructor."""
        gone = {"dataclasses": {"dataclass", "field"}, "enum": {"Enum"}, "typing": {"NamedTuple"}}
        left = gone.get(node.module or "", set())
        node.names = [each for each in node.names if each.name not in left]
        return node if node.names else None

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST | None:
        if node.value is None:
            return None
        return self.generic_visit(ast.Assign([node.target], node.value))

    def visit_Raise(self, node: ast.Raise) -> ast.AST:
        node.cause = None  # it has none, and warns of it
        return self.generic_visit(node)

    # Enumerations, over which only their members can be walked

    def visit_Name(self, node: ast.Name) -> ast.AST:
        if not isinstance(node.ctx, ast.Load):
            return node
        if self.program.is_enum(self.module, node.id):
            return ast.Attribute(node, "_members", ast.Load())
        return _name(_LOWERED_AS_VALUES.get(node.id, node.id))

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        """The type that `type(x)` is compared with stays what it is."""
        if not (isinstance(node.left, ast.Call) and ast.unparse(node.left.func) == "type"):
            return self.generic_visit(node)
        node.left = self.visit(node.left)
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        if not isinstance(node.value, ast.Name):
            node.value = self.visit(node.value)
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        node.body = [made for each in node.body for made in _listed(self.visit(each))]
        return node

    # Mappings: MicroPython's keep no order, and its ordered ones compare it

    def visit_Dict(self, node: ast.Dict) -> ast.AST:
        self.generic_visit(node)
        parts: list[ast.expr] = []
        held: list[ast.expr] = []
        for key, value in zip(node.keys, node.values, strict=True):
            if key is not None:
                held.append(ast.Tuple([key, value], ast.Load()))
                continue
            parts += [ast.Tuple(held, ast.Load())] if held else []
            parts.append(value)
            held = []
        if not parts:
            return _call("light_Dict", ast.Tuple(held, ast.Load()))
        parts += [ast.Tuple(held, ast.Load())] if held else []
        return _call("light_merged", *parts)

    def visit_DictComp(self, node: ast.DictComp) -> ast.AST:
        self.generic_visit(node)
        pair = ast.Tuple([node.key, node.value], ast.Load())
        return _call("light_Dict", ast.ListComp(pair, node.generators))

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        if isinstance(node.op, ast.BitOr):
            return _call("light_union", node.left, node.right)
        return node

    # Displays with stars, which it does not take

    def visit_Tuple(self, node: ast.Tuple) -> ast.AST:
        return self._display(node, "tuple")

    def visit_List(self, node: ast.List) -> ast.AST:
        return self._display(node, "list")

    def visit_Set(self, node: ast.Set) -> ast.AST:
        if not any(isinstance(each, ast.Starred) for each in node.elts):
            return self.generic_visit(node)
        return _call("set", self.visit(ast.Tuple(node.elts, ast.Load())))

    def _display(self, node: ast.Tuple | ast.List, kind: str) -> ast.AST:
        self.generic_visit(node)
        starred = any(isinstance(each, ast.Starred) for each in node.elts)
        if not starred or not isinstance(node.ctx, ast.Load):
            return node
        parts: list[ast.expr] = []
        run: list[ast.expr] = []
        for each in node.elts:
            if isinstance(each, ast.Starred):
                parts += [type(node)(run, ast.Load())] if run else []
                parts.append(_call(kind, each.value))
                run = []
            else:
                run.append(each)
        parts += [type(node)(run, ast.Load())] if run else []
        whole = parts[0]
        for part in parts[1:]:
            whole = ast.BinOp(whole, ast.Add(), part)
        return whole

    # Texts

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        """As `%`, which is MicroPython's quickest way to put a text together."""
        text = ""
        values: list[ast.expr] = []
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                conversion, put = self._formatted(part)
                text += conversion
                values += put
            else:
                text += str(part.value).replace("%", "%%") if isinstance(part, ast.Constant) else ""
        if not values:
            return ast.Constant(text.replace("%%", "%"))
        return ast.BinOp(ast.Constant(text), ast.Mod(), ast.Tuple(values, ast.Load()))

    def _formatted(self, part: ast.FormattedValue) -> tuple[str, list[ast.expr]]:
        """What stands for a value in the text, and what is put there."""
        value: ast.expr = self.visit(part.value)
        if not part.format_spec:
            return "%s", [value]
        form = format_of(part.format_spec)
        if form == ",":
            written = ast.Attribute(ast.Constant("{:,}"), "format", ast.Load())
            return "%s", [ast.Call(written, [value], [])]
        places = [
            self.visit(each.value)
            for each in ast.walk(part.format_spec)
            if isinstance(each, ast.FormattedValue)
        ]
        return f"%{form.replace('{}', '*')}", [*places, value]

    # Calls

    def visit_Call(self, node: ast.Call) -> ast.AST:
        if isinstance(node.func, ast.Name) and node.func.id == "light_members":
            return ast.Call(node.func, [node.args[0], self.visit(node.args[1])], [])
        if isinstance(node.func, ast.Name) and node.func.id == "isinstance":
            return ast.Call(node.func, [self.visit(node.args[0]), _kinds(node.args[1])], [])
        if isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value) == "re":
            return self._pattern(node, node.func.attr)
        self.generic_visit(node)
        if ast.unparse(node.func).rpartition(".")[2] in _TAKE_ALL:
            node.args = [_list_of(each) for each in node.args]
        if isinstance(node.func, ast.Name):
            return self._built_in(node, node.func.id)
        if isinstance(node.func, ast.Attribute):
            return self._method(node, node.func)
        return node

    def _built_in(self, node: ast.Call, name: str) -> ast.AST:
        if name == "zip" and node.keywords:
            strict = node.keywords.pop().value
            if isinstance(strict, ast.Constant) and strict.value:
                return _call("light_zip_strict", *node.args)
        return node

    def _method(self, node: ast.Call, function: ast.Attribute) -> ast.AST:
        if ast.unparse(function) == "dict.fromkeys":
            return _call("light_fromkeys", *node.args)
        if function.attr in proven.LOWERED_METHODS:
            return _call(f"light_{function.attr}", function.value, *node.args)
        return node

    def _pattern(self, node: ast.Call, function: str) -> ast.AST:
        pattern = node.args[0]
        if not isinstance(pattern, ast.Constant):
            raise Refused(
                refused(self.module.path, node.lineno, "a pattern that is not written out")
            )
        try:
            held = patterns.for_browser(str(pattern.value))
        except patterns.Unknown as unknown:
            raise Refused(refused(self.module.path, node.lineno, str(unknown))) from None
        names = ast.parse(repr(held.names), mode="eval").body
        compiled = ast.Call(
            ast.Attribute(_name("re"), "compile", ast.Load()),
            [ast.Constant(held.source), ast.Constant(held.flags), names],
            [],
        )
        if function == "compile":
            return compiled
        rest = [self.visit(each) for each in node.args[1:]]
        return ast.Call(ast.Attribute(compiled, function, ast.Load()), rest, [])


def _list_of(value: ast.expr) -> ast.expr:
    """A list takes less time to make than a generator does to be walked."""
    return (
        ast.ListComp(value.elt, value.generators) if isinstance(value, ast.GeneratorExp) else value
    )


def _kinds(asked: ast.expr) -> ast.expr:
    """What isinstance asks for as a tuple; MicroPython's bool is no int."""
    kinds = kinds_asked(asked)
    if any(ast.unparse(each) == "int" for each in kinds):
        kinds.append(_name("bool"))
    return ast.Tuple(kinds, ast.Load())


def _listed(made: ast.AST | list[ast.stmt] | None) -> list[ast.stmt]:
    if isinstance(made, list):
        return made
    return [made] if isinstance(made, ast.stmt) else []


def _call(function: str, *args: ast.expr) -> ast.Call:
    return ast.Call(_name(function), list(args), [])


def _name(name: str) -> ast.Name:
    return ast.Name(name, ast.Load())
