"""The sentence on what moved, for each kind of movement; and what a lender reads into a ratio."""

import pytest
from engine.small_firm import books, entry, moving, outcome
from writeoffs.explain import what_it_means, what_moved
from writeoffs.ledger import Nature, credit, debit
from writeoffs.outcome import Outcome
from writeoffs.ratios import RATIOS


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (outcome(), "Nothing moves: there is nothing to record."),
        (
            outcome(moving("Losses", "Receivables", 4_850_00)),
            "Net receivables fall $4,850.00, and profit falls $4,850.00. Cash does not move.",
        ),
        (
            outcome(moving("Allowance", "Receivables", 1_000_50)),
            "Receivables and the allowance both fall $1,000.50, so net receivables stay at "
            "$37,000.00. Neither profit nor cash moves.",
        ),
        (
            outcome(moving("Receivables", "Allowance", 1_000_00, Nature.RECOVERY)),
            "Receivables and the allowance both rise $1,000.00, so net receivables stay at "
            "$37,000.00. Neither profit nor cash moves.",
        ),
        (
            outcome(moving("Losses", "Allowance", 700_00, Nature.ESTIMATE)),
            "Net receivables fall $700.00, and profit falls $700.00. Cash does not move.",
        ),
        (
            outcome(moving("Cost of goods", "Goods", 4_375_00)),
            "Inventory falls $4,375.00, and profit falls $4,375.00. Cash does not move.",
        ),
        (
            outcome(moving("Losses", "Machines", 500_00)),
            "Long-term assets fall $500.00, and profit falls $500.00. Cash does not move.",
        ),
        (
            outcome(moving("Bills", "Grant", 1_875_00, Nature.CORRECTION)),
            "What the business owes falls $1,875.00, and profit rises $1,875.00. Cash does not "
            "move.",
        ),
        (
            outcome(
                moving("Bank", "Receivables", 4_410_00, Nature.COLLECTION),
                moving("Losses", "Receivables", 8_190_00),
            ),
            "Net receivables fall $12,600.00, and profit falls $8,190.00. Cash rises $4,410.00: "
            "that is the payment. The write-off itself moves no cash.",
        ),
        (
            outcome(moving("Bank", "Receivables", 4_410_00, Nature.COLLECTION)),
            "Net receivables fall $4,410.00. Profit does not move. Cash rises $4,410.00: that is "
            "the payment.",
        ),
        (
            outcome(moving("Bank", "Prepaid rent", 500_00, Nature.COLLECTION)),
            "Amounts move from one account to another. Profit does not move. Cash rises $500.00: "
            "that is the payment.",
        ),
        (
            outcome(
                entry(
                    debit("Losses", 2_400_00, "why"),
                    debit("Bills", 198_00, "why"),
                    credit("Receivables", 2_598_00, "why"),
                )
            ),
            "Net receivables fall $2,598.00, what the business owes falls $198.00, and profit "
            "falls $2,400.00. Cash does not move.",
        ),
    ],
)
def test_says_what_moved_and_what_did_not(told: Outcome, sentence: str) -> None:
    assert what_moved(told) == sentence


@pytest.mark.parametrize(
    ("debited", "credited"), [("Losses", "Wages"), ("Wear", "Machines"), ("Bills", "Loan")]
)
def test_says_so_when_no_figure_of_the_headline_moves(debited: str, credited: str) -> None:
    sentence = what_moved(outcome(moving(debited, credited, nature=Nature.CORRECTION)))
    assert "$" not in sentence
    assert sentence.endswith("Neither profit nor cash moves.")


def test_a_receivable_written_off_to_below_zero_net_is_still_told() -> None:
    owing = books(receivables=1_000_00, allowance=3_000_00)
    sentence = what_moved(outcome(moving("Allowance", "Receivables", 500_00), opening=owing))
    assert "stay at −$2,000.00" in sentence


@pytest.mark.parametrize("ratio", [ratio.name for ratio in RATIOS])
def test_each_ratio_means_one_thing_up_and_another_down(ratio: str) -> None:
    up, down = what_it_means(ratio, "up"), what_it_means(ratio, "down")
    assert up
    assert down
    assert up != down
    assert what_it_means(ratio, "same") == ""
