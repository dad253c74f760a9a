"""The theme's sheets as it brings them, and what of them the built site has left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import material
from built_site import BuiltSite

from theme_styles.sheet import FOLDER, WHOLE

THEME = Path(material.__file__).parent / "templates" / FOLDER
# What is no text in quotes, of a sheet without comments.
TEXT = r'"(?:[^"\\]|\\.)*"'
MARK = re.compile(rf"{TEXT}|[{{}}]")
DECLARATION = re.compile(rf"\s*([\w-]+)\s*:((?:{TEXT}|[^;])*)")
COMMA = re.compile(r",(?![^(]*\))")
# Where a reader points to or what they have just done, and what is drawn beside an element.
STATE = re.compile(r":not\(:[^)]*\)|::?(?!not\b|nth-)[a-z-]+(?:\([^)]*\))?")
NOTHING_LEFT = re.compile(r"(^|[ >+~])(?=$|[ >+~])")


@dataclass(frozen=True)
class Rule:
    """What a sheet says of its selectors; the `around` are its media and the like."""

    around: tuple[str, ...]
    selectors: tuple[str, ...]
    declarations: tuple[tuple[str, str], ...]

    @property
    def moves(self) -> bool:
        """Whether it is a step of an animation, and selects nothing."""
        return any("keyframes" in each for each in self.around)


def rules(css: str) -> Iterator[Rule]:
    """Every rule of a sheet, in order."""
    open_blocks, begin = [], css.startswith("@charset") and css.index(";") + 1
    for mark in MARK.finditer(css):
        if mark[0] == "{":
            open_blocks.append(css[begin : mark.start()].strip())
        elif mark[0] == "}":
            head = open_blocks.pop()
            if said := DECLARATION.findall(css[begin : mark.start()]):
                yield Rule(tuple(open_blocks), tuple(COMMA.split(head)), tuple(said))
        else:
            continue
        begin = mark.end()


def whole() -> str:
    """What the theme brings, in the order in which pages name it."""
    (*sheets,) = (path for name in WHOLE for path in THEME.glob(f"{name}.*.min.css"))
    assert len(sheets) == len(WHOLE)
    return "".join(sheet.read_text("utf-8") for sheet in sheets)


def of(site: BuiltSite) -> str:
    """What a built site has of it."""
    (sheet,) = (site.folder / FOLDER).glob("*.css")
    return sheet.read_text("utf-8")


def left_out(site: BuiltSite) -> list[str]:
    """The selectors that the built site lacks, whatever the state of what they select."""
    there = {(rule.around, each) for rule in rules(of(site)) for each in rule.selectors}
    lacking = {
        NOTHING_LEFT.sub(r"\1*", STATE.sub("", each))
        for rule in rules(whole())
        for each in rule.selectors
        if (rule.around, each) not in there and not rule.moves
    }
    return sorted(lacking)
