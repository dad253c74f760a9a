"""The buttons that save a scenario's files, and that print it."""

from collections.abc import Iterable

from writeoffs.export.naming import Take, file_stems
from writeoffs.outcome import Treatment
from writeoffs.view.markup import escape

PRINT = '<button type="button" data-action="print">Print</button> '
BEFORE_QUICKBOOKS = (
    " Before you import the QuickBooks file, put in your own account names, and fill in the Name"
    " column: a receivable needs its customer, a payable its vendor."
)


def take_along(slug: str, treatments: Iterable[Treatment]) -> str:
    """A line of buttons for each treatment; each button says which file it saves."""
    told = tuple(treatments)
    stems = file_stems(slug, told)
    several = len(told) > 1
    return "".join(_line(each.label if several else "", stems[each.slug]) for each in told)


def _line(treatment: str, stem: str) -> str:
    label = escape(f"Take it with you ({treatment})" if treatment else "Take it with you")
    buttons = " ".join(
        f'<button type="button" data-action="save" data-file="{stem}{take.ending}">'
        f"{take.label}</button>"
        for take in Take
    )
    return (
        f'<p class="actions" role="group" aria-label="{label}"><span>{label}:</span> {buttons}</p>'
    )
