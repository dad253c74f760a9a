"""The index of all terms: from A to Z with definitions, and by subject.

The search leaves it out: it has the terms' own pages.
"""

from __future__ import annotations

from itertools import groupby

from writeoffs.view.markup import escape

from macros import page_files
from macros.glossary.terms import SUBJECTS, Glossary, Term


def a_to_z(glossary: Glossary, page: str) -> str:
    """Every term with its other names and its definition, by letter, with links to the letters.

    `page` is the address of the page that it is for.
    """
    letters = {
        letter: tuple(terms) for letter, terms in groupby(glossary.terms.values(), key=_letter)
    }
    jumps = "".join(
        f'<li><a href="#{_anchor(letter)}">{letter}</a></li>' for letter in sorted(letters)
    )
    return (
        # Markdown would put an element that it does not know into a paragraph.
        f'<div><glossary-filter><nav class="letters" aria-label="Letters"><ul>{jumps}</ul></nav>'
        f"{''.join(_section(letter, terms) for letter, terms in letters.items())}"
        f"</glossary-filter>{page_files.script('glossary-filter', page)}</div>"
    )


def by_subject(glossary: Glossary) -> str:
    """The terms under plain names of their categories, as lists of links."""
    parts = []
    for category, words in SUBJECTS.items():
        terms = [term for term in glossary.terms.values() if term.category == category]
        if terms:
            links = "".join(f"<li>{_link(term)}</li>" for term in terms)
            parts.append(f"<section><h3>{escape(words)}</h3><ul>{links}</ul></section>")
    return f'<div class="subjects">{"".join(parts)}</div>'


def _letter(term: Term) -> str:
    return term.title[0].upper()


def _anchor(letter: str) -> str:
    return f"letter-{letter.lower()}"


def _section(letter: str, terms: tuple[Term, ...]) -> str:
    entries = "".join(map(_entry, terms))
    return (
        f'<section class="letter" aria-labelledby="{_anchor(letter)}">'
        f'<h3 id="{_anchor(letter)}" data-search-exclude>{letter}</h3><dl>{entries}</dl></section>'
    )


def _entry(term: Term) -> str:
    names = ", ".join(map(escape, term.aliases))
    also = f"<dd>Also called: {names}</dd>" if names else ""
    return (
        f"<div><dt>{_link(term)}</dt><dd>{escape(term.definition)}</dd>{also}"
        f'<dd class="folded">{_folded(term, names)}</dd></div>'
    )


def _folded(term: Term, names: str) -> str:
    """What a phone shows instead: the term and one line of its definition, opening in place."""
    also = f"<p>Also called: {names}</p>" if names else ""
    return (
        f'<details><summary><span class="name">{escape(term.title)}</span> '
        f'<span class="line">{escape(term.definition)}</span></summary>{also}'
        f'<p><a href="{term.slug}/">More about {escape(term.name)}</a></p></details>'
    )


def _link(term: Term) -> str:
    # The index is a page of the glossary's own folder.
    return f'<a href="{term.slug}/">{escape(term.title)}</a>'
