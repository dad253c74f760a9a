"""What the light interpreter was proven to read as CPython does, as it stands or lowered.

tests/light/ asks both of each entry. Whatever is not here is refused, so a new idiom is either
written otherwise or proven there first.
"""

from __future__ import annotations

# Kinds of syntax, as `ast` names them.
SYNTAX = frozenset(
    """
    Module FunctionDef ClassDef Return Delete Assign AugAssign AnnAssign For While If Raise Try
    ExceptHandler Import ImportFrom Expr Pass Break Continue alias arguments arg keyword
    BoolOp BinOp UnaryOp Lambda IfExp Dict Set ListComp SetComp DictComp GeneratorExp comprehension
    Yield YieldFrom Compare Call JoinedStr FormattedValue Constant Attribute Subscript Slice Starred
    Name List Tuple Load Store Del
    And Or Not USub Add Sub Mult FloorDiv Mod Pow RShift BitAnd BitOr BitXor
    Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn
    """.split()
)
CONSTANTS = (str, int, bool, type(None), type(...))
# Operators that change a name in place. `|=` would lose the order of a mapping.
IN_PLACE = frozenset({"Add", "Sub", "Mult"})

# What is built in, with the keywords that a call of it may have.
BUILTINS: dict[str, frozenset[str]] = {
    name: frozenset(keywords)
    for name, *keywords in (
        line.split()
        for line in """
        abs
        all
        any
        bool
        divmod
        enumerate start
        filter
        frozenset
        hash
        hasattr
        iter
        len
        list
        map
        max key default
        min key default
        next
        object
        range
        reversed
        set
        str
        sum
        super
        tuple
        type
        classmethod
        property
        staticmethod
        AssertionError
        AttributeError
        KeyError
        LookupError
        StopIteration
        TypeError
        ValueError
        """.strip().splitlines()
    )
}
# What becomes a call of a stand-in, because MicroPython's own differs: `sorted` is not stable there,
# `dict` has no order, `int` and `repr` know ASCII only, `isinstance` takes no bool for an int.
LOWERED_BUILTINS: dict[str, frozenset[str]] = {
    "dict": frozenset(),
    "int": frozenset(),
    "isinstance": frozenset(),
    "repr": frozenset(),
    "sorted": frozenset({"key", "reverse"}),
    "zip": frozenset({"strict"}),
}
# Those that may be handed on as they are called: map(repr, names).
AS_VALUES = frozenset({"dict", "int", "repr", "sorted"})
# What `type(x)` may be compared with: of others MicroPython has a class of its own.
TYPES_ASKED = frozenset({"int", "str", "bool"})
# What `isinstance` may name beside the engine's own classes. A named tuple is no tuple there.
KINDS_ASKED = frozenset({"int", "str", "bool", "list", "dict"})

# Methods of what is built in. Those that other classes have by the same name are called as well.
METHODS = frozenset(
    """
    add append clear count discard encode endswith extend find format fullmatch get insert isdisjoint items
    isoformat join pop replace search setdefault startswith sub values
    """.split()
)
# MicroPython's know ASCII only, or bytes only, or are missing.
LOWERED_METHODS = frozenset(
    """
    isalpha isdecimal ljust lower lstrip rstrip split strip title translate upper
    """.split()
)
# Called on the class: `str.maketrans`, `dict.fromkeys`, `object.__setattr__`.
CLASS_METHODS = frozenset({("str", "maketrans"), ("dict", "fromkeys"), ("object", "__setattr__")})
# What an object of the library shows.
ATTRIBUTES = frozenset("days denominator max min numerator year month day name value".split())
# What tells where an exercise stands. MicroPython has none of it, and says so: only a defect of the
# engine asks, and then Pyodide answers.
LOUD_ATTRIBUTES = frozenset({"__code__", "__path__", "co_filename", "co_firstlineno"})
SPECIAL_METHODS = frozenset(
    """
    __bool__ __call__ __contains__ __eq__ __getitem__ __hash__ __init__ __iter__ __len__ __lt__
    __post_init__ __repr__ __str__
    """.split()
)

# What may be imported from where; None stands for the module itself.
IMPORTS: dict[str, frozenset[str | None]] = {
    "dataclasses": frozenset({"dataclass", "field", "replace"}),
    "datetime": frozenset({"date", "timedelta"}),
    "enum": frozenset({"Enum"}),
    "fractions": frozenset({"Fraction"}),
    "functools": frozenset({"cache", "lru_cache"}),
    "itertools": frozenset({"groupby"}),
    "json": frozenset({None}),
    "re": frozenset({None}),
    "sys": frozenset({None}),
    "typing": frozenset({"NamedTuple"}),
}
MODULE_FUNCTIONS = frozenset(
    {
        ("re", "compile"),
        ("re", "sub"),
        ("json", "loads"),
        ("json", "dumps"),
        ("sys", "path"),
        ("sys", "modules"),
    }
)
DECORATORS = frozenset({"cache", "classmethod", "dataclass", "lru_cache", "property", "staticmethod"})
# What annotations alone name.
TYPING_ONLY = frozenset({"__future__", "collections.abc", "typing"})

# How a whole number may be written in a text: {cents:,} and {part:02d}; {x:0{places}d} becomes 0{}d.
FORMATS = (r",", r"0[0-9]d", r"0\{\}d")
