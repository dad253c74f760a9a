"""`make addresses`: takes every page of the built site, and every place in it that a link can name,
into the lists of what stays.

Nothing is ever taken out of the lists. A page that moves keeps its old address by a line in
snippets/redirects.yml; a heading that changes keeps its old name by `{ #its-name }`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

SITE = Path("site")
PAGES = Path("tests/site/published-addresses.txt")
PLACES = Path("tests/site/published-places.txt")
ERRORS = "404.html"
# Headings, sources, and the questions of questionnaires, quizzes and predictions.
NAMED = ", ".join(
    f"article {each}[id]"
    for each in ("h1", "h2", "h3", "h4", ".sources > *", ".told", "quiz-question")
)


def places(page: LexborHTMLParser) -> Iterator[str]:
    """What a link to a page can end in: "#a-heading", "?an-input" or "?a-question=an-answer"."""
    for element in page.css(NAMED):
        yield f"#{element.attributes['id']}"
    for field in page.css("write-off-scenario form [data-input]"):
        yield f"?{field.attributes['data-input']}"
    for question in page.css("[data-flow] [data-question]"):
        for answer in question.css("[data-answer]"):
            yield f"?{question.attributes['data-question']}={answer.attributes['data-answer']}"


def main() -> None:
    """Add what is new to both lists, and say how much that was."""
    added = {PAGES: set[str](), PLACES: set[str]()}
    for path in SITE.rglob("*.html"):
        page = LexborHTMLParser(path.read_text("utf-8"))
        if path.name == ERRORS or page.css("meta[http-equiv=refresh]"):
            continue
        address = f"/{path.relative_to(SITE).as_posix().removesuffix('index.html')}"
        added[PAGES].add(address)
        added[PLACES].update(f"{address}{place}" for place in places(page))
    for listing, found in added.items():
        kept = set(listing.read_text("utf-8").split()) if listing.exists() else set()
        listing.write_text("".join(f"{each}\n" for each in sorted(kept | found)), "utf-8")
        print(f"{listing}: {len(found - kept)} new")


if __name__ == "__main__":
    main()
