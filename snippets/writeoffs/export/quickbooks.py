"""The journal entries as CSV, in the columns of QuickBooks Online's import."""

from collections.abc import Iterator
from datetime import date

from writeoffs.accounts import Side
from writeoffs.export.plain import amount, words
from writeoffs.export.spreadsheet import write_csv
from writeoffs.ledger import Nature
from writeoffs.outcome import Outcome

COLUMNS = (
    *("JournalNo", "JournalDate", "AccountName"),
    *("Debits", "Credits", "Description", "Name"),
)


def journal_entries(outcome: Outcome) -> str:
    """A row for each side of each entry; the rows of one entry share its number.

    The name is left empty: only the reader knows the customer or the vendor. QuickBooks closes
    a year by itself, so that entry is left out.
    """
    return write_csv((COLUMNS, *_rows(outcome)))


def _rows(outcome: Outcome) -> Iterator[tuple[str, ...]]:
    entries = (each for each in outcome.treatment.entries if each.nature is not Nature.CLOSING)
    for number, entry in enumerate(entries, start=1):
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
