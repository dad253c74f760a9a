"""The form of a journal entry: lines of account, debit and credit, and what can be pressed."""

from __future__ import annotations

from writeoffs.numerals import MAX_LENGTH
from writeoffs.task import EntryDate
from writeoffs.view.markup import escape

LINES_AT_FIRST = 2
LONGEST_NAME = 80

BUTTONS = (
    '<p class="buttons"><button type="submit" class="first" data-action="check">Check</button> '
    '<button type="button" data-action="add">Add a line</button> '
    '<button type="button" data-action="balance">Balance the last line</button> '
    '<button type="button" data-action="no-entry">No entry is needed</button></p>'
)
TOTALS = (
    '<p class="totals"><span>Debits <b data-total="debit">0.00</b></span> '
    '<span>Credits <b data-total="credit">0.00</b></span> '
    '<span>Difference <b data-total="difference">0.00</b></span></p>'
)
KEYS = (
    '<p class="hint keys">Enter goes to the next line and adds one at the end. “=” in an amount '
    "balances the entry. You can also paste lines from a spreadsheet.</p>"
)


def journal(
    exercise: str,
    dates: tuple[EntryDate, ...] = (),
    accounts: tuple[str, ...] = (),
    buttons: str = BUTTONS,
) -> str:
    """The form without amounts, switched off until the page's script can answer it.

    `accounts` are filled in, one a line; without them the first lines are empty. One list of
    accounts serves every line: the script moves it to where somebody types. `buttons` stand below.
    """
    given = accounts or ("",) * LINES_AT_FIRST
    lines = "".join(_line(exercise, number, each) for number, each in enumerate(given, start=1))
    return (
        '<form class="journal" autocomplete="off" novalidate><fieldset class="all" disabled>'
        f"<legend>Your entry</legend>{_dates(exercise, dates)}"
        f'<div class="lines">{lines}</div>'
        f'<ul class="accounts-found" id="{exercise}-accounts" hidden></ul>'
        f"{TOTALS}{buttons}{KEYS}</fieldset></form>"
    )


def _line(exercise: str, number: int, given: str) -> str:
    where = f"{exercise}-{{}}-{number}"
    account, debit, credit = (where.format(name) for name in ("account", "debit", "credit"))
    value = f' value="{escape(given)}"' if given else ""
    return (
        f'<fieldset class="line"><legend class="unseen">Line {number}</legend>'
        f'<div class="field account"><label for="{account}">Account</label>'
        f'<input id="{account}" name="account-{number}" type="text" role="combobox"'
        f' aria-autocomplete="list" aria-expanded="false" aria-controls="{exercise}-accounts"'
        f' aria-describedby="{account}-problem" autocapitalize="off" spellcheck="false"'
        f' enterkeyhint="next" maxlength="{LONGEST_NAME}"{value}>{_problem(account)}</div>'
        f"{_amount(debit, 'Debit', f'debit-{number}')}"
        f"{_amount(credit, 'Credit', f'credit-{number}')}"
        f'<button type="button" class="remove" data-action="remove"'
        f' aria-label="Remove line {number}">×</button></fieldset>'
    )


def _amount(where: str, label: str, name: str) -> str:
    return (
        f'<div class="field {label.lower()}"><label for="{where}">{label}</label>'
        f'<input id="{where}" name="{name}" type="text" inputmode="decimal" spellcheck="false"'
        f' enterkeyhint="next" maxlength="{MAX_LENGTH}" aria-describedby="{where}-problem">'
        f"{_problem(where)}</div>"
    )


def _problem(where: str) -> str:
    return f'<p class="problem" id="{where}-problem" hidden></p>'


def _dates(exercise: str, dates: tuple[EntryDate, ...]) -> str:
    if not dates:
        return ""
    choices = "".join(
        f'<label><input type="radio" name="date" value="{each.day.isoformat()}"> '
        f"{escape(each.label)}</label>"
        for each in dates
    )
    return (
        f'<fieldset class="choice dates" aria-describedby="{exercise}-date-problem">'
        f"<legend>Date of the entry</legend>{choices}{_problem(f'{exercise}-date')}</fieldset>"
    )
