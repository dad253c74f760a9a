"""Every link, picture and script inside the site leads to something that is there.

`mkdocs build --strict` checks what Markdown writes; this reads the built pages, so it also sees
what macros, templates and the engine write.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

from built_site import BuiltSite
from selectolax.lexbor import LexborHTMLParser

ADDRESSES = ("href", "src", "action", "formaction", "poster")


def addresses(page: LexborHTMLParser) -> Iterator[str]:
    """Every address a page names, as written."""
    for attribute in ADDRESSES:
        for element in page.css(f"[{attribute}]"):
            yield element.attributes[attribute] or ""


def anchors(page: LexborHTMLParser) -> set[str]:
    """The names that a link with # may end in."""
    return {element.attributes["id"] or "" for element in page.css("[id]")} | {"", "top"}


def broken(site: BuiltSite) -> Iterator[str]:
    """Every link of the site that leads nowhere."""
    for name, page in site.parsed.items():
        here = site.address_of(name)
        for written in addresses(page):
            address, anchor = urldefrag(urljoin(here, written))
            path = site.file_at(address)
            if path is None:
                continue
            if not (site.folder / path).is_file():
                yield f"{name}: {written} leads to {path}, which is not there"
            elif path in site.parsed and unquote(anchor) not in anchors(site.parsed[path]):
                yield f"{name}: {written} leads to #{anchor}, which {path} does not have"


def test_no_link_is_broken(site: BuiltSite) -> None:
    assert list(broken(site)) == []


def test_the_site_map_lists_every_page_but_the_one_for_errors(site: BuiltSite) -> None:
    listed = set(site.listed)
    assert listed == {site.address_of(page) for page in site.pages if page != "404.html"}


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    """The first check can fail, on a missing page and on a missing anchor."""
    (tmp_path / "sitemap.xml").write_text(
        "<urlset><url><loc>https://a.test/b/</loc></url></urlset>"
    )
    (tmp_path / "index.html").write_text(
        '<h1 id="top-of-page">A</h1><a href="#top-of-page"></a><a href="/b/"></a>'
        '<a href="gone/"></a><a href="#gone"></a><a href="https://elsewhere.test/gone/"></a>'
    )
    assert list(broken(BuiltSite(tmp_path))) == [
        "index.html: gone/ leads to gone/index.html, which is not there",
        "index.html: #gone leads to #gone, which index.html does not have",
    ]
