"""Reading a number that somebody typed, exactly, without floats."""

import re


class NotANumber(ValueError):
    """The text is not a number this field takes; the message tells the reader what is."""


class TooLarge(NotANumber):
    """The number has more digits than any field takes."""


MAX_DIGITS = 12
# What a field takes, with room for signs, spaces and invisible marks that a paste brings along.
MAX_LENGTH = 64

_LOOKALIKES = {
    "，": ",",
    "．": ".",
    "。": ".",
    "＄": "$",
    "％": "%",
    "（": "(",
    "）": ")",
    "﹩": "$",
    "٫": ".",
    "٬": ",",
    "٪": "%",
    **dict.fromkeys("−–—－‐‑﹣", "-"),
    **dict.fromkeys("\N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}", " "),
}
_INVISIBLE = re.compile(
    "[\N{SOFT HYPHEN}\N{ARABIC LETTER MARK}\N{ZERO WIDTH SPACE}-\N{RIGHT-TO-LEFT MARK}"
    "\N{LEFT-TO-RIGHT EMBEDDING}-\N{RIGHT-TO-LEFT OVERRIDE}\N{WORD JOINER}"
    "\N{LEFT-TO-RIGHT ISOLATE}-\N{POP DIRECTIONAL ISOLATE}\N{ZERO WIDTH NO-BREAK SPACE}]"
)
_SIGNS = {
    "$": re.compile(r"(?i)^(?:us ?\$|usd|\$)|(?:usd|\$)$"),
    "%": re.compile(r"%$"),
    "": re.compile(r"(?!)"),
}
_NEGATIVE = re.compile(r"^[-(].*\d|\d\s*-$")
_GROUPED = re.compile(r"(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d*)(?:\.(?P<part>\d*))?")


def ordinary(text: str) -> str:
    """The text with look-alike signs, other scripts' digits and odd spaces made ordinary."""
    seen = _INVISIBLE.sub("", text)
    bare = "".join(_LOOKALIKES.get(ch, ch) for ch in seen).strip()
    return "".join(str(int(ch)) if ch.isdecimal() else ch for ch in bare)


def parse_decimal(text: str, places: int, example: str, sign: str = "") -> int:
    """The number in `text`, scaled by 10**places: "1,200.5" with 2 places is 120050.

    Accepts `sign` ("$", "%" or none) where people write it, thousands set off by commas or spaces,
    and digits of any script. Raises NotANumber, with a sentence for the reader, on anything else.
    """
    if len(text) > MAX_LENGTH:
        raise NotANumber(f"Enter the number alone, for example {example}. This text is too long.")
    plain = ordinary(text)
    if not plain:
        raise NotANumber(f"Enter a number, for example {example}.")
    bare = _SIGNS[sign].sub("", plain).strip()
    if _NEGATIVE.search(bare):
        raise NotANumber(f"Enter it without a minus sign or brackets, for example {example}.")
    match = _GROUPED.fullmatch(bare)
    if match is None or not (match["whole"] or match["part"]):
        raise NotANumber(_what_is_wrong(bare, example))
    whole = re.sub(r"[ ,]", "", match["whole"]).lstrip("0")
    part = match["part"] or ""
    if len(whole) > MAX_DIGITS:
        raise TooLarge(f"Use at most {MAX_DIGITS} digits.")
    if len(part) > places:
        raise NotANumber(
            f"Use a whole number, for example {example}."
            if places == 0
            else f"Use at most {places} digits after the point, for example {example}."
        )
    return int((whole or "0") + part.ljust(places, "0"))


def _what_is_wrong(bare: str, example: str) -> str:
    if any(ch.isalpha() for ch in bare):
        return f"Enter the number alone, without words or letters, for example {example}."
    if "$" in bare or "%" in bare:
        return f"Enter the number without a sign of another unit, for example {example}."
    if "," in bare or " " in bare:
        return f"Use commas only between thousands and a point for cents, for example {example}."
    return f"Use digits, commas and one point only, for example {example}."
