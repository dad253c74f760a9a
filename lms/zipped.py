"""A package as one zip, the same bytes wherever and whenever it is made."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

from release.archive import NO_TIME, READABLE


def write(path: Path, files: Mapping[str, bytes]) -> None:
    """Write the files, each by its path in the zip."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as opened:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, NO_TIME)
            entry.external_attr = READABLE
            entry.create_system = 3  # wherever it is made
            opened.writestr(entry, files[name], zipfile.ZIP_DEFLATED, 9)
