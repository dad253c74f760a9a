"""Packing of Pyodide and of the engine for the browser."""
