"""What was packed: the names that pages give to the browser, and how much it will download."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

PACKED = Path("docs/assets/runtime")
MANIFEST = PACKED / "runtime.json"


@dataclass(frozen=True, slots=True)
class Packed:
    """An interpreter and the engine for it: a folder and files, all named after their content.

    `apart` names the archives that not every request needs, by its kind or by the `story` that it
    tells. `files` are the files that a browser fetches with their sizes in bytes, uncompressed.
    """

    core: str
    engine: str
    apart: dict[str, str]
    files: dict[str, int]

    @property
    def download(self) -> int:
        """How many bytes a browser fetches where the server does not compress."""
        apart = set(self.apart.values())
        return sum(size for name, size in self.files.items() if name not in apart)

    def download_with(self, *kinds: str) -> int:
        """The same with the archives that these kinds of request or stories need."""
        return self.download + sum(self.files[self.apart[kind]] for kind in kinds)


def story(slug: str) -> str:
    """What `apart` calls the scenario’s need."""
    return f"scenario {slug}"


@dataclass(frozen=True, slots=True)
class Manifest(Packed):
    """What lies in PACKED: Pyodide, and beside it the light interpreter.

    `versions` are those of Pyodide, its Python and MicroPython; `inputs` is the hash of all that
    they were made from.
    """

    light: Packed
    versions: dict[str, str]
    inputs: str


def load() -> Manifest:
    """The manifest of the last packing. Raises LookupError when nothing was packed."""
    try:
        held = json.loads(MANIFEST.read_text())
        return Manifest(**{**held, "light": Packed(**held["light"])})
    except (OSError, ValueError, TypeError, LookupError):
        raise LookupError("the browser's Python is not packed: run `make build`") from None


def save(manifest: Manifest) -> None:
    MANIFEST.write_text(json.dumps(asdict(manifest), indent=2) + "\n")
