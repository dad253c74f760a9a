"""Which of QuickBooks’ documents an entry belongs in, and how it is written there.

QuickBooks keeps its own lists beside the accounts: a count of goods, sales tax by return, what each
customer and vendor has open. A journal entry moves the account and leaves the list as it was, so
what changes a list is made with that list’s own document. What changes only the value of goods is a
journal entry against a contra account. Intuit, inventory quantity adjustments; the pages on
QuickBooks name the source of each document.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from writeoffs.accounts import Kind
from writeoffs.ledger import Entry, Nature
from writeoffs.outcome import Treatment

RESERVE = "Inventory reserve"
SALES_TAX = "Sales tax payable"
BILLS = "Accounts payable"


class Document(Enum):
    """A document of QuickBooks, in the words that follow “make it as”."""

    JOURNAL_ENTRY = "a journal entry"
    QUANTITY_ADJUSTMENT = "an inventory quantity adjustment"
    SCRAP_OF_RESERVED = (
        f"an inventory quantity adjustment, followed by a journal entry that debits {RESERVE} and "
        "credits the account of that adjustment"
    )
    CREDIT_MEMO = "a credit memo for the same goods, or void the copy"
    TAXED_CREDIT_MEMO = "a credit memo with a taxable bad debts item"
    RECEIVE_PAYMENT = "a receive payment for the customer"
    PAYMENT_LESS_FEE = (
        "a receive payment for all that the customer paid, and on its bank deposit a line below "
        "zero for what was kept"
    )
    APPLY_CREDIT = "a receive payment of zero that ticks the invoice and the credit"
    SALES_CREDIT = "a credit memo with the product or service that was sold"
    VENDOR_CREDIT = "a vendor credit, applied to the bill"
    NONE = ""


def document_of(treatment: Treatment, entry: Entry) -> Document:
    """The document this entry is made with.

    None closes a year, which QuickBooks does by itself, or repeats a year’s sales and payments,
    which a reader’s books have already.
    """
    if entry.nature in (Nature.CLOSING, Nature.TRADING):
        return Document.NONE
    kinds = _kinds(treatment, entry)
    accounts = {line.account for line in entry.lines}
    if SALES_TAX in accounts:
        return Document.TAXED_CREDIT_MEMO
    if BILLS in accounts:
        return Document.VENDOR_CREDIT
    if entry.nature is Nature.APPLICATION:
        return Document.APPLY_CREDIT
    if entry.nature is Nature.CONCESSION:
        return Document.SALES_CREDIT
    if Kind.RECEIVABLE in kinds and entry.nature is Nature.COLLECTION:
        return Document.PAYMENT_LESS_FEE if Kind.EXPENSE in kinds else Document.RECEIVE_PAYMENT
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


def names_a_customer(treatment: Treatment, entry: Entry) -> bool:
    """Whether the entry has a line on a customer’s account."""
    return Kind.RECEIVABLE in _kinds(treatment, entry)


def applies_to_an_invoice(treatment: Treatment, entry: Entry) -> bool:
    """Whether the entry takes something off a customer’s account."""
    chart = treatment.opening.chart
    return any(
        line.signed < 0 and chart.account(line.account).kind is Kind.RECEIVABLE
        for line in entry.lines
    )


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
