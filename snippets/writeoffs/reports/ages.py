"""The ages of an aging report: how its columns and sections name them, in days past due."""

from __future__ import annotations

import re
from collections.abc import Sequence

from writeoffs.reports.receivables import AGE_UNKNOWN, Bucket

_CURRENT = frozenset(
    {"current", "not due", "not yet due", "not due yet", "not yet overdue", "not overdue"}
)
_DAYS = r"(?: days?)?(?: past due| overdue| old| late)?"
_RANGE = re.compile(rf"(?P<least>\d{{1,3}}) ?(?:-|to) ?(?P<most>\d{{1,3}}){_DAYS}")
_OPEN = re.compile(
    r"(?:(?:>|over|more than|older than) ?(?P<over>\d{1,3})"
    r"|(?:>=|≥) ?(?P<from>\d{1,3})"
    r"|(?P<least>\d{1,3}) ?(?:\+|and over|and above|or more|and more|and older|or older))"
    rf"{_DAYS}"
)
_UP_TO = re.compile(rf"(?:(?:<=|≤) ?(?P<most>\d{{1,3}}){_DAYS}|(?P<days>\d{{1,3}}) days or less)")
_MONTHS = re.compile(r"(?P<under><) ?1 month|(?P<months>\d{1,2}) months?")
_OLDER = frozenset({"older", "over", "and older"})
# What a program means by a month past due, in days; only the order and the range are shown.
_MONTH = 30
# Where reports say no other, as most of them do.
STANDARD = (
    Bucket("Current", None, 0),
    Bucket("1 - 30", 1, 30),
    Bucket("31 - 60", 31, 60),
    Bucket("61 - 90", 61, 90),
    Bucket("91 and over", 91, None),
)


def bucket_named(label: str) -> Bucket | None:
    """The ages that a head or a section names. "Older" alone begins at day 1: see `in_order`."""
    label = label.strip()
    text = " ".join(re.sub("[‐-―−]", "-", label.lower()).split())
    if text in _CURRENT:
        return Bucket(label, None, 0)
    if text in _OLDER:
        return Bucket(label, 1, None)
    if text == "age unknown":
        return AGE_UNKNOWN
    found = _RANGE.fullmatch(text)
    if found:
        least, most = int(found["least"]), int(found["most"])
        return Bucket(label, least, most) if least < most else None
    found = _OPEN.fullmatch(text)
    if found:
        least = int(found["over"]) + 1 if found["over"] else int(found["from"] or found["least"])
        return Bucket(label, least, None)
    found = _UP_TO.fullmatch(text)
    if found:
        return Bucket(label, 1, int(found["most"] or found["days"]))
    found = _MONTHS.fullmatch(text)
    if found is None:
        return None
    months = 0 if found["under"] else int(found["months"])
    return Bucket(label, months * _MONTH + 1, (months + 1) * _MONTH)


def in_order(buckets: Sequence[Bucket]) -> tuple[Bucket, ...]:
    """From not yet due to the oldest; "Older" begins where the others end."""
    ends = [each.most for each in buckets if each.most is not None]
    last = max(ends, default=0)
    settled = [
        each._replace(least=last + 1) if each.most is None and each.least == 1 else each
        for each in buckets
    ]
    return tuple(sorted(settled, key=_age))


def _age(bucket: Bucket) -> tuple[bool, int]:
    return bucket == AGE_UNKNOWN, -1 if bucket.least is None else bucket.least


def bucket_of(days: int, buckets: Sequence[Bucket]) -> int:
    """The place of the bucket for so many days past due; the last one where none fits better."""
    for place, (_, least, most) in enumerate(buckets):
        if most is None and least is None:
            continue
        if (least is None or days >= least) and (most is None or days <= most):
            return place
    return len(buckets) - 1
