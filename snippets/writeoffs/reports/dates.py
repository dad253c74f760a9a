"""Dates as reports write them: in cells, in titles, and in the heads of columns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache

from writeoffs.reports.sheet import Cell, Unreadable


class NotADate(ValueError):
    """The cell is no date; the message is what it says."""


_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?P<more>[a-z]*)\.?"
_YEAR = r"(?P<year>(?:19|20)?\d\d)\b"
_TIME = r"(?:[T ]+\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[ap]m)?(?: ?[a-z]{1,4}[-+:\d]*)?)?"
_NUMERIC = (
    r"(?<!\d)(?P<first>\d{1,4})(?P<sign>[-/.])(?P<second>\d{1,2})(?P=sign)(?P<third>\d{2,4})(?!\d)"
)
_DAY_MONTH = rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ -]{_MONTH},?[ -]{_YEAR}"
_MONTH_DAY = rf"\b{_MONTH}[ -](?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? +{_YEAR}"
_MONTH_ONLY = rf"\b{_MONTH},?[ -]'?{_YEAR}"

_ALONE = tuple(re.compile(f"(?i){form}{_TIME}") for form in (_NUMERIC, _MONTH_DAY, _DAY_MONTH))
_WITHIN = tuple(
    re.compile(f"(?i){form}") for form in (_NUMERIC, _MONTH_DAY, _DAY_MONTH, _MONTH_ONLY)
)
_SERIAL = re.compile(r"[2-7]\d{4}(?:\.\d+)?")
# Day 0 of a spreadsheet that counts from 1900; one that counts from 1904 begins later.
DAY_ZERO = date(1899, 12, 30)
_LONGEST = 40


def date_of(cell: Cell, day_first: bool) -> date | None:
    """The date, None for an empty cell. Raises NotADate."""
    if isinstance(cell, str):
        return _date_of_text(cell, day_first)
    if isinstance(cell, Decimal):
        return _of_serial(cell)
    if isinstance(cell, Unreadable):
        raise NotADate(cell.why)
    return cell


# A report has few different dates, on thousands of rows.
@lru_cache(maxsize=2048)
def _date_of_text(cell: str, day_first: bool) -> date | None:
    text = " ".join(cell.split())
    if not text:
        return None
    if len(text) <= _LONGEST:
        for form in _ALONE:
            found = form.fullmatch(text)
            if found:
                day = _of_match(found, day_first)
                if day:
                    return day
        if _SERIAL.fullmatch(text):
            return _of_serial(Decimal(text))
    raise NotADate(f"“{text[:_LONGEST]}”")


def _of_serial(number: Decimal) -> date:
    if not number.is_finite() or not 20_000 <= number < 80_000:
        raise NotADate(f"“{number:f}”" if number.is_finite() else "no date")
    return DAY_ZERO + timedelta(days=int(number))


def _of_match(found: re.Match[str], day_first: bool) -> date | None:
    parts = found.groupdict()
    if "first" in parts:
        first, second, third = int(parts["first"]), int(parts["second"]), int(parts["third"])
        if len(parts["first"]) == 4:
            return _day(first, second, third)
        if len(parts["first"]) == 3 or len(parts["third"]) == 3:
            return None
        if day_first or parts["sign"] == ".":
            first, second = second, first
        return _day(third, first, second)
    month = _month(parts["month"] + parts["more"])
    year = int(parts["year"])
    if not month:
        return None
    if "day" in parts:
        return _day(year, month, int(parts["day"]))
    return _day(year, month, _days_in(_full(year), month))


def _days_in(year: int, month: int) -> int:
    # `calendar` would be another 80 KB for every reader who brings a file. The calendar repeats
    # after 400 years, so any year that a file names will do.
    return 31 if month == 12 else (date(2000 + year % 400, month + 1, 1) - timedelta(1)).day


def _month(name: str) -> int:
    """1 to 12, 0 for a word that only begins like a month."""
    for number, month in enumerate(_MONTHS, start=1):
        if month.startswith(name.lower()):
            return number
    return 9 if name.lower() == "sept" else 0


def _full(year: int) -> int:
    if year >= 100:
        return year
    return year + (2000 if year < 70 else 1900)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return datetime(_full(year), month, day).date()
    except ValueError:
        return None


def last_date_in(text: str, day_first: bool = False) -> date | None:
    """The last day that a title or the head of a column names; of a month, its last day."""
    latest: tuple[int, date] | None = None
    for form in _WITHIN:
        for found in form.finditer(text[:300]):
            # The other order where this one gives no day, as in 10/31/2025.
            day = _of_match(found, day_first) or _of_match(found, not day_first)
            if day and (latest is None or found.end() > latest[0]):
                latest = (found.end(), day)
    return latest[1] if latest else None


def order_of(texts: Iterable[str]) -> tuple[bool | None, bool]:
    """Whether the day comes first in dates like 03/04/2026, None where none settles it.

    And whether there is such a date at all.
    """
    doubtful = False
    for text in texts:
        found = _ALONE[0].fullmatch(" ".join(text[:_LONGEST].split()))
        if found is None or len(found["first"]) > 2 or found["sign"] == ".":
            continue
        if int(found["first"]) > 12:
            return True, True
        if int(found["second"]) > 12:
            return False, True
        doubtful = doubtful or found["first"].lstrip("0") != found["second"].lstrip("0")
    return None, doubtful
