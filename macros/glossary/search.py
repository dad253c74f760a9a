"""What the site's search finds a term by."""

from __future__ import annotations

import re

from macros.glossary.terms import Glossary, Term

# How often a name is told by how many words it has; once where it has more.
COPIES = {1: 8, 2: 3, 3: 2}
# Tried out: less, and “A/R” finds A/R turnover; more, and “inventory write-off” finds “write-off”.
BOOST_OF_SHORTER_NAMES = 1.6


def names(term: Term) -> list[str]:
    """The title, its plural and the other names, each the more often the fewer words it has.

    The theme's search ranks a page by how many of a name's words were typed, and does not mind the
    words that were not: “NRV” would find “markdown to NRV” as readily as “NRV” itself. It takes
    the last word typed for a beginning, so a plural elsewhere would win over a singular typed here.
    """
    told = list(dict.fromkeys((term.title, *term.aliases, f"{term.title}s")))
    return [name for name in told for _ in range(COPIES.get(len(_words(name)), 1))]


def boost(glossary: Glossary, term: Term) -> float:
    """How much more a term counts: who types “bad debt” means it, not “bad debts item”."""
    others = [
        _words(name)
        for other in glossary.terms.values()
        if other is not term
        for name in (other.title, *other.aliases)
    ]
    shorter = any(
        _is_part(_words(name), other) for name in (term.title, *term.aliases) for other in others
    )
    return BOOST_OF_SHORTER_NAMES if shorter else 1


def _words(name: str) -> list[str]:
    return re.split(r"[\s-]+", name.lower())


def _is_part(words: list[str], longer: list[str]) -> bool:
    size = len(words)
    return size < len(longer) and any(
        longer[start : start + size] == words for start in range(len(longer) - size + 1)
    )
