"""What customers owe, as an aging report says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple


class Bucket(NamedTuple):
    """A column or section of an aging report, in days past due.

    Not due yet: `least` is None and `most` 0. The open end: `most` is None. Both None: the age is
    unknown.
    """

    label: str
    least: int | None
    most: int | None


AGE_UNKNOWN = Bucket("Age unknown", None, None)


@dataclass(frozen=True, slots=True)
class Receivable:
    """What one customer owes (summary) or one document leaves open (detail).

    `customer` of a sub-customer is "Parent:Child". `amounts` are cents, one for each bucket;
    credits are below zero. `row` is where it stands in the file, as a spreadsheet counts.
    """

    customer: str
    document: str
    type: str
    dated: date | None
    due: date | None
    amounts: tuple[int, ...]
    row: int

    @property
    def cents(self) -> int:
        """All of it, in cents."""
        return sum(self.amounts)


@dataclass(frozen=True)
class Receivables:
    """The open balances of an aging report; `detail` when each is a document."""

    buckets: tuple[Bucket, ...]
    items: tuple[Receivable, ...]
    detail: bool

    # Kept, for they are asked for with every decision about one of thousands.

    @cached_property
    def cents(self) -> int:
        """All of them, in cents."""
        return sum(item.cents for item in self.items)

    @cached_property
    def by_row(self) -> Mapping[int, Receivable]:
        """Each by where it stands in the file."""
        return {item.row: item for item in self.items}
