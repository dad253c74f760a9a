"""Answers about a reader's own books: what was read, the balances to sort, and what moves."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from writeoffs.answers.request import BadRequest, Request
from writeoffs.checks import AS_THEY_COME, require_right
from writeoffs.ledger import Books
from writeoffs.outcome import Outcome
from writeoffs.own_books import accounts as own_accounts
from writeoffs.own_books.boxes import books_of_boxes, books_of_receivables, read_boxes
from writeoffs.own_books.decisions import Decided, read_decisions
from writeoffs.own_books.plan import (
    Choices,
    Plan,
    account_of_the_list,
    allowance_held,
    plan,
    receivable_accounts,
    sales_accounts,
)
from writeoffs.own_books.sorting import View, in_order, look_through, totals_by_pile
from writeoffs.own_books.worth_a_look import in_the_books, in_the_list
from writeoffs.reports.balances import Balances
from writeoffs.reports.read import read
from writeoffs.reports.reading import Basis, Fault, Reading, ReportKind
from writeoffs.reports.receivables import Receivables
from writeoffs.reports.trial_balance import ProfitDiffers, merge
from writeoffs.view.own_books import bring, see, sort
from writeoffs.view.own_books.approval import approval_sheet
from writeoffs.view.own_books.frame import frame, sample_shown
from writeoffs.view.own_books.take import take

Progress = Callable[[int, int], None]

# Where the worker puts the files that it was handed. Paths are text here, for pathlib would be
# another 60 KB for every reader who brings a file.
FOLDER = "/brought"
TO_PAGES = "../"
ABOUT = "The books that were brought to “Your own books”."

LIST_KINDS = (ReportKind.AGING_SUMMARY, ReportKind.AGING_DETAIL, ReportKind.TABLE)
NO_LIST = "This is no list of what customers owe. Bring it under “Your statements” instead."
NO_STATEMENT = "This is a list of what customers owe. Bring it under “What customers owe” instead."
TWO_OF_ONE = "Bring one trial balance, or one balance sheet and one P&L."
NO_BALANCE_SHEET = (
    "A P&L alone is not enough to show the balance sheet. Bring the balance sheet too, or a trial "
    "balance."
)

# What was read of a file, by the file and the reader's answers about it: a reading costs seconds,
# and each step asks for it. The page says when it is to be forgotten.
_readings: dict[tuple[str, tuple[tuple[str, str], ...]], Reading] = {}


@dataclass(frozen=True, slots=True)
class _File:
    """A file of the reader's: its number in the folder, its name, and what they said about it."""

    number: str
    name: str
    answers: Mapping[str, str]

    def read(self, progress: Progress | None) -> Reading:
        key = (self.number, tuple(sorted(self.answers.items())))
        if key not in _readings:
            try:
                with open(f"{FOLDER}/{self.number}", "rb") as file:  # noqa: PTH123
                    brought = file.read()
            except OSError:
                raise _Gone from None
            _readings[key] = read(brought, self.answers, progress)
        return _readings[key]


class _Gone(Exception):
    """The file is not here: Python has started anew since it was brought."""


@dataclass(frozen=True, slots=True)
class _Brought:
    """All that the reader has brought, read."""

    receivables: Reading | None
    statements: tuple[Reading, ...]
    balances: Balances | None
    boxes: Mapping[str, int] | None
    problems: Mapping[str, str]
    faults: tuple[str, ...]

    @property
    def is_complete(self) -> bool:
        """Whether there is a list, and no question about anything brought is open."""
        held = (self.receivables, *self.statements)
        return (
            self.receivables is not None
            and self.receivables.receivables is not None
            and bool(self.receivables.receivables.items)
            and all(each.balances for each in self.statements)
            and not self.problems
            and not self.faults
            and all(ask.answer for each in held if each for ask in each.asks)
        )

    @property
    def cash_basis(self) -> bool:
        return any(each.basis is Basis.CASH for each in self.statements)

    @property
    def as_of(self) -> date | None:
        held = (self.receivables, *self.statements)
        return next((each.as_of for each in held if each and each.as_of), None)

    @property
    def company(self) -> str:
        held = (self.receivables, *self.statements)
        return next((each.company for each in held if each and each.company), "")


def answer(request: Request, progress: Progress | None = None) -> dict[str, object]:
    """Answer a request of kind "own-books".

    "step" is "bring", "sort", "see" or "forget". "receivables" and each of "statements" is
    {"file", "name", "answers"}; "file" is a number in the worker's folder. {"ok": false, "gone":
    true} says that a file is not there. What each step takes more is said where it is answered.

    Raises BadRequest when the request is malformed.
    """
    step = request.get("step")
    if step == "forget":
        _forget()
        return {"ok": True}
    if step not in _STEPS:
        raise BadRequest(f"there is no step {step!r}")
    try:
        return _STEPS[step](request, progress)
    except _Gone:
        return {"ok": False, "gone": True}


def render_frame(samples: Mapping[str, str]) -> str:
    """The three steps before any script runs; `samples` are addresses of files, by their names."""
    return frame(samples)


def render_sample(files: Mapping[str, bytes], decisions: Mapping[str, Mapping[str, object]]) -> str:
    """What becomes of the sample's files with these decisions, before any script runs.

    The first file is the list of receivables; a decision is named by the document's number. Raises
    LookupError for a number that is not in the list.
    """
    first, *others = (read(each) for each in files.values())
    balances, faults = _together(tuple(others))
    brought = _Brought(first, tuple(others), balances, None, {}, faults)
    receivables = _list_of(brought)
    rows = {item.document: str(item.row) for item in receivables.items}
    decided = read_decisions(receivables, {rows[each]: said for each, said in decisions.items()})
    shown = _seen(brought, receivables, decided, {}, {}, files=False)
    parts = shown["parts"]
    assert isinstance(parts, dict)
    return sample_shown(receivables, parts)


def _forget() -> None:
    _readings.clear()
    for name in os.listdir(FOLDER) if os.path.isdir(FOLDER) else ():  # noqa: PTH112, PTH208
        os.unlink(f"{FOLDER}/{name}")  # noqa: PTH108


def _bring(request: Request, progress: Progress | None) -> dict[str, object]:
    """What was read of each file, and whether the next step may open."""
    brought = _brought(request, progress)
    read_list = ""
    if brought.receivables:
        read_list = bring.what_was_read(
            brought.receivables, "receivables", _file(request["receivables"]).name
        )
    names = [_file(each).name for each in request.get("statements", ())]
    read_statements = "".join(
        bring.what_was_read(reading, f"statement-{number}", name)
        for number, (reading, name) in enumerate(zip(brought.statements, names, strict=True))
    )
    return {
        "ok": True,
        "parts": {
            "read-receivables": read_list,
            "read-statements": read_statements + bring.sentences(brought.faults),
        },
        "problems": dict(brought.problems),
        "complete": brought.is_complete,
    }


def _sort(request: Request, progress: Progress | None) -> dict[str, object]:
    """The balances by "view", with "decisions" by row; "wants" names the parts, all without it."""
    brought = _brought(request, progress)
    receivables = _list_of(brought)
    texts = _mapping(request.get("decisions", {}))
    decided = read_decisions(receivables, texts)
    wants = request.get("wants") or ("owed", "ages", "rows", "piles", "look")
    answered: dict[str, object] = {
        "ok": True,
        "problems": {str(row): sentence for row, sentence in decided.problems.items()},
    }
    parts: dict[str, str] = {}
    if "owed" in wants:
        parts["owed"] = sort.owed(receivables, brought.as_of)
    if "ages" in wants:
        parts["ages"] = sort.age_options(receivables)
    if "piles" in wants:
        parts["piles"] = sort.piles(totals_by_pile(receivables, decided.decisions))
    if "look" in wants:
        accounts = _accounts(brought, {})
        earlier = _a_period_earlier(request, progress)
        findings = (*in_the_list(receivables), *in_the_books(accounts, earlier))
        parts["look"] = sort.worth_a_look(findings, TO_PAGES)
    if "rows" in wants:
        view = _view(_mapping(request.get("view", {})))
        ordered = in_order(receivables, view.order)
        shown = look_through(ordered, decided.decisions, view)
        parts["rows"] = sort.rows(
            shown, receivables, decided.decisions, decided.problems, texts, brought.as_of
        )
        parts["pages"] = sort.pages(shown)
        answered |= {"matching": list(shown.matching), "page": shown.page}
    return {**answered, "parts": parts}


def _a_period_earlier(request: Request, progress: Progress | None) -> dict[str, int]:
    """What the accounts held one column earlier, in cents by name, where the file shows it."""
    held: dict[str, int] = {}
    for named in request.get("statements", ()):
        file = _file(named)
        asked = next((ask for ask in file.read(progress).asks if ask.name == "period"), None)
        periods = [value for value, _ in asked.options] if asked else []
        if asked and asked.answer in periods[1:]:
            before = periods[periods.index(asked.answer) - 1]
            reading = replace(file, answers={**file.answers, "period": before}).read(progress)
            accounts = reading.balances.accounts if reading.balances else ()
            held |= {account.name: account.cents for account in accounts}
    return held


def _see(request: Request, progress: Progress | None) -> dict[str, object]:
    """What moves, with "decisions", "choices" and "kinds"; with "files" the files to take along."""
    brought = _brought(request, progress)
    receivables = _list_of(brought)
    decided = read_decisions(receivables, _mapping(request.get("decisions", {})))
    return _seen(
        brought,
        receivables,
        decided,
        _texts(request.get("choices", {})),
        _texts(request.get("kinds", {})),
        files=request.get("files") is True,
    )


_STEPS = {"bring": _bring, "sort": _sort, "see": _see}


def _seen(
    brought: _Brought,
    receivables: Receivables,
    decided: Decided,
    chosen: Mapping[str, str],
    kinds: Mapping[str, str],
    *,
    files: bool,
) -> dict[str, object]:
    accounts = _accounts(brought, kinds)
    account_parts = {"accounts": see.accounts_form(accounts) if accounts else ""}
    sheet = {
        "approval": approval_sheet(receivables, decided.decisions, brought.company, brought.as_of)
    }
    try:
        books = _books(brought, receivables, accounts)
    except _Stopped as reason:
        return {
            "ok": True,
            "stopped": True,
            "parts": {**_NOTHING, **account_parts, **sheet, "stop": see.stop(str(reason))},
            "problems": {},
            "announcement": str(reason),
        }
    choices = _choices(brought, receivables, books, chosen)
    planned = plan(books, receivables, decided.decisions, choices)
    outcome = Outcome.of(planned.treatment)
    require_right(outcome, AS_THEY_COME)
    has_statements = brought.balances is not None or brought.boxes is not None
    stated = books.balance(choices.receivable) if receivable_accounts(books) else 0
    parts = {
        **account_parts,
        **sheet,
        **(see.statements(outcome) if has_statements else see.receivables_alone(outcome)),
        "stop": see.CASH_BASIS if choices.cash_basis else "",
        "choices": see.choices_form(
            outcome,
            choices,
            receivables,
            stated,
            undoes=see.undoes_a_sale(decided.decisions),
            has_statements=has_statements and brought.balances is not None,
        ),
        "entries": see.entries_shown(outcome),
        "notes": see.notes(
            planned, receivables, decided.decisions, sales_tax=see.holds_sales_tax(accounts)
        ),
        "take": take(planned.treatment, has_statements=has_statements),
    }
    seen: dict[str, object] = {
        "ok": True,
        "stopped": False,
        "parts": parts,
        "problems": {},
        "announcement": see.announced(outcome, has_statements=has_statements),
    }
    if files:
        seen["files"] = _files(planned, outcome)
    return seen


_NOTHING = dict.fromkeys(
    (
        *("moved", "statements", "picture", "lines", "ratios", "more-ratios"),
        *("choices", "entries", "notes", "take"),
    ),
    "",
)


class _Stopped(Exception):
    """Why no statement can be shown yet, in a sentence."""


def _books(
    brought: _Brought, receivables: Receivables, accounts: tuple[own_accounts.Sorted, ...]
) -> Books:
    if not accounts:
        if brought.boxes is None:
            return books_of_receivables(receivables.cents)
        return books_of_boxes(brought.boxes, receivables.cents)
    unknown = own_accounts.unknown(accounts)
    if unknown:
        raise _Stopped(see.unknown_accounts(unknown))
    try:
        return own_accounts.books_of(accounts)
    except own_accounts.OutOfBalance as difference:
        raise _Stopped(own_accounts.where_to_look(accounts, difference.cents)) from None


def _accounts(brought: _Brought, kinds: Mapping[str, str]) -> tuple[own_accounts.Sorted, ...]:
    return own_accounts.sort_accounts(brought.balances, kinds) if brought.balances else ()


def _choices(
    brought: _Brought, receivables: Receivables, books: Books, chosen: Mapping[str, str]
) -> Choices:
    """What the reader chose; what they left, or what these books do not offer, as proposed."""
    accounts, sales = receivable_accounts(books), sales_accounts(books)
    receivable, sale = chosen.get("receivable", ""), chosen.get("sales", "")
    return Choices(
        _day(chosen.get("day", "")) or brought.as_of or date.today(),
        receivable
        if receivable in accounts
        else account_of_the_list(books, receivables) or "Accounts receivable",
        sale if sale in sales else next(iter(sales), "Sales"),
        against_allowance=chosen.get("method") == "allowance" and allowance_held(books) > 0,
        one_entry=chosen.get("entries") == "one",
        by_list=chosen.get("go_by") == "list",
        cash_basis=brought.cash_basis,
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _files(planned: Plan, outcome: Outcome) -> dict[str, str]:
    from writeoffs.export.beancount import ledger
    from writeoffs.export.naming import Take
    from writeoffs.export.quickbooks import journal_entries
    from writeoffs.export.statements import both_statements

    names = dict(zip(planned.treatment.entries, planned.names, strict=True))
    return {
        f"own-books{Take.QUICKBOOKS.ending}": journal_entries(outcome, names),
        f"own-books{Take.STATEMENTS.ending}": both_statements(outcome),
        f"own-books{Take.LEDGER.ending}": ledger("Your own books", ABOUT, outcome),
    }


def _brought(request: Request, progress: Progress | None) -> _Brought:
    """Read all that the request names. Raises _Gone and BadRequest."""
    named = request.get("receivables")
    receivables = _file(named).read(progress) if named else None
    statements = tuple(_file(each).read(progress) for each in request.get("statements", ()))
    if receivables and receivables.kind not in (*LIST_KINDS, ReportKind.UNKNOWN):
        receivables = _refused(receivables, NO_LIST)
    statements = tuple(
        _refused(each, NO_STATEMENT) if each.receivables is not None else each
        for each in statements
    )
    typed = _texts(request.get("boxes", {}))
    filled = {name: text for name, text in typed.items() if text.strip()}
    boxes = read_boxes(filled) if filled and not statements else None
    balances, faults = _together(statements)
    return _Brought(
        receivables,
        statements,
        balances,
        boxes.values.numbers if boxes else None,
        boxes.problems if boxes else {},
        faults,
    )


def _together(statements: tuple[Reading, ...]) -> tuple[Balances | None, tuple[str, ...]]:
    """The accounts of a trial balance, or of a balance sheet with its P&L; else what is wrong."""
    held = {each.kind: each.balances for each in statements if each.balances is not None}
    sheet, year = held.get(ReportKind.BALANCE_SHEET), held.get(ReportKind.PROFIT_AND_LOSS)
    alone = held.get(ReportKind.TRIAL_BALANCE)
    if len(held) < sum(each.balances is not None for each in statements) or (
        alone and len(held) > 1
    ):
        return None, (TWO_OF_ONE,)
    if year and not sheet:
        return None, (NO_BALANCE_SHEET,)
    if not (sheet and year):
        return alone or sheet, ()
    try:
        return merge(sheet, year), ()
    except ProfitDiffers as difference:
        return None, (str(difference),)


def _refused(reading: Reading, sentence: str) -> Reading:
    return replace(
        reading,
        faults=(*reading.faults, Fault(None, sentence)),
        asks=(),
        receivables=None,
        balances=None,
    )


def _list_of(brought: _Brought) -> Receivables:
    if not brought.receivables or brought.receivables.receivables is None:
        raise BadRequest("malformed request: there is no list of receivables to sort")
    return brought.receivables.receivables


def _file(named: Any) -> _File:
    try:
        number, name, answers = named["file"], named["name"], named.get("answers", {})
    except (TypeError, KeyError, AttributeError):
        raise BadRequest("malformed request: a file has a number and a name") from None
    if not (isinstance(number, str) and number.isascii() and number.isdigit()):
        raise BadRequest("malformed request: a file has a number")
    return _File(number, str(name), _texts(answers))


def _texts(held: Any) -> dict[str, str]:
    texts = _mapping(held)
    if not all(isinstance(text, str) for text in texts.values()):
        raise BadRequest("malformed request: what was typed is not text")
    return texts


def _mapping(held: Any) -> dict[str, Any]:
    if not isinstance(held, dict):
        raise BadRequest("malformed request: a part of it has no names")
    return held


def _view(texts: Mapping[str, Any]) -> View:
    page = texts.get("page", 1)
    age, pile, find = (str(texts.get(name, "")) for name in ("age", "pile", "find"))
    order = str(texts.get("order", "oldest"))
    return View(age, pile, find, order, page if type(page) is int else 1)
