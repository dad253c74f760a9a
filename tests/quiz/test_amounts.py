"""The amounts that questions ask for, held against the arithmetic in by_hand.py."""

from __future__ import annotations

import pytest
from questions.quiz import SUBJECTS
from questions.quiz.question import AmountAsked
from questions.quiz.reference import Figure, Given, Ratio, Sum, Times
from quiz.by_hand import AMOUNTS
from writeoffs.money import format_money

from macros.quiz_figures import cents, shown

ASKED = {
    question.slug: (question, subject.figures)
    for subject in SUBJECTS.values()
    for question in subject.questions
    if isinstance(question, AmountAsked)
}


def test_every_amount_was_worked_out_by_hand() -> None:
    assert set(AMOUNTS) == set(ASKED)


@pytest.mark.parametrize("slug", ASKED)
def test_the_amount_and_its_slips_are_right_to_the_cent(slug: str) -> None:
    question, figures = ASKED[slug]
    answer, slips = AMOUNTS[slug]
    assert shown(figures[question.answer]) == answer
    assert {each.figure: shown(figures[each.figure]) for each in question.slips} == slips


@pytest.mark.parametrize("slug", ASKED)
def test_no_slip_is_right_by_chance(slug: str) -> None:
    question, figures = ASKED[slug]
    amounts = [cents(figures[name]) for name in question.named()]  # type: ignore[arg-type]
    assert len(set(amounts)) == len(amounts)
    assert min(amounts) > 0


INVOICE = Given("direct-bad-debt", "invoice")


def test_a_figure_is_shown_with_its_unit() -> None:
    assert shown(INVOICE) == "$4,850.00"
    assert shown(Given("partial-write-off", "paid_rate")) == "35%"
    assert shown(Ratio("direct-bad-debt", "current_ratio", "before")) == "2.25"
    assert shown(Figure("direct-bad-debt", "net_income", "change")) == format_money(4_850_00)
    assert shown(Sum((INVOICE,), minus=(INVOICE, INVOICE))) == "−$4,850.00"
    # The first entry alone: the trustee pays, and profit does not move.
    step = Figure("partial-write-off", "net_income", "change", step=1)
    assert cents(step) == 0


@pytest.mark.parametrize(
    ("reference", "fault"),
    [
        (Given("direct-bad-debt", "gone"), "direct-bad-debt has no number called 'gone'"),
        (Given("partial-write-off", "paid_rate"), "'paid_rate' is no amount"),
        (Times(INVOICE, INVOICE), "'invoice' is no quantity"),
        (Figure("direct-bad-debt", "gone"), "no statement has a line 'gone'"),
        (Figure("partial-write-off", "cash", step=3), "has 2 entries, and no entry 3"),
        (Figure("cash-basis", "cash"), "name one of its treatments: cash, accrual"),
    ],
)
def test_a_figure_that_is_not_there_is_refused(reference: Figure, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        cents(reference)
