"""What machines read of a page: titles, descriptions, canonical addresses, JSON-LD, llms.txt."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from built_site import ROOT, BuiltSite
from selectolax.lexbor import LexborHTMLParser

from macros.front_matter import read
from macros.llms import listing

# What search engines show of each.
TITLE = range(10, 66)
DESCRIPTION = range(50, 161)
NOT_LISTED = "404.html"

# What schema.org defines for a type, and what search engines ask of it, as far as we use it.
REQUIRED = {
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "WebSite": {"name", "url", "description"},
    "DefinedTermSet": {"@id", "name", "url", "description"},
    "DefinedTerm": {"name", "url"},
    "WebPage": {"name", "url", "datePublished", "dateModified", "mainEntity"},
    "LearningResource": {
        *("name", "description", "url", "datePublished", "dateModified", "inLanguage"),
        *("isAccessibleForFree", "learningResourceType", "about", "publisher"),
    },
    "Organization": {"name"},
}
ALLOWED = {
    "DefinedTermSet": {"inLanguage"},
    "WebSite": {"inLanguage"},
    "DefinedTerm": {"@id", "description", "inDefinedTermSet", "alternateName"},
    "WebPage": {"inLanguage", "isAccessibleForFree"},
}
ADDRESSES = {"url", "item", "@id", "inDefinedTermSet"}


def head(page: LexborHTMLParser, selector: str, attribute: str = "content") -> str:
    return page.css_first(selector).attributes[attribute] or ""


def graph(page: LexborHTMLParser) -> list[dict[str, Any]]:
    """What a page says it is; [] where it says nothing."""
    scripts = page.css('script[type="application/ld+json"]')
    assert len(scripts) <= 1
    if not scripts:
        return []
    data = json.loads(scripts[0].text(deep=True))
    assert data["@context"] == "https://schema.org"
    return data["@graph"]


def things(value: Any) -> Iterator[dict[str, Any]]:
    """Everything with a type, however deep."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from things(each)


def faults(thing: dict[str, Any]) -> Iterator[str]:
    """What is wrong with one thing, by the vocabulary."""
    kind = thing.get("@type", "nothing")
    if kind not in REQUIRED:
        yield f"{kind} is no type we know"
        return
    keys = set(thing) - {"@type"}
    yield from (f"{kind} needs {key}" for key in sorted(REQUIRED[kind] - keys))
    odd = keys - REQUIRED[kind] - ALLOWED.get(kind, set())
    yield from (f"{kind} has no {key}" for key in sorted(odd))
    for key, value in thing.items():
        if value in ("", [], None):
            yield f"{kind}: {key} is empty"
        if key in ("datePublished", "dateModified"):
            date.fromisoformat(value)


def test_the_vocabulary_is_checked() -> None:
    assert list(faults({"@type": "Recipe"})) == ["Recipe is no type we know"]
    assert list(faults({"@type": "Organization", "logo": ""})) == [
        "Organization needs name",
        "Organization has no logo",
        "Organization: logo is empty",
    ]


def test_structured_data_follows_the_vocabulary(site: BuiltSite, built_page: str) -> None:
    found = list(things(graph(site.parsed[built_page])))
    assert bool(found) == (built_page != NOT_LISTED)
    assert [fault for thing in found for fault in faults(thing)] == []


def test_its_addresses_are_pages_of_the_site(site: BuiltSite, built_page: str) -> None:
    for thing in things(graph(site.parsed[built_page])):
        for key in ADDRESSES & set(thing):
            assert site.file_at(thing[key].partition("#")[0]) in site.pages, thing[key]


def test_it_says_what_the_page_says(site: BuiltSite, built_page: str) -> None:
    page = site.parsed[built_page]
    for thing in graph(page):
        if thing["@type"] == "BreadcrumbList":
            seen = [
                (number, step.text(strip=True))
                for number, step in enumerate(page.css("nav.trail li"), 1)
            ]
            told = [(step["position"], step["name"]) for step in thing["itemListElement"]]
            assert told == seen
            assert thing["itemListElement"][-1]["item"] == site.address_of(built_page)
            continue
        assert thing["url"] == site.address_of(built_page)
        for key, label in (("datePublished", "Published"), ("dateModified", "Updated")):
            if key in thing:
                assert thing[key] == visible_date(page, label)
        if "mainEntity" in thing:
            term = thing["mainEntity"]
            text = page.css_first("article").text(separator=" ", strip=True)
            assert term["name"] == page.css_first("h1").text(deep=False, strip=True)
            assert term["description"] in text
            assert term["description"] == head(page, "meta[name=description]")
            assert all(alias in text for alias in term.get("alternateName", []))


def visible_date(page: LexborHTMLParser, label: str) -> str:
    rows = page.css(".page-facts dl > div")
    (row,) = (row for row in rows if row.css_first("dt").text() == label)
    return row.css_first("time").attributes["datetime"] or ""


@pytest.mark.parametrize(
    ("where", "kind"),
    [
        ("index.html", "WebSite"),
        ("glossary/index.html", "DefinedTermSet"),
        ("glossary/write-off/index.html", "WebPage"),
        ("explain/index.html", "LearningResource"),
        ("scenarios/direct-bad-debt/index.html", "LearningResource"),
        ("quickbooks/online/index.html", "LearningResource"),
    ],
)
def test_each_kind_of_page_says_so(site: BuiltSite, where: str, kind: str) -> None:
    assert kind in [thing["@type"] for thing in graph(site.parsed[where])]


def test_every_term_is_told_as_a_term(site: BuiltSite) -> None:
    pages = [page for page in site.pages if re.fullmatch(r"glossary/[^/]+/index\.html", page)]
    assert pages
    for page in pages:
        (told,) = (thing for thing in graph(site.parsed[page]) if thing["@type"] == "WebPage")
        assert told["mainEntity"]["inDefinedTermSet"] == site.address_of("glossary/index.html")


def test_every_page_but_the_first_shows_where_it_stands(site: BuiltSite, built_page: str) -> None:
    steps = site.parsed[built_page].css("nav.trail li")
    if built_page in ("index.html", NOT_LISTED):
        assert steps == []
    else:
        assert len(steps) == built_page.count("/") + 1


def test_title_and_description_fit(site: BuiltSite, built_page: str) -> None:
    page = site.parsed[built_page]
    title = page.css_first("head title").text()
    description = head(page, "meta[name=description]")
    assert len(title) in TITLE, title
    assert len(description) in DESCRIPTION, (len(description), description)
    assert description.endswith((".", "?")), description


def test_no_two_pages_share_a_title_or_a_description(site: BuiltSite) -> None:
    listed = [site.parsed[page] for page in site.pages if page != NOT_LISTED]
    for told in (
        [page.css_first("head title").text() for page in listed],
        [head(page, "meta[name=description]") for page in listed],
    ):
        assert [each for each, count in Counter(told).items() if count > 1] == []


def test_the_canonical_address_is_the_page_itself(site: BuiltSite, built_page: str) -> None:
    links = site.parsed[built_page].css("link[rel=canonical]")
    addresses = [link.attributes["href"] for link in links]
    assert addresses == ([] if built_page == NOT_LISTED else [site.address_of(built_page)])


def test_llms_txt_lists_every_page_once(site: BuiltSite) -> None:
    text = (site.folder / "llms.txt").read_text("utf-8")
    found = re.findall(r"^- \[(.+)\]\((\S+)\): (.+)$", text, re.MULTILINE)
    assert sorted(address for _, address, _ in found) == sorted(site.listed)
    for title, address, description in found:
        page = site.parsed[site.file_at(address) or ""]
        assert page.css_first("head title").text().startswith(title)
        assert description == head(page, "meta[name=description]")


def test_llms_txt_puts_a_page_outside_the_nav_into_its_folder(tmp_path: Path) -> None:
    for path in ("index.md", "glossary/index.md", "glossary/recovery.md"):
        page = tmp_path / path
        page.parent.mkdir(exist_ok=True)
        page.write_text(f"---\ntitle: {path}\ndescription: D\n---\n")
    nav = [{"Home": "index.md"}, {"Words": [{"All": "glossary/index.md"}]}]
    assert listing("N", "what", "https://a.test/", nav, tmp_path) == (
        "# N\n\n> what\n\n## Home\n\n- [index.md](https://a.test/): D\n\n## Words\n\n"
        "- [glossary/index.md](https://a.test/glossary/): D\n"
        "- [glossary/recovery.md](https://a.test/glossary/recovery/): D\n"
    )


def test_descriptions_are_sentences_of_their_own() -> None:
    """A definition is a term's description; no other page borrows one."""
    for page in (ROOT / "docs").rglob("*.md"):
        meta = read(page).values
        assert ("description" in meta) != ("definition" in meta), page
