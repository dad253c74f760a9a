"""What the light interpreter was proven to read as CPython does, as it stands or lowered.

tests/light/ asks both about each entry. Whatever is not here is refused, so a new idiom is written
otherwise, or proven there first.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Kinds of syntax, as `ast` names them.
SYNTAX = _words(
    """
    Module FunctionDef ClassDef Return Delete Assign AugAssign AnnAssign For While If Raise Try
    ExceptHandler Import ImportFrom Expr Pass Break Continue alias arguments arg keyword
    BoolOp NamedExpr BinOp UnaryOp Lambda IfExp Dict Set ListComp SetComp DictComp GeneratorExp
    comprehension Yield YieldFrom Compare Call JoinedStr FormattedValue Constant Attribute Subscript
    Slice Starred Name List Tuple Load Store Del
    And Or Not USub Add Sub Mult FloorDiv Mod Pow RShift BitAnd BitOr BitXor
    Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn
    """
)
CONSTANTS = (str, int, bool, type(None), type(...))
# Operators that change a name in place. `|=` would lose the order of a mapping.
IN_PLACE = _words("Add Sub Mult")

BUILTINS = _words(
    """
    abs all any bool divmod enumerate filter frozenset hash hasattr iter len list map max min next
    object range reversed set str sum super tuple type classmethod property staticmethod
    """
)
ERRORS = _words("AssertionError AttributeError KeyError LookupError TypeError ValueError")
# What becomes a call of a stand-in: MicroPython's `sorted` is not stable, its `dict` has no order,
# its `int` knows ASCII only, its `isinstance` takes no bool for an int.
LOWERED_BUILTINS = _words("dict int isinstance sorted zip")
# Those of them that may be handed on without being called: map(int, texts).
AS_VALUES = _words("dict int sorted")
KEYWORDS = {
    "enumerate": _words("start"),
    "max": _words("key default"),
    "min": _words("key default"),
    "sorted": _words("key"),
    "zip": _words("strict"),
}
# What `type(x)` may be compared with; of others MicroPython has a class of its own.
TYPES_ASKED = _words("int str bool")
# What `isinstance` may name beside the engine's own classes. A named tuple is no tuple there.
KINDS_ASKED = _words("int str bool list dict")

# Methods and attributes of what is built in or in the library.
METHODS = _words(
    """
    add append clear count discard encode endswith extend format fullmatch get index insert
    isdisjoint isoformat items join partition pop replace search setdefault startswith sub values
    """
)
ATTRIBUTES = _words("days denominator max min numerator year month day")
# MicroPython's know ASCII only, or bytes only, or are missing.
LOWERED_METHODS = _words("isalpha isdecimal ljust lower lstrip rstrip split strip upper")
# Called on the class itself.
CLASS_METHODS = _words("dict.fromkeys object.__setattr__ super().__init__")
# What tells where an exercise stands. MicroPython has none of it, and says so: only a defect of the
# engine asks, and then Pyodide answers.
LOUD = _words("__code__ __path__ co_filename co_firstlineno")
SPECIAL_ATTRIBUTES = _words("__name__") | LOUD
SPECIAL_METHODS = _words(
    """
    __bool__ __call__ __contains__ __eq__ __getitem__ __hash__ __init__ __iter__ __len__
    __post_init__ __str__
    """
)

# What may be imported from where; "" stands for the module itself, whose functions follow.
IMPORTS = {
    "dataclasses": _words("dataclass field replace"),
    "datetime": _words("date timedelta"),
    "enum": _words("Enum"),
    "fractions": _words("Fraction"),
    "functools": _words("cache lru_cache"),
    "typing": _words("NamedTuple"),
}
MODULES = {
    "json": _words("loads dumps"),
    "re": _words("compile sub"),
    "sys": _words("path modules"),
}
DECORATORS = _words("cache classmethod dataclass lru_cache property staticmethod")
# Where names come from that only annotations use.
TYPING_ONLY = _words("__future__ collections.abc typing")

# How a whole number may be written in a text: {cents:,} and {part:02d}. What stands in a format,
# as in {part:0{places}d}, is {} here.
FORMATS = (r",", r"0[0-9]d", r"0\{\}d")
