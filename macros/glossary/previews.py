"""A term in a sentence: at its first mention on a page, a button that opens its definition.

The browser opens and closes it (the popover attribute), so it works by keyboard, mouse and touch,
without a script and after the theme's instant navigation. A link would leave the page for one
sentence, and a tooltip cannot be opened by touch.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from mkdocs.utils import get_relative_url
from writeoffs.view.markup import escape

from macros import generator
from macros.glossary.terms import Glossary, Term


@dataclass
class Previews:
    """Which terms the page that is being written has shown already."""

    glossary: Glossary
    page: Any = None
    shown: set[str] = field(default_factory=set)

    def term(self, page: Any, slug: str, words: str = "") -> str:
        """The term, in `words` where given. Raises LookupError where there is no such term."""
        term = self.glossary.term(slug)
        if page is not self.page:
            self.page, self.shown = page, set()
        if slug in self.shown or generator.source(page) == f"glossary/{slug}.md":
            return words or term.name
        self.shown.add(slug)
        return preview(term, words or term.name, address(term, page.url))


def address(term: Term, here: str) -> str:
    """The way to a term's page from the page at `here`."""
    return get_relative_url(f"glossary/{term.slug}/", here)


def preview(term: Term, words: str, to: str) -> str:
    """The button, and the card that it opens. The search does not read the card."""
    card = f"term-{term.slug}"
    return (
        f'<button type="button" class="term" popovertarget="{card}">{words}</button>'
        f'<span popover class="term-card" id="{card}" data-search-exclude>'
        f"{escape(term.definition)} "
        f'<a href="{to}">More about {escape(term.name)}</a></span>'
    )
