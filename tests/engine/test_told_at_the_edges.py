"""What a story, its working, its lesson and its announcement say where a number makes them turn.

At nothing, at all of it, and a cent to either side.
"""

from __future__ import annotations

import pytest
from engine.stories import outcomes, tell
from writeoffs.explain import what_moved
from writeoffs.scenarios import SCENARIOS

# One kind of goods, and it sells well.
A_ALONE = {"a_price": "999", "b_pieces": "0", "c_pieces": "0", "d_pieces": "0"}
WORTHLESS = {f"{key}_price": "0" for key in "abcd"}
ALL_BUT_OLD_LEFT = {
    f"{key}_pile": "left" for key in ("twice", "stock", "pennies", "bill", "check", "case")
}


@pytest.mark.parametrize(
    ("slug", "texts", "told"),
    [
        ("abandoned-equipment", {"used": "1", "recorded": "1"}, "after 1 of 60 months"),
        ("abandoned-equipment", {"used": "1", "recorded": "1"}, "depreciation for 1 month,"),
        ("damaged-stock-insured", {"damage": "1,500"}, "so the insurer pays nothing."),
        ("damaged-stock-insured", {}, "pays $6,300.00."),
        ("damaged-stock-insured", {"claim": "probable"}, "$6,300.00 is judged probable."),
        ("damaged-stock-insured", {"claim": "open"}, "It is too early to say"),
        ("damaged-stock-insured", {"claim": "disputed"}, "presumed not to be probable"),
        ("shrinkage-after-count", {"count": "96,480"}, "The two agree."),
        ("shrinkage-after-count", {"count": "96,480.01"}, "That is $0.01 more than recorded."),
        ("shrinkage-after-count", {"count": "96,479.99"}, "is $0.01 short, and"),
        ("allowance-true-up-then-write-off", {"allowance": "7,000"}, "$546.00 is taken back"),
        ("allowance-true-up-then-write-off", {}, "$5,304.00 is added"),
        ("allowance-true-up-then-write-off", {}, "up to date: $1,440.00 is added."),
        ("allowance-true-up-then-write-off", {"older_rate": "100"}, "date: nothing is added."),
        ("allowance-true-up-then-write-off", {"older_rate": "0"}, "date: $2,880.00 is added."),
        ("allowance-true-up-then-write-off", {"allowance": "6,453.99"}, "$0.01 is added"),
        ("allowance-true-up-then-write-off", {"allowance": "6,454"}, "so nothing is added"),
        ("allowance-true-up-then-write-off", {"allowance": "6,454.01"}, "$0.01 is taken back"),
        ("write-off-bigger-than-the-reserve", {"allowance": "2,879.99"}, ". Only $2,879.99 was"),
        ("inventory-write-down-nrv", {}, "down by $1,458.80"),
        ("inventory-write-down-nrv", {"test": "in_total", **A_ALONE}, "nothing is written down."),
        ("with-sales-tax", {"state_credit": "yes"}, "The state gives a credit for the tax."),
        ("with-sales-tax", {"state_credit": "no"}, "The state gives no credit for the tax"),
        ("recovery-direct", {"when": "this_year"}, "wrote off $3,400.00 earlier this year."),
        ("recovery-direct", {"when": "earlier_year"}, "wrote off $3,400.00 in 2024."),
        ("cash-basis", {}, "The client will never pay it."),
        ("cash-basis", {"received": "0.01"}, "The client paid $0.01 of it and will pay no more."),
        ("stale-payable-released", {}, "confirms in writing that it gives up its claim."),
        ("cleanup-before-bank-review", {}, "covers 7 of 7 balances."),
        ("cleanup-before-bank-review", {"old_pile": "left"}, "covers 6 of 7 balances."),
        ("cleanup-before-bank-review", ALL_BUT_OLD_LEFT, "covers 1 of 7 balances."),
        (
            "cleanup-before-bank-review",
            {**ALL_BUT_OLD_LEFT, "old_pile": "left"},
            "covers 0 of 7 balances.",
        ),
        (
            "cleanup-before-bank-review",
            {**ALL_BUT_OLD_LEFT, "case_pile": "loss"},
            "covers 2 of 7 balances.",
        ),
        ("small-balance-adjustment", {}, "That clears all of them, $37.46 in all."),
        ("small-balance-adjustment", {"limit": "9.40"}, "That clears 8 of them, $28.06 in all."),
        ("small-balance-adjustment", {"limit": "0.85"}, "That clears one of them, $0.44 in all."),
        ("small-balance-adjustment", {"limit": "1"}, "That clears 2 of them, $1.29 in all."),
        ("small-balance-adjustment", {"balance_1": "0"}, "That clears 8 of them, $33.34 in all."),
        (
            "small-balance-adjustment",
            {"balance_1": "0.01"},
            "That clears all of them, $33.35 in all.",
        ),
        ("small-balance-adjustment", {"limit": "0"}, "$0.00. That clears none of them."),
        ("write-off-bigger-than-the-reserve", {"allowance": "2,880"}, ". $2,880.00 was"),
        ("write-off-bigger-than-the-reserve", {}, "is $5,014.00, so $6,744.00 is added."),
        # 5,014.00 is needed once 2,880.00 is off, so 7,894.00 would do.
        ("write-off-bigger-than-the-reserve", {"allowance": "7,894"}, "so nothing is added."),
        ("write-off-bigger-than-the-reserve", {"allowance": "7,894.01"}, "$0.01 is taken back."),
        ("partial-write-off", {}, "pays 35% of it, $4,410.00, and closes the case. No more will"),
        ("partial-write-off", {"paid_rate": "0"}, "closes the case with nothing left for the shop"),
        ("partial-write-off", {"owed": "0"}, "nothing left for the shop. No more will come."),
        ("partial-write-off", {"paid_rate": "99.99"}, "$12,598.74, and closes the case. No more"),
        ("partial-write-off", {"paid_rate": "100"}, "closes the case. That is all of it."),
        ("with-sales-tax", {"tax_rate": "0"}, "$2,400.00 for goods, with no sales tax in it."),
        ("with-sales-tax", {"goods": "0.06"}, "$0.06 for goods, with no sales tax in it."),
        ("with-sales-tax", {"goods": "0.07"}, "$0.07 for goods plus $0.01 of sales tax."),
        ("allowance-write-off", {"allowance": "0"}, "has nothing left in its allowance"),
        ("allowance-write-off", {"allowance": "0.01"}, "hold an allowance of $0.01"),
        ("recovery-direct", {"received": "0"}, "in 2024. The former customer has paid nothing"),
        (
            "recovery-allowance",
            {"received": "0"},
            "allowance. The former customer has paid nothing",
        ),
        ("cash-basis", {"received": "3,599.99"}, "paid $3,599.99 of it and will pay no more."),
        ("cash-basis", {"received": "3,600"}, "The client paid all of it."),
        ("inventory-obsolete", {"units": "1"}, "It cost $31.25. Nobody wants it, even for free"),
        (
            "inventory-obsolete",
            {"units": "2"},
            "Each cost $31.25. Nobody wants them, even for free",
        ),
        ("inventory-write-down-nrv", A_ALONE, "Each of them will bring in at least what it cost"),
        (
            "inventory-write-down-nrv",
            {"test": "in_total", **A_ALONE},
            "Together they will bring in",
        ),
        (
            "inventory-write-down-nrv",
            {"test": "by_class", **A_ALONE},
            "Each class of them will bring in at least what it cost",
        ),
        # 545.00 and 568.80; the spatula sets bring in 548.00 more, and the stockpots 345.00 less.
        ("inventory-write-down-nrv", {"test": "by_class"}, "written down by $1,113.80 to what"),
        ("inventory-write-down-nrv", WORTHLESS, "can no longer bring in anything."),
        ("inventory-write-down-nrv", WORTHLESS, "their whole cost is written down."),
        ("inventory-write-down-nrv", {**WORTHLESS, "c_price": "0.86"}, "They still sell, but"),
        ("inventory-reserve-then-scrap", {"scrapped": "0"}, "none of it has been scrapped."),
        ("inventory-reserve-then-scrap", {"scrapped": "3,000"}, "the store scraps all of it."),
        ("inventory-reserve-then-scrap", {"scrapped": "2,999.99"}, "that had cost $2,999.99."),
        ("abandoned-equipment", {"removal": "0"}, "Hauling the table away costs nothing, and"),
        ("equipment-sold", {"costs": "0"}, "The buyer pays $7,200.00. Moving it costs nothing."),
        ("equipment-sold", {"proceeds": "0"}, "The buyer pays nothing. Moving it costs $450.00."),
        (
            "equipment-sold",
            {"comes_back": "scrap", "proceeds": "0.01"},
            "takes it apart after 75 of 96 months.",
        ),
        (
            "equipment-sold",
            {"comes_back": "scrap", "proceeds": "0.01"},
            "that the shop keeps are worth about $0.01.",
        ),
        ("equipment-sold", {"comes_back": "scrap", "proceeds": "0"}, "keeps are worth nothing."),
        # 24,000.00 for 96 months are 250.00 a month, and 21 months are left.
        (
            "equipment-sold",
            {"comes_back": "scrap", "proceeds": "5,250"},
            "are worth about $5,250.00. Moving",
        ),
        (
            "equipment-sold",
            {"comes_back": "scrap", "proceeds": "5,250.01"},
            "worth about $5,250.01, and $5,250.00 of that counts for now. Moving",
        ),
        ("equipment-insured", {"covered": "999.99"}, "leaves nothing for the insurer to pay."),
        # 16,500.00 would be paid, and 14,000.00 is lost.
        ("equipment-insured", {"claim": "accepted"}, "$16,500.00. Only as much as was lost is"),
        ("equipment-insured", {"claim": "probable"}, "judged probable. Only as much as was lost"),
        (
            "equipment-insured",
            {"claim": "accepted", "covered": "15,000"},
            "accepted the claim in writing: $14,000.00.",
        ),
        ("prepaid-and-deposit", {"kept": "0"}, "The landlord returns the whole $3,500.00 deposit."),
        (
            "prepaid-and-deposit",
            {"kept": "3,500"},
            "keeps the whole $3,500.00 deposit for repairs.",
        ),
        ("prepaid-and-deposit", {"kept": "3,499.99"}, "for repairs and returns $0.01."),
        ("bounced-check", {}, "takes the money back and charges $15.00. The customer has closed"),
        ("bounced-check", {"fee": "0"}, "charges nothing. The customer has closed"),
        ("bounced-check", {"then": "owes"}, "The customer promises to pay"),
        ("bounced-check", {"then": "pays"}, "later the customer pays $1,240.00 in cash."),
        ("chargeback", {}, "the processor charges $25.00. The card was stolen"),
        ("chargeback", {"fee": "0"}, "the processor charges nothing. The card was stolen"),
        ("chargeback", {"outcome": "complaint"}, "did not like the goods"),
        ("chargeback", {"outcome": "won"}, "two weeks later the money comes back."),
        ("chargeback", {"outcome": "open"}, "nobody has decided yet."),
        ("agency-keeps-a-part", {}, "$3,000.00 out of the customer, keeps 30%, which is $900.00,"),
        ("agency-keeps-a-part", {}, "and sends $2,100.00."),
        ("agency-keeps-a-part", {"rate": "100"}, "which is $3,000.00, and sends nothing."),
        ("agency-keeps-a-part", {"rate": "0"}, "and keeps none of it."),
        # A hundredth of a percent of 49.99 is half of a cent, but for a little.
        (
            "agency-keeps-a-part",
            {"collected": "49.99", "rate": "0.01"},
            "keeps none of it",
        ),
        (
            "agency-keeps-a-part",
            {"collected": "50", "rate": "0.01"},
            "which is $0.01, and sends $49.99.",
        ),
        ("agency-keeps-a-part", {"collected": "0"}, "tried, collected nothing and gave up."),
        ("agency-keeps-a-part", {"books": "written_off"}, "wrote all of it off in 2024."),
        ("claim-sold", {}, "pays 8% of it, $416.00, and takes it for good"),
        ("settling-for-less", {}, "sign that $3,000.00 is payment in full, and the restaurant"),
        ("settling-for-less", {"paid": "0"}, "nothing more is to be paid. Why the store"),
        ("paid-never-matched", {}, "shows $2,380.00 that the same customer paid"),
        ("paid-never-matched", {"payment": "0"}, "There is no payment by that customer"),
        ("stale-balances", {"invoice": "0"}, "except for one thing. Goods that cost $7,250.00"),
        ("stale-balances", {"stock": "0"}, "except for one thing. An invoice of $9,600.00"),
        ("stale-balances", {"invoice": "0", "stock": "0"}, "counts as an asset."),
        ("stale-balances", {"invoice": "0.01", "stock": "0.01"}, "except for two things."),
        ("book-vs-tax-two-years", {"failed": "0"}, "In year 2 no customer fails."),
        ("book-vs-tax-two-years", {"set_aside_1": "0"}, "records no allowance for customers who"),
        (
            "direct-vs-allowance-two-years",
            {"failed": "0"},
            "No customer fails, so direct write-off",
        ),
        (
            "direct-vs-allowance-two-years",
            {"set_aside_1": "0"},
            "Nothing is added to the allowance",
        ),
    ],
)
def test_the_story_stays_true_at_its_edges(slug: str, texts: dict[str, str], told: str) -> None:
    assert told in tell(slug, **texts).story


@pytest.mark.parametrize(
    ("slug", "texts", "told"),
    [
        ("small-balance-adjustment", {"limit": "0"}, "There is nothing to clear under the rule."),
        ("small-balance-adjustment", {"limit": "0.45"}, "Cleared: $0.44 is $0.44."),
        ("allowance-true-up-then-write-off", {"allowance": "7,000"}, "To take back: $546.00."),
        ("allowance-true-up-then-write-off", {"allowance": "6,454"}, "To record: $0.00."),
        ("allowance-true-up-then-write-off", {}, "Not yet due: $68,400.00"),
        ("equipment-sold", {"proceeds": "5,250"}, "Loss on it: $5,250.00 less $5,250.00 is $0.00."),
        ("equipment-sold", {"proceeds": "3,000"}, "$2,250.00 plus $450.00 is $2,700.00."),
        ("equipment-sold", {"proceeds": "5,500"}, "a loss: $450.00 less $250.00 is $200.00."),
        ("equipment-sold", {"proceeds": "5,700"}, "moving it: $450.00 less $450.00 is $0.00."),
        ("equipment-insured", {}, "$16,500.00 less $14,000.00 is $2,500.00, a gain."),
        ("equipment-insured", {"claim": "accepted"}, "is $2,500.00, which waits until it is paid."),
        ("shrinkage-after-count", {"count": "96,480"}, "Shortage: $96,480.00"),
        ("shrinkage-after-count", {"count": "96,480"}, "$431,780.00 plus $0.00"),
        ("shrinkage-after-count", {"count": "96,479"}, "$431,780.00 plus $1.00"),
        ("shrinkage-after-count", {"count": "96,481"}, "$431,780.00 less $1.00"),
        ("shrinkage-after-count", {"count": "96,481"}, "less $96,480.00 is $1.00."),
    ],
)
def test_the_working_shows_no_figure_below_zero_where_a_word_will_do(
    slug: str, texts: dict[str, str], told: str
) -> None:
    working = " ".join(tell(slug, **texts).working)
    assert told in working
    assert "−" not in working


@pytest.mark.parametrize(
    ("slug", "texts", "told"),
    [
        ("partial-write-off", {}, "Only the part that will not come is written off."),
        ("partial-write-off", {"owed": "0"}, "Only the part that will not come is written off."),
        ("partial-write-off", {"paid_rate": "0"}, "so the whole invoice is written off."),
        ("partial-write-off", {"paid_rate": "100"}, "so nothing is written off."),
        ("allowance-write-off", {"account": "9,400"}, "The cost was recorded earlier"),
        ("allowance-write-off", {"account": "9,400.01"}, "bigger than what was estimated"),
        ("write-off-bigger-than-the-reserve", {}, "An allowance below zero means"),
        ("write-off-bigger-than-the-reserve", {"allowance": "2,879.99"}, "An allowance below zero"),
        ("write-off-bigger-than-the-reserve", {"allowance": "2,880"}, "allowance was big enough"),
        ("cash-basis", {}, "the write-off takes back exactly what was counted too early"),
        ("cash-basis", {"received": "3,599.99"}, "the write-off takes back exactly what"),
        ("cash-basis", {"received": "3,600"}, "neither has anything to write off"),
        ("inventory-write-down-nrv", WORTHLESS, "can take goods to zero while they are still on"),
        ("inventory-write-down-nrv", {}, "A write-off takes them to zero."),
        ("shrinkage-after-count", {}, "had already walked out the door"),
        ("shrinkage-after-count", {"count": "96,480"}, "records kept all year need no entry"),
        ("shrinkage-after-count", {"count": "96,480.01"}, "The count found more"),
        ("write-off-hid-a-theft", {}, "Total profit does not move"),
        ("write-off-hid-a-theft", {"bond": "0.01"}, "Calling the rest a theft does not."),
        ("write-off-hid-a-theft", {"bond": "1,479.99"}, "Calling the rest a theft does not."),
        ("write-off-hid-a-theft", {"bond": "1,480"}, "Calling the loss a theft does not."),
        ("bounced-check", {}, "only the second is a write-off"),
        ("bounced-check", {"then": "owes"}, "not yet a bad debt"),
        ("bounced-check", {"then": "owes", "fee": "0"}, "Nothing is lost."),
        ("bounced-check", {"then": "pays", "fee": "0.01"}, "Only the bank’s fee is a cost."),
        ("chargeback", {}, "A chargeback undoes the payment, not the sale."),
        ("chargeback", {"outcome": "complaint"}, "could have paid. The fee is a cost either way."),
        ("chargeback", {"outcome": "won"}, "brings the money back"),
        ("chargeback", {"outcome": "open"}, "nothing is written off yet."),
        ("agency-keeps-a-part", {}, "what collecting it cost you"),
        ("agency-keeps-a-part", {"collected": "0"}, "so there is no fee"),
        ("agency-keeps-a-part", {"rate": "0"}, "The agency kept nothing"),
        ("claim-sold", {}, "What differs is the line that says why"),
        ("claim-sold", {"price_rate": "100"}, "so nothing is lost"),
        ("settling-for-less", {}, "A price that you lowered makes sales smaller."),
        ("settling-for-less", {"paid": "4,600"}, "no rest to give up or to lose"),
        ("paid-never-matched", {}, "so nothing is lost"),
        ("paid-never-matched", {"payment": "2,379.99"}, "Only the rest is still open"),
        ("paid-never-matched", {"payment": "2,380.01"}, "is the customer’s money"),
        ("paid-never-matched", {"payment": "0"}, "There is nothing to apply here."),
        ("direct-vs-allowance-two-years", {}, "look better than it was"),
        ("direct-vs-allowance-two-years", {"failed": "0"}, "differ in when a loss reaches profit"),
        ("direct-vs-allowance-two-years", {"set_aside_1": "0"}, "differ in when a loss reaches"),
    ],
)
def test_the_lesson_is_chosen_by_the_figures(slug: str, texts: dict[str, str], told: str) -> None:
    assert told in (tell(slug, **texts).lesson or SCENARIOS[slug].lesson)


@pytest.mark.parametrize(
    ("slug", "texts", "step", "told"),
    [
        # The insurer pays: one asset for another, and only cash is told of.
        (
            "damaged-stock-insured",
            {},
            2,
            "Amounts move from one account to another. Profit does not move. Cash rises "
            "$6,300.00: that is the payment.",
        ),
        # Operating profit rises and other expense with it, so not every total stands still.
        (
            "write-off-hid-a-theft",
            {"bond": "480"},
            0,
            "Amounts move from one account to another. Neither profit nor cash moves.",
        ),
        ("write-off-hid-a-theft", {"bond": "480"}, 1, "Profit rises $480.00. Cash does not move."),
        (
            "bounced-check",
            {},
            0,
            "Receivables rise $1,240.00. Profit does not move. Cash falls $1,240.00.",
        ),
        ("bounced-check", {}, 1, "Profit falls $15.00. Cash falls $15.00."),
        (
            "inventory-reserve-then-scrap",
            {},
            1,
            "Amounts move from one account to another. Neither profit nor cash moves.",
        ),
    ],
)
def test_what_moved_is_told_step_by_step(
    slug: str, texts: dict[str, str], step: int, told: str
) -> None:
    (outcome,) = outcomes(slug, **texts)
    assert what_moved(outcome.each_step[step]) == told


@pytest.mark.parametrize(
    ("slug", "texts", "memo"),
    [
        ("inventory-reserve-then-scrap", {}, "Scrap part of the reserved goods"),
        ("inventory-reserve-then-scrap", {"scrapped": "3,000"}, "Scrap the reserved goods"),
    ],
)
def test_an_entry_is_called_what_it_is(slug: str, texts: dict[str, str], memo: str) -> None:
    (outcome,) = outcomes(slug, **texts)
    assert outcome.treatment.entries[-1].memo == memo


def test_one_way_of_keeping_books_may_have_an_entry_where_the_other_has_none() -> None:
    """The count finds what was there when the year began: 88,240.00, and 8,240.00 is missing."""
    said = [what_moved(told) for told in outcomes("shrinkage-after-count", count="88,240")]
    assert said == [
        "Inventory falls $8,240.00, and profit falls $8,240.00. Cash does not move.",
        "Nothing moves: there is nothing to record.",
    ]
