"""What each entry of a story is: a loss is no correction, and a correction is no loss."""

from __future__ import annotations

import pytest
from engine.stories import tell
from writeoffs.ledger import Nature

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
