"""What holds the words against the figures is itself tried: each lie is found out, by name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from engine.stories import outcomes, tell
from engine.told_truly import require_true_announcement, require_true_story
from engine.true_lessons import HOLDS, require_true_lesson
from writeoffs.explain import what_moved
from writeoffs.inputs import Values, read_inputs
from writeoffs.scenarios import SCENARIOS

TRUTH = {
    "direct-bad-debt": "Receivables fall $4,850.00, and profit falls $4,850.00. Cash does "
    "not move.",
    "allowance-write-off": "Receivables and the allowance both fall $3,275.50, so net receivables "
    "stay at $109,060.00. Neither profit nor cash moves.",
    "partial-write-off": "Receivables fall $12,600.00, and profit falls $8,190.00. Cash rises "
    "$4,410.00: that is the payment. The write-off itself moves no cash.",
    "stale-balances": "Receivables fall $9,600.00, inventory falls $7,250.00, and profit falls "
    "$16,850.00. Cash does not move.",
    "book-vs-tax-two-years": "Profit is $76,000.00 in year 1 and $77,000.00 in year 2: "
    "$153,000.00 in both years together.",
}


@pytest.mark.parametrize("slug", TRUTH)
def test_the_truth_is_let_through(slug: str) -> None:
    (told,) = outcomes(slug)
    assert what_moved(told) == TRUTH[slug]
    require_true_announcement(told, TRUTH[slug])


@pytest.mark.parametrize(
    ("slug", "true", "lie"),
    [
        ("direct-bad-debt", "profit falls $4,850.00", "profit falls $4,850.01"),
        ("direct-bad-debt", "profit falls", "profit rises"),
        ("direct-bad-debt", ", and profit falls $4,850.00", ""),
        ("direct-bad-debt", "Receivables fall $4,850.00, and ", ""),
        ("direct-bad-debt", "Cash does not move.", "Neither profit nor cash moves."),
        ("direct-bad-debt", TRUTH["direct-bad-debt"], "Nothing moves: there is nothing to record."),
        ("allowance-write-off", "both fall $3,275.50", "both rise $3,275.50"),
        ("allowance-write-off", "both fall $3,275.50", "both fall $3,275.00"),
        ("allowance-write-off", "stay at $109,060.00", "stay at $109,060.10"),
        ("allowance-write-off", "Neither profit", "Profit falls $3,275.50. Neither profit"),
        ("partial-write-off", "Cash rises $4,410.00: that is the payment.", ""),
        ("partial-write-off", "Cash rises $4,410.00", "Cash does not move"),
        ("partial-write-off", "profit falls $8,190.00", "profit falls $12,600.00"),
        ("stale-balances", " inventory falls $7,250.00,", ""),
        ("stale-balances", "inventory falls", "inventory rises"),
        ("book-vs-tax-two-years", "$153,000.00", "$156,300.00"),
        ("book-vs-tax-two-years", "year 1 and $77,000.00", "year 1 and $76,000.00"),
    ],
)
def test_an_announcement_that_lies_is_found_out(slug: str, true: str, lie: str) -> None:
    (told,) = outcomes(slug)
    said = TRUTH[slug].replace(true, lie)
    assert said != TRUTH[slug]
    with pytest.raises(AssertionError):
        require_true_announcement(told, said)


def values_of(slug: str, texts: dict[str, str]) -> Values:
    return read_inputs(SCENARIOS[slug].inputs, texts).values


@pytest.mark.parametrize(
    ("slug", "texts", "lie"),
    [
        # Another number's lesson, where the number decides.
        ("write-off-hid-a-theft", {"bond": "480"}, "Total profit does not move."),
        ("write-off-hid-a-theft", {}, "The bond takes back $0.00. Calling the rest a theft …"),
        ("write-off-hid-a-theft", {"bond": "1,480"}, "The bond takes back $1,480.00 of the rest."),
        ("partial-write-off", {"paid_rate": "0"}, SCENARIOS["partial-write-off"].lesson),
        ("partial-write-off", {"paid_rate": "100"}, SCENARIOS["partial-write-off"].lesson),
        ("allowance-write-off", {"allowance": "0"}, SCENARIOS["allowance-write-off"].lesson),
        ("cash-basis", {"received": "3,600"}, SCENARIOS["cash-basis"].lesson + "!"),
        ("shrinkage-after-count", {"count": "96,480"}, SCENARIOS["shrinkage-after-count"].lesson),
        ("shrinkage-after-count", {"count": "99,000"}, SCENARIOS["shrinkage-after-count"].lesson),
        (
            "write-off-bigger-than-the-reserve",
            {"allowance": "5,000"},
            SCENARIOS["write-off-bigger-than-the-reserve"].lesson,
        ),
        (
            "inventory-write-down-nrv",
            {f"{key}_price": "0" for key in "abcd"},
            SCENARIOS["inventory-write-down-nrv"].lesson,
        ),
        (
            "direct-vs-allowance-two-years",
            {"failed": "0"},
            SCENARIOS["direct-vs-allowance-two-years"].lesson,
        ),
        ("cleanup-before-bank-review", {}, "A cleanup lowers the numbers a bank sees."),
    ],
)
def test_a_lesson_of_other_numbers_is_found_out(slug: str, texts: dict[str, str], lie: str) -> None:
    told = replace(tell(slug, **texts), lesson=lie)
    with pytest.raises(AssertionError):
        require_true_lesson(SCENARIOS[slug], values_of(slug, texts), told, outcomes(slug, **texts))


# Whatever the lesson's words, these figures are another story's.
OTHERS = [slug for slug in HOLDS if len(tell(slug).treatments) == 1]


@pytest.mark.parametrize("slug", OTHERS)
def test_a_lesson_beside_the_figures_of_another_story_is_found_out(slug: str) -> None:
    other = "direct-bad-debt" if slug != "direct-bad-debt" else "stale-payable-released"
    told = tell(slug)
    with pytest.raises((AssertionError, LookupError)):
        require_true_lesson(SCENARIOS[slug], values_of(slug, {}), told, outcomes(other))


@pytest.mark.parametrize(
    ("slug", "texts", "true", "lie"),
    [
        ("allowance-true-up-then-write-off", {}, "$1,440.00 is added", "$1,440.00 is taken back"),
        ("allowance-true-up-then-write-off", {}, "$5,304.00 is added", "nothing is added"),
        ("allowance-true-up-then-write-off", {}, "$6,454.00 is needed", "$6,455.00 is needed"),
        ("with-sales-tax", {}, "$198.00 of sales tax", "$199.00 of sales tax"),
        ("inventory-obsolete", {}, "140 pieces", "140 piece"),
        ("inventory-obsolete", {"units": "1"}, "1 piece ", "1 pieces "),
        ("abandoned-equipment", {}, "42 months, $12,600.00", "42 months, $12,300.00"),
        ("equipment-sold", {}, "72 months, $18,000.00", "72 months, $17,750.00"),
        ("equipment-insured", {"claim": "accepted"}, "in writing: $16,500.00", "in writing: $1.00"),
        ("prepaid-and-deposit", {}, "returns $2,300.00", "returns $2,200.00"),
    ],
)
def test_a_story_that_lies_is_found_out(
    slug: str, texts: dict[str, str], true: str, lie: str
) -> None:
    told = tell(slug, **texts)
    values = values_of(slug, texts)
    require_true_story(SCENARIOS[slug], values, told, outcomes(slug, **texts))
    lying = replace(told, story=told.story.replace(true, lie))
    assert lying.story != told.story
    with pytest.raises(AssertionError):
        require_true_story(SCENARIOS[slug], values, lying, outcomes(slug, **texts))
