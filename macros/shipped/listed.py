"""The list of what others made, as the page about licenses shows it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs.utils import get_relative_url
from writeoffs.view.markup import escape

from macros.runtime import manifest
from macros.shipped.components import COMPONENTS, TEXTS, Component

# What the owner of a copy has chosen for what this project itself wrote.
OWN = Path("LICENSE")


def components_list(page: str) -> str:
    """Every part that others made, those within another below it. Raises LookupError."""
    told = (part for each in COMPONENTS if each.files for part in _told(each, page))
    return f'<dl class="sources">{"".join(told)}</dl>'


def own_license() -> str:
    """The text that the owner has chosen, or that none is chosen."""
    if not OWN.is_file():
        return "<p>The owner of this site has not chosen a license. Ask before you copy them.</p>"
    return f"<pre>{escape(OWN.read_text('utf-8'))}</pre>"


def _told(component: Component, page: str) -> Iterator[str]:
    yield _entry(component, page)
    for each in COMPONENTS:
        if each.within == component.key:
            yield _entry(each, page, f" (within {component.name})")


def _entry(component: Component, page: str, place: str = "") -> str:
    name = escape(" ".join(filter(None, (component.name, component.version))) + place)
    license_links = " with ".join(_license(text, page) for text in component.license_texts)
    source = escape(component.source)
    return (
        f'<div id="{component.key}"><dt>{name}</dt>'
        f"<dd>{escape(component.copyright.rstrip('.'))}.</dd>"
        f'<dd>License: {license_links}. Source: <a href="{source}">{source}</a></dd></div>'
    )


def _license(text: str, page: str) -> str:
    if text == "PSF-2.0":
        address = f"assets/runtime/{manifest.load().core}/LICENSE-cpython.txt"
    else:
        address = (TEXTS / f"{text}.txt").relative_to("docs").as_posix()
    return f'<a href="{get_relative_url(address, page)}">{escape(text)}</a>'
