"""Where the claims come from: the keys of snippets/sources.yml, links to them, and their list."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from course import LESSONS
from mkdocs.exceptions import BuildError
from mkdocs.utils import get_relative_url
from questions import GUIDES
from questions.quiz import QUESTIONS, SUBJECTS
from questions.quiz.question import Question
from writeoffs.view.markup import escape, format_date

from macros.addresses import page_address
from macros.front_matter import Loader, NoFrontMatter, read

SOURCES = Path(__file__).parents[1] / "snippets" / "sources.yml"
PAGE = "about/sources/"
KINDS = ("standards", "tax", "sales-tax", "textbooks", "quickbooks", "practice")
# What a law, a standard or a vendor says is replaced; an edition of a textbook is not.
AGING = ("standards", "tax", "sales-tax", "quickbooks")
CERTAINTY = {
    "text": "We read this passage itself.",
    "quoted": "We read this passage as another work quotes it.",
    "secondary": "We read a summary of it, not the passage itself.",
}
KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
CALL = re.compile(r"""\bsource\(\s*["']([^"']*)["']""")
GUIDE = re.compile(r"""\bquestions\(\s*["']([^"']*)["']""")
QUIZ = re.compile(r"""\bquiz\(\s*["']([^"']*)["']""")
LESSON = "lesson_practice("


class BrokenSources(BuildError):
    """Every fault of the sources, a line each, with file and line."""


@dataclass(frozen=True)
class Source:
    """One place that a claim rests on; `line` is where sources.yml tells it."""

    key: str
    line: int
    name: str
    title: str
    publisher: str
    reference: str
    kind: str
    certainty: str
    checked: date
    review_by: date | None = None
    url: str = ""


@dataclass(frozen=True)
class Use:
    """A page that names a source, and the line it does so on."""

    key: str
    path: Path
    line: int
    title: str


@functools.cache
def load(path: Path = SOURCES) -> Mapping[str, Source]:
    """Every source by its key, in the file's order. Raises BrokenSources."""
    loader = Loader(path.read_text("utf-8"))
    try:
        root = loader.get_single_node()
        if not isinstance(root, yaml.MappingNode):
            raise BrokenSources(f"{path}:1: there must be keys, each with a source")
        entries = [
            (key.value, key.start_mark.line + 1, loader.construct_document(value))
            for key, value in root.value
        ]
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else 1
        raise BrokenSources(f"{path}:{line}: {fault.problem}") from fault
    finally:
        loader.dispose()
    faults: list[str] = []
    found: dict[str, Source] = {}
    for key, line, values in entries:
        wrong = [*_faults(key, values), *(["is there twice"] if key in found else [])]
        faults += [f"{path}:{line}: {key}: {each}" for each in wrong]
        if not wrong:
            found[key] = Source(key, line, **values)
    if faults:
        raise BrokenSources("\n".join(("the sources cannot be read:", *faults)))
    return found


def link(key: str, page: str) -> str:
    """A link with the source's few words, from the page at that address. Raises LookupError."""
    sources = load()
    if key not in sources:
        raise LookupError(f'no source "{key}" in {SOURCES.name}')
    href = f"{get_relative_url(PAGE, page)}#{key}"
    return f'<a class="source" href="{href}">{escape(sources[key].name)}</a>'


def sources_list(docs: Path, named: Iterable[Use], kind: str) -> str:
    """The sources of a kind, each with how sure it is and the pages in `docs` that name it."""
    listed = [each for each in load().values() if each.kind == kind]
    if not listed:
        raise ValueError(f"no source is of the kind {kind!r}; there are {', '.join(KINDS)}")
    naming: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for use in named:
        naming[use.key][page_address(use.path.relative_to(docs).as_posix())] = use.title
    return f'<dl class="sources">{"".join(_told(each, naming[each.key]) for each in listed)}</dl>'


def uses(docs: Path) -> Iterator[Use]:
    """Every place in the pages that names a source: in words, front matter or questions."""
    for path in sorted(docs.rglob("*.md")):
        try:
            matter = read(path)
        except NoFrontMatter:
            continue
        title = str(matter.values.get("title", path.stem))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            for key in (*CALL.findall(line), *_asked_about(line, path.stem)):
                yield Use(key, path, number, title)
        listed = matter.values.get("sources")
        for key in listed if isinstance(listed, list) else ():
            yield Use(str(key), path, matter.line("sources", str(key)), title)


def _asked_about(line: str, page: str) -> Iterator[str]:
    """The sources of the questionnaires and quiz questions that a line of a page calls."""
    for slug in GUIDE.findall(line):
        if slug in GUIDES:
            yield from (key for each in GUIDES[slug].questions for key in each.sources)
    for slug in QUIZ.findall(line):
        if slug in SUBJECTS:
            yield from _named_by(SUBJECTS[slug].questions)
    if LESSON in line and page in LESSONS:
        yield from _named_by(QUESTIONS[slug] for slug in LESSONS[page].questions)


def _named_by(questions: Iterable[Question]) -> Iterator[str]:
    yield from dict.fromkeys(key for each in questions for key in each.sources)


def unknown(named: Iterable[Use]) -> list[str]:
    """Where a page names a source that there is not, each with file and line."""
    return [
        f'{use.path}:{use.line}: no source "{use.key}" in {SOURCES.name}'
        for use in named
        if use.key not in load()
    ]


def unused(named: Iterable[Use]) -> list[str]:
    """The sources that no page names, each with file and line."""
    keys = {use.key for use in named}
    return [
        f"{SOURCES}:{source.line}: {source.key}: no page names it"
        for source in load().values()
        if source.key not in keys
    ]


def _faults(key: str, values: Any) -> Iterator[str]:
    if not KEY.fullmatch(key):
        yield "a key is small letters and digits with hyphens between"
    if not isinstance(values, dict):
        yield "must be keys with values"
        return
    told = [field for field in fields(Source) if field.name not in ("key", "line")]
    for field in told:
        if field.name not in values and field.default is MISSING:
            yield f"{field.name} is missing"
    for name, value in values.items():
        if name not in [field.name for field in told]:
            yield f"{name}: no such key"
        elif name in ("checked", "review_by"):
            if not isinstance(value, date):
                yield f"{name}: must be a date, YYYY-MM-DD"
        elif not isinstance(value, str) or not value.strip():
            yield f"{name}: must be text"
        elif name == "kind" and value not in KINDS:
            yield f"kind: must be one of {', '.join(KINDS)}"
        elif name == "certainty" and value not in CERTAINTY:
            yield f"certainty: must be one of {', '.join(CERTAINTY)}"
        elif name == "url" and not value.startswith("https://"):
            yield "url: must begin with https://"
    if values.get("kind") in AGING and "review_by" not in values:
        yield "review_by is missing: the day by which it must be read again"
    checked, review_by = values.get("checked"), values.get("review_by")
    if isinstance(checked, date) and isinstance(review_by, date) and review_by <= checked:
        yield "review_by: must come after checked"


def _told(source: Source, pages: Mapping[str, str]) -> str:
    title = escape(source.title)
    if source.url:
        title = f'<a href="{escape(source.url)}">{title}</a>'
    used = ", ".join(
        f'<a href="{get_relative_url(address, PAGE)}">{escape(title)}</a>'
        for address, title in pages.items()
    )
    return (
        f'<div id="{source.key}"><dt>{escape(source.name)}</dt>'
        f"<dd>{title}. {escape(source.publisher)}. {escape(source.reference)}.</dd>"
        f"<dd>Checked {_day(source.checked)}. {CERTAINTY[source.certainty]}"
        + (f" We read it again by {_day(source.review_by)}." if source.review_by else "")
        + "</dd>"
        + (f'<dd class="used">Used on: {used}.</dd>' if used else "")
        + "</div>"
    )


def _day(day: date) -> str:
    return f'<time datetime="{day.isoformat()}">{format_date(day)}</time>'
