"""What MkDocs, ProperDocs and Zensical call by different names, so that the macros run in each."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any


def config_file(conf: Mapping[str, Any]) -> Path:
    """The file that describes the site. Zensical names only its folder."""
    named = conf.get("config_file_path")
    return Path(named) if named else Path(conf["root_dir"], "mkdocs.yml")


def source(page: Any) -> str:
    """A page's Markdown file, as its path in docs/."""
    return str(page.file.src_uri if hasattr(page, "file") else page.path)


def has_our_templates(conf: Mapping[str, Any]) -> bool:
    """Whether the pages are written by the theme with overrides/. Zensical has its own language."""
    return hasattr(conf["theme"], "dirs")
