"""Exercises in pages: one to post or to correct, and the list of all."""

from __future__ import annotations

from pathlib import Path

from mkdocs.utils import get_relative_url
from writeoffs.answers.exercise import render
from writeoffs.exercises import EXERCISES, TO_CORRECT
from writeoffs.exercises.misconceptions import PAGE as BELIEFS
from writeoffs.view.markup import escape

from macros import page_files
from macros.addresses import page_address
from macros.runtime import manifest

PAGES = "training/exercises"
PAGES_OF_MISTAKES = "training/mistakes"
KIND = "exercise"


def exercise(slug: str, page: str, docs: Path) -> str:
    """The exercise as the page at this address holds it before any script runs. Raises BadRequest.

    Below it stands where its subject is taught.
    """
    html, runtime = render(slug), manifest.load()
    beliefs = get_relative_url(page_address(BELIEFS), page)
    style, script = page_files.style("exercise", page), page_files.script("post-the-entry", page)
    if slug in TO_CORRECT:
        style += page_files.style("find-the-mistake", page)
        script += page_files.script("find-the-mistake", page)
    return (
        f'<div class="scenario">\n{style}'
        f'<post-the-entry data-exercise="{slug}" data-state="static" data-core="{runtime.core}"'
        f' data-engine="{runtime.engine}" data-archive="{runtime.apart[KIND]}"'
        f' data-download="{runtime.download_with(KIND)}" data-beliefs="{beliefs}"'
        f" data-search-exclude>{html}</post-the-entry>{script}\n</div>\n"
        f"{_taught(slug, page, docs)}"
    )


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
    path = page_of(slug)
    if not (docs / path).exists():
        raise LookupError(f"the exercise {slug} has no page docs/{path}")
    return f'<li><a href="{get_relative_url(page_address(path), page)}">{escape(title)}</a></li>'


def _taught(slug: str, page: str, docs: Path) -> str:
    path = EXERCISES[slug].leads_to
    if not (docs / path).exists():
        raise LookupError(f"the exercise {slug} leads to docs/{path}, which is not there")
    address = get_relative_url(page_address(path), page)
    return f'<p class="taught">Not sure yet? <a href="{address}">Read how it works first.</a></p>'
