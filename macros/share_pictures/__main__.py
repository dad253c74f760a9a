"""`python -m macros.share_pictures`: draws the picture of every page into the built site.

A picture that was drawn before is taken from .venv/share-pictures, where its name is what it was
made from.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import PIL
from mkdocs.config import load_config

from macros.firm import block, colors
from macros.firm.block import Firm
from macros.share_pictures import drawing
from macros.share_pictures.cards import Card, cards
from macros.share_pictures.drawing import Look, png, without_a_letter

CACHE = Path(".venv/share-pictures")
PICTURES = "assets/share"


def write(site: Path, pages: list[Card], shared: Look, cache: Path) -> None:
    """Write a picture for each card, and forget those kept of earlier ones."""
    cache.mkdir(parents=True, exist_ok=True)
    drawn_by = _drawn_by()
    used = set()
    for card in pages:
        if unset := without_a_letter(card, shared):
            told = " ".join(sorted(unset))
            raise SystemExit(f"stopped: {card.path}: its picture’s font lacks {told}")
        made_from = f"{drawn_by}{card}{shared}".encode()
        kept = cache / f"{hashlib.sha256(made_from).hexdigest()}.png"
        if not kept.exists():
            kept.write_bytes(png(card, shared))
        used.add(kept)
        picture = (site / PICTURES / card.path).with_suffix(".png")
        picture.parent.mkdir(parents=True, exist_ok=True)
        picture.write_bytes(kept.read_bytes())
    for kept in set(cache.iterdir()) - used:
        kept.unlink()


def look(site: str, firm: Firm) -> Look:
    """What the pictures of a firm's site share."""
    accent = firm.accent or colors.LIGHT.colors["accent"]
    return Look(site, firm.name, {**colors.LIGHT.colors, "accent": accent})


def _drawn_by() -> str:
    """The code, fonts and library that a picture depends on."""
    files = (Path(drawing.__file__), drawing.BOLD, drawing.REGULAR)
    sums = (hashlib.sha256(file.read_bytes()).hexdigest() for file in files)
    return " ".join((PIL.__version__, *sums))


def main() -> None:
    """Draw every page of the site that mkdocs.yml describes."""
    config = load_config()
    pages = list(cards(Path(config.docs_dir), config.nav or []))
    write(Path(config.site_dir), pages, look(config.site_name, block.read()), CACHE)


if __name__ == "__main__":
    main()
