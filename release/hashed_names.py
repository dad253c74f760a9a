"""Names that change with what is in the files, so that a browser may keep them for ever.

Scripts and styles of ours are in two folders. Each is renamed by the hash of all of it, so that
what its files say of each other stays as it is.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path

ASSETS = "assets"
# Whoever pasted its address into a page of their own keeps it (docs/firms/).
PERMANENT = "fit.js"
TEXTS = {".html", ".js", ".mjs", ".css", ".json", ".xml", ".txt"}


def rename(site: Path) -> dict[str, str]:
    """Rename the folders of the site and what names them; the new path of each old one."""
    renamed: dict[str, str] = {}
    # Scripts name a style sheet, so the styles' new name is part of what the scripts are.
    for kind in ("styles", "scripts"):
        old = site / ASSETS / kind
        new = old.with_name(f"{kind}-{_hash_of(old)}")
        old.rename(new)
        if (new / PERMANENT).exists():
            old.mkdir()
            shutil.copy(new / PERMANENT, old / PERMANENT)
        renamed[f"{ASSETS}/{kind}"] = f"{ASSETS}/{new.name}"
        _point_to(site, kind, new.name)
    return renamed


def _point_to(site: Path, kind: str, name: str) -> None:
    """From pages as "assets/scripts/", from scripts and styles as "../styles/"."""
    named = re.compile(rf"(assets/|\"\.\./){kind}/(?!{re.escape(PERMANENT)})")
    for path in sorted(site.rglob("*")):
        if path.suffix in TEXTS and path.is_file() and not _is_python(path):
            text = path.read_text("utf-8")
            pointed = named.sub(rf"\g<1>{name}/", text)
            if pointed != text:
                path.write_text(pointed, "utf-8")


def _is_python(path: Path) -> bool:
    return "runtime" in path.parts


def _hash_of(folder: Path) -> str:
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            whole.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()[:16]
