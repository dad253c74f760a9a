"""An address that was published once leads somewhere for good."""

from __future__ import annotations

from pathlib import Path

import pytest
from built_site import BuiltSite
from selectolax.lexbor import LexborHTMLParser

from macros.redirects import BrokenRedirects, load, write

PUBLISHED = Path(__file__).with_name("published-addresses.txt")


@pytest.fixture
def built(tmp_path: Path) -> Path:
    page = tmp_path / "site" / "glossary" / "allowance" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text('<link rel="canonical" href="https://a.test/glossary/allowance/">')
    return tmp_path / "site"


def moved(built: Path, text: str) -> Path:
    path = built.parent / "redirects.yml"
    path.write_text(text)
    return path


def test_every_published_address_is_still_a_page_or_leads_to_one(site: BuiltSite) -> None:
    published = PUBLISHED.read_text("utf-8").split()
    there = {page.removesuffix("index.html") for page in [*site.pages, *site.embeds]} | set(load())
    gone = [
        address
        for address in published
        if address.removeprefix("/") not in there and not (site.folder / address[1:]).is_file()
    ]
    assert gone == []


def test_every_page_is_among_the_published_addresses(site: BuiltSite) -> None:
    published = PUBLISHED.read_text("utf-8").split()
    there = {f"/{page.removesuffix('index.html')}" for page in [*site.pages, *site.embeds]}
    pages = there - {"/404.html", "/embed/404.html"}
    assert sorted(pages - set(published)) == [], "run `make addresses`"
    assert published == sorted(set(published))


def test_an_old_address_leads_to_the_new_one(built: Path) -> None:
    write(built, moved(built, "glossary/doubtful-accounts/: glossary/allowance/\n"))
    page = LexborHTMLParser((built / "glossary/doubtful-accounts/index.html").read_text("utf-8"))
    assert page.css_first("meta[http-equiv=refresh]").attributes["content"] == (
        "0; url=../allowance/"
    )
    assert page.css_first("link[rel=canonical]").attributes["href"] == (
        "https://a.test/glossary/allowance/"
    )
    assert page.css_first("a").attributes["href"] == "../allowance/"


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("glossary/old/: glossary/gone/", "glossary/gone/: there is no such page"),
        ("glossary/allowance/: glossary/allowance/", "there is a page at this address"),
        ("/glossary/old: glossary/allowance/", "/glossary/old: an address is words"),
    ],
)
def test_a_redirect_that_cannot_work_is_told_with_its_line(
    built: Path, line: str, fault: str
) -> None:
    path = moved(built, f"# moved\n{line}\n")
    with pytest.raises(BrokenRedirects, match=rf"redirects\.yml:2: .*{fault}"):
        write(built, path)
    assert not (built / "glossary/old").exists()
