"""`python -m macros.firm.accents`: puts the firm’s accents into the built site."""

from __future__ import annotations

from pathlib import Path

from macros.firm import block, colors
from macros.firm.block import Firm

SITE = Path("site")
FAVICON = "assets/images/favicon.svg"
SHEET = "assets/styles/palette.css"


def write(site: Path, firm: Firm) -> None:
    """Change the palette and the favicon of the built site, as MkDocs has just copied them."""
    sheet, icon = site / SHEET, site / FAVICON
    css = sheet.read_text("utf-8")
    sheet.write_text(colors.branded(css, firm.accent, firm.accent_dark), "utf-8")
    accent = colors.LIGHT.colors["accent"]
    drawn = icon.read_text("utf-8").replace(accent, firm.accent or accent)
    icon.write_text(drawn, "utf-8")


if __name__ == "__main__":
    write(SITE, block.read())
