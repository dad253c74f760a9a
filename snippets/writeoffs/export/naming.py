"""The files that a reader can take along, and what they are called."""

from collections.abc import Iterable
from enum import Enum

from writeoffs.outcome import Treatment


class Take(Enum):
    """A file to take along: how its name ends, and what its button says."""

    QUICKBOOKS = ("-quickbooks.csv", "Entries for QuickBooks (CSV)")
    STATEMENTS = ("-statements.csv", "Statements (CSV)")
    LEDGER = (".beancount", "Ledger text (beancount)")

    def __init__(self, ending: str, label: str) -> None:
        self.ending = ending
        self.label = label


def file_stems(slug: str, treatments: Iterable[Treatment]) -> dict[str, str]:
    """How the names of each treatment's files begin, by the treatment's slug.

    Two treatments of the same facts are two sets of books, so nobody imports both by mistake.
    """
    slugs = [treatment.slug for treatment in treatments]
    return {each: slug if len(slugs) == 1 else f"{slug}-{each}" for each in slugs}
