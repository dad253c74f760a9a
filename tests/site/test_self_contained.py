"""A page brings everything itself: no other host, no web font, nothing a strict policy refuses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from built_site import BuiltSite

# What a browser fetches without being asked; an `a` is followed only when a reader clicks it.
FETCHED = "link[href], script[src], img[src], source[src], iframe[src], video[src], audio[src], "
FETCHED += "embed[src], object[data], input[src], track[src], image[href], use[href]"
# Links in the head that only state an address.
STATED = {"canonical", "alternate", "prev", "next"}


def fetched(site: BuiltSite, name: str) -> Iterator[str]:
    """Every address that a page makes the browser fetch."""
    for element in site.parsed[name].css(FETCHED):
        attributes = element.attributes
        if element.tag == "link" and STATED & set((attributes.get("rel") or "").split()):
            continue
        written = attributes.get("src") or attributes.get("href") or attributes.get("data") or ""
        yield urljoin(site.address_of(name), written)


def test_nothing_comes_from_another_host(site: BuiltSite, built_page: str) -> None:
    found = list(fetched(site, built_page))
    assert found
    assert [address for address in found if site.file_at(address) is None] == []


def test_no_style_sheet_fetches_a_font_or_leaves_the_site(site: BuiltSite) -> None:
    sheets = list(site.folder.rglob("*.css"))
    assert sheets
    for sheet in sheets:
        css = sheet.read_text("utf-8")
        assert "@font-face" not in css, sheet
        assert "@import" not in css, sheet
        for address in re.findall(r"url\(\s*[\"']?([^\"')]*)", css):
            assert not re.match(r"(https?:)?//", address), sheet


def test_a_strict_policy_refuses_nothing(site: BuiltSite, built_page: str) -> None:
    """No style, handler or script address in the markup that Content-Security-Policy would stop."""
    page = site.parsed[built_page]
    assert page.css("[style], style") == []
    handlers = [
        f"{element.tag} {attribute}"
        for element in page.css("*")
        for attribute in element.attributes
        if attribute.startswith("on")
    ]
    assert handlers == []
    assert page.css("[href^='javascript:']") == []


def test_the_same_inline_scripts_stand_on_every_page(site: BuiltSite) -> None:
    """So that the policy names each by its hash, once for the whole site: Material has three."""
    assert len(site.inline_scripts) == 3
