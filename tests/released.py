"""The release of a site, as `make release` makes it, for a server to hand out."""

from __future__ import annotations

import fcntl
import os
import shutil
from pathlib import Path

from built_site import BuiltSite

from release import __main__ as release

VERSION = "0000.00.00"


def release_once(site: BuiltSite, dist: Path) -> Path:
    """The folder `dist`, made by the first of the test processes that share it."""
    with dist.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not dist.exists():
            making = dist.with_suffix(".making")
            release.make(site.folder, making, VERSION, quick=True)
            making.rename(dist)
    return dist


def at_address(released: Path, published: str, served: str, folder: Path) -> Path:
    """The released site, whose site map names the address that serves it.

    Instant navigation looks every link up there, port included.
    """
    shutil.copytree(released, folder, copy_function=os.link)
    for site_map in folder.glob("sitemap.xml*"):
        site_map.unlink()
    text = (released / "sitemap.xml").read_text("utf-8")
    (folder / "sitemap.xml").write_text(text.replace(published, served), "utf-8")
    return folder


def with_other_scripts(site: Path, folder: Path) -> Path:
    """A released site as the next release would have it: its scripts are others and elsewhere."""
    shutil.copytree(site, folder, copy_function=os.link, ignore=shutil.ignore_patterns("*.html*"))
    (scripts,) = folder.glob("assets/scripts-*")
    other = f"scripts-{'0' * 16}"
    scripts.rename(scripts.with_name(other))
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8").replace(scripts.name, other)
        (folder / page.relative_to(site)).write_text(text, "utf-8")
    return folder
