"""What holds for the case of every seed: lists add up, papers agree, and it can be solved."""

from __future__ import annotations

import re

import pytest
from writeoffs.case.cleanup import Cleanup, build
from writeoffs.case.comparison import Answered, compare
from writeoffs.case.drawing import Draw, shared_out
from writeoffs.case.finding import Answer
from writeoffs.checks import require_right
from writeoffs.difference import FIGURES
from writeoffs.exercises.checks import lines_of
from writeoffs.exercises.misconceptions import MISCONCEPTIONS
from writeoffs.exercises.numbers import MOST_SEED
from writeoffs.marking import mark
from writeoffs.money import format_money
from writeoffs.outcome import Outcome

SEEDS = range(150)
SOME = (*range(12), 4711, MOST_SEED)
OLDEST = "91 and over"


def right_answers(case: Cleanup) -> dict[int, Answered]:
    return {
        number: Answered(each.answer, each.task.lines)
        for number, each in enumerate(case.findings, start=1)
    }


def test_twenty_findings_of_every_kind_in_every_case() -> None:
    for seed in SEEDS:
        findings = build(seed).findings
        assert len(findings) == 20
        assert len({each.slug for each in findings}) == 20
        kinds = [each.answer for each in findings]
        assert set(kinds) == set(Answer), seed
        assert kinds.count(Answer.WRITE_OFF) >= 5
        assert kinds.count(Answer.ERROR) >= 3
        assert kinds.count(Answer.KEEP) >= 3
        assert kinds.count(Answer.NOTHING) >= 3
        # Not every error has an entry, nor is every entry a loss.
        assert any(each.answer is Answer.KEEP and each.task.effect for each in findings)


def test_every_list_adds_up_to_its_account_in_the_trial_balance() -> None:
    for seed in SEEDS:
        case = build(seed)
        accounts = set()
        for each in case.lists:
            for row in each.rows:
                assert len(row.cells) == len(each.heads) - 1 == len(each.accounts)
            for column, account in enumerate(each.accounts):
                if account:
                    accounts.add(account)
                    assert each.total(column) == case.before.opening.balance(account), seed
        assert len(accounts) == 7


def test_each_finding_is_in_one_list_with_its_balance() -> None:
    for seed in SOME:
        case = build(seed)
        rows = [row for each in case.lists for row in each.rows if row.finding]
        assert [row.finding for row in rows] == [each.slug for each in case.findings]
        for row, finding in zip(rows, case.findings, strict=True):
            assert row.name == finding.line
            amounts = [cell for cell in row.cells if isinstance(cell, int)]
            left = amounts[0] - amounts[1] if len(amounts) == 2 else amounts[0]
            assert abs(left) == abs(finding.cents)


def test_nothing_but_credits_and_what_is_taken_off_is_below_zero() -> None:
    for seed in SEEDS:
        for each in build(seed).lists:
            below = [
                row.name
                for row in each.rows
                if any(isinstance(cell, int) and cell < 0 for cell in row.cells)
            ]
            if each.slug == "bank":
                assert len(below) == len(each.rows) - 1
            elif each.slug == "receivables":
                assert all("credit memo" in name or "LLC, payment" in name for name in below)
            elif each.slug != "ages":
                assert below == []


def test_the_reviewers_books_pass_every_named_check() -> None:
    for seed in SEEDS:
        require_right(Outcome.of(build(seed).reviewed))


def test_who_answers_as_the_reviewer_has_the_reviewers_books() -> None:
    for seed in SOME:
        case = build(seed)
        found = compare(case, right_answers(case))
        assert found.right == found.answered == 20
        assert found.yours.after == found.reviewers.after
        assert sum(each.yours for each in found.judged) == (
            found.yours.profit_and_loss.totals["net_income"].cents
        )


def test_every_known_mistake_is_possible_in_these_books_and_wrong() -> None:
    for seed in SOME:
        for finding in build(seed).findings:
            task = finding.task
            effects = [dict(each.effect) for each in task.mistakes]
            assert all(effects.count(each) == 1 for each in effects)
            for each in task.mistakes:
                verdict = mark(task, lines_of(each.effect))
                assert verdict.mark is each.mark
                assert verdict.told[0] == each.sentence
                assert not each.misconception or each.misconception in MISCONCEPTIONS
            for alternative in task.alternatives:
                assert mark(task, lines_of(alternative.effect)).mark.is_right
            assert task.why.keys() <= FIGURES.keys()


def test_a_line_without_an_entry_tempts_to_one() -> None:
    """Where nothing is to be posted, the entry that people would make is known and answered."""
    for seed in SOME:
        for finding in build(seed).findings:
            if not finding.task.effect:
                assert finding.task.mistakes, finding.slug
                assert mark(finding.task, ()).mark.is_right


def test_the_same_seed_is_the_same_case_and_another_is_another() -> None:
    assert build(7) == build(7)
    assert build(7).findings != build(8).findings


def test_the_papers_go_with_other_lines_in_other_cases() -> None:
    """So the right decision for a line depends on the seed, and can't be learned by heart."""
    right: dict[str, set[Answer]] = {}
    for seed in SEEDS:
        for each in build(seed).findings:
            right.setdefault(each.line, set()).add(each.answer)
    moving = [line for line, answers in right.items() if len(answers) > 1]
    assert len(moving) == 6 + 5 + 2 + 3
    assert all(len(right[line]) >= 4 for line in moving if ", invoice" in line)


def test_what_one_list_shows_another_explains() -> None:
    for seed in SEEDS:
        case = build(seed)
        rows = {row.name: row for each in case.lists for row in each.rows}
        effects = {each.slug: each.task.effect for each in case.findings}
        received = effects["received-twice"]["Accounts payable"]
        assert rows["Northfield Wares, bill 771-A"].cells == (received,)
        sold_twice = effects["entered-twice"]["Inventory"]
        assert rows["All other cookware"].cells[1] == f"{format_money(sold_twice)} more"
        deposit = rows.get("Deposit of December 30, not posted yet")
        assert (deposit is not None) == ("Checking" in effects["bankrupt"])


def test_every_old_invoice_can_have_every_story() -> None:
    """The stories tell of reminders in June and agreements in September: all are due by then."""
    for row in build(1).lists[0].rows[:4]:
        assert row.cells[0] == OLDEST


@pytest.mark.parametrize("seed", SOME)
def test_papers_are_written_for_everybody(seed: int) -> None:
    for finding in build(seed).findings:
        assert finding.papers
        assert re.search(r"\.$", finding.why)
        assert finding.why.count(". ") == 0, "one sentence"
        for paper in finding.papers:
            assert paper.kind
            assert paper.title
            for text in (paper.kind, paper.title, *paper.told, finding.why):
                assert "'" not in text
                assert text == text.strip() != ""


def test_draws_stay_in_their_range_and_orders_keep_all() -> None:
    numbers = {Draw(seed).number("a", 10, 30, 5) for seed in range(200)}
    assert numbers == {10, 15, 20, 25, 30}
    orders = {Draw(seed).order("b", "xyz") for seed in range(200)}
    assert len(orders) == 6
    assert {"".join(sorted(each)) for each in orders} == {"xyz"}
    assert Draw(3).number("a", 0, 10**9) != Draw(3).number("b", 0, 10**9)


def test_an_amount_is_shared_out_to_the_cent() -> None:
    assert shared_out(100_01, (50, 30, 20)) == (50_00, 30_00, 20_01)
