"""What the site's search finds a term by."""

from __future__ import annotations

import re

from macros.glossary.terms import Term

MOST = 4


def names(term: Term) -> list[str]:
    """The title and the other names, each the more often the fewer words it has.

    The theme's search ranks a page by how many of a name's words were typed, and does not mind the
    words that were not: “NRV” would find “markdown to NRV” as readily as “NRV” itself.
    """
    return [
        name
        for name in (term.title, *term.aliases)
        for _ in range(max(1, MOST + 1 - len(re.split(r"[\s-]+", name))))
    ]
