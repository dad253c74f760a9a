"""The release as one file, the same bytes wherever and whenever it is made, and its checksums."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

# The earliest day that a zip can name: its files have no time of their own.
NO_TIME = (1980, 1, 1, 0, 0, 0)
READABLE = 0o100644 << 16


def write(archive: Path, folder: Path) -> None:
    """Write a zip of all that is in the folder."""
    with zipfile.ZipFile(archive, "w") as opened:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), NO_TIME)
            entry.external_attr = READABLE
            entry.create_system = 3  # wherever it is made
            opened.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED, 9)


def checksums(files: list[Path]) -> str:
    """As `sha256sum --check` reads them."""
    return "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files
    )
