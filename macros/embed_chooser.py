"""The page "Put an example on your site": the lines to paste, what to choose, and every address."""

from __future__ import annotations

import html
from pathlib import Path

from mkdocs.utils import get_relative_url
from writeoffs.view.markup import escape

from macros import embed_code, page_files
from macros.embed_addresses import address_of, published

# The one that stands in the lines where nothing is chosen.
FIRST = "direct-bad-debt"


def chooser(docs: Path, site: str, page: str) -> str:
    """The lines for one example, and a form that a script makes others with. Raises LookupError.

    `site` is the address that the lines name. The script shows what they show from the page's own
    site, which is the same wherever it is published.
    """
    titles = published(docs)
    code = embed_code.frame(f"{site}{address_of(FIRST)}", titles[FIRST])
    return (
        f'<div class="chooser"><embed-chooser data-site="{escape(site)}"'
        f' data-here="{get_relative_url(".", page)}">'
        f"{_form(titles)}"
        '<pre class="lines" role="group" tabindex="0" aria-label="The lines to paste">'
        f"{_shown(code)}</pre>"
        f'<template class="growing">{_shown(embed_code.growing(site))}</template>'
        '<p class="actions" hidden>'
        '<button type="button" class="md-button" data-action="copy">Copy the lines</button> '
        '<button type="button" class="md-button" data-action="show">Show the example</button> '
        "<output></output></p>"
        '<div class="preview" hidden><h3>This is what you paste</h3>'
        "<p>What you type in it goes into the lines, too.</p></div>"
        f"</embed-chooser>{page_files.script('embed-chooser', page)}</div>"
    )


def addresses(docs: Path, site: str, page: str) -> str:
    """Every example with its full page and the address that a frame shows."""
    rows = "".join(
        f'<tr><th scope="row"><a href="{get_relative_url(f"scenarios/{slug}/", page)}">'
        f"{escape(title)}</a></th><td><code>{escape(site)}{address_of(slug)}</code></td></tr>"
        for slug, title in published(docs).items()
    )
    return (
        '<div class="addresses"><table>'
        "<caption>Every example and its address for a frame</caption><thead><tr>"
        '<th scope="col">Example</th><th scope="col">Address for a frame</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _form(titles: dict[str, str]) -> str:
    options = "".join(
        f'<option value="{slug}"{" selected" if slug == FIRST else ""}>{escape(title)}</option>'
        for slug, title in titles.items()
    )
    return (
        '<form autocomplete="off" novalidate hidden>'
        '<p><label for="embed-example">Example</label> '
        f'<select id="embed-example" name="example">{options}</select></p>'
        f"{_choice('How much of it', 'size', (('', 'All of it'), ('brief', 'In brief')))}"
        f"{_choice('Colors', 'theme', _THEMES)}"
        '<p><label for="embed-accent">Color of links, if you want your own</label> '
        '<input id="embed-accent" name="accent" type="text" spellcheck="false" maxlength="7" '
        'placeholder="#0b5394" aria-describedby="embed-accent-problem"> '
        '<span class="problem" id="embed-accent-problem" hidden></span></p>'
        '<p><label for="embed-height">Height in pixels</label> '
        '<input id="embed-height" name="height" type="text" inputmode="numeric" maxlength="5" '
        f'value="{embed_code.HEIGHT}" aria-describedby="embed-height-problem"> '
        '<span class="problem" id="embed-height-problem" hidden></span></p>'
        '<p><label><input type="checkbox" name="growing"> '
        "Let the frame grow with what it shows (one more line)</label></p>"
        "<p>To begin with numbers of your own, show the example and type them in it.</p>"
        "</form>"
    )


_THEMES = (("", "As the reader’s device has them"), ("light", "Light"), ("dark", "Dark"))


def _choice(legend: str, name: str, options: tuple[tuple[str, str], ...]) -> str:
    first, *_ = options
    labels = " ".join(
        f'<label><input type="radio" name="{name}" value="{value}"'
        f"{' checked' if (value, label) == first else ''}> {label}</label>"
        for value, label in options
    )
    return f"<fieldset><legend>{legend}</legend>{labels}</fieldset>"


def _shown(code: str) -> str:
    """Code as text in a page. The engine’s `escape` would make the quotes typographic."""
    return f"<code>{html.escape(code, quote=False)}</code>"
