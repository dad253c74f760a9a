"""Files as one zip, the same bytes wherever and whenever it is made, and checksums."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Mapping
from pathlib import Path

# The earliest day that a zip can name: its files have no time of their own.
NO_TIME = (1980, 1, 1, 0, 0, 0)
READABLE = 0o100644 << 16


def write(archive: Path, files: Mapping[str, bytes]) -> None:
    """Write a zip of the files, each by its path in it."""
    with zipfile.ZipFile(archive, "w") as opened:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, NO_TIME)
            entry.external_attr = READABLE
            entry.create_system = 3  # wherever it is made
            opened.writestr(entry, files[name], zipfile.ZIP_DEFLATED, 9)


def files_in(folder: Path) -> dict[str, bytes]:
    """All that is in a folder, by its path there."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def checksums(files: list[Path]) -> str:
    """As `sha256sum --check` reads them."""
    return "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files
    )
