"""What a firm is: the block `extra.firm` of mkdocs.yml, read and checked line by line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from urllib.parse import urlsplit

import yaml
from mkdocs.exceptions import BuildError

from macros.firm import colors

SETTINGS = Path("mkdocs.yml")
DOCS = "docs"
REQUIRED = ("name", "phone")
# What fits the printed sheet and the picture of a shared link.
LONGEST = {"name": 40, "tagline": 100, "legal": 200}
NO_TRACKERS = "this site promises its readers that it has no trackers"

PHONE = re.compile(r"(?:\+?1[ .-]?)?(?:\([2-9]\d\d\) ?|[2-9]\d\d[ .-]?)[2-9]\d\d[ .-]?\d{4}")
HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+", re.IGNORECASE)
LOGO = re.compile(r"[\w./-]+\.(svg|png|webp|jpe?g)")
REPORTED = re.compile(r"mailto:[^@\s?]+@[\w-]+(\.[\w-]+)+|tel:\+\d{8,15}")
# What YAML takes for a comment, where a color was meant.
BARE_COLOR = re.compile(r":\s+#[0-9a-fA-F]{3,8}\b")


@dataclass(frozen=True)
class Firm:
    """Every part of the block; what is "" is left out, and an accent is then the palette's own."""

    name: str
    phone: str
    tagline: str = ""
    link: str = ""
    logo: str = ""
    accent: str = ""
    accent_dark: str = ""
    legal: str = ""
    errors: str = ""
    analytics: str = "none"


PARTS = tuple(each.name for each in fields(Firm))


@dataclass(frozen=True)
class Written:
    """A value of the block as it stands in the file: its text, its line and its two ends."""

    text: str
    line: int
    start: int
    end: int


class BrokenFirm(BuildError):
    """Every fault of the block, a line each, with file and line."""


def read(settings: Path = SETTINGS) -> Firm:
    """The firm of the site with those settings. Raises BrokenFirm."""
    text = settings.read_text("utf-8")
    faults = [f"{settings}:{line}: {fault}" for line, fault in _faults(text, settings.parent)]
    if faults:
        raise BrokenFirm("\n".join(("the firm has faults:", *faults)))
    return Firm(**{part: value.text for part, value in written(text).items()})


def written(settings: str) -> Mapping[str, Written]:
    """The values of the block in the text of mkdocs.yml, by their keys; none without a block."""
    return {
        key.value: Written(
            value.value if isinstance(value, yaml.ScalarNode) else "",
            key.start_mark.line + 1,
            value.start_mark.index,
            value.end_mark.index,
        )
        for key, value in _entries(settings)
    }


def fault(part: str, value: str, root: Path) -> str:
    """What is wrong with one value, in a sentence; "" where nothing is.

    `root` is the folder of mkdocs.yml, in whose docs/ a logo is.
    """
    if not value:
        return "it is missing" if part in REQUIRED else ""
    if value != " ".join(value.split()):
        return "it must be one line, without spaces around it"
    if part in LONGEST and len(value) > LONGEST[part]:
        return f"it has {len(value)} characters, and there is room for {LONGEST[part]}"
    check = CHECKS.get(part)
    return check(value, root) if check else ""


def _faults(settings: str, root: Path) -> Iterator[tuple[int, str]]:
    entries = _entries(settings)
    if not entries:
        yield _line(settings, "extra:"), "extra.firm: it is missing; see README.md"
        return
    lines = settings.splitlines()
    seen: set[str] = set()
    for key, value in entries:
        line, part = key.start_mark.line + 1, key.value
        if part in seen:
            yield line, f"{part}: it stands here twice"
        elif part not in PARTS:
            yield line, f"{part}: there is no such key; there are {', '.join(PARTS)}"
        elif not isinstance(value, yaml.ScalarNode):
            yield line, f"{part}: it must be one line of text"
        elif not value.value and BARE_COLOR.search(lines[line - 1]):
            yield (
                line,
                f'{part}: put the color in quotes, or YAML takes it for a comment: "#1f5f8b"',
            )
        elif reason := fault(part, value.value, root):
            yield line, f"{part}: {reason}"
        seen.add(part)
    for part in REQUIRED:
        if part not in seen:
            yield _line(settings, "  firm:"), f"{part}: it is missing"
    for key, _ in _entries(settings, ("extra",)):
        if key.value == "analytics":  # where the theme would look for a tracker to load
            yield key.start_mark.line + 1, f"extra.analytics: take it out: {NO_TRACKERS}"


def _entries(
    settings: str, below: tuple[str, ...] = ("extra", "firm")
) -> list[tuple[yaml.ScalarNode, yaml.Node]]:
    """The keys and values below those keys as YAML sees them, with their places."""
    # Not the faster one in C, which counts places in bytes.
    node: yaml.Node | None = yaml.compose(settings, yaml.SafeLoader)
    for wanted in below:
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        node = next((value for key, value in pairs if key.value == wanted), None)
    return node.value if isinstance(node, yaml.MappingNode) else []


def _line(settings: str, start: str) -> int:
    numbered = enumerate(settings.splitlines(), 1)
    return next((number for number, line in numbered if line.startswith(start)), 1)


def _phone(value: str, _: Path) -> str:
    if PHONE.fullmatch(value):
        return ""
    return "it must be an American number with its area code, as in (877) 555-0134"


def _link(value: str, _: Path) -> str:
    parts = urlsplit(value)
    if parts.scheme != "https":
        return "it must begin with https://"
    return "" if HOST.fullmatch(parts.netloc) else "it names no host, as in https://ames.example/"


def _logo(value: str, root: Path) -> str:
    if not LOGO.fullmatch(value) or ".." in value:
        return (
            "it must be the path of an SVG, PNG, WebP or JPEG in docs/, as in assets/images/a.svg"
        )
    return "" if (root / DOCS / value).is_file() else f"there is no file {DOCS}/{value}"


def _errors(value: str, root: Path) -> str:
    if REPORTED.fullmatch(value) or not _link(value, root):
        return ""
    return (
        "it must be mailto: with an address, tel:+1 with a number, or an address with https://, "
        "as in mailto:errors@ames.example"
    )


def _none(value: str, _: Path) -> str:
    return "" if value == "none" else f"it can only be none: {NO_TRACKERS}"


CHECKS: Mapping[str, Callable[[str, Path], str]] = {
    "phone": _phone,
    "link": _link,
    "logo": _logo,
    "accent": lambda value, _: colors.fault(value, colors.LIGHT),
    "accent_dark": lambda value, _: colors.fault(value, colors.DARK),
    "errors": _errors,
    "analytics": _none,
}
