"""What the site's search finds a term by."""

from __future__ import annotations

import re

from macros.glossary.terms import Glossary, Term

# How often a name is told by how many words it has; twice where it has more.
COPIES = {1: 8, 2: 3}
# Tried out: less, and “bad debts” finds the bad debts item; more, and “inventory write-off” finds
# “write-off”.
BOOST_OF_SHORTER_NAMES = 1.3


def names(term: Term) -> list[str]:
    """The title, the other names and their plurals, the more often the fewer words a name has.

    The theme's search ranks a page by how many of a name's words were typed, and does not mind the
    words that were not: “NRV” would find “markdown to NRV” as readily as “NRV” itself. It takes
    the last word typed for a beginning, so another term's plural would win over a singular.
    """
    told = (term.title, *term.aliases)
    plurals = [f"{name}s" for name in told if not name.endswith("s")]
    once = {tuple(_words(name)): name for name in reversed((*told, *plurals))}
    return [name for words, name in once.items() for _ in range(COPIES.get(len(words), 2))]


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
