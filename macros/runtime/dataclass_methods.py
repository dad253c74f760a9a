"""Methods of dataclasses that are compiled at packing: what changes in Python's own module for it.

The browser would write and compile them anew at every start. See standins/_dataclass_methods.py.
"""

from __future__ import annotations

MODULE = "dataclasses.py"
# A line of Python 3.13's module, and what takes its place.
CHANGES = (
    ("import inspect\n", "import inspect\nimport _dataclass_methods\n"),
    (
        "        exec(txt, self.globals, ns)\n",
        "        ns['__create_fn__'] = _dataclass_methods.make(cls, txt, self.globals)\n",
    ),
    # A docstring is written from the signature, and nobody reads it here.
    ("text_sig = str(inspect.signature(cls)).replace(' -> None', '')", "text_sig = ''"),
)


class AnotherPython(Exception):
    """The module is not the one that CHANGES were written for."""


def changed(source: str) -> str:
    """Python's module with every change made. Raises AnotherPython."""
    for line, instead in CHANGES:
        if source.count(line) != 1:
            raise AnotherPython(f"{MODULE} of this Python has another line than {line.strip()!r}")
        source = source.replace(line, instead)
    return source
