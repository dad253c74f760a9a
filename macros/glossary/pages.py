"""What stands above and below the words of a term's page, as Markdown."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

from jinja2 import TemplateError, TemplateSyntaxError

from macros.glossary.mentions import Mention
from macros.glossary.terms import SECTIONS, Glossary, Term
from macros.page_errors import PageError

# The page for readers who came to a term of that category for another question.
WAY_ON = {
    "tax": "Looking for a tax write-off? "
    "[See which question you have](../explain/looking-for-a-tax-write-off.md)."
}


def top(term: Term, expand: Callable[[str], str]) -> str:
    """The title, the definition, other names, a way on, and the sections of the front matter.

    `expand` carries out the macro calls in a text. Raises PageError, with file and line.
    """
    parts = [f"# {term.title}", f"{term.definition}\n{{ .definition }}"]
    if term.aliases:
        parts.append(f"Also called: {', '.join(term.aliases)}.\n{{ .also-called }}")
    if term.category in WAY_ON:
        parts.append(f"{WAY_ON[term.category]}\n{{ .way-on }}")
    for key, text in term.sections.items():
        parts += [f"## {SECTIONS[key]}", _expanded(term, key, text, expand)]
    return "\n\n".join(parts)


def bottom(glossary: Glossary, term: Term, mentions: Iterable[Mention]) -> str:
    """What the term is confused with, its relations, and the pages that use it."""
    parts = []
    if term.confused_with:
        parts.append("## Often confused with")
        parts += [
            f"**{_link(glossary.term(slug))}.** {how}" for slug, how in term.confused_with.items()
        ]
    parts += ["## Related terms", _list(map(_link, glossary.related(term.slug)))]
    links = [f"[{each.title}]({_from_glossary(each.page)})" for each in mentions]
    if links:
        parts += ["## Used on these pages", _list(links)]
    return "\n\n".join(parts)


def _expanded(term: Term, key: str, text: str, expand: Callable[[str], str]) -> str:
    try:
        return expand(text)
    except TemplateError as fault:
        # The text begins on the line below its key.
        line = term.lines[key] + _line(fault)
        raise PageError(f"{term.path}:{line}: {key}: {fault.message}") from fault


def _line(fault: TemplateError) -> int:
    if isinstance(fault, TemplateSyntaxError):
        return fault.lineno
    frames = traceback.extract_tb(fault.__traceback__)
    return next(frame.lineno or 0 for frame in frames if frame.filename == "<template>")


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _link(term: Term) -> str:
    return f"[{term.title}]({term.slug}.md)"


def _from_glossary(page: PurePosixPath) -> str:
    return page.name if page.parent.name == "glossary" else f"../{page}"
