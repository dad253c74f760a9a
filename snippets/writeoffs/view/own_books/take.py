"""What to take along from a reader's own books: buttons, and what to know before an import."""

from __future__ import annotations

from writeoffs.export.naming import Take
from writeoffs.ledger import Nature
from writeoffs.outcome import Treatment
from writeoffs.view.markup import escape
from writeoffs.view.take_along import AFTER_THE_IMPORT, BEFORE_THE_IMPORT

CUSTOMERS_NAMED = "The customers are filled in, as your file names them."
RATHER_VOID = (
    "For an invoice that was entered twice, a credit memo or voiding the copy may suit your "
    "program better than the journal entry in the file."
)


def take(treatment: Treatment, *, has_statements: bool) -> str:
    """The buttons that save the files; there is one less where there are no statements."""
    offered = [Take.QUICKBOOKS] if treatment.entries else []
    offered += [Take.STATEMENTS, Take.LEDGER] if has_statements else []
    buttons = "".join(
        f'<button type="button" data-action="save" data-file="own-books{each.ending}">{each.label}'
        "</button> "
        for each in offered
    )
    sheet = '<button type="button" data-action="print">Print the approval sheet</button>'
    return f'<p class="actions">{buttons}{sheet}</p>{_before(treatment, has_statements)}'


def _before(treatment: Treatment, has_statements: bool) -> str:
    if not treatment.entries:
        return ""
    sentences = [CUSTOMERS_NAMED] + ([] if has_statements else [BEFORE_THE_IMPORT])
    sentences.append(AFTER_THE_IMPORT)
    if any(entry.nature is Nature.CORRECTION for entry in treatment.entries):
        sentences.append(RATHER_VOID)
    return f"<p>{escape(' '.join(sentences))}</p>"
