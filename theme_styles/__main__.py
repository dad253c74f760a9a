"""`python -m theme_styles`: writes the theme's sheet of the built site, as far as it is used."""

import sys
from pathlib import Path

from theme_styles import sheet

if __name__ == "__main__":
    try:
        sheet.write(Path("site"), Path("snippets/writeoffs"))
    except sheet.NotAsKnown as fault:
        sys.exit(f"stopped: {fault}")
