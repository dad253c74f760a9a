"""What the reviewer decided and posted, with the reason for each, and the books afterwards."""

from __future__ import annotations

from writeoffs.case.cleanup import Cleanup
from writeoffs.case.finding import Finding
from writeoffs.explain import what_moved
from writeoffs.outcome import Outcome
from writeoffs.view.entries import entries
from writeoffs.view.markup import escape
from writeoffs.view.statements import condensed


def answers(case: Cleanup) -> str:
    """Finding by finding, then the statements."""
    told = "".join(
        _answer(number, finding) for number, finding in enumerate(case.findings, start=1)
    )
    after = Outcome.of(case.reviewed)
    return (
        f'<ol class="reviewed">{told}</ol><div class="moved"><p>{escape(what_moved(after))}</p>'
        f'</div><div class="statements">{condensed(after)}</div>'
    )


def _answer(number: int, finding: Finding) -> str:
    also = "".join(f", or “{each.label}”" for each in finding.also)
    return (
        f'<li value="{number}"><p><b>{escape(finding.line)}.</b> {finding.answer.label}{also}. '
        f'{escape(finding.why)}</p><div class="entries">'
        f"{entries(Outcome.of(finding.task.treatment))}</div></li>"
    )
