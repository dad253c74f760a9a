"""The terms, each from the front matter of its page, checked before any page is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from mkdocs.exceptions import BuildError

from macros.front_matter import FrontMatter, NoFrontMatter, read

# The subjects in the order of the index, with the words readers see.
SUBJECTS = {
    "core": "Write-offs and their cousins",
    "basics": "How books are kept",
    "receivables": "Customers who owe you",
    "inventory": "Stock",
    "fixed-assets": "Equipment",
    "other-assets": "Prepaids, deposits and insurance",
    "liabilities": "What you owe",
    "ratios": "What lenders look at",
    "tax": "Tax words",
    "standards": "Accounting rules",
    "controls": "Checks against mistakes and theft",
    "process": "Looking after the books",
    "quickbooks": "QuickBooks words",
}
MOST_WORDS = 35
# What search engines show of a description.
CHARACTERS = range(50, 161)
SECTIONS = {
    "plain": "In plain terms",
    "where": "Where you meet it",
    "worked": "A worked figure",
}
REQUIRED = ("title", "definition", "category", "related", "sources")
# The last ones are those of every page; macros/page_checks.py looks at them and at the sources.
OPTIONAL = ("aliases", "confused_with", *SECTIONS, "hide", "published", "updated", "reviewed")
CALLS = ("glossary_top()", "glossary_bottom()")
MARKUP = re.compile(r"[*_`<>\[\]{}]")


class BrokenGlossary(BuildError):
    """Every fault of the terms' front matter, a line each, with file and line."""


@dataclass(frozen=True)
class Term:
    """One term as its front matter tells it; `lines` says where each key stands in the file."""

    slug: str
    path: Path
    title: str
    definition: str
    category: str
    aliases: tuple[str, ...]
    related: tuple[str, ...]
    confused_with: Mapping[str, str]
    sections: Mapping[str, str]
    lines: Mapping[str, int]

    @property
    def name(self) -> str:
        """The title as it stands inside a sentence: "bad debt", but "GAAP" and "A/R turnover"."""
        ordinary = self.title[1:2].islower() or self.title[1:2] == "-"
        return self.title[0].lower() + self.title[1:] if ordinary else self.title


@dataclass(frozen=True)
class Glossary:
    """All terms by slug, in the order of their titles."""

    terms: Mapping[str, Term]

    def term(self, slug: str) -> Term:
        """The term of that slug. Raises LookupError."""
        if slug not in self.terms:
            raise LookupError(f"the glossary has no term {slug!r}")
        return self.terms[slug]

    def related(self, slug: str) -> tuple[Term, ...]:
        """The terms that it names as related, then those that name it."""
        own = self._related[slug]
        back = (other for other, named in self._related.items() if slug in named)
        return tuple(self.terms[each] for each in dict.fromkeys((*own, *back)))

    @cached_property
    def _related(self) -> Mapping[str, tuple[str, ...]]:
        return {term.slug: term.related for term in self.terms.values()}


def load(folder: Path) -> Glossary:
    """The terms of a folder. Raises BrokenGlossary."""
    faults: list[str] = []
    terms: list[Term] = []
    for path in sorted(folder.glob("*.md")):
        if path.name == "index.md":
            continue
        try:
            matter = read(path)
        except NoFrontMatter as fault:
            faults.append(f"{path}:{fault.line}: {fault}")
            continue
        found = [f"{path}:{line}: {fault}" for line, fault in _faults(path, matter)]
        faults += found
        if not found:
            terms.append(_term(path, matter))
    # A term that cannot be read is told once, not again wherever it is named.
    slugs = {path.stem for path in folder.glob("*.md")} - {"index"}
    for term in terms:
        faults += _misnamed(term, slugs)
    faults += _clashes(terms)
    if faults:
        raise BrokenGlossary("\n".join(("the glossary cannot be read:", *sorted(faults))))
    terms.sort(key=lambda term: term.title.casefold())
    return Glossary({term.slug: term for term in terms})


def slug_of(title: str) -> str:
    """The file name that belongs to a title: "A/R turnover" to a-r-turnover."""
    return re.sub(r"[^a-z0-9]+", "-", title.casefold()).strip("-")


def _term(path: Path, matter: FrontMatter) -> Term:
    values = matter.values
    return Term(
        slug=path.stem,
        path=path,
        title=values["title"],
        definition=values["definition"],
        category=values["category"],
        aliases=tuple(values.get("aliases") or ()),
        related=tuple(values["related"]),
        confused_with=values.get("confused_with") or {},
        sections={key: values[key] for key in SECTIONS if key in values},
        lines=matter.lines,
    )


def _faults(path: Path, matter: FrontMatter) -> Iterator[tuple[int, str]]:
    values = matter.values
    for key in REQUIRED:
        if key not in values:
            yield 1, f"{key}: is missing"
    for key, value in values.items():
        line = matter.line(key)
        if key not in REQUIRED and key not in OPTIONAL:
            known = ", ".join((*REQUIRED, *OPTIONAL))
            yield line, f"{key}: no such key; the keys are {known}"
        elif key in SHAPES and not SHAPES[key][0](value):
            yield line, f"{key}: must be {SHAPES[key][1]}"
        elif key in CHECKS:
            for fault in CHECKS[key](value):
                yield line, f"{key}: {fault}"
    title = values.get("title")
    if isinstance(title, str) and slug_of(title) != path.stem:
        yield matter.line("title"), f"title: {title!r} belongs into {slug_of(title)}.md"
    yield from _body_faults(matter)


def _body_faults(matter: FrontMatter) -> Iterator[tuple[int, str]]:
    told = [key for key in SECTIONS if key in matter.values]
    if told or "\n## " not in matter.body:
        for key in SECTIONS:
            if key not in told:
                yield 1, f"{key}: is missing; only an article with ## headings below does without"
    for call in CALLS:
        if matter.body.count(call) != 1:
            yield 1, f"the page must call {call} once"


def _definition(text: str) -> Iterator[str]:
    if len(text.split()) > MOST_WORDS:
        yield f"has {len(text.split())} words, and {MOST_WORDS} are the most"
    if len(text) not in CHARACTERS:
        yield f"has {len(text)} characters; give it {CHARACTERS[0]} to {CHARACTERS[-1]}"
    if not text[:1].isupper() or not text.endswith("."):
        yield "must begin with a capital and end with a period"
    if MARKUP.search(text):
        yield f"is plain text, so it must not have {MARKUP.search(text)[0]!r}"  # type: ignore[index]


def _category(slug: str) -> Iterator[str]:
    if slug not in SUBJECTS:
        yield f'no category "{slug}"; there are {", ".join(SUBJECTS)}'


def _text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(map(_text, value)) and len(set(value)) == len(value)


def _some_texts(value: Any) -> bool:
    return _texts(value) and bool(value)


def _text_by_slug(value: Any) -> bool:
    return isinstance(value, dict) and all(map(_text, (*value, *value.values())))


SHAPES: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    **dict.fromkeys(("title", "definition", "category", *SECTIONS), (_text, "some words")),
    "aliases": (_texts, "a list of words, none of them twice"),
    **dict.fromkeys(("related", "sources"), (_some_texts, "a list of one or more, none twice")),
    "confused_with": (_text_by_slug, "terms' slugs, each with a sentence"),
}
CHECKS: Mapping[str, Callable[[Any], Iterator[str]]] = {
    "definition": _definition,
    "category": _category,
}


def _misnamed(term: Term, slugs: Collection[str]) -> Iterator[str]:
    for key, named in (("related", term.related), ("confused_with", tuple(term.confused_with))):
        for slug in named:
            line = term.lines.get(f"{key}.{slug}", term.lines[key])
            if slug == term.slug:
                yield f"{term.path}:{line}: {key}: a term does not name itself"
            elif slug not in slugs:
                yield f'{term.path}:{line}: {key}: no term "{slug}"'


def _clashes(terms: list[Term]) -> Iterator[str]:
    titles = {term.title.casefold(): term for term in terms}
    seen: dict[str, Term] = {}
    for term in terms:
        for alias in term.aliases:
            other = titles.get(alias.casefold()) or seen.get(alias.casefold())
            if other is not None:
                line = term.lines.get(f"aliases.{alias}", term.lines["aliases"])
                whose = "its own title" if other is term else f"a name of {other.slug}"
                yield f'{term.path}:{line}: aliases: "{alias}" is {whose} already'
            seen[alias.casefold()] = term
