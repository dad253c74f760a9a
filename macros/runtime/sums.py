"""SHA-256 sums: of what is packed, which is named by them, and of what is packed from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path


class CannotPack(Exception):
    """Why nothing was packed, and what to do about it, in one line."""


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def sums_of(folder: Path, pattern: str = "*") -> str:
    """What `sha256sum` prints about these files."""
    files = sorted(path for path in folder.glob(pattern) if path.is_file())
    return "".join(f"{sha256(path)}  {path.relative_to(folder).as_posix()}\n" for path in files)


def sha256_of_all(folder: Path, pattern: str = "*") -> str:
    """The hash of the names and contents of these files."""
    return hashlib.sha256(sums_of(folder, pattern).encode()).hexdigest()


def expected_sums(listing: Path) -> Iterator[tuple[str, str]]:
    """The files that we take from a package, and what their SHA-256 must be."""
    for line in listing.read_text().splitlines():
        if not line.startswith("#"):
            digest, name = line.split()
            yield name, digest


def verify(package: Path, listing: Path) -> None:
    """Raise CannotPack unless every file is the one this project was made with."""
    for name, expected in expected_sums(listing):
        path = package / name
        if not path.is_file():
            raise CannotPack(f"{path} is missing: run `.venv/bin/npm ci`.")
        if sha256(path) != expected:
            raise CannotPack(
                f"{path} is not the file that {listing.name} names: run `.venv/bin/npm ci`"
                " (or, after a deliberate upgrade, write that file anew)."
            )
