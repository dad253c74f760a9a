"""A module without what only people and type checkers read."""

from __future__ import annotations

import ast

from macros.runtime.light.proven import TYPING_ONLY

_GENERICS = {"dict", "frozenset", "list", "set", "tuple", "type"}
_TYPES = {"bool", "int", "object", "str"}


def bare(tree: ast.Module) -> ast.Module:
    """The module without docstrings, annotations, typing, `assert`, and what `__debug__` guards."""
    _Bare(_typing_names(tree)).visit(tree)
    return ast.fix_missing_locations(tree)


def _typing_names(tree: ast.Module) -> frozenset[str]:
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    only = [each for each in imports if each.module in TYPING_ONLY]
    return frozenset(a.asname or a.name for each in only for a in each.names) - {"NamedTuple"}


class _Bare(ast.NodeTransformer):
    def __init__(self, typing: frozenset[str]) -> None:
        self.typing = typing

    def visit_Module(self, node: ast.Module) -> ast.AST:
        return self._without_docstring(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.returns = None
        return self._without_docstring(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        return self._without_docstring(node)

    def _without_docstring(self, node: ast.Module | ast.FunctionDef | ast.ClassDef) -> ast.AST:
        if ast.get_docstring(node, clean=False) is not None:
            del node.body[0]
        self.generic_visit(node)
        if not node.body and not isinstance(node, ast.Module):
            node.body.append(ast.copy_location(ast.Pass(), node))
        return node

    def visit_arg(self, node: ast.arg) -> ast.AST:
        node.annotation = None
        return node

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.AST | None:
        kept = [each for each in node.names if (each.asname or each.name) not in self.typing]
        node.names = kept if node.module in TYPING_ONLY else node.names
        return node if node.names else None

    def visit_Assert(self, node: ast.Assert) -> None:
        return None

    def visit_If(self, node: ast.If) -> ast.AST | list[ast.stmt] | None:
        if not (isinstance(node.test, ast.Name) and node.test.id == "__debug__"):
            return self.generic_visit(node)
        return [self.visit(each) for each in node.orelse] or None

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST | None:
        # In a class it may be a field; its annotation says nothing there.
        node.annotation = ast.Constant(...)
        return self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> ast.AST:
        if self._is_alias(node.value):
            node.value = ast.Constant(None)
        return self.generic_visit(node)

    def _is_alias(self, value: ast.expr) -> bool:
        """Whether it is a type and no value: dict[str, int], Amount | Choice, TypeVar("T")."""
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Name):
            return value.func.id in self.typing
        if isinstance(value, ast.Subscript) and isinstance(value.value, ast.Name):
            return value.value.id in self.typing | _GENERICS
        if isinstance(value, ast.BinOp) and isinstance(value.op, ast.BitOr):
            return all(self._names_a_type(each) for each in (value.left, value.right))
        return False

    def _names_a_type(self, value: ast.expr) -> bool:
        if isinstance(value, ast.Constant):
            return value.value is None
        if isinstance(value, ast.Name):
            named = value.id.lstrip("_")
            return named in _TYPES or (named[:1].isupper() and not named.isupper())
        return self._is_alias(value)
