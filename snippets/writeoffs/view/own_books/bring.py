"""The first step: where files are brought, and what was read in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from writeoffs.inputs import Amount
from writeoffs.money import format_money
from writeoffs.numerals import MAX_LENGTH
from writeoffs.own_books.boxes import BOXES
from writeoffs.reports.reading import Ask, Basis, Fate, Reading, ReportKind
from writeoffs.view.markup import escape, format_date

TITLES: Mapping[ReportKind, str] = {
    ReportKind.AGING_SUMMARY: "an aging summary",
    ReportKind.AGING_DETAIL: "an aging detail",
    ReportKind.TRIAL_BALANCE: "a trial balance",
    ReportKind.BALANCE_SHEET: "a balance sheet",
    ReportKind.PROFIT_AND_LOSS: "a profit and loss",
    ReportKind.TABLE: "a table that we do not know",
    ReportKind.UNKNOWN: "no report that we can read",
}
BASES = {Basis.ACCRUAL: "accrual basis", Basis.CASH: "cash basis"}
# Columns of a table that tell more about a document, and that nothing rests on.
RARE = ("dated", "document", "type")
# More of them are no help: the reader mends the file.
MOST_FAULTS = 5


def what_was_read(reading: Reading, which: str, name: str) -> str:
    """What a file turned out to be, every row accounted for, and what is to be asked about it.

    `which` names the file among the reader's; the fields of its questions begin with it.
    """
    return (
        f'<div class="read" data-file="{which}"><p>{_known(reading, name)} '
        f'<button type="button" data-action="remove" aria-label="Remove {escape(name)}">Remove'
        f"</button></p>{_rows(reading)}"
        f"{_differences(reading)}{faults(reading)}{_asks(reading.asks, which)}</div>"
    )


def faults(reading: Reading) -> str:
    """What could not be read, each with its sentence; nothing where all could."""
    shown = "".join(
        f"<li data-fault>{escape(fault.sentence)}</li>" for fault in reading.faults[:MOST_FAULTS]
    )
    more = len(reading.faults) - MOST_FAULTS
    if more > 0:
        shown += f"<li>And {more:,} more.</li>"
    return f'<ul class="faults">{shown}</ul>' if shown else ""


def sentences(said: Iterable[str]) -> str:
    """What is wrong with several files together."""
    shown = "".join(f"<li data-fault>{escape(each)}</li>" for each in said)
    return f'<ul class="faults">{shown}</ul>' if shown else ""


def _known(reading: Reading, name: str) -> str:
    facts = [
        f"<strong>{escape(name)}</strong> is {TITLES[reading.kind]}",
        f"from {escape(reading.program)}" if reading.program else "",
        f"of {escape(reading.company)}" if reading.company else "",
        f"as of {format_date(reading.as_of)}" if reading.as_of else "",
        BASES[reading.basis] if reading.basis else "",
    ]
    return ", ".join(filter(None, facts)) + "."


def _rows(reading: Reading) -> str:
    if reading.receivables is None and reading.balances is None:
        return ""
    counts = {fate: sum(row.fate is fate for row in reading.rows) for fate in Fate}
    others = (
        (counts[Fate.TOTAL], "total", "totals"),
        (counts[Fate.HEADING] + counts[Fate.TITLE], "heading or title", "headings and titles"),
        (counts[Fate.FOOTER], "footer", "footers"),
        (counts[Fate.BLANK], "empty", "empty"),
        (counts[Fate.REFUSED], "refused", "refused"),
    )
    named = ", ".join(
        f"{count:,} {one if count == 1 else many}" for count, one, many in others if count
    )
    owed = reading.receivables
    whole = f"{format_money(owed.cents)} in all." if owed is not None else ""
    return (
        f'<p class="rows">{len(reading.rows):,} rows: {counts[Fate.USED]:,} used'
        f"{f', {named}' if named else ''}. {whole}</p>"
    )


def _differences(reading: Reading) -> str:
    shown = "".join(
        f"<li>Row {each.row}, “{escape(each.label)}”: the file says {format_money(each.stated)}, "
        f"its rows add up to {format_money(each.counted)}. The difference is "
        f"{format_money(each.stated - each.counted)}; the rows are what is used here.</li>"
        for each in reading.differences[:MOST_FAULTS]
    )
    return f'<ul class="differences">{shown}</ul>' if shown else ""


def _asks(asks: tuple[Ask, ...], which: str) -> str:
    """The questions; those that few readers need are folded."""
    shown, folded = (
        "".join(_ask(ask, f"{which}-{ask.name}") for ask in asks if (ask.name in RARE) is rare)
        for rare in (False, True)
    )
    return shown + (f"<details><summary>More columns</summary>{folded}</details>" if folded else "")


def _ask(ask: Ask, where: str) -> str:
    needed = "" if ask.answer else ' aria-required="true" data-needed'
    label = f'<label for="{where}">{escape(ask.question)}</label>'
    if not ask.options:
        kind = "date" if ask.name == "date" else "text"
        field = (
            f'<input id="{where}" name="{where}" type="{kind}" data-ask="{ask.name}"'
            f' value="{escape(ask.answer)}"{needed}>'
        )
    else:
        choose = "" if ask.answer else '<option value="" selected>Choose</option>'
        options = "".join(
            f'<option value="{escape(value)}"{" selected" if value == ask.answer else ""}>'
            f"{escape(words)}</option>"
            for value, words in ask.options
        )
        field = (
            f'<select id="{where}" name="{where}" data-ask="{ask.name}"{needed}>'
            f"{choose}{options}</select>"
        )
    return f'<p class="ask">{label} {field}</p>'


def boxes() -> str:
    """The nine boxes, for who has no file of statements."""
    return f'<div class="fields">{"".join(map(_box, BOXES))}</div>'


def _box(box: Amount) -> str:
    where = f"box-{box.name}"
    hint = f'<span class="hint" id="{where}-hint">{escape(box.hint)}</span>' if box.hint else ""
    described = f"{where}-problem" + (f" {where}-hint" if hint else "")
    return (
        f'<div class="field" data-input="{box.name}">'
        f'<label for="{where}">{escape(box.label)}</label>'
        f'<span class="number"><span class="unit before" aria-hidden="true">$</span>'
        f'<input id="{where}" name="{where}" data-box="{box.name}" type="text" inputmode="decimal"'
        f' spellcheck="false" maxlength="{MAX_LENGTH}" aria-describedby="{described}"></span>{hint}'
        f'<p class="problem" id="{where}-problem" hidden></p></div>'
    )
