"""Exercises in pages: one to post or to correct, and the list of all."""

from __future__ import annotations

from pathlib import Path

from mkdocs.utils import get_relative_url
from writeoffs.answers.exercise import render, render_in_lesson, render_worked
from writeoffs.exercises import EXERCISES, TO_CORRECT
from writeoffs.exercises.misconceptions import PAGE as BELIEFS
from writeoffs.view.markup import escape

from macros import page_files
from macros.addresses import page_address
from macros.runtime.attributes import light_first

PAGES = "training/exercises"
PAGES_OF_MISTAKES = "training/mistakes"
KIND = "exercise"


def exercise(slug: str, page: str, docs: Path) -> str:
    """The exercise as the page at this address holds it before any script runs. Raises BadRequest.

    Below it stands where its subject is taught.
    """
    scripts = page_files.scripts((*_modules(slug), "keep-progress"), page)
    framed = _framed(slug, _element(slug, render(slug), page) + scripts, page)
    return f"{framed}\n{_taught(slug, page, docs)}"


def worked_example(slug: str, page: str) -> str:
    """The exercise with its answer in view. Raises BadRequest."""
    return (
        f'<div class="scenario worked-example" data-search-exclude>\n'
        f"{page_files.style('exercise', page)}{render_worked(slug)}\n</div>"
    )


def started_exercise(slug: str, seed: int, page: str) -> str:
    """The exercise with the numbers of that seed and its accounts filled in. Raises BadRequest."""
    return _in_lesson(slug, render_in_lesson(slug, seed), page, f' data-seed="{seed}"')


def exercise_alone(slug: str, page: str, docs: Path) -> str:
    """The exercise without an offer of other numbers; below it a link to the page that has them.

    Raises BadRequest, and LookupError where it has no page.
    """
    address = exercise_address(slug, page, docs)
    more = f'<p class="taught"><a href="{address}">The same with other numbers</a></p>'
    return f"{_in_lesson(slug, render_in_lesson(slug), page)}\n{more}"


def exercise_address(slug: str, page: str, docs: Path) -> str:
    """The address of an exercise's own page, from that page. Raises LookupError."""
    path = page_of(slug)
    if not (docs / path).exists():
        raise LookupError(f"the exercise {slug} has no page docs/{path}")
    return get_relative_url(page_address(path), page)


def _element(slug: str, html: str, page: str, more: str = "") -> str:
    beliefs = get_relative_url(page_address(BELIEFS), page)
    return (
        f'<post-the-entry data-exercise="{slug}"{more} data-state="static"'
        f' {light_first(KIND)} data-beliefs="{beliefs}" data-search-exclude>{html}</post-the-entry>'
    )


def _in_lesson(slug: str, html: str, page: str, more: str = "") -> str:
    element = _element(slug, html, page, more)
    return _framed(slug, page_files.when_needed(_modules(slug), element), page)


def _framed(slug: str, html: str, page: str) -> str:
    styles = ("exercise", "find-the-mistake") if slug in TO_CORRECT else ("exercise",)
    sheets = "".join(page_files.style(each, page) for each in styles)
    return f'<div class="scenario">\n{sheets}{html}\n</div>'


def _modules(slug: str) -> tuple[str, ...]:
    return ("post-the-entry", "find-the-mistake") if slug in TO_CORRECT else ("post-the-entry",)


def exercise_list(family: str, page: str, docs: Path) -> str:
    """The exercises of a family, each with a link to its page. Raises LookupError."""
    found = [each for each in EXERCISES.values() if each.family == family]
    if not found:
        raise LookupError(f"no exercise belongs to {family!r}")
    links = "".join(_listed(each.slug, each.title, page, docs) for each in found)
    return f"<ul>{links}</ul>"


def page_of(slug: str) -> str:
    """The page of an exercise, as a path in docs/."""
    return f"{PAGES_OF_MISTAKES if slug in TO_CORRECT else PAGES}/{slug}.md"


def _listed(slug: str, title: str, page: str, docs: Path) -> str:
    return f'<li><a href="{exercise_address(slug, page, docs)}">{escape(title)}</a></li>'


def _taught(slug: str, page: str, docs: Path) -> str:
    path = EXERCISES[slug].leads_to
    if not (docs / path).exists():
        raise LookupError(f"the exercise {slug} leads to docs/{path}, which is not there")
    address = get_relative_url(page_address(path), page)
    return f'<p class="taught">Not sure yet? <a href="{address}">Read how it works first.</a></p>'
