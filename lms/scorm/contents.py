"""The built site as learning systems can serve it.

They serve files and nothing else: a folder does not lead to its page, and what ends in .mjs or
.wasm often comes with a type that browsers refuse. So links name the page's file, scripts end in
.js, and Python is compiled from bytes. What only a host needs stays out.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator, Set
from html import escape, unescape
from pathlib import Path

# Pictures of shared links, maps of scripts, and what search engines and hosts read.
LEFT_OUT = re.compile(
    r"assets/share/|oembed/|.*\.map$|.*\.md$|assets/javascripts/lunr/|assets/runtime/runtime\.json$"
    r"|sitemap\.xml(\.gz)?$|robots\.txt$|llms\.txt$|(.*/)?404\.html$|_headers$"
)
ADDRESS = re.compile(r'(?P<name>\s(?:href|src|data-beliefs|data-full-page))="(?P<value>[^"]*)"')
# What a page says of itself to others names the address of a site that this is not.
SAID_TO_OTHERS = re.compile(
    r'\s*<(?:link rel="(?:canonical|alternate) ?"|meta (?:property="og:|name="twitter:))[^>]*>'
    r'|\s*<script type="application/ld\+json">.*?</script>',
    re.DOTALL,
)
# Within a frame another site would stand where the course was.
OUTSIDE = re.compile(r'<a (?P<rest>[^>]*\bhref="https?://[^"]*"[^>]*)>')
INDEX = "index.html"
SEARCH = "search/search_index.json"
# With it the theme asks the map of the site before it follows a link.
INSTANT = ('"navigation.instant", ', "")
# A system that does not know WebAssembly's type serves it as bytes.
STREAMING = re.compile(r"WebAssembly\.compileStreaming\(([\w$]+)\)")
FROM_BYTES = r"WebAssembly.compile(await \1.arrayBuffer())"
PYTHON = ".worker.mjs"
RUNTIME = "assets/runtime/"
# What is true on the site, and not where a system records.
KEPT = (
    (
        "What you do is kept in this browser and nowhere else.",
        "The line above the course says where your work is recorded.",
    ),
    (
        "What you have done is kept in this browser only.",
        "The line above the course says where your work is recorded.",
    ),
)


class BrokenLink(ValueError):
    """A page leads to what the package does not hold."""


class NotAsBuilt(ValueError):
    """The site lacks what is replaced in it."""


def of(site: Path) -> dict[str, bytes]:
    """The files of the package that come from the site, by path. Raises BrokenLink, NotAsBuilt."""
    found = dict(_taken(site))
    for sentence, _ in KEPT:
        if not any(sentence.encode() in content for content in found.values()):
            raise NotAsBuilt(f"no page says any more: {sentence}")
    return {renamed(path): _served(path, found) for path in sorted(found)}


def renamed(text: str) -> str:
    """A text that names scripts, with the ending that every system knows."""
    return text.replace(".mjs", ".js")


def _taken(site: Path) -> Iterator[tuple[str, bytes]]:
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        if path.is_file() and not LEFT_OUT.match(name):
            yield name, path.read_bytes()


def _served(path: str, found: dict[str, bytes]) -> bytes:
    content = found[path]
    if path.endswith(".html"):
        return _page(path, content.decode(), found.keys()).encode()
    if path == SEARCH:
        return _search(content.decode()).encode()
    if path.startswith(RUNTIME):  # each file's sum stands beside it
        return content
    if path.endswith(PYTHON):
        text, count = STREAMING.subn(FROM_BYTES, content.decode())
        if not count:
            raise NotAsBuilt(f"{path} compiles no WebAssembly")
        content = text.encode()
    return renamed(content.decode()).encode() if path.endswith((".js", ".mjs")) else content


def _page(path: str, html: str, known: Set[str]) -> str:
    def address(found: re.Match[str]) -> str:
        written = unescape(found["value"])
        return f'{found["name"]}="{escape(_file_at(path, written, known))}"'

    html = SAID_TO_OTHERS.sub("", html)
    html = OUTSIDE.sub(lambda found: _opened_apart(found["rest"]), html)
    for before, after in KEPT:
        html = html.replace(before, after)
    if "__config" in html:
        html = _replaced(path, html, INSTANT)
    return renamed(ADDRESS.sub(address, html))


def _opened_apart(attributes: str) -> str:
    target = "" if "target=" in attributes else ' target="_blank" rel="noopener"'
    return f"<a {attributes}{target}>"


def _file_at(page: str, written: str, known: Set[str]) -> str:
    """An address as the package has it: of a file, where it led to a folder."""
    where = re.match(r"[^?#]*", written)
    place = where[0] if where else ""
    if not place or re.match(r"[a-z][a-z0-9+.-]*:", place):
        return written
    rest = written[len(place) :]
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), place))
    if target in known:
        return written
    index = posixpath.normpath(posixpath.join(target, INDEX))
    if index in known:
        return f"{posixpath.join(place, INDEX)}{rest}"
    raise BrokenLink(f"{page} leads to {written}, which is not in the package")


def _search(text: str) -> str:
    """The index of the search, whose results are links as well."""
    index = json.loads(text)
    for each in index["docs"]:
        place, mark, heading = each["location"].partition("#")
        each["location"] = f"{posixpath.join(place, INDEX)}{mark}{heading}"
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))


def _replaced(path: str, text: str, change: tuple[str, str]) -> str:
    before, after = change
    if before not in text:
        raise NotAsBuilt(f"{path} lacks {before!r}")
    return text.replace(before, after)
