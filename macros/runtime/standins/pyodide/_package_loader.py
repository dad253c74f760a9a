"""Pyodide's installer of packages, which asks it for two folders when it starts; none is used."""


class Folder:
    """A path, as far as Pyodide's JavaScript asks for one."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __str__(self) -> str:
        return self.path


SITE_PACKAGES = Folder("/lib/python3.13/site-packages")
DSO_DIR = Folder("/usr/lib")


def init_loaded_packages() -> None:
    """Pyodide calls this when it starts."""
