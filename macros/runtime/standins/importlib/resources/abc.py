"""The names that importlib.abc would pass on: none."""

__all__: list[str] = []
