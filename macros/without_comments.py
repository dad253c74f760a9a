"""`python -m macros.without_comments`: takes the comments out of the built scripts and styles.

They are for whoever reads the sources, and a phone would pay for them on every page.
"""

from __future__ import annotations

import re
from pathlib import Path

SITE = Path("site")
SOURCES = Path("docs")
# Only what fills lines of its own: that is how the sources are written, and no text looks so.
SCRIPT_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*.*?\*/[ \t]*)\n", re.DOTALL | re.MULTILINE)
STYLE_COMMENT = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*\n", re.DOTALL | re.MULTILINE)


def without_comments(source: str, pattern: re.Pattern[str]) -> str:
    """A script or a style sheet without the comments on lines of their own.

    Raises ValueError where one would be inside a text of several lines.
    """
    for comment in pattern.finditer(source):
        if pattern is SCRIPT_COMMENT and source.count("`", 0, comment.start()) % 2:
            raise ValueError(f"a comment inside a text: {comment[0].strip()}")
    return pattern.sub("", source)


def main() -> None:
    """Rewrite each script and style sheet of ours in the built site."""
    for folder, pattern in (("scripts", SCRIPT_COMMENT), ("styles", STYLE_COMMENT)):
        for source in sorted((SOURCES / "assets" / folder).iterdir()):
            built = SITE / source.relative_to(SOURCES)
            try:
                built.write_text(without_comments(source.read_text("utf-8"), pattern), "utf-8")
            except ValueError as fault:
                raise SystemExit(f"{source}: {fault}") from None


if __name__ == "__main__":
    main()
