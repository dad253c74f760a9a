"""What customers owe, as an aging report says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
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


@dataclass(frozen=True, slots=True)
class Receivables:
    """The open balances of an aging report; `detail` when each is a document.

    `cents` are all of them, and `by_row` is each by where it stands in the file.
    """

    buckets: tuple[Bucket, ...]
    items: tuple[Receivable, ...]
    detail: bool
    # Worked out once, for they are asked for with every decision about one of thousands.
    cents: int = field(init=False, repr=False, compare=False)
    by_row: Mapping[int, Receivable] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "cents", sum(item.cents for item in self.items))
        by_row = MappingProxyType({item.row: item for item in self.items})
        object.__setattr__(self, "by_row", by_row)
