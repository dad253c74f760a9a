"""The buttons that save a scenario's files, and what to know before an import."""

from collections.abc import Iterable

from writeoffs.export import documents
from writeoffs.export.documents import Document
from writeoffs.export.naming import Take, file_stems
from writeoffs.ledger import Nature
from writeoffs.outcome import Outcome, Treatment
from writeoffs.view.markup import escape

BEFORE_THE_IMPORT = "Before you import the QuickBooks file, put in your own account names."
NAME_THE_CUSTOMER = (
    "In the Name column, fill in the customer on each line that moves what customers owe."
)
AFTER_THE_IMPORT = (
    "After the import, apply the entry to the customer’s invoice in Receive payment. Otherwise the "
    "invoice and the entry both stay open."
)
AGAINST_THE_RESERVE = (
    f"In the file the write-down credits {documents.RESERVE}, not the inventory account, so that "
    "QuickBooks’ own list of goods still agrees with that account."
)
YEAR_IN_THE_BOOKS = (
    "The file leaves out each year’s sales and payments: your own books have them already."
)
NOTHING_TO_IMPORT = "There is no entry to import into QuickBooks."


def take_along(slug: str, treatments: Iterable[Treatment]) -> str:
    """A line of buttons for each treatment; each button says which file it saves.

    Where no entry is a journal entry in QuickBooks, there is nothing to import, and no button.
    """
    told = tuple(treatments)
    stems = file_stems(slug, told)
    several = len(told) > 1
    return "".join(
        _line(each.label if several else "", stems[each.slug], files_offered(each)) for each in told
    )


def files_offered(treatment: Treatment) -> tuple[Take, ...]:
    """The files worth taking along."""
    to_import = bool(documents.journal_entries(treatment))
    return tuple(take for take in Take if to_import or take is not Take.QUICKBOOKS)


def into_quickbooks(outcome: Outcome) -> str:
    """What to know before and after an import, and which entries QuickBooks takes otherwise."""
    treatment = outcome.treatment
    imported = documents.journal_entries(treatment)
    sentences = [BEFORE_THE_IMPORT] if imported else [NOTHING_TO_IMPORT]
    if any(documents.names_a_customer(treatment, entry) for entry in imported):
        sentences.append(NAME_THE_CUSTOMER)
    if any(documents.applies_to_an_invoice(treatment, entry) for entry in imported):
        sentences.append(AFTER_THE_IMPORT)
    if imported and any(entry.nature is Nature.TRADING for entry in treatment.entries):
        sentences.append(YEAR_IN_THE_BOOKS)
    if any(documents.lowers_value(treatment, entry) for entry in treatment.entries):
        sentences.append(AGAINST_THE_RESERVE)
    for entry in treatment.entries:
        document = documents.document_of(treatment, entry)
        if document not in (Document.JOURNAL_ENTRY, Document.NONE):
            left_out = ", so the file leaves it out" if imported else ""
            sentences.append(
                f"“{entry.memo}” is not a journal entry in QuickBooks{left_out}. Make it there as "
                f"{document.value}."
            )
    return f"<p>{escape(' '.join(sentences))}</p>"


def _line(treatment: str, stem: str, offered: tuple[Take, ...]) -> str:
    label = escape(f"Take it with you ({treatment})" if treatment else "Take it with you")
    buttons = " ".join(
        f'<button type="button" data-action="save" data-file="{stem}{take.ending}">'
        f"{take.label}</button>"
        for take in offered
    )
    return (
        f'<p class="actions" role="group" aria-label="{label}"><span>{label}:</span> {buttons}</p>'
    )
