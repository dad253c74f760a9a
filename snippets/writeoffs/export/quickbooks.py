"""The journal entries as CSV, in the columns of QuickBooks Online's import.

What QuickBooks takes as another document is not among them: see `documents`.
"""

from collections.abc import Iterator
from datetime import date

from writeoffs.accounts import Side
from writeoffs.export import documents
from writeoffs.export.plain import amount, words
from writeoffs.export.spreadsheet import write_csv
from writeoffs.outcome import Outcome

COLUMNS = (
    *("JournalNo", "JournalDate", "AccountName"),
    *("Debits", "Credits", "Description", "Name"),
)


def journal_entries(outcome: Outcome) -> str:
    """A row for each side of each entry; the rows of one entry share its number.

    The name is left empty: only the reader knows the customer or the vendor.
    """
    return write_csv((COLUMNS, *_rows(outcome)))


def _rows(outcome: Outcome) -> Iterator[tuple[str, ...]]:
    for number, entry in enumerate(documents.journal_entries(outcome.treatment), start=1):
        for line in entry.lines:
            debited = line.side is Side.DEBIT
            yield (
                f"WO-{number}",  # a plain number could be that of an entry the reader has
                _american(entry.date),
                words(line.account),
                amount(line.cents) if debited else "",
                "" if debited else amount(line.cents),
                words(f"{entry.memo} ({line.reason})"),
                "",
            )


def _american(day: date) -> str:
    return f"{day.month:02d}/{day.day:02d}/{day.year}"
