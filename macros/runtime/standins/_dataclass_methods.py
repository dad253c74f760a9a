"""The methods that dataclasses writes for each class, compiled at packing and not at every start.

Writing and compiling them was two thirds of the engine's import. The modules named here hold them,
one for each archive of the engine; a class that they do not know gets its methods as ever.
"""

from types import FunctionType
from typing import Any

MODULES = (
    "writeoffs._methods_writeoffs",
    "writeoffs._methods_exercise",
    "writeoffs._methods_case",
    "writeoffs._methods_own_books",
    "writeoffs._methods_workbook",
)
# What a rehearsal hands on: the text, by the class's module and name.
written: dict[tuple[str, str], str] = {}


def name_of(module: str, qualname: str) -> str:
    """What the function that makes the methods of a class is called."""
    return f"{module}.{qualname}".replace(".", "_")


def make(cls: type, text: str, scope: dict[str, Any]) -> Any:
    """The function that makes the methods of a class: from a module, or from the text."""
    name = name_of(cls.__module__, cls.__qualname__)
    for module in MODULES:
        try:
            ahead = getattr(__import__(module, fromlist=["_"]), name, None)
        except ImportError:
            continue
        if ahead:
            return FunctionType(ahead.__code__, scope)
    written[cls.__module__, cls.__qualname__] = text
    made: dict[str, Any] = {}
    exec(text, scope, made)
    return made["__create_fn__"]
