"""The lines that show an example in a frame, as somebody pastes them into a page of their own."""

from __future__ import annotations

from writeoffs.view.markup import escape

# What an example needs and no more. Python runs in a worker, which a frame without an origin of its
# own cannot start; popups are the links to the full page, which is not to be held in a sandbox.
SANDBOX = (
    "allow-scripts allow-same-origin allow-downloads allow-popups allow-popups-to-escape-sandbox"
)
# CSS pixels. Whatever is longer scrolls inside, unless the host lets the frame grow (fit.js).
HEIGHT = 760


def frame(address: str, title: str, width: str = "100%") -> str:
    """An iframe that shows what is at that address, in three lines."""
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}"\n'
        f'  width="{width}" height="{HEIGHT}" loading="lazy" frameborder="0"'
        ' allow="clipboard-write"\n'
        f'  sandbox="{SANDBOX}"></iframe>'
    )


def growing(site: str) -> str:
    """The line that lets every frame of a page grow with what it shows, for a site's address."""
    return f'<script src="{escape(site)}assets/scripts/fit.js" async></script>'
