"""A card as a PNG of 1200 × 630 pixels, the size that places where links are shared ask for.

The same card is the same bytes: the font comes from node_modules, and Pillow brings its own
FreeType. Its other way to set text would look for a library of the machine.
"""

from __future__ import annotations

import functools
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFont
from PIL.ImageFont import FreeTypeFont

from macros import gallery
from macros.share_pictures.cards import Card, Row, amount

SIZE = (1200, 630)
FONTS = Path("node_modules/@fontsource/source-serif-4/files")
BOLD = FONTS / "source-serif-4-latin-700-normal.woff2"
REGULAR = FONTS / "source-serif-4-latin-400-normal.woff2"

EDGE = 20  # the accent along the left side
LEFT, RIGHT = 96, 1120
HEAD, FOOT = 76, 534
TITLE_SIZES = range(80, 43, -4)
FIGURE_SIZES = range(38, 19, -1)
LABELS = 280  # the column of the treatments’ names, where there are several
# Shades between the paper and each color, for the edges of letters: more than eyes tell apart.
SHADES = 24
COLORS = ("ink", "soft", "rule", "accent", "up", "down")
NO_LETTER = chr(0xFFFF)


@dataclass(frozen=True)
class Look:
    """What all pictures of a site share: its name, its firm's, and the light palette."""

    site: str
    firm: str
    colors: Mapping[str, str]


class Sheet:
    """A picture in the making: for each color a layer, which holds how much of it is where."""

    def __init__(self) -> None:
        self._layers = {color: Image.new("L", SIZE) for color in COLORS}
        self._pens = {color: ImageDraw.Draw(layer) for color, layer in self._layers.items()}

    def text(self, left: float, base: float, words: str, font: FreeTypeFont, color: str) -> None:
        """Set words on their base line."""
        self._pens[color].text((left, base), words, 255, font, anchor="ls")

    def box(self, left: float, top: float, right: float, bottom: float, color: str) -> None:
        """Fill a box; its right and lower edges are outside."""
        self._pens[color].rectangle((left, top, right - 1, bottom - 1), 255)

    def arrow(self, left: float, base: float, size: float, direction: str) -> None:
        """Draw the sign of a direction, which the font does not have."""
        top = base - size
        point, flat = (top, base) if direction == "up" else (base, top)
        corners = ((left, flat), (left + size, flat), (left + size / 2, point))
        self._pens[direction].polygon(corners, 255)

    def png(self, look: Look) -> bytes:
        """The picture, in the colors of a site."""
        picture = Image.new("L", SIZE)
        channels = [*(paper := _channels(look.colors["paper"]))]
        for number, (color, layer) in enumerate(self._layers.items()):
            shades = (round(share * SHADES / 255) for share in range(256))
            places = [shade and number * SHADES + shade for shade in shades]
            picture = ImageChops.lighter(picture, layer.point(places))
            for shade in range(1, SHADES + 1):
                channels += [
                    ground + (own - ground) * shade // SHADES
                    for ground, own in zip(paper, _channels(look.colors[color]), strict=True)
                ]
        picture.putpalette(channels)
        file = io.BytesIO()
        picture.save(file, "PNG")
        return file.getvalue()


def png(card: Card, look: Look) -> bytes:
    """The picture of a card."""
    sheet = Sheet()
    sheet.box(0, 0, EDGE, SIZE[1], "accent")
    _head(sheet, card, look)
    sheet.box(LEFT, FOOT, RIGHT, FOOT + 2, "rule")
    sheet.text(LEFT, FOOT + 54, look.firm, _font(BOLD, 30), "ink")
    below = _title(sheet, card)
    if card.rows:
        _figures(sheet, card.rows)
    else:
        font = _font(REGULAR, 36)
        _set(sheet, _lines(card.words, font), below + 26, font, 1.3, "soft")
    return sheet.png(look)


def without_a_letter(card: Card, look: Look) -> set[str]:
    """What would be set on a card and is not in the font."""
    labels = "".join(row.label for row in card.rows)
    words = {
        *card.title,
        *card.words,
        *card.section,
        *card.basis,
        *labels,
        *look.site,
        *look.firm,
    } - {" "}
    return {each for each in words if not (_has(BOLD, each) and _has(REGULAR, each))}


def _head(sheet: Sheet, card: Card, look: Look) -> None:
    bold = _font(BOLD, 30)
    sheet.text(LEFT, HEAD, look.site, bold, "accent")
    told = "".join(f"  ·  {each}" for each in (card.section, card.basis) if each)
    sheet.text(LEFT + bold.getlength(look.site), HEAD, told, _font(REGULAR, 30), "soft")


def _title(sheet: Sheet, card: Card) -> float:
    """Set the title as large as there is room for, and say where it ends."""
    most = 2 if card.rows else 3
    for size in TITLE_SIZES:
        font = _font(BOLD, size)
        lines = _even(card.title, font)
        if len(lines) <= most:
            break
    return _set(sheet, lines, HEAD + 40, font, 1.18, "ink")


def _figures(sheet: Sheet, rows: tuple[Row, ...]) -> None:
    """What moves: one row of large figures, or one for each treatment behind its name."""
    named = any(row.label for row in rows)
    left, height = (LEFT + LABELS, 54) if named else (LEFT, 72)
    width = (RIGHT - left) / len(gallery.COLUMNS)
    size = _fitting(rows, width)
    places = [left + number * width for number in range(len(gallery.COLUMNS))]
    base = FOOT - 30 - height * len(rows)
    for place, column in zip(places, gallery.COLUMNS, strict=True):
        sheet.text(place, base, column, _font(REGULAR, min(size, 30)), "soft")
    for row in rows:
        base += height
        sheet.text(LEFT, base, row.label, _font(REGULAR, size), "soft")
        for place, change in zip(places, row.changes, strict=True):
            if change.direction == "same":
                sheet.text(place, base, amount(change), _font(BOLD, size), "ink")
            else:
                sheet.arrow(place, base, size * 0.62, change.direction)
                told = (place + size * 0.85, base, amount(change), _font(BOLD, size))
                sheet.text(*told, change.direction)


def _fitting(rows: tuple[Row, ...], width: float) -> int:
    """The size in which each name and amount has room in its column."""
    for size in FIGURE_SIZES:
        bold, regular = _font(BOLD, size), _font(REGULAR, size)
        amounts = (amount(change) for row in rows for change in row.changes)
        figures = max(map(bold.getlength, amounts)) + 2 * size
        if figures <= width and max(regular.getlength(row.label) for row in rows) <= LABELS - size:
            break
    return size


def _set(
    sheet: Sheet, lines: Iterable[str], top: float, font: FreeTypeFont, leading: float, color: str
) -> float:
    """Set lines below each other, and say where they end."""
    for line in lines:
        sheet.text(LEFT, top + font.size, line, font, color)
        top += font.size * leading
    return top


def _even(text: str, font: FreeTypeFont) -> list[str]:
    """As few lines as there is room for, and as narrow as that many can be."""
    lines = list(_lines(text, font))
    for width in range(RIGHT - LEFT, (RIGHT - LEFT) // 2, -16):
        narrower = list(_lines(text, font, width))
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def _lines(text: str, font: FreeTypeFont, width: float = RIGHT - LEFT) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}".lstrip()
        if line and font.getlength(longer) > width:
            yield line
            longer = word
        line = longer
    yield line


@functools.cache
def _font(path: Path, size: int) -> FreeTypeFont:
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


@functools.cache
def _has(path: Path, letter: str) -> bool:
    """Whether the font has a letter, and not only the box that it shows for all it has not."""
    font = _font(path, 30)
    return bytes(font.getmask(letter)) != bytes(font.getmask(NO_LETTER))


def _channels(color: str) -> tuple[int, ...]:
    return tuple(int(color[place : place + 2], 16) for place in (1, 3, 5))
