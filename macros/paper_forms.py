"""Forms to fill in on the page or by hand, and to print: a write-off policy and an approval.

Each blank is the reader's to fill. What is typed stays in the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from writeoffs.own_books.decisions import PAPERS
from writeoffs.view.approval import SIGNED, TITLE
from writeoffs.view.markup import escape

from macros import page_files

# What an old balance may be instead of a loss: the page "When not to write off" tells of each.
CLEAR = (
    "No payment, credit or deposit of this customer is left unused",
    "The dates and the terms are right",
    "It is the right customer, at the right address",
    "Nobody has complained about the work or the price",
    "The invoice arrived",
)
_ALSO_CLEAR = (
    "The customer is not in bankruptcy, or a lawyer was asked",
    "If there is sales tax in it, we know what becomes of the tax",
    "Nothing more is expected, or that part stays on the books",
)
_KINDS = (
    "A loss: the customer cannot or will not pay",
    "A settlement: a part is given up on purpose",
    "A small balance, under our written limit",
)


def clear_before_a_write_off() -> str:
    """What to make sure of before a write-off, as a list."""
    return f"<ol>{''.join(f'<li>{escape(each)}.</li>' for each in CLEAR)}</ol>"


def policy_form(page: str) -> str:
    """A write-off policy with blanks, for the page at that address."""
    return _form(
        page,
        "policy",
        "Write-off policy",
        _line("policy-business", "Business"),
        _line("policy-from", "In force from"),
        _group(
            "Who may approve a write-off",
            _line("policy-small", "Up to this amount ($)"),
            _line("policy-small-by", "It takes the approval of"),
            _line("policy-large", "Up to this amount ($)", "the second limit"),
            _line("policy-large-by", "It takes the approval of", "above the first limit"),
            _line("policy-above-by", "Above that, the approval of"),
            "<p>Nobody who takes in payments or posts them approves a write-off. Nobody approves "
            "what they owe themselves.</p>",
        ),
        _group(
            "Before a balance is written off",
            _lines("policy-steps", "What is tried first, by whom, and in which order", 4),
            _line("policy-lawyer", "Who asks the lawyer if a customer is in bankruptcy"),
            _line("policy-sales-tax", "Who looks up the rule if there is sales tax in it"),
        ),
        _boxes("Papers that must be in the file", PAPERS.values(), "policy-paper"),
        _lines("policy-papers-else", "Other papers", 2),
        _group(
            "Small balances",
            _line("policy-pennies", "Cleared without a decision up to ($)"),
            _line("policy-pennies-by", "By whom"),
            _line("policy-pennies-seen", "Who looks over the list of them, and how often"),
        ),
        _group(
            "The entry, and afterwards",
            "<p>Every write-off carries the day of the decision, a reason, and the name of the one "
            "who approved it.</p>",
            _line("policy-watch", "Who watches accounts that were written off"),
            _line("policy-review", "Who reads the list of write-offs, and how often"),
            _line("policy-again", "We look at this page again on"),
        ),
        '<dl class="signed"><div><dt>Signed by</dt><dd></dd><dt>Date</dt><dd></dd></div></dl>',
    )


def approval_form(page: str) -> str:
    """An approval of one write-off with blanks, for the page at that address."""
    return _form(
        page,
        "approval",
        TITLE,
        _line("approval-business", "Business"),
        _line("approval-number", "Number or date of this form"),
        _group(
            "The balance",
            _line("approval-customer", "Customer"),
            _line("approval-invoice", "Invoice, with its date"),
            _line("approval-owed", "Owed in all ($)"),
            _line("approval-amount", "To be written off ($)"),
            _line("approval-kept", "Stays on the books ($)"),
            _line("approval-tax", "Sales tax in it ($), and which state"),
        ),
        _choices("What it is", _KINDS, "approval-kind"),
        _lines("approval-reason", "What happened, and how we know", 4),
        _boxes("Made sure of", (*CLEAR, *_ALSO_CLEAR), "approval-clear"),
        _boxes("Papers in the file", PAPERS.values(), "approval-paper"),
        _group(
            "The entry",
            _line("approval-account", "Account that takes the loss"),
            _line("approval-entered", "Entered in the books by, and on"),
            _line("approval-watch", "Who watches the account now"),
        ),
        SIGNED,
    )


def _form(page: str, name: str, title: str, *parts: str) -> str:
    return (
        f"<div>{page_files.style('paper-form', page)}"
        f'<paper-form data-search-exclude><h2 id="{name}">{escape(title)}</h2>'
        f'<div class="blanks">{"".join(parts)}</div>'
        '<p class="buttons"><button type="button" data-action="print" hidden>'
        "Print this form alone</button></p></paper-form>"
        f"{page_files.script('paper-form', page)}</div>"
    )


def _group(legend: str, *parts: str) -> str:
    return f"<fieldset><legend>{escape(legend)}</legend>{''.join(parts)}</fieldset>"


def _line(name: str, label: str, unseen: str = "") -> str:
    """One line; `unseen` tells it from another of the same label where it is only heard."""
    more = f'<span class="unseen">, {escape(unseen)}</span>' if unseen else ""
    return (
        f'<p class="blank"><label for="{name}">{escape(label)}{more}</label>'
        f'<input type="text" id="{name}" autocomplete="off"></p>'
    )


def _lines(name: str, label: str, rows: int) -> str:
    return (
        f'<p class="blank lines"><label for="{name}">{escape(label)}</label>'
        f'<textarea id="{name}" rows="{rows}" autocomplete="off"></textarea></p>'
    )


def _boxes(legend: str, items: Iterable[str], name: str) -> str:
    return _marks(legend, list(items), name, 'type="checkbox"')


def _choices(legend: str, items: Iterable[str], name: str) -> str:
    return _marks(legend, list(items), name, f'type="radio" name="{name}"')


def _marks(legend: str, items: Sequence[str], name: str, kind: str) -> str:
    marks = "".join(
        f'<li><input {kind} id="{name}-{number}">'
        f'<label for="{name}-{number}">{escape(each[:1].upper() + each[1:])}</label></li>'
        for number, each in enumerate(items, 1)
    )
    return _group(legend, f"<ul>{marks}</ul>")
