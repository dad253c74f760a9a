"""The last value that can be true is taken; a cent (piece, month) beyond is refused by field."""

from __future__ import annotations

import pytest
from engine.stories import tell
from writeoffs.inputs import Refused

Texts = dict[str, str]
ONE_KIND = {"b_pieces": "0", "c_pieces": "0", "d_pieces": "0", "a_cost": "1"}
# The scenario, what else is entered, the field, its last true value, the first one that is not.
BOUNDARIES: list[tuple[str, Texts, str, str, str]] = [
    ("direct-bad-debt", {}, "invoice", "46,325.00", "46,325.01"),
    ("allowance-write-off", {}, "account", "118,460.00", "118,460.01"),
    ("partial-write-off", {}, "owed", "46,325.00", "46,325.01"),
    ("with-sales-tax", {}, "goods", "38,143.19", "38,143.20"),
    ("allowance-true-up-then-write-off", {}, "account", "4,850.00", "4,850.01"),
    ("write-off-bigger-than-the-reserve", {}, "account", "4,850.00", "4,850.01"),
    # 68,400.00 + 26,750.00 + 11,900.00 + 5,410.00 + 4,850.00
    ("allowance-true-up-then-write-off", {}, "allowance", "117,310.00", "117,310.01"),
    ("write-off-bigger-than-the-reserve", {}, "allowance", "117,310.00", "117,310.01"),
    ("recovery-direct", {}, "received", "3,400.00", "3,400.01"),
    ("recovery-allowance", {}, "received", "3,275.50", "3,275.51"),
    (
        "recovery-allowance",
        {"written_off": "200,000"},
        "received",
        "109,060.00",
        "109,060.01",
    ),
    # The account holds 28,640.00, and 34,715.00.
    ("bounced-check", {"fee": "0"}, "amount", "28,640.00", "28,640.01"),
    ("bounced-check", {"amount": "28,000"}, "fee", "640.00", "640.01"),
    ("chargeback", {"fee": "0"}, "amount", "34,715.00", "34,715.01"),
    ("chargeback", {"amount": "34,700"}, "fee", "15.00", "15.01"),
    ("agency-keeps-a-part", {}, "owed", "46,325.00", "46,325.01"),
    ("agency-keeps-a-part", {}, "collected", "5,200.00", "5,200.01"),
    ("claim-sold", {}, "owed", "46,325.00", "46,325.01"),
    ("settling-for-less", {}, "owed", "41,290.00", "41,290.01"),
    ("settling-for-less", {}, "paid", "4,600.00", "4,600.01"),
    ("cash-basis", {}, "received", "3,600.00", "3,600.01"),
    ("inventory-obsolete", {"unit_cost": "10"}, "units", "9,648", "9,649"),
    ("inventory-write-down-nrv", ONE_KIND, "a_pieces", "96,480", "96,481"),
    ("shrinkage-after-count", {}, "purchases", "8,240.00", "8,239.99"),
    ("shrinkage-after-count", {}, "count", "528,260.00", "528,260.01"),
    ("damaged-stock-insured", {}, "damage", "96,480.00", "96,480.01"),
    ("inventory-reserve-then-scrap", {}, "reserve", "96,480.00", "96,480.01"),
    ("inventory-reserve-then-scrap", {}, "scrapped", "3,000.00", "3,000.01"),
    ("abandoned-equipment", {"used": "1", "recorded": "1"}, "life", "1", "0"),
    ("abandoned-equipment", {}, "used", "60", "61"),
    ("abandoned-equipment", {}, "recorded", "45", "46"),
    ("abandoned-equipment", {}, "removal", "22,860.00", "22,860.01"),
    ("equipment-sold", {}, "used", "96", "97"),
    ("equipment-sold", {}, "recorded", "75", "76"),
    # 22,860.00 is in the bank before the buyer's 7,200.00.
    ("equipment-sold", {}, "costs", "30,060.00", "30,060.01"),
    ("equipment-sold", {"comes_back": "scrap", "proceeds": "0"}, "costs", "22,860.00", "22,860.01"),
    ("equipment-insured", {"used": "1", "recorded": "1"}, "life", "1", "0"),
    ("equipment-insured", {}, "recorded", "64", "65"),
    ("prepaid-and-deposit", {}, "kept", "3,500.00", "3,500.01"),
    ("stale-payable-released", {}, "bill", "27,340.00", "27,340.01"),
    ("write-off-hid-a-theft", {}, "bond", "1,480.00", "1,480.01"),
    ("write-off-hid-a-theft", {}, "stolen", "46,325.00", "46,325.01"),
    ("cleanup-before-bank-review", {}, "old_amount", "39,303.25", "39,303.26"),
    ("cleanup-before-bank-review", {}, "stock_amount", "97,585.80", "97,585.81"),
    # Other operating expenses hold 27,945.00.
    ("cleanup-before-bank-review", {}, "bill_amount", "27,945.00", "27,945.01"),
    (
        "cleanup-before-bank-review",
        {"case_depreciation": "26,400"},
        "case_cost",
        "52,000.00",
        "52,000.01",
    ),
    # The other fixtures cost 12,000.00 then, and 26,400.00 less 14,400.00 is their depreciation.
    (
        "cleanup-before-bank-review",
        {"case_cost": "40,000"},
        "case_depreciation",
        "14,400.00",
        "14,399.99",
    ),
    ("cleanup-before-bank-review", {}, "case_depreciation", "6,500.00", "6,500.01"),
    (
        "cleanup-before-bank-review",
        {"case_cost": "30,000"},
        "case_depreciation",
        "26,400.00",
        "26,400.01",
    ),
    ("book-vs-tax-two-years", {}, "set_aside_1", "48,000.00", "48,000.01"),
    ("book-vs-tax-two-years", {}, "failed", "48,000.00", "48,000.01"),
    ("direct-vs-allowance-two-years", {}, "set_aside_2", "54,500.00", "54,500.01"),
]


@pytest.mark.parametrize(("slug", "others", "name", "last", "beyond"), BOUNDARIES)
def test_the_last_true_value_is_taken_and_the_next_is_refused_by_its_field(
    slug: str, others: Texts, name: str, last: str, beyond: str
) -> None:
    assert tell(slug, **others, **{name: last}).treatments
    with pytest.raises(Refused) as refused:
        tell(slug, **others, **{name: beyond})
    assert refused.value.name == name
    assert "None" not in str(refused.value)


def test_a_claim_written_off_before_may_be_more_than_customers_owe_now() -> None:
    """46,325.00 is owed now; the claim of an earlier year is not in it."""
    assert tell("agency-keeps-a-part", owed="90,000", books="written_off").treatments


def test_no_more_tax_is_taken_back_than_the_state_is_owed() -> None:
    """4,862.00 is owed to the state."""
    assert tell("with-sales-tax", goods="19,448.00", tax_rate="25").treatments
    with pytest.raises(Refused) as refused:
        tell("with-sales-tax", goods="19,448.04", tax_rate="25")
    assert refused.value.name == "tax_rate"
    assert tell("with-sales-tax", goods="19,448.04", tax_rate="25", state_credit="no").treatments
