"""The journal as it stands, with one wrong entry to find: the question, and the folded answer."""

from __future__ import annotations

from writeoffs.accounts import Chart
from writeoffs.task import Journal, Posted
from writeoffs.view.entries import entry_line
from writeoffs.view.markup import escape, format_date
from writeoffs.view.verdict import behind

QUESTION = "Which entry is wrong?"


def finding(exercise: str, journal: Journal, chart: Chart) -> str:
    """One table of the entries, a choice for each, and below it what is right or wrong with each.

    `data-key` is the number of the wrong entry, from one. The script shows the sentence for what
    was chosen; without it the fold holds them all.
    """
    numbered = tuple(enumerate(journal.posted, start=1))
    rows = "".join(_entry(exercise, number, each, chart) for number, each in numbered)
    key = journal.wrong + 1
    because = "".join(
        f'<li data-for="{number}"><b>Entry {number} is {"wrong" if number == key else "right"}.</b>'
        f" {escape(each.because)}{behind(journal.misconception) if number == key else ''}</li>"
        for number, each in numbered
    )
    return (
        f'<find-the-mistake data-exercise="{exercise}" data-key="{key}">'
        f'<fieldset class="find"><legend>{QUESTION}</legend><div class="books">'
        '<table class="journal-page"><caption>The journal as it stands</caption>'
        '<thead><tr><th scope="col">Entry and accounts</th><th scope="col">Debit</th>'
        f'<th scope="col">Credit</th></tr></thead>{rows}</table></div>'
        '<p class="buttons"><button type="button" data-action="find">Is it this one?</button></p>'
        '<p class="told" aria-live="polite"></p></fieldset><details class="help found">'
        "<summary>Which entry is wrong, and why the others are right</summary>"
        f'<ul class="because">{because}</ul></details>'
        "</find-the-mistake>"
    )


def _entry(exercise: str, number: int, posted: Posted, chart: Chart) -> str:
    lines = "".join(
        entry_line(line, chart.account(line.account).slug) for line in posted.entry.lines
    )
    return (
        f'<tbody data-posted="{number}"><tr><th colspan="3" scope="rowgroup"><label>'
        f'<input type="radio" name="{exercise}-wrong" value="{number}"> <span><b>Entry {number}:'
        f"</b> {escape(posted.entry.memo)} "
        f'<span class="gloss">{format_date(posted.entry.date)}</span></span></label></th></tr>'
        f"{lines}</tbody>"
    )
