"""Reading an entry that somebody typed: its lines, or what is wrong beside each field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from writeoffs.accounts import Chart, Side
from writeoffs.ledger import Line
from writeoffs.money import format_amount
from writeoffs.numerals import NotANumber, parse_decimal
from writeoffs.synonyms import accounts_called

MOST_LINES = 60
FIELDS = ("account", "debit", "credit")
EXAMPLE = "1,250.00"

NOTHING_TYPED = (
    "Nothing is entered yet. Choose an account and enter an amount, or say that no entry is needed."
)
TOO_MANY = f"An entry takes at most {MOST_LINES} lines here. Take out the lines from this one on."


@dataclass(frozen=True, slots=True)
class Read:
    """The lines as they were understood, the problems by field, and every field's text tidied.

    A field is named after its column and line, from one: "debit-2". A line that was left empty is
    none. Where there are problems, `lines` holds only what could be read.
    """

    lines: tuple[Line, ...]
    problems: Mapping[str, str]
    texts: tuple[Mapping[str, str], ...]


def read_posting(typed: Sequence[Mapping[str, str]], chart: Chart) -> Read:
    """Read the lines of an entry against the accounts of these books.

    No lines at all are an answer (no entry is needed). Lines that are all empty are none.
    """
    lines: list[Line] = []
    problems: dict[str, str] = {}
    texts: list[Mapping[str, str]] = []
    for number, each in enumerate(typed, start=1):
        if number > MOST_LINES:
            problems[f"account-{number}"] = TOO_MANY
            texts += [dict(rest) for rest in typed[number - 1 :]]
            break
        tidied = dict(each)
        texts.append(tidied)
        if not any(text.strip() for text in each.values()):
            continue
        account = _account(each["account"], chart, number, problems)
        amount = _amount(each, number, problems)
        if account:
            tidied["account"] = account
        if amount:
            side, cents = amount
            tidied[side.value] = format_amount(cents)
        if account and amount:
            lines.append(Line(account, *amount, ""))
    if typed and not lines and not problems:
        problems["account-1"] = NOTHING_TYPED
    return Read(tuple(lines), problems, tuple(texts))


def _account(text: str, chart: Chart, number: int, problems: dict[str, str]) -> str:
    found = accounts_called(text, chart)
    if len(found) == 1:
        return found[0]
    if found:
        several = " or ".join(f"“{name}”" for name in found)
        problems[f"account-{number}"] = f"These books have more than one: {several}. Choose one."
    elif text.strip():
        problems[f"account-{number}"] = (
            f"These books have no account “{_short(text)}”. Choose one from the list."
        )
    else:
        problems[f"account-{number}"] = "Choose the account for this amount."
    return ""


def _amount(
    each: Mapping[str, str], number: int, problems: dict[str, str]
) -> tuple[Side, int] | None:
    filled = [side for side in Side if each[side.value].strip()]
    if len(filled) == 2:
        problems[f"credit-{number}"] = (
            "Only one side of a line takes an amount. Use a second line for the other."
        )
        return None
    if not filled:
        problems[f"debit-{number}"] = "Enter an amount, as a debit or as a credit."
        return None
    (side,) = filled
    field = f"{side.value}-{number}"
    try:
        cents = parse_decimal(each[side.value], 2, EXAMPLE, "$")
    except NotANumber as problem:
        problems[field] = str(problem)
        return None
    if not cents:
        problems[field] = "Enter an amount above zero, or leave the line empty."
        return None
    return side, cents


def _short(text: str) -> str:
    whole = " ".join(text.split())
    return whole if len(whole) <= 40 else f"{whole[:39]}…"
