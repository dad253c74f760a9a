"""What became of a file: the report, each row's fate, and what is left to ask."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NamedTuple

from writeoffs.reports.balances import Balances
from writeoffs.reports.receivables import Receivables


class ReportKind(Enum):
    """What a file is. TABLE has a header row that no known program writes: the reader maps it."""

    AGING_SUMMARY = "aging summary"
    AGING_DETAIL = "aging detail"
    TRIAL_BALANCE = "trial balance"
    BALANCE_SHEET = "balance sheet"
    PROFIT_AND_LOSS = "profit and loss"
    TABLE = "table"
    UNKNOWN = "unknown"


class Basis(Enum):
    """When sales and costs count: as they are earned and owed, or as money moves."""

    ACCRUAL = "accrual"
    CASH = "cash"


class Fate(Enum):
    """What became of a row. Only USED rows count; REFUSED ones have a fault."""

    USED = "used"
    TOTAL = "total"
    HEADING = "heading"
    TITLE = "title"
    FOOTER = "footer"
    BLANK = "blank"
    REFUSED = "refused"


class RowFate(NamedTuple):
    """A row of the file, counted from 1 as a spreadsheet does, and why it met its fate."""

    row: int
    fate: Fate
    why: str


class Fault(NamedTuple):
    """What was refused, in a plain sentence that ends with what to do. No row: the whole file."""

    row: int | None
    sentence: str


class Difference(NamedTuple):
    """A printed total, in cents, that is not the sum of what it stands for."""

    row: int
    label: str
    stated: int
    counted: int


class Ask(NamedTuple):
    """A question only the reader can answer.

    `name` is the key of the answer, `options` are values with their labels (none: free text, as a
    date), `answer` is the value that was used, "" if it has to be answered first.
    """

    name: str
    question: str
    options: tuple[tuple[str, str], ...]
    answer: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as read. Every row is in `rows` exactly once."""

    kind: ReportKind
    program: str
    company: str
    as_of: date | None
    basis: Basis | None
    rows: tuple[RowFate, ...]
    faults: tuple[Fault, ...]
    differences: tuple[Difference, ...]
    asks: tuple[Ask, ...]
    receivables: Receivables | None
    balances: Balances | None
