"""The findings with their papers, a decision and a reason to write for each."""

from __future__ import annotations

from writeoffs.case.cleanup import Cleanup
from writeoffs.case.finding import Answer, Finding, Paper
from writeoffs.money import format_money
from writeoffs.view.markup import escape

LONGEST_REASON = 200


def answers_explained() -> str:
    """What each decision means."""
    told = "".join(
        f"<div><dt>{answer.label}</dt><dd>{escape(answer.meaning)}</dd></div>" for answer in Answer
    )
    return f'<dl class="answers">{told}</dl>'


def findings(case: Cleanup) -> str:
    """All findings in order, each in a section that the script can show alone."""
    return "".join(
        _finding(number, finding) for number, finding in enumerate(case.findings, start=1)
    )


def _finding(number: int, finding: Finding) -> str:
    where = f"finding-{number}"
    balance = (
        f"It stands in the books at {format_money(finding.cents)}."
        if finding.cents
        else "Nothing is left of its value in the books."
    )
    return (
        f'<section class="finding" data-finding="{number}" aria-labelledby="{where}">'
        f'<h3 id="{where}" tabindex="-1">Finding {number}: '
        f'{escape(finding.line)}</h3><p class="balance">{balance}</p>'
        f"{''.join(map(_paper, finding.papers))}{_decision(number)}</section>"
    )


def _paper(paper: Paper) -> str:
    told = "".join(f"<p>{escape(each)}</p>" for each in paper.told)
    return (
        f'<div class="paper"><h4>{escape(paper.kind)} <span class="about">{escape(paper.title)}'
        f"</span></h4>{told}</div>"
    )


def _decision(number: int) -> str:
    options = "".join(
        f'<label><input type="radio" name="finding-{number}" value="{answer.code}"> '
        f"<span>{answer.label}</span></label>"
        for answer in Answer
    )
    return (
        '<fieldset class="decision" disabled><legend>What is it?</legend>'
        f'<div class="options">{options}</div><p class="problem" hidden></p><p class="field">'
        f'<label for="reason-{number}">Your reason, for the approval sheet</label> '
        f'<input id="reason-{number}" name="reason-{number}" type="text"'
        f' maxlength="{LONGEST_REASON}" autocomplete="off"></p></fieldset>'
        '<p class="by-hand">Entry, if one is needed:</p>'
    )
