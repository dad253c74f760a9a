"""`python -m macros.without_comments`: the built scripts and styles, as a phone should get them.

Comments are for whoever reads the sources, and a phone would pay for them on every page. A style
sheet holds what it imports, for a phone would have to ask for that in a second round.
"""

from __future__ import annotations

import re
from pathlib import Path

ASSETS = Path("site/assets")
# Only what fills lines of its own: that is how the sources are written, and no text looks so.
SCRIPT_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*.*?\*/[ \t]*)\n", re.DOTALL | re.MULTILINE)
STYLE_IMPORT = re.compile(r'^@import "([a-z-]+\.css)";\n', re.MULTILINE)
STYLE_COMMENT = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*\n", re.DOTALL | re.MULTILINE)


def without_comments(source: str, pattern: re.Pattern[str]) -> str:
    """A script or a style sheet without the comments on lines of their own.

    Raises ValueError where one would be inside a text of several lines.
    """
    for comment in pattern.finditer(source):
        if pattern is SCRIPT_COMMENT and source.count("`", 0, comment.start()) % 2:
            raise ValueError(f"a comment inside a text: {comment[0].strip()}")
    return pattern.sub("", source)


def with_imports(style: Path) -> str:
    """A style sheet, with the sheets beside it that it imports."""
    return STYLE_IMPORT.sub(
        lambda found: with_imports(style.with_name(found[1])), style.read_text("utf-8")
    )


def main() -> None:
    """Rewrite each script and style sheet of ours in the built site."""
    for folder, pattern in (("scripts", SCRIPT_COMMENT), ("styles", STYLE_COMMENT)):
        for built in sorted((ASSETS / folder).iterdir()):
            whole = with_imports(built) if folder == "styles" else built.read_text("utf-8")
            try:
                built.write_text(without_comments(whole, pattern), "utf-8")
            except ValueError as fault:
                raise SystemExit(f"{built}: {fault}") from None


if __name__ == "__main__":
    main()
