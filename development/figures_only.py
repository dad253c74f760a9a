"""mutmut, kept from breaking texts: no test holds a story to its words.

`development/mutants.py` runs this file in place of mutmut's own command, with the same arguments.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Any

TEXTS = ("SimpleString", "FormattedString", "ConcatenatedString")


def _is_text_left_out(call: Any, broken: Any) -> bool:
    """Whether only a text became None: the account that an entry names always fails that way."""
    return len(call.args) == len(broken.args) and any(
        type(before.value).__name__ in TEXTS and before.value is not after.value
        for before, after in zip(call.args, broken.args, strict=True)
    )


def main() -> None:
    """Run mutmut without its changes of texts."""
    mutators = import_module("mutmut.mutation.mutators")
    remove_arguments = mutators.operator_arg_removal

    def remove_figures(call: Any) -> Iterable[Any]:
        return (each for each in remove_arguments(call) if not _is_text_left_out(call, each))

    mutators.mutation_operators[:] = [
        (node, remove_figures if change is remove_arguments else change)
        for node, change in mutators.mutation_operators
        if change is not mutators.operator_string
    ]
    import_module("mutmut.__main__").cli()


if __name__ == "__main__":
    main()
