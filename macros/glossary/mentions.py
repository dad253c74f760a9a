"""Which pages use a term, found in their Markdown."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from macros.front_matter import FrontMatter, NoFrontMatter, read
from macros.glossary.terms import Glossary
from macros.page_links import page_links

CALL = re.compile(r"""\bterm\(\s*["']([^"']+)["']""")


@dataclass(frozen=True)
class Mention:
    """A page that uses a term, by its path in docs."""

    page: PurePosixPath
    title: str


def mentions(docs: Path, glossary: Glossary) -> Mapping[str, tuple[Mention, ...]]:
    """For every term the pages that call it, link to it, or name it in front matter as related.

    Terms that are related are listed as such, so their pages are left out.
    """
    found: dict[str, list[Mention]] = {slug: [] for slug in glossary.terms}
    for path in sorted(docs.rglob("*.md")):
        page = PurePosixPath(path.relative_to(docs).as_posix())
        try:
            matter = read(path)
        except NoFrontMatter:
            continue
        if page == PurePosixPath("glossary/index.md") or "title" not in matter.values:
            continue
        mention = Mention(page, matter.values["title"])
        used = set(_calls_and_links(page, path.read_text("utf-8"))) | set(_named(matter))
        for slug in used & set(found):
            if not _is_or_is_related(glossary, page, slug):
                found[slug].append(mention)
    return {slug: tuple(pages) for slug, pages in found.items()}


def _calls_and_links(page: PurePosixPath, text: str) -> Iterator[str]:
    for call in CALL.finditer(text):
        yield call[1]
    for link in page_links(text):
        target = PurePosixPath(posixpath.normpath(page.parent / link.path))
        if target.parent == PurePosixPath("glossary"):
            yield target.stem


def _named(matter: FrontMatter) -> list[str]:
    related = matter.values.get("related", ())
    return related if isinstance(related, list) else []


def _is_or_is_related(glossary: Glossary, page: PurePosixPath, slug: str) -> bool:
    if page.parent != PurePosixPath("glossary"):
        return False
    return page.stem == slug or page.stem in {each.slug for each in glossary.related(slug)}
