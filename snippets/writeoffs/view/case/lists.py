"""The lists of the case as tables, each line about which there is a finding with a link to it."""

from __future__ import annotations

from writeoffs.accounts import Account, Side
from writeoffs.case.cleanup import Cleanup
from writeoffs.case.listing import Listing, Row
from writeoffs.ledger import Books
from writeoffs.money import format_amount
from writeoffs.synonyms import other_names
from writeoffs.view.markup import escape


def trial_balance(books: Books) -> str:
    """Every account in a debit and a credit column; the script's type-ahead reads its names."""
    rows = "".join(_account(account, books) for account in books.chart)
    total = format_amount(sum(cents for cents in books.balances if cents > 0))
    return (
        '<table class="listing trial"><caption>Trial balance, December 31, 2025</caption><thead>'
        '<tr><th scope="col">Account</th><th scope="col">Debit</th><th scope="col">Credit</th>'
        f'</tr></thead><tbody>{rows}</tbody><tfoot><tr><th scope="row">In all</th><td>{total}</td>'
        f"<td>{total}</td></tr></tfoot></table>"
    )


def _account(account: Account, books: Books) -> str:
    cents = books.balance(account.name)
    on_debit = (account.kind.normal_side is Side.DEBIT) == (cents >= 0)
    amount = format_amount(abs(cents))
    also = "|".join(other_names(account.name, account.kind))
    return (
        f'<tr data-name="{escape(account.name)}" data-also="{escape(also)}">'
        f'<th scope="row">{escape(account.name)}</th><td>{amount if on_debit else ""}</td>'
        f"<td>{'' if on_debit else amount}</td></tr>"
    )


def lists(case: Cleanup) -> str:
    """The lists behind the trial balance, one table each."""
    return "".join(_listing(each, case) for each in case.lists)


def _listing(listing: Listing, case: Cleanup) -> str:
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in listing.heads)
    rows = "".join(_row(row, case) for row in listing.rows)
    totals = "".join(
        f"<td>{format_amount(listing.total(column)) if account else ''}</td>"
        for column, account in enumerate(listing.accounts)
    )
    account = ", ".join(filter(None, listing.accounts))
    return (
        f'<table class="listing" data-list="{listing.slug}"><caption>{escape(listing.title)}'
        f"</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody>"
        f'<tfoot><tr><th scope="row">{escape(account)}</th>{totals}</tr></tfoot></table>'
    )


def _row(row: Row, case: Cleanup) -> str:
    about = f' <span class="why">{escape(row.about)}</span>' if row.about else ""
    finding = ""
    if row.finding:
        number = case.number(row.finding)
        finding = f' <a class="ref" href="#finding-{number}">Finding {number}</a>'
    cells = "".join(
        f"<td>{format_amount(cell) if isinstance(cell, int) else escape(cell)}</td>"
        for cell in row.cells
    )
    return f'<tr><th scope="row">{escape(row.name)}{about}{finding}</th>{cells}</tr>'
