"""Journal entries as tables, with a reason for each side."""

from writeoffs.accounts import Side
from writeoffs.ledger import Entry, Line
from writeoffs.money import format_amount
from writeoffs.outcome import Outcome
from writeoffs.view.markup import escape, format_date


def entries(outcome: Outcome) -> str:
    """Every entry of the outcome in order, or a sentence where there is none to make."""
    treatment = outcome.treatment
    if not treatment.entries:
        return '<p class="no-entry">No entry is needed.</p>'
    accounts = {account.name: account.slug for account in treatment.opening.chart}
    return "".join(
        _entry(number, entry, accounts) for number, entry in enumerate(treatment.entries, start=1)
    )


def _entry(number: int, entry: Entry, accounts: dict[str, str]) -> str:
    rows = "".join(entry_line(line, accounts[line.account]) for line in entry.lines)
    return (
        f'<table class="entry" data-entry="{number}">'
        f"<caption>{escape(entry.memo)} "
        f'<span class="gloss">{entry.nature.value.lower()}, {format_date(entry.date)}</span>'
        "</caption>"
        '<thead><tr><th scope="col">Account, and why</th><th scope="col">Debit</th>'
        f'<th scope="col">Credit</th></tr></thead><tbody>{rows}</tbody></table>'
    )


def entry_line(line: Line, slug: str) -> str:
    """A line as a row of three cells; `slug` is its account's."""
    amount = format_amount(line.cents)
    debited = line.side is Side.DEBIT
    why = f' <span class="why">{escape(line.reason)}</span>' if line.reason else ""
    return (
        f'<tr class="{line.side.value}" data-account="{slug}" data-side="{line.side.value}"'
        f' data-cents="{line.cents}"><th scope="row">{escape(line.account)}{why}</th>'
        f"<td>{amount if debited else ''}</td><td>{'' if debited else amount}</td></tr>"
    )
