"""A heading, a source, a question or an input that was once linked to can be linked to for good."""

from __future__ import annotations

from built_site import ROOT, BuiltSite
from selectolax.lexbor import LexborHTMLParser

from development.addresses import PLACES, places
from macros.redirects import load

PUBLISHED = (ROOT / PLACES).read_text("utf-8").split()


def there(site: BuiltSite) -> set[str]:
    """Every place of the site, also by the old address of a page that has moved."""
    pages = {name: page for name, page in site.parsed.items() if name != "404.html"}
    framed = {
        name: LexborHTMLParser((site.folder / name).read_text("utf-8")) for name in site.embeds
    }
    found = {
        name.removesuffix("index.html"): set(places(page))
        for name, page in {**pages, **framed}.items()
    }
    moved = {old: found[new] for old, new in load().items()}
    return {f"/{page}{place}" for page, named in {**found, **moved}.items() for place in named}


def test_every_published_place_is_still_there(site: BuiltSite) -> None:
    assert sorted(set(PUBLISHED) - there(site)) == [], "give a heading its old name: { #its-name }"


def test_every_place_is_published(site: BuiltSite) -> None:
    pages = {f"/{old}" for old in load()}
    new = {each for each in there(site) - set(PUBLISHED) if each.partition("#")[0] not in pages}
    assert sorted(new) == [], "run `make addresses` once they are to stay"
    assert sorted(set(PUBLISHED)) == PUBLISHED


def test_what_a_link_can_name_is_found() -> None:
    page = LexborHTMLParser(
        '<article><h2 id="why">Why</h2><p id="no"></p><write-off-scenario><form>'
        '<div data-input="invoice"></div></form></write-off-scenario><div data-flow="[]">'
        '<li data-question="who"><p class="told" id="q-who"></p><b data-answer="me"></b></li></div>'
        '</article><h2 id="outside">No</h2>'
    )
    assert sorted(places(page)) == ["#q-who", "#why", "?invoice", "?who=me"]
