"""Which program wrote a report, for the words of the page; nothing is read otherwise for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from writeoffs.reports.columns import heads
from writeoffs.reports.sheet import Sheet, text_of

_LOOKED_AT = 12
_LONGEST = 120
# What only this program writes: in a line above or below the report, or as the head of a column.
_SIGNS = (
    (
        "Xero",
        r"age?ing by (?:due|invoice) date|^invoice seen$|^debit - year to date$",
    ),
    ("Wave", r"^report type ?:|^accounts$"),
    ("Zoho Books", r"by invoice due date|\(fcy\)$"),
    ("FreshBooks", r"^accounts aging$|freshbooks"),
    ("QuickBooks Desktop", r"\d ?· |^p\. ?o\. #$|^> 90$"),
    ("Sage", r"^account description$|\bas at \d\d?/\d\d?/\d{4}$|^customer id$"),
    (
        "QuickBooks Online",
        r"\bGMT|^(?:distribution account|customer full name|transaction type)$|report$"
        r"|^91 and over$|^full name$",
    ),
)
_FORMS = tuple((program, re.compile(f"(?i){form}")) for program, form in _SIGNS)


def program_of(sheet: Sheet, head: int, last_lines: Sequence[str]) -> str:
    """The name of the program, "" when nothing tells it."""
    if any("basis" in line.lower() for line in sheet.print_header):
        return "QuickBooks Desktop"
    said = [*sheet.print_header, *last_lines]
    for cells in sheet.rows[: max(head, 0) + _LOOKED_AT]:
        said += [text_of(cell) for cell in cells[:3]]
    if head >= 0:
        names = heads(sheet.rows[head])
        said += names
        if len(names) > 4 and not any(names[:2]) and not any(names[1::2][1:]):
            return "QuickBooks Desktop"
    return next(
        (program for program, form in _FORMS if any(form.search(line[:_LONGEST]) for line in said)),
        "",
    )
