"""The SCORM package of the built site, made once for all tests of a process."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from built_site import SITE

from lms import scorm
from release import archive


@dataclass(frozen=True)
class Package:
    """What the zip holds, by path, and how many bytes it has."""

    files: dict[str, bytes]
    size: int


@cache
def package() -> Package:
    """The package as it was written and read back."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "package.zip"
        archive.write(path, scorm.files(SITE.folder))
        with zipfile.ZipFile(path) as opened:
            files = {name: opened.read(name) for name in opened.namelist()}
            return Package(files, path.stat().st_size)
