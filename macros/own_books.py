"""The page "Your own books": its three steps, and the sample's result below them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from mkdocs.utils import get_relative_url
from writeoffs.answers.own_books import render_frame, render_sample
from writeoffs.own_books.decisions import PAPERS
from writeoffs.view.markup import escape

from macros import page_files
from macros.runtime import manifest
from macros.runtime.attributes import pyodide

KIND = "own-books"
WORKBOOK = "workbook"
# The first one is the list of receivables.
SAMPLES: Mapping[str, str] = {
    "A/R aging detail (CSV)": "assets/samples/ar-aging-detail.csv",
    "Trial balance (CSV)": "assets/samples/trial-balance.csv",
}
_CLOSED = "Closed in spring; letters came back, the lawyer advises against a suit"
# What the sample's owner decided, by the number of the document.
DECIDED: Mapping[str, Mapping[str, object]] = {
    "1874": {
        "pile": "write-off",
        "reason": _CLOSED,
        "papers": ["invoice", "log", "mail", "letter"],
    },
    "1902": {
        "pile": "write-off",
        "reason": _CLOSED,
        "papers": ["invoice", "log", "mail", "letter"],
    },
    "2010": {
        "pile": "write-off",
        "reason": "Moved without an address; three searches",
        "papers": ["invoice", "log", "mail"],
    },
    "1989": {"pile": "error", "mistake": "twice"},
    "2196": {"pile": "error", "mistake": "unmatched"},
    "2203": {"pile": "keep"},
    "2075": {"pile": "look"},
}


def own_books(page: str, docs: Path) -> str:
    """The three steps as the page at this address holds them before any script runs."""
    samples = {name: get_relative_url(path, page) for name, path in SAMPLES.items()}
    sheets = ("file-place", "own-books", "approval")
    styles = "".join(page_files.style(name, page) for name in sheets)
    return (
        f"<div>{styles}"
        f'<own-books data-step="bring" data-state="static" {pyodide(KIND)}'
        f' data-workbook="{manifest.load().apart[WORKBOOK]}" data-search-exclude>'
        f"{render_frame(samples)}</own-books>{page_files.script('own-books', page)}</div>"
    )


def own_books_sample(docs: Path) -> str:
    """What becomes of the sample's files with its owner's decisions. Raises LookupError."""
    files = {name: (docs / path).read_bytes() for name, path in SAMPLES.items()}
    return f'<div class="own-books-sample">{render_sample(files, DECIDED)}</div>'


def papers_of_a_file() -> str:
    """What a good file on an uncollectible balance holds, as a list."""
    return f"<ul>{''.join(f'<li>{escape(each)}</li>' for each in PAPERS.values())}</ul>"
