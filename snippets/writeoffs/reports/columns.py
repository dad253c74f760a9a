"""The heads of columns, as programs write them, and what each means."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum

from writeoffs.reports.sheet import Cells, text_of


class Column(Enum):
    """What a column holds."""

    CUSTOMER = "customer"
    DOCUMENT = "document"
    TYPE = "type"
    DATED = "dated"
    DUE = "due"
    AGE = "age"
    OPEN = "open"
    AMOUNT = "amount"
    TOTAL = "total"
    ACCOUNT = "account"
    NUMBER = "number"
    ACCOUNT_TYPE = "account type"
    DEBIT = "debit"
    CREDIT = "credit"
    BALANCE = "balance"
    SIDE = "side"


# In a list of customers or of their invoices.
RECEIVABLES = {
    Column.CUSTOMER: (
        "customer full name",
        "customer",
        "customer name",
        "customer/company",
        "client",
        "client name",
        "contact",
        "contact name",
        "name",
        "company",
        "company name",
        "organization",
        "bill to",
        "debtor",
        "account name",
    ),
    Column.DOCUMENT: (
        "num",
        "no.",
        "number",
        "invoice number",
        "invoice no",
        "invoice no.",
        "invoice num",
        "invoice #",
        "invoice",
        "document number",
        "document",
        "transaction number",
        "ref",
        "ref no.",
        "reference",
        "doc no.",
    ),
    Column.TYPE: ("transaction type", "type", "txn type", "document type"),
    Column.DATED: (
        "date",
        "transaction date",
        "invoice date",
        "date of issue",
        "issue date",
        "issued",
    ),
    Column.DUE: ("due date", "due", "date due", "payment due", "invoice due date"),
    Column.AGE: (
        "aging",
        "ageing",
        "age",
        "past due",
        "days past due",
        "days overdue",
        "overdue days",
        "days late",
        "age (days)",
        "days outstanding",
    ),
    Column.OPEN: (
        "open balance",
        "balance due",
        "amount due",
        "outstanding",
        "outstanding balance",
        "outstanding amount",
        "amount outstanding",
        "open amount",
        "amount open",
        "unpaid",
        "amount unpaid",
        "balance outstanding",
        "remaining",
        "balance",
    ),
    Column.AMOUNT: ("amount", "invoice amount", "invoice total", "original amount"),
    Column.TOTAL: (
        "total",
        "total unpaid",
        "total due",
        "amount due",
        "balance",
        "open balance",
        "total aged",
    ),
}
# In a list of accounts.
BALANCES = {
    Column.ACCOUNT: (
        "full name",
        "account name",
        "account",
        "accounts",
        "account description",
        "account title",
        "ledger account",
        "distribution account",
        "description",
        "name",
    ),
    Column.NUMBER: (
        "account number",
        "account code",
        "account no",
        "account no.",
        "account id",
        "account #",
        "acct no.",
        "acct #",
        "code",
        "number",
        "no.",
        "#",
        "gl code",
    ),
    Column.ACCOUNT_TYPE: ("account type", "account class", "type", "class", "category"),
    Column.DEBIT: ("debit", "debits", "dr", "dr.", "debit balance", "debit amount"),
    Column.CREDIT: ("credit", "credits", "cr", "cr.", "credit balance", "credit amount"),
    Column.BALANCE: (
        "balance",
        "amount",
        "closing balance",
        "ending balance",
        "net",
        "net balance",
        "total",
    ),
    Column.SIDE: ("dr/cr", "debit/credit", "side", "d/c"),
}
Vocabulary = Mapping[Column, tuple[str, ...]]


def head(cell: str) -> str:
    """A head as it is compared: small letters, single blanks."""
    return " ".join(cell.lower().replace("\N{NO-BREAK SPACE}", " ").split())


def heads(cells: Cells) -> tuple[str, ...]:
    """The heads of a row."""
    return tuple(head(text_of(cell)) for cell in cells)


def place_of(names: Sequence[str], column: Column, vocabulary: Vocabulary) -> int | None:
    """Where a column stands, None if there is none. Of several, that whose name comes first."""
    return next((names.index(name) for name in vocabulary[column] if name in names), None)


# "Debit - Year to date", "Credit (USD)"
_SIDE = re.compile(
    r"(?:net |closing )?(?P<side>debits?|credits?|dr\.?|cr\.?)(?: balance)?"
    r"(?: ?- ?(?P<period>.+)| ?\(.*\))?"
)


def side_of(name: str) -> tuple[Column, str] | None:
    """Whether a head is of a debit or a credit column, and of what period."""
    found = _SIDE.fullmatch(name)
    if found is None:
        return None
    column = Column.DEBIT if found["side"].startswith("d") else Column.CREDIT
    return column, (found["period"] or "").strip()
