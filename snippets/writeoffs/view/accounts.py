"""The accounts of some books with their balances, and the other names that they go by."""

from __future__ import annotations

from writeoffs.accounts import Account
from writeoffs.ledger import Books
from writeoffs.money import format_amount
from writeoffs.synonyms import other_names
from writeoffs.view.markup import escape


def accounts(books: Books) -> str:
    """A table of the accounts, in the chart's order; the script's type-ahead reads it."""
    rows = "".join(_row(each, books) for each in books.chart)
    return (
        '<table class="accounts"><caption>The accounts of this business, before the entry'
        "</caption>"
        '<thead><tr><th scope="col">Account</th><th scope="col">Where it shows</th>'
        f'<th scope="col">Balance</th></tr></thead><tbody>{rows}</tbody></table>'
    )


def _row(account: Account, books: Books) -> str:
    also = "|".join(other_names(account.name, account.kind))
    return (
        f'<tr data-name="{escape(account.name)}" data-also="{escape(also)}">'
        f'<th scope="row">{escape(account.name)}</th>'
        f"<td>{escape(account.kind.section.heading)}</td>"
        f"<td>{format_amount(books.balance(account.name))}</td></tr>"
    )
