"""How hard the lay pages are to read: their grade by Flesch and Kincaid, and their long sentences.

`python -m development.reading` prints the report on the built site. Only prose counts, that is
paragraphs and items of lists that are whole sentences: no tables, forms, figures or furniture.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import textstat  # type: ignore[import-untyped]
from selectolax.lexbor import LexborHTMLParser, LexborNode

# Home and these folders are for readers who are not accountants.
LAY = ("explain", "glossary", "scenarios")
HARDEST_GRADE = 9.0
MOST_WORDS = 30

# Of a live scenario its story and its lesson are prose.
NO_PROSE = (
    "write-off-scenario > :not(.story):not(.lesson), table, figure, form, nav, footer, aside, pre,"
    " code, svg, script, template, [popover], .headerlink, .firm, .sources, .counted"
)
SENTENCE_END = re.compile(r"(?<=[.!?])[”’)]*\s+(?=[“‘(]?[A-Z0-9$])")
WHOLE = re.compile(r"[.!?:][”’)]*$")


@dataclass(frozen=True)
class Reading:
    """A page's school grade, to one decimal, and its sentences that are too long."""

    page: str
    grade: float
    long_sentences: tuple[str, ...]

    @property
    def too_hard(self) -> bool:
        """Above the grade that lay pages may have."""
        return self.grade > HARDEST_GRADE


def sentences(html: str) -> list[str]:
    """The sentences of a page's prose."""
    article = LexborHTMLParser(html).css_first("article")
    if article is None:
        return []
    for node in article.css(NO_PROSE):
        node.decompose()
    return [sentence for block in _blocks(article) for sentence in SENTENCE_END.split(block)]


def grade(prose: list[str]) -> float:
    """The school grade of some sentences."""
    # A point inside a number or a name would be taken for the end of a sentence.
    plain = (re.sub(r"[.:!?](?=\S)", "", sentence).rstrip(".:!?”’)") for sentence in prose)
    return round(float(textstat.flesch_kincaid_grade(". ".join(plain) + ".")), 1)


def read(page: str, html: str) -> Reading:
    """What a built page asks of its readers."""
    prose = sentences(html)
    too_long = tuple(each for each in prose if len(each.split()) > MOST_WORDS)
    return Reading(page, grade(prose) if prose else 0.0, too_long)


def lay_pages(site: Path) -> Iterator[Reading]:
    """Every lay page of the built site."""
    for path in sorted(site.rglob("index.html")):
        page = path.relative_to(site)
        if page.parts[0] in (*LAY, "index.html"):
            yield read(page.as_posix(), path.read_text("utf-8"))


def report(found: list[Reading]) -> str:
    """The report: the hardest pages first, then every long sentence."""
    lines = ["Reading grade of the lay pages (Flesch-Kincaid), hardest first"]
    for each in sorted(found, key=lambda each: (-each.grade, each.page)):
        mark = f"  above {HARDEST_GRADE:g}" if each.too_hard else ""
        lines.append(f"{each.grade:6.1f}  {each.page}{mark}")
    told = [(each.page, sentence) for each in found for sentence in each.long_sentences]
    lines.append(f"Sentences of more than {MOST_WORDS} words: {len(told)}")
    lines += [f"  {page}: {sentence}" for page, sentence in told]
    return "\n".join(lines)


def _blocks(article: LexborNode) -> Iterator[str]:
    for block in article.css("p, li, dd"):
        # An item that holds paragraphs is read by them.
        if block.css("p, li, dd")[1:] or (block.tag != "p" and block.css_first("p")):
            continue
        text = " ".join(block.text().split())
        if WHOLE.search(text):
            yield text


if __name__ == "__main__":
    readings = list(lay_pages(Path("site")))
    if not readings:
        sys.exit("stopped: the site is not built: run `make build`.")
    print(report(readings))
