"""The third step: what is still to be said, both statements, and what to take along."""

from __future__ import annotations

from collections.abc import Iterable

from writeoffs.accounts import Kind
from writeoffs.explain import what_moved
from writeoffs.money import format_money
from writeoffs.outcome import Outcome
from writeoffs.own_books.accounts import LABELS, Sorted
from writeoffs.own_books.decisions import Decisions, Mistake
from writeoffs.own_books.plan import (
    Choices,
    Plan,
    allowance_held,
    receivable_accounts,
    sales_accounts,
)
from writeoffs.own_books.sorting import totals_by_pile
from writeoffs.piles import Pile
from writeoffs.reports.balances import AccountBalance
from writeoffs.reports.receivables import Receivables
from writeoffs.view.entries import entries
from writeoffs.view.markup import column_heads, escape, figure_cells
from writeoffs.view.picture import picture
from writeoffs.view.ratios import lenders_ratios, other_ratios
from writeoffs.view.statements import condensed, every_line

SLUG = "own-books"
MOST_NAMED = 3
MOST_ENTRIES = 12  # on the page; the file holds them all


def choices_form(
    outcome: Outcome,
    choices: Choices,
    receivables: Receivables,
    stated: int,
    *,
    undoes: bool,
    has_statements: bool,
) -> str:
    """What the reader chooses about the entries: only what there is a choice about.

    `stated` is what the books say that customers owe, in cents; `undoes`: a sale comes off.
    """
    books = outcome.treatment.opening
    fields = [
        f'<p class="field"><label for="own-day">Date of the entries</label> <input id="own-day"'
        f' name="day" type="date" value="{choices.day.isoformat()}" data-choice="day" required></p>'
    ]
    held = allowance_held(books)
    if held > 0:
        fields.append(
            _radios(
                "method",
                "How your books take losses",
                (
                    ("direct", "Charge them to this year"),
                    ("allowance", f"Against the allowance, which holds {format_money(held)}"),
                ),
                "allowance" if choices.against_allowance else "direct",
            )
        )
    fields.append(
        _radios(
            "entries",
            "Entries",
            (("each", "One for each customer"), ("one", "One in all")),
            "one" if choices.one_entry else "each",
        )
    )
    accounts = receivable_accounts(books)
    if has_statements and len(accounts) > 1:
        fields.append(_select("receivable", "The list is of", accounts, choices.receivable))
    if has_statements and stated != receivables.cents:
        difference = format_money(abs(stated - receivables.cents))
        fields.append(
            f'<p class="differs" data-differs="{stated - receivables.cents}">The list adds up to '
            f"{format_money(receivables.cents)}, and {escape(choices.receivable)} in your books "
            f"holds {format_money(stated)}. The difference is {difference}: an entry without a "
            "customer, another date or another basis may be behind it.</p>"
        )
        fields.append(
            _radios(
                "go_by",
                "Which one to go by",
                (
                    ("books", "The books, and the difference stays in them"),
                    ("list", "The list, and the difference shows as a line of equity"),
                ),
                "list" if choices.by_list else "books",
            )
        )
    sales = sales_accounts(books)
    if undoes and len(sales) > 1:
        fields.append(_select("sales", "A sale entered by mistake is in", sales, choices.sales))
    return "".join(fields)


def _radios(name: str, legend: str, options: Iterable[tuple[str, str]], chosen: str) -> str:
    shown = "".join(
        f'<label><input type="radio" name="{name}" data-choice="{name}" value="{value}"'
        f"{' checked' if value == chosen else ''}> {escape(label)}</label>"
        for value, label in options
    )
    return f'<fieldset class="choice"><legend>{legend}</legend>{shown}</fieldset>'


def _select(name: str, label: str, options: Iterable[str], chosen: str) -> str:
    shown = "".join(
        f'<option value="{escape(each)}"{" selected" if each == chosen else ""}>{escape(each)}'
        "</option>"
        for each in options
    )
    return (
        f'<p class="field"><label for="own-{name}">{label}</label> '
        f'<select id="own-{name}" name="{name}" data-choice="{name}">{shown}</select></p>'
    )


def accounts_form(accounts: tuple[Sorted, ...]) -> str:
    """Every account with its kind, to check and to change; the unknown ones first."""
    places = sorted(range(len(accounts)), key=lambda place: accounts[place].kind is not None)
    rows = "".join(_account(place, accounts[place]) for place in places)
    return (
        '<table class="kinds"><caption>Your accounts, and where each shows</caption>'
        '<thead><tr><th scope="col">Account</th><th scope="col">Balance</th>'
        f'<th scope="col">What it is</th></tr></thead><tbody>{rows}</tbody></table>'
    )


def _account(place: int, each: Sorted) -> str:
    account, kind, why, _ = each
    side = "debit" if account.cents > 0 else "credit" if account.cents < 0 else ""
    choose = "" if kind else '<option value="" selected>Choose what it is</option>'
    options = "".join(
        f'<option value="{each.code}"{" selected" if each is kind else ""}>{label}</option>'
        for each, label in LABELS.items()
    )
    name = escape(" ".join(filter(None, (account.number, account.name))))
    return (
        f'<tr class="{"line" if kind else "unknown"}"><th scope="row">{name} '
        f'<span class="why">{escape(why)}</span></th>'
        f'<td>{format_money(abs(account.cents))} <span class="why">{side}</span></td>'
        f'<td><select data-kind="{place}" aria-label="What {name} is">{choose}{options}</select>'
        "</td></tr>"
    )


def statements(outcome: Outcome) -> dict[str, str]:
    """The parts that show what the decisions do to both statements."""
    return {
        "moved": f"<p>{escape(what_moved(outcome))}</p>",
        "statements": condensed(outcome),
        "picture": picture(outcome, SLUG),
        "lines": every_line(outcome),
        "ratios": lenders_ratios(outcome),
        "more-ratios": other_ratios(outcome),
    }


def receivables_alone(outcome: Outcome) -> dict[str, str]:
    """The same where no statements were brought: what customers owe, before and after."""
    change = outcome.balance_sheet.totals["gross_ar"]
    cells = figure_cells("gross_ar", change, dollar_sign=True, contra=False)
    moved = f" moved {change.direction}" if change.cents else ""
    return {
        "moved": f"<p>What customers owe falls {format_money(-change.cents)}. Bring your "
        "statements in the first step to see what that does to them.</p>"
        if change.cents
        else "<p>Nothing moves: there is nothing to record.</p>",
        "statements": '<table class="statement"><caption>What customers owe</caption><thead><tr>'
        '<th scope="col"><span class="unseen">Line</span></th>'
        f"{column_heads(outcome.treatment.columns)}</tr></thead><tbody>"
        f'<tr class="grand{moved}"><th scope="row">Customers owe</th>{cells}</tr></tbody></table>',
        **dict.fromkeys(("picture", "lines", "ratios", "more-ratios"), ""),
    }


def entries_shown(outcome: Outcome) -> str:
    """The first entries; how many more the file holds."""
    told = entries(outcome)
    tables = told.split("<table ")
    if len(tables) - 1 <= MOST_ENTRIES:
        return told
    kept = "<table ".join(tables[: MOST_ENTRIES + 1])
    return f"{kept}<p>And {len(tables) - 1 - MOST_ENTRIES:,} more in the file.</p>"


def notes(plan: Plan, receivables: Receivables, decisions: Decisions, *, sales_tax: bool) -> str:
    """What the entries leave to be done, and what was left out of them."""
    totals = totals_by_pile(receivables, decisions)
    told = list(plan.notes)
    mistakes = {
        mistake: [
            item.cents
            for item in receivables.items
            if (decision := decisions.get(item.row))
            and decision.pile is Pile.ERROR
            and decision.mistake is mistake
        ]
        for mistake in Mistake
    }
    for mistake in (Mistake.UNMATCHED, Mistake.EARLIER):
        if mistakes[mistake]:
            told.append(
                f"{mistake.label}: {format_money(sum(mistakes[mistake]))} in "
                f"{_counted(len(mistakes[mistake]))}. {mistake.undone[0].upper()}"
                f"{mistake.undone[1:]}."
            )
    for pile, words in ((Pile.LOOK, "Still to look into"), (None, "Not sorted yet")):
        if totals[pile].count:
            told.append(
                f"{words}: {format_money(totals[pile].cents)} in {_counted(totals[pile].count)}. "
                "Nothing is posted for them."
            )
    if sales_tax and any(decision.pile is Pile.WRITE_OFF for decision in decisions.values()):
        told.append(
            "Your books hold sales tax. If a balance has tax in it, the tax may have an entry of "
            "its own, which is not made here."
        )
    return f"<ul>{''.join(f'<li>{escape(each)}</li>' for each in told)}</ul>" if told else ""


def _counted(count: int) -> str:
    return f"{count:,} {'balance' if count == 1 else 'balances'}"


def holds_sales_tax(accounts: Iterable[Sorted]) -> bool:
    """Whether the books have an account for sales tax that is owed."""
    return any(
        each.kind is Kind.CURRENT_LIABILITY and "sales tax" in each.account.name.lower()
        for each in accounts
    )


CASH_BASIS = (
    "<p>Your statements are on the cash basis. Such books count a sale when the money comes, so an "
    "unpaid invoice was never counted and nothing can be taken off: neither statement moves. The "
    "invoices still come off your list of what customers owe.</p>"
)


def stop(sentence: str) -> str:
    """Why the statements cannot be shown yet."""
    return f'<p class="stopped" data-fault>{escape(sentence)}</p>'


def unknown_accounts(accounts: tuple[AccountBalance, ...]) -> str:
    """Which accounts need a kind before anything can be shown."""
    named = ", ".join(f"“{each.name}”" for each in accounts[:MOST_NAMED])
    more = len(accounts) - MOST_NAMED
    return (
        f"Say what kind of account {named}{f' and {more:,} more' if more > 0 else ''} is, in the "
        "list of your accounts below. Until then the statements cannot be shown."
    )


def undoes_a_sale(decisions: Decisions) -> bool:
    """Whether anything was decided that takes a sale back."""
    return any(
        each.pile is Pile.ERROR and each.mistake is Mistake.TWICE for each in decisions.values()
    )


def announced(outcome: Outcome, *, has_statements: bool) -> str:
    """What moved, in plain text for those who listen."""
    if has_statements:
        return what_moved(outcome)
    change = outcome.balance_sheet.totals["gross_ar"]
    return f"What customers owe: {format_money(change.after)}."
