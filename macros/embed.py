"""`python -m macros.embed`: writes each scenario once more, alone, for a frame on another site.

Such a page is at /embed/<scenario>/. It holds the same parts as the full page and loads nothing of
the theme. Beside it stands what says that the full page can be shown so (`macros.oembed`).
"""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_relative_url
from writeoffs.view.markup import escape

from macros import oembed, page_files
from macros.addresses import page_address
from macros.embed_addresses import address_of, published
from macros.scenario_pages import scenario_in_a_frame

NOT_FOUND = "embed/404.html"
TAX = (
    "This example is about the books. A write-off there is not a tax deduction: whether a loss "
    "counts on a tax return is a separate question, so confirm it with your CPA or EA."
)

# The base sends every link out of the frame, also those that Python will have written anew.
PAGE = """<!doctype html>
<html lang="en" dir="ltr" data-md-color-scheme="default">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta name="robots" content="noindex">
    <base target="_blank">
    <title>{title}</title>
    <link rel="icon" href="{icon}">{links}
    {style}
    <script src="{look}"></script>
  </head>
  <body class="md-typeset">
    <main>
      <h1>{title}</h1>
      {content}
    </main>
    <footer>
      {foot}
    </footer>{scripts}
  </body>
</html>
"""
LEADING_ON = (
    '<p><a href="{address}" target="_blank" rel="noopener">{words}</a> (opens in a new tab). '
    "From “{site}”, by {publisher}.</p>"
)


def write(config: MkDocsConfig) -> None:
    """Write the pages for frames into the built site of that configuration, and their oEmbed."""
    site = Path(config.site_dir)
    titles = published(Path(config.docs_dir))
    for slug, title in titles.items():
        page = site / address_of(slug) / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(_page(slug, title, config), "utf-8")
        oembed.write(site, slug, title, config.site_name, config.site_url or "")
    if titles:
        (site / NOT_FOUND).write_text(_not_found(config), "utf-8")


def _page(slug: str, title: str, config: MkDocsConfig) -> str:
    here, full_page = address_of(slug), page_address(f"scenarios/{slug}.md")
    return PAGE.format(
        title=escape(title),
        links=f'\n    <link rel="canonical" href="{config.site_url or ""}{full_page}">',
        icon=get_relative_url(config.theme["favicon"], here),
        style=page_files.style("embed", here),
        look=get_relative_url("assets/scripts/embed-look.js", here),
        content=scenario_in_a_frame(slug, here, full_page),
        foot=f"<p>{TAX}</p>\n      "
        + _leading_on(
            get_relative_url(full_page, here), "This example with everything around it", config
        ),
        scripts=f"\n    {page_files.script('embed', here)}",
    )


def _not_found(config: MkDocsConfig) -> str:
    return PAGE.format(
        title="This example is not here",
        links="",
        icon=get_relative_url(config.theme["favicon"], NOT_FOUND),
        style=page_files.style("embed", NOT_FOUND),
        look=get_relative_url("assets/scripts/embed-look.js", NOT_FOUND),
        content="<p>The address of this frame names no example.</p>",
        foot=_leading_on(get_relative_url("scenarios/", NOT_FOUND), "All examples", config),
        scripts="",
    )


def _leading_on(address: str, words: str, config: MkDocsConfig) -> str:
    return LEADING_ON.format(
        address=address,
        words=words,
        site=escape(config.site_name),
        publisher=escape(config.extra["firm"]["name"]),
    )


if __name__ == "__main__":
    write(load_config())
