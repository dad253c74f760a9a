"""The engine's Python, lowered to what the light interpreter (MicroPython) takes.

One source in, one tree out, module by module; the engine knows nothing of it. What is turned into
what, in this order:

`program`      follows the imports from the engine's door, and leaves own books to Pyodide
`families`     the scenarios are read family by family, each when one of its stories is asked for
`bare`         docstrings, annotations, typing, `assert` and what stands under `__debug__` go
`refusals`     whatever is not on the list of what was proven (`proven`) stops the packing, with
               file and line: MicroPython reads much of Python otherwise and says nothing
`classes`      frozen dataclasses get their constructor written out, named tuples become
               MicroPython's own; enumerations are filled after their class
`expressions`  mappings keep their order, f-strings become `%`, displays with stars become sums, and
               what is built in but differs becomes a call of a stand-in
`patterns`     regular expressions become the browser's, translated here and not in the browser

`standins/` holds what the lowered engine leans on there: typed Python, made bare like the engine.
`bundle` puts it into parts, one for all and one for each kind of request or family that needs more;
`compiled` makes files of them, by MicroPython's own compiler; `interpreter` asks it under Node;
`gate` holds what it answers against CPython, byte for byte.
"""
