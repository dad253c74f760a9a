"""The built scripts and styles, as a phone should get them: few files, and small.

A module that keeps something, and one that is asked for by name, stays a file of its own, so that a
page has it once however many ask. Whatever else a module imports is written into it (`modules`).
The plain scripts that every page runs before the theme's become one, and a style sheet holds those
that it imports (`pages`). esbuild does the writing (`bundle.mjs`).

`make serve` does without and behaves the same.
"""
