"""What each entry of a story is: a loss is no correction, and a correction is no loss."""

from __future__ import annotations

import pytest
from engine.stories import tell
from writeoffs.ledger import Nature

APPLICATION, CLAIM_SOLD, CONCESSION, FEE = (
    Nature.APPLICATION,
    Nature.CLAIM_SOLD,
    Nature.CONCESSION,
    Nature.FEE,
)
CLOSING, COLLECTION, CORRECTION = Nature.CLOSING, Nature.COLLECTION, Nature.CORRECTION
ESTIMATE, RECOVERY, RELEASE, REMOVAL = (
    Nature.ESTIMATE,
    Nature.RECOVERY,
    Nature.RELEASE,
    Nature.REMOVAL,
)
SALE = Nature.SALE
TRADING, WRITE_DOWN, WRITE_OFF = Nature.TRADING, Nature.WRITE_DOWN, Nature.WRITE_OFF
NATURES: list[tuple[str, dict[str, str], list[list[Nature]]]] = [
    ("direct-bad-debt", {}, [[WRITE_OFF]]),
    ("allowance-write-off", {}, [[WRITE_OFF]]),
    ("partial-write-off", {}, [[COLLECTION, WRITE_OFF]]),
    ("with-sales-tax", {}, [[WRITE_OFF]]),
    ("small-balance-adjustment", {}, [[WRITE_OFF]]),
    ("allowance-true-up-then-write-off", {}, [[ESTIMATE, WRITE_OFF, ESTIMATE]]),
    ("write-off-bigger-than-the-reserve", {}, [[WRITE_OFF, ESTIMATE]]),
    ("recovery-direct", {}, [[RECOVERY, COLLECTION]]),
    ("recovery-allowance", {}, [[RECOVERY, COLLECTION]]),
    ("bounced-check", {}, [[CORRECTION, FEE, WRITE_OFF]]),
    ("bounced-check", {"then": "owes"}, [[CORRECTION, FEE]]),
    ("bounced-check", {"then": "owes", "fee": "0"}, [[CORRECTION]]),
    ("bounced-check", {"then": "pays"}, [[CORRECTION, FEE, COLLECTION]]),
    ("chargeback", {}, [[CORRECTION, FEE, WRITE_OFF]]),
    ("chargeback", {"outcome": "complaint"}, [[CORRECTION, FEE, CONCESSION]]),
    ("chargeback", {"outcome": "won"}, [[CORRECTION, FEE, COLLECTION]]),
    ("chargeback", {"outcome": "open"}, [[CORRECTION, FEE]]),
    ("agency-keeps-a-part", {}, [[COLLECTION, WRITE_OFF], [COLLECTION, WRITE_OFF]]),
    (
        "agency-keeps-a-part",
        {"books": "written_off"},
        [[RECOVERY, COLLECTION], [RECOVERY, COLLECTION]],
    ),
    # Nothing of the claim is left, and nothing was sent.
    (
        "agency-keeps-a-part",
        {"collected": "5,200", "rate": "100"},
        [[COLLECTION], [WRITE_OFF]],
    ),
    ("claim-sold", {}, [[CLAIM_SOLD], [WRITE_OFF, CLAIM_SOLD]]),
    ("claim-sold", {"price_rate": "0"}, [[CLAIM_SOLD], [WRITE_OFF]]),
    ("claim-sold", {"price_rate": "100"}, [[CLAIM_SOLD], [CLAIM_SOLD]]),
    ("settling-for-less", {}, [[COLLECTION, CONCESSION], [COLLECTION, WRITE_OFF]]),
    ("settling-for-less", {"paid": "0"}, [[CONCESSION], [WRITE_OFF]]),
    ("cash-basis", {}, [[], [WRITE_OFF]]),
    ("inventory-obsolete", {}, [[WRITE_OFF]]),
    ("inventory-write-down-nrv", {}, [[WRITE_DOWN]]),
    ("shrinkage-after-count", {"count": "96,479.99"}, [[WRITE_OFF], [CORRECTION]]),
    ("shrinkage-after-count", {"count": "96,480.00"}, [[], [CORRECTION]]),
    ("shrinkage-after-count", {"count": "96,480.01"}, [[CORRECTION], [CORRECTION]]),
    ("damaged-stock-insured", {"claim": "open"}, [[WRITE_OFF]]),
    ("damaged-stock-insured", {"claim": "disputed"}, [[WRITE_OFF]]),
    ("damaged-stock-insured", {"claim": "probable"}, [[WRITE_OFF, RECOVERY]]),
    ("damaged-stock-insured", {"claim": "accepted"}, [[WRITE_OFF, RECOVERY]]),
    ("damaged-stock-insured", {"claim": "paid"}, [[WRITE_OFF, RECOVERY, COLLECTION]]),
    ("inventory-reserve-then-scrap", {}, [[WRITE_DOWN, WRITE_OFF]]),
    ("abandoned-equipment", {}, [[CORRECTION, WRITE_OFF, REMOVAL]]),
    ("equipment-sold", {}, [[CORRECTION, SALE, REMOVAL]]),
    ("equipment-sold", {"recorded": "75", "costs": "0"}, [[SALE]]),
    (
        "equipment-sold",
        {"comes_back": "scrap", "proceeds": "600"},
        [[CORRECTION, WRITE_OFF, REMOVAL]],
    ),
    ("equipment-insured", {}, [[CORRECTION, WRITE_OFF, RECOVERY, COLLECTION]]),
    ("equipment-insured", {"claim": "accepted"}, [[CORRECTION, WRITE_OFF, RECOVERY]]),
    ("equipment-insured", {"claim": "probable"}, [[CORRECTION, WRITE_OFF, RECOVERY]]),
    ("equipment-insured", {"claim": "open"}, [[CORRECTION, WRITE_OFF]]),
    ("equipment-insured", {"claim": "disputed"}, [[CORRECTION, WRITE_OFF]]),
    # Nothing was left of it, so all that is paid is a gain.
    (
        "equipment-insured",
        {"used": "120", "recorded": "120"},
        [[WRITE_OFF, COLLECTION]],
    ),
    ("prepaid-and-deposit", {"kept": "3,499.99"}, [[WRITE_OFF, COLLECTION]]),
    ("prepaid-and-deposit", {"kept": "3,500.00"}, [[WRITE_OFF, WRITE_OFF]]),
    ("stale-payable-released", {}, [[RELEASE]]),
    ("write-off-hid-a-theft", {}, [[CORRECTION]]),
    ("write-off-hid-a-theft", {"bond": "0.01"}, [[CORRECTION, RECOVERY]]),
    (
        "cleanup-before-bank-review",
        {},
        [[WRITE_OFF, CORRECTION, WRITE_OFF, WRITE_OFF, CORRECTION, CORRECTION, WRITE_OFF]],
    ),
    ("paid-never-matched", {}, [[APPLICATION], [WRITE_OFF]]),
    ("paid-never-matched", {"payment": "0"}, [[], [WRITE_OFF]]),
    ("stale-balances", {}, [[WRITE_OFF, WRITE_OFF]]),
    (
        "book-vs-tax-two-years",
        {},
        [[TRADING, ESTIMATE, CLOSING, TRADING, WRITE_OFF, ESTIMATE]],
    ),
    (
        "direct-vs-allowance-two-years",
        {},
        [
            [TRADING, CLOSING, TRADING, WRITE_OFF],
            [TRADING, ESTIMATE, CLOSING, TRADING, WRITE_OFF, ESTIMATE],
        ],
    ),
]


@pytest.mark.parametrize(("slug", "texts", "natures"), NATURES)
def test_every_entry_says_what_it_is(
    slug: str, texts: dict[str, str], natures: list[list[Nature]]
) -> None:
    assert [
        [entry.nature for entry in treatment.entries]
        for treatment in tell(slug, **texts).treatments
    ] == natures
