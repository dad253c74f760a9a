"""Pyodide's event loop, for Python that awaits what JavaScript does; none does here."""


def _initialize_event_loop() -> None:
    """Pyodide calls this when it starts."""
