"""What tells another site how to show a scenario's page in a frame: oEmbed, https://oembed.com.

A host of files answers no question, so each page has a file of its own, which it names in its head.
"""

from __future__ import annotations

import json
from pathlib import Path

from macros import embed_code
from macros.embed_addresses import address_of

WIDTH = 720


def described(slug: str, title: str, name: str, site: str) -> dict[str, str | int]:
    """The answer for a scenario, on a site of that name at that address."""
    return {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": name,
        "provider_url": site,
        "width": WIDTH,
        "height": embed_code.HEIGHT,
        "html": embed_code.frame(f"{site}{address_of(slug)}", title, str(WIDTH)),
    }


def write(folder: Path, slug: str, title: str, name: str, site: str) -> None:
    """Write the answer into the built site."""
    path = folder / "oembed" / f"{slug}.json"
    path.parent.mkdir(exist_ok=True)
    answer = described(slug, title, name, site)
    path.write_text(json.dumps(answer, ensure_ascii=False, indent=1) + "\n", "utf-8")
