"""What a trainee decided and posted against what the reviewer did, finding by finding."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from writeoffs.accounts import PROFIT_AND_LOSS_SECTIONS, Chart
from writeoffs.case.cleanup import Cleanup
from writeoffs.case.finding import Answer, Finding
from writeoffs.ledger import Entry, Line, Nature
from writeoffs.marking import Verdict, mark
from writeoffs.outcome import Outcome
from writeoffs.scenarios.entries import YEAR_END


@dataclass(frozen=True, slots=True)
class Answered:
    """What somebody did about a finding. No lines: nothing is posted. `reason` is for the sheet."""

    answer: Answer
    lines: tuple[Line, ...] = ()
    reason: str = ""

    @property
    def balances(self) -> bool:
        return not sum(line.signed for line in self.lines)


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding with what was done about it; `answered` and `verdict` are None where nothing was.

    `yours` and `reviewers` are what the two do to profit, in cents.
    """

    number: int
    finding: Finding
    answered: Answered | None
    verdict: Verdict | None
    yours: int
    reviewers: int

    @property
    def answer_is_right(self) -> bool:
        """Whether the decision is the reviewer's, or leaves the books in the same state."""
        return self.answered is not None and self.answered.answer in (
            self.finding.answer,
            *self.finding.also,
        )

    @property
    def is_right(self) -> bool:
        """Whether decision and entry are both right."""
        return self.answer_is_right and self.verdict is not None and self.verdict.mark.is_right


@dataclass(frozen=True, slots=True)
class Compared:
    """Both books, and every finding in order."""

    yours: Outcome
    reviewers: Outcome
    judged: tuple[Judged, ...]

    @property
    def right(self) -> int:
        """How many findings are right, decision and entry both."""
        return sum(each.is_right for each in self.judged)

    @property
    def answered(self) -> int:
        """How many findings somebody decided."""
        return sum(each.answered is not None for each in self.judged)


def compare(case: Cleanup, answers: Mapping[int, Answered]) -> Compared:
    """Post what balances of the answers, by the number of the finding, and judge each.

    Raises UnknownAccount for an account outside the books.
    """
    chart = case.before.opening.chart
    judged = tuple(
        _judge(number, finding, answers.get(number), chart)
        for number, finding in enumerate(case.findings, start=1)
    )
    entries = tuple(
        Entry(YEAR_END, f"Finding {each.number}: {each.finding.line}", Nature.TRADING, lines)
        for each in judged
        if each.answered and each.answered.balances and (lines := each.answered.lines)
    )
    yours = Outcome.of(replace(case.before, entries=entries))
    return Compared(yours, Outcome.of(case.reviewed), judged)


def _judge(number: int, finding: Finding, answered: Answered | None, chart: Chart) -> Judged:
    reviewers = profit_of(finding.task.lines, chart)
    if answered is None:
        return Judged(number, finding, None, None, 0, reviewers)
    verdict = mark(finding.task, answered.lines)
    yours = profit_of(answered.lines, chart) if answered.balances else 0
    return Judged(number, finding, answered, verdict, yours, reviewers)


def profit_of(lines: Iterable[Line], chart: Chart) -> int:
    """What lines do to profit, in cents: a loss is below zero. Raises UnknownAccount."""
    return -sum(
        line.signed
        for line in lines
        if chart.account(line.account).kind.section in PROFIT_AND_LOSS_SECTIONS
    )
