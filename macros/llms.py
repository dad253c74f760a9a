"""`python -m macros.llms`: writes llms.txt into the built site, a list of its pages for machines.

Pages stand in the order of the nav; those that are not in it follow their folder's first page.
The form is that of https://llmstxt.org.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from macros.addresses import page_address
from macros.front_matter import read


def listing(name: str, description: str, address: str, nav: list[Any], docs: Path) -> str:
    """The text of llms.txt for a site of that name, published at that address."""
    written = {path.relative_to(docs).as_posix() for path in docs.rglob("*.md")}
    lines = [f"# {name}", "", f"> {description}"]
    for entry in nav:
        ((title, below),) = entry.items()
        paths = list(_leaves(below))
        folder = f"{Path(paths[0]).parent.as_posix()}/"
        paths += sorted(path for path in written if path.startswith(folder) and path not in paths)
        lines += ["", f"## {title}", ""]
        lines += [_line(docs / path, f"{address}{page_address(path)}") for path in paths]
    return "\n".join(lines) + "\n"


def _leaves(below: Any) -> Iterator[str]:
    if isinstance(below, str):
        yield below
        return
    for entry in below:
        yield from _leaves(next(iter(entry.values())))


def _line(page: Path, address: str) -> str:
    meta = read(page).values
    return f"- [{meta['title']}]({address}): {meta.get('description') or meta['definition']}"


def write(config: MkDocsConfig) -> None:
    """Write the file into the built site of that configuration."""
    text = listing(
        config.site_name,
        config.site_description or "",
        config.site_url or "",
        config.nav or [],
        Path(config.docs_dir),
    )
    (Path(config.site_dir) / "llms.txt").write_text(text, "utf-8")


if __name__ == "__main__":
    write(load_config())
