"""The journal entries as CSV, in the columns of QuickBooks Online's import.

What QuickBooks takes as another document is not among them: see `documents`.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from writeoffs.accounts import Side
from writeoffs.export import documents
from writeoffs.export.plain import amount, words
from writeoffs.export.spreadsheet import write_csv
from writeoffs.ledger import Entry
from writeoffs.outcome import Outcome

COLUMNS = (
    *("JournalNo", "JournalDate", "AccountName"),
    *("Debits", "Credits", "Description", "Name"),
)


def journal_entries(outcome: Outcome, names: Mapping[Entry, tuple[str, ...]] | None = None) -> str:
    """A row for each side of each entry; the rows of one entry share its number.

    `names` are the customer or the vendor of each line, by the entry. Without them the name is left
    empty: only the reader knows it.
    """
    return write_csv((COLUMNS, *_rows(outcome, names or {})))


def _rows(outcome: Outcome, names: Mapping[Entry, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    for number, entry in enumerate(documents.journal_entries(outcome.treatment), start=1):
        named = names.get(entry, ("",) * len(entry.lines))
        for line, name in zip(entry.lines, named, strict=True):
            debited = line.side is Side.DEBIT
            yield (
                f"WO-{number}",  # a plain number could be that of an entry the reader has
                _american(entry.date),
                words(line.account),
                amount(line.cents) if debited else "",
                "" if debited else amount(line.cents),
                words(f"{entry.memo} ({line.reason})"),
                words(name),
            )


def _american(day: date) -> str:
    return f"{day.month:02d}/{day.day:02d}/{day.year}"
