"""The site that `make build` wrote, for every test that reads it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

from selectolax.lexbor import LexborHTMLParser

from macros import redirects

ROOT = Path(__file__).parents[1]
EMBEDS = "embed/"


class SiteIsMissing(Exception):
    """There is nothing to test yet."""


@dataclass(frozen=True)
class BuiltSite:
    """The folder, its pages, and the address they are to be published at."""

    folder: Path = ROOT / "site"

    @cached_property
    def pages(self) -> list[str]:
        """Every page as its path in the folder: "glossary/write-off/index.html".

        A page that only leads to another one is none, nor is what is shown in a frame.
        """
        if not (self.folder / "index.html").exists():
            raise SiteIsMissing("the site is not built: run `make build`")
        return [page for page in self._written if not page.startswith(EMBEDS)]

    @cached_property
    def embeds(self) -> list[str]:
        """Every example alone, as others show it in a frame, and the page for those missing."""
        return [page for page in self._written if page.startswith(EMBEDS)]

    @property
    def _written(self) -> list[str]:
        there = {path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html")}
        return sorted(there - {f"{old}index.html" for old in redirects.load()})

    @cached_property
    def listed(self) -> list[str]:
        """The addresses that the site map lists."""
        places = ElementTree.parse(self.folder / "sitemap.xml").iterfind(".//{*}loc")
        return [place.text or "" for place in places]

    @property
    def address(self) -> str:
        """Where the home page is published."""
        return min(self.listed, key=len)

    @cached_property
    def parsed(self) -> dict[str, LexborHTMLParser]:
        """Every page, read as a browser reads it."""
        return {
            page: LexborHTMLParser((self.folder / page).read_text("utf-8")) for page in self.pages
        }

    @cached_property
    def inline_scripts(self) -> set[str]:
        """The text of every script that stands in a page itself; data in a page is no script."""
        return {
            script.text(deep=True)
            for page in self.parsed.values()
            for script in page.css("script:not([src])")
            if script.attributes.get("type") in (None, "module", "text/javascript")
        }

    def address_of(self, page: str) -> str:
        """Where a page is published: "scenarios/index.html" at "<address>scenarios/"."""
        return urljoin(self.address, page.removesuffix("index.html"))

    def file_at(self, address: str) -> str | None:
        """The path in the folder that an address leads to; None when it leads to another site."""
        wanted, own = urlsplit(address), urlsplit(self.address)
        if (wanted.scheme, wanted.netloc) != (own.scheme, own.netloc):
            return None
        if not wanted.path.startswith(own.path):
            return None
        path = unquote(wanted.path.removeprefix(own.path))
        return f"{path}index.html" if path == "" or path.endswith("/") else path


SITE = BuiltSite()
