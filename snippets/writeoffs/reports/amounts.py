"""Amounts as programs and people write them, in whole cents."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum

from writeoffs.numerals import MAX_DIGITS, MAX_LENGTH, ordinary
from writeoffs.reports.sheet import Cell, Unreadable


class Convention(Enum):
    """What stands before the cents: a point as in 1,200.50, or a comma as in 1.200,50."""

    POINT = "1,200.50"
    COMMA = "1.200,50"


class NotAnAmount(ValueError):
    """The cell is no amount; the message says what it is instead."""


# What nearly every cell looks like, so that 50,000 rows are quick.
_PLAIN = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3}){0,3}\.[0-9]{2}|-?[0-9]{1,9}\.[0-9]{2}")
_CURRENCY = (
    r"(?:(?:US|CA|AU|NZ|C|A)?[$]|[€£¥₹]|R(?=[ \d])|kr\.?"
    r"|(?:USD|EUR|GBP|CAD|AUD|NZD|CHF|INR|ZAR|MXN|SEK|NOK|DKK)\b)"
)
_SIDE = re.compile(r"(?i)(?<=[\d) $€])\s*(dr|db|cr)\.?$")
_DRESS = re.compile(
    rf"(?ix)(?P<open>\()? \s* (?P<minus>[-+])? \s* {_CURRENCY}? \s* (?P<inner>\()? \s* (?P<late>-)?"
    rf"\s* (?P<number>[\d.,\x20'’]*\d[\d.,]*) \s* (?P<inner_end>\))? \s* {_CURRENCY}? \s*"
    r"(?P<trailing>-)? \s* (?P<close>\))? \s* (?P<after>-)?"
)
_NUMBER = re.compile(
    r"(?P<whole>\d{1,3}(?:,\d{2,3})*,\d{3}|\d{1,3}(?:[ '’]\d{3})+|\d*)(?:\.(?P<part>\d*))?"
)
# Nothing, as QuickBooks and accountants write it: a dash, with or without a currency.
_NOTHING = re.compile(rf"(?i){_CURRENCY}?\s*-+\s*{_CURRENCY}?")
_SWAPPED = str.maketrans(",.", ".,")
_CENT = Decimal("0.01")
_LIMIT = Decimal(10) ** MAX_DIGITS
# Hundredths are never written with three digits, so these can only be thousands.
_THOUSANDS = re.compile(r"\d{1,3}[.,]\d{3}")


def cents_of(cell: Cell, convention: Convention = Convention.POINT) -> int | None:
    """The amount in cents, None for an empty cell. Raises NotAnAmount.

    Brackets, a minus before or behind, and CR stand for less than zero.
    """
    if isinstance(cell, str):
        if not cell:
            return None
        if convention is Convention.POINT and _PLAIN.fullmatch(cell):
            return int(cell.replace(",", "").replace(".", ""))
        return _cents_of_text(cell, convention)
    if isinstance(cell, Decimal):
        return _rounded(cell)
    if isinstance(cell, Unreadable):
        raise NotAnAmount(cell.why)
    raise NotAnAmount("a date")


def _cents_of_text(cell: str, convention: Convention) -> int | None:
    if len(cell) > MAX_LENGTH:
        if not cell.strip():
            return None
        raise NotAnAmount("a long text")
    text = ordinary(cell).replace("\t", " ")
    if not text:
        return None
    if _NOTHING.fullmatch(text):
        return 0
    side = _SIDE.search(text)
    if side:
        text = text[: side.start()]
    dress = _DRESS.fullmatch(text.strip())
    if dress is None:
        raise NotAnAmount(f"“{shortened(cell)}”")
    opened, closed = bool(dress["open"]), bool(dress["close"])
    inner, inner_closed = bool(dress["inner"]), bool(dress["inner_end"])
    if opened and inner_closed and not closed:
        closed, inner_closed = True, False
    if inner and closed and not inner_closed:
        closed, inner_closed = False, True
    minuses = [
        dress["minus"] == "-",
        bool(dress["late"]),
        bool(dress["trailing"]),
        bool(dress["after"]),
        opened,
        inner,
        bool(side and side[1].lower() == "cr"),
    ]
    if opened != closed or inner != inner_closed or sum(minuses) > 1:
        raise NotAnAmount(f"“{shortened(cell)}”")
    amount = _unsigned(dress["number"], convention, cell)
    return -amount if any(minuses) else amount


def _unsigned(number: str, convention: Convention, cell: str) -> int:
    text = number if convention is Convention.POINT else number.translate(_SWAPPED)
    found = _NUMBER.fullmatch(text.strip())
    if found is None or (_THOUSANDS.fullmatch(text) and "." in text and not text.startswith("0")):
        raise NotAnAmount(f"“{shortened(cell)}”, and the other amounts are written otherwise")
    whole, part = re.sub(r"\D", "", found["whole"]), found["part"] or ""
    if not whole and not part:
        raise NotAnAmount(f"“{shortened(cell)}”")
    if len(whole.lstrip("0")) > MAX_DIGITS:
        raise NotAnAmount("more than any business owes")
    if len(part) <= 2:
        return int((whole or "0") + part.ljust(2, "0"))
    return _rounded(Decimal(f"{whole or 0}.{part}"))


def _rounded(value: Decimal) -> int:
    """To whole cents: spreadsheets keep 1200.9999999999995 where they mean 1201."""
    if not value.is_finite() or abs(value) >= _LIMIT:
        raise NotAnAmount("more than any business owes")
    return int(value.quantize(_CENT, ROUND_HALF_UP).scaleb(2))


def convention_of(texts: Iterable[str]) -> tuple[Convention, bool]:
    """How the amounts of a file are written, and whether one of them settles it.

    Where none does, what could be thousands is taken for thousands.
    """
    guess: Convention | None = None
    for text in texts:
        found, settled = _sign_of(text)
        if settled and found:
            return found, True
        guess = guess or found
    return guess or Convention.POINT, guess is None


def _sign_of(text: str) -> tuple[Convention | None, bool]:
    number = text.strip().strip("$€£¥₹ ()-+")
    point, comma = number.rfind("."), number.rfind(",")
    if (point < 0 and comma < 0) or not re.fullmatch(r"[\d., '’]+", number):
        return None, False
    if point >= 0 and comma >= 0:
        return (Convention.POINT if point > comma else Convention.COMMA), True
    sign = "." if point >= 0 else ","
    as_cents, as_thousands = (
        (Convention.POINT, Convention.COMMA)
        if sign == "."
        else (Convention.COMMA, Convention.POINT)
    )
    if number.count(sign) > 1:
        return as_thousands, True
    if _THOUSANDS.fullmatch(number) and not number.startswith("0"):
        return as_thousands, False
    return as_cents, True


def shortened(text: str, most: int = 40) -> str:
    """A text of the reader's file, on one line and short enough for a sentence."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
