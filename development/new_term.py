"""`make new-term NAME=slug`: begins a term's page in the glossary.

What is still to be written is left empty, and the build names each such line until it is there.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from development.beginnings import SLUG, Refused, run
from macros.glossary.terms import SUBJECTS

PAGES = Path("docs/glossary")

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


def begin(slug: str) -> tuple[Path, ...]:
    """Write the page of a new term. Raises Refused."""
    page = PAGES / f"{slug}.md"
    if not SLUG.fullmatch(slug):
        raise Refused(f"NAME={slug}: use lower-case words joined by hyphens, as in lien-waiver.")
    if page.exists():
        raise Refused(f"NAME={slug}: {page} is there already.")
    today = datetime.now(UTC).date().isoformat()
    title = slug.replace("-", " ").capitalize()
    page.write_text(PAGE.format(title=title, categories=", ".join(SUBJECTS), today=today), "utf-8")
    return (page,)


if __name__ == "__main__":
    run(begin, "make new-term NAME=lien-waiver", "Adding a term")
