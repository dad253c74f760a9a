"""Where Node is."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from macros.runtime.sums import CannotPack


def node() -> str:
    """The Node of this environment, else of the machine. Raises CannotPack."""
    found = shutil.which("node", path=str(Path(sys.executable).parent)) or shutil.which("node")
    if not found:
        raise CannotPack("there is no Node to run Python with: run `make build`.")
    return found
