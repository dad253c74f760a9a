"""`make new-term NAME=slug`: begins a term's page in the glossary.

What is still to be written is left empty, and the build names each such line until it is there.
"""

from __future__ import annotations

import re
import sys
from datetime import UTC, datetime
from pathlib import Path

from macros.glossary.terms import SUBJECTS

PAGES = Path("docs/glossary")
SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")

PAGE = """---
title: {title}
definition: # at most 35 words and 50 to 160 characters; also what search engines show
category: # {categories}
aliases: [] # other names
related: [] # file names of other terms, without .md
plain: # in plain terms: two to five short sentences
where: # where a reader meets it: one to three sentences
worked: # a worked figure by macros, or a link to the example where it lives
sources: [] # keys of snippets/sources.yml
published: {today}
updated: {today}
hide: [toc]
---

{{{{ glossary_top() }}}}

{{{{ glossary_bottom() }}}}
"""


class Refused(Exception):
    """The term cannot be begun; the message says why, in one line."""


def begin(slug: str) -> Path:
    """Write the page of a new term. Raises Refused."""
    page = PAGES / f"{slug}.md"
    if not SLUG.fullmatch(slug):
        raise Refused(f"NAME={slug}: use lower-case words joined by hyphens, as in lien-waiver.")
    if page.exists():
        raise Refused(f"NAME={slug}: {page} is there already.")
    today = datetime.now(UTC).date().isoformat()
    title = slug.replace("-", " ").capitalize()
    page.write_text(PAGE.format(title=title, categories=", ".join(SUBJECTS), today=today), "utf-8")
    return page


def main() -> None:
    """Begin the term that the command line names, or stop and say what is wrong."""
    words = sys.argv[1:]
    if len(words) != 1 or not all(words):
        sys.exit("stopped: say which, as in make new-term NAME=lien-waiver")
    try:
        page = begin(*words)
    except Refused as refusal:
        sys.exit(f"stopped: {refusal}")
    print(f"written: {page}")
    print("next: CONTRIBUTING.md, Adding a term")


if __name__ == "__main__":
    main()
