"""The colors of the site: those of the palette, a firm's accent in its place, and their contrast.

docs/assets/styles/palette.css is the one place where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

PALETTE = Path(__file__).parents[2] / "docs" / "assets" / "styles" / "palette.css"
SLATE = '[data-md-color-scheme="slate"]'
COLOR = re.compile(r"#[0-9a-fA-F]{6}")
NAMED = re.compile(r"--([a-z-]+): (#[0-9a-f]{3}(?:[0-9a-f]{3})?);")
ACCENT = re.compile(r"(?<=--accent: )#[0-9a-f]{6}(?=;)")

# WCAG 2.2, success criterion 1.4.3, for text of any size.
ENOUGH = Decimal("4.5")


@dataclass(frozen=True)
class Scheme:
    """One half of the palette: what it is called, its colors, and what an accent lacks there."""

    name: str
    colors: Mapping[str, str]
    better: str


def _scheme(name: str, css: str, better: str) -> Scheme:
    return Scheme(name, {each: _whole(color) for each, color in NAMED.findall(css)}, better)


def _whole(color: str) -> str:
    """A color of three digits with its six."""
    return color if len(color) == 7 else "#" + "".join(2 * digit for digit in color[1:])


_light, _, _dark = PALETTE.read_text("utf-8").partition(SLATE)
LIGHT = _scheme("light", _light, "darker")
DARK = _scheme("dark", _dark, "lighter")


def branded(css: str, accent: str, accent_dark: str) -> str:
    """A palette with a firm's accents in the place of its own; "" leaves its own."""
    light, slate, dark = css.partition(SLATE)
    return (
        ACCENT.sub(accent.lower() or r"\g<0>", light)
        + slate
        + ACCENT.sub(accent_dark.lower() or r"\g<0>", dark)
    )


def fault(accent: str, scheme: Scheme) -> str:
    """What keeps a color from being the accent of that half of the palette; "" where nothing does.

    Links stand on the paper and buttons on the wash, so it must be read on both.
    """
    if not COLOR.fullmatch(accent):
        return 'it must be a number sign and six digits of a color, as in "#1f5f8b"'
    for ground in ("paper", "wash"):
        color = scheme.colors[ground]
        if (told := contrast(accent, color)) < ENOUGH:
            return (
                f"{accent} on the {scheme.name} {ground} ({color}) has a contrast of "
                f"{_cut(told)} : 1, and reading takes {ENOUGH} : 1; take a {scheme.better} one"
            )
    return ""


def contrast(one: str, other: str) -> Decimal:
    """The contrast ratio of two colors as WCAG 2.2 defines it, from 1 to 21."""
    darker, lighter = sorted(map(_luminance, (one, other)))
    return (lighter + Decimal("0.05")) / (darker + Decimal("0.05"))


def _luminance(color: str) -> Decimal:
    red, green, blue = (_linear(int(color[place : place + 2], 16)) for place in (1, 3, 5))
    return Decimal("0.2126") * red + Decimal("0.7152") * green + Decimal("0.0722") * blue


def _linear(channel: int) -> Decimal:
    share = Decimal(channel) / 255
    if share <= Decimal("0.04045"):
        return share / Decimal("12.92")
    return Decimal((share + Decimal("0.055")) / Decimal("1.055")) ** Decimal("2.4")


def _cut(ratio: Decimal) -> Decimal:
    """Two places, never rounded up to what would be enough."""
    return ratio.quantize(Decimal("0.01"), rounding="ROUND_FLOOR")
