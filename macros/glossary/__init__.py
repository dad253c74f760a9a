"""The glossary: terms from the front matter of docs/glossary/*.md, their pages and previews."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined

from macros import generator
from macros.glossary import index, pages, search
from macros.glossary.mentions import mentions
from macros.glossary.previews import Previews
from macros.glossary.terms import Term, load
from macros.page_errors import located


def register(env: Any) -> None:
    """Read all terms and register their macros. Raises BrokenGlossary before a page is written."""
    docs = Path(os.path.relpath(env.conf["docs_dir"]))
    glossary = load(docs / "glossary")
    used = mentions(docs, glossary)
    previews = Previews(glossary)

    def expand(text: str) -> str:
        jinja = Environment(undefined=StrictUndefined)
        jinja.globals.update(env.macros)
        return jinja.from_string(text).render(**env.variables)

    def here() -> Term:
        return glossary.term(Path(generator.source(env.page)).stem)

    def term(slug: str, words: str = "") -> str:
        return previews.term(env.page, slug, words)

    def glossary_top() -> str:
        # Where the theme looks for what search engines show, and its own search for names.
        env.page.meta["description"] = here().definition
        env.page.meta["tags"] = search.names(here())
        env.page.meta["hide"] = [*env.page.meta.get("hide", ()), "tags"]  # Zensical shows them
        env.page.meta["search"] = {"boost": search.boost(glossary, here())}
        return pages.top(here(), expand)

    def glossary_bottom() -> str:
        return pages.bottom(glossary, here(), used[here().slug])

    def glossary_index() -> str:
        return index.a_to_z(glossary, env.page.url)

    def glossary_subjects() -> str:
        return index.by_subject(glossary)

    for macro in (term, glossary_top, glossary_bottom, glossary_index, glossary_subjects):
        env.macro(located(env, macro))
