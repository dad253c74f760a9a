"""Which of QuickBooks’ documents an entry belongs in, and how it is written there.

QuickBooks keeps its own count of goods. What changes the count is a quantity adjustment (or the
invoice’s own opposite) there: a journal entry would leave the count as it was. What changes only
the value is a journal entry against a contra account, so that the inventory account still agrees
with QuickBooks’ list of goods. Intuit, inventory quantity adjustments. Sales tax that
a state gives back comes off by a credit memo with a taxable item.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from writeoffs.accounts import Kind
from writeoffs.ledger import Entry, Nature
from writeoffs.outcome import Treatment

RESERVE = "Inventory reserve"
PAYABLE = "Accounts payable"
SALES_TAX = "Sales tax payable"


class Document(Enum):
    """A document of QuickBooks, in the words that follow “make it as”."""

    JOURNAL_ENTRY = "a journal entry"
    QUANTITY_ADJUSTMENT = "an inventory quantity adjustment"
    SCRAP_OF_RESERVED = (
        f"an inventory quantity adjustment, and a journal entry that debits {RESERVE} and credits "
        "the account of the adjustment"
    )
    CREDIT_MEMO = "a credit memo for the same goods, or void the copy"
    TAXED_CREDIT_MEMO = "a credit memo with a taxable item"
    NONE = ""


def document_of(treatment: Treatment, entry: Entry) -> Document:
    """The document this entry is made with. QuickBooks closes a year without one."""
    if entry.nature is Nature.CLOSING:
        return Document.NONE
    if any(line.account == SALES_TAX for line in entry.lines):
        return Document.TAXED_CREDIT_MEMO
    kinds = _kinds(treatment, entry)
    if treatment.periodic or Kind.INVENTORY not in kinds or entry.nature is Nature.WRITE_DOWN:
        return Document.JOURNAL_ENTRY
    if Kind.INVENTORY_RESERVE in kinds:
        return Document.SCRAP_OF_RESERVED
    return Document.CREDIT_MEMO if Kind.RECEIVABLE in kinds else Document.QUANTITY_ADJUSTMENT


def journal_entries(treatment: Treatment) -> tuple[Entry, ...]:
    """The entries that are journal entries in QuickBooks; a write-down credits the reserve."""
    return tuple(
        _against_the_reserve(treatment, entry) if lowers_value(treatment, entry) else entry
        for entry in treatment.entries
        if document_of(treatment, entry) is Document.JOURNAL_ENTRY
    )


def lowers_value(treatment: Treatment, entry: Entry) -> bool:
    """Whether the entry takes value off the inventory account itself, and leaves the count."""
    return entry.nature is Nature.WRITE_DOWN and Kind.INVENTORY in _kinds(treatment, entry)


def applies_to_an_invoice(treatment: Treatment, entry: Entry) -> bool:
    """Whether the entry takes something off a customer’s account."""
    chart = treatment.opening.chart
    return any(
        line.signed < 0 and chart.account(line.account).kind is Kind.RECEIVABLE
        for line in entry.lines
    )


def puts_back(treatment: Treatment, entry: Entry) -> bool:
    """Whether the entry puts something back on a customer’s account that was written off."""
    return entry.nature is Nature.RECOVERY and Kind.RECEIVABLE in _kinds(treatment, entry)


def applies_to_a_bill(entry: Entry) -> bool:
    """Whether the entry takes something off what is owed to a vendor."""
    return any(line.account == PAYABLE and line.signed > 0 for line in entry.lines)


def _kinds(treatment: Treatment, entry: Entry) -> set[Kind]:
    return {treatment.opening.chart.account(line.account).kind for line in entry.lines}


def _against_the_reserve(treatment: Treatment, entry: Entry) -> Entry:
    chart = treatment.opening.chart
    return replace(
        entry,
        lines=tuple(
            replace(line, account=RESERVE)
            if chart.account(line.account).kind is Kind.INVENTORY
            else line
            for line in entry.lines
        ),
    )
