"""A trainee's books beside the reviewer's: in all, finding by finding, and the approval sheet."""

from __future__ import annotations

from collections.abc import Iterable

from writeoffs.case.cleanup import Cleanup
from writeoffs.case.comparison import Answered, Compared, Judged
from writeoffs.case.finding import Answer
from writeoffs.case.opening import AS_OF, BUSINESS
from writeoffs.ledger import Line
from writeoffs.money import format_money
from writeoffs.view.approval import Goes, sheet
from writeoffs.view.markup import escape, format_date
from writeoffs.view.statements import condensed
from writeoffs.view.verdict import HEADLINES, compared

_HEADS = ("Before", "Your books", "Reviewer’s")
_HEADINGS = {Answer.WRITE_OFF: "To be written off", Answer.ERROR: "To be undone as errors"}
LEFT_OPEN = "Left open"
NO_REASON = "No reason yet"


def result(case: Cleanup, found: Compared) -> dict[str, str]:
    """The HTML of every part of the comparison, by the part's name."""
    return {
        "score": f"<p>{escape(score(found))}</p>",
        "compared": compared(found.yours, found.reviewers, _HEADS),
        "judged": _judged(found.judged),
        "yours": f'<div class="statements">{condensed(found.yours)}</div>',
        "approval": _approval(case, found.judged),
    }


def score(found: Compared) -> str:
    """How many findings are as the reviewer has them, in a sentence or two."""
    asked = len(found.judged)
    open_ = asked - found.answered
    left = f" You left {open_} open." if open_ else ""
    return f"{found.right} of {asked} findings are as the reviewer has them.{left}"


def _judged(judged: tuple[Judged, ...]) -> str:
    rows = "".join(map(_finding, judged))
    return (
        '<table class="judged"><caption>Finding by finding</caption><thead><tr>'
        '<th scope="col">Finding</th><th scope="col">You</th><th scope="col">Reviewer</th></tr>'
        f"</thead>{rows}</table>"
    )


def _finding(each: Judged) -> str:
    finding, answered = each.finding, each.answered
    mine = answered.answer.label if answered else LEFT_OPEN
    state = "right" if each.is_right else "open" if answered is None else "wrong"
    return (
        f'<tbody data-judged="{each.number}" data-right="{state}"><tr><th scope="rowgroup">'
        f'<a href="#finding-{each.number}">{each.number}. {escape(finding.line)}</a></th>'
        f"<td>{mine}{_profit(each.yours)}</td>"
        f"<td>{finding.answer.label}{_profit(each.reviewers)}</td></tr>"
        f'<tr><td colspan="3">{_told(each)}</td></tr></tbody>'
    )


def _profit(cents: int) -> str:
    if not cents:
        return ' <span class="why">profit stays</span>'
    return f' <span class="why">profit {"+" if cents > 0 else ""}{format_money(cents)}</span>'


def _told(each: Judged) -> str:
    """One sentence why, after what was found of the decision and the entry."""
    said = []
    if each.answered and each.verdict:
        if each.is_right:
            said.append("<b>Right.</b>")
        elif not each.answer_is_right and each.verdict.mark.is_right:
            said.append("<b>Not yet: the entry is right, the decision is not.</b>")
        else:
            said.append(f"<b>{HEADLINES[each.verdict.mark]}</b>")
        if not each.verdict.mark.is_right:
            said.append(escape(" ".join(each.verdict.told)))
        elif each.is_right and each.answered.answer is not each.finding.answer:
            said.append("The reviewer calls it something else, and the books end up the same.")
    said.append(escape(each.finding.why))
    return " ".join(said)


def _approval(case: Cleanup, judged: Iterable[Judged]) -> str:
    goes: dict[Answer, list[Goes]] = {answer: [] for answer in _HEADINGS}
    for each in judged:
        if each.answered and each.answered.answer in goes:
            goes[each.answered.answer].append(_goes(case, each, each.answered))
    return sheet(
        f"{BUSINESS}, {format_date(AS_OF)}.",
        ("Finding", "List"),
        ((heading, tuple(goes[answer])) for answer, heading in _HEADINGS.items()),
    )


def _goes(case: Cleanup, each: Judged, answered: Answered) -> Goes:
    return Goes(
        each.finding.line,
        f"Finding {each.number}",
        case.list_of(each.finding.slug).title.partition(",")[0],
        answered.reason or NO_REASON,
        "; ".join(f"{paper.kind}, {paper.title}" for paper in each.finding.papers),
        _moved(answered.lines) if answered.lines else abs(each.finding.cents),
    )


def _moved(lines: Iterable[Line]) -> int:
    """What the debits of an entry come to, in cents."""
    return sum(line.signed for line in lines if line.signed > 0)
