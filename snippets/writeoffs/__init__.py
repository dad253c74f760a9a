"""The engine: the Python that runs at build, in the reader's browser and in the tests.

Data flows one way: text -> inputs -> entries -> books -> statements -> HTML.
Money is whole cents (`int`) throughout. Standard library only.
"""
